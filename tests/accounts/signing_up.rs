//! From nobody to a confirmed account.

use crate::asking::{account, names, with};
use futures_util::future::join_all;
use serde_json::{Value, json};
use testkit::merchant::PASSWORD;
use testkit::{Merchant, TestApp};
use time::Duration;

const ACCOUNTS: &str = "/api/v1/accounts";

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_up_is_signed_in_at_once() {
    let app = TestApp::start().await;
    let ana = Merchant::of(&app);
    let reply = ana.post(ACCOUNTS, &with(&account("ana@exemplu.ro"), "locale", "ro")).await;
    assert!(!reply.text.contains(PASSWORD));
    for (name, lasts) in [("__Host-session", None), ("__Host-refresh", Some("max-age=604800"))] {
        let line = reply.set_cookie(name).unwrap_or_else(|| panic!("{name} is not set"));
        let line = line.to_ascii_lowercase();
        let attributes: Vec<&str> = line.split(';').map(str::trim).skip(1).collect();
        for wanted in ["secure", "httponly", "samesite=lax", "path=/"].into_iter().chain(lasts) {
            assert!(attributes.contains(&wanted), "{wanted}: {line}");
        }
        assert!(!line.contains("domain="), "{line}");
    }
    assert_eq!(ana.cookie("__Host-session").split('.').count(), 3, "a JWT");
    let body = reply.expect(201);
    assert!(body["csrf_token"].as_str().unwrap().len() >= 16, "{body}");
    let made = &body["account"];
    assert!(!made["id"].as_str().unwrap().is_empty());
    assert_eq!(
        (&made["email"], &made["name"], &made["locale"], &made["confirmed"]),
        (&json!("ana@exemplu.ro"), &json!("Ana Pop"), &json!("ro"), &json!(false))
    );
    assert_eq!(ana.get("/api/v1/account").await.expect(200), *made);
    assert_eq!(ana.get("/api/v1/stores").await.expect(200), json!({"items": [], "next": null}));
    let again = ana.another();
    assert_eq!(again.get("/api/v1/account").await.problem().0, 401);
    assert_eq!(again.sign_in("ana@exemplu.ro", PASSWORD).await.expect(200)["account"], *made);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_confirmed_once_by_the_mails_link() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let stranger = ana.another();
    let mail = ana.wait_for_mail("ana@exemplu.ro", "/confirm?token=").await;
    let link = app.merchant_url(&format!("/confirm?token={}", mail.token()));
    assert!(mail.token().len() >= 32 && mail.text.contains(&link), "{mail:?}");
    for wrong in ["x", "%00", &mail.token()[1..], &format!("{}x", mail.token())] {
        let reply = stranger.post(&format!("/api/v1/confirmations/{wrong}"), &Value::Null).await;
        assert_eq!(reply.status, 404, "{wrong}");
    }
    let path = format!("/api/v1/confirmations/{}", mail.token());
    assert_eq!(ana.get("/api/v1/account").await.expect(200)["confirmed"], false);
    // The mail may be read on another machine.
    stranger.post(&path, &Value::Null).await.expect(204);
    assert_eq!(ana.get("/api/v1/account").await.expect(200)["confirmed"], true);
    for who in [&ana, &stranger] {
        assert_eq!(who.post(&path, &Value::Null).await.status, 404);
    }
    assert!(stranger.cookies().is_empty(), "the link signs nobody in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmation_lasts_a_week_and_can_be_had_again() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let first = ana.wait_for_mail("ana@exemplu.ro", "/confirm?token=").await;
    let bobs = bob.wait_for_mail("bob@example.com", "/confirm?token=").await;
    assert_eq!(ana.another().post("/api/v1/confirmations", &Value::Null).await.status, 401);
    app.clock.advance(Duration::days(7) - Duration::minutes(10));
    let confirm = async |token: &str| {
        ana.another().post(&format!("/api/v1/confirmations/{token}"), &Value::Null).await.status.as_u16()
    };
    assert_eq!(confirm(bobs.token()).await, 204, "within the week");
    app.clock.advance(Duration::minutes(20));
    assert_eq!(confirm(first.token()).await, 404, "after it");
    ana.sign_in("ana@exemplu.ro", PASSWORD).await.expect(200);
    ana.post("/api/v1/confirmations", &Value::Null).await.expect(202);
    let second = ana.wait_for_mails("ana@exemplu.ro", "/confirm?token=", 2).await.remove(0);
    assert_ne!(first.token(), second.token());
    assert_eq!(confirm(second.token()).await, 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_speak_the_accounts_language() {
    let app = TestApp::start().await;
    let visitor = Merchant::of(&app);
    let mut subjects = Vec::new();
    for locale in ["ro", "en", "de", "es", "pt"] {
        let email = format!("{locale}@exemplu.ro");
        let made = visitor.another().post(ACCOUNTS, &with(&account(&email), "locale", locale)).await;
        assert_eq!(made.expect(201)["account"]["locale"], locale);
        subjects.push(visitor.wait_for_mail(&email, "/confirm?token=").await.subject);
    }
    // Without a choice, the browser's.
    let request =
        visitor.request(reqwest::Method::POST, ACCOUNTS).header("accept-language", "de-AT,en;q=0.5");
    let body = json!({"email": "austria@example.com", "password": PASSWORD, "name": "Ana Pop"});
    assert_eq!(visitor.take(request.json(&body)).await.expect(201)["account"]["locale"], "de");
    let mail = visitor.wait_for_mail("austria@example.com", "/confirm?token=").await;
    assert_eq!(mail.subject, subjects[2]);
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), 5, "{subjects:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_fields_are_named() {
    let app = TestApp::start().await;
    let visitor = Merchant::of(&app);
    let good = account("ana@exemplu.ro");
    let long_address = format!("{}@exemplu.ro", "a".repeat(400));
    for email in ["", " ", "ana", "ana@", "@exemplu.ro", "a na@exemplu.ro", "a@b@c.ro", &long_address] {
        names(&visitor.post(ACCOUNTS, &with(&good, "email", email)).await, "email", email);
    }
    for password in ["", "123456789", "ăîșțâăîșț", &"x".repeat(201), "ana@exemplu.ro"] {
        names(&visitor.post(ACCOUNTS, &with(&good, "password", password)).await, "password", password);
    }
    for name in ["", &"x".repeat(101)] {
        names(&visitor.post(ACCOUNTS, &with(&good, "name", name)).await, "name", name);
    }
    names(&visitor.post(ACCOUNTS, &with(&good, "locale", "fr")).await, "locale", "fr");
    let all = visitor.post(ACCOUNTS, &json!({"email": "ana", "password": "short", "name": ""})).await;
    for field in ["email", "password", "name"] {
        names(&all, field, "all of them wrong");
    }
    assert!(visitor.cookies().is_empty(), "nobody was signed up");
    // The limits themselves are within; characters are counted, not bytes.
    for (email, password, name) in [
        ("one@exemplu.ro", "ăîșțâăîșțâ".to_owned(), "Ă".to_owned()),
        ("two@exemplu.ro", "ș".repeat(200), "Ș".repeat(100)),
    ] {
        let body = json!({"email": email, "password": password, "name": name});
        visitor.another().post(ACCOUNTS, &body).await.expect(201);
        visitor.another().sign_in(email, &password).await.expect(200);
        let all_but_the_last: String = password.chars().skip(1).collect();
        assert_eq!(visitor.another().sign_in(email, &all_but_the_last).await.status, 401, "no part is cut");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_belongs_to_one_account_in_whatever_case_it_is_written() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "Ana@Exemplu.ro").await;
    let id = ana.get("/api/v1/account").await.expect(200)["id"].clone();
    for same in ["Ana@Exemplu.ro", "ana@exemplu.ro", "ANA@EXEMPLU.RO"] {
        let second = ana.another();
        let body = with(&account(same), "password", "somebody else's word");
        assert_eq!(second.post(ACCOUNTS, &body).await.problem(), (409, "email_taken"), "{same}");
        assert!(second.cookies().is_empty());
        assert_eq!(second.sign_in(same, PASSWORD).await.expect(200)["account"]["id"], id, "{same}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_twenty_who_take_one_address_at_once_one_gets_it() {
    let app = TestApp::start().await;
    let first = Merchant::of(&app);
    let first = &first;
    let replies = join_all((0..20).map(|n| async move {
        let body = with(&account("ana@exemplu.ro"), "password", format!("the word of number {n}"));
        first.another().post(ACCOUNTS, &body).await
    }))
    .await;
    let made: Vec<usize> = (0..20).filter(|n| replies[*n].status == 201).collect();
    assert_eq!(made.len(), 1);
    assert_eq!(replies.iter().filter(|reply| reply.problem() == (409, "email_taken")).count(), 19);
    let word = format!("the word of number {}", made[0]);
    first.sign_in("ana@exemplu.ro", &word).await.expect(200);
}
