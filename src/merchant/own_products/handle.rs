//! The address of a new product, made from its title.

use std::sync::Arc;

/// The longest that is made; people may have longer ones in files.
const LONGEST: usize = 60;

/// Letters and digits of the title, in the Latin alphabet without diacritics, with hyphens between the words; numbered
/// when another product has it.
pub(in crate::merchant) fn handle(title: &str, taken: &[Arc<str>]) -> String {
    let folded = actors::folded(title);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut stem = words.collect::<Vec<_>>().join("-");
    stem.truncate(LONGEST);
    let stem = match stem.trim_matches('-') {
        "" => "product",
        stem => stem,
    };
    let is_free = |handle: &String| taken.iter().all(|known| **known != **handle);
    let numbered = (2..).map(|number: u32| format!("{stem}-{number}"));
    std::iter::once(stem.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}
