//! What every handler can reach.

use crate::live::closing::Sessions;
use crate::mail::Mailbox;
use crate::operations::metrics::Metrics;
use crate::session::access::SigningKeys;
use crate::settings::Settings;
use crate::storefront::pages::Pages;
use actors::Stores;
use actors::accounts::Accounts;
use actors::staff::StaffAccounts;
use secrecy::SecretString;
use std::net::SocketAddr;

/// The edge's own state, made once and shared by all workers.
pub struct Edge {
    pub settings: Settings,
    pub stores: Stores,
    pub accounts: Accounts,
    pub staff: StaffAccounts,
    pub signing_keys: SigningKeys,
    /// Where mails lie that nobody sends.
    pub mailbox: Option<Mailbox>,
    pub listening: SocketAddr,
    /// Where a card is entered when the provider is the simulator; `None`: the provider's own element.
    pub card_page: Option<String>,
    pub publishable_key: String,
    pub webhook_secrets: Vec<SecretString>,
    /// Pages of all stores, rendered.
    pub pages: Pages,
    /// Visitors are counted by hashes under this key, which is never stored.
    pub visitor_key: [u8; 16],
    pub metrics: Metrics,
    /// The sockets of the live feed.
    pub live: Sessions,
    /// What `GET /dev/demo` says, where there is a demo.
    pub demo: Option<serde_json::Value>,
}
