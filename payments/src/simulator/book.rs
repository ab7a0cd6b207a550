//! Everything that a simulator knows, as the sum of its entries.
//!
//! Nothing changes except by entries, and entries that belong together are written together: so the
//! journal of them is the whole memory.

use super::billing::{Checkout, Customer, Portal, Subscription};
use super::entry::{Entry, OutgoingEvent, StoredAnswer};
use super::journal::Journal;
use super::model::{Account, Intent, SimulatedRefund};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) intents: BTreeMap<String, Intent>,
    pub(super) refunds: BTreeMap<String, SimulatedRefund>,
    pub(super) accounts: BTreeMap<String, Account>,
    pub(super) customers: BTreeMap<String, Customer>,
    pub(super) checkouts: BTreeMap<String, Checkout>,
    pub(super) portals: BTreeMap<String, Portal>,
    pub(super) subscriptions: BTreeMap<String, Subscription>,
    answers: HashMap<String, StoredAnswer>,
    events: Vec<OutgoingEvent>,
    /// Positions in `events`, oldest first.
    undelivered: BTreeSet<usize>,
    journal: Option<Journal>,
}

impl Book {
    /// Lets go of the journal. Nothing may happen any more.
    pub(super) fn close(&mut self) {
        self.journal = None;
    }

    /// Reads the journal and goes on writing it.
    pub(super) fn open(journal: Option<Journal>) -> io::Result<Self> {
        let mut book = Self::default();
        if let Some(mut journal) = journal {
            journal.replay(|entry| book.apply(entry))?;
            book.journal = Some(journal);
        }
        Ok(book)
    }

    /// Writes `entries` down, all or none, and only then knows them.
    pub(super) fn commit(&mut self, entries: Vec<Entry>) -> io::Result<()> {
        if entries.is_empty() {
            return Ok(());
        }
        if let Some(journal) = &mut self.journal {
            journal.append(&entries)?;
        }
        entries.into_iter().for_each(|entry| self.apply(entry));
        Ok(())
    }

    fn apply(&mut self, entry: Entry) {
        match entry {
            Entry::Intent(intent) => {
                self.intents.insert(intent.id.clone(), *intent);
            }
            Entry::Refund(refund) => {
                self.refunds.insert(refund.id.clone(), *refund);
            }
            Entry::Account(account) => {
                self.accounts.insert(account.id.clone(), account);
            }
            Entry::Customer(customer) => {
                self.customers.insert(customer.id.clone(), customer);
            }
            Entry::Checkout(checkout) => {
                self.checkouts.insert(checkout.id.clone(), *checkout);
            }
            Entry::Portal(portal) => {
                self.portals.insert(portal.id.clone(), portal);
            }
            Entry::Subscription(subscription) => {
                self.subscriptions.insert(subscription.id.clone(), *subscription);
            }
            Entry::Answer(answer) => {
                self.answers.insert(answer.key.clone(), answer);
            }
            Entry::Event(event) => {
                self.undelivered.insert(self.events.len());
                self.events.push(event);
            }
            Entry::Delivered(id) => self.undelivered.retain(|position| self.events[*position].id != id),
        }
    }

    pub(super) fn answer(&self, key: &str) -> Option<&StoredAnswer> {
        self.answers.get(key)
    }

    /// The newest first.
    pub(super) fn subscriptions_of(&self, customer: &str) -> Vec<&Subscription> {
        let mut found: Vec<_> =
            self.subscriptions.values().filter(|known| known.customer == customer).collect();
        found.sort_by_key(|known| std::cmp::Reverse(known.number));
        found
    }

    /// Oldest first.
    pub(super) fn undelivered(&self) -> impl Iterator<Item = &OutgoingEvent> {
        self.undelivered.iter().filter_map(|position| self.events.get(*position))
    }

    /// In the order in which they happened.
    pub(super) fn events_about(&self, id: &str) -> impl Iterator<Item = &OutgoingEvent> {
        self.events.iter().filter(move |event| event.about == id)
    }
}
