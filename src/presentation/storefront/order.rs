//! An order after it was placed: to be paid, to be followed, to be understood.

use super::layout::Layout;
use super::notice::Notice;
use super::order_progress::{ProgressStep, status_keys, steps, tone};
use super::picture::Picture;
use super::totals::TotalsView;
use askama::Template;
use commerce::order::OrderStatus;

/// A line of an order.
#[derive(Clone, Debug)]
pub struct OrderLineView {
    pub title: String,
    /// Empty when the product has one variant only.
    pub variant: String,
    pub picture: Option<Picture>,
    pub quantity: u32,
    pub total: String,
}

/// What Stripe's Payment Element needs (<https://docs.stripe.com/payments/payment-element>). The secret
/// is meant for the shopper's browser, and opens this one payment only.
#[derive(Clone)]
pub struct PaymentElement {
    pub publishable_key: String,
    pub client_secret: String,
    /// Where the shopper comes back to.
    pub return_url: String,
}

/// A parcel on its way.
#[derive(Clone, Debug)]
pub struct Shipment {
    pub carrier: String,
    pub number: String,
    /// Where it can be followed, if the supplier said so.
    pub url: Option<String>,
}

/// `/orders/{number}`
#[derive(Template)]
#[template(path = "storefront/order.html")]
pub struct OrderPage {
    pub layout: Layout,
    pub number: String,
    pub status: OrderStatus,
    /// The day, written out.
    pub placed_on: String,
    pub email: String,
    /// Where the shopper pays; `None` when nothing is to be paid any more. A POST form goes there.
    pub pay_path: Option<String>,
    /// The provider's own card form; `None` when it has a page of its own, or nothing is to be paid.
    pub element: Option<PaymentElement>,
    /// For how many more minutes the units are held. Minutes need no time zone, an hour would.
    pub held_minutes: Option<usize>,
    /// Whether a payment was started and its outcome is awaited: the page then looks again by itself.
    pub processing: bool,
    pub lines: Vec<OrderLineView>,
    pub totals: TotalsView,
    /// Name first, then the address line by line.
    pub address: Vec<String>,
    pub shipping_method: String,
    pub shipments: Vec<Shipment>,
    /// What has been given back so far.
    pub refunded: Option<String>,
    pub notice: Option<Notice>,
}

impl OrderPage {
    fn heading(&self) -> String {
        self.layout.t(status_keys(self.status, self.processing).0)
    }

    fn next(&self) -> String {
        self.layout.t1(status_keys(self.status, self.processing).1, "email", &self.email)
    }

    fn steps(&self) -> Vec<ProgressStep> {
        steps(&self.layout, self.status)
    }

    fn tone(&self) -> &'static str {
        tone(self.status)
    }

    fn icon(&self) -> &'static str {
        match self.tone() {
            "good" => "check",
            "bad" => "x",
            "warn" => "clock",
            _ => "rotate-ccw",
        }
    }

    fn status_code(&self) -> &'static str {
        self.status.as_str()
    }
}
