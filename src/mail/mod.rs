//! Mails: written in the reader's language, and handed to an SMTP server, or kept for looking at where
//! there is none (`cargo run`, tests).

mod mailbox;
mod words;

pub use mailbox::{KeptMail, Mailbox};

use actors::accounts::{Letter, Postman, Undelivered};
use actors::clock::Clock;
use lettre::message::{Mailbox as Address, header::ContentType};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};
use std::future::Future;
use std::pin::Pin;
use words::Written;

/// Writes mails and hands them on.
pub struct Post {
    /// Where the links lead: `https://app.shops.example`.
    pub origin: String,
    pub from: Address,
    pub clock: Clock,
    pub way: Way,
}

/// Where mails go.
pub enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Kept(Mailbox),
}

/// The setting cannot be used; the text does not repeat it, for it may hold a password.
#[derive(Debug, thiserror::Error)]
#[error("SMTP_URL is none: write smtps://USER:PASSWORD@HOST or smtp://HOST:PORT")]
pub struct WrongUrl;

impl Way {
    /// By the server of the URL.
    ///
    /// # Errors
    /// It is none.
    pub fn smtp(url: &SecretString) -> Result<Self, WrongUrl> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret());
        Ok(Self::Smtp(transport.map_err(|_| WrongUrl)?.build()))
    }
}

impl Post {
    async fn send(&self, letter: &Letter) -> Result<(), Undelivered> {
        let Written { subject, text } = words::write(letter, &self.origin);
        match &self.way {
            Way::Kept(mailbox) => {
                mailbox.keep(KeptMail {
                    to: letter.to.as_str().to_owned(),
                    subject,
                    text,
                    at: crate::answers::rfc3339(self.clock.now()),
                });
                Ok(())
            }
            Way::Smtp(transport) => {
                // lettre's errors may repeat the address.
                let unwritable = |part: &str| Undelivered(format!("the mail's {part} cannot be written"));
                let to = letter.to.as_str().parse().map_err(|_| unwritable("address"))?;
                let message = Message::builder()
                    .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
                    .from(self.from.clone())
                    .to(Address::new(None, to))
                    .subject(subject)
                    .header(ContentType::TEXT_PLAIN)
                    .body(text)
                    .map_err(|_| unwritable("text"))?;
                let sent = transport.send(message).await;
                sent.map(|_| ()).map_err(|error| Undelivered(what_went_wrong(&error).to_owned()))
            }
        }
    }
}

/// What the server said may hold the reader's address.
fn what_went_wrong(error: &lettre::transport::smtp::Error) -> &'static str {
    match error {
        error if error.is_permanent() => "the mail server refuses it",
        error if error.is_transient() => "the mail server asks to come again",
        error if error.is_timeout() => "the mail server did not answer in time",
        error if error.is_tls() => "the mail server cannot be trusted",
        _ => "the mail server cannot be reached",
    }
}

impl Postman for Post {
    fn deliver<'a>(
        &'a self,
        letter: &'a Letter,
    ) -> Pin<Box<dyn Future<Output = Result<(), Undelivered>> + Send + 'a>> {
        Box::pin(self.send(letter))
    }
}
