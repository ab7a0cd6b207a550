//! Somebody who sells: a person, their browser or their program at the merchant's host, with a cookie jar
//! of its own. Everything takes `&self`, so that one of them may do many things at once.

use crate::app::TestApp;
use crate::form::Form;
pub use crate::mail::Mail;
pub use crate::reply::Reply;
use crate::shopper::builder;
use reqwest::header::{ACCEPT, CONTENT_TYPE, COOKIE, ORIGIN, SET_COOKIE};
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Everybody's, unless a test says otherwise.
pub const PASSWORD: &str = "correct horse battery";

#[derive(Clone, Default)]
struct Jar {
    cookies: BTreeMap<String, String>,
    csrf: Option<String>,
}

/// A visitor of `app.DOMAIN`, or of `admin.DOMAIN`.
pub struct Merchant {
    client: Client,
    base: String,
    jar: Mutex<Jar>,
}

/// A copy of the visitor with all that their jar holds: what a thief has. From here on the two are apart.
impl Clone for Merchant {
    fn clone(&self) -> Self {
        let jar = Mutex::new(self.jar().clone());
        Self { client: self.client.clone(), base: self.base.clone(), jar }
    }
}

impl Merchant {
    #[must_use]
    pub fn of(app: &TestApp) -> Self {
        Self::with_client(app, None)
    }

    /// A visitor of `admin.DOMAIN`: the same browser at the staff's host.
    #[must_use]
    pub fn at_admin(app: &TestApp) -> Self {
        Self { base: app.staff_url(""), ..Self::of(app) }
    }

    /// One whose connections come from this address.
    #[must_use]
    pub fn from_address(app: &TestApp, address: [u8; 4]) -> Self {
        Self::with_client(app, Some(address.into()))
    }

    fn with_client(app: &TestApp, address: Option<IpAddr>) -> Self {
        let client = builder().timeout(Duration::from_secs(60)).local_address(address).build().unwrap();
        Self { client, base: app.merchant_url(""), jar: Mutex::default() }
    }

    /// Somebody who has just signed up, in English.
    pub async fn signed_up(app: &TestApp, email: &str) -> Self {
        let merchant = Self::of(app);
        merchant.sign_up(email).await;
        merchant
    }

    /// Somebody else at the same address, with nothing in the jar.
    #[must_use]
    pub fn another(&self) -> Self {
        Self { client: self.client.clone(), base: self.base.clone(), jar: Mutex::default() }
    }

    /// Somebody else with these cookies and no CSRF token.
    #[must_use]
    pub fn with_cookies(&self, cookies: BTreeMap<String, String>) -> Self {
        Self { jar: Mutex::new(Jar { cookies, csrf: None }), ..self.another() }
    }

    fn jar(&self) -> MutexGuard<'_, Jar> {
        self.jar.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[must_use]
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.jar().cookies.clone()
    }

    /// A cookie's value.
    ///
    /// # Panics
    /// There is no such cookie.
    #[must_use]
    pub fn cookie(&self, name: &str) -> String {
        self.jar().cookies[name].clone()
    }

    /// The CSRF token that was last answered.
    ///
    /// # Panics
    /// There was none.
    #[must_use]
    pub fn csrf(&self) -> String {
        self.jar().csrf.clone().unwrap()
    }

    /// The merchant's host as browsers name it: `http://app.localhost:PORT`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.base
    }

    /// A request with the cookies and without a CSRF token.
    pub fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.base));
        let cookies: Vec<String> =
            self.jar().cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if cookies.is_empty() { request } else { request.header(COOKIE, cookies.join("; ")) }
    }

    /// A request with the cookies, and the CSRF token if it changes something and there is one.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let csrf = self.jar().csrf.clone().filter(|_| method != Method::GET);
        let request = self.bare(method, path);
        csrf.into_iter().fold(request, |request, token| request.header("X-CSRF-Token", token))
    }

    /// Sends a request and keeps the cookies and the token of its answer.
    ///
    /// # Panics
    /// No answer came back.
    pub async fn take(&self, request: RequestBuilder) -> Reply {
        self.keep(request.send().await.unwrap()).await.unwrap()
    }

    /// Sends a request; `None` when no answer came back whole.
    pub async fn try_take(&self, request: RequestBuilder) -> Option<Reply> {
        self.keep(request.send().await.ok()?).await.ok()
    }

    async fn keep(&self, response: Response) -> reqwest::Result<Reply> {
        let (status, headers) = (response.status(), response.headers().clone());
        let url = response.url();
        let page =
            url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        let text = String::from_utf8_lossy(&response.bytes().await?).into_owned();
        let body: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
        let mut jar = self.jar();
        for line in headers.get_all(SET_COOKIE) {
            let (cookie, attributes) = line.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = cookie.split_once('=').unwrap();
            if attributes.to_ascii_lowercase().split(';').any(|attribute| attribute.trim() == "max-age=0") {
                jar.cookies.remove(name);
            } else {
                jar.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        if let Some(token) = body["csrf_token"].as_str() {
            jar.csrf = Some(token.to_owned());
        } else if jar.cookies.is_empty() {
            jar.csrf = None;
        }
        drop(jar);
        Ok(Reply { status, headers, text, body, page })
    }

    /// Gets it, as a program does.
    pub async fn get(&self, path: &str) -> Reply {
        self.take(self.request(Method::GET, path)).await
    }

    /// Gets it, as somebody who wants to look at it.
    pub async fn page(&self, path: &str) -> Reply {
        self.take(self.request(Method::GET, path).header(ACCEPT, "text/html")).await
    }

    /// Sends JSON; null is no body.
    pub async fn send(&self, method: Method, path: &str, body: &Value) -> Reply {
        let request = self.request(method, path);
        self.take(if body.is_null() { request } else { request.json(body) }).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        self.send(Method::POST, path, body).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        self.send(Method::DELETE, path, &Value::Null).await
    }

    /// Sends a form from a page of the merchant's host.
    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = self.bare(Method::POST, path).header(ORIGIN, &self.base).header(ACCEPT, "text/html");
        self.take(request.form(fields)).await
    }

    /// Sends a form of a page with these fields filled in.
    pub async fn submit(&self, form: &Form, values: &[(&str, &str)]) -> Reply {
        let fields = form.filled(values);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        let action = form.action.strip_prefix(&self.base).unwrap_or(&form.action);
        self.post_form(action, &fields).await
    }

    /// Sends a form that takes files, with these fields filled in and these files chosen in the field `file_field`.
    pub async fn submit_files(
        &self,
        form: &Form,
        values: &[(&str, &str)],
        file_field: &str,
        files: &[(&str, &[u8])],
    ) -> Reply {
        const BOUNDARY: &str = "a-boundary-that-is-in-no-file";
        let mut body = Vec::new();
        for (name, value) in form.filled(values).iter().filter(|(name, _)| name != file_field) {
            let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value.as_bytes());
            body.extend_from_slice(b"\r\n");
        }
        // A browser sends an empty file where none was chosen.
        let chosen = if files.is_empty() { &[("", &b""[..])] } else { files };
        for (name, bytes) in chosen {
            let head = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{file_field}\"; filename=\"{name}\"\r\n\
                 content-type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let action = form.action.strip_prefix(&self.base).unwrap_or(&form.action);
        let request = self.bare(Method::POST, action).header(ORIGIN, &self.base).header(ACCEPT, "text/html");
        self.take(
            request.header(CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}")).body(body),
        )
        .await
    }

    /// Opens a page, fills in its first form that contains `mark`, and sends it.
    pub async fn fill(&self, page: &str, mark: &str, values: &[(&str, &str)]) -> Reply {
        let form = self.page(page).await.form(mark);
        self.submit(&form, values).await
    }

    /// Signs up, in English and with [`PASSWORD`].
    pub async fn sign_up(&self, email: &str) -> Value {
        let account = json!({"email": email, "password": PASSWORD, "name": "Ana Pop", "locale": "en"});
        self.post("/api/v1/accounts", &account).await.expect(201)
    }

    pub async fn sign_in(&self, email: &str, password: &str) -> Reply {
        self.post("/api/v1/session", &json!({"email": email, "password": password})).await
    }

    /// Trades the refresh token for a new one.
    pub async fn refresh(&self) -> Reply {
        self.post("/api/v1/session/refresh", &Value::Null).await
    }

    /// Whether the access token opens the account.
    ///
    /// # Panics
    /// It is neither opened nor refused.
    pub async fn is_signed_in(&self) -> bool {
        let reply = self.get("/api/v1/account").await;
        assert!([200, 401].contains(&reply.status.as_u16()), "{}", reply.text);
        reply.status == 200
    }

    /// Opens a store in Romania.
    pub async fn open_store(&self, slug: &str) -> Value {
        let store =
            json!({"name": "Casa Mea", "slug": slug, "country": "RO", "currency": "RON", "locale": "ro"});
        self.post("/api/v1/stores", &store).await.expect(201)
    }
}
