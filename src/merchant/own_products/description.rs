//! Descriptions as people type them: paragraphs with an empty line between them. Whoever writes HTML gets HTML.

/// The description as it is stored, from what was typed.
pub(super) fn html(typed: &str) -> String {
    let typed = typed.trim().replace("\r\n", "\n");
    if is_html(&typed) {
        return typed;
    }
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraph = |text: &str| format!("<p>{}</p>", escaped(text.trim()).replace('\n', "<br>"));
    let paragraphs = typed.split("\n\n").filter(|text| !text.trim().is_empty());
    paragraphs.map(paragraph).collect::<Vec<_>>().join("\n")
}

/// Whether there is a tag in it; "size < 40" has none.
fn is_html(text: &str) -> bool {
    let begins_a_tag =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    text.split('<').skip(1).any(begins_a_tag)
}

/// The description as it is typed, where it is nothing but paragraphs; else as it is stored.
pub(super) fn typed(html: &str) -> String {
    let paragraphs: Option<Vec<String>> = html.split('\n').map(paragraph).collect();
    let text = paragraphs.map(|paragraphs| paragraphs.join("\n\n"));
    text.filter(|text| self::html(text) == html).unwrap_or_else(|| html.to_owned())
}

/// `<p>…</p>` without another tag in it.
fn paragraph(html: &str) -> Option<String> {
    let inside = html.strip_prefix("<p>")?.strip_suffix("</p>")?.replace("<br>", "\n");
    let text = inside.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
    (!is_html(&inside)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_becomes_paragraphs_and_is_shown_as_it_was_typed() {
        let text = "Cotton & linen.\nWash at 30 °C.\n\nMade > 2020.";
        assert_eq!(html(text), "<p>Cotton &amp; linen.<br>Wash at 30 °C.</p>\n<p>Made &gt; 2020.</p>");
        assert_eq!(typed(&html(text)), text);
        assert_eq!(html(" \n\n "), "");
    }

    #[test]
    fn html_stays_html() {
        for stored in [
            "<ul><li>a</li></ul>",
            "<p>a <b>b</b></p>",
            "Intro<p>Second</p>",
            "<p>line\nwrapped</p>",
            "<p>one</p><p>two</p>",
            "plain",
        ] {
            assert_eq!(typed(stored), stored);
        }
        assert_eq!(html("<ul><li>a</li></ul>"), "<ul><li>a</li></ul>");
    }

    #[test]
    fn a_sign_is_no_tag() {
        let text = "For sizes < 40.\n\nAnd > 30.";
        assert_eq!(html(text), "<p>For sizes &lt; 40.</p>\n<p>And &gt; 30.</p>");
        assert_eq!(typed(&html(text)), text);
    }
}
