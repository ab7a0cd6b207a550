//! View structs: ready-to-print data, one per template.

mod layout;
mod live;
mod order;
mod sign_in;

pub(super) use layout::Layout;
pub(super) use live::{ActivityItem, Figures, LivePage, OrderLine, ProblemItem};
pub(super) use order::{HistoryItem, LineView, MoneyRow, OrderPage, PartView};
pub(super) use sign_in::SignInPage;
