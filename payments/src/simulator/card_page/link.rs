//! Addresses that browsers are sent to.

use actix_web::http::Uri;
use serde::Deserialize;

/// An absolute `http` or `https` address: nothing else is ever redirected to or put into a page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(in crate::simulator) struct WebAddress(String);

impl WebAddress {
    pub(in crate::simulator) fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for WebAddress {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        const WRONG: &str = "not a web address";
        let parsed: Uri = text.parse().map_err(|_| WRONG)?;
        // It goes into a header, which takes nothing else.
        let is_web = text.is_ascii() && matches!(parsed.scheme_str(), Some("http" | "https"));
        if is_web && parsed.host().is_some_and(|host| !host.is_empty()) { Ok(Self(text)) } else { Err(WRONG) }
    }
}

/// The card page of a payment: where a shop sends a browser that is to pay. `base` is the simulator's
/// public base URL.
#[must_use]
pub fn card_page_url(base: &str, intent: &str, client_secret: &str, return_url: &str) -> String {
    let page = format!("{}/card/{intent}", base.trim_end_matches('/'));
    with_query(&page, &[("client_secret", client_secret), ("return_url", return_url)])
}

/// Adds parameters to an address that may have some; its fragment would hide them and is dropped.
pub(in crate::simulator) fn with_query(address: &str, params: &[(&str, &str)]) -> String {
    let mut address = address.split('#').next().unwrap_or_default().to_owned();
    for (name, value) in params {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(name);
        address.push('=');
        address.push_str(&percent_encoded(value));
    }
    address
}

/// All but the unreserved characters of RFC 3986.
fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_addresses() {
        for right in ["http://shop.localhost:8080/checkout?x=1", "https://shop.example/"] {
            assert!(WebAddress::try_from(right.to_owned()).is_ok(), "{right} was refused");
        }
        for wrong in [
            "javascript:alert(1)",
            "//evil",
            "/checkout",
            "data:text/html,x",
            "ftp://x",
            "http://a b",
            "http:///x",
            "http://shop/ü",
            "",
        ] {
            assert!(WebAddress::try_from(wrong.to_owned()).is_err(), "{wrong} was accepted");
        }
    }

    #[test]
    fn parameters_are_added_to_those_that_are_there() {
        assert_eq!(with_query("http://shop/?a=1#top", &[("b", "ü &")]), "http://shop/?a=1&b=%C3%BC%20%26");
        let page = card_page_url("http://pay/", "pi_1", "pi_1_secret_2", "http://shop/done?x=1");
        assert_eq!(
            page,
            "http://pay/card/pi_1?client_secret=pi_1_secret_2&return_url=http%3A%2F%2Fshop%2Fdone%3Fx%3D1"
        );
    }
}
