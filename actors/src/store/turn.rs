//! One turn: a batch of commands in at most three transactions, one for carts, one for news of orders, and
//! seldom one for what is changed about the store.
//!
//! Nobody can tell in which order commands that waited together were done: each asker waits for an answer
//! before asking on.

use super::carts::CartBatch;
use crate::arrangement::ArrangementBatch;
use crate::batch;
use crate::command::{Command, refuse_all, refuse_all_after};
use crate::error::StoreError;
use crate::orders::NewsBatch;
use crate::runtime::Runtime;
use commerce::ids::TenantId;

/// Does the commands.
pub(super) async fn take(runtime: &Runtime, tenant: TenantId, commands: Vec<Command>) {
    let view = match runtime.view(tenant).await {
        Ok(Some(view)) => view,
        Ok(None) => return refuse_all(commands, || StoreError::NotFound("store")),
        Err(error) => return refuse_all_after(commands, error),
    };
    let slot = runtime.slots.of(tenant);
    let (news, carts): (Vec<_>, Vec<_>) =
        commands.into_iter().partition(|command| command.as_news().is_some());
    let (arrangements, carts): (Vec<_>, Vec<_>) =
        carts.into_iter().partition(|command| command.as_arrangement().is_some());
    batch::flush(&CartBatch { runtime, slot: &slot, view: &view }, carts).await;
    batch::flush(&NewsBatch { runtime, tenant }, news).await;
    batch::flush(&ArrangementBatch { runtime, tenant }, arrangements).await;
}
