//! Pages stay signed in unseen, and what is lost on the way signs nobody out.

use reqwest::Method;
use serde_json::Value;
use testkit::{Merchant, TestApp};
use time::Duration;

async fn idle_for(app: &TestApp, minutes: i64) {
    app.clock.advance(Duration::minutes(minutes));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_answer_was_lost_may_be_asked_for_again() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    idle_for(&app, 16).await;
    // The answers of these never reach the browser, nor do they come one after the other.
    let lost = ana.with_cookies(ana.cookies());
    let twin = lost.clone();
    let (one, other) = tokio::join!(lost.page("/account"), twin.page("/"));
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (200, 200));
    assert_eq!(ana.page("/account").await.status, 200);
    assert!(ana.is_signed_in().await);
    assert_eq!(ana.cookie("__Host-refresh"), lost.cookie("__Host-refresh"), "one successor for all of them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_comes_back_later_or_after_its_successor_was_used_ends_the_session() {
    let app = TestApp::start().await;
    for (email, waits) in [("ana@exemplu.ro", true), ("dan@exemplu.ro", false)] {
        let owner = Merchant::signed_up(&app, email).await;
        idle_for(&app, 16).await;
        let thief = owner.with_cookies(owner.cookies());
        assert_eq!(owner.page("/account").await.status, 200);
        if waits {
            app.clock.advance(Duration::seconds(31));
        } else {
            owner.refresh().await.expect(200);
        }
        assert_eq!(thief.page("/account").await.leads_to(), "/sign-in?next=/account");
        assert!(!owner.is_signed_in().await, "{email}");
        assert_eq!(owner.refresh().await.status, 401);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_on_another_page_renews_nothing() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    idle_for(&app, 16).await;
    let before = ana.cookie("__Host-refresh");
    for (dest, site) in [("image", "same-site"), ("iframe", "cross-site"), ("script", "same-site")] {
        let request = ana.bare(Method::GET, "/account").header("sec-fetch-dest", dest);
        ana.take(request.header("sec-fetch-site", site)).await;
    }
    assert_eq!(ana.cookie("__Host-refresh"), before);
    assert_eq!(ana.page("/account").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_away_for_a_while_can_still_sign_out() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let kept = ana.with_cookies(ana.cookies());
    idle_for(&app, 16).await;
    ana.delete("/api/v1/session").await.expect(204);
    assert!(ana.cookies().is_empty());
    assert_eq!(kept.refresh().await.status, 401);
    assert_eq!(ana.delete("/api/v1/session").await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_ninety_days_and_what_is_over_is_forgotten() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    for _ in 0..14 {
        app.clock.advance(Duration::hours(6 * 24 + 12));
        if ana.refresh().await.status != 200 {
            break;
        }
    }
    assert!(!ana.is_signed_in().await);
    let again = Merchant::from_address(&app, [127, 0, 0, 4]);
    again.sign_in("ana@exemplu.ro", testkit::merchant::PASSWORD).await.expect(200);
    app.clock.advance(Duration::days(9));
    // The sweep looks at the product's clock every few seconds.
    let left = async || {
        let query =
            "SELECT (SELECT count(*) FROM account_sessions) + (SELECT count(*) FROM account_refresh_tokens)
            + (SELECT count(*) FROM account_links)";
        count(&app, query).await
    };
    for _ in 0..150 {
        if left().await == 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("{} rows are left", left().await);
}

async fn count(app: &TestApp, query: &str) -> i64 {
    let (client, connection) =
        tokio_postgres::connect(&app.world.database.admin_url(), tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    client.query_one(query, &[]).await.unwrap().get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_signed_out_by_another_site() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    // The browser leaves the cookies at home, and would still do as the answer says.
    for request in [
        ana.another().bare(Method::POST, "/sign-out").header("origin", "https://evil.example"),
        ana.another().bare(Method::POST, "/sign-out").header("sec-fetch-site", "cross-site"),
    ] {
        let reply = ana.another().take(request.form(&[("csrf", "x")])).await;
        assert_eq!((reply.status.as_u16(), reply.set_cookie("__Host-session")), (403, None));
    }
    let write = ana.another().bare(Method::POST, "/api/v1/stores").header("origin", "https://evil.example");
    assert_eq!(ana.another().take(write.json(&Value::Null)).await.status, 403);
    assert!(ana.is_signed_in().await);
}
