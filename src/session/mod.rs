//! Who is asking, as proof: extractors that cannot be had without it.
//!
//! | file | who |
//! | --- | --- |
//! | `shopper` | whoever holds the token of a cart or an order |
//! | `merchant` | an account that is signed in, by cookie |
//! | `store_access` | whoever may act for a store: its owner by cookie, its programs by API key |
//! | `staff` | a member of the platform's staff, by a cookie of another host |
//! | `owned_form` | the owner of a store, by a form of one of its pages |
//! | `upload` | the same, with files |
//! | `access` | access tokens, and what proves that a form is ours |
//! | `unsent` | what was typed into a form that came too late |
//! | `proven` | what was sent, after the proof |
//! | `renewing` | pages stay signed in unseen |
//! | `same_site`, `cookies` | which page asks, and what browsers keep |
//! | `origin` | from where a request comes |
//! | `door` | where to sign in, and the way back |
//! | `guarded` | a proof, on a page: whoever has none is led to the door |
//! | `device` | what a session is recognised by |

pub mod access;
mod cookies;
mod device;
mod door;
mod guarded;
mod merchant;
mod origin;
mod owned_form;
mod proven;
pub mod renewing;
mod same_site;
mod shopper;
mod staff;
mod store_access;
mod unsent;
mod upload;

pub use door::{door, escaped};
pub use guarded::Guarded;
pub use merchant::{
    Merchant, SignedForm, SignedIn, asker, forget_session_cookies, refresh_token, session_cookies, to_its_end,
};
pub use owned_form::OwnedForm;
pub use proven::Proven;
pub use same_site::{SameSiteForm, comes_from_us};
pub use shopper::{CartProof, cart_cookies, cart_of_cookie, forget_cart_cookies, order_cookie, order_token};
pub use staff::{Staff, StaffForm, forget_staff_cookie, staff_cookie};
pub use store_access::{StoreAccess, bearer, store_of_key};
pub use unsent::Unsent;
pub use upload::OwnedUpload;
