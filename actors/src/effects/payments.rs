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
use payments::{PaymentError, PaymentRequest, PaymentStatus, RefundReason, RefundRequest, RefundStatus};
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
        Err(StoreError::Payment(error)) => later(stores, effect, &error.to_string()).await,
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
        // It cannot be cancelled any more, or not now: only what it has become says which.
        Err(PaymentError::Rejected { .. }) => match gateway.payment(&intent).await {
            Ok(payment) => match payment.status {
                PaymentStatus::Succeeded => {
                    let (amount, currency) = (payment.amount_received, payment.currency);
                    let news = OrderNews::PaymentSucceeded { event: None, intent, amount, currency };
                    stores.news(effect.tenant, order.id, news).await?;
                    done(stores, effect).await
                }
                PaymentStatus::Cancelled => done(stores, effect).await,
                _ => later(stores, effect, "the payment can neither be cancelled nor has it succeeded").await,
            },
            Err(error) => later(stores, effect, &error.to_string()).await,
        },
        Err(error) => later(stores, effect, &error.to_string()).await,
    }
}

pub(super) async fn refund(stores: &Stores, effect: &ClaimedEffect) -> Result<(), StoreError> {
    let order = load(stores, effect).await?;
    let Some(intent) = order.payment_intent else { return done(stores, effect).await };
    let request = RefundRequest {
        // Always the whole payment, so it is one operation however often it was promised.
        operation: format!("order-{}-refund", order.id),
        intent,
        amount: None,
        reason: Some(RefundReason::RequestedByCustomer),
    };
    match stores.runtime().gateway.refund_payment(request).await {
        Ok(refund) => match refund.status {
            RefundStatus::Succeeded => {
                let intent = refund.intent;
                let news = OrderNews::Refunded { event: None, intent, amount: refund.amount };
                stores.news(effect.tenant, order.id, news).await?;
                done(stores, effect).await
            }
            RefundStatus::Failed | RefundStatus::Cancelled => {
                later(stores, effect, "the refund failed").await
            }
            // On its way: the provider reports when it has arrived.
            _ => done(stores, effect).await,
        },
        Err(PaymentError::Rejected { code, .. }) if code == "charge_already_refunded" => {
            done(stores, effect).await
        }
        Err(error) => later(stores, effect, &error.to_string()).await,
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

/// Tried again, whatever the provider said: a wrong key or an empty balance is mended by people, and money
/// that somebody is owed must not be forgotten over it.
async fn later(stores: &Stores, effect: &ClaimedEffect, problem: &str) -> Result<(), StoreError> {
    let retry_at = retry_at(effect, stores.runtime().clock.now());
    stores.news(effect.tenant, order_of(effect), failed(effect, problem.to_owned(), retry_at)).await
}
