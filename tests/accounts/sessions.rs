//! How a session lasts, and how it ends.

use crate::asking::{NOBODYS, current_session, is_dead};
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::merchant::PASSWORD;
use testkit::{Merchant, TestApp};
use time::Duration;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

const ANA: &str = "ana@exemplu.ro";

/// Another session of Ana's, with an empty jar to begin with.
async fn signed_in(app: &TestApp) -> Merchant {
    let ana = Merchant::of(app);
    ana.sign_in(ANA, PASSWORD).await.expect(200);
    ana
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_goes_on_as_long_as_it_is_renewed_in_time() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let account = ana.get("/api/v1/account").await.expect(200);
    let id = current_session(&ana).await;
    app.clock.advance(Duration::minutes(14));
    assert!(ana.is_signed_in().await);
    app.clock.advance(Duration::minutes(2));
    assert!(!ana.clone().is_signed_in().await, "an access token lasts 15 minutes");
    let before = ana.cookies();
    let body = ana.refresh().await.expect(200);
    assert_eq!(body["account"], account);
    assert!(body["csrf_token"].is_string());
    for name in ["__Host-session", "__Host-refresh"] {
        assert_ne!(ana.cookie(name), before[name], "{name}");
    }
    assert!(ana.is_signed_in().await);
    assert_eq!(current_session(&ana).await, id, "it is still the same session");
    ana.open_store("casa-mea").await;
    app.clock.advance(Duration::days(7) + Duration::minutes(10));
    assert!(is_dead(&ana).await, "a refresh token lasts seven days");
    assert_eq!(ana.another().refresh().await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_token_that_is_used_twice_ends_its_session_and_no_other() {
    let app = TestApp::start().await;
    Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let elsewhere = signed_in(&app).await;
    for owner_is_first in [true, false] {
        let owner = signed_in(&app).await;
        let thief = owner.clone();
        let (first, second) = if owner_is_first { (&owner, &thief) } else { (&thief, &owner) };
        let stolen = second.clone();
        first.refresh().await.expect(200);
        // Even a token of a later generation.
        first.refresh().await.expect(200);
        assert!(first.is_signed_in().await);
        let newest = first.clone();
        assert_eq!(second.refresh().await.problem(), (401, "session_ended"));
        assert!(!stolen.clone().is_signed_in().await, "the old access token is dead as well");
        assert!(is_dead(&newest).await && is_dead(&stolen).await);
    }
    assert!(elsewhere.is_signed_in().await && bob.is_signed_in().await);
    elsewhere.refresh().await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_use_one_refresh_token_at_once_one_succeeds_and_none_stays() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let copies: Vec<Merchant> = (0..10).map(|_| ana.clone()).collect();
    let replies = join_all(copies.iter().map(Merchant::refresh)).await;
    let renewed = replies.iter().filter(|reply| reply.status == 200).count();
    assert_eq!(renewed, 1);
    assert_eq!(replies.iter().filter(|reply| reply.status == 401).count(), 9);
    for (copy, reply) in copies.iter().zip(&replies) {
        assert!(reply.status != 200 || is_dead(copy).await);
    }
    assert!(is_dead(&ana).await);
    ana.another().sign_in(ANA, PASSWORD).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_everywhere_ends_all_sessions_of_the_account_and_none_of_anothers() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let bobs_store = bob.open_store("bobs").await;
    let others = join_all((0..4).map(|_| signed_in(&app))).await;
    let copy = ana.clone();
    assert_eq!(ana.delete("/api/v1/sessions").await.status, 204);
    assert!(ana.cookies().is_empty());
    // From the very next request on.
    let looks = join_all(others.iter().map(|other| async move { other.clone().is_signed_in().await })).await;
    assert_eq!(looks, [false; 4]);
    assert!(is_dead(&copy).await);
    for other in &others {
        assert!(is_dead(other).await);
    }
    assert!(bob.is_signed_in().await);
    assert_eq!(bob.get("/api/v1/stores").await.expect(200)["items"][0]["id"], bobs_store["id"]);
    bob.refresh().await.expect(200);
    signed_in(&app).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_ends_this_session_alone() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let elsewhere = signed_in(&app).await;
    let copy = ana.clone();
    let reply = ana.delete("/api/v1/session").await;
    for name in ["__Host-session", "__Host-refresh"] {
        let line = reply.set_cookie(name).unwrap();
        assert!(line.contains("Max-Age=0") && line.contains("Path=/") && line.contains("Secure"), "{line}");
    }
    assert_eq!(reply.status, 204);
    assert!(ana.cookies().is_empty());
    assert!(is_dead(&copy).await, "forgetting the cookies is not enough");
    assert!(elsewhere.is_signed_in().await);
    let listed = elsewhere.get("/api/v1/sessions").await.expect(200);
    assert_eq!(listed["items"].as_array().unwrap().len(), 1, "{listed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_sees_their_sessions_and_ends_one_of_them() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let phone = ana.another();
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let request = phone.request(Method::POST, "/api/v1/session").header("user-agent", firefox);
    phone.take(request.json(&json!({"email": ANA, "password": PASSWORD}))).await.expect(200);
    let (here, there, bobs) =
        (current_session(&ana).await, current_session(&phone).await, current_session(&bob).await);

    let listed = ana.get("/api/v1/sessions").await.expect(200);
    assert_eq!(listed["next"], Value::Null);
    let items = listed["items"].as_array().unwrap();
    assert_eq!(items.len(), 2, "{listed}");
    for session in items {
        assert_eq!(session["current"], session["id"] == json!(here), "{session}");
        for instant in ["created_at", "last_used_at"] {
            let instant = OffsetDateTime::parse(session[instant].as_str().unwrap(), &Rfc3339).unwrap();
            assert!((app.clock.now() - instant).abs() < Duration::minutes(5), "{session}");
        }
    }
    let device = items.iter().find(|session| session["id"] == json!(there)).unwrap()["device"].clone();
    assert!(device.as_str().unwrap().contains("Firefox"), "{device}");
    for secret in ana.cookies().values().chain(phone.cookies().values()) {
        assert!(!listed.to_string().contains(secret.as_str()));
    }

    for other in [&*bobs, NOBODYS, "x", "%00"] {
        assert_eq!(ana.delete(&format!("/api/v1/sessions/{other}")).await.status, 404, "{other}");
    }
    assert!(bob.is_signed_in().await && phone.is_signed_in().await);
    assert_eq!(ana.delete(&format!("/api/v1/sessions/{there}")).await.status, 204);
    assert!(is_dead(&phone).await);
    assert!(ana.is_signed_in().await && bob.is_signed_in().await);
    assert_eq!(ana.delete(&format!("/api/v1/sessions/{there}")).await.status, 404, "it is gone");
    let copy = ana.clone();
    assert_eq!(ana.delete(&format!("/api/v1/sessions/{here}")).await.status, 204);
    assert!(is_dead(&copy).await);
}
