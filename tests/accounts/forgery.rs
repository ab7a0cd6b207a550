//! What other sites can make somebody's browser do: nothing.

use crate::asking::{account, current_session, store, writes};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use testkit::merchant::{PASSWORD, Reply};
use testkit::{Merchant, TestApp};

const ANA: &str = "ana@exemplu.ro";

/// What must not change.
async fn state(ana: &Merchant) -> Value {
    let mut state = Vec::new();
    for path in ["/api/v1/account", "/api/v1/sessions", "/api/v1/stores"] {
        state.push(ana.get(path).await.expect(200));
    }
    let mut state = Value::from(state);
    for session in state[1]["items"].as_array_mut().unwrap() {
        session["last_used_at"] = Value::Null;
    }
    state
}

fn with_body(request: RequestBuilder, body: &Value) -> RequestBuilder {
    if body.is_null() { request } else { request.json(body) }
}

/// The headers by which a browser tells that a page of elsewhere has sent something.
fn elsewhere(app: &TestApp) -> Vec<(&'static str, String)> {
    let port = app.world.address.port();
    vec![
        ("origin", "https://evil.example".to_owned()),
        ("origin", "null".to_owned()),
        ("origin", format!("http://verde.localhost:{port}")),
        ("origin", format!("http://app.localhost.evil.example:{port}")),
        ("origin", format!("http://app.localhost:{}", port + 1)),
        ("sec-fetch-site", "cross-site".to_owned()),
        ("sec-fetch-site", "same-site".to_owned()),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_by_cookie_needs_the_token_of_its_own_session() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let phone = ana.another();
    phone.sign_in(ANA, PASSWORD).await.expect(200);
    let before = state(&ana).await;
    let tokens = [
        ("none", None),
        ("an empty one", Some(String::new())),
        ("a made-up one", Some("x".repeat(ana.csrf().len()))),
        ("one and more", Some(format!("{}x", ana.csrf()))),
        ("a part of it", Some(ana.csrf()[1..].to_owned())),
        ("somebody else's", Some(bob.csrf())),
        ("another session's", Some(phone.csrf())),
        ("the access token", Some(ana.cookie("__Host-session"))),
    ];
    for (method, path, body) in writes(&current_session(&ana).await) {
        for (what, token) in &tokens {
            let request = with_body(ana.bare(method.clone(), &path), &body);
            let request = token.iter().fold(request, |request, token| request.header("X-CSRF-Token", token));
            let reply = ana.clone().take(request).await;
            assert_eq!(reply.problem(), (403, "csrf"), "{method} {path} with {what}: {}", reply.text);
        }
    }
    assert_eq!(state(&ana).await, before);
    assert!(phone.is_signed_in().await);
    ana.open_store("by-the-owner").await;
    assert_eq!(ana.another().sign_in(ANA, "another good password").await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_changed_from_another_site_even_with_the_right_token() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let before = state(&ana).await;
    for (name, value) in elsewhere(&app) {
        for (method, path, body) in writes(&current_session(&ana).await) {
            let request = with_body(ana.request(method.clone(), &path), &body).header(name, &value);
            let reply = ana.clone().take(request).await;
            assert_eq!(reply.status, 403, "{method} {path} with {name}: {value}: {}", reply.text);
        }
        let refresh = ana.request(Method::POST, "/api/v1/session/refresh").header(name, &value);
        assert_eq!(ana.clone().take(refresh).await.status, 403, "{name}: {value}");
    }
    assert_eq!(state(&ana).await, before);
    // Our own pages may, and programs that say nothing of where they are.
    let ours = ana.request(Method::POST, "/api/v1/stores").header("origin", ana.origin());
    let ours = ours.header("sec-fetch-site", "same-origin").json(&store("from-our-page"));
    ana.take(ours).await.expect(201);
    ana.refresh().await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_signs_nobody_up_or_in_without_cookies_either() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let confirm =
        format!("/api/v1/confirmations/{}", ana.wait_for_mail(ANA, "/confirm?token=").await.token());
    let visitor = ana.another();
    visitor.post("/api/v1/password-resets", &json!({"email": ANA})).await.expect(202);
    let mail = visitor.wait_for_mail(ANA, "/reset-password?token=").await;
    let reset = format!("/api/v1/password-resets/{}", mail.token());
    for (name, value) in elsewhere(&app) {
        for (path, body) in [
            ("/api/v1/accounts", account("eve@example.com")),
            ("/api/v1/session", json!({"email": ANA, "password": PASSWORD})),
            ("/api/v1/password-resets", json!({"email": ANA})),
            (&*reset, json!({"password": "another good password"})),
            (&*confirm, Value::Null),
        ] {
            let request = with_body(visitor.request(Method::POST, path), &body).header(name, &value);
            assert_eq!(visitor.take(request).await.status, 403, "{path} with {name}: {value}");
        }
    }
    assert!(visitor.cookies().is_empty());
    assert_eq!(visitor.sign_in("eve@example.com", PASSWORD).await.status, 401);
    assert_eq!(ana.get("/api/v1/account").await.expect(200)["confirmed"], false);
    // They were good, and still are.
    visitor.post(&confirm, &Value::Null).await.expect(204);
    visitor.post(&reset, &json!({"password": "another good password"})).await.expect(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_needs_its_hidden_field_and_our_page() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let before = state(&ana).await;
    let opening = ana.page("/stores/new").await.form("name=\"slug\"");
    let leaving = ana.page("/account").await.form("/sign-out");
    let values =
        [("name", "Casa"), ("slug", "by-force"), ("country", "RO"), ("currency", "RON"), ("locale", "ro")];
    for (form, values) in [(&opening, &values[..]), (&leaving, &values[..0])] {
        let mut fields = form.filled(values);
        assert!(fields.iter().any(|(name, token)| name == "csrf" && !token.is_empty()), "{}", form.html);
        for (name, value) in elsewhere(&app) {
            let request = ana.bare(Method::POST, &form.action).header(name, &value).form(&fields);
            assert_eq!(ana.clone().take(request).await.status, 403, "{name}: {value}");
        }
        let token = fields.iter().position(|(name, _)| name == "csrf").unwrap();
        for wrong in [bob.csrf(), String::new(), "x".to_owned()] {
            fields[token].1 = wrong;
            assert_eq!(posted(&ana, &form.action, &fields).await.status, 403, "{}", form.action);
        }
        fields.remove(token);
        assert_eq!(posted(&ana, &form.action, &fields).await.status, 403, "{}", form.action);
    }
    assert_eq!(state(&ana).await, before);
    let signing_in = [("email".to_owned(), ANA.to_owned()), ("password".to_owned(), PASSWORD.to_owned())];
    for (name, value) in elsewhere(&app) {
        let visitor = ana.another();
        let request = visitor.bare(Method::POST, "/sign-in").header(name, &value).form(&signing_in);
        assert_eq!(visitor.take(request).await.status, 403, "{name}: {value}");
        assert!(visitor.cookies().is_empty());
    }
}

async fn posted(ana: &Merchant, path: &str, fields: &[(String, String)]) -> Reply {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    ana.clone().post_form(path, &fields).await
}
