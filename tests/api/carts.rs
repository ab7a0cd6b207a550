//! What a cart takes and what it costs.

use crate::placed::{Placed, shown, stock, stored};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{Shopper, TestApp, World, sql};

async fn with_cart(app: &TestApp) -> Shopper {
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper
}

fn quantity(cart: &Value) -> u64 {
    cart["lines"].as_array().unwrap().iter().map(|line| line["quantity"].as_u64().unwrap()).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_takes_no_more_than_there_is() {
    let app = TestApp::start().await;
    let shade = app.world.variant("shade").await;
    let shopper = with_cart(&app).await;
    let refused = shopper.add(shade, 4).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "insufficient_stock"));
    assert_eq!(refused.body["errors"][0]["field"], "quantity");
    let cart = shopper.add(shade, 3).await.expect(200);
    assert_eq!(shopper.add(shade, 1).await.code(), "insufficient_stock");
    let line = cart["lines"][0]["id"].as_str().unwrap();
    assert_eq!(shopper.set_quantity(line, 4).await.code(), "insufficient_stock");
    assert_eq!(quantity(&shopper.read_cart().await.expect(200)), 3, "what was refused has changed nothing");
    // Somebody is quicker: what is in the cart can shrink, and cannot grow.
    let quicker = Placed::order(&app, "nord", "shade", 2).await;
    assert_eq!(shown(&app, "shade").await, json!(1));
    let refused = shopper.check_out().await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "insufficient_stock"));
    assert!(refused.body["errors"][0]["field"].as_str().unwrap().contains(line), "{}", refused.body);
    assert_eq!(shopper.set_quantity(line, 2).await.expect(200)["lines"][0]["quantity"], 2);
    assert_eq!(shopper.set_quantity(line, 3).await.code(), "insufficient_stock");
    shopper.set_quantity(line, 1).await.expect(200);
    shopper.check_out().await.expect(201);
    assert_eq!(stock(&app, "shade").await, (3, 3));
    assert_eq!(quicker.now().await["status"], "pending_payment");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sold_out_cannot_be_chosen_and_what_is_not_counted_can() {
    let app = TestApp::start().await;
    let shopper = with_cart(&app).await;
    let refused = shopper.add(app.world.variant("bulb").await, 1).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "insufficient_stock"));
    assert_eq!(shown(&app, "bulb").await, json!(0));
    assert_eq!(shown(&app, "candle").await, Value::Null);
    let candle = app.world.variant("candle").await;
    shopper.add(candle, 999).await.expect(200);
    let refused = shopper.add(candle, 1).await;
    assert!(refused.status.is_client_error(), "{}", refused.body);
    assert_eq!(quantity(&shopper.read_cart().await.expect(200)), 999);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_thing_twice_is_one_line_and_none_of_it_is_no_line() {
    let app = TestApp::start().await;
    let mug = app.world.variant("mug").await;
    let shopper = with_cart(&app).await;
    shopper.add(mug, 2).await.expect(200);
    let cart = shopper.add(mug, 3).await.expect(200);
    assert_eq!((cart["lines"].as_array().unwrap().len(), quantity(&cart)), (1, 5));
    let line = cart["lines"][0]["id"].as_str().unwrap();
    assert_eq!(shopper.set_quantity(line, 0).await.expect(200)["lines"], json!([]));
    assert_eq!(shopper.set_quantity(line, 1).await.status, 404, "the line is gone");
    let cart = shopper.add(mug, 1).await.expect(200);
    let line = cart["lines"][0]["id"].as_str().unwrap();
    let removal = shopper.of_cart(Method::DELETE, &format!("/lines/{line}"));
    assert_eq!(shopper.send(removal).await.expect(200)["lines"], json!([]));
    let refused = shopper.check_out().await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "cart_empty"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coupon_that_nobody_gave_out_is_unknown() {
    let app = TestApp::start().await;
    let shopper = with_cart(&app).await;
    let coupon = shopper.of_cart(Method::PUT, "/coupon").json(&json!({"code": "FREE-FOR-ALL"}));
    let refused = shopper.send(coupon).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (422, "invalid"));
    assert_eq!(refused.body["errors"][0]["field"], "code");
    assert_eq!(refused.body["errors"][0]["code"], "unknown_coupon");
    let cart = shopper.send(shopper.of_cart(Method::DELETE, "/coupon")).await.expect(200);
    assert_eq!(cart["coupon"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_store_does_not_deliver_nothing_is_ordered() {
    let world = World::new().await;
    let mut tx = world.rows.system().await.unwrap();
    sql::run(&mut tx, "UPDATE shipping_methods SET countries = '{DE}'").await.unwrap();
    tx.commit().await.unwrap();
    let app = TestApp::in_world(world, |_| {}).await;
    let shopper = with_cart(&app).await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let to = |country: &str| shopper.of_cart(Method::PUT, "/destination").json(&json!({"country": country}));
    let refused = shopper.send(to("RO")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.body["errors"][0]["field"], "country");
    assert_eq!(refused.body["errors"][0]["code"], "not_served");
    let cart = shopper.send(to("DE")).await.expect(200);
    assert_eq!(cart["totals"]["shipping"]["amount"], 500);
    let refused = shopper.check_out().await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.body["errors"][0]["field"], "address.country");
    assert_eq!(stored(&app, "(SELECT count(*) FROM orders)").await, 0);
    assert_eq!(stock(&app, "mug").await.1, 0);
}

/// One price, from the shop window to the card.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_pages_say_is_what_the_card_is_charged() {
    let app = TestApp::start().await;
    let shopper = with_cart(&app).await;
    let product = shopper.send(shopper.request(Method::GET, "/api/v1/products/vase")).await.expect(200);
    assert_eq!(product["variants"][0]["price"], json!({"amount": 10_000, "currency": "RON"}));
    let page = shopper.send(shopper.request(Method::GET, "/products/vase")).await.expect(200);
    assert!(page.as_str().unwrap().contains("100,00"), "the page says another price");
    shopper.add(app.world.variant("vase").await, 3).await.expect(200);
    let destination = shopper.of_cart(Method::PUT, "/destination").json(&json!({"country": "RO"}));
    let cart = shopper.send(destination).await.expect(200);
    let totals = &cart["totals"];
    let amount = |name: &str| totals[name]["amount"].as_i64().unwrap();
    assert_eq!((amount("subtotal"), amount("discount"), amount("shipping")), (30_000, 0, 500));
    assert_eq!(amount("total"), 30_500);
    // 21 % contained in 305.00, rounded half up: 52.93.
    assert_eq!(amount("tax"), 5_293);
    let (id, token) = shopper.cart();
    let with_cookie =
        |path: &str| shopper.request(Method::GET, path).header("cookie", format!("__Host-cart={id}.{token}"));
    for path in ["/cart", "/checkout"] {
        let page = shopper.send(with_cookie(path)).await.expect(200);
        assert!(page.as_str().unwrap().contains("305,00"), "{path} says another total");
    }
    let placed = shopper.check_out().await.expect(201);
    assert_eq!(placed["order"]["totals"], *totals);
    let intents = app.world.simulator.intents();
    assert_eq!(intents.len(), 1);
    assert_eq!((intents[0].amount, intents[0].currency.as_str()), (30_500, "ron"));
    assert_eq!(placed["payment"]["payment_intent"], intents[0].id);
    // Cost 150.00, commission 5 % of 305.00.
    assert_eq!(intents[0].application_fee_amount, Some(15_000 + 1_525));
    assert_eq!(intents[0].destination.as_deref(), Some(app.world.stores[0].account));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_that_became_an_order_never_changes_again() {
    let app = TestApp::start().await;
    let mug = app.world.variant("mug").await;
    let placed = Placed::order(&app, "verde", "mug", 1).await;
    let shopper = &placed.shopper;
    let line = shopper.read_cart().await.expect(200)["lines"][0]["id"].as_str().unwrap().to_owned();
    for refused in [
        shopper.add(mug, 1).await,
        shopper.set_quantity(&line, 2).await,
        shopper.set_quantity(&line, 0).await,
        shopper.send(shopper.of_cart(Method::DELETE, &format!("/lines/{line}"))).await,
        shopper.send(shopper.of_cart(Method::PUT, "/destination").json(&json!({"country": "DE"}))).await,
    ] {
        assert_eq!((refused.status.as_u16(), refused.code()), (409, "cart_ordered"), "{}", refused.body);
    }
    assert_eq!(quantity(&shopper.read_cart().await.expect(200)), 1);
    assert_eq!(placed.now().await["lines"][0]["quantity"], 1);
}
