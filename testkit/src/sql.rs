//! SQL of a test's own inside a transaction of the product's.

use diesel::sql_types::{BigInt, Text};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use persistence::Transaction;

#[derive(diesel::QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

#[derive(diesel::QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    n: String,
}

/// The number that an expression has there.
///
/// # Errors
/// What Postgres says.
pub async fn number(tx: &mut impl Transaction, expression: &str) -> diesel::QueryResult<i64> {
    let query = diesel::sql_query(format!("SELECT ({expression})::bigint AS n"));
    query.get_result::<Number>(tx.connection()).await.map(|row| row.n)
}

/// The text that an expression has there.
///
/// # Errors
/// What Postgres says.
pub async fn text(tx: &mut impl Transaction, expression: &str) -> diesel::QueryResult<String> {
    let query = diesel::sql_query(format!("SELECT ({expression})::text AS n"));
    query.get_result::<Word>(tx.connection()).await.map(|row| row.n)
}

/// Runs a statement there.
///
/// # Errors
/// What Postgres says.
pub async fn run(tx: &mut impl Transaction, statement: &str) -> diesel::QueryResult<()> {
    tx.connection().batch_execute(statement).await
}
