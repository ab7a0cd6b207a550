//! From a cart to an order.

use super::orders::OrderBody;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::{Problem, field_fault};
use crate::hosts::StoreHost;
use crate::input::JsonBody;
use crate::session::CartProof;
use crate::storefront::checkout_form;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::StoreError;
use commerce::address::{AddressForm, read_contact};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOrder {
    email: String,
    name: String,
    #[schema(value_type = AddressBody)]
    address: AddressForm,
    /// Null: the cheapest that serves the address.
    #[serde(default)]
    shipping_method: Option<String>,
}

#[derive(Deserialize, ToSchema)]
#[expect(dead_code, reason = "describes the form of an address in the documentation")]
pub struct AddressBody {
    line1: String,
    line2: Option<String>,
    city: String,
    postal_code: String,
    /// ISO 3166-1 alpha-2.
    country: String,
}

#[derive(Serialize, ToSchema)]
pub struct PaymentBody {
    payment_intent: Option<String>,
    client_secret: Option<String>,
    publishable_key: String,
}

#[derive(Serialize, ToSchema)]
pub struct PlacedBody {
    order: OrderBody,
    payment: PaymentBody,
}

/// Places the order; its stock is held for 30 minutes. The same request again answers the same.
#[utoipa::path(post, path = "/api/v1/carts/{cart}/checkout", request_body = NewOrder,
    params(("cart" = Uuid, Path), ("Cart-Token" = String, Header), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = PlacedBody), (status = 404), (status = 409), (status = 422), (status = 503)))]
pub async fn place(
    request: HttpRequest,
    store: StoreHost,
    edge: web::Data<Edge>,
    CartProof(key): CartProof,
    JsonBody(order): JsonBody<NewOrder>,
) -> Result<HttpResponse, Problem> {
    let contact = read_contact(&order.email, &order.name, &order.address)
        .map_err(|errors| Problem::invalid(errors.iter().map(field_fault).collect()))?;
    let idempotency_key = idempotency_key(&request)?;
    let locale = store.view.profile.locale;
    let wish = checkout_form::request(key, contact, order.shipping_method, locale, None, idempotency_key);
    let placed = edge.stores.checkout(store.tenant, wish).await?;
    if let Some(problem) = placed.payment_problem {
        return Err(StoreError::Payment(problem).into());
    }
    let body = PlacedBody {
        order: OrderBody::new(&placed.stored, placed.token, &[]),
        payment: PaymentBody {
            payment_intent: placed.stored.order.payment_intent.clone(),
            client_secret: placed.stored.order.client_secret.clone(),
            publishable_key: edge.publishable_key.clone(),
        },
    };
    Ok(own(HttpResponse::Created()).json(body))
}

fn idempotency_key(request: &HttpRequest) -> Result<Option<String>, Problem> {
    let Some(value) = request.headers().get("Idempotency-Key") else { return Ok(None) };
    let key = value.to_str().ok().and_then(checkout_form::read_idempotency_key);
    key.map(Some).ok_or_else(|| {
        Problem::field("Idempotency-Key", "malformed", "write 1 to 255 visible ASCII characters")
    })
}
