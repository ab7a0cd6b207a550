//! The only door to a tenant's rows.

use crate::transaction::OpenTransaction;
use crate::{DbError, Transaction};
use commerce::ids::TenantId;
use diesel_async::AsyncPgConnection;

/// Begins a transaction that is inside the tenant for as long as it lasts, in one trip to Postgres. `SET`
/// takes no parameters; the id is of a type that is written with hexadecimal digits and hyphens alone.
pub(crate) fn begin_inside(tenant: TenantId) -> String {
    format!("BEGIN; SET LOCAL app.tenant_id = '{}'", tenant.0.hyphenated())
}

/// A transaction inside one tenant. Row-level security shows it that tenant's rows and no others, and
/// refuses to write any other's, whatever the statements say.
pub struct TenantTx {
    open: OpenTransaction,
    tenant: TenantId,
}

impl TenantTx {
    /// `open` was begun by [`begin_inside`] the tenant.
    pub(crate) fn new(open: OpenTransaction, tenant: TenantId) -> Self {
        Self { open, tenant }
    }

    /// Whose rows these are.
    #[must_use]
    pub fn tenant(&self) -> TenantId {
        self.tenant
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

impl Transaction for TenantTx {
    fn connection(&mut self) -> &mut AsyncPgConnection {
        self.open.connection()
    }

    fn checked<T>(&mut self, doing: &'static str, result: diesel::QueryResult<T>) -> Result<T, DbError> {
        self.open.checked(doing, result)
    }
}
