//! A merchant's program at the live feed.

use crate::demo::{Demo, Store};
use futures_util::StreamExt;
use serde_json::Value;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

pub struct Feed {
    socket: WebSocketStream<TcpStream>,
    last: i64,
}

impl Feed {
    pub async fn open(demo: &Demo, store: &Store) -> Self {
        let host = format!("app.localhost:{}", demo.port);
        let url = format!("ws://{host}/api/v1/stores/{}/live?after=0", store.id);
        let mut request = url.into_client_request().unwrap();
        request.headers_mut().insert("authorization", format!("Bearer {}", store.api_key).parse().unwrap());
        let stream = TcpStream::connect(("127.0.0.1", demo.port)).await.unwrap();
        let (socket, _) = tokio_tungstenite::client_async(request, stream).await.unwrap();
        Self { socket, last: 0 }
    }

    /// The next event; presence has no sequence and is passed over.
    async fn next(&mut self) -> Value {
        loop {
            let message =
                timeout(Duration::from_secs(30), self.socket.next()).await.expect("no event for 30 s");
            let Message::Text(text) = message.unwrap().unwrap() else { continue };
            let event: Value = serde_json::from_str(&text).unwrap();
            if event["type"] == "presence" {
                assert!(
                    event["data"]["carts"].is_number() && event["data"]["visitors"].is_number(),
                    "{event}"
                );
                assert!(event.get("sequence").is_none(), "{event}");
                continue;
            }
            self.last += 1;
            assert_eq!(event["sequence"], self.last, "a gap: {event}");
            return event;
        }
    }

    /// Created, paid, forwarded, shipped, in this order, each for every supplier once.
    pub async fn sees_the_order(&mut self, number: &str) {
        let mut kinds = Vec::new();
        let count = |kinds: &[String], kind: &str| kinds.iter().filter(|seen| *seen == kind).count();
        while kinds.is_empty() || count(&kinds, "order.shipped") < count(&kinds, "order.forwarded").max(1) {
            let event = self.next().await;
            let kind = event["type"].as_str().unwrap().to_owned();
            if kind.starts_with("order.") {
                assert_eq!(event["data"]["number"], number, "{event}");
                kinds.push(kind);
            }
        }
        assert_eq!(kinds[..2], ["order.created", "order.paid"], "{kinds:?}");
        let first = |kind: &str| kinds.iter().position(|seen| seen == kind).unwrap();
        assert!(first("order.forwarded") < first("order.shipped"), "{kinds:?}");
    }
}
