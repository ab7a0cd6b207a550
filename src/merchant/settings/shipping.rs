//! `/stores/{id}/settings/shipping`: how the store sends what it sells.

use super::methods::{self, RowFault, TypedMethod};
use super::visit::Visit;
use super::{Shown, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::page::{Choice, Field, MethodRow, Section, ShippingPage};
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedForm, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{ArrangementRefusal, SettingsChange, ShippingChange, StoreError};
use commerce::address::COUNTRIES;
use commerce::locale::Locale;
use commerce::store::StoreProfile;

/// `GET /stores/{id}/settings/shipping`
pub(super) async fn show(
    Guarded(access): Guarded<StoreAccess>,
    shown: Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::by(access, &edge).await?;
    let view = &visit.view;
    let suggested = view.shipping_methods.is_empty();
    let rows = if suggested {
        let title = Texts::of(view.profile.locale).get("store-shipping-standard");
        vec![TypedMethod::suggested(&view.profile, title)]
    } else {
        methods::rows_of(&view.shipping_methods, &view.profile)
    };
    let page = ShippingPage {
        suggested,
        form: visit.form(shown.0.saved.is_some()),
        ..page(&edge, &visit, &rows, &[])
    };
    own_page(StatusCode::OK, &page)
}

/// `POST /stores/{id}/settings/shipping`
pub(super) async fn save(
    form: OwnedForm<Vec<(String, String)>>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let OwnedForm { tenant, session, form: pairs } = form;
    let visit = Visit::of(tenant, session, &edge).await?;
    let rows = methods::rows_sent(&pairs);
    let profile = &visit.view.profile;
    let refused = |faults: &[RowFault], refusal: Option<&str>| {
        let refusal = refusal.map(|key| Texts::of(profile.locale).get(key));
        let page = ShippingPage { refusal, ..page(&edge, &visit, &rows, faults) };
        own_page(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let methods = match methods::read(&rows, profile, &visit.view.shipping_methods) {
        Ok(methods) => methods,
        Err(faults) => return refused(&faults, None),
    };
    if methods.is_empty() && !profile.published {
        return refused(&[], Some("store-shipping-none"));
    }
    let shown = rows.iter().map(|row| row.code.clone()).collect();
    let shipping = Some(ShippingChange::Shown { shown, methods });
    let change = SettingsChange { shipping, ..SettingsChange::default() };
    match visit.save(&edge, change, "/shipping").await {
        Err(StoreError::Arrangement(ArrangementRefusal::NotReady(_))) => {
            refused(&[], Some("store-shipping-keep-one"))
        }
        saved => Ok(saved?),
    }
}

fn page(edge: &Edge, visit: &Visit, rows: &[TypedMethod], faults: &[RowFault]) -> ShippingPage {
    let profile = &visit.view.profile;
    ShippingPage {
        layout: visit.layout(edge, "store-shipping", Section::Settings),
        form: visit.form(false),
        rows: form_rows(profile, rows, faults),
        currency: profile.currency.code(),
        suggested: false,
        refusal: None,
    }
}

/// The rows as they are shown, with what is wrong.
pub(in crate::merchant) fn form_rows(
    profile: &StoreProfile,
    rows: &[TypedMethod],
    faults: &[RowFault],
) -> Vec<MethodRow> {
    let texts = Texts::of(profile.locale);
    let row = |(number, typed): (usize, &TypedMethod)| {
        let error = |part: &str| {
            let fault = faults.iter().find(|fault| fault.row == number && fault.part == part)?;
            Some(words::words(fault.code, profile.locale, profile.currency))
        };
        let field = |part: &str, value: &str| Field { value: value.to_owned(), error: error(part) };
        let countries = countries(profile.locale, &typed.countries);
        let chosen: Vec<&str> =
            countries.iter().filter(|choice| choice.selected).map(|choice| choice.label.as_str()).collect();
        MethodRow {
            number,
            code: typed.code.clone(),
            heading: if typed.title.trim().is_empty() {
                texts.get("store-shipping-new")
            } else {
                typed.title.trim().to_owned()
            },
            title: field("title", &typed.title),
            price: field("price", &typed.price),
            free_from: field("free_from", &typed.free_from),
            everywhere: typed.everywhere,
            goes_to: match (typed.everywhere, chosen.as_slice()) {
                (true, _) => texts.get("store-shipping-everywhere"),
                (false, few @ [_] | few @ [_, _] | few @ [_, _, _]) => few.join(", "),
                (false, many) => texts.count("store-shipping-countries", many.len()),
            },
            countries_error: error("countries"),
            countries,
            removable: !typed.code.is_empty(),
            removed: typed.remove,
        }
    };
    rows.iter().enumerate().map(row).collect()
}

fn countries(locale: Locale, chosen: &[String]) -> Vec<Choice> {
    let texts = Texts::of(locale);
    let mut countries: Vec<Choice> = COUNTRIES
        .iter()
        .map(|code| Choice {
            value: (*code).to_owned(),
            label: texts.get(&format!("country-{}", code.to_lowercase())),
            selected: chosen.iter().any(|known| known == code),
        })
        .collect();
    countries.sort_by(|one, other| one.label.cmp(&other.label));
    countries
}
