//! `/preview/{slug}/` on `app.DOMAIN`: a store's pages for its owner, before anybody else sees them. They are the
//! store's own, made by the same handlers, and kept by nobody; nothing is put into a cart there.

use super::page::StorePage;
use super::{home, legal, listing, product};
use crate::answers::{on_to, own};
use crate::error::Problem;
use crate::presentation::storefront::{Layout, PageHead, PreviewPage};
use crate::session::door;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::{Next, from_fn};
use actix_web::{Error, HttpResponse, web};
use serde_json::json;

pub fn routes(routes: &mut web::ServiceConfig) {
    routes.service(
        web::scope("/preview/{previewed}")
            .wrap(from_fn(door_for_strangers))
            .route("", web::get().to(with_slash))
            .route("/", web::get().to(home::show))
            .route("/products", web::get().to(listing::all))
            .route("/products/{handle}", web::get().to(product::show))
            .route("/collections/{handle}", web::get().to(listing::collection))
            .route("/search", web::get().to(listing::search))
            .route("/pages/{slug}", web::get().to(legal::show))
            .default_service(web::to(not_here)),
    );
}

/// Whoever is not signed in is led to the door, and back here afterwards.
async fn door_for_strangers<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let answer = next.call(request).await?;
    if answer.status() != StatusCode::UNAUTHORIZED {
        return Ok(answer.map_into_left_body());
    }
    let request = answer.request().clone();
    let to_the_door = on_to(&door(&request)).finish();
    Ok(ServiceResponse::new(request, to_the_door).map_into_right_body())
}

async fn with_slash(page: StorePage) -> HttpResponse {
    on_to(&format!("{}/", page.request.path())).finish()
}

/// Carts, orders and all else: there is nobody here who buys.
async fn not_here(page: StorePage) -> Result<HttpResponse, Problem> {
    let frame = page.frame();
    if page.wants_json() {
        let message = frame.texts().get("preview-note");
        return Ok(own(HttpResponse::Conflict()).json(json!({"code": "preview", "message": message})));
    }
    let title = frame.texts().get("preview-title");
    let head = PageHead {
        title: title.clone(),
        description: String::new(),
        path: "/".to_owned(),
        indexed: false,
        picture: None,
    };
    page.own(StatusCode::CONFLICT, &PreviewPage { title, layout: Layout::new(frame, head) })
}
