//! What can be done: each action looks at the book and decides; it writes nothing itself.

pub(super) mod accounts;
pub(super) mod cancel_intent;
pub(super) mod confirm_intent;
pub(super) mod create_intent;
pub(super) mod create_refund;

use super::book::Book;
use super::entry::Entry;
use super::form::Params;
use super::model::Intent;
use super::refusal::Refusal;
use serde_json::Value;

/// A decision, from what is known and what is asked.
pub(super) type Action = fn(&Book, &Params, &Context<'_>) -> Result<Deed, Refusal>;

/// Around an action: who, when, where.
pub(super) struct Context<'request> {
    pub(super) now: i64,
    /// The idempotency key, which events repeat.
    pub(super) key: Option<&'request str>,
    /// This simulator's own base URL.
    pub(super) base: &'request str,
    /// The object that the path names.
    pub(super) intent: Option<&'request str>,
}

/// What was decided.
pub(super) struct Deed {
    pub(super) status: u16,
    pub(super) answer: Value,
    pub(super) entries: Vec<Entry>,
}

impl Deed {
    pub(super) fn done(answer: Value, entries: Vec<Entry>) -> Self {
        Self { status: 200, answer, entries }
    }
}

/// The intent that the path names.
fn intent_of_path<'book>(book: &'book Book, context: &Context<'_>) -> Result<&'book Intent, Refusal> {
    let id = context.intent.unwrap_or_default();
    book.intents.get(id).ok_or_else(|| Refusal::not_found("payment_intent", id))
}
