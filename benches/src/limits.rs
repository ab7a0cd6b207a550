//! Servers that do nothing but answer: what no product on actix-web can be faster than.

use actix::prelude::*;
use actix_web::http::header;
use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use anyhow::Result;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// The hidden command that makes this program a limit.
pub const COMMAND: &str = "limit";

const ETAG: &str = "\"0123456789abcdef0123456789abcdef\"";

/// Answers `/bytes`, `/unchanged` and `/actor`.
#[derive(Args)]
pub struct Limit {
    pub listen: SocketAddr,
    /// A file with the bytes to answer.
    pub body: PathBuf,
    pub content_type: String,
}

/// An actor that knows the bytes, on a thread of its own.
struct Keeper(Bytes);

impl Actor for Keeper {
    type Context = Context<Self>;
}

#[derive(Message)]
#[rtype(result = "Bytes")]
struct Ask;

impl Handler<Ask> for Keeper {
    type Result = MessageResult<Ask>;

    fn handle(&mut self, _: Ask, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.0.clone())
    }
}

struct Known {
    body: Bytes,
    content_type: String,
    keeper: Addr<Keeper>,
}

/// Serves until it is ended.
pub fn serve(limit: Limit) -> Result<()> {
    let body = Bytes::from(std::fs::read(limit.body)?);
    actix_web::rt::System::new().block_on(async move {
        let arbiter = Arbiter::new();
        let kept = body.clone();
        let keeper = Keeper::start_in_arbiter(&arbiter.handle(), move |_| Keeper(kept));
        let known = Data::new(Known { body, content_type: limit.content_type, keeper });
        HttpServer::new(move || {
            App::new()
                .app_data(known.clone())
                .route("/healthz", web::get().to(HttpResponse::Ok))
                .route("/bytes", web::get().to(bytes))
                .route("/unchanged", web::get().to(unchanged))
                .route("/actor", web::get().to(actor))
        })
        .workers(std::thread::available_parallelism().map_or(2, std::num::NonZero::get))
        .bind(limit.listen)?
        .run()
        .await
    })?;
    Ok(())
}

async fn bytes(known: Data<Known>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, known.content_type.as_str()))
        .body(known.body.clone())
}

async fn unchanged(request: HttpRequest) -> HttpResponse {
    let known = request.headers().get(header::IF_NONE_MATCH).is_some_and(|tag| tag == ETAG);
    if known {
        return HttpResponse::NotModified().insert_header((header::ETAG, ETAG)).finish();
    }
    HttpResponse::Ok().insert_header((header::ETAG, ETAG)).finish()
}

async fn actor(known: Data<Known>) -> HttpResponse {
    match known.keeper.send(Ask).await {
        Ok(body) => {
            HttpResponse::Ok().insert_header((header::CONTENT_TYPE, known.content_type.as_str())).body(body)
        }
        Err(_) => HttpResponse::ServiceUnavailable().finish(),
    }
}

/// The validator that `/unchanged` knows.
pub fn etag() -> &'static str {
    ETAG
}
