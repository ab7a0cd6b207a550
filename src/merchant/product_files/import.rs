//! A file as the store's products. All of it or nothing.

use super::pictures::with_paths;
use crate::edge::Edge;
use crate::error::Problem;
use actix_web::web;
use actors::{Arrangement, ArrangementRefusal, Offering, StoreError};
use commerce::ids::TenantId;
use commerce::product_csv::{FileProblem, read_product_csv};

/// What a file brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::merchant) struct Imported {
    pub products: usize,
    pub variants: usize,
}

/// Why nothing of a file was taken.
pub(in crate::merchant) enum Refused {
    /// The file is wrong, in these places.
    File(Vec<FileProblem>),
    /// The file is right, and does not go together with what the store has.
    Store(ArrangementRefusal),
    /// It could not be tried.
    Problem(Problem),
}

/// What the file says is so when this returns. Products that it does not speak of stay as they are.
pub(in crate::merchant) async fn imported(
    edge: &Edge,
    tenant: TenantId,
    file: web::Bytes,
) -> Result<Imported, Refused> {
    let view = edge.stores.view(tenant).await.map_err(|error| Refused::Problem(error.into()))?;
    let currency = view.profile.currency;
    let read = web::block(move || read_product_csv(&file, currency)).await;
    let Ok(read) = read else {
        tracing::error!(%tenant, "reading a product file was cut off");
        return Err(Refused::Problem(Problem::internal()));
    };
    let products = read.map_err(Refused::File)?.products;
    let products: Vec<_> = products.into_iter().map(|product| with_paths(product, edge)).collect();
    let counts = Imported {
        products: products.len(),
        variants: products.iter().map(|product| product.variants.len()).sum(),
    };
    let offering = Offering { products, ..Offering::default() };
    match edge.stores.arrange(tenant, Arrangement::Offer(Box::new(offering))).await {
        Ok(()) => Ok(counts),
        Err(StoreError::Arrangement(refusal)) => Err(Refused::Store(refusal)),
        Err(error) => Err(Refused::Problem(error.into())),
    }
}
