//! What the checkout's form sends, and the request that it becomes.

use crate::presentation::storefront::CheckoutValues;
use actors::{CartKey, CheckoutRequest};
use commerce::address::{AddressForm, Contact, CountryCode, FieldError, read_contact};
use commerce::cart::Destination;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

#[derive(Deserialize)]
pub struct CheckoutForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    line1: String,
    #[serde(default)]
    line2: String,
    #[serde(default)]
    city: String,
    #[serde(default)]
    postal_code: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    shipping_method: String,
    expected_total: Option<i64>,
    /// See [`CheckoutForm::idempotency_key`].
    #[serde(default)]
    idempotency_key: String,
}

impl CheckoutForm {
    /// What was typed, to be shown again.
    pub fn values(&self) -> CheckoutValues {
        CheckoutValues {
            email: self.email.clone(),
            name: self.name.clone(),
            line1: self.line1.clone(),
            line2: self.line2.clone(),
            city: self.city.clone(),
            postal_code: self.postal_code.clone(),
            country: self.country.clone(),
        }
    }

    /// Where it shall go, as far as that is known.
    pub fn destination(&self) -> Option<Destination> {
        let country = CountryCode::parse(&self.country)?;
        let whole = Destination::read(country, Some(&self.postal_code), Some(&self.shipping_method));
        // A part that is not usable is named when the order is placed; the country is enough until then.
        whole.or_else(|_| Destination::read(country, None, None)).ok()
    }

    pub fn expected_total(&self, currency: Currency) -> Option<Money> {
        self.expected_total.map(|amount| Money::new(amount, currency))
    }

    /// The page's key, unless somebody has put something else there.
    pub fn idempotency_key(&self) -> Option<String> {
        read_idempotency_key(&self.idempotency_key)
    }

    pub fn shipping_method(&self) -> Option<String> {
        Some(self.shipping_method.clone()).filter(|code| !code.is_empty())
    }

    /// Who and where, if all of it is usable.
    pub fn contact(&self) -> Result<Contact, Vec<FieldError>> {
        let address = AddressForm {
            line1: self.line1.clone(),
            line2: Some(self.line2.clone()),
            city: self.city.clone(),
            postal_code: self.postal_code.clone(),
            country: self.country.clone(),
        };
        read_contact(&self.email, &self.name, &address)
    }
}

/// The request, with the hash that tells whether another one is the same.
pub fn request(
    cart: CartKey,
    contact: Contact,
    shipping_method: Option<String>,
    locale: Locale,
    expected_total: Option<Money>,
    idempotency_key: Option<String>,
) -> CheckoutRequest {
    #[derive(Serialize)]
    struct Same<'a> {
        cart: commerce::ids::CartId,
        contact: &'a Contact,
        shipping_method: Option<&'a str>,
    }
    let same = Same { cart: cart.id, contact: &contact, shipping_method: shipping_method.as_deref() };
    // Plain data: writing it as JSON cannot fail, and an empty hash would only refuse a repetition.
    let request_hash = Sha256::digest(serde_json::to_vec(&same).unwrap_or_default()).into();
    CheckoutRequest { cart, contact, shipping_method, locale, expected_total, idempotency_key, request_hash }
}

/// A key is 1 to 255 visible ASCII characters.
pub fn read_idempotency_key(text: &str) -> Option<String> {
    let usable = (1..=255).contains(&text.len()) && text.bytes().all(|byte| (0x21..=0x7e).contains(&byte));
    usable.then(|| text.to_owned())
}
