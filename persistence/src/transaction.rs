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
    /// There until the transaction is dropped.
    connection: Option<Object<AsyncPgConnection>>,
    failed: bool,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// It is being begun or ended: whoever drops it now leaves it in nobody knows what.
    Changing,
    Open,
    Ended,
}

impl OpenTransaction {
    /// `begin` is `BEGIN`, or begins with it.
    pub(crate) async fn begin(connection: Object<AsyncPgConnection>, begin: &str) -> Result<Self, DbError> {
        let mut open = Self { connection: Some(connection), failed: false, state: State::Changing };
        let begun = AnsiTransactionManager::begin_transaction_sql(open.connection(), begin).await;
        open.state = if begun.is_ok() { State::Open } else { State::Ended };
        open.checked("beginning a transaction", begun)?;
        Ok(open)
    }

    pub(crate) async fn commit(mut self) -> Result<(), DbError> {
        if self.failed {
            self.finish_by_rollback().await;
            return Err(DbError::Poisoned);
        }
        self.state = State::Changing;
        let committed = AnsiTransactionManager::commit_transaction(self.connection()).await;
        self.state = State::Ended;
        self.checked("committing", committed)
    }

    pub(crate) async fn roll_back(mut self) {
        self.finish_by_rollback().await;
    }

    async fn finish_by_rollback(&mut self) {
        self.state = State::Changing;
        roll_back(self.connection()).await;
        self.state = State::Ended;
    }
}

/// Nothing hangs on the answer: a connection that cannot roll back is broken, and the pool drops it.
async fn roll_back(connection: &mut AsyncPgConnection) {
    if let Err(error) = AnsiTransactionManager::rollback_transaction(connection).await {
        tracing::debug!(%error, "rolling back");
    }
}

impl Transaction for OpenTransaction {
    fn connection(&mut self) -> &mut AsyncPgConnection {
        match &mut self.connection {
            Some(connection) => connection,
            None => unreachable!("only dropping takes the connection"),
        }
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

/// Whoever was waiting is gone: a client that hung up, or a handler whose other arguments could not be had.
/// The transaction is rolled back all the same, for the pool throws a connection away that comes back with an
/// open one, and connecting anew is dear enough to be asked for on purpose.
impl Drop for OpenTransaction {
    fn drop(&mut self) {
        let (State::Open, Some(mut connection)) = (self.state, self.connection.take()) else { return };
        tracing::debug!("a transaction was dropped without commit or rollback");
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { roll_back(&mut connection).await });
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
