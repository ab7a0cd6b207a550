//! Thousands of people watch one store, and somebody orders.

use crate::bed::{Bed, DOMAIN, Field};
use crate::figure::{Figure, Round, Wanted};
use anyhow::{Context, Result, ensure};
use futures_util::StreamExt;
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

const SOCKETS: usize = 5_000;
const ORDERS: usize = 7;
/// Sockets that are opened at a time.
const AT_ONCE: usize = 64;
const PATIENCE: Duration = Duration::from_secs(20);

pub async fn measure(bed: &Bed) -> Result<Vec<Figure>> {
    // Both ends of a socket are files: one here, one in the server, which inherits the limit.
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE)?;
    setrlimit(Resource::RLIMIT_NOFILE, most, most)?;
    let field = bed.field().await?;
    let server = field.server().await?;
    let heard = Arc::new(AtomicUsize::new(0));
    // The first ones pay for what all share.
    watch(&field, 100, &heard).await?;
    let before = server.memory()?;
    watch(&field, SOCKETS - 100, &heard).await?;
    let each = (server.memory()?.saturating_sub(before)) / u64::try_from(SOCKETS - 100)?;
    let mut rounds = Vec::new();
    for _ in 0..ORDERS {
        let took = one_order(&field, &heard).await?;
        rounds.push(Round { figure: took.as_secs_f64() * 1e3, limit: 250.0 });
    }
    server.stop()?;
    #[expect(clippy::cast_precision_loss, reason = "kilobytes of a socket")]
    let memory = Round { figure: each as f64 / 1024.0, limit: 12.0 };
    let note = format!("{SOCKETS} sockets on one store");
    Ok(vec![
        Figure {
            action: "an order reaches everybody who watches".to_owned(),
            unit: "ms",
            wanted: Wanted::AtMost(1.0),
            rounds,
            note: note.clone(),
        },
        Figure {
            action: "memory of somebody who watches".to_owned(),
            unit: "KB",
            wanted: Wanted::AtMost(1.0),
            rounds: vec![memory],
            note,
        },
    ])
}

/// Opens sockets and leaves them open; every order that one of them hears of is counted.
async fn watch(field: &Field, count: usize, heard: &Arc<AtomicUsize>) -> Result<()> {
    let (ready, mut opened) = mpsc::channel(AT_ONCE);
    let places = Arc::new(tokio::sync::Semaphore::new(AT_ONCE));
    let store = &field.world.stores[0];
    let address = field.world.address;
    let url = format!("ws://app.{DOMAIN}:{}/api/v1/stores/{}/live", address.port(), store.tenant);
    let key = format!("Bearer {}", store.api_key);
    for _ in 0..count {
        let (ready, places, heard) = (ready.clone(), Arc::clone(&places), Arc::clone(heard));
        let mut request = url.as_str().into_client_request()?;
        request.headers_mut().insert("authorization", key.parse()?);
        tokio::spawn(async move {
            let opening = async {
                let _place = places.acquire().await?;
                let stream = TcpStream::connect(address).await?;
                Ok::<_, anyhow::Error>(tokio_tungstenite::client_async(request, stream).await?.0)
            };
            let socket = opening.await;
            let failed = socket.as_ref().err().map(ToString::to_string);
            let _ = ready.send(failed).await;
            let Ok(mut socket) = socket else { return };
            while let Some(Ok(message)) = socket.next().await {
                if matches!(&message, Message::Text(text) if text.contains("\"order.created\"")) {
                    heard.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
    }
    for _ in 0..count {
        if let Some(problem) = opened.recv().await.context("no socket")? {
            anyhow::bail!("a socket could not be opened: {problem}");
        }
    }
    Ok(())
}

/// How long after the answer to the shopper the last of all has heard.
async fn one_order(field: &Field, heard: &AtomicUsize) -> Result<Duration> {
    let mut shopper = field.shopper("verde");
    shopper.new_cart().await;
    shopper.add(field.world.variant("candle").await, 1).await.expect(200);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let before = heard.load(Ordering::Relaxed);
    let began = Instant::now();
    let ordering = tokio::spawn(async move { shopper.check_out().await.expect(201) });
    while heard.load(Ordering::Relaxed) < before + SOCKETS {
        ensure!(began.elapsed() < PATIENCE, "{} of {SOCKETS} heard", heard.load(Ordering::Relaxed) - before);
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let took = began.elapsed();
    ordering.await?;
    Ok(took)
}
