//! What an account has subscribed to, as the payment provider last said, and what its stores remember of it.

use crate::transaction::json;
use crate::{AccountTx, DbError, SystemTx, TenantTx, Transaction};
use commerce::ids::{AccountId, TenantId};
use commerce::plan::{Subscription, SubscriptionStatus};
use diesel::sql_types::{BigInt, Bool, Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// An account's plan. The default is that of an account which has never asked for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanRow {
    /// The account as the provider's customer, `cus_…`.
    pub customer: Option<String>,
    /// The provider's id of the subscription. `None`: nothing was ever bought.
    pub bought: Option<String>,
    /// A plan that was given is a subscription too.
    pub subscription: Option<Subscription>,
    /// When the provider was asked.
    pub checked_at: Option<OffsetDateTime>,
}

statement! {
    ReadPlan "reading a plan" -> (
        Nullable<Text> => Option<String>, Nullable<Text> => Option<String>, Nullable<Text> => Option<String>, Nullable<Text> => Option<String>,
        Nullable<Timestamptz> => Option<OffsetDateTime>, Bool => bool,
        Nullable<Timestamptz> => Option<OffsetDateTime>, Nullable<Timestamptz> => Option<OffsetDateTime>
    );
    "SELECT customer, subscription, status, price, past_due_since, cancel_at_period_end, current_period_end, checked_at
     FROM account_plans WHERE account_id = " account: SqlUuid => Uuid,
    ""
}

/// The account's plan.
///
/// # Errors
/// The database.
pub async fn read(tx: &mut AccountTx) -> Result<PlanRow, DbError> {
    let account = tx.account();
    read_within(tx, account).await
}

/// The plan of the account that opens a store in this transaction, which has to be inside both.
///
/// # Errors
/// The database.
pub async fn read_founding(tx: &mut TenantTx, account: AccountId) -> Result<PlanRow, DbError> {
    read_within(tx, account).await
}

async fn read_within(tx: &mut impl Transaction, account: AccountId) -> Result<PlanRow, DbError> {
    let row = ReadPlan { account: account.0 }.rows(tx).await?.into_iter().next();
    let Some((
        customer,
        bought,
        status,
        price,
        past_due_since,
        cancel_at_period_end,
        current_period_end,
        checked_at,
    )) = row
    else {
        return Ok(PlanRow::default());
    };
    let subscription = status.map(|status| Subscription {
        status: SubscriptionStatus::read(&status),
        price,
        past_due_since,
        cancel_at_period_end,
        current_period_end,
    });
    Ok(PlanRow { customer, bought, subscription, checked_at })
}

statement! {
    AdoptCustomer "giving an account its customer" -> (Text => String);
    "INSERT INTO account_plans (account_id, customer) VALUES (" account: SqlUuid => Uuid,
    ", " customer: Text => String,
    ") ON CONFLICT (account_id) DO UPDATE SET customer = coalesce(account_plans.customer, excluded.customer)
     RETURNING customer"
}

/// The account is this customer from now on, unless it is another already. Returns the one that it is.
///
/// # Errors
/// The database.
pub async fn adopt(tx: &mut AccountTx, customer: &str) -> Result<String, DbError> {
    let statement = AdoptCustomer { account: tx.account().0, customer: customer.to_owned() };
    crate::statement::only(statement.rows(tx).await?, "a customer").map(|(customer,)| customer)
}

/// What the provider said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// `sub_…`. `None`: the plan is given, and nobody asks the provider for it.
    pub subscription: Option<String>,
    pub status: SubscriptionStatus,
    pub price: Option<String>,
    pub cancel_at_period_end: bool,
    pub current_period_end: Option<OffsetDateTime>,
}

statement! {
    SavePlan "saving a plan" -> ();
    "INSERT INTO account_plans AS known (account_id, subscription, status, price, past_due_since,
         cancel_at_period_end, current_period_end, checked_at)
     VALUES (" account: SqlUuid => Uuid,
    ", " subscription: Nullable<Text> => Option<String>,
    ", " status: Nullable<Text> => Option<String>,
    ", " price: Nullable<Text> => Option<String>,
    ", " past_due_since: Nullable<Timestamptz> => Option<OffsetDateTime>,
    ", " cancel_at_period_end: Bool => bool,
    ", " current_period_end: Nullable<Timestamptz> => Option<OffsetDateTime>,
    ", " checked_at: Timestamptz => OffsetDateTime,
    ")
     ON CONFLICT (account_id) DO UPDATE SET subscription = excluded.subscription, status = excluded.status,
         price = excluded.price, cancel_at_period_end = excluded.cancel_at_period_end,
         current_period_end = excluded.current_period_end, checked_at = excluded.checked_at,
         past_due_since = CASE WHEN excluded.status = 'past_due'
             THEN coalesce(known.past_due_since, excluded.past_due_since) END
     WHERE coalesce(known.checked_at <= excluded.checked_at, true)"
}

/// Saves what the provider said when it was asked at `asked_at`; `None`: there is no subscription. Since when it is
/// past due is kept for as long as it is. False: it has said something later already.
///
/// # Errors
/// The database.
pub async fn save(
    tx: &mut AccountTx,
    said: Option<&Said>,
    asked_at: OffsetDateTime,
) -> Result<bool, DbError> {
    let is_past_due = said.is_some_and(|said| said.status == SubscriptionStatus::PastDue);
    let statement = SavePlan {
        account: tx.account().0,
        subscription: said.and_then(|said| said.subscription.clone()),
        status: said.map(|said| said.status.as_str().to_owned()),
        price: said.and_then(|said| said.price.clone()),
        past_due_since: is_past_due.then_some(asked_at),
        cancel_at_period_end: said.is_some_and(|said| said.cancel_at_period_end),
        current_period_end: said.and_then(|said| said.current_period_end),
        checked_at: asked_at,
    };
    Ok(statement.run(tx).await? > 0)
}

statement! {
    AccountOfCustomer "finding the account of a customer" -> (SqlUuid => Uuid);
    "SELECT account_id FROM account_plans WHERE customer = " customer: Text => String,
    ""
}

/// The account that is this customer.
///
/// # Errors
/// The database.
pub async fn account_of(tx: &mut SystemTx, customer: &str) -> Result<Option<AccountId>, DbError> {
    let rows = AccountOfCustomer { customer: customer.to_owned() }.rows(tx).await?;
    Ok(rows.into_iter().next().map(|(account,)| AccountId(account)))
}

/// What a store remembers of its owner's plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnersPlan {
    /// The store's place among its owner's, the oldest at 0.
    pub place: u32,
    pub subscription: Option<Subscription>,
}

statement! {
    RememberPlan "telling a store of its plan" -> ();
    "UPDATE stores SET plan_place = " place: Integer => i32,
    ", subscription = " subscription: Nullable<Jsonb> => Option<Value>,
    ", plan_checked_at = " checked_at: Nullable<Timestamptz> => Option<OffsetDateTime>,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND coalesce(plan_checked_at <= " not_after: Nullable<Timestamptz> => Option<OffsetDateTime>,
    ", true)"
}

/// The transaction's store has this plan from now on. False: it knows a later one already.
///
/// # Errors
/// The database.
pub async fn remember(
    tx: &mut TenantTx,
    plan: &OwnersPlan,
    checked_at: Option<OffsetDateTime>,
) -> Result<bool, DbError> {
    let statement = RememberPlan {
        place: i32::try_from(plan.place).unwrap_or(i32::MAX),
        subscription: plan.subscription.as_ref().map(|known| json("a subscription", known)).transpose()?,
        checked_at,
        tenant: tx.tenant().0,
        not_after: checked_at,
    };
    Ok(statement.run(tx).await? > 0)
}

statement! {
    OutOfStep "finding stores that do not know their plan" -> (SqlUuid => Uuid);
    "SELECT DISTINCT o.account_id FROM store_owners o JOIN stores s ON s.tenant_id = o.tenant_id
     LEFT JOIN account_plans p ON p.account_id = o.account_id
     WHERE s.plan_place IS NULL OR s.plan_checked_at IS DISTINCT FROM p.checked_at
     LIMIT " limit: BigInt => i64,
    ""
}

/// At most `limit` accounts, some store of which does not know its plan as it is.
///
/// # Errors
/// The database.
pub async fn out_of_step(tx: &mut SystemTx, limit: i64) -> Result<Vec<AccountId>, DbError> {
    let rows = OutOfStep { limit }.rows(tx).await?;
    Ok(rows.into_iter().map(|(account,)| AccountId(account)).collect())
}

/// The account's stores with their places, and the plan that they have in common, as they are at one time.
///
/// # Errors
/// The database.
pub async fn spread(tx: &mut AccountTx) -> Result<(PlanRow, Vec<(TenantId, u32)>), DbError> {
    let plan = read(tx).await?;
    let stores = super::stores::of(tx).await?;
    Ok((plan, stores.into_iter().zip(0..).collect()))
}
