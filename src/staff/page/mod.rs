//! View structs: ready-to-print data, one per template.

mod layout;
mod lists;
mod tenants;
mod ways_in;

#[cfg(test)]
pub(super) use layout::Who;
pub(super) use layout::{Layout, Section, Typed};
pub(super) use lists::{AuditPage, AuditRow, EffectLine, EffectsPage, EventLine, WebhooksPage};
pub(super) use tenants::{TenantFigures, TenantLine, TenantPage, TenantsPage};
pub(super) use ways_in::{GonePage, RecoveryPage, SetUpPage, SignInPage};
