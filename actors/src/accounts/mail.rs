//! Sends the mails that were promised. A claim is a lease: if this process dies, the mail comes up again
//! under the same id, which goes into its Message-ID, so that a mailbox can tell that it has it.

use crate::clock::Clock;
use commerce::account::EmailAddress;
use commerce::ids::MailId;
use commerce::locale::Locale;
use commerce::order::pause_after;
use persistence::accounts::mails::{self, ClaimedMail, MailKind};
use persistence::accounts::{links, sessions};
use persistence::{Database, DbError};
use secrecy::SecretString;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::sync::Notify;

/// Longer than any delivery may take.
const LEASE: time::Duration = time::Duration::seconds(60);
const TIMEOUT: Duration = Duration::from_secs(30);
/// A mail that could not be sent for so long is given up.
const PATIENCE: time::Duration = time::Duration::hours(72);
/// How often mails are looked for when nobody announces any.
const LOOK_EVERY: Duration = Duration::from_secs(5);
const AT_ONCE: i64 = 8;
/// What is over stays for so long, for whoever wants to know what happened.
const KEPT: time::Duration = time::Duration::days(1);
const SWEEP_EVERY: time::Duration = time::Duration::minutes(10);
/// Rows of each kind in one sweep.
const SWEEP: i64 = 10_000;

/// A mail to be written and sent.
#[derive(Debug)]
pub struct Letter {
    /// The same in every attempt.
    pub id: MailId,
    pub kind: MailKind,
    pub to: EmailAddress,
    pub locale: Locale,
    /// What its link carries.
    pub token: Option<SecretString>,
}

/// The mail did not go out, and may later. The text is for the log and names no address.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Undelivered(pub String);

/// Writes mails in their language and hands them on.
pub trait Postman: Send + Sync {
    /// Returns once the mail is somebody else's care.
    fn deliver<'a>(
        &'a self,
        letter: &'a Letter,
    ) -> Pin<Box<dyn Future<Output = Result<(), Undelivered>> + Send + 'a>>;
}

/// Claims and sends until it is stopped.
pub(super) async fn run(
    database: Database,
    clock: Clock,
    postman: Arc<dyn Postman>,
    mails_promised: Arc<Notify>,
) {
    let mut swept_at = None;
    loop {
        let now = clock.now();
        if swept_at.is_none_or(|at| now >= at + SWEEP_EVERY) {
            swept_at = Some(now);
            if let Err(error) = sweep(&database, now).await {
                tracing::warn!(%error, "forgetting what is over");
            }
        }
        let claimed = match claim(&database, &clock).await {
            Ok(claimed) => claimed,
            Err(error) => {
                tracing::warn!(%error, "claiming mails");
                Vec::new()
            }
        };
        if claimed.is_empty() {
            tokio::select! {
                () = mails_promised.notified() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
            continue;
        }
        let sending = claimed.into_iter().map(|mail| send(&database, &clock, &*postman, mail));
        futures_util::future::join_all(sending).await;
    }
}

/// Forgets sessions with their tokens, links, and mails that nobody could be given.
async fn sweep(database: &Database, now: OffsetDateTime) -> Result<(), DbError> {
    let mut tx = database.system().await?;
    let swept = async {
        let before = now - KEPT;
        sessions::forget(&mut tx, before, SWEEP).await?;
        links::forget(&mut tx, before, SWEEP).await?;
        mails::forget(&mut tx, before, SWEEP).await
    };
    let swept = swept.await;
    match swept {
        Ok(_) => tx.commit().await,
        Err(error) => {
            tx.roll_back().await;
            Err(error)
        }
    }
}

async fn claim(database: &Database, clock: &Clock) -> Result<Vec<ClaimedMail>, DbError> {
    let now = clock.now();
    let mut tx = database.system().await?;
    match mails::claim(&mut tx, now, now + LEASE, AT_ONCE).await {
        Ok(claimed) => tx.commit().await.map(|()| claimed),
        Err(error) => {
            tx.roll_back().await;
            Err(error)
        }
    }
}

async fn send(database: &Database, clock: &Clock, postman: &dyn Postman, mut mail: ClaimedMail) {
    let letter = Letter {
        id: mail.id,
        kind: mail.kind,
        to: mail.to.clone(),
        locale: mail.locale,
        token: mail.token.take(),
    };
    let delivered = tokio::time::timeout(TIMEOUT, postman.deliver(&letter)).await;
    let outcome = delivered.unwrap_or_else(|_| Err(Undelivered("no answer in 30 seconds".to_owned())));
    if let Err(error) = record(database, clock, &mail, outcome).await {
        tracing::warn!(account = %mail.account, mail = %mail.id, %error, "a mail's result was not recorded");
    }
}

async fn record(
    database: &Database,
    clock: &Clock,
    mail: &ClaimedMail,
    outcome: Result<(), Undelivered>,
) -> Result<(), DbError> {
    let mut tx = database.system().await?;
    match outcome {
        Ok(()) => mails::sent(&mut tx, mail.account, mail.id).await?,
        Err(Undelivered(problem)) => {
            let now = clock.now();
            let next = now + pause_after(mail.attempt);
            let dead_at = (next >= mail.created_at + PATIENCE).then_some(now);
            tracing::warn!(account = %mail.account, mail = %mail.id, problem, given_up = dead_at.is_some(),
                "a mail did not go out");
            mails::not_sent(&mut tx, mail, next, dead_at, problem).await?;
        }
    }
    tx.commit().await
}
