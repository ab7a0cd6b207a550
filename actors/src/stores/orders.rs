//! Placing orders, looking at them, and hearing news of them.

use super::Stores;
use crate::command::{CheckoutRequest, Command, OrderNews};
use crate::effects;
use crate::error::StoreError;
use crate::tokens::{opens_order, order_token};
use commerce::ids::{OrderId, PurchaseOrderId, SupplierId, TenantId};
use commerce::order::SupplierNews;
use payments::PaymentError;
use payments::webhook::{EventKind, IntentFacts, StripeEvent};
use persistence::orders::{MadeIntent, OrderNames, OrderRow, StoredOrder};
use persistence::purchase_orders::{PurchaseOrderRow, Tracking};

/// An order that stands.
pub struct PlacedOrder {
    /// With its payment, unless there is a problem.
    pub stored: StoredOrder,
    /// Opens the order's page.
    pub token: String,
    /// Why the payment could not be started, though the order stands.
    pub payment_problem: Option<PaymentError>,
}

/// An order as its shopper may see it.
pub struct OrderDetails {
    pub stored: StoredOrder,
    pub token: String,
    pub purchase_orders: Vec<PurchaseOrderRow>,
}

/// What became of an event of the payment provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventOutcome {
    /// Its effect is durable, now or from an earlier delivery.
    Done,
    /// It is about nothing of ours, or of a kind that has no effect here.
    NotOurs,
}

impl Stores {
    /// Places the order and makes its payment. The order stands even if the payment cannot be made now:
    /// the same request again finds it and tries again, and so does the outbox.
    ///
    /// # Errors
    /// No such cart, a refused checkout, or a store that cannot be asked now.
    pub async fn checkout(
        &self,
        tenant: TenantId,
        request: CheckoutRequest,
    ) -> Result<PlacedOrder, StoreError> {
        let request = Box::new(request);
        let mut stored = *self.ask(tenant, |reply| Command::Checkout { request, reply }).await?;
        let order = &stored.order;
        let token = order_token(&self.view(tenant).await?.stored().link_secret, order.id);
        let mut payment_problem = None;
        if order.payment_intent.is_none() && order.status.awaits_payment() {
            match effects::create_payment(self, tenant, order).await {
                Ok(made) => {
                    stored.order.payment_intent = Some(made.intent);
                    stored.order.client_secret = made.client_secret;
                }
                Err(StoreError::Payment(problem)) => payment_problem = Some(problem),
                Err(error) => return Err(error),
            }
        }
        Ok(PlacedOrder { stored, token, payment_problem })
    }

    /// Makes the payment of an order that has none yet; the provider's side is the same for every try.
    ///
    /// # Errors
    /// The provider or the store cannot be asked now.
    pub async fn start_payment(&self, tenant: TenantId, order: &OrderRow) -> Result<MadeIntent, StoreError> {
        effects::create_payment(self, tenant, order).await
    }

    /// The order of that number, if the token opens it.
    ///
    /// # Errors
    /// No such order, or not its token: the same.
    pub async fn order(
        &self,
        tenant: TenantId,
        number: i64,
        token: &str,
    ) -> Result<OrderDetails, StoreError> {
        let link_secret = self.view(tenant).await?.stored().link_secret;
        let mut tx = self.database().tenant(tenant).await?;
        let read = async {
            let names = OrderNames { number: Some(number), ..OrderNames::default() };
            let stored = persistence::orders::find(&mut tx, names).await?.pop();
            let stored = stored.filter(|stored| opens_order(&link_secret, stored.order.id, token));
            let Some(stored) = stored else { return Ok(None) };
            let parts = persistence::purchase_orders::of_orders(&mut tx, [stored.order.id]).await?;
            Ok::<_, persistence::DbError>(Some((stored, parts)))
        };
        let found = read.await;
        tx.roll_back().await;
        let (stored, purchase_orders) = found?.ok_or(StoreError::NotFound("order"))?;
        Ok(OrderDetails { stored, token: token.to_owned(), purchase_orders })
    }

    /// An event of the payment provider, whose signature has been verified.
    ///
    /// # Errors
    /// Its effect could not be made durable now: the provider shall come again.
    pub async fn payment_event(&self, event: StripeEvent) -> Result<EventOutcome, StoreError> {
        // Our payments are the platform's own. What a connected account does by itself is its own business,
        // whatever its metadata claim.
        let of_an_order = matches!(
            event.kind,
            EventKind::PaymentSucceeded(_)
                | EventKind::PaymentFailed(_)
                | EventKind::ChargeRefunded { .. }
                | EventKind::DisputeCreated { .. }
        );
        if of_an_order && event.account.is_some() {
            return Ok(EventOutcome::NotOurs);
        }
        // What is no id of the provider's cannot be one of ours, nor be looked for.
        if !is_plain(&event.id) {
            return Ok(EventOutcome::NotOurs);
        }
        if let EventKind::AccountUpdated { account, facts } = event.kind {
            return if is_plain(&account) {
                self.account_event(account, facts).await
            } else {
                Ok(EventOutcome::NotOurs)
            };
        }
        if let EventKind::SubscriptionChanged { customer, .. }
        | EventKind::InvoicePaid { customer, .. }
        | EventKind::InvoicePaymentFailed { customer, .. } = &event.kind
        {
            let customer = customer.as_deref().filter(|id| is_plain(id) && event.account.is_none());
            return match customer {
                Some(customer) => self.plan_event(customer, &event).await,
                None => Ok(EventOutcome::NotOurs),
            };
        }
        let id = Some(event.id);
        let (routing, intent, news) = match event.kind {
            EventKind::PaymentSucceeded(facts) => {
                let Some(facts) = self.with_amount(facts).await? else { return Ok(EventOutcome::NotOurs) };
                let news = OrderNews::PaymentSucceeded {
                    event: id,
                    intent: facts.intent.clone(),
                    amount: facts.amount_received,
                    currency: facts.currency.clone(),
                };
                (facts.tenant.zip(facts.order), Some(facts.intent), news)
            }
            EventKind::PaymentFailed(facts) => {
                let news = OrderNews::PaymentFailed { event: id, intent: facts.intent.clone() };
                (facts.tenant.zip(facts.order), Some(facts.intent), news)
            }
            EventKind::ChargeRefunded { intent, amount_refunded, tenant, order, .. } => {
                let news = OrderNews::Refunded { event: id, intent: intent.clone(), amount: amount_refunded };
                (tenant.zip(order), intent, news)
            }
            EventKind::DisputeCreated { intent, amount, reason, .. } => {
                (None, intent, OrderNews::Disputed { event: id, amount, reason })
            }
            _ => return Ok(EventOutcome::NotOurs),
        };
        if !intent.as_deref().is_none_or(is_plain) {
            return Ok(EventOutcome::NotOurs);
        }
        let found = match (routing, intent) {
            (Some(routing), _) => Some(routing),
            (None, Some(intent)) => self.order_of_intent(&intent).await?,
            (None, None) => None,
        };
        let Some((tenant, order)) = found else { return Ok(EventOutcome::NotOurs) };
        match self.news(tenant, order, news).await {
            Ok(()) => Ok(EventOutcome::Done),
            // Another installation's event: nothing here will ever know it.
            Err(StoreError::NotFound(_)) => Ok(EventOutcome::NotOurs),
            Err(error) => Err(error),
        }
    }

    /// The facts of a payment with the amount that was paid: events of another API version may not say
    /// it, and the provider is asked then. `None`: the provider does not know the payment, so it is not
    /// one of ours.
    async fn with_amount(&self, facts: IntentFacts) -> Result<Option<IntentFacts>, StoreError> {
        if facts.amount_received > 0 {
            return Ok(Some(facts));
        }
        match self.runtime().gateway.payment(&facts.intent).await {
            Ok(payment) if payment.amount_received > 0 => Ok(Some(IntentFacts {
                amount_received: payment.amount_received,
                currency: payment.currency,
                tenant: facts.tenant.or(payment.tenant),
                order: facts.order.or(payment.order),
                ..facts
            })),
            // The event runs ahead of what the provider tells: it shall come again.
            Ok(_) => Err(StoreError::Interrupted),
            Err(PaymentError::Rejected { status: 404, .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// A supplier says something about a purchase order of its own. False: it has no such one.
    ///
    /// # Errors
    /// It could not be made durable now.
    pub async fn supplier_news(
        &self,
        supplier: SupplierId,
        purchase_order: PurchaseOrderId,
        news: SupplierNews,
        tracking: Option<Tracking>,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database().system().await?;
        let owner = persistence::purchase_orders::owner_of(&mut tx, supplier, purchase_order).await;
        tx.roll_back().await;
        let Some((tenant, order)) = owner? else { return Ok(false) };
        let problem = (news == SupplierNews::Rejected).then(|| "the supplier rejected it".to_owned());
        self.news(tenant, order, OrderNews::Supplier { purchase_order, news, tracking, problem }).await?;
        Ok(true)
    }

    /// The merchant has sent what is the store's own of the order. Once more changes nothing. False: nothing of it is.
    ///
    /// # Errors
    /// It could not be made durable now.
    pub async fn ship_own(
        &self,
        tenant: TenantId,
        order: OrderId,
        tracking: Option<Tracking>,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database().tenant(tenant).await?;
        let parts = persistence::purchase_orders::of_orders(&mut tx, [order]).await;
        tx.roll_back().await;
        let own = parts?.into_iter().find(|part| part.supplier_id.0 == tenant.0);
        let Some(own) = own else { return Ok(false) };
        let (purchase_order, news) = (own.id, SupplierNews::Shipped);
        self.news(tenant, order, OrderNews::Supplier { purchase_order, news, tracking, problem: None })
            .await?;
        Ok(true)
    }

    /// The supplier behind the address of its webhook, with the secret that its calls are signed with.
    ///
    /// # Errors
    /// The database.
    pub async fn supplier_secret(
        &self,
        handle: &str,
    ) -> Result<Option<(SupplierId, Option<secrecy::SecretString>)>, StoreError> {
        let mut tx = self.database().system().await?;
        let found = persistence::purchase_orders::supplier_secret(&mut tx, handle).await;
        tx.roll_back().await;
        Ok(found?)
    }

    pub(crate) async fn news(
        &self,
        tenant: TenantId,
        order: OrderId,
        news: OrderNews,
    ) -> Result<(), StoreError> {
        self.ask(tenant, |reply| Command::News { order, news, reply }).await
    }

    pub(crate) async fn record_intent(&self, tenant: TenantId, made: MadeIntent) -> Result<(), StoreError> {
        self.ask(tenant, |reply| Command::RecordIntent { made, reply }).await
    }

    async fn order_of_intent(&self, intent: &str) -> Result<Option<(TenantId, OrderId)>, StoreError> {
        let mut tx = self.database().system().await?;
        let found = persistence::orders::of_intent(&mut tx, intent).await;
        tx.roll_back().await;
        Ok(found?)
    }
}

/// Visible ASCII, as all of the provider's ids are.
fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.len() <= 255 && id.bytes().all(|byte| byte.is_ascii_graphic())
}
