//! All sessions of this server, as far as they have to be ended together.

use std::sync::Arc;
use tokio::sync::watch;

/// A handle to all sessions. Cheap to clone; clones are the same sessions.
#[derive(Clone, Debug, Default)]
pub struct Sessions(Arc<watch::Sender<bool>>);

impl Sessions {
    /// The server is about to stop: every session says so to its client and ends, and new ones end at
    /// once. Without it a stopping server would wait for clients that have no reason to leave.
    pub fn close(&self) {
        self.0.send_replace(true);
    }

    /// Done when the sessions are to end.
    pub(super) fn closed(&self) -> impl Future<Output = ()> + use<> {
        let mut closing = self.0.subscribe();
        async move {
            // An error says that the server is gone altogether.
            let _ = closing.wait_for(|closing| *closing).await;
        }
    }
}
