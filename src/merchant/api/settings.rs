//! `PATCH /api/v1/stores/{id}`: how a store presents itself, how it sends, and whether it is shown.

use super::json::store_json;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::{FieldFault, Problem};
use crate::input::JsonBody;
use crate::merchant::settings::rules::{self, Fault, FaultCode};
use crate::presentation::storefront::Theme;
use crate::session::{Proven, StoreAccess};
use actix_web::{HttpResponse, web};
use actors::{Arrangement, SettingsChange, ShippingChange};
use commerce::address::CountryCode;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use commerce::shipping::ShippingMethod;
use commerce::store::LegalIdentity;
use serde::Deserialize;
use std::collections::BTreeMap;

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
    Proven { proof: access, sent: body }: Proven<StoreAccess, JsonBody<Change>>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(access.tenant).await?;
    let change = body.0.read(view.profile.currency)?;
    edge.stores.arrange(access.tenant, Arrangement::Settings(Box::new(change))).await?;
    let view = edge.stores.view(access.tenant).await?;
    Ok(own(HttpResponse::Ok()).json(store_json(&edge, &view)))
}

impl Change {
    /// Every wrong field is named.
    fn read(self, currency: Currency) -> Result<SettingsChange, Problem> {
        let change = SettingsChange {
            name: self.name.map(|name| name.trim().to_owned()),
            theme: self.theme,
            legal: self.legal,
            shipping: self
                .shipping
                .map(|methods| ShippingChange::All(methods.into_iter().map(Method::into_rule).collect())),
            published: self.published,
        };
        let faults = rules::faults(&change, currency);
        if faults.is_empty() {
            Ok(change)
        } else {
            Err(Problem::invalid(faults.into_iter().map(|fault| told(fault, currency)).collect()))
        }
    }
}

impl Method {
    fn into_rule(self) -> ShippingMethod {
        let Self { code, titles, countries, price, free_from } = self;
        ShippingMethod { code, titles, countries, price, free_from }
    }
}

/// As a program is told of it.
fn told(fault: Fault, currency: Currency) -> FieldFault {
    let (code, message) = match fault.code {
        FaultCode::Required => ("required", "fill this in".to_owned()),
        FaultCode::Name => ("invalid", "write 1 to 80 characters in one line".to_owned()),
        FaultCode::UnknownTheme => {
            ("unknown", format!("choose one of {}", Theme::ALL.map(Theme::name).join(", ")))
        }
        FaultCode::Line => ("invalid", "write at most 200 characters in one line".to_owned()),
        FaultCode::Email => ("invalid", "this is no e-mail address: check it".to_owned()),
        FaultCode::TooManyMethods => ("too_many", "name at most 20 ways to send".to_owned()),
        FaultCode::MethodCode => {
            ("invalid", "write a name of its own in small letters, digits and hyphens".to_owned())
        }
        FaultCode::Titles => {
            ("invalid", "name it in at least one language, in 1 to 80 characters".to_owned())
        }
        FaultCode::NoCountry => ("required", "name a country, or null for everywhere".to_owned()),
        FaultCode::Amount => ("invalid", format!("write an amount in {}, not below zero", currency.code())),
    };
    FieldFault { field: fault.field, code: code.into(), message }
}
