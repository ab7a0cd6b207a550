//! What is looked for in the catalogue, and what is picked from it.

use super::figures::read_markup;
use crate::input::Pairs;
use crate::merchant::address::address;
use commerce::ids::ProductId;
use commerce::money::BasisPoints;
use persistence::catalogue::OfferQuery;
use std::collections::HashSet;

/// Before anybody chooses another.
const USUAL_MARKUP: &str = "40";
/// The longest search.
const LONGEST: usize = 200;

#[derive(Debug)]
pub(super) struct Wish {
    pub words: String,
    /// A supplier's handle.
    pub supplier: String,
    /// As suppliers write it.
    pub product_type: String,
    /// As it was typed.
    pub markup: String,
    pub after: Option<ProductId>,
    /// Each once.
    pub chosen: Vec<ProductId>,
}

impl Wish {
    pub fn read(pairs: &Pairs) -> Self {
        let text = |name| pairs.first(name).unwrap_or_default().chars().take(LONGEST).collect();
        let mut seen = HashSet::new();
        Self {
            words: text("q"),
            supplier: text("supplier"),
            product_type: text("type"),
            markup: pairs.first("markup").unwrap_or(USUAL_MARKUP).chars().take(LONGEST).collect(),
            after: pairs.first("after").and_then(|after| after.parse().ok()),
            chosen: pairs
                .all("product")
                .filter_map(|product| product.parse().ok())
                .filter(|product| seen.insert(*product))
                .collect(),
        }
    }

    /// `None`: what was typed is no markup.
    pub fn markup(&self) -> Option<BasisPoints> {
        read_markup(&self.markup)
    }

    pub fn query(&self) -> OfferQuery<'_> {
        OfferQuery {
            words: &self.words,
            supplier: &self.supplier,
            product_type: &self.product_type,
            after: self.after,
        }
    }

    /// The offers that are looked for, from there on: without the markup and without what is chosen.
    pub fn address(&self, path: &str, after: Option<ProductId>) -> String {
        let after = after.map(|after| after.to_string()).unwrap_or_default();
        let parameters = [
            ("q", self.words.as_str()),
            ("supplier", self.supplier.as_str()),
            ("type", self.product_type.as_str()),
            ("after", after.as_str()),
        ];
        address(path, &parameters)
    }

    /// Where the form is sent to. The rest is in its fields.
    pub fn target(&self, path: &str) -> String {
        let after = self.after.map(|after| after.to_string()).unwrap_or_default();
        address(path, &[("after", after.as_str())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_picked_twice_is_picked_once_and_what_is_no_product_is_nothing() {
        let (one, other) = ("00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002");
        let query = format!("product={one}&q=vase&product={other}&product=x&product={one}&after=");
        let pairs: actix_web::web::Query<Pairs> = actix_web::web::Query::from_query(&query).unwrap();
        let wish = Wish::read(&pairs);
        assert_eq!(wish.chosen, [one, other].map(|id| id.parse::<ProductId>().unwrap()));
        assert_eq!((wish.after, wish.markup()), (None, Some(BasisPoints(4_000))));
        let next = wish.address("/add", wish.chosen.first().copied());
        assert_eq!(next, format!("/add?q=vase&after={one}"));
    }
}
