//! Mails as `/dev/mail` shows them.

use crate::merchant::Merchant;
use reqwest::Method;
use reqwest::header::ACCEPT;
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// Mails go out a moment after the answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// A mail as `/dev/mail` shows it.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
}

impl Merchant {
    /// All mails of the server, newest first.
    ///
    /// # Panics
    /// They cannot be read.
    pub async fn mails(&self) -> Vec<Mail> {
        let looker = self.another();
        let request = looker.bare(Method::GET, "/dev/mail").header(ACCEPT, "application/json");
        let reply = looker.take(request).await;
        let text = |mail: &Value, name: &str| mail[name].as_str().unwrap().to_owned();
        let mails = reply.expect(200)["items"].as_array().unwrap().clone();
        let read = |mail: &Value| Mail {
            to: text(mail, "to"),
            subject: text(mail, "subject"),
            text: text(mail, "text"),
        };
        mails.iter().map(read).collect()
    }

    /// Waits for so many mails to an address with some text in them; newest first.
    ///
    /// # Panics
    /// They have not come in time.
    pub async fn wait_for_mails(&self, to: &str, containing: &str, count: usize) -> Vec<Mail> {
        let end = Instant::now() + PATIENCE;
        loop {
            let mut mails = self.mails().await;
            mails.retain(|mail| {
                mail.to.to_lowercase().contains(&to.to_lowercase()) && mail.text.contains(containing)
            });
            if mails.len() >= count {
                return mails;
            }
            assert!(Instant::now() < end, "of {count} mails to {to} with {containing:?} came only {mails:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits for a mail; the newest of several.
    pub async fn wait_for_mail(&self, to: &str, containing: &str) -> Mail {
        self.wait_for_mails(to, containing, 1).await.remove(0)
    }
}

impl Mail {
    /// The token of the link in it.
    ///
    /// # Panics
    /// There is none.
    #[must_use]
    pub fn token(&self) -> &str {
        let (_, rest) = self.text.split_once("?token=").unwrap();
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.~".contains(c)));
        rest[..end.unwrap_or(rest.len())].trim_end_matches('.')
    }
}
