//! A client of the feed, and a way to make events by the thousand.

use actors::clock::Clock;
use commerce::ids::TenantId;
use futures_util::StreamExt;
use persistence::Database;
use persistence::events::StoredEvent;
use serde_json::{Value, json};
use std::net::SocketAddr;
use testkit::wait::PATIENCE;
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::{HeaderName, HeaderValue, StatusCode};
use tokio_tungstenite::tungstenite::{Error, Message};

pub struct Client(pub WebSocketStream<TcpStream>);

/// What the server said: an event, presence, or goodbye with its code and reason.
#[derive(Debug)]
pub enum Said {
    Event(Value),
    Presence(Value),
    Goodbye(u16, String),
    Nothing,
}

impl Client {
    /// Opens the feed of `tenant` with these headers; otherwise the status that came instead.
    pub async fn open(
        server: SocketAddr,
        tenant: TenantId,
        query: &str,
        headers: &[(&str, String)],
    ) -> Result<Self, StatusCode> {
        let url = format!("ws://app.localhost:{}/api/v1/stores/{tenant}/live{query}", server.port());
        let mut request = url.into_client_request().unwrap();
        for (name, value) in headers {
            let name: HeaderName = name.parse().unwrap();
            request.headers_mut().insert(name, HeaderValue::from_str(value).unwrap());
        }
        let stream = TcpStream::connect(server).await.unwrap();
        match tokio_tungstenite::client_async(request, stream).await {
            Ok((socket, _)) => Ok(Self(socket)),
            Err(Error::Http(response)) => Err(response.status()),
            Err(error) => panic!("{error}"),
        }
    }

    /// As a program with the store's key.
    pub async fn with_key(
        server: SocketAddr,
        tenant: TenantId,
        query: &str,
        key: &str,
    ) -> Result<Self, StatusCode> {
        Self::open(server, tenant, query, &[("authorization", format!("Bearer {key}"))]).await
    }

    /// What the server says next.
    pub async fn hear(&mut self) -> Said {
        loop {
            let next =
                tokio::time::timeout(PATIENCE, self.0.next()).await.expect("the server says something");
            match next {
                Some(Ok(Message::Text(text))) => {
                    let message: Value = serde_json::from_str(&text).unwrap();
                    return if message["type"] == "presence" {
                        Said::Presence(message)
                    } else {
                        Said::Event(message)
                    };
                }
                Some(Ok(Message::Close(frame))) => {
                    let frame = frame.expect("a goodbye has a reason");
                    return Said::Goodbye(frame.code.into(), frame.reason.to_string());
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Said::Nothing,
            }
        }
    }

    /// The sequences of the next `count` events.
    pub async fn sequences(&mut self, count: usize) -> Vec<i64> {
        let mut sequences = Vec::new();
        while sequences.len() < count {
            match self.hear().await {
                Said::Event(event) => sequences.push(event["sequence"].as_i64().unwrap()),
                Said::Presence(_) => {}
                other => panic!("{other:?} after {sequences:?}"),
            }
        }
        sequences
    }
}

/// Writes `count` events of some 500 bytes behind the server's back.
pub async fn write_events(rows: &Database, tenant: TenantId, count: i64) {
    let mut tx = rows.tenant(tenant).await.unwrap();
    let at = Clock::default().now();
    let mut events: Vec<StoredEvent> = (0..count)
        .map(|_| StoredEvent {
            sequence: 0,
            kind: "store.changed".to_owned(),
            at,
            order: None,
            data: json!({"note": "x".repeat(400)}),
        })
        .collect();
    persistence::events::append(&mut tx, &mut events).await.unwrap();
    tx.commit().await.unwrap();
}
