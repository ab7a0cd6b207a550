//! Brings events to their receiver until it takes them, like Stripe: at least once, in no certain order.

use super::shared::Shared;
use super::{SimulatorError, clock};
use crate::webhook::{SIGNATURE_HEADER, sign};
use crate::{simulator::entry::Entry, tls};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
const TIME_LIMIT: Duration = Duration::from_secs(10);
const AT_ONCE: usize = 64;
/// One that is due while all hands are full must not turn the loop into a busy one.
const SHORTEST_WAIT: Duration = Duration::from_millis(20);
/// Nothing is due: the bell rings before this when something is.
const IDLE: Duration = Duration::from_secs(3600);

/// An event that was refused before.
struct Refused {
    times: u32,
    again_at: Instant,
}

pub(super) fn client() -> Result<reqwest::Client, SimulatorError> {
    tls::install_provider();
    reqwest::Client::builder()
        // A 3xx is a failure for Stripe, not a way to somewhere else.
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .dns_resolver(Arc::new(super::loopback::Loopback))
        .timeout(TIME_LIMIT)
        .build()
        .map_err(SimulatorError::Client)
}

/// Runs until its runtime ends. What is undelivered then is delivered after the next start, from the
/// journal.
pub(super) async fn run(shared: Arc<Shared>, client: reqwest::Client) {
    let mut refused: HashMap<String, Refused> = HashMap::new();
    let mut on_the_way: HashSet<String> = HashSet::new();
    let mut attempts = FuturesUnordered::new();
    loop {
        for (id, body, url) in due(&shared, &refused, &on_the_way) {
            on_the_way.insert(id.clone());
            attempts.push(deliver(&shared, &client, id, body, url));
        }
        let pause = until_next(&shared, &refused, &on_the_way);
        tokio::select! {
            Some((id, accepted)) = attempts.next() => {
                on_the_way.remove(&id);
                if accepted {
                    refused.remove(&id);
                } else {
                    let times = refused.get(&id).map_or(0, |refused| refused.times);
                    let pause = FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(times)).min(LONGEST_PAUSE);
                    let again_at = Instant::now() + pause;
                    refused.insert(id, Refused { times: times.saturating_add(1), again_at });
                }
            }
            () = shared.wake.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

fn due(
    shared: &Shared,
    refused: &HashMap<String, Refused>,
    on_the_way: &HashSet<String>,
) -> Vec<(String, String, String)> {
    let Some(url) = shared.destination() else { return Vec::new() };
    let now = Instant::now();
    let is_due = |id: &str| refused.get(id).is_none_or(|refused| refused.again_at <= now);
    shared
        .book()
        .undelivered()
        .filter(|event| !on_the_way.contains(&event.id) && is_due(&event.id))
        .take(AT_ONCE.saturating_sub(on_the_way.len()))
        .map(|event| (event.id.clone(), event.body.clone(), url.clone()))
        .collect()
}

/// Without a destination, or with nothing refused, only the bell says that there is work.
fn until_next(shared: &Shared, refused: &HashMap<String, Refused>, on_the_way: &HashSet<String>) -> Duration {
    if shared.destination().is_none() {
        return IDLE;
    }
    let waiting = refused.iter().filter(|(id, _)| !on_the_way.contains(*id));
    let next = waiting.map(|(_, refused)| refused.again_at).min();
    next.map_or(IDLE, |next| next.saturating_duration_since(Instant::now()).max(SHORTEST_WAIT))
}

async fn deliver(
    shared: &Shared,
    client: &reqwest::Client,
    id: String,
    body: String,
    url: String,
) -> (String, bool) {
    // Signed at each attempt, so that a late one is not too old.
    let signature = sign(body.as_bytes(), &shared.settings.webhook_secret, clock::now());
    let request = client
        .post(url)
        .header(SIGNATURE_HEADER, signature)
        .header("content-type", "application/json; charset=utf-8")
        .body(body);
    let accepted = match request.send().await {
        Ok(response) => response.status().is_success(),
        Err(error) => {
            tracing::debug!(event = %id, %error, "a simulated event finds no receiver");
            false
        }
    };
    let noted = accepted && {
        let mut book = shared.book();
        shared.commit(&mut book, vec![Entry::Delivered(id.clone())]).is_ok()
    };
    (id, noted)
}
