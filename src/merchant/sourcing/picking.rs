//! `GET /stores/{id}/products/add?q=&supplier=&type=&markup=&after=`: the suppliers' catalogue, to pick from. What
//! is picked is a part of the address, so it is kept from page to page without scripts.

use super::carried::earning_hint;
use super::desk::Desk;
use super::figures::{Figures, Span, stock};
use super::wish::Wish;
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{Pairs, Query};
use crate::merchant::page::{AddPage, Choice, Field, OfferCard};
use crate::merchant::reading::{self, Shelf};
use crate::presentation::words::word;
use crate::session::{Guarded, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use commerce::ids::{ProductId, SupplierId};
use commerce::money::{BasisPoints, Money};
use persistence::catalogue::StockedProduct;
use std::collections::{HashMap, HashSet};

const PER_PAGE: usize = 24;
/// In place of a figure that there is none for.
const NO_FIGURE: &str = "–";

pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    Query(pairs): Query<Pairs>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let wish = Wish::read(&pairs);
    let desk = Desk::at(&edge, tenant, owner.as_ref()).await?;
    let page = page(&desk, &wish, None).await?;
    let status = if page.markup.error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    own_page(status, &page)
}

/// The offers that are looked for, and why nothing was added, if something was to be.
pub(super) async fn page(desk: &Desk<'_>, wish: &Wish, problem: Option<String>) -> Result<AddPage, Problem> {
    let shelf = reading::shelf(&desk.edge.stores, wish.query(), PER_PAGE).await?;
    let names = shelf.suppliers.iter().map(|supplier| (supplier.id, supplier.name.as_str())).collect();
    let shown = Shown { desk, names, carried: desk.carried(), wish, markup: wish.markup() };
    let (texts, path) = (desk.texts(), format!("{}/products/add", desk.base()));
    let here: HashSet<ProductId> = shelf.offers.iter().map(|offer| offer.product.id).collect();
    let is_elsewhere = |product: &&ProductId| !here.contains(product) && !shown.carried.contains(product);
    let kept: Vec<String> = wish.chosen.iter().filter(is_elsewhere).map(ProductId::to_string).collect();
    let offers: Vec<OfferCard> = shelf.offers.iter().map(|offer| shown.card(offer)).collect();
    let last = shelf.offers.last().filter(|_| shelf.more).map(|offer| offer.product.id);
    let error = shown.markup.is_none().then(|| texts.get("sourcing-error-markup"));
    Ok(AddPage {
        base: desk.base(),
        csrf: desk.csrf(),
        words: wish.words.clone(),
        suppliers: suppliers(&shelf, wish),
        types: types(desk, &shelf, wish),
        markup: Field { value: wish.markup.clone(), error },
        hint: earning_hint(desk),
        problem,
        chosen: kept.len() + offers.iter().filter(|offer| offer.chosen).count(),
        offers,
        clear: (!kept.is_empty()).then(|| wish.address(&path, None)),
        kept,
        here: wish.address(&path, wish.after),
        target: wish.target(&path),
        last: last.map(|last| last.to_string()),
        next: wish.address(&path, last),
        layout: desk.layout("sourcing-add-title"),
    })
}

fn suppliers(shelf: &Shelf, wish: &Wish) -> Vec<Choice> {
    let choice = |supplier: &persistence::catalogue::SupplierName| Choice {
        value: supplier.handle.clone(),
        label: supplier.name.clone(),
        selected: supplier.handle == wish.supplier,
    };
    shelf.suppliers.iter().map(choice).collect()
}

fn types(desk: &Desk<'_>, shelf: &Shelf, wish: &Wish) -> Vec<Choice> {
    let choice = |product_type: &String| Choice {
        value: product_type.clone(),
        label: word(desk.locale(), product_type).to_owned(),
        selected: *product_type == wish.product_type,
    };
    let mut types: Vec<Choice> = shelf.types.iter().map(choice).collect();
    types.sort_by(|one, other| one.label.cmp(&other.label));
    types
}

/// Offers as this store sees them.
struct Shown<'a> {
    desk: &'a Desk<'a>,
    names: HashMap<SupplierId, &'a str>,
    carried: HashSet<ProductId>,
    wish: &'a Wish,
    markup: Option<BasisPoints>,
}

impl Shown<'_> {
    fn card(&self, offer: &StockedProduct) -> OfferCard {
        let (product, locale, view) = (&offer.product, self.desk.locale(), &self.desk.view);
        let carried = self.carried.contains(&product.id);
        let markup = self.markup.unwrap_or(BasisPoints::ZERO);
        let priced = product.variants.iter().map(|variant| view.price_at(variant.cost, markup));
        let prices: Vec<_> = priced.filter_map(Result::ok).collect();
        let figures = Figures::of(&prices, view.profile.commission);
        let recommended = product.variants.iter().filter_map(|variant| variant.recommended_price);
        let recommended = Span::of(recommended.filter_map(|price| self.converted(price)));
        let (stock, available) = stock(locale, offer.stock.iter().copied());
        // Nothing is asked for at a markup that is none.
        let at_markup = figures.as_ref().filter(|_| self.markup.is_some());
        let write = |span: Option<Span>| span.map_or_else(|| NO_FIGURE.to_owned(), |span| span.write(locale));
        OfferCard {
            id: product.id.to_string(),
            title: product.text(locale).title.clone(),
            picture: self.desk.picture(product),
            supplier: self.names.get(&product.supplier).map(|name| (*name).to_owned()).unwrap_or_default(),
            stock,
            sold_out: !available,
            carried,
            chosen: !carried && figures.is_some() && self.wish.chosen.contains(&product.id),
            cost: write(figures.map(|figures| figures.cost)),
            recommended: recommended.map(|span| span.write(locale)),
            price: write(at_markup.map(|figures| figures.price)),
            earning: write(at_markup.map(|figures| figures.earning)),
            pays: at_markup.is_none_or(Figures::pays),
            problem: figures.is_none().then(|| self.no_price(offer)),
        }
    }

    /// In the store's currency.
    fn converted(&self, price: Money) -> Option<Money> {
        self.desk.view.price_at(price, BasisPoints::ZERO).ok().map(|converted| converted.cost)
    }

    fn no_price(&self, offer: &StockedProduct) -> String {
        let currency = offer.product.variants.first().map(|variant| variant.cost.currency().code());
        self.desk.texts().with("sourcing-no-rate", "currency", currency.unwrap_or_default())
    }
}
