//! One turn: a batch of commands. Carts and checkouts share a transaction; news of orders has one each.

use super::carts;
use crate::command::{Command, refuse_all, refuse_all_after};
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
