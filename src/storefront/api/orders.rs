//! Orders.

use super::bodies::{MoneyBody, TotalsBody};
use crate::answers::{own, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::hosts::StoreHost;
use crate::session;
use crate::storefront::order::read_number;
use actix_web::{HttpRequest, HttpResponse, web};
use commerce::ids::{LineId, OrderId, PurchaseOrderId, VariantId};
use commerce::money::Money;
use commerce::order::{OrderStatus, PurchaseOrderStatus};
use persistence::orders::{OrderLineRow, StoredOrder};
use persistence::purchase_orders::{PurchaseOrderRow, Tracking};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct OrderLineBody {
    #[schema(value_type = Uuid)]
    id: LineId,
    #[schema(value_type = Uuid)]
    variant_id: VariantId,
    sku: String,
    title: String,
    quantity: u32,
    unit_price: MoneyBody,
    subtotal: MoneyBody,
    discount: MoneyBody,
    total: MoneyBody,
}

/// The tax contained in the total, by rate.
#[derive(Serialize, ToSchema)]
pub struct TaxBody {
    /// Percent × 100: 2100 is 21 %.
    rate_basis_points: u32,
    amount: MoneyBody,
}

#[derive(Serialize, ToSchema)]
pub struct OrderPaymentBody {
    payment_intent: Option<String>,
    paid: bool,
    refunded: MoneyBody,
}

#[derive(Serialize, ToSchema)]
pub struct FulfilmentBody {
    #[schema(value_type = Uuid)]
    id: PurchaseOrderId,
    #[schema(value_type = String)]
    status: PurchaseOrderStatus,
    #[schema(value_type = Option<Object>)]
    tracking: Option<Tracking>,
}

#[derive(Serialize, ToSchema)]
pub struct OrderBody {
    #[schema(value_type = Uuid)]
    id: OrderId,
    number: String,
    /// Opens the order.
    token: String,
    #[schema(value_type = String)]
    status: OrderStatus,
    currency: String,
    lines: Vec<OrderLineBody>,
    totals: TotalsBody,
    discounts: Vec<super::bodies::DiscountBody>,
    taxes: Vec<TaxBody>,
    payment: OrderPaymentBody,
    fulfilments: Vec<FulfilmentBody>,
    shipping_method: String,
    created_at: String,
}

impl OrderBody {
    pub fn new(stored: &StoredOrder, token: String, parts: &[PurchaseOrderRow]) -> Self {
        let order = &stored.order;
        let money = |amount| MoneyBody::from(Money::new(amount, order.currency));
        let line = |line: &OrderLineRow| OrderLineBody {
            id: line.id,
            variant_id: line.variant_id,
            sku: line.sku.clone(),
            title: line.title.clone(),
            quantity: line.quantity,
            unit_price: money(line.unit_price),
            subtotal: money(line.subtotal),
            discount: money(line.discount),
            total: money(line.total),
        };
        let fulfilment = |part: &PurchaseOrderRow| FulfilmentBody {
            id: part.id,
            status: part.status,
            tracking: part.tracking.clone(),
        };
        Self {
            id: order.id,
            number: order.number.to_string(),
            token,
            status: order.status,
            currency: order.currency.to_string(),
            lines: stored.lines.iter().map(line).collect(),
            totals: TotalsBody {
                subtotal: money(order.subtotal),
                discount: money(order.discount),
                shipping: money(order.shipping),
                tax: money(order.tax),
                total: money(order.total),
            },
            discounts: Vec::new(),
            taxes: vec![TaxBody { rate_basis_points: order.tax_basis_points, amount: money(order.tax) }],
            payment: OrderPaymentBody {
                payment_intent: order.payment_intent.clone(),
                paid: !order.status.awaits_payment() && order.status != OrderStatus::Cancelled,
                refunded: money(order.refunded),
            },
            fulfilments: parts.iter().map(fulfilment).collect(),
            shipping_method: order.shipping_method.clone(),
            created_at: rfc3339(order.created_at),
        }
    }
}

/// The order, for whoever holds its token.
#[utoipa::path(get, path = "/api/v1/orders/{number}",
    params(("number" = String, Path), ("Order-Token" = String, Header)),
    responses((status = 200, body = OrderBody), (status = 404)))]
pub async fn show(
    request: HttpRequest,
    store: StoreHost,
    edge: web::Data<Edge>,
    number: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let number = read_number(&number)?;
    let token = session::order_token(&request, number).ok_or_else(Problem::not_found)?;
    let details = edge.stores.order(store.tenant, number, &token).await?;
    Ok(own(HttpResponse::Ok()).json(OrderBody::new(&details.stored, details.token, &details.purchase_orders)))
}
