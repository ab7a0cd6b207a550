//! The transactions that belong to no tenant.

use crate::transaction::OpenTransaction;
use crate::{DbError, Transaction};
use diesel_async::AsyncPgConnection;

/// As `cartflux_app` with no tenant set: the catalogue, the rates, the directory of hosts. A tenant's
/// tables look empty to it.
pub struct SharedTx(pub(crate) OpenTransaction);

/// As `cartflux_service`, which row-level security does not confine. For scheduled jobs, for finding out
/// whose a webhook is, for imports and provisioning, for the platform's staff; never for serving a request of a
/// shopper or a merchant. Everything that bypasses row-level security takes this type: search for it.
pub struct SystemTx(pub(crate) OpenTransaction);

macro_rules! transaction {
    ($name:ident) => {
        impl $name {
            /// Makes everything durable.
            ///
            /// # Errors
            /// A statement failed before, or the outcome is unknown: then nothing may be assumed.
            pub async fn commit(self) -> Result<(), DbError> {
                self.0.commit().await
            }

            /// Forgets everything.
            pub async fn roll_back(self) {
                self.0.roll_back().await;
            }
        }

        impl Transaction for $name {
            fn connection(&mut self) -> &mut AsyncPgConnection {
                self.0.connection()
            }

            fn checked<T>(
                &mut self,
                doing: &'static str,
                result: diesel::QueryResult<T>,
            ) -> Result<T, DbError> {
                self.0.checked(doing, result)
            }
        }
    };
}

transaction!(SharedTx);
transaction!(SystemTx);
