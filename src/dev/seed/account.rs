//! The demo's merchant, who owns the demo's stores.

use super::SeedError;
use crate::dev::memory::{Memory, spoken_password};
use actors::accounts::hash_password;
use actors::clock::Clock;
use commerce::account::EmailAddress;
use commerce::ids::{AccountId, TenantId};
use commerce::locale::Locale;
use commerce::plan::{PlanName, SubscriptionStatus};
use persistence::accounts::plans::{self, PlanRow, Said};
use persistence::accounts::stores::{OWNED, own};
use persistence::accounts::{self, AccountRow};
use persistence::{AccountTx, Database, DbError};
use secrecy::SecretString;

/// A domain that nobody can have (RFC 2606).
pub(in crate::dev) const EMAIL: &str = "merchant@cartflux.example";
/// What the memory calls the password.
pub(in crate::dev) const PASSWORD: &str = "demo_merchant_password";

/// Nobody shall run into a limit who looks around.
const PLAN: PlanName = PlanName::Business;

/// Makes the account, or gives it the password that this data directory remembers, and the stores that
/// nobody owns.
pub(super) async fn open(
    database: &Database,
    clock: &Clock,
    memory: &mut Memory,
    stores: &[TenantId],
) -> Result<(), SeedError> {
    let is_remembered = memory.known_secret(PASSWORD).is_some();
    let password: SecretString = memory.secret(PASSWORD, spoken_password)?.into();
    let email = EmailAddress::stored(EMAIL.to_owned());
    let mut tx = database.shared().await?;
    let known = accounts::claimed(&mut tx, &email).await;
    tx.roll_back().await;
    let account = match known? {
        Some(account) if is_remembered => account.id,
        Some(account) => {
            let hash = hash_password(clock, &password)?;
            let mut tx = database.account(account.id).await?;
            let set = accounts::set_password(&mut tx, hash).await.map(|_| ());
            settle(tx, set).await?;
            account.id
        }
        None => make(database, clock, email, &password).await?,
    };
    give_plan(database, clock, account).await?;
    for tenant in stores {
        let mut tx = database.founding(account, *tenant).await?;
        match own(&mut tx, account).await {
            Ok(()) => tx.commit().await?,
            Err(error) => {
                tx.roll_back().await;
                // It is owned already, by this account or by whoever was given it.
                if !error.violates(OWNED) && !error.violates("store_owners_pkey") {
                    return Err(error.into());
                }
            }
        }
    }
    Ok(())
}

/// Gives it its plan, unless it has bought one. The stores hear of it from the server's sweep.
async fn give_plan(database: &Database, clock: &Clock, account: AccountId) -> Result<(), SeedError> {
    let price = crate::plans::built_in()?.named(PLAN).price.clone();
    let mut tx = database.account(account).await?;
    let given = async {
        if plans::read(&mut tx).await? != PlanRow::default() {
            return Ok(());
        }
        let said = Said {
            subscription: None,
            status: SubscriptionStatus::Active,
            price,
            cancel_at_period_end: false,
            current_period_end: None,
        };
        plans::save(&mut tx, Some(&said), clock.now()).await.map(|_| ())
    };
    let given = given.await;
    Ok(settle(tx, given).await?)
}

async fn make(
    database: &Database,
    clock: &Clock,
    email: EmailAddress,
    password: &SecretString,
) -> Result<AccountId, SeedError> {
    let row = AccountRow {
        id: clock.new_id(),
        email,
        name: "Demo merchant".to_owned(),
        locale: Locale::En,
        password_hash: hash_password(clock, password)?,
        confirmed: false,
        stamp: 1,
    };
    let now = clock.now();
    let mut tx = database.account(row.id).await?;
    let made = async {
        accounts::insert(&mut tx, &row, now).await?;
        // Nobody reads its mail.
        accounts::confirm(&mut tx, now).await
    };
    let made = made.await;
    settle(tx, made).await?;
    tracing::info!(account = %row.id, "made the demo's account");
    Ok(row.id)
}

async fn settle(tx: AccountTx, done: Result<(), DbError>) -> Result<(), DbError> {
    match done {
        Ok(()) => tx.commit().await,
        Err(error) => {
            tx.roll_back().await;
            Err(error)
        }
    }
}
