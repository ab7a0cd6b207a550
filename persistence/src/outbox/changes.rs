//! What a batch of news does to the outbox, written with as many statements as there are ways to change it.

use super::{EffectKind, NewEffect};
use crate::{DbError, TenantTx};
use commerce::ids::EffectId;
use diesel::sql_types::{Array, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// Changes that are collected while decisions are made, and written once.
#[derive(Debug, Default)]
pub struct OutboxChanges {
    promised: Vec<NewEffect>,
    finished: Vec<EffectId>,
    settled: Vec<(EffectKind, Uuid)>,
    postponed: Vec<Postponed>,
}

#[derive(Debug)]
struct Postponed {
    effect: EffectId,
    due_at: OffsetDateTime,
    dead_at: Option<OffsetDateTime>,
    problem: String,
}

impl OutboxChanges {
    pub fn promise(&mut self, effect: NewEffect) {
        self.promised.push(effect);
    }

    /// Done.
    pub fn finish(&mut self, effect: EffectId) {
        self.finished.push(effect);
    }

    /// No longer needed, or done by other means: whatever of this kind has been promised about the
    /// subject until now.
    pub fn settle(&mut self, kind: EffectKind, subject: Uuid) {
        self.promised.retain(|effect| effect.kind != kind || effect.subject != subject);
        self.settled.push((kind, subject));
    }

    /// Not done: to be tried again.
    pub fn try_again(&mut self, effect: EffectId, due_at: OffsetDateTime, problem: String) {
        self.postponed.push(Postponed { effect, due_at, dead_at: None, problem });
    }

    /// Given up: it stays, visible, until somebody decides.
    pub fn give_up(&mut self, effect: EffectId, now: OffsetDateTime, problem: String) {
        self.postponed.push(Postponed { effect, due_at: now, dead_at: Some(now), problem });
    }

    /// Whether something is due now, or sooner than it was: whoever sleeps has to look again.
    #[must_use]
    pub fn wake(&self) -> bool {
        !self.promised.is_empty() || self.postponed.iter().any(|postponed| postponed.dead_at.is_none())
    }

    /// Writes them. What is settled and promised again in one batch is promised: the old goes first.
    ///
    /// # Errors
    /// The database.
    pub async fn write(&self, tx: &mut TenantTx) -> Result<(), DbError> {
        let tenant = tx.tenant().0;
        if !self.postponed.is_empty() {
            let all = || self.postponed.iter();
            let statement = Postpone {
                effects: all().map(|postponed| postponed.effect.0).collect(),
                due_at: all().map(|postponed| postponed.due_at).collect(),
                dead_at: all().map(|postponed| postponed.dead_at).collect(),
                problems: all().map(|postponed| postponed.problem.clone()).collect(),
                tenant,
            };
            statement.run(tx).await?;
        }
        if !self.finished.is_empty() {
            let effects = self.finished.iter().map(|effect| effect.0).collect();
            Finish { tenant, effects }.run(tx).await?;
        }
        if !self.settled.is_empty() {
            let subjects = self.settled.iter().map(|(_, subject)| *subject).collect();
            let kinds = self.settled.iter().map(|(kind, _)| kind.as_str().to_owned()).collect();
            Settle { subjects, kinds, tenant }.run(tx).await?;
        }
        super::insert(tx, &self.promised).await
    }
}

statement! {
    Postpone "postponing effects" -> ();
    "UPDATE outbox o SET due_at = p.due_at, dead_at = p.dead_at, last_error = p.problem FROM UNNEST("
        effects: Array<SqlUuid> => Vec<Uuid>,
    ", " due_at: Array<Timestamptz> => Vec<OffsetDateTime>,
    ", " dead_at: Array<Nullable<Timestamptz>> => Vec<Option<OffsetDateTime>>,
    ", " problems: Array<Text> => Vec<String>,
    ") AS p (id, due_at, dead_at, problem) WHERE o.tenant_id = " tenant: SqlUuid => Uuid,
    " AND o.id = p.id"
}

statement! {
    Finish "finishing effects" -> ();
    "DELETE FROM outbox WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND id = ANY(" effects: Array<SqlUuid> => Vec<Uuid>,
    ")"
}

statement! {
    Settle "finishing what is promised about something" -> ();
    "DELETE FROM outbox o USING UNNEST(" subjects: Array<SqlUuid> => Vec<Uuid>,
    ", " kinds: Array<Text> => Vec<String>,
    ") AS s (subject, kind) WHERE o.tenant_id = " tenant: SqlUuid => Uuid,
    " AND o.subject = s.subject AND o.kind = s.kind"
}
