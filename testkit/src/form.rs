//! The forms of a page, as somebody without scripts finds them: read from the HTML that the server wrote,
//! so that a test fills in what a person would see and sends what their browser would send.

/// A form and what stands in it before anybody types.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
    pub html: String,
}

impl Form {
    /// All forms of the page that was got from `page`.
    #[must_use]
    pub fn all(html: &str, page: &str) -> Vec<Self> {
        html.split("<form").skip(1).map(|rest| Self::read(rest, page)).collect()
    }

    fn read(rest: &str, page: &str) -> Self {
        let whole = rest.split("</form>").next().unwrap_or(rest);
        let (tag, inside) = whole.split_once('>').unwrap_or((whole, ""));
        let action = attribute(tag, "action").filter(|action| !action.is_empty());
        Self {
            action: action.unwrap_or_else(|| page.to_owned()),
            fields: fields(inside),
            html: whole.to_owned(),
        }
    }

    /// What is sent when these fields are filled in and the rest is left.
    ///
    /// # Panics
    /// The form has no such field.
    #[must_use]
    pub fn filled(&self, values: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut fields = self.fields.clone();
        for (name, value) in values {
            let field = fields.iter_mut().find(|(known, _)| known == name);
            let field = field.unwrap_or_else(|| panic!("there is no field {name} in {}", self.html));
            field.1 = (*value).to_owned();
        }
        fields
    }
}

fn fields(html: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    // Whether the select that is being read has its choice.
    let mut is_chosen = false;
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let kind = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        let name = attribute(tag, "name");
        let value = attribute(tag, "value");
        match (kind, name) {
            ("input", Some(name)) => {
                let of_choice = matches!(attribute(tag, "type").as_deref(), Some("checkbox" | "radio"))
                    && !has(tag, "checked");
                if !of_choice {
                    fields.push((name, value.unwrap_or_default()));
                }
            }
            ("button", Some(name)) => fields.push((name, value.unwrap_or_default())),
            ("textarea", Some(name)) => fields.push((name, unescape(text))),
            ("select", Some(name)) => {
                is_chosen = false;
                fields.push((name, String::new()));
            }
            ("option", _) => {
                let is_first = fields.last().is_some_and(|(_, chosen)| chosen.is_empty());
                if let Some(select) =
                    fields.last_mut().filter(|_| has(tag, "selected") || (is_first && !is_chosen))
                {
                    is_chosen |= has(tag, "selected");
                    select.1 = value.unwrap_or_else(|| unescape(text.trim()));
                }
            }
            _ => {}
        }
    }
    fields
}

fn has(tag: &str, flag: &str) -> bool {
    tag.split(|c: char| c.is_whitespace() || c == '/' || c == '=').any(|word| word == flag)
}

/// An attribute's value, unescaped.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag
        .match_indices(&format!("{name}=\""))
        .find(|(at, _)| tag[..*at].chars().next_back().is_some_and(char::is_whitespace))?;
    tag[start.0 + start.1.len()..].split('"').next().map(unescape)
}

/// Text as it was before it was written into HTML.
#[must_use]
pub fn unescape(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&#60;", "<"),
        ("&gt;", ">"),
        ("&#62;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_it_would_be_sent() {
        let html = r#"<form method="post" action="/a?b=1&amp;c=2"><input type="hidden" name="csrf" value="x&#38;y">
            <input name="email" type="email" value=""/><input type="checkbox" name="no"><textarea name="t">a &lt; b</textarea>
            <select name="s"><option value="1">One</option><option value="2" selected>Two</option></select></form><form></form>"#;
        let forms = Form::all(html, "/page");
        assert_eq!((forms.len(), &*forms[0].action, &*forms[1].action), (2, "/a?b=1&c=2", "/page"));
        let sent = forms[0].filled(&[("email", "a@b.ro")]);
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(sent, [("csrf", "x&y"), ("email", "a@b.ro"), ("t", "a < b"), ("s", "2")]);
    }
}
