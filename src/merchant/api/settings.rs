//! `PATCH /api/v1/stores/{id}`: how a store presents itself, how it sends, and whether it is shown.

use super::json::store_json;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::{FieldFault, Problem};
use crate::input::JsonBody;
use crate::presentation::storefront::Theme;
use crate::session::StoreAccess;
use actix_web::{HttpResponse, web};
use actors::{Arrangement, SettingsChange};
use commerce::account::EmailAddress;
use commerce::address::CountryCode;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use commerce::shipping::ShippingMethod;
use commerce::store::LegalIdentity;
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

const LONGEST_NAME: usize = 80;
const LONGEST_LEGAL: usize = 200;
const MOST_METHODS: usize = 20;

/// What is left out stays as it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    name: Option<String>,
    theme: Option<String>,
    legal: Option<LegalIdentity>,
    shipping: Option<Vec<Method>>,
    published: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Method {
    code: String,
    titles: BTreeMap<Locale, String>,
    /// None: everywhere.
    countries: Option<Vec<CountryCode>>,
    price: Money,
    free_from: Option<Money>,
}

pub(super) async fn change(
    access: StoreAccess,
    body: JsonBody<Change>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(access.tenant).await?;
    let change = body.0.read(view.profile.currency)?;
    edge.stores.arrange(access.tenant, Arrangement::Settings(Box::new(change))).await?;
    let view = edge.stores.view(access.tenant).await?;
    Ok(own(HttpResponse::Ok()).json(store_json(&edge, &view)))
}

fn fault(field: impl Into<String>, code: &'static str, message: &str) -> FieldFault {
    FieldFault { field: field.into(), code: code.into(), message: message.to_owned() }
}

impl Change {
    /// Every wrong field is named.
    fn read(self, currency: Currency) -> Result<SettingsChange, Problem> {
        let mut faults = Vec::new();
        let name = self.name.map(|name| name.trim().to_owned());
        if name.as_ref().is_some_and(|name| !is_line(name, LONGEST_NAME) || name.is_empty()) {
            faults.push(fault("name", "invalid", "write 1 to 80 characters in one line"));
        }
        if self.theme.as_ref().is_some_and(|theme| Theme::ALL.iter().all(|known| known.name() != theme)) {
            let known = Theme::ALL.map(Theme::name).join(", ");
            faults.push(fault("theme", "unknown", &format!("choose one of {known}")));
        }
        if let Some(legal) = &self.legal {
            check_legal(legal, &mut faults);
        }
        if let Some(methods) = &self.shipping {
            check_methods(methods, currency, &mut faults);
        }
        if !faults.is_empty() {
            return Err(Problem::invalid(faults));
        }
        Ok(SettingsChange {
            name,
            theme: self.theme,
            legal: self.legal,
            shipping: self.shipping.map(|methods| methods.into_iter().map(Method::into_rule).collect()),
            published: self.published,
        })
    }
}

impl Method {
    fn into_rule(self) -> ShippingMethod {
        let Self { code, titles, countries, price, free_from } = self;
        ShippingMethod { code, titles, countries, price, free_from }
    }
}

/// At most so many characters, none of which begins a new line or worse.
fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.chars().any(char::is_control)
}

fn check_legal(legal: &LegalIdentity, faults: &mut Vec<FieldFault>) {
    let LegalIdentity { company, registration, vat_id, address, email } = legal;
    let parts =
        [("company", company), ("registration", registration), ("vat_id", vat_id), ("address", address)];
    for (part, _) in parts.iter().filter(|(_, text)| !is_line(text, LONGEST_LEGAL)) {
        faults.push(fault(format!("legal.{part}"), "invalid", "write at most 200 characters in one line"));
    }
    if !email.is_empty() && EmailAddress::read(email).is_err() {
        faults.push(fault("legal.email", "invalid", "this is no e-mail address: check it"));
    }
}

fn check_methods(methods: &[Method], currency: Currency, faults: &mut Vec<FieldFault>) {
    if methods.len() > MOST_METHODS {
        faults.push(fault("shipping", "too_many", "name at most 20 ways to send"));
    }
    let mut codes = HashSet::new();
    for (place, method) in methods.iter().enumerate() {
        let at = |part: &str| format!("shipping[{place}].{part}");
        let is_code = (1..=40).contains(&method.code.len())
            && method.code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !is_code || !codes.insert(&method.code) {
            faults.push(fault(
                at("code"),
                "invalid",
                "write a name of its own in small letters, digits and hyphens",
            ));
        }
        let is_title = |title: &String| !title.trim().is_empty() && is_line(title, LONGEST_NAME);
        if method.titles.is_empty() || !method.titles.values().all(is_title) {
            faults.push(fault(
                at("titles"),
                "invalid",
                "name it in at least one language, in 1 to 80 characters",
            ));
        }
        if method.countries.as_ref().is_some_and(Vec::is_empty) {
            faults.push(fault(at("countries"), "required", "name a country, or null for everywhere"));
        }
        for (part, amount) in [("price", Some(method.price)), ("free_from", method.free_from)] {
            if amount.is_some_and(|amount| amount.amount() < 0 || amount.currency() != currency) {
                faults.push(fault(
                    at(part),
                    "invalid",
                    &format!("write an amount in {}, not below zero", currency.code()),
                ));
            }
        }
    }
}
