//! Somebody of the staff, with an authenticator that goes by the product's clock.

use secrecy::ExposeSecret;
use testkit::merchant::Reply;
use testkit::{Merchant, TestApp};
use time::Duration;
use totp_rs::{Builder, Secret, Totp};

pub const EMAIL: &str = "mihai@cartflux.example";
pub const PASSWORD: &str = "a password of staff";
/// Longer than any code holds.
pub const A_WHILE: Duration = Duration::seconds(90);

pub struct Colleague {
    pub browser: Merchant,
    pub authenticator: Totp,
    pub recovery: Vec<String>,
    /// The code that set the account up.
    pub first_code: String,
}

/// The path of a link that sets somebody up.
pub async fn invited(app: &TestApp, email: &str) -> String {
    let token = actors::staff::invite(&app.world.rows, &app.clock, email, "Mihai Ionescu").await.unwrap();
    format!("/set-up?token={}", token.expose_secret())
}

/// The authenticator that takes in what a set-up page shows.
pub fn authenticator(page: &str) -> Totp {
    let (_, rest) = page.split_once("<code id=\"totp-secret\">").unwrap();
    let secret = Secret::try_from_base32(rest.split('<').next().unwrap()).unwrap();
    Builder::new().with_secret(secret).build().unwrap()
}

impl Colleague {
    /// Somebody who has just set the account up, and is not signed in.
    pub async fn set_up(app: &TestApp) -> Self {
        let browser = Merchant::at_admin(app);
        let page = browser.page(&invited(app, EMAIL).await).await;
        let mut colleague = Self {
            authenticator: authenticator(&page.text),
            recovery: Vec::new(),
            first_code: String::new(),
            browser,
        };
        colleague.first_code = colleague.code(app);
        let values = [("password", PASSWORD), ("code", &*colleague.first_code)];
        let done = colleague.browser.submit(&page.form("name=\"token\""), &values).await;
        assert_eq!(done.status, 200, "{}", done.text);
        let codes = done.text.split("<li><code>").skip(1).filter_map(|rest| rest.split('<').next());
        colleague.recovery = codes.map(str::to_owned).collect();
        colleague
    }

    /// Somebody who is signed in.
    pub async fn signed_in(app: &TestApp) -> Self {
        let colleague = Self::set_up(app).await;
        app.clock.advance(A_WHILE);
        let reply = colleague.sign_in(&colleague.browser, PASSWORD, &colleague.code(app)).await;
        assert_eq!(reply.leads_to(), "/");
        colleague
    }

    /// What the authenticator shows now.
    pub fn code(&self, app: &TestApp) -> String {
        let now = u64::try_from(app.clock.now().unix_timestamp()).unwrap();
        self.authenticator.generate(now).to_string()
    }

    pub async fn sign_in(&self, browser: &Merchant, password: &str, code: &str) -> Reply {
        let fields = [("email", EMAIL), ("password", password), ("code", code)];
        browser.post_form("/sign-in", &fields).await
    }

    /// What stands in the log: action, step.
    pub async fn deeds(app: &TestApp) -> Vec<(String, Option<String>)> {
        let query = "SELECT action, details->>'step' AS step FROM audit_log ORDER BY id LIMIT 1000";
        let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let rows = app.world.database.rows(query).await;
        rows.iter().map(|row| (text(&row["action"]).unwrap(), text(&row["step"]))).collect()
    }
}
