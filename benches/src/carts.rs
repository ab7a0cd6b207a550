//! Many carts that one token opens.

use crate::bed::Field;
use crate::load::Outcome;
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// The token of all carts here; the shopper who made the first was given it.
pub struct Carts {
    pub token: String,
    /// Of the first: the others are its copies.
    template: String,
}

const ID: &str = "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

/// The id of cart `n` of any store.
pub fn id(n: usize) -> String {
    format!("00000000-0000-7000-8000-{n:012x}")
}

impl Carts {
    /// A shopper of `verde` puts one candle into a new cart.
    pub async fn template(field: &Field) -> Result<Self> {
        let mut shopper = field.shopper("verde");
        shopper.new_cart().await;
        shopper.add(field.world.variant("candle").await, 1).await.expect(200);
        let (id, token) = shopper.cart();
        Ok(Self { token: token.to_owned(), template: id.to_owned() })
    }

    /// Where the first is.
    pub fn url(&self, field: &Field) -> String {
        field.url("verde", &format!("/api/v1/carts/{}", self.template))
    }

    /// Carts `from` to `to` of a store, each with one unit of the variant, else of what the template has.
    pub async fn fill(
        &self,
        field: &Field,
        tenant: &str,
        (from, to): (usize, usize),
        variant: Option<&str>,
    ) -> Result<()> {
        let lines = match variant {
            None => "c.lines".to_owned(),
            Some(variant) => format!("jsonb_set(c.lines, '{{0,variant}}', '\"{variant}\"')"),
        };
        let template = &self.template;
        let statement = format!(
            "INSERT INTO carts SELECT (jsonb_populate_record(c, jsonb_build_object('tenant_id', '{tenant}', 'id', {ID}, 'lines', {lines}))).*
                 FROM carts c, generate_series({from}, {to}) n WHERE c.id = '{template}'"
        );
        field.execute(&statement).await
    }
}

/// Changes carts of these tenants' by one unit each. Nothing that was answered may be missing, and nothing
/// done twice.
pub async fn stored(
    field: &Field,
    tenants: &str,
    changing: impl Future<Output = Result<Outcome>>,
) -> Result<Outcome> {
    let before = units(field, tenants).await?;
    let outcome = changing.await?;
    let more = units(field, tenants).await? - before;
    ensure!(more == outcome.requests, "{} changes were answered, {more} are stored", outcome.requests);
    Ok(outcome)
}

async fn units(field: &Field, tenants: &str) -> Result<u64> {
    let query = format!(
        "SELECT coalesce(sum((line ->> 'quantity')::bigint), 0)::bigint FROM carts, jsonb_array_elements(lines) line WHERE tenant_id IN ({tenants})"
    );
    field.count(&query).await?.try_into().context("fewer units than none")
}

/// What a shopper sends to add one unit.
pub fn one_more(variant: &str) -> String {
    json!({"variant_id": variant, "quantity": 1}).to_string()
}
