//! Group commit: what waits goes into one transaction, and everybody is answered after it.
//!
//! A batch that Postgres refuses is done again one command at a time, so that nobody's input fails anybody
//! else's. A batch whose commit has an unknown outcome is not: it may have happened.

use crate::command::{Command, refuse_all_after};
use persistence::DbError;

/// What another node was quicker with is decided again so often.
const TRIES: usize = 3;

/// Why a batch is not durable.
pub(crate) enum Failure {
    /// Nothing of it is.
    Before(DbError),
    /// Nobody knows.
    AtCommit(DbError),
}

/// Commands of one kind, and how they are made durable together.
pub(crate) trait Batch {
    /// What the commands have come to, once it is durable.
    type Outcome;

    /// Decides the commands one after the other and makes all of it durable in one transaction.
    async fn attempt(&self, commands: &[Command]) -> Result<Self::Outcome, Failure>;

    /// Tells those who wait, in the order of their commands.
    fn give(outcome: Self::Outcome, commands: Vec<Command>);
}

/// Does a batch and answers everybody.
pub(crate) async fn flush<B: Batch>(batch: &B, commands: Vec<Command>) {
    if commands.is_empty() {
        return;
    }
    match batch.attempt(&commands).await {
        Ok(outcome) => B::give(outcome, commands),
        Err(Failure::Before(error)) if is_worth_another_try(&error, commands.len()) => {
            tracing::warn!(%error, "a batch is done again one by one");
            one_by_one(batch, commands).await;
        }
        Err(Failure::Before(error) | Failure::AtCommit(error)) => refuse_all_after(commands, error.into()),
    }
}

/// Whether the fault may lie with one of several commands and not with the database, or with another node
/// that was quicker.
fn is_worth_another_try(error: &DbError, commands: usize) -> bool {
    match error {
        DbError::Unavailable { .. } => false,
        DbError::Conflict { .. } => true,
        _ => commands > 1,
    }
}

async fn one_by_one<B: Batch>(batch: &B, commands: Vec<Command>) {
    for command in commands {
        let alone = vec![command];
        let mut outcome = batch.attempt(&alone).await;
        for _ in 1..TRIES {
            if !matches!(outcome, Err(Failure::Before(DbError::Conflict { .. }))) {
                break;
            }
            outcome = batch.attempt(&alone).await;
        }
        match outcome {
            Ok(outcome) => B::give(outcome, alone),
            Err(Failure::Before(error) | Failure::AtCommit(error)) => refuse_all_after(alone, error.into()),
        }
    }
}
