//! What changes about a store: what it carries, how it presents itself, whether it is shown, where its sales go, what
//! its owner has subscribed to.
//!
//! Done by the store in its turn, like everything that is told live: events leave in the order of their
//! numbers. The published view is built anew afterwards, by whoever looks next.

mod offering;

use crate::batch::{Batch, Failure};
use crate::command::{Arrangement, Command, PaymentsChange, PlanChange, SettingsChange};
use crate::error::{ArrangementRefusal, StoreError};
use crate::runtime::Runtime;
use commerce::catalogue::CatalogueProduct;
use commerce::ids::{ProductId, TenantId, VariantId};
use commerce::plan::{Ask, Limit, OverLimit};
use commerce::store::{StoreProfile, missing_to_publish};
use persistence::accounts::plans;
use persistence::events::StoredEvent;
use persistence::stores::StoredStore;
use persistence::{DbError, TenantTx, arrangement, own_products, payment_accounts};
use serde_json::json;
use std::collections::BTreeSet;

/// The most products of a store that no plan limits.
const MOST_PRODUCTS: usize = 20_000;

/// Changes of one store.
pub(crate) struct ArrangementBatch<'a> {
    pub runtime: &'a Runtime,
    pub tenant: TenantId,
}

impl Batch for ArrangementBatch<'_> {
    type Outcome = Vec<Result<(), StoreError>>;

    async fn attempt(&self, commands: &[Command]) -> Result<Self::Outcome, Failure> {
        let Self { runtime, tenant } = *self;
        let mut tx = runtime.database.tenant(tenant).await.map_err(Failure::Before)?;
        let mut events = Vec::new();
        let outcome = match arrange_all(&mut tx, commands, runtime, &mut events).await {
            Ok(outcome) => outcome,
            Err(error) => {
                tx.roll_back().await;
                return Err(Failure::Before(error));
            }
        };
        let committed = tx.commit().await;
        // Also when nobody knows whether it happened; not when there was nothing to happen.
        if !events.is_empty() || committed.is_err() {
            let changed = |product: &CatalogueProduct| {
                let mut arrangements = commands.iter().filter_map(Command::as_arrangement);
                arrangements.any(|arrangement| arrangement.changes(product))
            };
            runtime.catalogue.forget_own(tenant, changed).await;
            runtime.slots.of(tenant).rearranged();
        }
        committed.map_err(Failure::AtCommit)?;
        runtime.bus.publish(tenant, events);
        Ok(outcome)
    }

    fn give(outcome: Self::Outcome, commands: Vec<Command>) {
        for (command, outcome) in commands.into_iter().zip(outcome) {
            if let Command::Arrange { reply, .. } = command {
                // An error says that nobody waits for the answer.
                let _ = reply.send(outcome);
            }
        }
    }
}

async fn arrange_all(
    tx: &mut TenantTx,
    commands: &[Command],
    runtime: &Runtime,
    events: &mut Vec<StoredEvent>,
) -> Result<Vec<Result<(), StoreError>>, DbError> {
    arrangement::lock(tx).await?;
    let mut outcomes = Vec::new();
    for wanted in commands.iter().filter_map(Command::as_arrangement) {
        let outcome = arrange(tx, wanted, runtime).await?;
        if let Ok(Some(what)) = &outcome {
            events.push(StoredEvent {
                sequence: 0,
                kind: "store.changed".to_owned(),
                at: runtime.clock.now(),
                order: None,
                data: json!({"what": what}),
            });
        }
        outcomes.push(outcome.map(|_| ()));
    }
    persistence::events::append(tx, events).await?;
    Ok(outcomes)
}

/// What of the store is another now, if anything.
type Changed = Result<Option<&'static str>, StoreError>;

async fn arrange(tx: &mut TenantTx, wanted: &Arrangement, runtime: &Runtime) -> Result<Changed, DbError> {
    let Some(store) = persistence::stores::load(tx).await? else {
        return Ok(Err(StoreError::NotFound("store")));
    };
    let refusal = match wanted {
        Arrangement::Carry { variants, markup } => {
            let offered = arrangement::offered(tx, variants).await?;
            let unknown: Vec<VariantId> =
                variants.iter().filter(|variant| !offered.contains_key(variant)).copied().collect();
            let products: BTreeSet<ProductId> = store
                .products
                .iter()
                .map(|carried| carried.product_id)
                .chain(offered.into_values())
                .collect();
            if !unknown.is_empty() {
                Some(ArrangementRefusal::NotOffered(unknown))
            } else if let Some(over) = over_limit(&store, products.len(), runtime) {
                Some(ArrangementRefusal::TooManyProducts(over))
            } else {
                arrangement::carry(tx, variants, *markup).await?;
                None
            }
        }
        Arrangement::Offer(offering) => offering::offer(tx, &store, offering, runtime).await?,
        Arrangement::Drop(product) => {
            if !store.products.iter().any(|carried| carried.product_id == *product) {
                return Ok(Err(StoreError::NotFound("product")));
            }
            match not_ready(&store.profile, store.products.len() - 1, store.shipping_methods.len()) {
                None => {
                    arrangement::drop_product(tx, *product).await?;
                    own_products::withdraw(tx, *product).await?;
                    None
                }
                refusal => refusal,
            }
        }
        Arrangement::Settings(change) => settle(tx, &store, change).await?,
        Arrangement::Payments(change) => {
            return pay_to(tx, &store, change).await.map(|changed| Ok(changed.then_some("payments")));
        }
        Arrangement::Plan(change) => {
            return subscribe(tx, &store, change).await.map(|changed| Ok(changed.then_some("plan")));
        }
        Arrangement::Suspend(suspension) => {
            arrangement::set_suspension(tx, Some(suspension.clone())).await?;
            return Ok(Ok(Some("suspension")));
        }
        Arrangement::Restore => {
            arrangement::set_suspension(tx, None).await?;
            return Ok(Ok(store.suspended.map(|_| "suspension")));
        }
    };
    let what = if matches!(wanted, Arrangement::Settings(_)) { "settings" } else { "products" };
    Ok(refusal.map_or(Ok(Some(what)), |refusal| Err(refusal.into())))
}

/// Whether a store that would carry `wanted` products carried more than it may. One that already does may still
/// change what it carries, as long as it does not grow.
fn over_limit(store: &StoredStore, wanted: usize, runtime: &Runtime) -> Option<OverLimit> {
    if wanted <= store.products.len() {
        return None;
    }
    let Some(known) = &store.plan else {
        let most = u32::try_from(MOST_PRODUCTS).unwrap_or(u32::MAX);
        let over = OverLimit { limit: Limit::Products, most, allowed_by: None };
        return (wanted > MOST_PRODUCTS).then_some(over);
    };
    let plan = runtime.plans.plan_at(known.subscription.as_ref(), runtime.clock.now());
    runtime.plans.allows(&plan.limits, Ask::Products { wanted }).err()
}

/// True: the plan is another now.
async fn subscribe(tx: &mut TenantTx, store: &StoredStore, change: &PlanChange) -> Result<bool, DbError> {
    let is_news = store.plan.as_ref() != Some(&change.plan);
    let remembered = plans::remember(tx, &change.plan, change.checked_at).await?;
    Ok(remembered && is_news)
}

/// True: the store can sell now and could not, or the other way round, or it has an account now.
async fn pay_to(tx: &mut TenantTx, store: &StoredStore, change: &PaymentsChange) -> Result<bool, DbError> {
    match change {
        PaymentsChange::Adopt(account) => payment_accounts::adopt(tx, account).await,
        PaymentsChange::Checked { account, ready, asked_at } => {
            let known = payment_accounts::set_ready(tx, account, *ready, *asked_at).await?;
            Ok(known && store.profile.takes_payments().is_some() != *ready)
        }
    }
}

async fn settle(
    tx: &mut TenantTx,
    store: &StoredStore,
    change: &SettingsChange,
) -> Result<Option<ArrangementRefusal>, DbError> {
    let profile = changed(&store.profile, change);
    let methods = change.shipping.as_ref().map(|shipping| shipping.applied_to(&store.shipping_methods));
    let count = methods.as_ref().map_or(store.shipping_methods.len(), Vec::len);
    if let Some(refusal) = not_ready(&profile, store.products.len(), count) {
        return Ok(Some(refusal));
    }
    arrangement::save_profile(tx, &profile).await?;
    if let Some(methods) = methods {
        arrangement::replace_shipping(tx, &methods).await?;
    }
    Ok(None)
}

fn changed(profile: &StoreProfile, change: &SettingsChange) -> StoreProfile {
    let mut profile = profile.clone();
    let SettingsChange { name, theme, legal, shipping: _, published } = change.clone();
    profile.name = name.unwrap_or(profile.name);
    profile.brand.theme = theme.unwrap_or(profile.brand.theme);
    profile.brand.legal = legal.unwrap_or(profile.brand.legal);
    profile.published = published.unwrap_or(profile.published);
    profile
}

/// A store that shoppers see has all that it needs.
fn not_ready(profile: &StoreProfile, products: usize, methods: usize) -> Option<ArrangementRefusal> {
    let missing = missing_to_publish(profile, products, methods);
    (profile.published && !missing.is_empty()).then_some(ArrangementRefusal::NotReady(missing))
}
