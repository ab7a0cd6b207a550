//! Carts. Every call but the first needs the cart's token; without the right one a cart looks as if it
//! did not exist.

use super::bodies::CartBody;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::{Problem, field_fault};
use crate::hosts::StoreHost;
use crate::input::JsonBody;
use crate::session::CartProof;
use actix_web::{HttpResponse, web};
use commerce::address::CountryCode;
use commerce::cart::{CartChange, Destination};
use commerce::ids::{LineId, VariantId};
use serde::Deserialize;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLine {
    #[schema(value_type = Uuid)]
    variant_id: VariantId,
    #[schema(minimum = 1, maximum = 999)]
    quantity: u32,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LineQuantity {
    /// Zero removes the line.
    #[schema(minimum = 0, maximum = 999)]
    quantity: u32,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CouponCode {
    code: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDestination {
    /// ISO 3166-1 alpha-2.
    country: String,
    #[serde(default)]
    postal_code: Option<String>,
    /// Null: the cheapest that serves the place.
    #[serde(default)]
    shipping_method: Option<String>,
}

/// A new, empty cart.
#[utoipa::path(post, path = "/api/v1/carts", responses((status = 201, body = CartBody)))]
pub async fn create(store: StoreHost, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let new = edge.stores.create_cart(store.tenant).await?;
    cart_answer(HttpResponse::Created(), &edge, &store, &new.cart, Some(new.token))
}

/// The cart.
#[utoipa::path(get, path = "/api/v1/carts/{cart}", params(("cart" = Uuid, Path), ("Cart-Token" = String, Header)),
    responses((status = 200, body = CartBody), (status = 404)))]
pub async fn show(
    store: StoreHost,
    edge: web::Data<Edge>,
    CartProof(key): CartProof,
) -> Result<HttpResponse, Problem> {
    let stored = edge.stores.cart(store.tenant, key).await?;
    cart_answer(HttpResponse::Ok(), &edge, &store, &stored.cart, None)
}

/// More of a variant.
#[utoipa::path(post, path = "/api/v1/carts/{cart}/lines", request_body = NewLine,
    params(("cart" = Uuid, Path), ("Cart-Token" = String, Header)),
    responses((status = 200, body = CartBody), (status = 404), (status = 409), (status = 422)))]
pub async fn add_line(
    store: StoreHost,
    edge: web::Data<Edge>,
    proof: CartProof,
    JsonBody(line): JsonBody<NewLine>,
) -> Result<HttpResponse, Problem> {
    let id: LineId = edge.stores.clock().new_id();
    let change = CartChange::Add { line: id, variant: line.variant_id, quantity: line.quantity };
    changed(&store, &edge, proof, change).await
}

/// Exactly so many.
#[utoipa::path(patch, path = "/api/v1/carts/{cart}/lines/{line}", request_body = LineQuantity,
    params(("cart" = Uuid, Path), ("line" = Uuid, Path), ("Cart-Token" = String, Header)),
    responses((status = 200, body = CartBody), (status = 404), (status = 409), (status = 422)))]
pub async fn change_line(
    store: StoreHost,
    edge: web::Data<Edge>,
    proof: CartProof,
    path: web::Path<(String, String)>,
    JsonBody(line): JsonBody<LineQuantity>,
) -> Result<HttpResponse, Problem> {
    let change = CartChange::SetQuantity { line: line_of(&path)?, quantity: line.quantity };
    changed(&store, &edge, proof, change).await
}

/// No more of it.
#[utoipa::path(delete, path = "/api/v1/carts/{cart}/lines/{line}",
    params(("cart" = Uuid, Path), ("line" = Uuid, Path), ("Cart-Token" = String, Header)),
    responses((status = 200, body = CartBody), (status = 404)))]
pub async fn remove_line(
    store: StoreHost,
    edge: web::Data<Edge>,
    proof: CartProof,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    changed(&store, &edge, proof, CartChange::Remove { line: line_of(&path)? }).await
}

/// A coupon. No store has any yet, so every code is unknown.
#[utoipa::path(put, path = "/api/v1/carts/{cart}/coupon", request_body = CouponCode,
    params(("cart" = Uuid, Path), ("Cart-Token" = String, Header)),
    responses((status = 404), (status = 422)))]
pub async fn put_coupon(
    store: StoreHost,
    edge: web::Data<Edge>,
    CartProof(key): CartProof,
    JsonBody(coupon): JsonBody<CouponCode>,
) -> Result<HttpResponse, Problem> {
    edge.stores.cart(store.tenant, key).await?;
    let message = match coupon.code.trim() {
        "" => "write the code",
        _ => "this code is not known here: check how it is written",
    };
    Err(Problem::field("code", "unknown_coupon", message))
}

/// No coupon.
#[utoipa::path(delete, path = "/api/v1/carts/{cart}/coupon",
    params(("cart" = Uuid, Path), ("Cart-Token" = String, Header)),
    responses((status = 200, body = CartBody), (status = 404)))]
pub async fn delete_coupon(
    store: StoreHost,
    edge: web::Data<Edge>,
    proof: CartProof,
) -> Result<HttpResponse, Problem> {
    show(store, edge, proof).await
}

/// Where it shall go.
#[utoipa::path(put, path = "/api/v1/carts/{cart}/destination", request_body = NewDestination,
    params(("cart" = Uuid, Path), ("Cart-Token" = String, Header)),
    responses((status = 200, body = CartBody), (status = 404), (status = 422)))]
pub async fn set_destination(
    store: StoreHost,
    edge: web::Data<Edge>,
    proof: CartProof,
    JsonBody(wanted): JsonBody<NewDestination>,
) -> Result<HttpResponse, Problem> {
    let country = CountryCode::parse(&wanted.country)
        .ok_or_else(|| Problem::field("country", "unknown", "write a country of the EU as two letters"))?;
    let destination =
        Destination::read(country, wanted.postal_code.as_deref(), wanted.shipping_method.as_deref())
            .map_err(|error| Problem::invalid(vec![field_fault(&error)]))?;
    let serving = || store.view.shipping_methods.iter().filter(|method| method.serves(country));
    if serving().next().is_none() {
        return Err(Problem::field("country", "not_served", "the store does not deliver there"));
    }
    if let Some(code) = &destination.shipping_method
        && !serving().any(|method| method.code == *code)
    {
        let codes: Vec<&str> = serving().map(|method| method.code.as_str()).collect();
        let message = format!("use one of {}, or null for the cheapest", codes.join(", "));
        return Err(Problem::field("shipping_method", "unknown_method", message));
    }
    changed(&store, &edge, proof, CartChange::SetDestination(destination)).await
}

async fn changed(
    store: &StoreHost,
    edge: &Edge,
    CartProof(key): CartProof,
    change: CartChange,
) -> Result<HttpResponse, Problem> {
    let stored = edge.stores.change_cart(store.tenant, key, change).await?;
    cart_answer(HttpResponse::Ok(), edge, store, &stored.cart, None)
}

fn line_of(path: &(String, String)) -> Result<LineId, Problem> {
    path.1.parse().map_err(|_| Problem::not_found())
}

/// A cart as the API shows it.
fn cart_answer(
    response: actix_web::HttpResponseBuilder,
    edge: &Edge,
    store: &StoreHost,
    cart: &commerce::cart::Cart,
    token: Option<String>,
) -> Result<HttpResponse, Problem> {
    let priced = store.view.price(cart, edge.stores.clock().now()).map_err(actors::StoreError::from)?;
    Ok(own(response).json(CartBody::new(&store.view, cart, &priced, token)))
}
