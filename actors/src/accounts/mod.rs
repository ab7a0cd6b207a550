//! Merchants' accounts: who they are, where they are signed in, which stores they own.
//!
//! | file | what it does |
//! | --- | --- |
//! | `signing_up` | a new account, and the confirmation of its address |
//! | `sessions` | signing in, staying signed in, being signed out |
//! | `recovery` | a new password |
//! | `stores` | opening a store, and whose one is |
//! | `passwords` | Argon2id |
//! | `throttle` | how often somebody may try |
//! | `tokens` | what is given to browsers and written into links |
//! | `mail` | mails that were promised, on their way |
//!
//! No actor is asked: what an account does is rare, and Postgres decides between two who do it at once.

mod error;
mod mail;
pub(crate) mod passwords;
mod recovery;
mod sessions;
mod signing_up;
mod stores;
pub(crate) mod throttle;
mod tokens;

pub use error::AccountError;
pub use mail::{Letter, Postman, Undelivered};
pub use passwords::hash_password;
pub use sessions::{Asker, Granted};
pub use stores::StoreWish;

use crate::clock::Clock;
use commerce::plan::Plans;
use passwords::Passwords;
use persistence::Database;
use std::sync::Arc;
use throttle::Throttle;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// The handle. Cheap to clone.
#[derive(Clone)]
pub struct Accounts(Arc<Inner>);

struct Inner {
    database: Database,
    clock: Clock,
    plans: Arc<Plans>,
    passwords: Passwords,
    throttle: Throttle,
    /// Rung after a commit that promised a mail.
    mails_promised: Arc<Notify>,
    mailing: JoinHandle<()>,
}

impl Accounts {
    /// Begins to send what was promised, on `runtime`, until the last handle is dropped.
    ///
    /// # Errors
    /// The hash that stands in for unknown accounts cannot be made.
    pub fn start(
        database: Database,
        clock: Clock,
        plans: Arc<Plans>,
        postman: Arc<dyn Postman>,
        runtime: &tokio::runtime::Handle,
    ) -> Result<Self, AccountError> {
        let passwords = Passwords::new(&clock)?;
        let mails_promised = Arc::new(Notify::new());
        let mailing =
            runtime.spawn(mail::run(database.clone(), clock.clone(), postman, Arc::clone(&mails_promised)));
        Ok(Self(Arc::new(Inner {
            throttle: Throttle::new(&clock),
            database,
            clock,
            plans,
            passwords,
            mails_promised,
            mailing,
        })))
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.mailing.abort();
    }
}
