//! What the errors of the rooms below mean to the client.

use super::{FieldFault, Problem, field_fault};
use actix_web::http::StatusCode;
use actors::accounts::AccountError;
use actors::{ArrangementRefusal, CheckoutRefusal, KeyRefusal, StoreError};
use commerce::cart::CartRefusal;
use commerce::ids::VariantId;
use commerce::plan::OverLimit;
use commerce::shipping::ShippingError;
use commerce::store::Missing;

/// What an error means to the client. Faults of ours are logged here, once, with their cause.
impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound(_) => Problem::not_found(),
            StoreError::Busy => Problem::later(
                StatusCode::SERVICE_UNAVAILABLE,
                "busy",
                "the store is very busy: try again in a moment",
                1,
            ),
            StoreError::ShuttingDown => Problem::later(
                StatusCode::SERVICE_UNAVAILABLE,
                "restarting",
                "the server is restarting: try again in a moment",
                2,
            ),
            StoreError::Interrupted => {
                tracing::error!("a command was interrupted");
                Problem::later(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "interrupted",
                    "this was interrupted and may or may not have happened: look again, then try again",
                    1,
                )
            }
            StoreError::Unavailable(cause) => {
                tracing::error!(error = %cause, source = ?std::error::Error::source(&*cause), "the database could not be used");
                Problem::later(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "unavailable",
                    "this could not be confirmed just now and may or may not be saved: look again, then try again",
                    1,
                )
            }
            StoreError::Cart(refusal) => refusal.into(),
            StoreError::Checkout(refusal) => refusal.into(),
            StoreError::Arrangement(refusal) => refusal.into(),
            StoreError::Key(refusal) => refusal.into(),
            StoreError::Payment(error) if error.is_temporary() => {
                tracing::warn!(%error, "the payment provider could not be asked");
                Problem::later(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "payment_unavailable",
                    "the payment cannot be started just now: send the same request again in a moment",
                    2,
                )
            }
            StoreError::Payment(error) => {
                tracing::error!(%error, "the payment provider refused");
                Problem::new(
                    StatusCode::BAD_GATEWAY,
                    "payment_refused",
                    "the payment provider does not take payments for this store just now: tell the store",
                )
            }
            StoreError::Money(_) => {
                Problem::field("quantity", "too_large", "the amount is too large: order less")
            }
        }
    }
}

/// As for stores.
impl From<AccountError> for Problem {
    fn from(error: AccountError) -> Self {
        let conflict = |field: &str, code, message: &str| Problem {
            status: StatusCode::CONFLICT,
            ..Problem::field(field, code, message).coded(code)
        };
        match error {
            AccountError::Invalid(errors) => Problem::invalid(errors.iter().map(field_fault).collect()),
            AccountError::EmailTaken => conflict(
                "email",
                "email_taken",
                "this address has an account: sign in, or reset its password",
            ),
            AccountError::WrongCredentials => Problem {
                code: "wrong_credentials",
                ..Problem::unauthorized("this address and this password do not belong together: check both")
            },
            AccountError::WrongPassword => {
                Problem::field("current_password", "wrong", "this is not your password: check it")
            }
            AccountError::TooManyAttempts { wait } => Problem::later(
                StatusCode::TOO_MANY_REQUESTS,
                "too_many_attempts",
                "this was tried too often: wait a little, then try again",
                u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1),
            ),
            AccountError::SessionEnded => Problem {
                code: "session_ended",
                ..Problem::unauthorized("this session is over: sign in again")
            },
            AccountError::NotFound(_) => Problem::not_found(),
            AccountError::SlugTaken => {
                conflict("slug", "slug_taken", "another store has this name in its address: choose another")
            }
            AccountError::TooManyStores(over) => over_limit("too_many_stores", over),
            AccountError::Busy => Problem::later(
                StatusCode::SERVICE_UNAVAILABLE,
                "busy",
                "many are signing in just now: try again in a moment",
                1,
            ),
            AccountError::Hashing(cause) => {
                tracing::error!(cause, "a password could not be hashed");
                Problem::internal()
            }
            AccountError::Unavailable(cause) => StoreError::Unavailable(cause).into(),
        }
    }
}

impl From<CartRefusal> for Problem {
    fn from(refusal: CartRefusal) -> Self {
        match refusal {
            CartRefusal::AlreadyOrdered(_) => Problem::new(
                StatusCode::CONFLICT,
                "cart_ordered",
                "this cart has become an order: start a new cart",
            ),
            CartRefusal::UnknownLine => Problem::not_found(),
            CartRefusal::UnknownVariant => Problem::field(
                "variant_id",
                "unknown_variant",
                "the store does not sell this: choose another variant",
            )
            .coded("unknown_variant"),
            CartRefusal::QuantityOutOfRange => Problem::field(
                "quantity",
                "out_of_range",
                format!("write a whole number from 1 to {}", commerce::cart::MAX_QUANTITY),
            ),
            CartRefusal::InsufficientStock { available } => insufficient("quantity", available),
            CartRefusal::TooManyLines => Problem::field(
                "variant_id",
                "too_many_lines",
                format!("a cart has at most {} lines: remove one first", commerce::cart::MAX_LINES),
            ),
        }
    }
}

fn insufficient(field: &str, available: u32) -> Problem {
    let message = match available {
        0 => "it is sold out".to_owned(),
        available => format!("only {available} can be had: ask for no more"),
    };
    Problem {
        status: StatusCode::CONFLICT,
        ..Problem::field(field, "insufficient_stock", message).coded("insufficient_stock")
    }
}

impl From<ArrangementRefusal> for Problem {
    fn from(refusal: ArrangementRefusal) -> Self {
        match refusal {
            ArrangementRefusal::NotOffered(variants) => {
                Problem::invalid(not_offered(&variants)).coded("not_offered")
            }
            ArrangementRefusal::NotSupplied(skus) => {
                Problem::invalid(not_supplied(&skus)).coded("not_supplied")
            }
            ArrangementRefusal::NoMarkup(skus) => Problem::invalid(no_markup(&skus)).coded("no_markup"),
            ArrangementRefusal::HandlesTaken(handles) => Problem {
                status: StatusCode::CONFLICT,
                ..Problem::invalid(handles_taken(&handles)).coded("handle_taken")
            },
            ArrangementRefusal::SkusTaken(skus) => Problem {
                status: StatusCode::CONFLICT,
                ..Problem::invalid(skus_taken(&skus)).coded("sku_taken")
            },
            ArrangementRefusal::TooManyProducts(over) => over_limit("too_many_products", over),
            ArrangementRefusal::NotReady(missing) => Problem {
                status: StatusCode::CONFLICT,
                ..Problem::invalid(missing.into_iter().map(missing_fault).collect()).coded("not_ready")
            },
        }
    }
}

/// What a plan does not allow, and the one that does.
fn over_limit(code: &'static str, over: OverLimit) -> Problem {
    let OverLimit { limit, most, allowed_by } = over;
    let remedy = match allowed_by {
        Some(plan) => format!("choose the plan {plan} at /account/plan, or remove some first"),
        None => "no plan allows more: remove some first".to_owned(),
    };
    Problem::new(StatusCode::FORBIDDEN, code, format!("the plan allows {most} {limit}: {remedy}"))
}

/// The first of them.
fn not_offered(variants: &[VariantId]) -> Vec<FieldFault> {
    let fault = |variant: &VariantId| FieldFault {
        field: "supplier_variant_ids".to_owned(),
        code: "not_offered".into(),
        message: format!("no supplier offers {variant}: look into the catalogue again"),
    };
    variants.iter().take(NAMED).map(fault).collect()
}

/// So many faults of one kind are named.
const NAMED: usize = 20;

fn not_supplied(skus: &[(String, String)]) -> Vec<FieldFault> {
    let message = |supplier: &str, sku: &str| {
        format!("{supplier} does not offer {sku}, or as part of another product: remove its row")
    };
    let fault = |(supplier, sku): &(String, String)| FieldFault {
        field: "sku".to_owned(),
        code: "not_supplied".into(),
        message: message(supplier, sku),
    };
    skus.iter().take(NAMED).map(fault).collect()
}

fn no_markup(skus: &[(String, String)]) -> Vec<FieldFault> {
    let fault = |(supplier, sku): &(String, String)| FieldFault {
        field: "markup".to_owned(),
        code: "required".into(),
        message: format!("{sku} of {supplier} is new here: write its CartFlux Markup, like 40"),
    };
    skus.iter().take(NAMED).map(fault).collect()
}

fn handles_taken(handles: &[String]) -> Vec<FieldFault> {
    let fault = |handle: &String| FieldFault {
        field: "handle".to_owned(),
        code: "handle_taken".into(),
        message: format!("the store sells another product as {handle}: write another handle"),
    };
    handles.iter().take(NAMED).map(fault).collect()
}

fn skus_taken(skus: &[(String, String)]) -> Vec<FieldFault> {
    let fault = |(sku, handle): &(String, String)| FieldFault {
        field: "sku".to_owned(),
        code: "sku_taken".into(),
        message: format!("{sku} is a variant of your product {handle}: write another SKU"),
    };
    skus.iter().take(NAMED).map(fault).collect()
}

fn missing_fault(missing: Missing) -> FieldFault {
    let (field, message) = match missing {
        Missing::Products => ("products", "a store that is shown has something to sell: choose products"),
        Missing::Shipping => ("shipping", "a store that is shown can send what it sells: name a way to send"),
        Missing::LegalDetails => {
            ("legal", "a store that is shown says who sells: name company, address and e-mail address")
        }
    };
    FieldFault { field: field.to_owned(), code: "required".into(), message: message.to_owned() }
}

impl From<CheckoutRefusal> for Problem {
    fn from(refusal: CheckoutRefusal) -> Self {
        let conflict = |code, detail: &'static str| Problem::new(StatusCode::CONFLICT, code, detail);
        match refusal {
            CheckoutRefusal::EmptyCart => conflict("cart_empty", "the cart is empty: put something in first"),
            CheckoutRefusal::CannotSell => {
                conflict("store_cannot_sell", "this store does not take orders yet: come back later")
            }
            CheckoutRefusal::Closed => Problem::store_closed(),
            CheckoutRefusal::NoLongerSold { line } => Problem {
                status: StatusCode::CONFLICT,
                ..Problem::field(
                    &format!("lines.{line}"),
                    "no_longer_sold",
                    "no longer sold: remove the line",
                )
                .coded("no_longer_sold")
            },
            CheckoutRefusal::InsufficientStock { line, available } => {
                insufficient(&format!("lines.{line}"), available)
            }
            CheckoutRefusal::Shipping(ShippingError::NotServed(_)) => Problem::field(
                "address.country",
                "not_served",
                "the store does not deliver there: choose another country",
            ),
            CheckoutRefusal::Shipping(ShippingError::UnknownMethod(_)) => Problem::field(
                "shipping_method",
                "unknown_method",
                "no such method goes there: choose one that does, or none for the cheapest",
            ),
            CheckoutRefusal::PriceChanged { .. } => {
                conflict("price_changed", "the total has changed: look at the cart and confirm again")
            }
            CheckoutRefusal::BelowMinimum { minimum } => Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "below_minimum",
                format!("payments start at {minimum} (minor units): add something to the cart"),
            ),
            CheckoutRefusal::BelowCost => conflict(
                "price_unavailable",
                "this order cannot be taken at its present prices: the store has been told",
            ),
            CheckoutRefusal::AlreadyOrdered { number } => {
                let order = number.map_or_else(|| "an order".to_owned(), |number| format!("order {number}"));
                let detail = format!("this cart has become {order}: start a new cart");
                Problem::new(StatusCode::CONFLICT, "cart_ordered", detail)
            }
            CheckoutRefusal::KeyReused => conflict(
                "idempotency_key_reused",
                "this idempotency key belongs to another request: send a new key",
            ),
        }
    }
}

impl From<KeyRefusal> for Problem {
    fn from(refusal: KeyRefusal) -> Self {
        match refusal {
            KeyRefusal::Label { longest } => Problem::field(
                "label",
                "invalid",
                format!("say what the key is for, in one line of at most {longest} characters"),
            ),
            KeyRefusal::TooMany { most } => Problem {
                status: StatusCode::CONFLICT,
                ..Problem::field(
                    "label",
                    "too_many_keys",
                    format!("a store has at most {most} keys: revoke one that is not used"),
                )
                .coded("too_many_keys")
            },
        }
    }
}
