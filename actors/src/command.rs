//! What a store can be asked to do. Each command carries the place where its answer goes.

use crate::error::StoreError;
use commerce::address::Contact;
use commerce::cart::CartChange;
use commerce::catalogue::CatalogueProduct;
use commerce::ids::{CartId, EffectId, OrderId, ProductId, PurchaseOrderId, VariantId};
use commerce::locale::Locale;
use commerce::money::{BasisPoints, Money};
use commerce::order::SupplierNews;
use commerce::product_csv::FileProduct;
use commerce::shipping::ShippingMethod;
use commerce::store::{LegalIdentity, Suspension};
use persistence::accounts::plans::OwnersPlan;
use persistence::carts::StoredCart;
use persistence::orders::{MadeIntent, StoredOrder};
use persistence::purchase_orders::Tracking;
use std::sync::Arc;
use time::OffsetDateTime;
use tokio::sync::oneshot;

/// Where an answer goes. Dropped unanswered when the store dies.
pub(crate) type Reply<T> = oneshot::Sender<Result<T, StoreError>>;

/// A cart's id and the hash of the token that the asker presented.
#[derive(Clone, Copy, Debug)]
pub struct CartKey {
    pub id: CartId,
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
}

/// A shopper's wish to order.
#[derive(Clone, Debug)]
pub struct CheckoutRequest {
    pub cart: CartKey,
    pub contact: Contact,
    pub shipping_method: Option<String>,
    pub locale: Locale,
    /// What the shopper agreed to pay, where the page has said it.
    pub expected_total: Option<Money>,
    pub idempotency_key: Option<String>,
    /// SHA-256 over everything above that makes a request the same request.
    pub request_hash: [u8; 32],
}

/// News about an order, from outside or from a timer.
#[derive(Clone, Debug)]
pub enum OrderNews {
    /// The payment provider says that so much was paid. `event` tells repeated deliveries apart; the
    /// sweep, which asks by itself, has none.
    PaymentSucceeded {
        event: Option<String>,
        intent: String,
        amount: i64,
        /// As the provider writes it, in lower case.
        currency: String,
    },
    PaymentFailed {
        event: Option<String>,
        intent: String,
    },
    /// In all so much has been given back.
    Refunded {
        event: Option<String>,
        intent: Option<String>,
        amount: i64,
    },
    /// The shopper's bank takes the money back for now.
    Disputed {
        event: Option<String>,
        amount: i64,
        reason: String,
    },
    /// The reservation may be over.
    Expiry,
    /// A supplier says something about its part.
    Supplier {
        purchase_order: PurchaseOrderId,
        news: SupplierNews,
        tracking: Option<Tracking>,
        problem: Option<String>,
    },
    /// The call to a supplier failed: try again then, or give up.
    SendFailed {
        effect: EffectId,
        purchase_order: PurchaseOrderId,
        problem: String,
        retry_at: Option<OffsetDateTime>,
    },
    /// A payment effect is done, with nothing to record but that.
    EffectDone {
        effect: EffectId,
    },
    /// A payment effect failed: try again then, or give up.
    EffectFailed {
        effect: EffectId,
        problem: String,
        retry_at: Option<OffsetDateTime>,
    },
}

/// What a merchant changes about a store, and what others do.
#[derive(Clone, Debug)]
pub enum Arrangement {
    /// Sell these variants of suppliers' products with this markup on their cost.
    Carry {
        variants: Vec<VariantId>,
        markup: BasisPoints,
    },
    /// Sell these products as they stand in a product file: the store's own, and suppliers'.
    Offer(Box<Offering>),
    /// Sell this product no longer.
    Drop(ProductId),
    Settings(Box<SettingsChange>),
    Payments(PaymentsChange),
    /// The platform's staff close the store, or open it again.
    Suspend(Suspension),
    Restore,
    Plan(Box<PlanChange>),
}

impl Arrangement {
    /// Whether a product of the store's own may be another afterwards.
    pub(crate) fn changes(&self, product: &CatalogueProduct) -> bool {
        match self {
            Arrangement::Offer(offering) => {
                offering.products.iter().any(|offered| offered.handle == product.handle)
            }
            Arrangement::Drop(id) => *id == product.id,
            _ => false,
        }
    }
}

/// Products as a merchant describes them.
#[derive(Clone, Debug)]
pub struct Offering {
    /// Those without a supplier are the store's own.
    pub products: Vec<FileProduct>,
    /// SKUs of the store's own whose stock stays as it is.
    pub keep_stock: Vec<String>,
    /// None of them may be there yet.
    pub are_new: bool,
}

/// What the store's owner has subscribed to, as the payment provider said when it was asked at that instant.
#[derive(Clone, Debug)]
pub struct PlanChange {
    pub plan: OwnersPlan,
    pub checked_at: Option<OffsetDateTime>,
}

/// What is new about the account that sales go to. The payment provider says it, not the merchant.
#[derive(Clone, Debug)]
pub enum PaymentsChange {
    /// There is one now, unless there was one before.
    Adopt(String),
    /// What the provider said when it was asked at that instant.
    Checked { account: String, ready: bool, asked_at: OffsetDateTime },
}

/// What is `None` stays as it is.
#[derive(Clone, Debug, Default)]
pub struct SettingsChange {
    pub name: Option<String>,
    pub theme: Option<String>,
    pub legal: Option<LegalIdentity>,
    pub shipping: Option<ShippingChange>,
    pub published: Option<bool>,
}

/// Ways to send, changed.
#[derive(Clone, Debug)]
pub enum ShippingChange {
    /// These and no others.
    All(Vec<ShippingMethod>),
    /// These in place of those with the `shown` codes. Others, which have come meanwhile, stay.
    Shown { shown: Vec<String>, methods: Vec<ShippingMethod> },
}

impl ShippingChange {
    /// As they were sent.
    #[must_use]
    pub fn methods(&self) -> &[ShippingMethod] {
        match self {
            ShippingChange::All(methods) | ShippingChange::Shown { methods, .. } => methods,
        }
    }

    /// All that there are then.
    pub(crate) fn applied_to(&self, present: &[ShippingMethod]) -> Vec<ShippingMethod> {
        let ShippingChange::Shown { shown, methods } = self else { return self.methods().to_vec() };
        let others = present.iter().filter(|method| !shown.contains(&method.code));
        let mut all: Vec<ShippingMethod> = others.cloned().collect();
        for method in methods {
            let is_free = |code: &String| all.iter().all(|known| known.code != *code);
            let numbered = (2..).map(|number| format!("{}-{number}", method.code));
            let code = std::iter::once(method.code.clone()).chain(numbered).find(is_free).unwrap_or_default();
            all.push(ShippingMethod { code, ..method.clone() });
        }
        all
    }
}

/// Everything that a store does in order.
pub(crate) enum Command {
    CreateCart {
        id: CartId,
        token_hash: [u8; 32],
        reply: Reply<Arc<StoredCart>>,
    },
    ReadCart {
        cart: CartKey,
        reply: Reply<Arc<StoredCart>>,
    },
    ChangeCart {
        cart: CartKey,
        change: CartChange,
        reply: Reply<Arc<StoredCart>>,
    },
    /// Answers with the order that stands, new or from an earlier, equal request.
    Checkout {
        request: Box<CheckoutRequest>,
        reply: Reply<Box<StoredOrder>>,
    },
    RecordIntent {
        made: MadeIntent,
        reply: Reply<()>,
    },
    News {
        order: OrderId,
        news: OrderNews,
        reply: Reply<()>,
    },
    Arrange {
        arrangement: Arrangement,
        reply: Reply<()>,
    },
}

impl Command {
    /// Whether nobody waits for the answer any more. News is done all the same.
    pub fn is_abandoned(&self) -> bool {
        match self {
            Command::CreateCart { reply, .. }
            | Command::ReadCart { reply, .. }
            | Command::ChangeCart { reply, .. } => reply.is_closed(),
            Command::Checkout { reply, .. } => reply.is_closed(),
            Command::RecordIntent { .. } | Command::News { .. } => false,
            Command::Arrange { reply, .. } => reply.is_closed(),
        }
    }

    /// The order and what is new about it.
    pub fn as_news(&self) -> Option<(OrderId, &OrderNews)> {
        match self {
            Command::News { order, news, .. } => Some((*order, news)),
            _ => None,
        }
    }

    /// What is to be changed about the store.
    pub fn as_arrangement(&self) -> Option<&Arrangement> {
        match self {
            Command::Arrange { arrangement, .. } => Some(arrangement),
            _ => None,
        }
    }

    /// Answers with an error instead of doing it.
    pub fn refuse(self, error: StoreError) {
        // An error says that nobody waits for the answer.
        match self {
            Command::CreateCart { reply, .. }
            | Command::ReadCart { reply, .. }
            | Command::ChangeCart { reply, .. } => drop(reply.send(Err(error))),
            Command::Checkout { reply, .. } => drop(reply.send(Err(error))),
            Command::RecordIntent { reply, .. }
            | Command::News { reply, .. }
            | Command::Arrange { reply, .. } => drop(reply.send(Err(error))),
        }
    }
}

/// Answers all with the error.
pub(crate) fn refuse_all(commands: Vec<Command>, error: impl Fn() -> StoreError) {
    for command in commands {
        command.refuse(error());
    }
}

/// One fault, many waiters: the first gets it whole, for the log; all get what they can act on.
pub(crate) fn refuse_all_after(commands: Vec<Command>, error: StoreError) {
    match error {
        StoreError::Unavailable(cause) => refuse_all(commands, || StoreError::Unavailable(cause.clone())),
        error => {
            tracing::error!(%error, "a turn failed before it began");
            refuse_all(commands, || StoreError::Interrupted);
        }
    }
}
