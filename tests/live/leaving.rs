//! How a session ends.

use crate::client::{Client, Said, write_events};
use std::time::Duration;
use testkit::TestApp;
use tokio::time::Instant;

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_does_not_keep_up_is_told_where_to_resume() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    write_events(&app.world.rows, store.tenant, 3_000).await;
    let mut client =
        Client::with_key(app.world.address, store.tenant, "?after=0", &store.api_key).await.unwrap();
    // It reads nothing, so it answers no ping.
    tokio::time::sleep(Duration::from_secs(25)).await;
    let mut last = 0;
    let (code, reason) = loop {
        match client.hear().await {
            Said::Event(event) => {
                assert_eq!(event["sequence"], last + 1);
                last += 1;
            }
            Said::Presence(_) => {}
            Said::Goodbye(code, reason) => break (code, reason),
            Said::Nothing => panic!("it was not told"),
        }
    };
    assert_eq!((code, reason), (1013, format!("resume with after={last}")));
    assert!((1..3_000).contains(&last), "{last}");
    let mut again =
        Client::with_key(app.world.address, store.tenant, &format!("?after={last}"), &store.api_key)
            .await
            .unwrap();
    assert_eq!(again.sequences(1).await, [last + 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopping_server_says_so_and_does_not_wait_for_listeners() {
    let mut app = TestApp::start().await;
    let store = app.world.stores[0].clone();
    let mut client = Client::with_key(app.world.address, store.tenant, "", &store.api_key).await.unwrap();
    assert!(matches!(client.hear().await, Said::Presence(_)));
    let began = Instant::now();
    let listening = tokio::spawn(async move { client.hear().await });
    app.stop().await;
    assert!(
        matches!(listening.await.unwrap(), Said::Goodbye(1012, reason) if reason == "restarting: resume with after=0")
    );
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}
