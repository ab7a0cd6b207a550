//! Addresses of our pages, with what they are asked for.

use crate::session::escaped;

/// The address with those parameters that say something.
pub(super) fn address(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(if address.len() == path.len() { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.push_str(&escaped(value));
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_carries_what_says_something() {
        assert_eq!(address("/a", &[("q", ""), ("page", "")]), "/a");
        assert_eq!(
            address("/a", &[("q", "căni & co"), ("x", ""), ("page", "2")]),
            "/a?q=c%C4%83ni%20%26%20co&page=2"
        );
    }
}
