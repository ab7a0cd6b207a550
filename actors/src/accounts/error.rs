//! Why an account could not do what was asked.

use commerce::address::FieldError;
use commerce::plan::OverLimit;
use persistence::DbError;
use std::sync::Arc;
use std::time::Duration;

/// What callers can act on.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("some fields need another value")]
    Invalid(Vec<FieldError>),
    #[error("the address has an account")]
    EmailTaken,
    /// The same for an unknown address and a wrong password.
    #[error("the address and the password do not belong together")]
    WrongCredentials,
    /// The present password, asked for again, is another.
    #[error("the present password is another")]
    WrongPassword,
    #[error("tried too often")]
    TooManyAttempts { wait: Duration },
    /// Ended, over, or never begun.
    #[error("there is no such session")]
    SessionEnded,
    /// No such session of the account, or a link that is used or over.
    #[error("no such {0}")]
    NotFound(&'static str),
    #[error("the slug is taken")]
    SlugTaken,
    #[error("the account has as many stores as it may have")]
    TooManyStores(#[source] OverLimit),
    /// So many passwords are being checked already.
    #[error("too many sign-ins at once")]
    Busy,
    /// A password cannot be hashed: a fault of ours.
    #[error("hashing a password: {0}")]
    Hashing(String),
    /// The database could not be asked, or did not answer: it may have happened or not.
    #[error("the account could not be saved")]
    Unavailable(#[source] Arc<DbError>),
}

impl From<DbError> for AccountError {
    fn from(error: DbError) -> Self {
        AccountError::Unavailable(Arc::new(error))
    }
}

impl From<FieldError> for AccountError {
    fn from(error: FieldError) -> Self {
        AccountError::Invalid(vec![error])
    }
}
