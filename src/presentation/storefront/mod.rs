//! What a shopper sees: one view struct and one template per page. A page is rendered with
//! [`askama::Template::render`]; everything it prints is in the struct or in the texts.

mod cart;
mod checkout;
mod error_page;
mod home;
mod layout;
mod legal;
mod legal_kind;
mod listing;
mod notice;
mod order;
mod order_progress;
mod picture;
mod preview;
mod price;
mod product;
mod product_card;
mod script_data;
mod structured_data;
mod theme;
mod totals;
mod variant;

pub use cart::{CartLineView, CartPage, CartSummary, LineProblem};
pub use checkout::{CheckoutPage, CheckoutValues, CountryChoice, FieldMessage, ShippingChoice};
pub use error_page::ErrorPage;
pub use home::{CollectionCard, HomePage};
pub use layout::{Addresses, Frame, LanguageLink, Layout, NavLink, PageHead};
pub use legal::{LegalPage, LegalSection};
pub use legal_kind::LegalKind;
pub use listing::{ListingKind, ListingPage, Sort};
pub use notice::{Notice, Tone};
pub use order::{OrderLineView, OrderPage, PaymentElement, Shipment};
pub use order_progress::ProgressStep;
pub use picture::Picture;
pub use preview::PreviewPage;
pub use price::{PriceFacts, PriceTag};
pub use product::{Detail, ProductPage};
pub use product_card::ProductCard;
pub use structured_data::ProductFacts;
pub use theme::Theme;
pub use totals::TotalsView;
pub use variant::{Availability, VariantChoice};
