//! A simulator that runs, seen from inside the same process.

use super::actions::Context;
use super::actions::confirm_intent::{Card, decline, pay};
use super::billing::{self, Wish};
use super::model::{Intent, SimulatedRefund};
use super::shared::{Fault, RecordedRequest, Shared};
use super::{SimulatorError, clock};
use actix_web::dev::ServerHandle;
use std::sync::Arc;
use std::thread::JoinHandle;

/// A running simulator. Dropping it stops it too, without waiting.
#[derive(Debug)]
pub struct RunningSimulator {
    shared: Arc<Shared>,
    /// Where it listens, whatever its public base is.
    base: String,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl RunningSimulator {
    pub(super) fn new(
        shared: Arc<Shared>,
        base: String,
        handle: ServerHandle,
        thread: JoinHandle<()>,
    ) -> Self {
        Self { shared, base, handle, thread: Some(thread) }
    }

    /// What the gateway takes as its API base: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.base.clone()
    }

    /// How browsers reach its pages: the public base if one is set, else the same as
    /// [`RunningSimulator::base_url`].
    #[must_use]
    pub fn public_base_url(&self) -> String {
        self.shared.base.clone()
    }

    /// Where events go from now on, those that wait included.
    pub fn set_webhook_url(&self, url: Option<String>) {
        self.shared.set_webhook_url(url);
    }

    /// Holds all events back, or lets them go again. One that is on its way already still arrives.
    pub fn hold_webhooks(&self, holding: bool) {
        self.shared.hold(holding);
    }

    /// The bodies of the events that no receiver has taken yet, oldest first.
    #[must_use]
    pub fn held_events(&self) -> Vec<String> {
        self.shared.book().undelivered().map(|event| event.body.clone()).collect()
    }

    /// The bodies of all events about a payment (an account, a customer), delivered or not, in the order in which
    /// they happened.
    #[must_use]
    pub fn events_of(&self, id: &str) -> Vec<String> {
        self.shared.book().events_about(id).map(|event| event.body.clone()).collect()
    }

    /// What was asked over HTTP at `/v1`, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.requests()
    }

    /// All payments, by id.
    #[must_use]
    pub fn intents(&self) -> Vec<Intent> {
        self.shared.book().intents.values().cloned().collect()
    }

    /// All refunds, by id.
    #[must_use]
    pub fn refunds(&self) -> Vec<SimulatedRefund> {
        self.shared.book().refunds.values().cloned().collect()
    }

    /// Lets one of the next requests at `/v1` fail: the first call is for the next request, the second
    /// for the one after it.
    pub fn fail_next(&self, fault: Fault) {
        self.shared.fail_next(fault);
    }

    /// Pays, as a shopper with a good card does on the card page.
    ///
    /// # Errors
    /// [`SimulatorError::Refused`]: there is no such payment, or it cannot be paid any more.
    pub async fn pay(&self, intent: &str) -> Result<(), SimulatorError> {
        self.attempt(intent, "4242", None)
    }

    /// Tries to pay, as a shopper does whose card is declined.
    ///
    /// # Errors
    /// As for [`RunningSimulator::pay`].
    pub async fn decline(&self, intent: &str) -> Result<(), SimulatorError> {
        self.attempt(intent, "0002", Some("generic_decline"))
    }

    /// Lets a merchant have answered everything, or owe answers that are overdue.
    ///
    /// # Errors
    /// [`SimulatorError::Refused`]: there is no such account.
    pub async fn set_onboarded(&self, account: &str, onboarded: bool) -> Result<(), SimulatorError> {
        super::onboarding::set_onboarded(&self.shared, account, onboarded)
            .map_err(|refusal| SimulatorError::Refused(refusal.message))
    }

    /// Lets a customer's subscription be in this state, with this price; makes one where there is none that lives.
    ///
    /// # Errors
    /// [`SimulatorError::Refused`]: there is no such customer, or no such state.
    pub async fn set_subscription(
        &self,
        customer: &str,
        status: &str,
        price: &str,
    ) -> Result<(), SimulatorError> {
        let context = Context { now: clock::seconds(), key: None, base: &self.base, intent: None };
        let mut book = self.shared.book();
        billing::set(&book, customer, &Wish { status, price, cancel_at_period_end: false }, &context)
            .and_then(|deed| self.shared.commit(&mut book, deed.entries))
            .map_err(|refusal| SimulatorError::Refused(refusal.message))
    }

    /// Stops answering and delivering, and waits until its thread is gone. The journal can be opened
    /// again afterwards.
    pub async fn stop(mut self) {
        self.handle.stop(true).await;
        if let Some(thread) = self.thread.take() {
            let joined = tokio::task::spawn_blocking(move || thread.join()).await;
            if !matches!(joined, Ok(Ok(()))) {
                tracing::error!("the payment simulator's thread ended badly");
            }
        }
        // The server's workers have answered everything, but let go of what they share at their leisure.
        self.shared.book().close();
    }

    fn attempt(&self, intent: &str, last4: &str, refusal: Option<&str>) -> Result<(), SimulatorError> {
        let card = Card {
            payment_method: "pm_card_visa".to_owned(),
            brand: "visa",
            last4: last4.to_owned(),
            decline: refusal.map(decline),
        };
        let context = Context { now: clock::seconds(), key: None, base: &self.base, intent: Some(intent) };
        let mut book = self.shared.book();
        let known = book.intents.get(intent);
        let known = known.ok_or_else(|| SimulatorError::Refused(format!("no payment {intent}")))?;
        pay(known, card, &context)
            .and_then(|deed| self.shared.commit(&mut book, deed.entries))
            .map_err(|refusal| SimulatorError::Refused(refusal.message))
    }
}

impl Drop for RunningSimulator {
    fn drop(&mut self) {
        if self.thread.is_some() {
            // The order to stop is given at once; only the waiting is in the future.
            drop(self.handle.stop(false));
        }
    }
}
