//! The merchant's account at the payment provider: made, answered for, and looked at.

use super::{EventOutcome, Stores};
use crate::command::{Arrangement, PaymentsChange};
use crate::error::StoreError;
use commerce::ids::TenantId;
use payments::{AccountFacts, AccountRequest, OnboardingRequest, PaymentError};
use uuid::Uuid;

/// Where the provider sends the merchant's browser.
pub struct ComingBack {
    /// When all was answered, or enough for today.
    pub return_url: String,
    /// When the address could not be used any more.
    pub refresh_url: String,
}

impl Stores {
    /// An address where the provider asks the merchant what it has to know before it pays out. The store gets its
    /// account with the first one.
    ///
    /// # Errors
    /// No such store; the provider cannot be asked now, or refuses.
    pub async fn onboarding_url(&self, tenant: TenantId, back: ComingBack) -> Result<String, StoreError> {
        let gateway = &self.runtime().gateway;
        let account = match self.payment_account(tenant).await? {
            Some(account) => account,
            None => {
                let country = self.view(tenant).await?.profile.country;
                // A store uses one account; when an answer was lost and nobody asked again in time, another one is
                // left unused at the provider.
                let operation = format!("store-{tenant}-account-{}", self.window());
                let made = gateway.create_account(AccountRequest { operation, tenant, country }).await?;
                self.arrange(tenant, Arrangement::Payments(PaymentsChange::Adopt(made.id))).await?;
                // Another request may have been first; its account counts.
                self.payment_account(tenant).await?.ok_or(StoreError::NotFound("payment account"))?
            }
        };
        // Each walk needs an address of its own.
        let walk: Uuid = self.clock().new_id();
        let ComingBack { return_url, refresh_url } = back;
        let operation = format!("store-{tenant}-onboarding-{walk}");
        Ok(gateway.onboarding_url(OnboardingRequest { operation, account, return_url, refresh_url }).await?)
    }

    /// Asks the provider whether the store may sell: coming back from it proves nothing, and its event may be late.
    ///
    /// # Errors
    /// No such store; the provider cannot be asked now.
    pub async fn check_payments(&self, tenant: TenantId) -> Result<(), StoreError> {
        let Some(account) = self.payment_account(tenant).await? else { return Ok(()) };
        let asked_at = self.clock().now();
        let ready = match self.runtime().gateway.account(&account).await {
            Ok(account) => account.ready,
            Err(error) if is_gone(&error) => false,
            Err(error) => return Err(error.into()),
        };
        let checked = PaymentsChange::Checked { account, ready, asked_at };
        self.arrange(tenant, Arrangement::Payments(checked)).await
    }

    /// The provider says that something about an account has changed. What it is now decides.
    pub(super) async fn account_event(
        &self,
        account: String,
        facts: AccountFacts,
    ) -> Result<EventOutcome, StoreError> {
        let mut tx = self.database().system().await?;
        let found = persistence::payment_accounts::stores_of(&mut tx, &account).await;
        tx.roll_back().await;
        let tenants = found?;
        if tenants.is_empty() {
            return Ok(EventOutcome::NotOurs);
        }
        let asked_at = self.clock().now();
        let ready = match self.runtime().gateway.account(&account).await {
            Ok(account) => account.ready,
            Err(error) if is_gone(&error) => false,
            // It does not say why it does not show the account: there is only what the event says.
            Err(PaymentError::Rejected { status: 403 | 404, .. }) => facts.is_ready(),
            Err(error) => return Err(error.into()),
        };
        for tenant in tenants {
            let checked = PaymentsChange::Checked { account: account.clone(), ready, asked_at };
            self.arrange(tenant, Arrangement::Payments(checked)).await?;
        }
        Ok(EventOutcome::Done)
    }

    async fn payment_account(&self, tenant: TenantId) -> Result<Option<String>, StoreError> {
        let view = self.view(tenant).await?;
        Ok(view.profile.payment_account.as_ref().map(|account| account.id.clone()))
    }
}

/// The account was deleted, or is no longer connected with us (<https://docs.stripe.com/error-codes>).
fn is_gone(error: &PaymentError) -> bool {
    matches!(error, PaymentError::Rejected { code, .. } if code == "resource_missing" || code == "account_invalid")
}
