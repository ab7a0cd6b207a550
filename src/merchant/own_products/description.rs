//! Descriptions as people type them: paragraphs with an empty line between them. Whoever writes HTML gets HTML.

/// The description as it is stored, from what was typed.
pub(super) fn html(typed: &str) -> String {
    let typed = typed.trim().replace("\r\n", "\n");
    if typed.contains('<') {
        return typed;
    }
    let escaped = |text: &str| text.replace('&', "&amp;").replace('>', "&gt;");
    let paragraph = |text: &str| format!("<p>{}</p>", escaped(text.trim()).replace('\n', "<br>"));
    let paragraphs = typed.split("\n\n").filter(|text| !text.trim().is_empty());
    paragraphs.map(paragraph).collect::<Vec<_>>().join("\n")
}

/// The description as it is typed, where it is nothing but paragraphs; else as it is stored.
pub(super) fn typed(html: &str) -> String {
    let text = html
        .replace("\r\n", "\n")
        .replace("<p>", "")
        .replace("</p>\n", "\n\n")
        .replace("</p>", "\n\n")
        .replace("<br>", "\n")
        .replace("&nbsp;", "\u{a0}");
    if text.contains('<') || text.contains("&lt;") {
        return html.to_owned();
    }
    text.replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").trim().to_owned()
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
        for stored in ["<ul><li>a</li></ul>", "<p>a <b>b</b></p>", "<p>1 &lt; 2</p>"] {
            assert_eq!(typed(stored), stored);
            assert_eq!(html(stored), stored);
        }
    }
}
