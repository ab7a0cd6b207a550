//! View structs: ready-to-print data, one per template.

mod account;
mod checklist;
mod error;
mod layout;
mod live;
mod order;
mod orders;
mod payments;
mod plan;
mod products;
mod settings;
mod sourcing;
mod stores_menu;

pub(super) use account::{
    AccountPage, Choice, ConfirmPage, ConfirmState, Field, ForgotPage, MailView, MailsPage, NewStorePage,
    ResetPage, SessionRow, SignInPage, SignUpPage, StoreCard, StoresPage,
};
pub(super) use checklist::{Checklist, Step};
pub(super) use error::ErrorPage;
pub(super) use layout::{AccountHead, Layout, Section};
pub(super) use live::{ActivityItem, Figures, LivePage, OpenedStore, OrderLine, ProblemItem};
pub(super) use order::{HistoryItem, LineView, MoneyRow, OrderPage, PartView};
pub(super) use orders::{CustomerLine, CustomersPage, FoundLine, Listing, OrdersPage};
pub(super) use payments::{PaymentsPage, PaymentsState};
pub(super) use plan::{PlanCard, PlanNote, PlanPage};
pub(super) use products::{FilesPage, GoodsPage, Labelled, PictureRow, VariantRow};
pub(super) use settings::{
    KeyRow, KeysPage, LegalDetailsPage, LegalLink, LookPage, MethodRow, SettingsForm, SettingsLink,
    SettingsPage, ShippingPage, ThemeCard,
};
pub(super) use sourcing::{AddPage, CarriedRow, OfferCard, ProductsPage};
pub(super) use stores_menu::{OtherStore, StoresMenuPage};
