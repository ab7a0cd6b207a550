//! A receiver of webhooks: a bare HTTP server that answers each delivery with the next scripted status.

use std::collections::VecDeque;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

pub(crate) struct Delivery {
    pub(crate) signature: String,
    pub(crate) body: Vec<u8>,
}

pub(crate) struct Receiver {
    pub(crate) url: String,
    deliveries: mpsc::UnboundedReceiver<Delivery>,
}

impl Receiver {
    /// Answers with `statuses` one by one, and then with 200.
    pub(crate) async fn start(statuses: impl IntoIterator<Item = u16>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}/webhooks/stripe", listener.local_addr().expect("an address"));
        let (sender, deliveries) = mpsc::unbounded_channel();
        let mut statuses: VecDeque<u16> = statuses.into_iter().collect();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let delivery = answer(stream, statuses.pop_front().unwrap_or(200)).await;
                if sender.send(delivery).is_err() {
                    break;
                }
            }
        });
        Self { url, deliveries }
    }

    pub(crate) async fn next(&mut self) -> Delivery {
        let next = tokio::time::timeout(std::time::Duration::from_secs(10), self.deliveries.recv());
        next.await.expect("a delivery in time").expect("the receiver runs")
    }

    /// Whether nothing came, and nothing comes for a moment.
    pub(crate) async fn is_quiet(&mut self) -> bool {
        let moment = std::time::Duration::from_millis(300);
        tokio::time::timeout(moment, self.deliveries.recv()).await.is_err()
    }
}

async fn answer(mut stream: TcpStream, status: u16) -> Delivery {
    let mut received = Vec::new();
    let head_end = loop {
        if let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        assert!(stream.read_buf(&mut received).await.expect("readable") > 0, "the head was cut off");
    };
    let head = String::from_utf8_lossy(&received[..head_end]).into_owned();
    let header = |name: &str| {
        let named = |line: &str| {
            let (given, value) = line.split_once(':')?;
            given.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        };
        head.lines().find_map(named).unwrap_or_default()
    };
    let length: usize = header("content-length").parse().expect("a length");
    while received.len() < head_end + length {
        assert!(stream.read_buf(&mut received).await.expect("readable") > 0, "the body was cut off");
    }
    let location = if status / 100 == 3 { "location: /elsewhere\r\n" } else { "" };
    let response = format!("HTTP/1.1 {status} X\r\n{location}content-length: 0\r\nconnection: close\r\n\r\n");
    stream.write_all(response.as_bytes()).await.expect("writable");
    Delivery { signature: header("stripe-signature"), body: received.split_off(head_end) }
}
