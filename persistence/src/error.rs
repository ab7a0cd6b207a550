//! What can go wrong at the database, as far as a caller can act on it.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// No connection could be had in time, or it broke: nothing is known about what was under way.
    #[error("reaching Postgres while {doing}: {detail}")]
    Unavailable { doing: &'static str, detail: String },
    /// Somebody else changed the row since it was read. Read again and decide again.
    #[error("{what} was changed by somebody else")]
    Conflict { what: &'static str },
    /// A constraint says no.
    #[error("{doing} breaks {constraint}")]
    Violates { doing: &'static str, constraint: String },
    /// An earlier statement of the transaction failed, so its commit would store nothing.
    #[error("committing a transaction in which a statement failed")]
    Poisoned,
    /// Anything else Postgres said.
    #[error("{doing}")]
    Query { doing: &'static str, source: DieselError },
    /// A stored value is not what the code expects.
    #[error("reading {what}: {detail}")]
    Decode { what: &'static str, detail: String },
    /// A fault injected by a test.
    #[error("a fault was injected at {0}")]
    Injected(&'static str),
}

impl DbError {
    pub(crate) fn from_diesel(doing: &'static str, error: DieselError) -> Self {
        match error {
            DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, info) => {
                DbError::Unavailable { doing, detail: info.message().to_owned() }
            }
            DieselError::DatabaseError(
                DatabaseErrorKind::UniqueViolation
                | DatabaseErrorKind::ForeignKeyViolation
                | DatabaseErrorKind::CheckViolation,
                info,
            ) => DbError::Violates {
                doing,
                constraint: info.constraint_name().unwrap_or("an unnamed constraint").to_owned(),
            },
            DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => {
                DbError::Conflict { what: "a row" }
            }
            source => DbError::Query { doing, source },
        }
    }

    /// Whether Postgres has refused, so that nothing of what was asked has happened. Otherwise nobody knows.
    #[must_use]
    pub fn says_that_nothing_happened(&self) -> bool {
        match self {
            DbError::Conflict { .. } | DbError::Violates { .. } | DbError::Decode { .. } => true,
            DbError::Query { source: DieselError::DatabaseError(kind, info), .. } => {
                !matches!(kind, DatabaseErrorKind::UnableToSendCommand | DatabaseErrorKind::ClosedConnection)
                    && !info.message().starts_with("terminating connection")
            }
            _ => false,
        }
    }

    /// Whether trying again later may help: nothing is wrong with what was asked.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        !matches!(self, DbError::Violates { .. } | DbError::Decode { .. })
    }

    /// Whether this is the violation of the named constraint.
    #[must_use]
    pub fn violates(&self, name: &str) -> bool {
        matches!(self, DbError::Violates { constraint, .. } if constraint == name)
    }
}
