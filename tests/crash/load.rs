//! People who shop while everything falls down, and remember exactly what they were told.
//!
//! Each has one cart at a time and does one thing after the other. A request without a good answer may
//! have happened or not; then the person looks, as the product asks them to, and what they see must be
//! one of the two. From then on it is what they were told.

use commerce::ids::VariantId;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use testkit::audit::Books;
use testkit::{Shopper, World};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

/// Units of each variant.
type Units = BTreeMap<String, u64>;

/// Everything that people were told.
#[derive(Default)]
pub struct Told {
    carts: Vec<(Shopper, Units)>,
    orders: Vec<(Shopper, Value, Units)>,
    paid: usize,
    changes: usize,
    unanswered: usize,
}

pub struct Load {
    stop: Arc<AtomicBool>,
    /// Acknowledged changes so far.
    progress: Arc<AtomicUsize>,
    people: Vec<JoinHandle<Told>>,
}

struct Person {
    world: Arc<World>,
    shopper: Shopper,
    variants: Vec<VariantId>,
    dice: StdRng,
    stop: Arc<AtomicBool>,
    progress: Arc<AtomicUsize>,
    told: Told,
}

fn units(lines: &Value) -> Units {
    let mut units = Units::new();
    for line in lines.as_array().unwrap() {
        *units.entry(line["variant_id"].as_str().unwrap().to_owned()).or_default() +=
            line["quantity"].as_u64().unwrap();
    }
    units
}

impl Load {
    pub async fn start(world: &Arc<World>, people: usize) -> Self {
        let mut variants = Vec::new();
        for handle in ["mug", "candle", "lamp"] {
            variants.push(world.variant(handle).await);
        }
        let (stop, progress) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let people = (0..people).map(|number| {
            let person = Person {
                world: Arc::clone(world),
                shopper: world.shopper(if number % 2 == 0 { "verde" } else { "nord" }),
                variants: variants.clone(),
                dice: StdRng::seed_from_u64(rand::rng().random()),
                stop: Arc::clone(&stop),
                progress: Arc::clone(&progress),
                told: Told::default(),
            };
            tokio::spawn(person.shop())
        });
        Self { people: people.collect(), stop, progress }
    }

    /// Waits until people are served again.
    pub async fn goes_on(&self) {
        let (before, end) = (self.progress.load(Ordering::SeqCst), Instant::now() + Duration::from_secs(30));
        while self.progress.load(Ordering::SeqCst) < before + 5 {
            assert!(Instant::now() < end, "nobody is served again");
            assert!(
                self.people.iter().all(|person| !person.is_finished()),
                "somebody has given up: see above"
            );
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// Lets everybody finish what they are at.
    pub async fn finish(self) -> Told {
        self.stop.store(true, Ordering::SeqCst);
        let mut all = Told::default();
        for person in self.people {
            let told = person.await.unwrap();
            all.carts.extend(told.carts);
            all.orders.extend(told.orders);
            all.paid += told.paid;
            all.changes += told.changes;
            all.unanswered += told.unanswered;
        }
        all
    }
}

impl Person {
    async fn shop(mut self) -> Told {
        while !self.stop.load(Ordering::SeqCst) {
            self.begin().await;
            let mut units = Units::new();
            for _ in 0..self.dice.random_range(1..6) {
                units = self.change(units).await;
            }
            if units.is_empty() || self.dice.random_bool(0.4) {
                self.told.carts.push((self.shopper.clone(), units));
            } else {
                self.order(units).await;
            }
        }
        self.told
    }

    /// Sends it; `None` when nobody knows whether it happened. An answer must not be a fault.
    async fn ask(&mut self, request: RequestBuilder) -> Option<(u16, Value)> {
        let answer = self.shopper.try_send(request).await;
        match answer {
            Some(answer) if answer.status.as_u16() != 503 => {
                assert!(!answer.status.is_server_error(), "{} {}", answer.status, answer.body);
                Some((answer.status.as_u16(), answer.body))
            }
            _ => {
                self.told.unanswered += 1;
                sleep(Duration::from_millis(30)).await;
                None
            }
        }
    }

    /// Asks until there is an answer. Only for what may be done twice.
    async fn insist(&mut self, request: impl Fn(&Shopper) -> RequestBuilder) -> (u16, Value) {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            if let Some(answer) = self.ask(request(&self.shopper)).await {
                return answer;
            }
            assert!(Instant::now() < end, "no answer for a minute");
        }
    }

    async fn begin(&mut self) {
        let (status, cart) = self.insist(|shopper| shopper.request(Method::POST, "/api/v1/carts")).await;
        assert_eq!(status, 201, "{cart}");
        self.shopper.take_cart(cart["id"].as_str().unwrap(), cart["token"].as_str().unwrap());
    }

    /// One change of the cart; its units afterwards.
    async fn change(&mut self, before: Units) -> Units {
        let variant = self.variants[self.dice.random_range(0..self.variants.len())];
        let quantity = self.dice.random_range(1..4);
        let mut after = before.clone();
        *after.entry(variant.to_string()).or_default() += u64::from(quantity);
        let request = self.shopper.adding(variant, quantity);
        let seen = match self.ask(request).await {
            Some((status, cart)) => {
                assert_eq!(status, 200, "{cart}");
                let seen = units(&cart["lines"]);
                assert_eq!(seen, after, "an acknowledged change was lost, or another came back");
                seen
            }
            None => {
                let (status, cart) = self.insist(|shopper| shopper.of_cart(Method::GET, "")).await;
                assert_eq!(status, 200, "the cart is gone: {cart}");
                let seen = units(&cart["lines"]);
                assert!(seen == before || seen == after, "{seen:?} is neither {before:?} nor {after:?}");
                seen
            }
        };
        self.acknowledged();
        seen
    }

    async fn order(&mut self, units_ordered: Units) {
        let key = format!("order-{:032x}", self.dice.random::<u128>());
        let (status, placed) =
            self.insist(|shopper| shopper.ordering().header("Idempotency-Key", &key)).await;
        assert_eq!(status, 201, "{placed}");
        self.acknowledged();
        let intent = placed["payment"]["payment_intent"]
            .as_str()
            .unwrap_or_else(|| panic!("no payment: {placed}"))
            .to_owned();
        match self.dice.random_range(0..10) {
            0..7 => {
                self.world.simulator.pay(&intent).await.unwrap();
                self.told.paid += 1;
            }
            7 => self.world.simulator.decline(&intent).await.unwrap(),
            _ => {}
        }
        self.told.orders.push((self.shopper.clone(), placed["order"].clone(), units_ordered));
    }

    fn acknowledged(&mut self) {
        self.told.changes += 1;
        self.progress.fetch_add(1, Ordering::SeqCst);
    }
}

impl Told {
    /// Every cart as it was last seen, every order with what was ordered, and no other order.
    pub async fn assert_all_there(&self, world: &World, books: &Books) {
        assert!(self.unanswered > 0 && self.paid > 0, "this was no crash worth the name: {self}");
        for (shopper, expected) in &self.carts {
            let cart = shopper.read_cart().await.expect(200);
            assert_eq!(units(&cart["lines"]), *expected, "{cart}");
        }
        for (shopper, order, expected) in &self.orders {
            let (number, token) = (order["number"].as_str().unwrap(), order["token"].as_str().unwrap());
            let now = shopper.order(number, token).await.expect(200);
            assert_eq!(units(&now["lines"]), *expected, "{now}");
            assert_eq!(now["totals"], order["totals"]);
        }
        let mut told: Vec<&str> =
            self.orders.iter().map(|(_, order, _)| order["id"].as_str().unwrap()).collect();
        let mut there: Vec<&str> = books.orders.iter().map(|order| order["id"].as_str().unwrap()).collect();
        told.sort_unstable();
        there.sort_unstable();
        assert_eq!(told, there, "orders that nobody was told of, or twice the same");
        assert_eq!(books.paid().count(), self.paid);
        assert_eq!(world.simulator.intents().len(), self.orders.len(), "one payment for each order");
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (carts, orders) = (self.carts.len(), self.orders.len());
        let Self { paid, changes, unanswered, .. } = self;
        write!(
            f,
            "{changes} changes, {carts} carts, {orders} orders, {paid} paid, {unanswered} requests unanswered"
        )
    }
}
