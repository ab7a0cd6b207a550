//! `GET /stores/{id}/customers?q=&after=`: the people who have ordered, those who did so last first.

use super::PER_PAGE;
use super::search::are_words;
use crate::answers::{own_page, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::address::address;
use crate::merchant::local_time::local;
use crate::merchant::page::{CustomerLine, CustomersPage, Field, Layout, Listing, Section};
use crate::merchant::{head, reading};
use crate::presentation::format;
use crate::presentation::text::Texts;
use crate::session::{Guarded, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use commerce::money::Money;
use commerce::store::StoreProfile;
use persistence::customers::Customer;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    /// A cursor of ours: the number of the last order of the last customer that was shown.
    after: Option<i64>,
}

pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    Query(Asked { q, after }): Query<Asked>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(tenant).await?;
    let head = owner.map(|owner| head::of(&edge, &owner));
    let layout = Layout::of(&edge, &view.profile, "merchant-customers", head).within(Section::Customers);
    let book = Book { profile: &view.profile, words: &q, after };
    if !are_words(&q) {
        return own_page(StatusCode::UNPROCESSABLE_ENTITY, &book.refusal(layout));
    }
    let before = after.unwrap_or(i64::MAX);
    let (found, more) = reading::customers(&edge.stores, tenant, &q, before, PER_PAGE).await?;
    own_page(StatusCode::OK, &book.page(layout, &found, more))
}

/// Whose customers, and which of them.
pub(in crate::merchant) struct Book<'a> {
    pub profile: &'a StoreProfile,
    pub words: &'a str,
    pub after: Option<i64>,
}

impl Book<'_> {
    pub fn page(&self, layout: Layout, found: &[Customer], more: bool) -> CustomersPage {
        let narrowed = !self.words.trim().is_empty();
        CustomersPage {
            base: self.base(),
            published: self.profile.published,
            words: Field { value: self.words.to_owned(), error: None },
            narrowed,
            listing: match (found.is_empty(), narrowed || self.after.is_some()) {
                (false, _) => Listing::Found,
                (true, true) => Listing::NoMatch,
                (true, false) => Listing::NothingYet,
            },
            rows: found.iter().map(|customer| self.row(customer)).collect(),
            first: self.after.map(|_| self.address(None)),
            more: found.last().filter(|_| more).map(|last| self.address(Some(last.latest))),
            layout,
        }
    }

    pub fn refusal(&self, layout: Layout) -> CustomersPage {
        let error = Some(Texts::of(self.profile.locale).get("merchant-find-error-words"));
        let words = Field { value: self.words.to_owned(), error };
        CustomersPage { words, listing: Listing::Refused, first: None, ..self.page(layout, &[], false) }
    }

    fn row(&self, customer: &Customer) -> CustomerLine {
        let (locale, currency) = (self.profile.locale, self.profile.currency);
        CustomerLine {
            name: customer.name.clone(),
            email: customer.email.clone(),
            orders: format::number(locale, usize::try_from(customer.orders).unwrap_or(0)),
            spent: format::money(locale, Money::new(customer.spent, currency)),
            latest: format::date(locale, local(self.profile.country, customer.latest_at)),
            latest_at: rfc3339(customer.latest_at),
            href: address(&format!("{}/orders", self.base()), &[("q", customer.email.as_str())]),
        }
    }

    fn base(&self) -> String {
        format!("/stores/{}", self.profile.id)
    }

    fn address(&self, after: Option<i64>) -> String {
        let after = after.map(|after| after.to_string()).unwrap_or_default();
        let parameters = [("q", self.words.trim()), ("after", after.as_str())];
        address(&format!("{}/customers", self.base()), &parameters)
    }
}
