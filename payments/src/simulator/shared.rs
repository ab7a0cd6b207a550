//! What all parts of one running simulator share.

use super::SimulatorSettings;
use super::book::Book;
use super::entry::Entry;
use super::form::Params;
use super::refusal::Refusal;
use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// Requests are remembered for tests, not for ever.
const REMEMBERED_REQUESTS: usize = 10_000;

/// A request that the simulator was asked.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct RecordedRequest {
    pub method: String,
    pub path: String,
    /// By full name, `metadata[order_id]`; without those that are secrets.
    pub params: BTreeMap<String, String>,
    pub idempotency_key: Option<String>,
}

/// How the next request is to fail, in the ways in which Stripe and the way to it do fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 500 before anything is done.
    ServerError,
    /// 429 before anything is done.
    RateLimited,
    /// 409: another request with the same key is under way.
    Conflict,
    /// All is done and remembered, and then a proxy answers 502 with a page.
    AnswerLost,
}

#[derive(Debug)]
pub(super) struct Shared {
    pub(super) settings: SimulatorSettings,
    /// How browsers and the gateway reach this simulator.
    pub(super) base: String,
    book: Mutex<Book>,
    mood: Mutex<Mood>,
    /// Rings when there may be something to deliver.
    pub(super) wake: Notify,
}

/// What tests adjust while it runs.
#[derive(Debug, Default)]
struct Mood {
    webhook_url: Option<String>,
    holding: bool,
    faults: VecDeque<Fault>,
    requests: VecDeque<RecordedRequest>,
}

impl Shared {
    pub(super) fn new(settings: SimulatorSettings, base: String, book: Book) -> Self {
        let mood = Mood { webhook_url: settings.webhook_url.clone(), ..Mood::default() };
        Self { settings, base, book: Mutex::new(book), mood: Mutex::new(mood), wake: Notify::new() }
    }

    /// A panic elsewhere leaves the book as it was: entries are applied whole.
    pub(super) fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes entries down and lets the deliveries know.
    pub(super) fn commit(&self, book: &mut Book, entries: Vec<Entry>) -> Result<(), Refusal> {
        book.commit(entries).map_err(|error: io::Error| {
            tracing::error!(%error, "the payment simulator cannot write its journal");
            Refusal::fault("The journal cannot be written.")
        })?;
        self.wake.notify_one();
        Ok(())
    }

    pub(super) fn record(&self, method: &str, path: &str, params: &Params, key: Option<&str>) {
        let mut params = params.clone();
        params.remove("client_secret");
        let idempotency_key = key.map(str::to_owned);
        let (method, path) = (method.to_owned(), path.to_owned());
        let mut mood = self.mood();
        if mood.requests.len() == REMEMBERED_REQUESTS {
            mood.requests.pop_front();
        }
        mood.requests.push_back(RecordedRequest { method, path, params, idempotency_key });
    }

    pub(super) fn requests(&self) -> Vec<RecordedRequest> {
        self.mood().requests.iter().cloned().collect()
    }

    pub(super) fn fail_next(&self, fault: Fault) {
        self.mood().faults.push_back(fault);
    }

    pub(super) fn next_fault(&self) -> Option<Fault> {
        self.mood().faults.pop_front()
    }

    pub(super) fn set_webhook_url(&self, url: Option<String>) {
        self.mood().webhook_url = url;
        self.wake.notify_one();
    }

    pub(super) fn hold(&self, holding: bool) {
        self.mood().holding = holding;
        self.wake.notify_one();
    }

    /// Where to deliver to, unless events are held back.
    pub(super) fn destination(&self) -> Option<String> {
        let mood = self.mood();
        mood.webhook_url.clone().filter(|_| !mood.holding)
    }

    fn mood(&self) -> MutexGuard<'_, Mood> {
        self.mood.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
