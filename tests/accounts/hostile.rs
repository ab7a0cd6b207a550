//! Whatever is sent, it is a 4xx, and nothing has changed.

use crate::asking::{account, store, with};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use testkit::merchant::PASSWORD;
use testkit::{Merchant, TestApp};

const ANA: &str = "ana@exemplu.ro";

/// Every call that takes a body, with a good one.
fn calls() -> [(Method, &'static str, Value); 6] {
    let passwords = json!({"current_password": PASSWORD, "new_password": "another good password"});
    [
        (Method::POST, "/api/v1/accounts", account("eve@example.com")),
        (Method::POST, "/api/v1/session", json!({"email": ANA, "password": PASSWORD})),
        (Method::PUT, "/api/v1/account/password", passwords),
        (Method::POST, "/api/v1/password-resets", json!({"email": ANA})),
        (Method::POST, "/api/v1/password-resets/x", json!({"password": PASSWORD})),
        (Method::POST, "/api/v1/stores", store("evil")),
    ]
}

async fn refused(ana: &Merchant, request: RequestBuilder, what: &str) {
    let reply = ana.take(request).await;
    assert!(reply.status.is_client_error(), "{what}: {} {}", reply.status, reply.text);
    assert_eq!(reply.headers["content-type"], "application/problem+json", "{what}");
    assert!(!reply.code().is_empty(), "{what}: {}", reply.text);
    for inside in ["Postgres", "diesel", "SELECT", "panicked", ".rs:"] {
        assert!(!reply.text.contains(inside), "{what} tells what is inside: {}", reply.text);
    }
}

/// Nobody was made, nothing was opened, and Ana still gets in.
async fn is_unchanged(app: &TestApp, ana: &Merchant) {
    // From where nobody has failed to sign in.
    let elsewhere = Merchant::from_address(app, [127, 0, 0, 9]);
    assert!(ana.is_signed_in().await);
    assert_eq!(ana.get("/api/v1/stores").await.expect(200)["items"], json!([]));
    assert_eq!(elsewhere.sign_in("eve@example.com", PASSWORD).await.status, 401);
    elsewhere.sign_in(ANA, PASSWORD).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_of_the_wrong_form_are_refused() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    for (method, path, good) in calls() {
        let mut bodies: Vec<Vec<u8>> =
            ["", "{", "null", "17", "\"text\"", "[]", "{}", "true", "email=a&password=b"]
                .map(|body| body.as_bytes().to_vec())
                .into();
        bodies.push("[".repeat(100_000).into_bytes());
        bodies.push("{\"email\":".repeat(10_000).into_bytes());
        bodies.push(b"{\"email\": \"\xff\xfe\", \"password\": \"\xc3\x28\"}".to_vec());
        bodies.push(format!("{good} {good}").into_bytes());
        bodies.push(format!("[{good}]").into_bytes());
        for field in good.as_object().unwrap().keys() {
            for value in
                [json!(1), json!(-1.5), json!(true), json!([]), json!({}), json!(["x"]), json!({"x": {}})]
            {
                bodies.push(with(&good, field, value).to_string().into_bytes());
            }
            if field != "locale" || path == "/api/v1/stores" {
                bodies.push(with(&good, field, Value::Null).to_string().into_bytes());
            }
        }
        for body in bodies {
            let what = format!("{path} {}", String::from_utf8_lossy(&body[..body.len().min(200)]));
            let request =
                ana.request(method.clone(), path).header("content-type", "application/json").body(body);
            refused(&ana.clone(), request, &what).await;
        }
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
        {
            let request =
                ana.request(method.clone(), path).header("content-type", kind).body(good.to_string());
            refused(&ana.clone(), request, &format!("{path} as {kind}")).await;
        }
    }
    is_unchanged(&app, &ana).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn zero_bytes_and_control_characters_are_refused() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    for evil in
        ["a\0b", "\0", "a\u{1}b", "a\nb", "a\r\nBcc: eve@example.com\r\n\r\n", "a\u{7f}b", "a\u{1b}[31mb"]
    {
        let address = format!("eve{evil}@example.com");
        for (path, body) in [
            ("/api/v1/accounts", with(&account("eve@example.com"), "name", evil)),
            ("/api/v1/accounts", account(&address)),
            ("/api/v1/stores", with(&store("evil"), "name", evil)),
            ("/api/v1/stores", with(&store("evil"), "slug", evil)),
            ("/api/v1/stores", with(&store("evil"), "country", evil)),
            ("/api/v1/session", json!({"email": address, "password": PASSWORD})),
        ] {
            let request = ana.request(Method::POST, path).json(&body);
            refused(&ana.clone(), request, &format!("{path} {body}")).await;
        }
        // Whether such an address is worth a word is not said; that nothing breaks is.
        let forgotten = ana.post("/api/v1/password-resets", &json!({"email": address})).await.status.as_u16();
        assert!([202, 422].contains(&forgotten), "{address:?}: {forgotten}");
        let form = [("email", &*address), ("password", PASSWORD), ("name", "Eve")];
        let reply = ana.another().post_form("/sign-up", &form).await;
        assert!(reply.status.is_client_error(), "{address:?}: {}", reply.status);
    }
    for path in [
        "/api/v1/confirmations/%00",
        "/api/v1/confirmations/%F0%9F%92%A9",
        "/api/v1/password-resets/%00",
        "/api/v1/password-resets/%27%20OR%201=1",
    ] {
        let request = ana.another().request(Method::POST, path).json(&json!({"password": PASSWORD}));
        refused(&ana.another(), request, path).await;
    }
    for path in [
        "/confirm?token=%00",
        "/confirm",
        "/reset-password?token=%00%0A",
        "/reset-password",
        "/sign-in?next=%FF",
    ] {
        let status = ana.another().page(path).await.status;
        assert!(!status.is_server_error(), "{path}: {status}");
    }
    // A password is only ever hashed: it may hold anything, or be refused.
    let odd = "\0\0\0\0\0\0\0\0\0\0\0";
    let made =
        ana.another().post("/api/v1/accounts", &with(&account("odd@example.com"), "password", odd)).await;
    if made.status == 201 {
        let elsewhere = Merchant::from_address(&app, [127, 0, 0, 8]);
        elsewhere.another().sign_in("odd@example.com", odd).await.expect(200);
        assert_eq!(elsewhere.another().sign_in("odd@example.com", &odd[1..]).await.status, 401);
    } else {
        assert_eq!(made.problem(), (422, "invalid"));
    }
    is_unchanged(&app, &ana).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_enormous_password_is_refused_without_being_hashed() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    for (method, path, good) in calls() {
        for field in ["password", "current_password", "new_password"] {
            if good.get(field).is_none() {
                continue;
            }
            let large = with(&good, field, "x".repeat(200_000));
            refused(&ana.clone(), ana.request(method.clone(), path).json(&large), path).await;
            // Who sends more than is read may hear the answer or find the line cut.
            let huge = with(&good, field, "x".repeat(1_000_000));
            let reply = ana.clone().try_take(ana.request(method.clone(), path).json(&huge)).await;
            assert!(reply.is_none_or(|reply| reply.status.is_client_error()), "{path}");
        }
    }
    for page in ["/sign-up", "/sign-in"] {
        let word = "x".repeat(200_000);
        let form = [("email", "eve@example.com"), ("password", &*word), ("name", "Eve")];
        let reply = ana.another().post_form(page, &form).await;
        assert!(reply.status.is_client_error() && reply.text.len() < 100_000, "{page}: {}", reply.status);
    }
    is_unchanged(&app, &ana).await;
}
