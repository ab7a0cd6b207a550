//! All stores, and one of them.

use super::{AuditRow, Layout, Typed};
use crate::staff::words::Badge;
use askama::Template;

/// A row of the table.
pub struct TenantLine {
    pub href: String,
    pub name: String,
    /// Its host: a domain of its own, or its name under ours.
    pub host: String,
    pub email: String,
    pub state: Badge,
    pub awake: bool,
    pub visitors: usize,
    pub carts: usize,
    pub orders: i64,
    pub volume: String,
}

/// `GET /`
#[derive(Template)]
#[template(path = "staff/tenants.html")]
pub struct TenantsPage {
    pub layout: Layout,
    pub sought: String,
    pub rows: Vec<TenantLine>,
    /// Where the stores before and after these are.
    pub newer: Option<String>,
    pub older: Option<String>,
}

/// What a store is doing.
pub struct TenantFigures {
    pub volume: String,
    pub orders: i64,
    pub visitors: usize,
    pub carts: usize,
}

/// `GET /stores/{id}`
#[derive(Template)]
#[template(path = "staff/tenant.html")]
pub struct TenantPage {
    pub layout: Layout,
    pub base: String,
    pub name: String,
    pub state: Badge,
    pub awake: bool,
    pub figures: TenantFigures,
    /// Where shoppers see it.
    pub url: String,
    pub host: String,
    /// Title and value.
    pub facts: Vec<(&'static str, String)>,
    /// Since when and why it is closed.
    pub suspended: Option<(String, String)>,
    /// What was typed to close it.
    pub reason: Typed,
    pub notice: Option<&'static str>,
    pub entries: Vec<AuditRow>,
}
