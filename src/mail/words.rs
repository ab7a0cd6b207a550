//! What a mail says.

use crate::presentation::text::Texts;
use actors::accounts::Letter;
use persistence::accounts::mails::MailKind;
use secrecy::ExposeSecret;

pub(super) struct Written {
    pub subject: String,
    pub text: String,
}

pub(super) fn write(letter: &Letter, origin: &str) -> Written {
    let (name, path) = match letter.kind {
        MailKind::Confirm => ("confirm", "/confirm?token="),
        MailKind::Reset => ("reset", "/reset-password?token="),
        MailKind::PasswordChanged => ("password-changed", "/forgot-password"),
    };
    let token = letter.token.as_ref().map_or("", |token| token.expose_secret());
    let texts = Texts::of(letter.locale);
    Written {
        subject: texts.get(&format!("mail-{name}-subject")),
        // Nothing of what was typed at the sign-up is in it: nobody shall write to strangers through us.
        text: texts.with(&format!("mail-{name}-body"), "link", format!("{origin}{path}{token}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use commerce::account::EmailAddress;
    use commerce::locale::Locale;
    use uuid::Uuid;

    #[test]
    fn every_mail_greets_and_leads_on_in_every_language() {
        for locale in Locale::ALL {
            let mut subjects = std::collections::BTreeSet::new();
            for (kind, link) in [
                (MailKind::Confirm, "https://app.x.example/confirm?token=T0K"),
                (MailKind::Reset, "https://app.x.example/reset-password?token=T0K"),
                (MailKind::PasswordChanged, "https://app.x.example/forgot-password"),
            ] {
                let letter = Letter {
                    id: Uuid::from_u128(1).into(),
                    kind,
                    to: EmailAddress::read("ana@exemplu.ro").unwrap(),
                    locale,
                    token: (kind != MailKind::PasswordChanged).then(|| "T0K".to_owned().into()),
                };
                let Written { subject, text } = write(&letter, "https://app.x.example");
                assert!(text.contains(link) && !text.contains("{"), "{locale}: {text}");
                assert!(!subject.contains("mail-") && !subject.contains('\n'), "{locale}: {subject}");
                subjects.insert(subject);
            }
            assert_eq!(subjects.len(), 3, "{locale}");
        }
    }
}
