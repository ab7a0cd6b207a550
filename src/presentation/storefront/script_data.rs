//! Data for scripts, inside a page.

use serde::Serialize;

/// `value` as JSON that can stand in a `script` element: nothing in it can end the element or start a
/// comment, for `<`, `>` and `&` are written as escapes of JSON's own.
pub(crate) fn script_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned());
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::script_json;

    #[test]
    fn nothing_can_end_the_script_element() {
        let hostile = "</script><script>alert(1)</script><!-- & \u{2028}";
        let json = script_json(&hostile);
        assert!(!json.contains(['<', '>', '&', '\u{2028}']), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), hostile);
    }
}
