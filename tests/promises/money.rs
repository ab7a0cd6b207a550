//! The amount that is shown is the amount that is charged, and it is divided as agreed.

use crate::chance;
use rand::RngExt;
use rand::rngs::StdRng;
use reqwest::Method;
use reqwest::header::{COOKIE, LOCATION};
use std::collections::HashMap;
use testkit::seed::{PRODUCTS, SeedProduct};
use testkit::size::sized;
use testkit::{Shopper, TestApp, World};

/// In hundredths of a percent; not the seeds' own, so that the commission is seldom a whole number.
const COMMISSION: i64 = 333;
const SHIPPING: i64 = 500;

/// Five lei are a euro, and every seed's cost divides.
fn cost_in(store: &str, product: &SeedProduct) -> i64 {
    match (store, product.supplier) {
        ("verde", "werk") => product.cost * 5,
        ("nord", "atelier") => product.cost / 5,
        _ => product.cost,
    }
}

fn sellable() -> Vec<&'static SeedProduct> {
    PRODUCTS.iter().filter(|product| matches!(product.handle, "mug" | "candle" | "lamp")).collect()
}

/// The amount's digits, as the page shows it: `1.234,50 RON` is 123450 minor units.
fn minor_units(shown: &str) -> i64 {
    shown.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before:?} in {text}"));
    rest.split_once(after).unwrap().0
}

fn cookie(shopper: &Shopper) -> String {
    let (id, token) = shopper.cart();
    format!("__Host-cart={id}.{token}")
}

/// The total on the checkout page, as people see it, and the form's hidden one.
async fn shown_at_checkout(shopper: &Shopper) -> (i64, String) {
    let request = shopper.request(Method::GET, "/checkout").header(COOKIE, cookie(shopper));
    let page = shopper.send(request.header("accept", "text/html")).await.expect(200);
    let page = page.as_str().unwrap().to_owned();
    let total = between(between(&page, "class=\"place-total\"", "</p>"), "<strong>", "</strong>");
    let hidden = between(&page, "name=\"expected_total\" value=\"", "\"");
    let key = between(&page, "name=\"idempotency_key\" value=\"", "\"");
    assert_eq!(minor_units(total).to_string(), hidden);
    (minor_units(total), key.to_owned())
}

/// Orders by the page's form; the id of the payment that the browser is sent on to.
async fn order_by_form(shopper: &Shopper, store: &str, total: i64, key: &str) -> String {
    let (country, city, code) =
        if store == "verde" { ("RO", "Brașov", "500001") } else { ("DE", "Köln", "50667") };
    let total = total.to_string();
    let form = [
        ("expected_total", total.as_str()),
        ("idempotency_key", key),
        ("email", "ana@exemplu.ro"),
        ("name", "Ana Pop"),
        ("line1", "Strada Lungă 1"),
        ("city", city),
        ("postal_code", code),
        ("country", country),
        ("shipping_method", "parcel"),
    ];
    let request = shopper.request(Method::POST, "/checkout").header(COOKIE, cookie(shopper)).form(&form);
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 303, "{}", answer.text().await.unwrap());
    let card_page = answer.headers()[LOCATION].to_str().unwrap();
    between(card_page, "/card/", "?").to_owned()
}

async fn fill(shopper: &mut Shopper, world: &World, dice: &mut StdRng) -> HashMap<&'static str, i64> {
    let mut bought = HashMap::new();
    shopper.new_cart().await;
    for product in sellable() {
        if bought.is_empty() || dice.random_bool(0.6) {
            let quantity = dice.random_range(1..8);
            shopper.add(world.variant(product.handle).await, quantity).await.expect(200);
            bought.insert(product.handle, i64::from(quantity));
        }
    }
    bought
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_checkout_shows_is_what_is_charged_and_it_is_divided_as_agreed() {
    let seed = chance::seed();
    let mut dice = chance::dice(seed, 0);
    let world = World::new().await;
    world.database.execute(&format!("UPDATE stores SET commission_basis_points = {COMMISSION}")).await;
    let app = TestApp::in_world(world, |_| {}).await;
    for store in &app.world.stores {
        let mut shopper = app.shopper(store.slug);
        for number in 0..sized(6, 60) {
            let bought = fill(&mut shopper, &app.world, &mut dice).await;
            let (shown, key) = shown_at_checkout(&shopper).await;
            let intent = if number % 2 == 0 {
                order_by_form(&shopper, store.slug, shown, &key).await
            } else {
                let placed = shopper.check_out().await.expect(201);
                assert_eq!(placed["order"]["totals"]["total"]["amount"], shown);
                placed["payment"]["payment_intent"].as_str().unwrap().to_owned()
            };

            let cost: i64 = sellable()
                .iter()
                .map(|product| {
                    cost_in(store.slug, product) * bought.get(product.handle).copied().unwrap_or(0)
                })
                .sum();
            // Every markup is 100 %.
            let total = 2 * cost + SHIPPING;
            // Half a unit is rounded up.
            let commission = (total * COMMISSION + 5_000) / 10_000;
            let charged = app.world.simulator.intents().into_iter().find(|known| known.id == intent).unwrap();
            assert_eq!(shown, total, "{bought:?}");
            assert_eq!(charged.amount, total, "{bought:?}");
            assert_eq!(charged.currency, store.currency.code().to_ascii_lowercase());
            assert_eq!(charged.application_fee_amount, Some(cost + commission), "{bought:?}");
            assert_eq!(charged.destination.as_deref(), Some(store.account));
        }
    }
    let posts: Vec<_> =
        app.world.simulator.requests().into_iter().filter(|request| request.method == "POST").collect();
    assert_eq!(posts.len(), 2 * sized(6, 60), "one request for each order");
    let keys: std::collections::HashSet<_> =
        posts.iter().map(|request| request.idempotency_key.clone().unwrap()).collect();
    assert_eq!(keys.len(), posts.len(), "each order has a key of its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_whose_first_answer_was_lost_is_made_once_under_the_same_key() {
    let app = TestApp::start().await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    app.world.simulator.fail_next(payments::simulator::Fault::AnswerLost);
    app.world.simulator.fail_next(payments::simulator::Fault::RateLimited);
    let placed = testkit::wait::until("the order being placed", async || {
        let answer = shopper.send(shopper.ordering().header("Idempotency-Key", "once")).await;
        assert!(matches!(answer.status.as_u16(), 201 | 503), "{}", answer.body);
        (answer.status.as_u16() == 201).then_some(answer.body)
    })
    .await;
    let creations: Vec<_> = app
        .world
        .simulator
        .requests()
        .into_iter()
        .filter(|request| request.path == "/v1/payment_intents")
        .collect();
    assert!(creations.len() >= 2, "{creations:?}");
    assert!(creations.iter().all(|creation| creation == &creations[0]), "{creations:#?}");
    assert_eq!(app.world.simulator.intents().len(), 1);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    testkit::audit::settled(&app.world, std::time::Duration::from_secs(90)).await;
}
