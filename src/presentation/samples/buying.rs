//! Pages from the cart to the parcel.

use super::stores::Sample;
use crate::presentation::storefront::{
    CartLineView, CartPage, CheckoutPage, CheckoutValues, CountryChoice, FieldMessage, Layout, LineProblem,
    Notice, OrderLineView, OrderPage, Shipment, ShippingChoice, TotalsView,
};
use commerce::address::{FieldError, FieldProblem};
use commerce::cart::CartRefusal;
use commerce::order::OrderStatus;
use commerce::pricing::Totals;
use std::sync::Arc;

fn layout(sample: &Sample, key: &str, path: &str) -> Layout {
    Layout::private(Arc::clone(&sample.frame), sample.frame.texts().get(key), path.into())
}

fn totals(sample: &Sample, shipping_known: bool) -> TotalsView {
    let (subtotal, discount) = (70_200, 4_000);
    let shipping = if shipping_known { 1_290 } else { 0 };
    let totals = Totals {
        subtotal: sample.money(subtotal),
        discount: sample.money(discount),
        shipping: sample.money(shipping),
        tax: sample.money(11_713),
        total: sample.money(subtotal - discount + shipping),
    };
    TotalsView::new(sample.frame.locale, &totals, sample.tax_rate, shipping_known)
}

fn lines(sample: &Sample) -> Vec<CartLineView> {
    let line = |(index, quantity): (usize, u32)| {
        let (handle, title, picture, _, price, _, units) = sample.products[index];
        CartLineView {
            id: format!("0191-{index}"),
            title: title.into(),
            variant: if index == 1 { "Verde de pădure".into() } else { String::new() },
            path: format!("/products/{handle}"),
            picture: Some(sample.picture(picture, title)),
            quantity,
            available: units,
            unit_price: sample.written(price),
            subtotal: (index == 1).then(|| sample.written(price * i64::from(quantity))),
            discounts: if index == 1 { vec!["Toamna, −20 %".into()] } else { Vec::new() },
            total: sample.written(price * i64::from(quantity) - if index == 1 { 4_000 } else { 0 }),
            problem: None,
        }
    };
    [(0, 2), (1, 1), (2, 1)].into_iter().map(line).collect()
}

pub(super) fn cart(sample: &Sample) -> CartPage {
    CartPage {
        layout: layout(sample, "cart-title", "/cart"),
        lines: lines(sample),
        units: 4,
        totals: totals(sample, false),
        notice: Some(Notice::added(sample.frame.locale, sample.products[0].1)),
        can_check_out: true,
    }
}

pub(super) fn cart_with_problem(sample: &Sample) -> CartPage {
    let mut page = cart(sample);
    page.lines[2].problem = Some(LineProblem::Only(3));
    page.lines[0].problem = Some(LineProblem::NotSold);
    page.lines[1].problem = Some(LineProblem::Only(0));
    page.can_check_out = false;
    let refusal = CartRefusal::InsufficientStock { available: 3 };
    page.notice = Some(Notice::refused(sample.frame.locale, &refusal));
    page
}

pub(super) fn empty_cart(sample: &Sample) -> CartPage {
    CartPage { lines: Vec::new(), units: 0, notice: None, can_check_out: false, ..cart(sample) }
}

pub(super) fn checkout(sample: &Sample) -> CheckoutPage {
    let locale = sample.frame.locale;
    let choice = |(index, method): (usize, &commerce::shipping::ShippingMethod)| ShippingChoice {
        code: method.code.clone(),
        title: method.title(locale).into(),
        price: ShippingChoice::price(locale, method.price_for(sample.money(66_200))),
        selected: index == 1,
    };
    CheckoutPage {
        layout: layout(sample, "checkout-title", "/checkout"),
        values: CheckoutValues {
            email: "ioana.popescu@example.com".into(),
            name: "Ioana Popescu".into(),
            line1: "Strada Lungă 14".into(),
            city: "Brașov".into(),
            postal_code: "500035".into(),
            country: sample.country.into(),
            ..CheckoutValues::default()
        },
        errors: Vec::new(),
        countries: CountryChoice::list(locale, |_| true),
        shipping: sample.shipping.iter().enumerate().map(choice).collect(),
        lines: lines(sample),
        totals: totals(sample, true),
        expected_total: 67_490,
        idempotency_key: "0192f5c4-7d1e".into(),
        notice: None,
        can_order: true,
    }
}

pub(super) fn checkout_with_errors(sample: &Sample) -> CheckoutPage {
    let locale = sample.frame.locale;
    let errors = [
        FieldError { field: "email", code: FieldProblem::Invalid },
        FieldError { field: "name", code: FieldProblem::Required },
        FieldError { field: "address.postal_code", code: FieldProblem::Invalid },
        FieldError { field: "shipping_method", code: FieldProblem::Required },
    ];
    let now = totals(sample, true).total;
    CheckoutPage {
        values: CheckoutValues {
            email: "ioana.popescu".into(),
            name: String::new(),
            postal_code: "12".into(),
            ..checkout(sample).values
        },
        errors: errors.iter().map(|error| FieldMessage::of(locale, error)).collect(),
        notice: Some(Notice::price_changed(locale, &sample.written(65_990), &now)),
        ..checkout(sample)
    }
}

pub(super) fn orders(sample: &Sample) -> Vec<(&'static str, OrderPage)> {
    let name = |status: OrderStatus| match status {
        OrderStatus::PendingPayment => "order-pending",
        OrderStatus::PaymentFailed => "order-failed",
        OrderStatus::Paid => "order-paid",
        OrderStatus::Fulfilling => "order-fulfilling",
        OrderStatus::Fulfilled => "order-fulfilled",
        OrderStatus::Cancelled => "order-cancelled",
        OrderStatus::Refunded => "order-refunded",
        OrderStatus::PartiallyRefunded => "order-part-refunded",
    };
    let mut pages: Vec<_> =
        OrderStatus::ALL.iter().map(|status| (name(*status), order(sample, *status, false))).collect();
    pages.push(("order-processing", order(sample, OrderStatus::PendingPayment, true)));
    pages
}

fn order(sample: &Sample, status: OrderStatus, processing: bool) -> OrderPage {
    let line = |line: CartLineView| OrderLineView {
        title: line.title,
        variant: line.variant,
        picture: line.picture,
        quantity: line.quantity,
        total: line.total,
    };
    OrderPage {
        layout: layout(sample, "order-lines", "/orders/CV-10428"),
        number: "CV-10428".into(),
        status,
        placed_on: crate::presentation::format::date(
            sample.frame.locale,
            time::macros::datetime!(2026-11-21 10:30 UTC),
        ),
        email: "ioana.popescu@example.com".into(),
        pay_path: status.awaits_payment().then(|| "/orders/CV-10428/pay".into()),
        element: None,
        held_minutes: status.awaits_payment().then_some(24),
        processing,
        lines: lines(sample).into_iter().map(line).collect(),
        totals: totals(sample, true),
        address: vec![
            "Ioana Popescu".into(),
            "Strada Lungă 14".into(),
            "500035 Brașov".into(),
            "România".into(),
        ],
        shipping_method: sample.shipping[1].title(sample.frame.locale).into(),
        shipments: if status == OrderStatus::Fulfilled {
            vec![Shipment {
                carrier: "Fan Courier".into(),
                number: "2241900518".into(),
                url: Some("https://carrier.example/t".into()),
            }]
        } else {
            Vec::new()
        },
        refunded: (status == OrderStatus::PartiallyRefunded).then(|| sample.written(8_900)),
        notice: None,
    }
}
