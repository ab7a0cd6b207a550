//! The doors to an account's rows.

use crate::transaction::OpenTransaction;
use crate::{DbError, Transaction};
use commerce::ids::{AccountId, TenantId};
use diesel_async::AsyncPgConnection;

/// As for a tenant: the id is of a type that is written with hexadecimal digits and hyphens alone.
pub(crate) fn begin_inside_account(account: AccountId) -> String {
    format!("BEGIN; SET LOCAL app.account_id = '{}'", account.0.hyphenated())
}

/// Inside an account and the store that it is about to open.
pub(crate) fn begin_founding(account: AccountId, tenant: TenantId) -> String {
    format!("{}; SET LOCAL app.tenant_id = '{}'", begin_inside_account(account), tenant.0.hyphenated())
}

/// A transaction inside one merchant's account. Row-level security shows it that account's rows and no
/// others, and no store's.
pub struct AccountTx {
    open: OpenTransaction,
    account: AccountId,
}

impl AccountTx {
    /// `open` was begun by [`begin_inside_account`] of the account.
    pub(crate) fn new(open: OpenTransaction, account: AccountId) -> Self {
        Self { open, account }
    }

    /// Whose rows these are.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// Makes everything durable.
    ///
    /// # Errors
    /// A statement failed before, or the outcome is unknown: then nothing may be assumed.
    pub async fn commit(self) -> Result<(), DbError> {
        self.open.commit().await
    }

    /// Forgets everything.
    pub async fn roll_back(self) {
        self.open.roll_back().await;
    }
}

impl Transaction for AccountTx {
    fn connection(&mut self) -> &mut AsyncPgConnection {
        self.open.connection()
    }

    fn checked<T>(&mut self, doing: &'static str, result: diesel::QueryResult<T>) -> Result<T, DbError> {
        self.open.checked(doing, result)
    }
}
