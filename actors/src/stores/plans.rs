//! What merchants have subscribed to: bought, changed, looked at.
//!
//! The provider knows it, the account's row is a cache of that, and what its stores remember is a cache of the row. An
//! event only says that something has changed: what it is now is asked for, so events may come late, twice or in
//! another order.

use super::{EventOutcome, Stores};
use crate::command::{Arrangement, PlanChange};
use crate::error::StoreError;
use commerce::account::EmailAddress;
use commerce::ids::AccountId;
use commerce::plan::{Plan, Plans, SubscriptionStatus};
use payments::webhook::{EventKind, StripeEvent};
use payments::{CustomerRequest, MerchantSubscription, PaymentError, PlanCheckoutRequest, PortalRequest};
use persistence::accounts::plans::{self, OwnersPlan, PlanRow, Said};
use time::OffsetDateTime;
use uuid::Uuid;

/// Who subscribes.
#[derive(Clone, Debug)]
pub struct Subscriber {
    pub account: AccountId,
    pub email: EmailAddress,
}

/// Where the provider sends the merchant's browser.
#[derive(Clone, Debug)]
pub struct PlanPages {
    /// When the plan was bought.
    pub bought: String,
    /// When nothing was, or when something else was changed.
    pub back: String,
}

impl Stores {
    /// All plans.
    #[must_use]
    pub fn plans(&self) -> &Plans {
        &self.runtime().plans
    }

    /// What the account has subscribed to, as the provider last said.
    ///
    /// # Errors
    /// The database.
    pub async fn plan_of(&self, account: AccountId) -> Result<PlanRow, StoreError> {
        let mut tx = self.database().account(account).await?;
        let read = plans::read(&mut tx).await;
        tx.roll_back().await;
        Ok(read?)
    }

    /// An address where the provider sells the plan. Whoever pays for one already is sent to where it is changed: a
    /// second subscription would be paid beside the first. (Two pages that were opened before either was paid are the
    /// provider's to refuse: <https://docs.stripe.com/payments/checkout/limit-subscriptions>.)
    ///
    /// # Errors
    /// The provider cannot be asked now, or refuses.
    pub async fn plan_checkout_url(
        &self,
        subscriber: &Subscriber,
        wanted: &Plan,
        pages: PlanPages,
    ) -> Result<String, StoreError> {
        // What was paid a moment ago, and not heard of yet, is paid.
        self.check_plan(subscriber.account).await?;
        let known = self.plan_of(subscriber.account).await?;
        let is_running = known.subscription.is_some_and(|known| known.status.is_running());
        let Some(price) = wanted.price.clone().filter(|_| !(is_running && known.bought.is_some())) else {
            return self.plan_portal_url(subscriber, pages.back).await;
        };
        let customer = self.customer(subscriber).await?;
        let account = subscriber.account;
        let walk: Uuid = self.clock().new_id();
        let request = PlanCheckoutRequest {
            operation: format!("account-{account}-checkout-{walk}"),
            account,
            customer,
            price,
            success_url: pages.bought,
            cancel_url: pages.back,
        };
        Ok(self.runtime().gateway.plan_checkout_url(request).await?)
    }

    /// An address where the account changes or ends what it has subscribed to.
    ///
    /// # Errors
    /// The provider cannot be asked now, or refuses.
    pub async fn plan_portal_url(
        &self,
        subscriber: &Subscriber,
        return_url: String,
    ) -> Result<String, StoreError> {
        let customer = self.customer(subscriber).await?;
        let walk: Uuid = self.clock().new_id();
        let operation = format!("account-{}-portal-{walk}", subscriber.account);
        let request = PortalRequest { operation, customer, return_url };
        Ok(self.runtime().gateway.billing_portal_url(request).await?)
    }

    /// Asks the provider what the account has subscribed to: coming back from it proves nothing, and its event may be
    /// late.
    ///
    /// # Errors
    /// The provider cannot be asked now.
    pub async fn check_plan(&self, account: AccountId) -> Result<(), StoreError> {
        let known = self.plan_of(account).await?;
        let Some(customer) = known.customer.clone() else { return Ok(()) };
        let asked_at = self.clock().now();
        let now = self.runtime().gateway.subscription(&customer).await?;
        if keeps_given(&known, now.as_ref().map(|now| now.status)) {
            return Ok(());
        }
        self.save_plan(account, now.map(said).as_ref(), asked_at).await
    }

    /// The provider says that something about a customer has changed. What it is now decides.
    pub(super) async fn plan_event(
        &self,
        customer: &str,
        event: &StripeEvent,
    ) -> Result<EventOutcome, StoreError> {
        let mut tx = self.database().system().await?;
        let found = plans::account_of(&mut tx, customer).await;
        tx.roll_back().await;
        let Some(account) = found? else { return Ok(EventOutcome::NotOurs) };
        let asked_at = self.clock().now();
        let now = match self.runtime().gateway.subscription(customer).await {
            Ok(now) => now.map(said),
            Err(error) if is_gone(&error) => None,
            Err(error) => return Err(error.into()),
        };
        let in_event = in_event(event);
        let status = now.as_ref().or(in_event.as_ref().map(|(said, _)| said)).map(|said| said.status);
        if keeps_given(&self.plan_of(account).await?, status) {
            return Ok(EventOutcome::Done);
        }
        match (now, in_event) {
            (Some(now), _) => self.save_plan(account, Some(&now), asked_at).await?,
            // The provider does not show it, or not to us any more: there is only what the event says.
            (None, Some((said, said_at))) => self.save_plan(account, Some(&said), said_at).await?,
            (None, None) => {}
        }
        Ok(EventOutcome::Done)
    }

    /// Tells all stores of the account what it has subscribed to.
    pub(crate) async fn spread_plan(&self, account: AccountId) -> Result<(), StoreError> {
        let mut tx = self.database().account(account).await?;
        let spread = plans::spread(&mut tx).await;
        tx.roll_back().await;
        let (row, stores) = spread?;
        // One that cannot be told now keeps none of the others from it.
        let mut told = Ok(());
        for (tenant, place) in stores {
            let plan = OwnersPlan { place, subscription: row.subscription.clone() };
            let change = PlanChange { plan, checked_at: row.checked_at };
            let this = self.arrange(tenant, Arrangement::Plan(Box::new(change))).await;
            told = told.and(this);
        }
        told
    }

    async fn save_plan(
        &self,
        account: AccountId,
        said: Option<&Said>,
        said_at: OffsetDateTime,
    ) -> Result<(), StoreError> {
        if let Some(price) = said.and_then(|said| said.price.as_deref())
            && self.plans().of_price(price).is_none()
        {
            tracing::error!(%account, price, "a merchant pays a price that no plan has: look at config/plans.toml");
        }
        let mut tx = self.database().account(account).await?;
        let saved = async {
            // No store is opened meanwhile that would know the plan of before.
            persistence::accounts::lock(&mut tx).await?;
            plans::save(&mut tx, said, said_at).await
        };
        match saved.await {
            Ok(_) => tx.commit().await?,
            Err(error) => {
                tx.roll_back().await;
                return Err(error.into());
            }
        }
        // Also when something later is known: whoever saved that may have died before it told the stores.
        self.spread_plan(account).await
    }

    /// The account as the provider's customer; made when it is first needed.
    async fn customer(&self, subscriber: &Subscriber) -> Result<String, StoreError> {
        let account = subscriber.account;
        if let Some(customer) = self.plan_of(account).await?.customer {
            return Ok(customer);
        }
        let operation = format!("account-{account}-customer-{}", self.window());
        let request = CustomerRequest { operation, account, email: subscriber.email.clone() };
        let made = self.runtime().gateway.create_customer(request).await?;
        let mut tx = self.database().account(account).await?;
        match plans::adopt(&mut tx, &made).await {
            // Another request may have been first; its customer counts.
            Ok(customer) => tx.commit().await.map(|()| customer).map_err(StoreError::from),
            Err(error) => {
                tx.roll_back().await;
                Err(error.into())
            }
        }
    }
}

/// A plan that was given is not taken away by an attempt to buy one, only by one that is bought.
fn keeps_given(known: &PlanRow, bought: Option<SubscriptionStatus>) -> bool {
    let is_given = known.subscription.is_some();
    let is_running = bought.is_some_and(SubscriptionStatus::is_running);
    known.bought.is_none() && !is_running && (is_given || bought.is_none())
}

/// The provider does not know the customer, or does not tell us.
fn is_gone(error: &PaymentError) -> bool {
    match error {
        PaymentError::Rejected { status: 403 | 404, .. } => true,
        PaymentError::Rejected { code, .. } => code == "resource_missing",
        _ => false,
    }
}

fn said(now: MerchantSubscription) -> Said {
    Said {
        subscription: Some(now.id),
        status: now.status,
        price: now.price,
        cancel_at_period_end: now.cancel_at_period_end,
        current_period_end: now.current_period_end.and_then(instant),
    }
}

/// What an event says by itself, and when it was true.
fn in_event(event: &StripeEvent) -> Option<(Said, OffsetDateTime)> {
    let EventKind::SubscriptionChanged {
        subscription,
        status,
        cancel_at_period_end,
        current_period_end,
        price,
        deleted,
        ..
    } = &event.kind
    else {
        return None;
    };
    let status = if *deleted { SubscriptionStatus::Canceled } else { SubscriptionStatus::read(status) };
    let said = Said {
        subscription: Some(subscription.clone()),
        status,
        price: price.clone(),
        cancel_at_period_end: *cancel_at_period_end,
        current_period_end: current_period_end.and_then(instant),
    };
    Some((said, instant(event.created)?))
}

fn instant(seconds: i64) -> Option<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp(seconds).ok()
}
