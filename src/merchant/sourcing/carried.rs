//! `GET /stores/{id}/products?q=&page=`: what the store carries.

use super::desk::Desk;
use super::figures::{Figures, Span, stock, write_markup};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::address::address;
use crate::merchant::page::{CarriedRow, Field, ProductsPage};
use crate::merchant::reading;
use crate::presentation::format;
use crate::session::{Guarded, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::view::ListedVariant;
use actors::{Assorted, Standing};
use commerce::catalogue::StorePrice;
use commerce::ids::{ProductId, SupplierId};
use commerce::money::BasisPoints;
use serde::Deserialize;
use std::collections::HashMap;

const PER_PAGE: usize = 50;
/// The longest search.
const LONGEST: usize = 200;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    page: Option<usize>,
    /// So many were added on the way here.
    added: Option<usize>,
    /// A file brought so many on the way here.
    imported: Option<usize>,
    /// Its markup was set on the way here.
    changed: Option<ProductId>,
    /// It was given up on the way here.
    stopped: Option<ProductId>,
}

/// Which of the products are shown.
pub(super) struct Place {
    words: String,
    page: usize,
}

impl Place {
    pub fn new(words: &str, page: Option<usize>) -> Self {
        Self { words: words.chars().take(LONGEST).collect(), page: page.unwrap_or(1).max(1) }
    }

    /// Their address, with one more parameter.
    pub fn address(&self, base: &str, name: &str, value: &str) -> String {
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        address(
            &format!("{base}/products"),
            &[("q", self.words.as_str()), ("page", page.as_str()), (name, value)],
        )
    }
}

/// What the page says about what was just done.
#[derive(Default)]
pub(super) struct Told {
    pub notice: Option<String>,
    pub changed: Option<ProductId>,
    pub refused: Option<Refused>,
}

/// What was not done.
pub(super) struct Refused {
    pub product: ProductId,
    /// What was typed, where that is what is wrong.
    pub typed: Option<String>,
    pub reason: String,
}

pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    Query(asked): Query<Asked>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let desk = Desk::at(&edge, tenant, owner.as_ref()).await?;
    let told = Told { notice: notice(&desk, &asked).await?, changed: asked.changed, ..Told::default() };
    own_page(StatusCode::OK, &page(&desk, &Place::new(&asked.q, asked.page), told).await?)
}

async fn notice(desk: &Desk<'_>, asked: &Asked) -> Result<Option<String>, Problem> {
    if let Some(added) = asked.added.filter(|added| *added > 0) {
        return Ok(Some(desk.texts().count("sourcing-added", added)));
    }
    if let Some(imported) = asked.imported.filter(|imported| *imported > 0) {
        return Ok(Some(desk.texts().count("sourcing-imported", imported)));
    }
    let Some(stopped) = asked.stopped.filter(|stopped| !desk.carried().contains(stopped)) else {
        return Ok(None);
    };
    let found = reading::products_of(&desk.edge.stores, desk.view.profile.id, &[stopped]).await?;
    let title = found.first().map(|found| &found.product.text(desk.locale()).title);
    Ok(title.map(|title| desk.texts().with("sourcing-stopped", "title", title)))
}

pub(super) async fn page(desk: &Desk<'_>, place: &Place, told: Told) -> Result<ProductsPage, Problem> {
    let (view, locale, texts) = (&desk.view, desk.locale(), desk.texts());
    let suppliers = reading::supplier_names(&desk.edge.stores).await?;
    let words = Some(place.words.as_str()).filter(|words| !words.trim().is_empty());
    let assortment = desk.edge.stores.assortment(view.profile.id).await?;
    let empty = assortment.is_empty();
    let found = Assorted::found(assortment, words.unwrap_or_default());
    let pages = found.len().div_ceil(PER_PAGE).max(1);
    let number = place.page.min(pages);
    let shown = found.chunks(PER_PAGE).nth(number - 1).unwrap_or_default();
    let rows: Vec<CarriedRow> = shown.iter().map(|assorted| row(desk, assorted, &suppliers, &told)).collect();
    let at = |page: usize| Place { page, ..Place::new(&place.words, None) }.address(&desk.base(), "", "");
    let values =
        [("page", format::number(locale, number).into()), ("pages", format::number(locale, pages).into())];
    Ok(ProductsPage {
        base: desk.base(),
        csrf: desk.csrf(),
        empty,
        words: place.words.clone(),
        page: number,
        notice: told.notice,
        problem: told.refused.filter(|_| rows.iter().all(is_silent)).map(|refused| refused.reason),
        count: texts.count("sourcing-count", found.len()),
        hint: earning_hint(desk),
        rows,
        place: (pages > 1).then(|| texts.with_all("sourcing-page", values)),
        before: (number > 1).then(|| at(number - 1)),
        after: (number < pages).then(|| at(number + 1)),
        layout: desk.layout("sourcing-title"),
    })
}

/// What the merchant's earnings are, and are not.
pub(super) fn earning_hint(desk: &Desk<'_>) -> String {
    let commission = format::percent(desk.locale(), desk.view.profile.commission);
    desk.texts().with("sourcing-earning-hint", "commission", commission)
}

fn is_silent(row: &CarriedRow) -> bool {
    row.problem.is_none() && row.markup.error.is_none()
}

fn row(
    desk: &Desk<'_>,
    assorted: &Assorted,
    suppliers: &HashMap<SupplierId, String>,
    told: &Told,
) -> CarriedRow {
    let (locale, texts) = (desk.locale(), desk.texts());
    let listed = &assorted.listed;
    let (product, profile) = (&listed.shared.product, &desk.view.profile);
    let is_own = product.owner.is_some();
    // What the merchant has paid for his own is his affair, and what he earns depends on it.
    let price = |sold: &ListedVariant| match is_own {
        true => StorePrice { cost: listed.variant(sold).cost, ..sold.price },
        false => sold.price,
    };
    let prices: Vec<_> = listed.variants.iter().map(price).collect();
    let figures = Figures::of(&prices, profile.commission);
    let write = |span: Option<Span>| span.map(|span| span.write(locale)).unwrap_or_default();
    let (stock, available) = stock(locale, listed.variants.iter().map(|sold| listed.stock(sold)));
    let refused = told.refused.as_ref().filter(|refused| refused.product == product.id);
    let (markup, mixed) = markup_field(desk, assorted, refused);
    let is_shown = assorted.standing == Standing::Shown;
    CarriedRow {
        id: product.id.to_string(),
        title: product.text(locale).title.clone(),
        edit: is_own.then(|| format!("{}/products/{}", desk.base(), product.id)),
        hidden: match assorted.standing {
            Standing::Shown => None,
            Standing::Draft => Some(texts.get("sourcing-draft")),
            Standing::BeyondPlan => Some(texts.get("sourcing-beyond-plan")),
        },
        url: (profile.published && is_shown).then(|| {
            let origin = desk.edge.settings.origin(&profile.slug, desk.edge.listening);
            format!("{origin}/products/{}", listed.handle)
        }),
        picture: desk.picture(product),
        supplier: match is_own {
            true => texts.get("sourcing-own"),
            false => suppliers.get(&product.supplier).cloned().unwrap_or_default(),
        },
        variants: texts.count("sourcing-variants", listed.variants.len()),
        stock,
        sold_out: !available,
        cost: write(figures.map(|figures| figures.cost).filter(|cost| !is_own || cost.most.amount() > 0)),
        price: write(figures.map(|figures| figures.price)),
        earning: write(figures.map(|figures| figures.earning)),
        pays: figures.as_ref().is_some_and(Figures::pays),
        markup,
        mixed,
        saved: told.changed == Some(product.id),
        problem: refused.filter(|refused| refused.typed.is_none()).map(|refused| refused.reason.clone()),
    }
}

/// The markup as it is or was typed; where the variants' markups differ, none and what they are.
fn markup_field(desk: &Desk<'_>, assorted: &Assorted, refused: Option<&Refused>) -> (Field, Option<String>) {
    let locale = desk.locale();
    let markups: Vec<BasisPoints> = assorted.carried.variants.iter().map(|(_, markup)| *markup).collect();
    let (value, mixed) = match (markups.iter().min(), markups.iter().max()) {
        (Some(least), Some(most)) if least != most => {
            let range = format!("{} – {}", format::percent(locale, *least), format::percent(locale, *most));
            (String::new(), Some(desk.texts().with("sourcing-markup-mixed", "range", range)))
        }
        (least, _) => (least.map(|markup| write_markup(locale, *markup)).unwrap_or_default(), None),
    };
    match refused.and_then(|refused| Some((refused.typed.clone()?, refused.reason.clone()))) {
        Some((typed, reason)) => (Field { value: typed, error: Some(reason) }, mixed),
        None => (Field { value, error: None }, mixed),
    }
}
