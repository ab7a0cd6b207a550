//! Who is signed in, at the top of every page.

use super::page::AccountHead;
use crate::edge::Edge;
use persistence::accounts::sessions::LivingSession;

/// The account that its pages show, with what their forms have to carry.
pub(super) fn of(edge: &Edge, session: &LivingSession) -> AccountHead {
    AccountHead {
        name: session.name.clone(),
        email: session.email.as_str().to_owned(),
        csrf: edge.signing_keys.csrf_token(session.session, session.account),
    }
}
