//! Every event once, in order, without a gap.

use crate::client::{Client, Said, write_events};
use serde_json::json;
use testkit::TestApp;

async fn order(app: &TestApp, slug: &str) {
    let mut shopper = app.shopper(slug);
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    shopper.check_out().await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_gets_what_it_missed_and_then_what_happens() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    order(&app, "verde").await;
    order(&app, "verde").await;
    let mut all =
        Client::with_key(app.world.address, store.tenant, "?after=0", &store.api_key).await.unwrap();
    let mut rest =
        Client::with_key(app.world.address, store.tenant, "?after=1", &store.api_key).await.unwrap();
    let mut new = Client::with_key(app.world.address, store.tenant, "", &store.api_key).await.unwrap();
    assert_eq!(all.sequences(2).await, [1, 2]);
    assert_eq!(rest.sequences(1).await, [2]);
    order(&app, "verde").await;
    // What happens in another store is not heard.
    order(&app, "nord").await;
    order(&app, "verde").await;
    for client in [&mut all, &mut rest, &mut new] {
        assert_eq!(client.sequences(2).await, [3, 4]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_says_what_happened_to_which_order() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let mut client =
        Client::with_key(app.world.address, store.tenant, "?after=0", &store.api_key).await.unwrap();
    let Said::Presence(presence) = client.hear().await else { panic!("presence comes first") };
    assert_eq!(presence, json!({"type": "presence", "data": {"carts": 0, "visitors": 0}}));
    order(&app, "verde").await;
    let Said::Event(event) = client.hear().await else { panic!("then the order") };
    assert_eq!((&event["sequence"], &event["type"]), (&json!(1), &json!("order.created")));
    assert_eq!(event["data"]["status"], "pending_payment");
    assert_eq!(event["data"]["total"], json!({"amount": 4_500, "currency": "RON"}));
    assert!(event["at"].as_str().unwrap().ends_with('Z'), "{event}");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_clients_that_come_at_different_times_all_hear_the_same() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let orders = 40_usize;
    let listening = async {
        let mut clients = Vec::new();
        for after in 0..8 {
            let query = if after == 0 {
                "?after=0".to_owned()
            } else {
                let last = app.stores.last_sequence(store.tenant).await.unwrap();
                format!("?after={last}")
            };
            let from = query[7..].parse::<i64>().unwrap();
            let client =
                Client::with_key(app.world.address, store.tenant, &query, &store.api_key).await.unwrap();
            clients.push((from, client));
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        clients
    };
    let buying = futures_util::future::join_all((0..orders).map(|_| order(&app, "verde")));
    let (clients, _) = futures_util::join!(listening, buying);
    let last = i64::try_from(orders).unwrap();
    for (from, mut client) in clients {
        let expected: Vec<i64> = (from + 1..=last).collect();
        assert_eq!(client.sequences(expected.len()).await, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_missed_events_arrive_whole() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    write_events(&app.world.rows, store.tenant, 3_000).await;
    let mut client =
        Client::with_key(app.world.address, store.tenant, "?after=7", &store.api_key).await.unwrap();
    assert_eq!(client.sequences(2_993).await, (8..=3_000).collect::<Vec<_>>());
}
