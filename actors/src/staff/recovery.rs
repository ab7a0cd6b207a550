//! Recovery codes: eighty random bits each, so a plain hash is enough.

use crate::clock::Clock;
use crate::tokens::hash_token;

/// How many somebody gets.
const COUNT: usize = 10;
const LETTERS: usize = 16;
/// Without those that look alike.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// New ones, as they are shown, once.
pub(super) fn make(clock: &Clock) -> Vec<String> {
    (0..COUNT).map(|_| write(&clock.secret())).collect()
}

fn write(secret: &[u8; 32]) -> String {
    let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
    let letters: Vec<char> = secret.iter().take(LETTERS).map(letter).collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// As it is stored, however it was typed.
pub(super) fn hash(code: &str) -> [u8; 32] {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    hash_token(&plain.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let codes = make(&Clock::default());
        assert_eq!(codes.len(), COUNT);
        assert!(codes.iter().all(|code| code.len() == LETTERS + 3), "{codes:?}");
        let typed = codes[0].replace('-', " ").to_uppercase();
        assert_eq!(hash(&typed), hash(&codes[0]));
        assert_ne!(hash(&codes[1]), hash(&codes[0]));
    }
}
