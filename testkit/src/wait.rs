//! Waiting for what happens elsewhere, with an end.

use std::future::Future;
use std::time::Duration;
use tokio::time::Instant;

/// How long a test waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Asks again and again until the answer is there.
///
/// # Panics
/// When it is not there in time; `what` says what was waited for.
pub async fn until<T, F: Future<Output = Option<T>>>(what: &str, mut ask: impl FnMut() -> F) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(Instant::now() < end, "{what} did not happen in {PATIENCE:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
