//! Staff are no merchants, merchants are no staff, and requests see nothing of either's.

use crate::colleague::Colleague;
use reqwest::header::LOCATION;
use std::collections::BTreeMap;
use testkit::shopper::client;
use testkit::{Merchant, TestApp, sql};

#[tokio::test(flavor = "multi_thread")]
async fn a_merchants_session_opens_nothing_of_the_staffs() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let store = format!("/stores/{}", app.world.stores[0].tenant);
    let mut cookies = ana.cookies();
    cookies.insert("__Host-staff".to_owned(), ana.cookie("__Host-session"));
    for cookies in [BTreeMap::new(), ana.cookies(), cookies] {
        let stranger = Merchant::at_admin(&app).with_cookies(cookies);
        for page in ["/", "/effects", "/webhooks", "/audit", &*store] {
            let led = stranger.page(page).await.leads_to();
            assert!(led.starts_with("/sign-in"), "{page}: {led}");
        }
        for (path, fields) in [
            (format!("{store}/suspend"), &[("csrf", "x"), ("reason", "because")][..]),
            (format!("{store}/restore"), &[("csrf", "x")][..]),
            ("/effects/try".to_owned(), &[("csrf", "x")][..]),
        ] {
            assert_eq!(stranger.post_form(&path, fields).await.status, 401, "{path}");
        }
    }
    let key = &app.world.stores[0].api_key;
    let reply = client().get(app.staff_url("/")).bearer_auth(key).send().await.unwrap();
    assert_eq!(reply.status(), 303, "an API key is nobody there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_of_staff_opens_nothing_of_a_merchants() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    let mut cookies = staff.browser.cookies();
    cookies.insert("__Host-session".to_owned(), staff.browser.cookie("__Host-staff"));
    cookies.insert("__Host-refresh".to_owned(), staff.browser.cookie("__Host-staff"));
    for cookies in [staff.browser.cookies(), cookies] {
        let visitor = Merchant::of(&app).with_cookies(cookies);
        visitor.get("/api/v1/account").await.expect(401);
        visitor.get("/api/v1/stores").await.expect(401);
        visitor.get(&format!("/api/v1/stores/{}", app.world.stores[0].tenant)).await.expect(401);
        assert!(visitor.page("/").await.leads_to().starts_with("/sign-in"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_of_shoppers_and_merchants_cannot_read_what_is_the_staffs() {
    let app = TestApp::start().await;
    let _staff = Colleague::signed_in(&app).await;
    for table in ["staff_accounts", "staff_links", "staff_recovery_codes", "staff_sessions", "audit_log"] {
        let count = format!("SELECT count(*) FROM {table}");
        let mut tx = app.world.rows.shared().await.unwrap();
        let refused = sql::number(&mut tx, &count).await.unwrap_err().to_string();
        assert!(refused.contains("permission denied"), "{table}: {refused}");
        tx.roll_back().await;
        let mut tx = app.world.rows.system().await.unwrap();
        assert!(sql::number(&mut tx, &count).await.is_ok());
        tx.roll_back().await;
    }
    for deed in ["UPDATE audit_log SET action = 'nothing'", "DELETE FROM audit_log", "TRUNCATE audit_log"] {
        let mut tx = app.world.rows.system().await.unwrap();
        assert!(sql::run(&mut tx, deed).await.is_err(), "{deed}");
        tx.roll_back().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_platforms_own_host_leads_to_the_staffs() {
    let app = TestApp::start().await;
    for path in ["/admin", "/admin/"] {
        let url = format!("http://localhost:{}{path}", app.world.address.port());
        let answer = client().get(url).send().await.unwrap();
        let led = answer.headers()[LOCATION].to_str().unwrap().to_owned();
        assert_eq!((answer.status().as_u16(), led), (302, app.staff_url("/")));
    }
    assert_eq!(client().get(app.staff_url("/api/v1/stores")).send().await.unwrap().status(), 404);
    assert_eq!(client().get(app.staff_url("/products")).send().await.unwrap().status(), 404);
}
