//! The actor behind one socket. It lives inside the response's body, on the worker that holds the
//! connection, and ends with it.
//!
//! Everything is pulled: while the client's window is open, the next events are asked for; when it is
//! full, nothing is, until the client has confirmed what it got. A client that does not catch up in time
//! is told from which sequence to come again, and is let go.
//!
//! The actor is polled only as long as the connection takes what it writes. A client that confirms what
//! it has not read can stop it so: it then holds one socket and some 100 KB, and nobody waits for it.

use super::closing::Sessions;
use super::feed::Feed;
use super::window::Window;
use crate::error::Problem;
use actix::{Actor, ActorContext, ActorFutureExt, AsyncContext, StreamHandler, WrapFuture};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use actix_web_actors::ws::{self, CloseCode, CloseReason, Message, ProtocolError, WebsocketContext};
use actors::accounts::{AccountError, Accounts};
use actors::{Presence, StoreError, Stores};
use commerce::ids::{AccountId, SessionId, TenantId};
use persistence::events::StoredEvent;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// The largest frame that a client may send: it has nothing to say but pongs.
const LARGEST_FRAME: usize = 4096;
const TICK: Duration = Duration::from_secs(5);
const PING_EVERY: Duration = Duration::from_secs(20);
/// How often it is asked whether whoever listens still may.
const PROOF_EVERY: Duration = Duration::from_secs(10);
/// Without any sign of life for so long, nobody is there.
const SILENCE: Duration = Duration::from_secs(45);
/// So long a full window may stay full.
const PATIENCE: Duration = Duration::from_secs(15);
/// Presence is repeated after so long even if it is the same.
const PRESENCE_AT_LEAST: Duration = Duration::from_secs(30);
/// How long a client may take to answer a goodbye. A slow one first has to read what came before it, and
/// would lose that and the goodbye if the connection were cut under it.
const GOODBYE: Duration = Duration::from_secs(30);
/// The same when the server stops.
const SHORT_GOODBYE: Duration = Duration::from_secs(2);

type Context = WebsocketContext<Session>;

/// By what somebody may listen.
#[derive(Clone)]
pub(super) enum Proof {
    /// A browser whose owner is signed in.
    Owner { accounts: Accounts, account: AccountId, session: SessionId },
    /// A program's key.
    Key(SecretString),
}

pub(super) struct Session {
    stores: Stores,
    tenant: TenantId,
    proof: Proof,
    sessions: Sessions,
    /// Absent while it is waiting for the next events.
    feed: Option<Feed>,
    /// The last sequence that was written.
    last: i64,
    window: Window,
    full_since: Option<Instant>,
    heard: Instant,
    presence: Option<(Presence, Instant)>,
    leaving: bool,
}

/// Whether the request can become a WebSocket at all.
pub(super) fn check(request: &HttpRequest) -> Result<(), Problem> {
    ws::handshake(request).map(|_| ()).map_err(|_| no_websocket())
}

fn no_websocket() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "websocket_expected", "open this address as a WebSocket")
}

impl Session {
    pub(super) fn new(
        stores: Stores,
        tenant: TenantId,
        proof: Proof,
        feed: Feed,
        sessions: Sessions,
    ) -> Self {
        Self {
            stores,
            tenant,
            proof,
            sessions,
            last: feed.last(),
            feed: Some(feed),
            window: Window::default(),
            full_since: None,
            heard: Instant::now(),
            presence: None,
            leaving: false,
        }
    }

    pub(super) fn start(self, request: &HttpRequest, stream: web::Payload) -> Result<HttpResponse, Problem> {
        ws::WsResponseBuilder::new(self, request, stream)
            .frame_size(LARGEST_FRAME)
            .start()
            .map_err(|_| no_websocket())
    }

    /// Asks for the next events, unless they are asked for already or the client has to catch up.
    fn pull(&mut self, context: &mut Context) {
        if self.leaving || self.window.is_full() {
            return;
        }
        self.full_since = None;
        let Some(mut feed) = self.feed.take() else { return };
        let next = async move {
            let events = feed.next().await;
            (feed, events)
        };
        context.spawn(next.into_actor(self).map(|(feed, events), session, context| {
            session.feed = Some(feed);
            session.push(events, context);
        }));
    }

    fn push(&mut self, events: Result<Vec<Arc<StoredEvent>>, StoreError>, context: &mut Context) {
        if self.leaving {
            return;
        }
        let events = match events {
            Ok(events) => events,
            Err(error) => {
                tracing::warn!(%error, tenant = %self.tenant, "a live feed could not be read");
                return self.come_again(context);
            }
        };
        for event in events {
            match serde_json::to_string(&*event) {
                Ok(text) => self.write(text, context),
                Err(error) => {
                    tracing::error!(%error, tenant = %self.tenant, sequence = event.sequence, "an event cannot be written");
                    return self.leave(CloseCode::Error, "an event cannot be shown".to_owned(), context);
                }
            }
            self.last = event.sequence;
        }
        if self.window.wants_ping() {
            context.ping(&self.window.ping());
        }
        if self.window.is_full() {
            self.full_since = self.full_since.or_else(|| Some(Instant::now()));
        }
        self.pull(context);
    }

    fn write(&mut self, text: String, context: &mut Context) {
        self.window.write(text.len());
        context.text(text);
    }

    fn tick(&mut self, context: &mut Context) {
        let too_slow = self.full_since.is_some_and(|since| since.elapsed() > PATIENCE);
        if too_slow || self.heard.elapsed() > SILENCE {
            return self.come_again(context);
        }
        self.tell_presence(context);
    }

    /// Somebody who was signed out elsewhere hears no more, and a key that was revoked opens nothing any more.
    fn check_proof(&mut self, context: &mut Context) {
        let (proof, tenant) = (self.proof.clone(), self.tenant);
        let (sessions, stores) = (self.sessions.clone(), self.stores.clone());
        let over = async move {
            match proof {
                Proof::Owner { accounts, account, session } => {
                    matches!(accounts.session(account, session).await, Err(AccountError::SessionEnded))
                }
                Proof::Key(key) => match sessions.store_of_key(&stores, key.expose_secret()).await {
                    Ok(opened) => opened != Some(tenant),
                    // Nobody knows just now.
                    Err(_) => false,
                },
            }
        };
        context.spawn(over.into_actor(self).map(|over, session, context| {
            if over {
                session.leave(CloseCode::Policy, "signed out".to_owned(), context);
            }
        }));
    }

    /// Momentary, so nobody has to get it: a client that is behind does not.
    fn tell_presence(&mut self, context: &mut Context) {
        let now = self.stores.presence(self.tenant);
        let known = self.presence.is_some_and(|(told, at)| told == now && at.elapsed() < PRESENCE_AT_LEAST);
        if known || self.leaving || self.window.is_full() {
            return;
        }
        self.presence = Some((now, Instant::now()));
        let message = serde_json::json!({"type": "presence", "data": now});
        self.write(message.to_string(), context);
    }

    fn come_again(&mut self, context: &mut Context) {
        self.leave(CloseCode::Again, format!("resume with after={}", self.last), context);
    }

    /// Says why, and ends when the client has answered or has had time to.
    fn leave(&mut self, code: CloseCode, reason: String, context: &mut Context) {
        if self.leaving {
            return;
        }
        self.leaving = true;
        tracing::debug!(tenant = %self.tenant, ?code, "closing a live session");
        metrics::counter!("cartflux_live_goodbyes_total", "code" => u16::from(code).to_string()).increment(1);
        context.close(Some(CloseReason { code, description: Some(reason) }));
        let patience = if code == CloseCode::Restart { SHORT_GOODBYE } else { GOODBYE };
        context.run_later(patience, |_, context| context.stop());
    }
}

impl Actor for Session {
    type Context = Context;

    fn started(&mut self, context: &mut Context) {
        metrics::gauge!("cartflux_live_sessions").increment(1.0);
        self.tell_presence(context);
        self.pull(context);
        context.run_interval(TICK, Session::tick);
        context.run_interval(PROOF_EVERY, Session::check_proof);
        context.run_interval(PING_EVERY, |session, context| {
            if !session.leaving {
                context.ping(&session.window.ping());
            }
        });
        let closed = self.sessions.closed().into_actor(self).map(|(), session, context| {
            let reason = format!("restarting: resume with after={}", session.last);
            session.leave(CloseCode::Restart, reason, context);
        });
        context.spawn(closed);
    }

    fn stopped(&mut self, _: &mut Context) {
        metrics::gauge!("cartflux_live_sessions").decrement(1.0);
    }
}

impl StreamHandler<Result<Message, ProtocolError>> for Session {
    fn handle(&mut self, message: Result<Message, ProtocolError>, context: &mut Context) {
        self.heard = Instant::now();
        match message {
            Ok(Message::Ping(payload)) => context.pong(&payload),
            Ok(Message::Pong(payload)) => {
                self.window.pong(&payload);
                self.pull(context);
            }
            Ok(Message::Close(reason)) => {
                if !self.leaving {
                    context.close(reason);
                }
                context.stop();
            }
            // The feed goes one way.
            Ok(Message::Text(_) | Message::Binary(_) | Message::Continuation(_) | Message::Nop) => {}
            Err(error) => {
                let (code, reason) = match error {
                    ProtocolError::Overflow => (CloseCode::Size, "a frame is too large"),
                    _ => (CloseCode::Protocol, "this is no WebSocket any more"),
                };
                self.leave(code, reason.to_owned(), context);
                context.stop();
            }
        }
    }
}
