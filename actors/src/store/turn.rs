//! One turn: a batch of commands. Carts and checkouts share a transaction; news of orders has one each.

use super::carts;
use crate::command::Command;
use crate::error::StoreError;
use crate::orders;
use crate::runtime::Runtime;
use commerce::ids::TenantId;

/// Does the commands in order. Consecutive commands about carts go into one transaction.
pub(super) async fn take(runtime: &Runtime, tenant: TenantId, commands: Vec<Command>) {
    let view = match runtime.view(tenant).await {
        Ok(Some(view)) => view,
        Ok(None) => return refuse_all(commands, || StoreError::NotFound("store")),
        Err(error) => return refuse_all_after(commands, error),
    };
    let slot = runtime.slots.of(tenant);
    let mut together = Vec::new();
    for command in commands {
        match command {
            Command::News { order, news, reply } => {
                carts::flush(runtime, &slot, &view, std::mem::take(&mut together)).await;
                let outcome = orders::apply(runtime, tenant, order, news).await;
                // An error says that nobody waits for the answer.
                let _ = reply.send(outcome);
            }
            command => together.push(command),
        }
    }
    carts::flush(runtime, &slot, &view, together).await;
}

fn refuse_all(commands: Vec<Command>, error: impl Fn() -> StoreError) {
    for command in commands {
        command.refuse(error());
    }
}

/// One fault, many waiters: the first gets it whole, for the log; all get what they can act on.
pub(super) fn refuse_all_after(commands: Vec<Command>, error: StoreError) {
    match error {
        StoreError::Unavailable(cause) => refuse_all(commands, || StoreError::Unavailable(cause.clone())),
        error => {
            tracing::error!(%error, "a turn failed before it began");
            refuse_all(commands, || StoreError::Interrupted);
        }
    }
}
