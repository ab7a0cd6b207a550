//! `GET /metrics`. Reachable from this machine only: a collector runs beside the server, and whoever comes
//! through a proxy is refused.

use crate::edge::Edge;
use crate::error::Problem;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

#[expect(clippy::cast_precision_loss, reason = "a gauge takes floats; these are small")]
pub(super) async fn expose(request: HttpRequest, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let local = request.peer_addr().is_some_and(|peer| peer.ip().is_loopback());
    let proxied = ["x-forwarded-for", "forwarded"].iter().any(|name| request.headers().contains_key(*name));
    if !local || proxied {
        return Err(Problem::not_found());
    }
    let (in_use, open) = edge.stores.database().load();
    metrics::gauge!("cartflux_database_connections_in_use").set(in_use as f64);
    metrics::gauge!("cartflux_database_connections_open").set(open as f64);
    metrics::counter!("cartflux_sql_statements_total").absolute(persistence::statements_run());
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(edge.metrics.render()))
}
