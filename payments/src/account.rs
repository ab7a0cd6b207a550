//! A merchant's own account at Stripe, to which the margin of each sale goes.

use commerce::address::CountryCode;
use commerce::ids::TenantId;

/// An account to be made: Express, so that Stripe asks for what the law wants to know of a seller, and shows the
/// merchant what was paid out (<https://docs.stripe.com/connect/express-accounts>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRequest {
    /// The idempotency key, made from our own id of the store: a store uses one account.
    pub operation: String,
    /// The store. It travels in the metadata, for people who look at Stripe's dashboard.
    pub tenant: TenantId,
    /// Where the merchant is established. Stripe never changes it.
    pub country: CountryCode,
}

/// An account as Stripe has it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MerchantAccount {
    /// `acct_…`.
    pub id: String,
    /// Whether sales may go to it.
    pub ready: bool,
}

/// What decides whether sales may go to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountFacts {
    pub charges_enabled: bool,
    /// The capability without which no destination charge reaches the account.
    pub transfers_active: bool,
    /// Something that Stripe asked for is overdue.
    pub past_due: bool,
}

impl AccountFacts {
    /// All must be well, and may cease to be (<https://docs.stripe.com/connect/account-capabilities>).
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.charges_enabled && self.transfers_active && !self.past_due
    }
}

/// A way for the merchant to answer Stripe's questions. It can be walked once and lasts for minutes, so each walk
/// needs a new one (<https://docs.stripe.com/api/account_links>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnboardingRequest {
    /// The idempotency key, another one each time.
    pub operation: String,
    /// `acct_…`.
    pub account: String,
    /// Where the browser comes back to. That it comes back proves nothing.
    pub return_url: String,
    /// Where it comes to when the link cannot be walked any more: a new one shall be made there.
    pub refresh_url: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sales_go_to_an_account_only_while_all_is_well() {
        let well = AccountFacts { charges_enabled: true, transfers_active: true, past_due: false };
        assert!(well.is_ready());
        assert!(!AccountFacts { charges_enabled: false, ..well }.is_ready());
        assert!(!AccountFacts { transfers_active: false, ..well }.is_ready());
        assert!(!AccountFacts { past_due: true, ..well }.is_ready());
    }
}
