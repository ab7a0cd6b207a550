//! `config/plans.toml`, read.

use super::{Limits, Plan, PlanName};
use crate::money::{BasisPoints, Currency, Money};
use serde::Deserialize;
use std::sync::Arc;

/// What is wrong with the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlansError {
    #[error("{0}")]
    Unreadable(String),
    #[error("there is no plan {0}")]
    Missing(PlanName),
    #[error("the plan {0} is there twice")]
    Twice(PlanName),
    #[error("the free plan has a price: take it away")]
    FreeWithPrice,
    #[error("the plan {0} needs a price of its own, the id of a price at the payment provider")]
    NoPrice(PlanName),
    #[error("the plan {0} has to cost more a month than the one before it, and the free plan nothing")]
    Order(PlanName),
    #[error("the plan {0} has to allow a store at least")]
    NoStore(PlanName),
    #[error("the commission of the plan {plan} is {text:?}: write a percentage up to 100, like \"3.5\"")]
    Commission { plan: PlanName, text: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    plan: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: PlanName,
    price: Option<String>,
    monthly: u32,
    stores: Option<u32>,
    products: Option<u32>,
    pages: Option<u32>,
    custom_domains: Option<u32>,
    active_promotions: Option<u32>,
    staff_seats: Option<u32>,
    block_types: Vec<String>,
    visual_effects: bool,
    digital_delivery: bool,
    analytics_days: u32,
    commission: String,
}

pub(super) fn read(text: &str) -> Result<[Arc<Plan>; 4], PlansError> {
    let File { plan: rows } =
        toml::from_str(text).map_err(|error| PlansError::Unreadable(error.to_string()))?;
    let mut plans: Vec<Plan> = Vec::new();
    for row in rows {
        if plans.iter().any(|plan| plan.name == row.name) {
            return Err(PlansError::Twice(row.name));
        }
        plans.push(row.into_plan()?);
    }
    plans.sort_by_key(|plan| plan.name);
    check_prices(&plans)?;
    let [free, starter, pro, business] = PlanName::ALL.map(|name| {
        let found = plans.iter().find(|plan| plan.name == name);
        found.map(|plan| Arc::new(plan.clone())).ok_or(PlansError::Missing(name))
    });
    Ok([free?, starter?, pro?, business?])
}

impl Row {
    fn into_plan(self) -> Result<Plan, PlansError> {
        let plan = self.name;
        let commission = BasisPoints::parse_percent(&self.commission)
            .ok()
            .filter(|commission| commission.0 <= 10_000)
            .ok_or(PlansError::Commission { plan, text: self.commission })?;
        if self.stores == Some(0) {
            return Err(PlansError::NoStore(plan));
        }
        Ok(Plan {
            name: plan,
            price: self.price,
            monthly: Money::new(i64::from(self.monthly), Currency::Eur),
            limits: Limits {
                stores: self.stores,
                products: self.products,
                pages: self.pages,
                custom_domains: self.custom_domains,
                active_promotions: self.active_promotions,
                staff_seats: self.staff_seats,
                block_types: self.block_types,
                visual_effects: self.visual_effects,
                digital_delivery: self.digital_delivery,
                analytics_days: self.analytics_days,
                commission,
            },
        })
    }
}

/// `plans` are in their order.
fn check_prices(plans: &[Plan]) -> Result<(), PlansError> {
    for (place, plan) in plans.iter().enumerate() {
        let name = plan.name;
        let before = &plans[..place];
        let costs = plan.monthly.amount();
        let is_dearer = before.iter().all(|earlier| earlier.monthly.amount() < costs);
        match (&plan.price, name) {
            (Some(_), PlanName::Free) => return Err(PlansError::FreeWithPrice),
            (None, PlanName::Free) if costs != 0 => return Err(PlansError::Order(name)),
            (None, PlanName::Free) => {}
            (Some(price), _)
                if !price.is_empty()
                    && before.iter().all(|earlier| earlier.price.as_ref() != Some(price)) =>
            {
                if !is_dearer || costs == 0 {
                    return Err(PlansError::Order(name));
                }
            }
            _ => return Err(PlansError::NoPrice(name)),
        }
    }
    Ok(())
}
