//! A shopper looks at a product, comes back to it, and looks into the cart.

use super::{ROUNDS, per_cpu_second};
use crate::bed::{Bed, Field};
use crate::carts::Carts;
use crate::figure::{Figure, Round, Wanted};
use crate::limits;
use crate::load::Load;
use crate::server::Server;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::time::Duration;
use testkit::world::free_address;

const CLIENTS: usize = 32;
/// Shorter than elsewhere: nothing is written, so it runs at its full speed at once.
const SPELL: Duration = Duration::from_secs(1);

/// What is asked of the product, and what of its limit, with the answer's status.
struct Pair {
    action: &'static str,
    product: Load,
    limit: Load,
    status: u16,
    wanted: f64,
    bytes: Vec<u8>,
    content_type: &'static str,
    note: &'static str,
}

pub async fn measure(bed: &Bed) -> Result<Vec<Figure>> {
    let field = bed.field().await?;
    // As much text as makes a page of 20 KB.
    field
        .execute("UPDATE supplier_products SET description = '<p>' || repeat('Thrown by hand, fired twice, and meant to be used every day. ', 190) || '</p>' WHERE handle = 'mug'")
        .await?;
    let server = field.server().await?;
    let mut figures = Vec::new();
    for pair in pairs(&field).await? {
        figures.extend(pair.measure(&server).await?);
    }
    server.stop()?;
    Ok(figures)
}

async fn pairs(field: &Field) -> Result<Vec<Pair>> {
    let limit = |path: &str| Load::get(path.to_owned(), CLIENTS, SPELL);
    let page_url = field.url("verde", "/products/mug");
    let page = testkit::shopper::client().get(&page_url).header("accept", "text/html").send().await?;
    let etag = page.headers().get("etag").context("a page without ETag")?.to_str()?.to_owned();
    let page = page.error_for_status()?.bytes().await?.to_vec();
    ensure!((18_000..23_000).contains(&page.len()), "the page has {} bytes", page.len());
    let load = Load::get(page_url, CLIENTS, SPELL).header("accept", "text/html");
    let carts = Carts::template(field).await?;
    let shopper_cart = carts.url(field);
    let cart_load = Load::get(shopper_cart.clone(), CLIENTS, SPELL).header("Cart-Token", &carts.token);
    let cart = testkit::shopper::client().get(shopper_cart).header("Cart-Token", &carts.token).send().await?;
    let cart = cart.error_for_status()?.bytes().await?.to_vec();
    let html = "text/html; charset=utf-8";
    Ok(vec![
        Pair {
            action: "looking at a product, warm",
            product: load.clone(),
            limit: limit("/bytes"),
            status: 200,
            wanted: 0.75,
            bytes: page.clone(),
            content_type: html,
            note: "bare actix-web handler, the same bytes",
        },
        Pair {
            action: "coming back to an unchanged product",
            product: load.header("if-none-match", &etag),
            limit: limit("/unchanged").header("if-none-match", limits::etag()),
            status: 304,
            wanted: 0.85,
            bytes: page,
            content_type: html,
            note: "bare handler answering 304",
        },
        Pair {
            action: "looking into the cart (JSON)",
            product: cart_load.clone(),
            limit: limit("/bytes"),
            status: 200,
            wanted: 0.5,
            bytes: cart.clone(),
            content_type: "application/json",
            note: "bare handler, the same bytes",
        },
        Pair {
            action: "the cart (JSON), beside an actor round trip",
            product: cart_load,
            limit: limit("/actor"),
            status: 200,
            wanted: 0.5,
            bytes: cart,
            content_type: "application/json",
            note: "bare handler that asks an actor for the same bytes",
        },
    ])
}

impl Pair {
    /// In requests per second, and in requests per second of the server's own processor time, which the
    /// load generator beside it does not blur.
    async fn measure(mut self, product: &Server) -> Result<Vec<Figure>> {
        let body = Body::write(&self.bytes)?;
        let address = free_address();
        let arguments = [
            limits::COMMAND.to_owned(),
            address.to_string(),
            body.0.display().to_string(),
            self.content_type.to_owned(),
        ];
        let limit = Server::limit(&arguments, address).await?;
        self.limit.urls = self.limit.urls.iter().map(|path| format!("http://{address}{path}")).collect();
        let (mut rounds, mut by_cpu) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let (figure, figure_by_cpu) = self.spell(&self.product, product).await?;
            let (limit, limit_by_cpu) = self.spell(&self.limit, &limit).await?;
            rounds.push(Round { figure, limit });
            by_cpu.push(Round { figure: figure_by_cpu, limit: limit_by_cpu });
        }
        let figure = |action: String, unit, rounds| Figure {
            action,
            unit,
            wanted: Wanted::AtLeast(self.wanted),
            rounds,
            note: self.note.to_owned(),
        };
        Ok(vec![
            figure(self.action.to_owned(), "/s", rounds),
            figure(format!("{}, by the server's own time", self.action), "/CPU s", by_cpu),
        ])
    }

    async fn spell(&self, load: &Load, server: &Server) -> Result<(f64, f64)> {
        let before = server.cpu()?;
        let outcome = load.run(&[self.status]).await?;
        let cpu = server.cpu()? - before;
        if self.status == 200 {
            let size = u64::try_from(self.bytes.len())?;
            ensure!(outcome.size == size, "{} bytes came, not {size}", outcome.size);
        }
        Ok((outcome.per_second, per_cpu_second(outcome.requests, cpu)))
    }
}

/// The bytes that a limit answers, in a file.
struct Body(PathBuf);

impl Body {
    fn write(bytes: &[u8]) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("cartflux-bench-{}.body", std::process::id()));
        std::fs::write(&path, bytes)?;
        Ok(Self(path))
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
