//! What was typed into a form of ours that cannot be taken as it came.

use crate::edge::Edge;
use crate::input::read_form;
use actix_web::http::header;
use actix_web::{HttpMessage, HttpRequest, web};
use persistence::accounts::sessions::LivingSession;

/// A form of an earlier session: somebody has signed in again while it lay open. It is shown to be sent once
/// more, with the token of the session that there is now.
#[derive(Clone)]
pub struct Unsent {
    pub fields: Vec<(String, String)>,
    pub csrf: String,
}

impl Unsent {
    /// Keeps it with the request, for whoever makes the page of its error. Nothing is kept of a form that has a
    /// password in it, for a page repeats none; nor of one that was given to another account, or where the browser
    /// does not say from where it comes: nobody shall find another's wish as their own.
    pub(super) fn keep(request: &HttpRequest, body: &[u8], session: &LivingSession) {
        let says_from_where = request.headers().contains_key("sec-fetch-site")
            || request.headers().contains_key(header::ORIGIN);
        let Ok(mut fields) = read_form::<Vec<(String, String)>>(request, body) else { return };
        let Some(edge) = request.app_data::<web::Data<Edge>>() else { return };
        let is_theirs = fields
            .iter()
            .any(|(name, token)| name == "csrf" && edge.signing_keys.is_of_account(token, session.account));
        let is_secret = fields.iter().any(|(name, _)| name.contains("password"));
        if !says_from_where || !is_theirs || is_secret {
            return;
        }
        fields.retain(|(name, _)| name != "csrf");
        let csrf = edge.signing_keys.csrf_token(session.session, session.account);
        request.extensions_mut().insert(Self { fields, csrf });
    }

    /// What was kept with the request.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Option<Self> {
        request.extensions().get::<Self>().cloned()
    }
}
