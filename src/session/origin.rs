//! From where a request comes: the peer, or whoever a proxy that we trust says it speaks for.

use crate::edge::Edge;
use actix_web::{HttpRequest, web};
use std::net::{IpAddr, Ipv4Addr};

const FORWARDED: &str = "X-Forwarded-For";

/// Each proxy adds its own peer at the end of the header; what stands before the first one that we do not
/// trust, the client may have written itself.
pub(super) fn address(request: &HttpRequest) -> IpAddr {
    let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip());
    let Some(edge) = request.app_data::<web::Data<Edge>>() else { return peer };
    let named = request.headers().get_all(FORWARDED).filter_map(|value| value.to_str().ok());
    let named: Vec<&str> = named.flat_map(|value| value.split(',')).map(str::trim).collect();
    behind(peer, &named, &edge.settings.server.trusted_proxies)
}

fn behind(peer: IpAddr, named: &[&str], trusted: &[IpAddr]) -> IpAddr {
    let mut from = peer.to_canonical();
    for name in named.iter().rev() {
        if !trusted.contains(&from) {
            return from;
        }
        match name.parse::<IpAddr>() {
            Ok(address) => from = address.to_canonical(),
            Err(_) => return from,
        }
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_proxy_of_ours_is_believed_and_only_about_its_own_peer() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let trusted = [ip("10.0.0.1"), ip("10.0.0.2")];
        for (peer, named, from) in [
            ("203.0.113.7", vec!["198.51.100.1"], "203.0.113.7"),
            ("10.0.0.1", vec!["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", vec!["192.0.2.9", "198.51.100.1", "10.0.0.2"], "198.51.100.1"),
            ("10.0.0.1", vec!["unknown"], "10.0.0.1"),
            ("::ffff:10.0.0.1", vec!["2001:db8::1"], "2001:db8::1"),
            ("10.0.0.1", vec![], "10.0.0.1"),
        ] {
            assert_eq!(behind(ip(peer), &named, &trusted), ip(from), "{peer} {named:?}");
        }
    }
}
