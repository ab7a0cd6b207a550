//! A supplier's handle: what its name is in addresses.

use icu::normalizer::DecomposingNormalizer;

/// The longest handle.
const LONGEST: usize = 60;

/// The name has nothing that an address can be made of.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("--supplier {0:?} makes no handle: write a name with at least one letter a-z or digit")]
pub struct NoHandle(String);

/// `atelier-carpati` of `Atelier Carpați`: diacritics folded, everything else a hyphen.
///
/// # Errors
/// Nothing is left of the name.
pub fn handle_of(name: &str) -> Result<String, NoHandle> {
    let decomposed = DecomposingNormalizer::new_nfkd().normalize(name).to_lowercase();
    let mut handle = String::new();
    for letter in decomposed.chars() {
        match letter {
            'a'..='z' | '0'..='9' => handle.push(letter),
            // Letters that do not come apart into a letter and a mark.
            'ß' => handle.push_str("ss"),
            'æ' => handle.push_str("ae"),
            'œ' => handle.push_str("oe"),
            'ø' => handle.push('o'),
            'ł' => handle.push('l'),
            'đ' | 'ð' => handle.push('d'),
            'þ' => handle.push_str("th"),
            'ı' => handle.push('i'),
            // Combining marks, and the apostrophe, vanish without a trace.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            _ if handle.ends_with('-') || handle.is_empty() => {}
            _ => handle.push('-'),
        }
    }
    handle.truncate(LONGEST);
    let handle = handle.trim_end_matches('-');
    if handle.is_empty() { Err(NoHandle(name.to_owned())) } else { Ok(handle.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_are_folded() {
        for (name, handle) in [
            ("Atelier Carpați", "atelier-carpati"),
            ("  Łódź & Søn's Größe, Ltd. ", "lodz-sons-grosse-ltd"),
            ("Casa   Lusa", "casa-lusa"),
            ("ÎȘȚ", "ist"),
        ] {
            assert_eq!(handle_of(name).as_deref(), Ok(handle));
        }
        assert!(handle_of("…").is_err());
    }
}
