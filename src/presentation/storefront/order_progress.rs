//! Where an order is, as four steps.

use super::layout::Layout;
use commerce::order::OrderStatus;

/// One step of an order's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressStep {
    pub title: String,
    pub done: bool,
    pub current: bool,
}

/// The steps of an order in `status`; none for an order that goes nowhere any more.
pub(crate) fn steps(layout: &Layout, status: OrderStatus) -> Vec<ProgressStep> {
    let reached = match status {
        OrderStatus::PendingPayment | OrderStatus::PaymentFailed => 1,
        OrderStatus::Paid => 2,
        OrderStatus::Fulfilling => 3,
        OrderStatus::Fulfilled | OrderStatus::PartiallyRefunded => 4,
        OrderStatus::Cancelled | OrderStatus::Refunded => return Vec::new(),
    };
    let titles =
        [layout.t("step-placed"), layout.t("step-paid"), layout.t("step-preparing"), layout.t("step-sent")];
    let step = |(index, title)| ProgressStep { title, done: index < reached, current: index + 1 == reached };
    titles.into_iter().enumerate().map(step).collect()
}

/// Heading, and what happens next.
pub(crate) const fn status_keys(status: OrderStatus, processing: bool) -> (&'static str, &'static str) {
    match status {
        OrderStatus::PendingPayment if processing => ("order-processing", "order-processing-next"),
        OrderStatus::PendingPayment => ("order-pending", "order-pending-next"),
        OrderStatus::PaymentFailed => ("order-failed", "order-failed-next"),
        OrderStatus::Paid => ("order-paid", "order-paid-next"),
        OrderStatus::Fulfilling => ("order-fulfilling", "order-fulfilling-next"),
        OrderStatus::Fulfilled => ("order-fulfilled", "order-fulfilled-next"),
        OrderStatus::Cancelled => ("order-cancelled", "order-cancelled-next"),
        OrderStatus::Refunded => ("order-refunded", "order-refunded-next"),
        OrderStatus::PartiallyRefunded => ("order-part-refunded", "order-part-refunded-next"),
    }
}

/// The colour of the status.
pub(crate) const fn tone(status: OrderStatus) -> &'static str {
    match status {
        OrderStatus::PendingPayment => "warn",
        OrderStatus::PaymentFailed => "bad",
        OrderStatus::Paid | OrderStatus::Fulfilling | OrderStatus::Fulfilled => "good",
        OrderStatus::Cancelled | OrderStatus::Refunded | OrderStatus::PartiallyRefunded => "quiet",
    }
}
