//! Shoppers who keep count: what was acknowledged to them, and what they were left in doubt about.

use commerce::ids::VariantId;
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use testkit::{Shopper, TestApp};

/// Units that one cart must hold at least, and may hold at most.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub acknowledged: u64,
    /// Interrupted, not saved as far as was known, or not answered at all.
    pub in_doubt: u64,
    /// Refused before it began.
    pub refused: u64,
    pub slowest: Duration,
}

/// A shopper who puts one more unit in, again and again, until told to stop.
pub struct Busy {
    pub shopper: Shopper,
    variant: VariantId,
    /// Between one unit and the next.
    pause: Duration,
    stop: Arc<AtomicBool>,
    acknowledged: Arc<AtomicU64>,
}

/// Codes of refusals that say that nothing was done.
const REFUSALS: [&str; 2] = ["busy", "restarting"];

impl Busy {
    pub async fn new(app: &TestApp, slug: &str) -> Self {
        let mut shopper = app.shopper(slug);
        shopper.new_cart().await;
        let variant = app.world.variant("mug").await;
        let pause = Duration::ZERO;
        Self { shopper, variant, pause, stop: Arc::default(), acknowledged: Arc::default() }
    }

    /// Takes a breath after each unit, so that the store does too.
    pub fn unhurried(self, pause: Duration) -> Self {
        Self { pause, ..self }
    }

    /// Begins; the answer is there once the work has been stopped.
    pub fn work(&self) -> tokio::task::JoinHandle<Tally> {
        let (shopper, variant, pause) = (self.shopper.clone(), self.variant, self.pause);
        let (stop, acknowledged) = (Arc::clone(&self.stop), Arc::clone(&self.acknowledged));
        tokio::spawn(async move {
            let mut tally = Tally::default();
            while !stop.load(Ordering::SeqCst) {
                let asked = Instant::now();
                add(&shopper, variant, &mut tally).await;
                tally.slowest = tally.slowest.max(asked.elapsed());
                acknowledged.store(tally.acknowledged, Ordering::SeqCst);
                tokio::time::sleep(pause).await;
                if tally.in_doubt + tally.refused > 0 {
                    // A client that was told to come back later does not storm.
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
            tally
        })
    }

    /// How many have been acknowledged so far.
    pub fn acknowledged(&self) -> u64 {
        self.acknowledged.load(Ordering::SeqCst)
    }

    pub fn stop(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }
}

/// Puts one more unit in and writes down what came of it. An answer must be the cart or a problem that
/// says when to come again.
pub async fn add(shopper: &Shopper, variant: VariantId, tally: &mut Tally) {
    let Some(answer) = shopper.try_send(shopper.adding(variant, 1)).await else {
        tally.in_doubt += 1;
        return;
    };
    match answer.status.as_u16() {
        200 => tally.acknowledged += 1,
        503 if REFUSALS.contains(&answer.code()) => tally.refused += 1,
        503 => tally.in_doubt += 1,
        status => panic!("{status}: {}", answer.body),
    }
}

/// Units in a cart as the shopper sees it.
pub async fn units(shopper: &Shopper) -> u64 {
    held(&shopper.read_cart().await.expect(200)["lines"])
}

/// Units in a cart as it is stored.
pub async fn stored_units(app: &TestApp, shopper: &Shopper) -> u64 {
    let query = format!("(SELECT lines::text FROM carts WHERE id = '{}')", shopper.cart().0);
    let mut tx = app.world.rows.system().await.unwrap();
    let lines = testkit::sql::text(&mut tx, &query).await.unwrap();
    tx.roll_back().await;
    held(&serde_json::from_str(&lines).unwrap())
}

fn held(lines: &Value) -> u64 {
    lines.as_array().unwrap().iter().map(|line| line["quantity"].as_u64().unwrap()).sum()
}

impl Tally {
    /// Everything acknowledged is there, and nothing that nobody asked for.
    pub fn fits(&self, units: u64) {
        assert!(units >= self.acknowledged, "{units} units are left of what was acknowledged: {self:?}");
        assert!(
            units <= self.acknowledged + self.in_doubt,
            "{units} units, more than were asked for: {self:?}"
        );
    }
}
