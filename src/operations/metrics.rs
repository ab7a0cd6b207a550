//! Prometheus metrics. Reachable from this machine only: a collector runs beside the server or behind
//! a proxy that says who is asking, and those that come through a proxy are refused.

use crate::error::Problem;
use crate::server::Edge;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;

/// What has been counted so far.
#[derive(Clone)]
pub struct Metrics(PrometheusHandle);

impl Metrics {
    /// Installs the recorder of this process, once; later calls share it.
    #[must_use]
    pub fn install() -> Self {
        static INSTALLED: OnceLock<Metrics> = OnceLock::new();
        INSTALLED
            .get_or_init(|| {
                let recorder = PrometheusBuilder::new().build_recorder();
                let handle = recorder.handle();
                if metrics::set_global_recorder(recorder).is_err() {
                    tracing::warn!("another metrics recorder is installed: /metrics stays empty");
                }
                Metrics(handle)
            })
            .clone()
    }
}

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
        .body(edge.metrics.0.render()))
}
