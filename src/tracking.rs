//! Where a parcel can be followed, as somebody outside says it.

use crate::error::{FieldFault, Problem};
use persistence::purchase_orders::Tracking;
use serde::Deserialize;

/// The longest name of a carrier and number of a parcel.
const LONGEST_WORD: usize = 200;
/// The longest address of a parcel's page.
const LONGEST_URL: usize = 2000;

/// What a supplier or a merchant says.
#[derive(Debug, Default, Deserialize)]
pub struct TrackingMessage {
    #[serde(default)]
    carrier: Option<String>,
    #[serde(default)]
    number: Option<String>,
    #[serde(default)]
    url: Option<String>,
}

impl TrackingMessage {
    /// As [`TrackingMessage::believed`], of somebody who can mend it: an address that is no web page is refused.
    ///
    /// # Errors
    /// A word is too long, or no word, or the address is none.
    pub fn checked(self) -> Result<Tracking, Problem> {
        let url = self.url.as_deref().map(str::trim).filter(|url| !url.is_empty()).map(str::to_owned);
        if url.as_deref().is_some_and(|url| web_page(url).is_none()) {
            let message = "write the whole address of a web page, like https://carrier.example/track/1";
            return Err(Problem::field("tracking.url", "invalid", message));
        }
        Self { url, ..self }.believed()
    }

    /// Words without control characters, of bearable length; an address that is no web page is dropped,
    /// because it becomes a link in pages.
    ///
    /// # Errors
    /// A word is too long, or no word.
    pub fn believed(self) -> Result<Tracking, Problem> {
        let word = |field: &str, text: Option<String>| {
            let text = text.unwrap_or_default();
            if text.chars().count() > LONGEST_WORD || text.chars().any(char::is_control) {
                return Err(FieldFault {
                    field: format!("tracking.{field}"),
                    code: "invalid".into(),
                    message: format!("write at most {LONGEST_WORD} characters on one line"),
                });
            }
            Ok(text.trim().to_owned())
        };
        match (word("carrier", self.carrier), word("number", self.number)) {
            (Ok(carrier), Ok(number)) => {
                Ok(Tracking { carrier, number, url: self.url.as_deref().and_then(web_page) })
            }
            (carrier, number) => {
                Err(Problem::invalid([carrier.err(), number.err()].into_iter().flatten().collect()))
            }
        }
    }
}

/// The address, if it is that of a web page.
fn web_page(text: &str) -> Option<String> {
    let url = reqwest::Url::parse(text).ok().filter(|_| text.len() <= LONGEST_URL)?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let is_plain = url.username().is_empty() && url.password().is_none();
    (is_web && is_plain).then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_pages_become_links() {
        assert_eq!(web_page("https://post.example/t?n=1").as_deref(), Some("https://post.example/t?n=1"));
        for wrong in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "//post.example",
            "/t",
            "post.example/t",
            "https://",
            "ftp://post.example/",
            "https://bank.example@evil.example/",
            "file:///etc/passwd",
            "",
        ] {
            assert_eq!(web_page(wrong), None, "{wrong}");
        }
        assert_eq!(web_page(&format!("https://post.example/{}", "a".repeat(3000))), None);
    }

    #[test]
    fn words_that_cannot_be_stored_or_shown_are_refused() {
        let tracking =
            |carrier: &str| TrackingMessage { carrier: Some(carrier.to_owned()), number: None, url: None };
        assert!(tracking("Fan\0Courier").believed().is_err());
        assert!(tracking(&"x".repeat(201)).believed().is_err());
        assert_eq!(tracking(" DHL ").believed().unwrap().carrier, "DHL");
    }
}
