//! `GET /webhooks`: the payment provider's events about orders that have had their effect.

use super::page::{EventLine, Layout, Section, WebhooksPage};
use super::{reading, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::session::{Guarded, Staff};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use persistence::stripe_events::SeenEvent;

pub(super) async fn show(
    Guarded(Staff(staff)): Guarded<Staff>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let events = reading::events(&edge.stores).await?;
    let layout = Layout::of(&edge, &staff, Section::Webhooks, "Webhooks");
    own_page(StatusCode::OK, &WebhooksPage { layout, rows: events.into_iter().map(line).collect() })
}

fn line(event: SeenEvent) -> EventLine {
    EventLine {
        id: event.id,
        at: words::moment(event.received_at),
        tenant: event.tenant.to_string(),
        store: event.store,
    }
}
