//! What was decided on a command, and how its asker is told once it is durable.

use crate::checkout::{Counter, Ticket};
use crate::command::Command;
use crate::error::StoreError;
use persistence::carts::StoredCart;
use std::sync::Arc;

/// What was decided on a command.
pub(super) enum Decision {
    Cart(Result<Arc<StoredCart>, StoreError>),
    Placed(Result<Ticket, StoreError>),
    Recorded,
}

impl Decision {
    /// Tells whoever waits.
    pub fn give(self, command: Command, counter: &Counter) {
        // An error says that nobody waits for the answer.
        match (command, self) {
            (
                Command::CreateCart { reply, .. }
                | Command::ReadCart { reply, .. }
                | Command::ChangeCart { reply, .. },
                Decision::Cart(decided),
            ) => drop(reply.send(decided)),
            (Command::Checkout { reply, .. }, Decision::Placed(ticket)) => {
                let placed = ticket.and_then(|ticket| counter.redeem(ticket).ok_or(StoreError::Interrupted));
                drop(reply.send(placed));
            }
            (Command::RecordIntent { reply, .. }, Decision::Recorded) => drop(reply.send(Ok(()))),
            // A decision always has its command's form.
            (command, _) => command.refuse(StoreError::Interrupted),
        }
    }
}
