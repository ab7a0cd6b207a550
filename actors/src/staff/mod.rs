//! The platform's staff: a principal of their own, never a merchant. What they do to stores is written down.
//!
//! | file | what it does |
//! | --- | --- |
//! | `setting_up` | an account, by a link that works once |
//! | `signing_in` | a password and a code, and where it was enough |
//! | `acting` | closing stores, opening them, trying promises again |
//! | `totp` | codes of an authenticator (RFC 6238) |
//! | `recovery` | what stands in for a code, once |

mod acting;
mod recovery;
mod setting_up;
mod signing_in;
mod totp;

pub use setting_up::{LINK_LASTS, invite};
pub use signing_in::{IDLE_LASTS, SESSION_LASTS};
pub use totp::{read_secret, write_secret};

use crate::Stores;
use crate::accounts::AccountError;
use crate::accounts::passwords::Passwords;
use crate::accounts::throttle::Throttle;
use crate::clock::Clock;
use persistence::{Database, SystemTx};
use std::sync::Arc;

/// The handle. Cheap to clone.
#[derive(Clone)]
pub struct StaffAccounts(Arc<Inner>);

struct Inner {
    stores: Stores,
    passwords: Passwords,
    /// Apart from the merchants': neither spends the other's budget.
    throttle: Throttle,
}

impl StaffAccounts {
    /// # Errors
    /// The hash that stands in for unknown accounts cannot be made.
    pub fn new(stores: Stores) -> Result<Self, AccountError> {
        let passwords = Passwords::new(stores.clock())?;
        let throttle = Throttle::new(stores.clock());
        Ok(Self(Arc::new(Inner { stores, passwords, throttle })))
    }

    fn clock(&self) -> &Clock {
        self.0.stores.clock()
    }

    fn database(&self) -> &Database {
        self.0.stores.database()
    }
}

/// Makes what went well durable, and forgets what did not.
async fn settle<T>(tx: SystemTx, outcome: Result<T, AccountError>) -> Result<T, AccountError> {
    match outcome {
        Ok(value) => {
            tx.commit().await?;
            Ok(value)
        }
        Err(error) => {
            tx.roll_back().await;
            Err(error)
        }
    }
}
