//! What the runtime promises when something goes wrong: what was acknowledged is there, what was not is
//! said, one store's trouble is not another's, and it goes on by itself.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "runtime/batches.rs"]
mod batches;
#[path = "runtime/database.rs"]
mod database;
#[path = "runtime/failures.rs"]
mod failures;
#[path = "runtime/metric.rs"]
mod metric;
#[path = "runtime/news.rs"]
mod news;
#[path = "runtime/panics.rs"]
mod panics;
#[path = "runtime/shutdown.rs"]
mod shutdown;
#[path = "runtime/sleep.rs"]
mod sleep;
#[path = "runtime/statements.rs"]
mod statements;
#[path = "runtime/tally.rs"]
mod tally;
