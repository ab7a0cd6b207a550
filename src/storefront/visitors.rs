//! Counts visitors without knowing them: a keyed hash of where a request comes from, under a key that
//! lives in memory only. No address is stored, no cookie is set.

use crate::edge::Edge;
use actix_web::HttpRequest;
use actix_web::http::header;
use commerce::ids::TenantId;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

pub(super) fn note(edge: &Edge, tenant: TenantId, request: &HttpRequest) {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&edge.visitor_key) else { return };
    if let Some(peer) = request.connection_info().realip_remote_addr() {
        mac.update(peer.as_bytes());
    }
    if let Some(agent) = request.headers().get(header::USER_AGENT) {
        mac.update(agent.as_bytes());
    }
    let digest = mac.finalize().into_bytes();
    let visitor = digest.iter().take(8).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
    edge.stores.note_visitor(tenant, visitor);
}
