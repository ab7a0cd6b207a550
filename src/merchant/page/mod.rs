//! View structs: ready-to-print data, one per template.

mod account;
mod layout;
mod live;
mod order;
mod plan;

pub(super) use account::{
    AccountPage, Choice, ConfirmPage, ConfirmState, Field, ForgotPage, MailView, MailsPage, NewStorePage,
    ResetPage, SessionRow, SignInPage, SignUpPage, StoreCard, StoresPage,
};
pub(super) use layout::{AccountHead, Layout};
pub(super) use live::{ActivityItem, Figures, LivePage, OrderLine, ProblemItem};
pub(super) use order::{HistoryItem, LineView, MoneyRow, OrderPage, PartView};
pub(super) use plan::{PlanCard, PlanNote, PlanPage};
