//! `/stores/{id}/payments`: the way to the payment provider and back.

use crate::edge::Edge;
use actors::ComingBack;
use commerce::ids::TenantId;

/// Where the payment provider sends the merchant's browser.
pub(super) fn coming_back(edge: &Edge, tenant: TenantId) -> ComingBack {
    let page = format!("{}/stores/{tenant}/payments", edge.settings.origin("app", edge.listening));
    ComingBack { return_url: format!("{page}?returned=1"), refresh_url: format!("{page}?again=1") }
}
