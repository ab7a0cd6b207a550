//! Where mails lie that nobody sends.

use serde::Serialize;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The oldest beyond them are forgotten.
const MOST: usize = 200;

/// A mail as it would have been sent.
#[derive(Clone, Debug, Serialize)]
pub struct KeptMail {
    pub to: String,
    pub subject: String,
    pub text: String,
    /// RFC 3339.
    pub at: String,
}

/// Clones are the same box.
#[derive(Clone, Default)]
pub struct Mailbox(Arc<Mutex<VecDeque<KeptMail>>>);

impl Mailbox {
    pub(super) fn keep(&self, mail: KeptMail) {
        let mut mails = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        mails.push_front(mail);
        mails.truncate(MOST);
    }

    /// All of them, the newest first.
    #[must_use]
    pub fn mails(&self) -> Vec<KeptMail> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}
