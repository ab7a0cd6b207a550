//! What several of these tests send, and how they look at what came back.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::Merchant;
use testkit::merchant::{PASSWORD, Reply};

pub const NOBODYS: &str = "01890000-0000-7000-8000-000000000000";

pub fn account(email: &str) -> Value {
    json!({"email": email, "password": PASSWORD, "name": "Ana Pop", "locale": "en"})
}

pub fn store(slug: &str) -> Value {
    json!({"name": "Casa Mea", "slug": slug, "country": "RO", "currency": "RON", "locale": "ro"})
}

/// The same with another value in one field.
pub fn with(base: &Value, field: &str, value: impl Into<Value>) -> Value {
    let mut changed = base.clone();
    changed[field] = value.into();
    changed
}

/// A refusal that names this field.
pub fn names(reply: &Reply, field: &str, what: &str) {
    assert_eq!(reply.problem(), (422, "invalid"), "{what}: {}", reply.text);
    assert!(reply.fields().contains(&field), "{what}: {field} is not named: {}", reply.text);
}

/// Whether neither the access token nor the refresh token opens anything. Looks with copies, so that what
/// the answers clear is not taken for what the server has ended.
pub async fn is_dead(merchant: &Merchant) -> bool {
    assert_eq!(merchant.cookies().len(), 2, "there is something to look with");
    let is_signed_in = merchant.clone().is_signed_in().await;
    let refresh = merchant.clone().refresh().await;
    assert!([200, 401].contains(&refresh.status.as_u16()), "{}", refresh.text);
    assert_eq!(is_signed_in, refresh.status == 200, "half a session: {}", refresh.text);
    !is_signed_in
}

/// The id of the session that this is.
pub async fn current_session(merchant: &Merchant) -> String {
    let sessions = merchant.get("/api/v1/sessions").await.expect(200);
    let items = sessions["items"].as_array().unwrap();
    let current: Vec<&Value> = items.iter().filter(|session| session["current"] == true).collect();
    assert_eq!(current.len(), 1, "{sessions}");
    current[0]["id"].as_str().unwrap().to_owned()
}

/// Everything that a signed-in program can change: method, path, body.
pub fn writes(session: &str) -> Vec<(Method, String, Value)> {
    let passwords = json!({"current_password": PASSWORD, "new_password": "another good password"});
    [
        (Method::PUT, "/api/v1/account/password", passwords),
        (Method::POST, "/api/v1/confirmations", Value::Null),
        (Method::POST, "/api/v1/stores", store("made-by-force")),
        (Method::DELETE, "/api/v1/session", Value::Null),
        (Method::DELETE, "/api/v1/sessions", Value::Null),
    ]
    .map(|(method, path, body)| (method, path.to_owned(), body))
    .into_iter()
    .chain([(Method::DELETE, format!("/api/v1/sessions/{session}"), Value::Null)])
    .collect()
}
