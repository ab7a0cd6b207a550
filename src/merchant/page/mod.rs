//! View structs: ready-to-print data, one per template.

mod account;
mod checklist;
mod layout;
mod live;
mod order;
mod payments;
mod plan;
mod settings;
mod sourcing;

pub(super) use account::{
    AccountPage, Choice, ConfirmPage, ConfirmState, Field, ForgotPage, MailView, MailsPage, NewStorePage,
    ResetPage, SessionRow, SignInPage, SignUpPage, StoreCard, StoresPage,
};
pub(super) use checklist::{Checklist, Step};
pub(super) use layout::{AccountHead, Layout, Section};
pub(super) use live::{ActivityItem, Figures, LivePage, OpenedStore, OrderLine, ProblemItem};
pub(super) use order::{HistoryItem, LineView, MoneyRow, OrderPage, PartView};
pub(super) use payments::{PaymentsPage, PaymentsState};
pub(super) use plan::{PlanCard, PlanNote, PlanPage};
pub(super) use settings::{
    KeyRow, KeysPage, LegalDetailsPage, LegalLink, LookPage, MethodRow, SettingsForm, SettingsLink,
    SettingsPage, ShippingPage, ThemeCard,
};
pub(super) use sourcing::{AddPage, CarriedRow, OfferCard, ProductsPage};
