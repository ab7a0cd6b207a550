//! What all transactions have in common: a connection, and a memory of failure.
//!
//! Postgres turns the COMMIT of a transaction in which a statement failed into a ROLLBACK, and
//! diesel-async answers `Ok(())` to it with nothing stored (diesel_async #250). So each transaction
//! remembers its first failure and refuses to commit after it.

use crate::DbError;
use diesel_async::pooled_connection::deadpool::Object;
use diesel_async::{AnsiTransactionManager, AsyncPgConnection, TransactionManager};

/// A begun transaction.
pub trait Transaction: Send {
    /// The connection that the transaction runs on.
    fn connection(&mut self) -> &mut AsyncPgConnection;

    /// Remembers a failure and gives the error its words.
    ///
    /// # Errors
    /// The error that was passed.
    fn checked<T>(&mut self, doing: &'static str, result: diesel::QueryResult<T>) -> Result<T, DbError>;
}

/// A pooled connection with a transaction open on it.
pub(crate) struct OpenTransaction {
    connection: Object<AsyncPgConnection>,
    failed: bool,
    finished: bool,
}

impl OpenTransaction {
    /// `begin` is `BEGIN`, or begins with it.
    pub(crate) async fn begin(connection: Object<AsyncPgConnection>, begin: &str) -> Result<Self, DbError> {
        let mut open = Self { connection, failed: false, finished: false };
        let begun = AnsiTransactionManager::begin_transaction_sql(&mut *open.connection, begin).await;
        if begun.is_err() {
            open.finished = true;
        }
        open.checked("beginning a transaction", begun)?;
        Ok(open)
    }

    pub(crate) async fn commit(mut self) -> Result<(), DbError> {
        if self.failed {
            self.finish_by_rollback().await;
            return Err(DbError::Poisoned);
        }
        let committed = AnsiTransactionManager::commit_transaction(&mut *self.connection).await;
        self.finished = true;
        self.checked("committing", committed)
    }

    pub(crate) async fn roll_back(mut self) {
        self.finish_by_rollback().await;
    }

    async fn finish_by_rollback(&mut self) {
        // Nothing hangs on the answer: a connection that cannot roll back is broken, and the pool drops it.
        if let Err(error) = AnsiTransactionManager::rollback_transaction(&mut *self.connection).await {
            tracing::debug!(%error, "rolling back");
        }
        self.finished = true;
    }
}

impl Transaction for OpenTransaction {
    fn connection(&mut self) -> &mut AsyncPgConnection {
        &mut self.connection
    }

    fn checked<T>(&mut self, doing: &'static str, result: diesel::QueryResult<T>) -> Result<T, DbError> {
        result.map_err(|error| {
            self.failed = true;
            DbError::from_diesel(doing, error)
        })
    }
}

/// A pooled connection without a transaction: each statement is one by itself.
pub(crate) struct Alone(pub Object<AsyncPgConnection>);

impl Transaction for Alone {
    fn connection(&mut self) -> &mut AsyncPgConnection {
        &mut self.0
    }

    fn checked<T>(&mut self, doing: &'static str, result: diesel::QueryResult<T>) -> Result<T, DbError> {
        result.map_err(|error| DbError::from_diesel(doing, error))
    }
}

impl Drop for OpenTransaction {
    fn drop(&mut self) {
        if !self.finished {
            // The pool throws the connection away, which costs a reconnect: roll back explicitly instead.
            tracing::debug!("a transaction was dropped without commit or rollback");
        }
    }
}

/// Rows as the JSON document that `jsonb_populate_recordset` reads.
pub(crate) fn json<T: serde::Serialize>(what: &'static str, rows: &T) -> Result<serde_json::Value, DbError> {
    serde_json::to_value(rows).map_err(|error| DbError::Decode { what, detail: error.to_string() })
}

/// A row that came as a JSON document.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(
    what: &'static str,
    row: serde_json::Value,
) -> Result<T, DbError> {
    serde_json::from_value(row).map_err(|error| DbError::Decode { what, detail: error.to_string() })
}
