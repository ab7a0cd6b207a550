//! Thirty minutes, and what comes after them.

use crate::placed::{Placed, deliver, shown, stock, stored};
use actors::faults::{Fault, Point};
use payments::simulator::IntentStatus;
use serde_json::json;
use testkit::{TestApp, wait};
use time::Duration;

const LATER: Duration = Duration::minutes(31);

fn status_of(app: &TestApp, intent: &str) -> IntentStatus {
    app.world.simulator.intents().iter().find(|known| known.id == intent).unwrap().status
}

/// The event of the payment, as the provider sends it.
fn payment_event(app: &TestApp, intent: &str, kind: &str) -> String {
    let events = app.world.simulator.events_of(intent);
    let kind = format!("\"{kind}\"");
    events.into_iter().find(|body| body.replace(": ", ":").contains(&format!("\"type\":{kind}"))).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_is_not_paid_in_time_gives_everything_back() {
    let app = TestApp::start().await;
    let placed = Placed::order(&app, "verde", "vase", 20).await;
    assert_eq!(stock(&app, "vase").await, (20, 20));
    assert_eq!(shown(&app, "vase").await, json!(0));
    app.clock.advance(Duration::minutes(29));
    assert_eq!(placed.now().await["status"], "pending_payment");
    app.clock.advance(Duration::minutes(2));
    let order = placed.becomes("cancelled").await;
    assert_eq!(order["payment"]["paid"], false);
    assert_eq!(stock(&app, "vase").await, (20, 0));
    wait::until("the vases being shown again", async || {
        (shown(&app, "vase").await == json!(20)).then_some(())
    })
    .await;
    wait::until("the payment being cancelled", async || {
        (status_of(&app, placed.intent()) == IntentStatus::Canceled).then_some(())
    })
    .await;
    assert!(app.world.simulator.pay(placed.intent()).await.is_err(), "nobody can pay for what is not held");
    Placed::order(&app, "nord", "vase", 20).await;
    assert!(app.world.suppliers[0].orders().is_empty());
}

/// Paid in time, told late: the provider's word reaches us after the units were given back, and they are
/// still there.
#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_is_heard_of_too_late_is_honoured_while_there_is_stock() {
    let app = TestApp::start().await;
    let placed = Placed::order(&app, "verde", "vase", 3).await;
    app.world.simulator.set_webhook_url(None);
    app.world.simulator.pay(placed.intent()).await.unwrap();
    // Trying to cancel the payment would tell that it was made: that attempt is lost.
    app.faults.arm(Point::BeforeEffect, app.world.stores[0].tenant, Fault::Fail, 1);
    app.clock.advance(LATER);
    placed.becomes("cancelled").await;
    let event = payment_event(&app, placed.intent(), "payment_intent.succeeded");
    for _ in 0..3 {
        assert_eq!(deliver(&app, &event).await, 200);
    }
    // Not waited for further: to the supplier, whose clock is the real one, our signatures are of the future.
    assert_eq!(placed.now().await["payment"]["paid"], true);
    assert_eq!(stock(&app, "vase").await, (17, 0));
    assert_eq!(stored(&app, "(SELECT count(*) FROM purchase_orders)").await, 1);
    assert!(app.world.simulator.refunds().is_empty());
    assert_eq!(stored(&app, "(SELECT count(*) FROM events WHERE type = 'order.paid')").await, 1);
}

/// As above, but no webhook ever comes: the attempt to cancel finds out.
#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_is_never_heard_of_is_found() {
    let app = TestApp::start().await;
    let placed = Placed::order(&app, "verde", "vase", 3).await;
    app.world.simulator.set_webhook_url(None);
    app.world.simulator.pay(placed.intent()).await.unwrap();
    app.clock.advance(LATER);
    wait::until("the order being paid", async || {
        (placed.now().await["payment"]["paid"] == true).then_some(())
    })
    .await;
    assert_eq!(stock(&app, "vase").await, (17, 0));
    assert_eq!(status_of(&app, placed.intent()), IntentStatus::Succeeded);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_is_heard_of_too_late_is_given_back_when_the_stock_is_gone() {
    let app = TestApp::start().await;
    let late = Placed::order(&app, "verde", "vase", 20).await;
    app.world.simulator.set_webhook_url(None);
    app.world.simulator.pay(late.intent()).await.unwrap();
    app.faults.arm(Point::BeforeEffect, app.world.stores[0].tenant, Fault::Fail, 1);
    app.clock.advance(LATER);
    late.becomes("cancelled").await;
    let quicker = wait::until("somebody else having the vases", async || {
        let mut shopper = app.shopper("nord");
        shopper.new_cart().await;
        let added = shopper.add(app.world.variant("vase").await, 20).await;
        (added.status == 200).then_some(shopper)
    })
    .await;
    let quicker = Placed { body: quicker.check_out().await.expect(201), shopper: quicker };
    let event = payment_event(&app, late.intent(), "payment_intent.succeeded");
    for _ in 0..3 {
        assert_eq!(deliver(&app, &event).await, 200);
    }
    let order = late.becomes("refunded").await;
    assert_eq!(order["payment"]["refunded"]["amount"], late.total());
    let refunds = app.world.simulator.refunds();
    assert_eq!(refunds.len(), 1, "given back once");
    assert_eq!((refunds[0].intent.as_str(), refunds[0].amount), (late.intent(), late.total()));
    let fee = app
        .world
        .simulator
        .intents()
        .iter()
        .find(|known| known.id == late.intent())
        .unwrap()
        .application_fee_amount;
    assert_eq!(refunds[0].transfer_reversed, late.total(), "the merchant gives back what it got");
    assert_eq!(Some(refunds[0].fee_refunded), fee, "and gets back what the platform took");
    assert_eq!(stock(&app, "vase").await, (20, 20), "the vases are the other's");
    assert_eq!(quicker.now().await["status"], "pending_payment");
    assert!(app.world.suppliers[0].orders().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_can_be_followed_by_a_good_one_on_the_same_order() {
    let app = TestApp::start().await;
    let placed = Placed::order(&app, "verde", "vase", 2).await;
    app.world.simulator.decline(placed.intent()).await.unwrap();
    let order = placed.becomes("payment_failed").await;
    assert_eq!(order["payment"]["paid"], false);
    assert_eq!(stock(&app, "vase").await, (20, 2), "the units stay held");
    app.world.simulator.pay(placed.intent()).await.unwrap();
    placed.becomes("fulfilled").await;
    assert_eq!(stock(&app, "vase").await, (18, 0));
    // The refusal is told again, after everything: it changes nothing.
    let refusal = payment_event(&app, placed.intent(), "payment_intent.payment_failed");
    assert_eq!(deliver(&app, &refusal).await, 200);
    assert_eq!(deliver(&app, &refusal.replace("\"id\":\"evt_", "\"id\":\"evt_again")).await, 200);
    assert_eq!(placed.now().await["status"], "fulfilled");
    assert_eq!(app.world.simulator.intents().len(), 1);
    assert_eq!(app.world.suppliers[0].orders().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn news_that_comes_five_times_counts_once() {
    let app = TestApp::start().await;
    app.world.simulator.set_webhook_url(None);
    let placed = Placed::order(&app, "verde", "vase", 2).await;
    app.world.simulator.pay(placed.intent()).await.unwrap();
    let event = payment_event(&app, placed.intent(), "payment_intent.succeeded");
    let delivering: Vec<_> = (0..5)
        .map(|_| crate::placed::delivery(&app, &event, app.clock.now()).send())
        .map(tokio::spawn)
        .collect();
    for delivered in delivering {
        assert_eq!(delivered.await.unwrap().unwrap().status(), 200);
    }
    // Another event that says the same.
    assert_eq!(deliver(&app, &event.replace("\"id\":\"evt_", "\"id\":\"evt_twin")).await, 200);
    placed.becomes("fulfilled").await;
    assert_eq!(stock(&app, "vase").await, (18, 0));
    assert_eq!(app.world.suppliers[0].orders().len(), 1);
    assert_eq!(stored(&app, "(SELECT count(*) FROM events WHERE type = 'order.paid')").await, 1);
}
