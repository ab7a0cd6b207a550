//! `/pages/{slug}`: so far the pages that the law asks for.

use super::page::{Shared, StorePage};
use crate::error::Problem;
use crate::presentation::storefront::{LegalKind, LegalPage};
use actix_web::{HttpResponse, web};
use serde::Deserialize;

/// By its own part of the address.
#[derive(Deserialize)]
pub struct BySlug {
    slug: String,
}

pub async fn show(page: StorePage, at: web::Path<BySlug>) -> Result<HttpResponse, Problem> {
    let kind = LegalKind::from_slug(&at.slug).ok_or_else(Problem::not_found)?;
    page.shared(|| Shared { page: LegalPage::new(page.frame(), kind), shows: Vec::new() })
}
