//! Descriptions. They end up in the pages of every store that carries the product, so their author is
//! taken for hostile: a small set of tags survives, and of attributes only where a link leads.

use super::problem::shown;
use ammonia::{Builder, UrlRelative};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The longest description as written, in bytes.
const LONGEST: usize = 64 * 1024;
/// The most tags in a description, opening and closing.
const MOST_TAGS: usize = 3000;
/// An HTML parser opens tags that style words again in every later paragraph when they stay open, so
/// that a few thousand bytes grow to gigabytes. Tags times such tags bounds what cleaning can cost.
const MOST_REOPENINGS: usize = 300_000;
const REOPENED: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

const TAGS: [&str; 18] = [
    "p", "br", "ul", "ol", "li", "strong", "em", "b", "i", "h3", "h4", "a", "table", "thead", "tbody", "tr",
    "th", "td",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["http", "https"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow noopener noreferrer"));
    builder
});

/// The description as it may stand in a page. It is one that a file may have: cleaning writes `&amp;` for `&`, names
/// where links lead, and closes what was left open, and what comes out is checked again.
pub(super) fn description(text: &str) -> Result<String, String> {
    check(text)?;
    let cleaned = CLEANER.clean(text).to_string().trim().to_owned();
    check(&cleaned).map(|()| cleaned)
}

fn check(text: &str) -> Result<(), String> {
    if text.len() > LONGEST {
        return Err(format!("the text is longer than {} KB: shorten it", LONGEST / 1024));
    }
    if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(format!("the text has a control character, {}: remove it", shown(&control.to_string())));
    }
    let tags = text.bytes().filter(|byte| *byte == b'<').count();
    let reopened = text.split('<').skip(1).filter(|rest| opens_again(rest)).count();
    if tags > MOST_TAGS || tags * reopened > MOST_REOPENINGS {
        return Err(format!(
            "the text has too many tags, {tags}, {reopened} of them to style words: simplify it"
        ));
    }
    Ok(())
}

fn opens_again(after_bracket: &str) -> bool {
    let name_end = after_bracket.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after_bracket.len());
    let name = &after_bracket[..name_end];
    REOPENED.iter().any(|tag| tag.eq_ignore_ascii_case(name))
}
