//! The only door to a tenant's rows.

use crate::transaction::OpenTransaction;
use crate::{DbError, Transaction};
use commerce::ids::TenantId;
use diesel::sql_types::Text;
use diesel_async::AsyncPgConnection;

statement! {
    /// Sets the tenant for this transaction alone: the third argument makes it forget at its end.
    EnterTenant "entering a tenant" -> (Text => String);
    "SELECT set_config('app.tenant_id', " tenant: Text => String,
    ", true)"
}

/// A transaction inside one tenant. Row-level security shows it that tenant's rows and no others, and
/// refuses to write any other's, whatever the statements say.
pub struct TenantTx {
    open: OpenTransaction,
    tenant: TenantId,
}

impl TenantTx {
    pub(crate) async fn begin(mut open: OpenTransaction, tenant: TenantId) -> Result<Self, DbError> {
        match (EnterTenant { tenant: tenant.to_string() }).rows(&mut open).await {
            Ok(_) => Ok(Self { open, tenant }),
            Err(error) => {
                open.roll_back().await;
                Err(error)
            }
        }
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
