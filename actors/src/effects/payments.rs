//! What is asked of the payment provider. Every request's key is made of our own ids, so asking twice
//! does it once.

use super::{failed, order_of, retry_at};
use crate::Stores;
use crate::command::OrderNews;
use crate::error::StoreError;
use crate::faults::Point;
use commerce::ids::TenantId;
use commerce::money::Money;
use commerce::order::OrderStatus;
use payments::{PaymentError, PaymentRequest, PaymentStatus, RefundReason, RefundRequest};
use persistence::orders::{MadeIntent, OrderNames, OrderRow};
use persistence::outbox::ClaimedEffect;

/// Makes the payment of an order and records it. Also called by whoever places the order, so that the
/// shopper does not wait for the outbox.
pub(crate) async fn create_payment(
    stores: &Stores,
    tenant: TenantId,
    order: &OrderRow,
) -> Result<MadeIntent, StoreError> {
    let fee = Money::new(order.cost, order.currency).plus(Money::new(order.commission, order.currency))?;
    let request = PaymentRequest {
        operation: format!("order-{}-payment", order.id),
        amount: Money::new(order.total, order.currency),
        application_fee: fee,
        destination: order.destination_account.clone(),
        tenant,
        order: order.id,
        order_number: order.number.to_string(),
        description: format!("Order {}", order.number),
    };
    let runtime = stores.runtime();
    let payment = runtime.gateway.create_payment(request).await?;
    runtime.faults.pass(Point::AfterEffect, tenant).map_err(|_| StoreError::Interrupted)?;
    let made = MadeIntent { order: order.id, intent: payment.intent, client_secret: payment.client_secret };
    stores.record_intent(tenant, made.clone()).await?;
    Ok(made)
}

pub(super) async fn create(stores: &Stores, effect: &ClaimedEffect) -> Result<(), StoreError> {
    let order = load(stores, effect).await?;
    if order.payment_intent.is_some() || !order.status.awaits_payment() {
        return done(stores, effect).await;
    }
    match create_payment(stores, effect.tenant, &order).await {
        Ok(_) => Ok(()),
        Err(StoreError::Payment(error)) => postpone(stores, effect, &error).await,
        Err(error) => Err(error),
    }
}

pub(super) async fn cancel(stores: &Stores, effect: &ClaimedEffect) -> Result<(), StoreError> {
    let order = load(stores, effect).await?;
    let Some(intent) = order.payment_intent else { return done(stores, effect).await };
    if order.status != OrderStatus::Cancelled {
        return done(stores, effect).await;
    }
    let gateway = &stores.runtime().gateway;
    let operation = format!("order-{}-cancel-{}", order.id, effect.attempt);
    match gateway.cancel_payment(&intent, &operation).await {
        Ok(_) => done(stores, effect).await,
        // It cannot be cancelled any more: then it has been paid, or was cancelled before.
        Err(PaymentError::Rejected { .. }) => match gateway.payment(&intent).await {
            Ok(payment) => {
                if payment.status == PaymentStatus::Succeeded {
                    let amount = payment.amount_received;
                    let news = OrderNews::PaymentSucceeded { event: None, intent, amount };
                    stores.news(effect.tenant, order.id, news).await?;
                }
                done(stores, effect).await
            }
            Err(error) => postpone(stores, effect, &error).await,
        },
        Err(error) => postpone(stores, effect, &error).await,
    }
}

pub(super) async fn refund(stores: &Stores, effect: &ClaimedEffect) -> Result<(), StoreError> {
    let order = load(stores, effect).await?;
    let Some(intent) = order.payment_intent else { return done(stores, effect).await };
    let request = RefundRequest {
        operation: format!("order-{}-refund-{}", order.id, effect.id),
        intent,
        amount: None,
        reason: Some(RefundReason::RequestedByCustomer),
    };
    match stores.runtime().gateway.refund_payment(request).await {
        Ok(refund) => {
            let news = OrderNews::Refunded { event: None, amount: refund.amount };
            stores.news(effect.tenant, order.id, news).await?;
            done(stores, effect).await
        }
        Err(error) => postpone(stores, effect, &error).await,
    }
}

async fn load(stores: &Stores, effect: &ClaimedEffect) -> Result<OrderRow, StoreError> {
    let names = OrderNames { ids: vec![order_of(effect)], ..OrderNames::default() };
    let mut tx = stores.runtime().database.tenant(effect.tenant).await?;
    let found = persistence::orders::find(&mut tx, names).await;
    tx.roll_back().await;
    found?.pop().map(|stored| stored.order).ok_or(StoreError::NotFound("order"))
}

async fn done(stores: &Stores, effect: &ClaimedEffect) -> Result<(), StoreError> {
    stores.news(effect.tenant, order_of(effect), OrderNews::EffectDone { effect: effect.id }).await
}

async fn postpone(stores: &Stores, effect: &ClaimedEffect, error: &PaymentError) -> Result<(), StoreError> {
    let now = stores.runtime().clock.now();
    let retry_at = if error.is_temporary() { retry_at(effect, now) } else { None };
    stores.news(effect.tenant, order_of(effect), failed(effect, error.to_string(), retry_at)).await
}
