//! A file as the store's products. All of it or nothing.

use super::known::Known;
use super::pictures::with_paths;
use crate::edge::Edge;
use crate::error::Problem;
use actix_web::web;
use actors::{Arrangement, ArrangementRefusal, Offering, StoreError};
use commerce::ids::TenantId;
use commerce::product_csv::{FileProblem, MAX_PROBLEMS, read_product_csv};

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
    let file = read.map_err(Refused::File)?;
    let assortment = edge.stores.assortment(tenant).await.map_err(|error| Refused::Problem(error.into()))?;
    let known = Known::new(&assortment, &file.columns);
    let (mut products, mut keep_stock, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for product in file.products {
        match known.complete(with_paths(product, edge)) {
            Ok(completed) => {
                products.push(completed.product);
                keep_stock.extend(completed.keep_stock);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        problems.truncate(MAX_PROBLEMS);
        return Err(Refused::File(problems));
    }
    let counts = Imported {
        products: products.len(),
        variants: products.iter().map(|product| product.variants.len()).sum(),
    };
    let offering = Offering { products, keep_stock, are_new: false };
    match edge.stores.arrange(tenant, Arrangement::Offer(Box::new(offering))).await {
        Ok(()) => Ok(counts),
        Err(StoreError::Arrangement(refusal)) => Err(Refused::Store(refusal)),
        Err(error) => Err(Refused::Problem(error.into())),
    }
}
