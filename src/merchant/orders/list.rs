//! `GET /stores/{id}/orders?status=&q=&from=&to=&before=`: the store's orders, the latest first.

use super::PER_PAGE;
use super::search::{Fault, NEEDS_ATTENTION, Typed, words};
use crate::answers::{own_page, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::address::address;
use crate::merchant::local_time::{clock, local};
use crate::merchant::page::{Choice, Field, FoundLine, Layout, Listing, OrdersPage, Section};
use crate::merchant::words::order_badge;
use crate::merchant::{head, reading};
use crate::presentation::format;
use crate::presentation::text::Texts;
use crate::session::{Guarded, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use commerce::money::Money;
use commerce::order::OrderStatus;
use commerce::store::StoreProfile;
use persistence::order_search::FoundOrder;
use serde::Deserialize;

/// In place of what there is nothing of.
const NO_FIGURE: &str = "–";

#[derive(Deserialize)]
pub(super) struct Place {
    /// Orders with a lower number than this one. Without it: the latest.
    before: Option<i64>,
}

pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    Query(typed): Query<Typed>,
    Query(place): Query<Place>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(tenant).await?;
    let profile = &view.profile;
    let head = owner.map(|owner| head::of(&edge, &owner));
    let layout = Layout::of(&edge, profile, "merchant-orders", head).within(Section::Orders);
    let ledger = Ledger { profile, typed: &typed, before: place.before };
    match typed.read(profile.country) {
        Ok(search) => {
            let before = place.before.unwrap_or(i64::MAX);
            let found = reading::found_orders(&edge.stores, tenant, &search, before, PER_PAGE).await?;
            own_page(StatusCode::OK, &ledger.page(layout, &found.0, found.1))
        }
        Err(faults) => own_page(StatusCode::UNPROCESSABLE_ENTITY, &ledger.refusal(layout, &faults)),
    }
}

/// Whose orders, and which of them.
pub(in crate::merchant) struct Ledger<'a> {
    pub profile: &'a StoreProfile,
    pub typed: &'a Typed,
    pub before: Option<i64>,
}

impl Ledger<'_> {
    pub fn page(&self, layout: Layout, found: &[FoundOrder], more: bool) -> OrdersPage {
        let mut page = self.form(layout, &[]);
        page.listing = match (found.is_empty(), page.narrowed || self.before.is_some()) {
            (false, _) => Listing::Found,
            (true, true) => Listing::NoMatch,
            (true, false) => Listing::NothingYet,
        };
        let last = found.last().filter(|_| more).map(|found| found.order.number);
        page.older = last.map(|last| self.address(Some(last)));
        page.rows = found.iter().map(|found| self.row(found)).collect();
        page
    }

    pub fn refusal(&self, layout: Layout, faults: &[Fault]) -> OrdersPage {
        OrdersPage { latest: None, ..self.form(layout, faults) }
    }

    /// The form as it was filled in, and nothing found yet.
    fn form(&self, layout: Layout, faults: &[Fault]) -> OrdersPage {
        let texts = Texts::of(self.profile.locale);
        let error = |field: &str| words(faults, field, texts);
        let field = |name: &str, value: &str| Field { value: value.to_owned(), error: error(name) };
        OrdersPage {
            base: self.base(),
            published: self.profile.published,
            statuses: self.statuses(),
            status_error: error("status"),
            words: field("q", &self.typed.q),
            from: field("from", &self.typed.from),
            to: field("to", &self.typed.to),
            narrowed: self.typed.parameters().iter().any(|(_, value)| !value.is_empty()),
            listing: Listing::Refused,
            rows: Vec::new(),
            latest: self.before.map(|_| self.address(None)),
            older: None,
            layout,
        }
    }

    fn statuses(&self) -> Vec<Choice> {
        let locale = self.profile.locale;
        let choice = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            selected: value == self.typed.status,
        };
        let mut choices = vec![choice(NEEDS_ATTENTION, Texts::of(locale).get("merchant-needs-attention"))];
        let states = OrderStatus::ALL.iter();
        choices.extend(states.map(|status| choice(status.as_str(), order_badge(locale, *status).words)));
        choices
    }

    fn row(&self, found: &FoundOrder) -> FoundLine {
        let (locale, order) = (self.profile.locale, &found.order);
        let placed = local(self.profile.country, order.created_at);
        let money = |amount| format::money(locale, Money::new(amount, order.currency));
        // What went back, or never came, earns nothing.
        let earns = !matches!(order.status, OrderStatus::Cancelled | OrderStatus::Refunded);
        FoundLine {
            number: order.number,
            placed: format!("{}, {}", format::date(locale, placed), clock(placed)),
            placed_at: rfc3339(order.created_at),
            customer: order.contact.name.clone(),
            badge: order_badge(locale, order.status),
            units: found.units,
            total: money(order.total),
            earning: if earns {
                money(order.total - order.cost - order.commission)
            } else {
                NO_FIGURE.to_owned()
            },
        }
    }

    fn base(&self) -> String {
        format!("/stores/{}", self.profile.id)
    }

    fn address(&self, before: Option<i64>) -> String {
        let before = before.map(|before| before.to_string()).unwrap_or_default();
        let mut parameters = self.typed.parameters().to_vec();
        parameters.push(("before", before.as_str()));
        address(&format!("{}/orders", self.base()), &parameters)
    }
}
