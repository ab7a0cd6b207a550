//! Counts visitors without knowing them: a keyed hash of where a request comes from, under a key that
//! lives in memory only. No address is stored, no cookie is set.

use crate::edge::Edge;
use actix_web::dev::RequestHead;
use actix_web::http::header::{FORWARDED, HeaderName, USER_AGENT};
use commerce::ids::TenantId;
use siphasher::sip::SipHasher13;
use std::hash::Hasher;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

pub(super) fn note(edge: &Edge, tenant: TenantId, request: &RequestHead) {
    // A pseudorandom function under a key that nobody knows, which is all that is needed (Aumasson and
    // Bernstein, "SipHash: a fast short-input PRF", 2012).
    let mut hasher = SipHasher13::new_with_key(&edge.visitor_key);
    // Behind a proxy the peer is the proxy, and these say who came to it.
    let forwarded = [FORWARDED, X_FORWARDED_FOR].into_iter().find_map(|name| request.headers().get(name));
    match (forwarded, request.peer_addr) {
        (Some(forwarded), _) => hasher.write(forwarded.as_bytes()),
        (None, Some(peer)) => match peer.ip() {
            std::net::IpAddr::V4(ip) => hasher.write(&ip.octets()),
            std::net::IpAddr::V6(ip) => hasher.write(&ip.octets()),
        },
        (None, None) => {}
    }
    if let Some(agent) = request.headers().get(USER_AGENT) {
        hasher.write(agent.as_bytes());
    }
    edge.stores.note_visitor(tenant, hasher.finish());
}
