//! What search engines ask for.

use super::page::StorePage;
use crate::error::Problem;
use crate::presentation::storefront::LegalKind;
use actix_web::HttpResponse;
use actix_web::http::header;

pub async fn robots(page: StorePage) -> Result<HttpResponse, Problem> {
    let origin = &page.frame().addresses.origin;
    let body = format!(
        "User-agent: *\nDisallow: /cart\nDisallow: /checkout\nDisallow: /orders/\nDisallow: /search\n\nSitemap: {origin}/sitemap.xml\n"
    );
    Ok(for_an_hour("text/plain; charset=utf-8", body))
}

/// Handles and slugs are plain, so nothing in here needs escaping.
pub async fn sitemap(page: StorePage) -> Result<HttpResponse, Problem> {
    let frame = page.frame();
    let origin = &frame.addresses.origin;
    let collections =
        page.view.collections.iter().map(|collection| format!("/collections/{}", collection.handle));
    let products = page.view.products().iter().map(|product| format!("/products/{}", product.handle));
    let legal = LegalKind::ALL.into_iter().map(|kind| format!("/pages/{}", kind.slug()));
    let fixed = ["/".to_owned(), "/products".to_owned()].into_iter();
    let mut body = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in fixed.chain(collections).chain(products).chain(legal) {
        body.push_str("<url><loc>");
        body.push_str(origin);
        body.push_str(&path);
        body.push_str("</loc></url>\n");
    }
    body.push_str("</urlset>\n");
    Ok(for_an_hour("application/xml", body))
}

fn for_an_hour(content_type: &'static str, body: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .body(body)
}
