//! Having an account: the door, one's own data, the stores one has, and the mails where none are sent.
//!
//! A page with a form is shown again when something is wrong, with what was typed and each error beside
//! its field. Passwords are never shown again.

mod confirm;
mod field;
mod mails;
mod new_store;
mod passwords;
mod profile;
mod sign_in;
mod sign_up;
mod stores;

pub(in crate::merchant) use confirm::{ConfirmPage, ConfirmState};
pub(in crate::merchant) use field::{Choice, Field};
pub(in crate::merchant) use mails::{MailView, MailsPage};
pub(in crate::merchant) use new_store::NewStorePage;
pub(in crate::merchant) use passwords::{ForgotPage, ResetPage};
pub(in crate::merchant) use profile::{AccountPage, SessionRow};
pub(in crate::merchant) use sign_in::SignInPage;
pub(in crate::merchant) use sign_up::SignUpPage;
pub(in crate::merchant) use stores::{StoreCard, StoresPage};
