//! What was set up, for people and for machines.

use super::demo::DemoStoreFile;
use super::memory::Memory;
use super::seed::{account, staff};
use super::suppliers::RunningSupplier;
use crate::settings::Settings;
use serde_json::{Value, json};
use std::fmt::Write;
use std::net::SocketAddr;

/// Everything that runs.
pub(super) struct Announcement<'a> {
    pub(super) settings: &'a Settings,
    pub(super) stores: &'a [DemoStoreFile],
    pub(super) suppliers: &'a [RunningSupplier],
    pub(super) memory: &'a Memory,
    /// The simulator's pages, where it runs.
    pub(super) card_page: Option<&'a str>,
}

impl Announcement<'_> {
    /// What `GET /dev/demo` answers.
    pub(super) fn for_machines(&self) -> Value {
        let stores = self.stores.iter().filter_map(|store| {
            let known = self.memory.store(&store.slug)?;
            Some(json!({
                "id": known.id, "slug": store.slug, "name": store.name, "currency": store.currency,
                "country": store.country, "api_key": known.api_key, "stripe_account": store.stripe_account(),
            }))
        });
        let suppliers = self
            .suppliers
            .iter()
            .map(|supplier| json!({"name": supplier.name, "orders_url": supplier.server.orders_url()}));
        json!({
            "stores": stores.collect::<Vec<_>>(),
            "accounts": self.account().map(|(email, password)| json!({"email": email, "password": password})).into_iter().collect::<Vec<_>>(),
            "staff": self.staff().map(|(password, totp_secret)| json!({
                "email": staff::EMAIL, "password": password, "totp_secret": totp_secret,
            })),
            "suppliers": suppliers.collect::<Vec<_>>(),
            "payments": {"api_base": self.settings.stripe.api_base, "card_page": self.card_page},
        })
    }

    /// The demo's merchant.
    fn account(&self) -> Option<(&'static str, &str)> {
        Some((account::EMAIL, self.memory.known_secret(account::PASSWORD)?))
    }

    /// The demo's member of staff: password and second factor.
    fn staff(&self) -> Option<(&str, &str)> {
        let known = |name| self.memory.known_secret(name);
        known(staff::PASSWORD).zip(known(staff::TOTP_SECRET))
    }

    /// What is printed once it serves at `address`.
    pub(super) fn for_people(&self, address: SocketAddr) -> String {
        let origin = |label: &str| self.settings.origin(label, address);
        let mut text = String::from("\nCartFlux is running.\n\n");
        for store in self.stores {
            let Some(known) = self.memory.store(&store.slug) else { continue };
            let _ = writeln!(text, "  {:<26} {}/", store.name, origin(&store.slug));
            let _ = writeln!(text, "  {:<26} {}", "  API key", known.api_key);
        }
        let (app, admin) = (origin("app"), origin("admin"));
        let mut line = |name: &str, value: &str| {
            let _ = writeln!(text, "  {name:<26} {value}");
        };
        line("Merchants", &format!("{app}/"));
        if let Some((email, password)) = self.account() {
            line("  sign in as", email);
            line("  with the password", password);
        }
        if let Some((password, totp_secret)) = self.staff() {
            line("Staff", &format!("{admin}/"));
            line("  sign in as", staff::EMAIL);
            line("  with the password", password);
            line("  and codes of the secret", totp_secret);
        }
        if self.settings.mail.smtp_url.is_none() {
            line("Mails", &format!("{app}/dev/mail"));
        }
        line("Demo, for machines", &format!("{app}/dev/demo"));
        line("Metrics", &format!("{app}/metrics"));
        line("Payments", self.card_page.unwrap_or("as configured"));
        for supplier in self.suppliers {
            line(&format!("Orders at {}", supplier.handle), &supplier.server.orders_url());
        }
        line("Data", &self.settings.data.dir.display().to_string());
        text.push_str("\nCtrl-C stops all of it; started again, everything is still there.\n");
        text
    }
}
