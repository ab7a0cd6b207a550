//! How long somebody is in.

use crate::colleague::{A_WHILE, Colleague, PASSWORD};
use reqwest::Method;
use reqwest::header::ORIGIN;
use testkit::TestApp;
use time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_over_after_eight_hours_or_half_an_hour_of_nothing() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    for _ in 0..19 {
        app.clock.advance(Duration::minutes(25));
        assert_eq!(staff.browser.page("/").await.status, 200);
    }
    app.clock.advance(Duration::minutes(6));
    assert_eq!(staff.browser.page("/audit").await.leads_to(), "/sign-in?next=/audit", "eight hours");

    let reply = staff.sign_in(&staff.browser, PASSWORD, &staff.code(&app)).await;
    assert_eq!(reply.leads_to(), "/");
    app.clock.advance(Duration::minutes(31));
    assert_eq!(staff.browser.page("/").await.leads_to(), "/sign-in", "half an hour");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_out_is_out_and_a_copied_cookie_too() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    let thief = staff.browser.clone();
    assert_eq!(staff.browser.fill("/", "/sign-out", &[]).await.status, 303);
    assert!(staff.browser.cookies().is_empty());
    assert_eq!(thief.page("/").await.leads_to(), "/sign-in");
    app.clock.advance(A_WHILE);
    let reply = staff.sign_in(&staff.browser, PASSWORD, &staff.code(&app)).await;
    assert_eq!(reply.leads_to(), "/");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_shows_the_sessions_token_and_comes_from_our_own_page() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    let path = format!("/stores/{}/suspend", app.world.stores[0].tenant);
    let form = staff.browser.page(&path.replace("/suspend", "")).await.form("name=\"reason\"");
    let csrf = form.fields.iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
    let fields = [("csrf", &*csrf), ("reason", "Nothing is sent.")];
    for fields in
        [&[("reason", "Nothing is sent.")][..], &[("csrf", "forged"), ("reason", "Nothing is sent.")]]
    {
        assert_eq!(staff.browser.post_form(&path, fields).await.status, 403);
    }
    let elsewhere = staff.browser.bare(Method::POST, &path).header(ORIGIN, "https://evil.example");
    assert_eq!(staff.browser.take(elsewhere.form(&fields)).await.status, 403);
    let sibling = staff.browser.bare(Method::POST, &path).header("sec-fetch-site", "same-site");
    assert_eq!(staff.browser.take(sibling.form(&fields)).await.status, 403);
    let nobody = staff.browser.another().post_form(&path, &fields).await;
    assert_eq!(nobody.status, 401);
    let rows = app.world.database.rows("SELECT 1 FROM stores WHERE suspended_at IS NOT NULL").await;
    assert!(rows.is_empty());
    assert!(Colleague::deeds(&app).await.iter().all(|(action, _)| action.starts_with("staff.")));
}
