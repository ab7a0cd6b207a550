//! What staff look at: stores, promises, events.

use crate::colleague::Colleague;
use testkit::{Merchant, TestApp, wait};

#[tokio::test(flavor = "multi_thread")]
async fn stores_are_found_by_name_slug_and_their_owners_address() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    ana.open_store("casa-mea").await;
    let rows = |text: &str| -> Vec<bool> {
        let hosts = ["casa-mea.localhost", "verde.localhost", "nord.localhost"];
        hosts.map(|host| text.contains(&format!("{host} ·"))).into()
    };
    for (sought, found) in [
        ("", [true, true, true]),
        ("?q=ANA%40exemplu", [true, false, false]),
        ("?q=casa+mea", [true, false, false]),
        ("?q=verde", [false, true, false]),
        ("?q=%25", [false, false, false]),
        ("?q=nothing", [false, false, false]),
        ("?page=2", [false, false, false]),
    ] {
        let page = staff.browser.page(&format!("/{sought}")).await;
        assert_eq!(page.status, 200);
        assert_eq!(rows(&page.text), found, "{sought}: {}", page.text);
    }
    let page = staff.browser.page("/?q=casa-mea").await.text;
    assert!(page.contains("Not published") && page.contains("ana@exemplu.ro"), "{page}");
    assert!(page.contains("Asleep"), "{page}");
    let page = staff.browser.page("/?q=verde").await.text;
    assert!(page.contains(">Open<"), "{page}");
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let page = staff.browser.page(&format!("/stores/{}", app.world.stores[0].tenant)).await.text;
    assert!(page.contains("Awake") && page.contains("<dt>Carts now</dt><dd>1</dd>"), "{page}");
}

/// The number of an order that was paid, sent to its supplier and shipped: nobody speaks of it any more.
async fn fulfilled_order(app: &TestApp) -> String {
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    let of_order = |field: &str| placed["order"][field].as_str().unwrap();
    let (number, token) = (of_order("number"), of_order("token"));
    wait::until("the order being fulfilled", async || {
        let order = shopper.order(number, token).await.expect(200);
        (order["status"] == "fulfilled").then_some(())
    })
    .await;
    number.to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_up_is_tried_again() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    let number = fulfilled_order(&app).await;
    let events = staff.browser.page("/webhooks").await.text;
    assert!(events.contains("<code>evt_") && events.contains(">verde</a>"), "{events}");
    assert!(staff.browser.page("/effects").await.text.contains("Nothing is stuck"));

    // The supplier has it already, and says so when it is asked again.
    let stuck = "INSERT INTO outbox (tenant_id, id, kind, subject, attempts, due_at, created_at, dead_at, last_error)
         SELECT tenant_id, gen_random_uuid(), 'purchase_order.send', id, 9, now(), now(), now(), 'no answer <b>at</b> all'
         FROM purchase_orders LIMIT 1";
    app.world.database.execute(stuck).await;
    let page = staff.browser.page("/effects").await;
    assert!(
        page.text.contains("Given up") && page.text.contains(&format!("order {number}")),
        "{}",
        page.text
    );
    assert!(page.text.contains("Send to the supplier") && !page.text.contains("<b>at"), "{}", page.text);
    let form = page.form("Try now");
    assert_eq!(staff.browser.submit(&form, &[]).await.leads_to(), "/effects?done=due");
    wait::until("the promise being kept", async || {
        app.world.database.rows("SELECT 1 FROM outbox").await.is_empty().then_some(())
    })
    .await;
    assert_eq!(staff.browser.submit(&form, &[]).await.leads_to(), "/effects?done=gone");
    let deeds = Colleague::deeds(&app).await;
    assert_eq!(deeds.iter().filter(|(action, _)| action == "effect.retried").count(), 1, "{deeds:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_for_an_order_whose_money_went_back() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    fulfilled_order(&app).await;
    // Given up, and paid back before anybody looked.
    let stuck = "UPDATE purchase_orders SET status = 'dead';
         INSERT INTO outbox (tenant_id, id, kind, subject, attempts, due_at, created_at, dead_at, last_error)
         SELECT tenant_id, gen_random_uuid(), 'purchase_order.send', id, 9, now(), now(), now(), 'no answer'
         FROM purchase_orders";
    app.world.database.execute(stuck).await;
    let form = staff.browser.page("/effects").await.form("Try now");
    app.world.database.execute("UPDATE orders SET status = 'refunded'").await;
    assert_eq!(staff.browser.submit(&form, &[]).await.leads_to(), "/effects?done=gone");
    let parts = app.world.database.rows("SELECT status FROM purchase_orders").await;
    assert!(parts.iter().all(|part| part["status"] == "dead"), "{parts:?}");

    // While its money is here, it is sent once more.
    app.world.database.execute("UPDATE orders SET status = 'paid'").await;
    assert_eq!(staff.browser.submit(&form, &[]).await.leads_to(), "/effects?done=due");
    wait::until("the promise being kept", async || {
        app.world.database.rows("SELECT 1 FROM outbox").await.is_empty().then_some(())
    })
    .await;
    let parts = app.world.database.rows("SELECT status FROM purchase_orders").await;
    assert!(parts.iter().all(|part| part["status"] != "dead"), "{parts:?}");
}
