//! What is looked through: promises, events, the log.

use super::Layout;
use askama::Template;

/// A promise that could not be kept.
pub struct EffectLine {
    pub tenant: String,
    pub id: String,
    pub what: String,
    pub store: String,
    pub order: Option<i64>,
    pub attempts: i64,
    pub problem: String,
    /// When it is tried again; `None`: it was given up.
    pub next: Option<String>,
    /// When it was given up.
    pub dead: Option<String>,
}

/// `GET /effects`
#[derive(Template)]
#[template(path = "staff/effects.html")]
pub struct EffectsPage {
    pub layout: Layout,
    pub notice: Option<&'static str>,
    pub rows: Vec<EffectLine>,
}

/// An event of the payment provider.
pub struct EventLine {
    pub id: String,
    pub at: String,
    pub tenant: String,
    pub store: String,
}

/// `GET /webhooks`
#[derive(Template)]
#[template(path = "staff/webhooks.html")]
pub struct WebhooksPage {
    pub layout: Layout,
    pub rows: Vec<EventLine>,
}

/// What somebody did.
pub struct AuditRow {
    pub at: String,
    pub who: String,
    pub action: String,
    /// Address and name.
    pub store: Option<(String, String)>,
    pub details: String,
}

/// `GET /audit`
#[derive(Template)]
#[template(path = "staff/audit.html")]
pub struct AuditPage {
    pub layout: Layout,
    pub rows: Vec<AuditRow>,
    /// Where what was before is.
    pub older: Option<String>,
}
