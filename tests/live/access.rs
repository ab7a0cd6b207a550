//! Who may listen, and what is answered to those who may not.

use crate::client::{Client, Said};
use futures_util::SinkExt;
use testkit::{Merchant, TestApp};
use tokio_tungstenite::tungstenite::Message;

#[tokio::test(flavor = "multi_thread")]
async fn only_the_stores_own_key_opens_its_feed() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let refused = async |tenant, query: &str, headers: &[(&str, String)]| {
        Client::open(app.world.address, tenant, query, headers).await.err().map(|status| status.as_u16())
    };
    let bearer = |key: &str| [("authorization", format!("Bearer {key}"))];
    assert_eq!(refused(verde.tenant, "", &[]).await, Some(401));
    assert_eq!(refused(verde.tenant, "", &bearer("cfk_x")).await, Some(401));
    assert_eq!(refused(verde.tenant, "", &bearer(&nord.api_key)).await, Some(404));
    for query in ["?after=x", "?after=", "?after=1e3", "?after=99999999999999999999"] {
        assert_eq!(refused(verde.tenant, query, &bearer(&verde.api_key)).await, Some(400), "{query}");
    }
    for query in ["?after=-1", "?after=1"] {
        assert_eq!(refused(verde.tenant, query, &bearer(&verde.api_key)).await, Some(422), "{query}");
    }
    assert_eq!(refused(verde.tenant, "", &bearer(&verde.api_key)).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_may_listen_from_the_dashboard_and_from_no_other_site() {
    let app = TestApp::start().await;
    let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let store = merchant.open_store("casa-mea").await["id"].as_str().unwrap().parse().unwrap();
    let cookie = format!("__Host-session={}", merchant.cookie("__Host-session"));
    let open = async |origin: Option<String>| {
        let mut headers = vec![("cookie", cookie.clone())];
        headers.extend(origin.map(|origin| ("origin", origin)));
        Client::open(app.world.address, store, "", &headers).await.err().map(|status| status.as_u16())
    };
    let port = app.world.address.port();
    assert_eq!(open(Some(format!("http://app.localhost:{port}"))).await, None);
    for origin in
        ["https://evil.example".to_owned(), format!("http://verde.localhost:{port}"), "null".to_owned()]
    {
        assert_eq!(open(Some(origin.clone())).await, Some(403), "{origin}");
    }
    assert_eq!(open(None).await, Some(403));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_client_says_is_ignored_unless_it_is_too_much() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let mut client = Client::with_key(app.world.address, store.tenant, "", &store.api_key).await.unwrap();
    assert!(matches!(client.hear().await, Said::Presence(_)));
    for text in ["hello", "{\"type\":\"order.paid\"}", ""] {
        client.0.send(Message::text(text)).await.unwrap();
    }
    client.0.send(Message::binary(vec![0; 4096])).await.unwrap();
    client.0.send(Message::text("x".repeat(5000))).await.unwrap();
    assert!(matches!(client.hear().await, Said::Goodbye(1009, _)));
}

/// Hears nothing but who is there, until it is told why it hears no more.
async fn is_signed_out(mut client: Client) {
    loop {
        match client.hear().await {
            Said::Presence(_) => {}
            Said::Goodbye(code, reason) => return assert_eq!((code, &*reason), (1008, "signed out")),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_signed_out_elsewhere_hears_no_more() {
    let app = TestApp::start().await;
    let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let store = merchant.open_store("casa-mea").await["id"].as_str().unwrap().parse().unwrap();
    let headers = [
        ("cookie", format!("__Host-session={}", merchant.cookie("__Host-session"))),
        ("origin", format!("http://app.localhost:{}", app.world.address.port())),
    ];
    let mut client = Client::open(app.world.address, store, "", &headers).await.unwrap();
    assert!(matches!(client.hear().await, Said::Presence(_)));
    merchant.delete("/api/v1/sessions").await.expect(204);
    is_signed_out(client).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_whose_key_is_revoked_hears_no_more() {
    let app = TestApp::start().await;
    let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let store = merchant.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
    let keys = format!("/api/v1/stores/{store}/api-keys");
    let made = merchant.post(&keys, &serde_json::json!({"label": "Till"})).await.expect(201);
    let (id, key) = (made["id"].as_str().unwrap(), made["key"].as_str().unwrap());
    let mut client = Client::with_key(app.world.address, store.parse().unwrap(), "", key).await.unwrap();
    assert!(matches!(client.hear().await, Said::Presence(_)));
    merchant.delete(&format!("{keys}/{id}")).await.expect(204);
    is_signed_out(client).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_of_another_scheme_makes_no_program_of_a_browser() {
    let app = TestApp::start().await;
    let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let store = merchant.open_store("casa-mea").await["id"].as_str().unwrap().parse().unwrap();
    let headers = [
        ("cookie", format!("__Host-session={}", merchant.cookie("__Host-session"))),
        ("origin", "http://evil.localhost".to_owned()),
        ("authorization", "Basic eDp5".to_owned()),
    ];
    let refused = Client::open(app.world.address, store, "", &headers).await.err();
    assert_eq!(refused.map(|status| status.as_u16()), Some(403));
}
