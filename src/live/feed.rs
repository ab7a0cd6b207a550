//! A store's events as one sequence, from wherever a client left off: every one exactly once, in order,
//! without a gap.
//!
//! The subscription comes first and the table is read afterwards, so nothing falls between the two. What
//! the subscription says is taken only if it is the very next event; anything else (a gap, too far
//! behind, a long silence) sends the feed back to the table, which always knows. The feed is pulled: a
//! client that takes nothing costs nothing, and never slows the store.

use actors::{StoreError, Stores};
use commerce::ids::TenantId;
use persistence::events::StoredEvent;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

/// Events per statement and per batch. A batch is written in one go, so this bounds what a session
/// holds in memory.
const PAGE: usize = 64;
/// After so long without news the table is asked all the same: a process can die between a commit and
/// telling of it, and other processes write too.
const SILENCE: Duration = Duration::from_secs(15);

/// The events of one store after those that were already given.
pub(super) struct Feed {
    stores: Stores,
    tenant: TenantId,
    news: Receiver<Arc<StoredEvent>>,
    last: i64,
    /// Whether the table has to be read before the subscription counts.
    behind: bool,
}

impl Feed {
    /// Everything after `after`, or from now on. `None`: the store has never come that far, so the client
    /// means another one.
    pub(super) async fn open(
        stores: Stores,
        tenant: TenantId,
        after: Option<i64>,
    ) -> Result<Option<Self>, StoreError> {
        let news = stores.subscribe(tenant);
        let latest = stores.last_sequence(tenant).await?;
        let last = after.unwrap_or(latest);
        let known = (0..=latest).contains(&last);
        Ok(known.then(|| Self { stores, tenant, news, last, behind: last < latest }))
    }

    /// The sequence of the last event that was given.
    pub(super) fn last(&self) -> i64 {
        self.last
    }

    /// The next events, at least one: waits until there are any.
    pub(super) async fn next(&mut self) -> Result<Vec<Arc<StoredEvent>>, StoreError> {
        loop {
            if self.behind {
                let page = self.read_page().await?;
                if !page.is_empty() {
                    return Ok(page);
                }
            }
            let events = match tokio::time::timeout(SILENCE, self.news.recv()).await {
                Ok(Ok(event)) => self.take(event),
                Ok(Err(RecvError::Lagged(_))) | Err(_) => {
                    self.behind = true;
                    continue;
                }
                // The store's place in memory was dropped: take the one it has now.
                Ok(Err(RecvError::Closed)) => {
                    self.news = self.stores.subscribe(self.tenant);
                    self.behind = true;
                    continue;
                }
            };
            if !events.is_empty() {
                return Ok(events);
            }
        }
    }

    async fn read_page(&mut self) -> Result<Vec<Arc<StoredEvent>>, StoreError> {
        let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
        let page = self.stores.events_after(self.tenant, self.last, limit).await?;
        self.behind = page.len() >= PAGE;
        self.last = page.last().map_or(self.last, |event| event.sequence);
        Ok(page.into_iter().map(Arc::new).collect())
    }

    /// This event and what has come after it meanwhile, as far as it is next.
    fn take(&mut self, event: Arc<StoredEvent>) -> Vec<Arc<StoredEvent>> {
        let mut events = Vec::new();
        let mut come = Some(event);
        while let Some(event) = come.take() {
            if event.sequence > self.last + 1 {
                self.behind = true;
                break;
            }
            if event.sequence == self.last + 1 {
                self.last = event.sequence;
                events.push(event);
            }
            if events.len() < PAGE {
                come = match self.news.try_recv() {
                    Ok(event) => Some(event),
                    Err(TryRecvError::Lagged(_)) => {
                        self.behind = true;
                        None
                    }
                    Err(TryRecvError::Empty | TryRecvError::Closed) => None,
                };
            }
        }
        events
    }
}
