//! What search engines read of a product: schema.org's `Product` as JSON-LD.

use super::script_data::script_json;
use commerce::money::Money;
use serde_json::json;

/// What is told about a product. Addresses are absolute.
#[derive(Clone, Debug)]
pub struct ProductFacts {
    pub name: String,
    /// Plain text.
    pub description: String,
    pub url: String,
    pub pictures: Vec<String>,
    pub brand: String,
    pub sku: String,
    pub lowest_price: Money,
    pub highest_price: Money,
    pub available: bool,
}

impl ProductFacts {
    pub(crate) fn to_script(&self) -> String {
        let offer = json!({
            "@type": "AggregateOffer",
            "priceCurrency": self.lowest_price.currency().code(),
            "lowPrice": decimal(self.lowest_price),
            "highPrice": decimal(self.highest_price),
            "availability": if self.available { "https://schema.org/InStock" } else { "https://schema.org/OutOfStock" },
            "url": self.url,
        });
        script_json(&json!({
            "@context": "https://schema.org",
            "@type": "Product",
            "name": self.name,
            "description": self.description,
            "image": self.pictures,
            "sku": self.sku,
            "brand": { "@type": "Brand", "name": self.brand },
            "offers": offer,
        }))
    }
}

/// `129.90`: a point and no grouping, as schema.org wants it.
fn decimal(money: Money) -> String {
    let scale = 10_u64.pow(money.currency().exponent());
    let amount = money.amount().unsigned_abs();
    format!("{}.{:02}", amount / scale, amount % scale)
}
