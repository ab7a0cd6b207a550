//! `GET /stores/{id}`: the store as it is now. The script follows it live and takes what it shows from this same
//! page, so that words, figures and their format are made in one place.

use super::local_time::{local, short, start_of_day};
use super::page::{
    AccountHead, ActivityItem, Figures, Layout, LivePage, OpenedStore, OrderLine, ProblemItem, Section,
};
use super::plan::own_limits;
use super::reading::{self, Now};
use super::settings::checklist::{Furnishing, checklist};
use super::{head, words};
use crate::answers::{own_page, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::presentation::format;
use crate::session::{Guarded, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::Presence;
use actors::view::StoreView;
use commerce::money::Money;
use commerce::store::{StoreProfile, missing_to_publish};
use persistence::events::StoredEvent;
use persistence::orders::OrderRow;
use serde::Deserialize;
use time::OffsetDateTime;

/// Orders on one page.
const ORDERS: usize = 25;

#[derive(Deserialize)]
pub(super) struct Page {
    /// Orders with a lower number than this one. Without it: the latest, live.
    before: Option<i64>,
    /// The store was opened just now.
    opened: Option<u8>,
    /// It was not, because something is missing.
    refused: Option<u8>,
}

pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    page: Query<Page>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(tenant).await?;
    let head = owner.map(|owner| head::of(&edge, &owner));
    let Page { before, opened, refused } = page.0;
    let mut page = read(&edge, &view, head.clone(), before).await?;
    if let Some(head) = head.filter(|_| before.is_none()) {
        let has = furnishing(&view);
        let missing = refused.map(|_| missing_to_publish(&view.profile, has.products, has.methods));
        page.checklist = checklist(&view.profile, has, &head.csrf, &missing.unwrap_or_default());
        page.opened = opened.filter(|_| view.profile.published).map(|_| opened_store(&edge, &view.profile));
    }
    own_page(StatusCode::OK, &page)
}

async fn read(
    edge: &Edge,
    view: &StoreView,
    head: Option<AccountHead>,
    before: Option<i64>,
) -> Result<LivePage, Problem> {
    let profile = &view.profile;
    let now = edge.stores.clock().now();
    let since = start_of_day(profile.country, now);
    let read = reading::now(&edge.stores, profile.id, since, before.unwrap_or(i64::MAX), ORDERS).await?;
    let layout = Layout::of(edge, profile, "merchant-live-title", head).within(Section::Home);
    let presence = edge.stores.presence(profile.id);
    let suspended = view.suspended.as_ref().map(|suspension| suspension.reason.clone());
    let page = Desk { profile, now }.page(layout, &read, presence, before.is_none());
    Ok(LivePage { suspended, beyond_plan: own_limits(view), ..page })
}

fn furnishing(view: &StoreView) -> Furnishing {
    Furnishing { products: view.products().len(), methods: view.shipping_methods.len() }
}

fn opened_store(edge: &Edge, profile: &StoreProfile) -> OpenedStore {
    OpenedStore {
        url: edge.settings.origin(&profile.slug, edge.listening),
        host: format!("{}.{}", profile.slug, edge.settings.server.domain),
    }
}

/// Whose page it is and when: everything is written for them.
pub(super) struct Desk<'a> {
    pub profile: &'a StoreProfile,
    pub now: OffsetDateTime,
}

impl Desk<'_> {
    pub(super) fn page(&self, layout: Layout, read: &Now, presence: Presence, live: bool) -> LivePage {
        LivePage {
            feed: live.then(|| format!("/api/v1/stores/{}/live", self.profile.id)),
            sequence: read.sequence,
            figures: Figures {
                revenue: self.money(read.sold.revenue),
                orders: read.sold.orders,
                visitors: presence.visitors,
                carts: presence.carts,
            },
            beyond_plan: Vec::new(),
            problems: if live {
                read.problems.iter().map(|event| self.problem(event)).collect()
            } else {
                Vec::new()
            },
            orders: read.orders.iter().map(|order| self.order(order, read)).collect(),
            older: read
                .orders
                .last()
                .filter(|_| read.more)
                .map(|order| format!("/stores/{}?before={}", self.profile.id, order.number)),
            base: format!("/stores/{}", self.profile.id),
            published: self.profile.published,
            suspended: None,
            checklist: None,
            opened: None,
            activity: read.activity.iter().map(|event| self.activity(event)).collect(),
            layout,
        }
    }

    fn order(&self, order: &OrderRow, read: &Now) -> OrderLine {
        OrderLine {
            number: order.number,
            placed: self.time(order.created_at),
            placed_at: rfc3339(order.created_at),
            customer: order.contact.name.clone(),
            badge: words::order_badge(self.profile.locale, order.status),
            units: read.units.get(&order.id).copied().unwrap_or(0),
            total: format::money(self.profile.locale, Money::new(order.total, order.currency)),
        }
    }

    fn activity(&self, event: &StoredEvent) -> ActivityItem {
        ActivityItem {
            sequence: event.sequence,
            number: words::number(event),
            sentence: words::event(self.profile.locale, event),
            amount: words::amount(self.profile.locale, &event.data["total"])
                .filter(|_| matches!(event.kind.as_str(), "order.created" | "order.paid")),
            at: self.time(event.at),
            instant: rfc3339(event.at),
        }
    }

    fn problem(&self, event: &StoredEvent) -> ProblemItem {
        let (title, next) = words::problem(self.profile.locale, event);
        ProblemItem {
            sequence: event.sequence,
            number: words::number(event),
            title,
            cause: words::cause(event.data["problem"].as_str()),
            next,
            at: self.time(event.at),
            instant: rfc3339(event.at),
        }
    }

    fn money(&self, amount: i64) -> String {
        format::money(self.profile.locale, Money::new(amount, self.profile.currency))
    }

    fn time(&self, instant: OffsetDateTime) -> String {
        let country = self.profile.country;
        short(self.profile.locale, local(country, instant), local(country, self.now))
    }
}
