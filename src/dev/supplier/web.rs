//! The supplier's three URLs and its server.

use std::future::pending;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

use actix_web::web::{Bytes, Data, Path, PayloadConfig, block, get, post};
use actix_web::{App, HttpRequest, HttpResponse, HttpResponseBuilder, HttpServer, rt};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::Supplier;
use super::books::Receipt;
use super::shipping::ship;

/// No purchase order is longer.
const LONGEST_BODY: usize = 1024 * 1024;

/// Serves until told to stop; tells `started` whether it does.
pub(super) async fn serve(
    listener: TcpListener,
    supplier: Arc<Supplier>,
    started: SyncSender<io::Result<()>>,
    stopped: oneshot::Receiver<()>,
) {
    let shared = Data::from(Arc::clone(&supplier));
    let app = move || {
        App::new()
            .app_data(shared.clone())
            .app_data(PayloadConfig::new(LONGEST_BODY))
            .route("/orders", post().to(receive))
            .route("/orders", get().to(list))
            .route("/track/{number}", get().to(track))
    };
    let server = match HttpServer::new(app).workers(1).disable_signals().listen(listener) {
        Ok(server) => server.run(),
        Err(error) => return drop(started.send(Err(error))),
    };
    for (purchase_order, at) in supplier.books().unshipped() {
        rt::spawn(ship(Arc::clone(&supplier), purchase_order, at));
    }
    let handle = server.handle();
    rt::spawn(async move {
        // An error means that the supplier's owner is gone, which is a reason to stop too.
        let _ = stopped.await;
        handle.stop(false).await;
    });
    let _ = started.send(Ok(()));
    if let Err(error) = server.await {
        tracing::error!(supplier = %supplier.name, %error, "the demo supplier's server failed");
    }
}

/// What every purchase order must have; the rest is kept as it came.
#[derive(Deserialize)]
struct PurchaseOrder {
    purchase_order: String,
    order_number: String,
}

async fn receive(supplier: Data<Supplier>, request: HttpRequest, body: Bytes) -> HttpResponse {
    if !supplier.signer.is_signed(&body, request.headers()) {
        return problem(HttpResponse::Unauthorized(), "the signature is missing, wrong or too old");
    }
    if supplier.faults.fail.take() {
        return problem(HttpResponse::InternalServerError(), "the warehouse is on fire");
    }
    let body: Value = match serde_json::from_slice(&body) {
        Ok(body) => body,
        Err(_) => return problem(HttpResponse::UnprocessableEntity(), "the body is not JSON"),
    };
    let Ok(PurchaseOrder { purchase_order, order_number }) = PurchaseOrder::deserialize(&body) else {
        return problem(HttpResponse::UnprocessableEntity(), "purchase_order or order_number is missing");
    };
    let id = purchase_order.clone();
    let shared = Arc::clone(&supplier);
    let written = block(move || {
        let mut books = shared.books();
        let accepts = !(books.is_new(&purchase_order) && shared.faults.reject.take());
        books.receive(purchase_order, order_number, body, accepts)
    })
    .await;
    let Ok(Ok(receipt)) = written else {
        return problem(HttpResponse::InternalServerError(), "the order could not be written down");
    };
    if let Receipt::Accepted { at } = receipt {
        rt::spawn(ship(Arc::clone(&supplier), id.clone(), at));
    }
    if supplier.faults.stall.take() {
        return pending().await;
    }
    match receipt {
        Receipt::Accepted { .. } => {
            HttpResponse::Created().json(json!({"purchase_order": id, "status": "accepted"}))
        }
        Receipt::Repeated => problem(HttpResponse::Conflict(), "this purchase order was accepted before"),
        Receipt::Rejected => problem(HttpResponse::UnprocessableEntity(), "this purchase order is refused"),
    }
}

async fn list(supplier: Data<Supplier>) -> HttpResponse {
    let items = supplier.books().list();
    HttpResponse::Ok().json(json!({"items": items}))
}

async fn track(supplier: Data<Supplier>, number: Path<String>) -> HttpResponse {
    let text = format!("{}: parcel {number} is on its way\n", supplier.name);
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text)
}

fn problem(mut answer: HttpResponseBuilder, detail: &str) -> HttpResponse {
    answer.content_type("application/problem+json").body(json!({"detail": detail}).to_string())
}
