//! What the supplier knows: every purchase order it received, and what became of it.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;

use serde::Serialize;
use serde_json::Value;
use time::OffsetDateTime;

use super::journal::{Entry, Journal};
use super::{DemoSupplierError, now};

/// What became of a purchase order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderStatus {
    /// Will be shipped.
    Accepted,
    /// Refused for good.
    Rejected,
    /// Shipped, and the report of it was received.
    Shipped,
}

/// A purchase order as the supplier knows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReceivedOrder {
    /// The stable id: the same in every delivery of one order.
    pub purchase_order: String,
    /// The shopper's order it belongs to.
    pub order_number: String,
    /// How often it arrived, the first time included.
    pub deliveries: u64,
    /// What became of it.
    pub status: OrderStatus,
    /// What the first delivery said, as it came.
    pub body: Value,
    #[serde(skip)]
    pub(super) at: OffsetDateTime,
}

/// How a delivery is to be answered.
#[derive(Debug, PartialEq)]
pub(super) enum Receipt {
    /// New, and taken.
    Accepted { at: OffsetDateTime },
    /// Taken before.
    Repeated,
    /// Refused, now or before.
    Rejected,
}

/// The purchase orders, in order of arrival, and the journal they are written to first.
#[derive(Debug)]
pub(super) struct Books {
    journal: Journal,
    orders: Vec<ReceivedOrder>,
    places: HashMap<String, usize>,
}

impl Books {
    /// Opens the books with what the journal remembers.
    pub(super) fn open(path: Option<PathBuf>) -> Result<Self, DemoSupplierError> {
        let (journal, entries) = match path {
            None => (Journal::forgetful(), Vec::new()),
            Some(path) => {
                Journal::open(&path).map_err(|source| DemoSupplierError::Journal { path, source })?
            }
        };
        let mut books = Self { journal, orders: Vec::new(), places: HashMap::new() };
        entries.into_iter().for_each(|entry| books.apply(entry));
        Ok(books)
    }

    pub(super) fn is_new(&self, purchase_order: &str) -> bool {
        !self.places.contains_key(purchase_order)
    }

    /// Takes a delivery; `accepts` decides about an order that is new.
    pub(super) fn receive(
        &mut self,
        purchase_order: String,
        order_number: String,
        body: Value,
        accepts: bool,
    ) -> io::Result<Receipt> {
        if let Some(known) = self.places.get(&purchase_order) {
            let rejected = self.orders[*known].status == OrderStatus::Rejected;
            self.record(Entry::Repeated { purchase_order })?;
            return Ok(if rejected { Receipt::Rejected } else { Receipt::Repeated });
        }
        let at = now();
        self.record(Entry::Received { purchase_order, order_number, accepted: accepts, at, body })?;
        Ok(if accepts { Receipt::Accepted { at } } else { Receipt::Rejected })
    }

    /// The shipment was reported and the report received.
    pub(super) fn reported(&mut self, purchase_order: String) -> io::Result<()> {
        self.record(Entry::Reported { purchase_order })
    }

    pub(super) fn list(&self) -> Vec<ReceivedOrder> {
        self.orders.clone()
    }

    /// Orders that are still to be shipped, and since when.
    pub(super) fn unshipped(&self) -> Vec<(String, OffsetDateTime)> {
        let open = self.orders.iter().filter(|order| order.status == OrderStatus::Accepted);
        open.map(|order| (order.purchase_order.clone(), order.at)).collect()
    }

    fn record(&mut self, entry: Entry) -> io::Result<()> {
        self.journal.append(&entry)?;
        self.apply(entry);
        Ok(())
    }

    fn apply(&mut self, entry: Entry) {
        match entry {
            Entry::Received { purchase_order, order_number, accepted, at, body } => {
                let status = if accepted { OrderStatus::Accepted } else { OrderStatus::Rejected };
                self.places.insert(purchase_order.clone(), self.orders.len());
                let deliveries = 1;
                self.orders.push(ReceivedOrder {
                    purchase_order,
                    order_number,
                    deliveries,
                    status,
                    body,
                    at,
                });
            }
            Entry::Repeated { purchase_order } => {
                if let Some(order) = self.order(&purchase_order) {
                    order.deliveries += 1;
                }
            }
            Entry::Reported { purchase_order } => {
                if let Some(order) = self.order(&purchase_order) {
                    order.status = OrderStatus::Shipped;
                }
            }
        }
    }

    fn order(&mut self, purchase_order: &str) -> Option<&mut ReceivedOrder> {
        self.places.get(purchase_order).and_then(|place| self.orders.get_mut(*place))
    }
}
