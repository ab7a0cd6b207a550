//! Changing a password, and what a wrong one is told.

use crate::asking::{is_dead, names};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::merchant::PASSWORD;
use testkit::{Merchant, TestApp};

const ANA: &str = "ana@exemplu.ro";
const NEW: &str = "a new and better word";
const CHANGE: &str = "/api/v1/account/password";

fn change(current: &str, new: &str) -> Value {
    json!({"current_password": current, "new_password": new})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_ends_every_earlier_session() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let elsewhere = ana.another();
    elsewhere.sign_in(ANA, PASSWORD).await.expect(200);
    let before = ana.clone();
    // Only an address that is somebody's is told of it.
    let first = ana.wait_for_mail(ANA, "").await;
    let confirmed = ana.post(&format!("/api/v1/confirmations/{}", first.token()), &json!(null)).await;
    confirmed.expect(204);
    let reply = ana.send(Method::PUT, CHANGE, &change(PASSWORD, NEW)).await;
    for name in ["__Host-session", "__Host-refresh"] {
        assert!(reply.set_cookie(name).is_some(), "{name} is new");
        assert_ne!(ana.cookie(name), before.cookie(name), "{name} is new");
    }
    let body = reply.expect(200);
    assert_eq!((&body["account"]["email"], body["csrf_token"].is_string()), (&json!(ANA), true));

    assert!(!elsewhere.clone().is_signed_in().await, "from the very next request on");
    assert!(is_dead(&before).await && is_dead(&elsewhere).await);
    assert!(ana.is_signed_in().await && bob.is_signed_in().await);
    ana.open_store("casa-mea").await;
    ana.refresh().await.expect(200);
    assert_eq!(ana.another().sign_in(ANA, PASSWORD).await.problem(), (401, "wrong_credentials"));
    ana.another().sign_in(ANA, NEW).await.expect(200);
    bob.another().sign_in("bob@example.com", PASSWORD).await.expect(200);

    let told = ana.wait_for_mails(ANA, "", 2).await.remove(0);
    assert_ne!(told.subject, first.subject);
    for secret in [PASSWORD, NEW] {
        assert!(!told.text.contains(secret));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_cannot_be_changed_stays() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let elsewhere = ana.another();
    elsewhere.sign_in(ANA, PASSWORD).await.expect(200);
    let refused = ana.send(Method::PUT, CHANGE, &change("not the word at all", NEW)).await;
    names(&refused, "current_password", "a wrong word");
    assert_eq!(refused.body["errors"][0]["code"], "wrong");
    for new in ["", "123456789", &"x".repeat(201), ANA] {
        names(&ana.send(Method::PUT, CHANGE, &change(PASSWORD, new)).await, "new_password", new);
    }
    for body in [json!({}), json!({"new_password": NEW}), json!({"current_password": PASSWORD})] {
        assert_eq!(ana.send(Method::PUT, CHANGE, &body).await.status, 422, "{body}");
    }
    assert_eq!(ana.another().send(Method::PUT, CHANGE, &change(PASSWORD, NEW)).await.status, 401);
    assert!(ana.is_signed_in().await && elsewhere.is_signed_in().await);
    assert_eq!(ana.another().sign_in(ANA, NEW).await.status, 401);
    ana.another().sign_in(ANA, PASSWORD).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let wrong = ana.another().sign_in(ANA, "not the word at all").await;
    let unknown = ana.another().sign_in("nobody@exemplu.ro", "not the word at all").await;
    assert_eq!(wrong.problem(), (401, "wrong_credentials"));
    assert_eq!((unknown.status, &unknown.text), (wrong.status, &wrong.text));
    let names = |reply: &testkit::merchant::Reply| {
        let mut names: Vec<String> = reply.headers.keys().map(ToString::to_string).collect();
        names.sort();
        names
    };
    assert_eq!(names(&unknown), names(&wrong));
    assert!(!wrong.headers.contains_key("set-cookie"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_password_and_no_refresh_token_is_stored_as_it_is() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    ana.refresh().await.expect(200);
    let tables = "SELECT c.oid::regclass::text AS name FROM pg_class c
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";
    let mut everything = String::new();
    for table in app.world.database.rows(tables).await {
        let rows =
            app.world.database.rows(&format!("SELECT * FROM {}", table["name"].as_str().unwrap())).await;
        everything += &Value::Array(rows).to_string();
    }
    assert!(everything.contains(ANA), "the account is among what was read");
    let refresh = ana.cookie("__Host-refresh");
    for secret in [PASSWORD, &refresh, refresh.rsplit('.').next().unwrap(), &ana.cookie("__Host-session")] {
        assert!(!everything.contains(secret), "{secret} is stored in clear");
        assert!(!everything.contains(&hex::encode(secret)), "the bytes of {secret} are stored");
    }
}
