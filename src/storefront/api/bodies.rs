//! What the API answers, as the contract names it.

use crate::answers::rfc3339;
use actors::view::{ListedProduct, StoreView};
use commerce::cart::Cart;
use commerce::catalogue::ProductText;
use commerce::ids::{CartId, LineId, VariantId};
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use commerce::pricing::PricedCart;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Minor units of a currency, always whole.
#[derive(Clone, Copy, Serialize, ToSchema)]
pub struct MoneyBody {
    #[schema(example = 1999)]
    amount: i64,
    #[schema(value_type = String, example = "EUR")]
    currency: Currency,
}

impl From<Money> for MoneyBody {
    fn from(money: Money) -> Self {
        Self { amount: money.amount(), currency: money.currency() }
    }
}

#[derive(Serialize, ToSchema)]
pub struct ImageBody {
    url: String,
    alt: String,
}

#[derive(Serialize, ToSchema)]
pub struct VariantBody {
    #[schema(value_type = Uuid)]
    id: VariantId,
    sku: String,
    title: String,
    /// By the option's name.
    options: BTreeMap<String, String>,
    price: MoneyBody,
    /// Units that can be sold now; null without limit.
    available: Option<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct ProductBody {
    #[schema(value_type = Uuid)]
    id: commerce::ids::ProductId,
    handle: String,
    title: String,
    /// The lowest of its variants' prices, tax included.
    price: Option<MoneyBody>,
    compare_at_price: Option<MoneyBody>,
    lowest_price_30d: Option<MoneyBody>,
    image: Option<ImageBody>,
    variants: Vec<VariantBody>,
}

#[derive(Serialize, ToSchema)]
pub struct ProductDetailBody {
    #[serde(flatten)]
    product: ProductBody,
    /// HTML of a small set.
    description: String,
    vendor: String,
    product_type: String,
    tags: Vec<String>,
    media: Vec<ImageBody>,
    manufacturer: Option<String>,
    responsible_person: Option<String>,
}

impl ProductBody {
    pub fn new(listed: &ListedProduct, locale: Locale, media: &str) -> Self {
        let product = &listed.shared.product;
        let variants = listed.variants.iter().map(|entry| {
            let variant = listed.variant(entry);
            VariantBody {
                id: variant.id,
                sku: variant.sku.clone(),
                title: variant.title(),
                options: product.option_names.iter().cloned().zip(variant.options.iter().cloned()).collect(),
                price: entry.price.price.into(),
                available: listed.stock(entry).available(),
            }
        });
        Self {
            id: product.id,
            handle: listed.handle.to_string(),
            title: product.text(locale).title.clone(),
            price: listed.price_from().map(Into::into),
            compare_at_price: None,
            lowest_price_30d: None,
            image: images(listed, locale, media).next(),
            variants: variants.collect(),
        }
    }
}

impl ProductDetailBody {
    pub fn new(listed: &ListedProduct, locale: Locale, media: &str) -> Self {
        let product = &listed.shared.product;
        let ProductText { description, .. } = product.text(locale);
        Self {
            product: ProductBody::new(listed, locale, media),
            description: description.clone(),
            vendor: product.vendor.clone(),
            product_type: product.product_type.clone(),
            tags: product.tags.clone(),
            media: images(listed, locale, media).collect(),
            manufacturer: product.origin.manufacturer.clone(),
            responsible_person: product.origin.responsible_person.clone(),
        }
    }
}

fn images<'a>(
    listed: &'a ListedProduct,
    locale: Locale,
    media: &'a str,
) -> impl Iterator<Item = ImageBody> + 'a {
    let product = &listed.shared.product;
    product.images.iter().map(move |image| {
        let alt = image.alt(locale);
        ImageBody {
            url: crate::presentation::storefront::Picture::place(media, &image.source),
            alt: if alt.is_empty() { product.text(locale).title.clone() } else { alt.to_owned() },
        }
    })
}

/// What a list answers.
#[derive(Serialize, ToSchema)]
pub struct ProductList {
    pub items: Vec<ProductBody>,
    /// `after` of the next page.
    pub next: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct CartLineBody {
    #[schema(value_type = Uuid)]
    id: LineId,
    #[schema(value_type = Uuid)]
    variant_id: VariantId,
    sku: Option<String>,
    title: Option<String>,
    quantity: u32,
    unit_price: Option<MoneyBody>,
    subtotal: MoneyBody,
    discount: MoneyBody,
    total: MoneyBody,
}

#[derive(Serialize, ToSchema)]
pub struct TotalsBody {
    pub subtotal: MoneyBody,
    pub discount: MoneyBody,
    pub shipping: MoneyBody,
    /// Contained in `total`.
    pub tax: MoneyBody,
    pub total: MoneyBody,
}

#[derive(Serialize, ToSchema)]
pub struct CartBody {
    #[schema(value_type = Uuid)]
    id: CartId,
    /// Opens the cart: shown once, when it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<String>,
    lines: Vec<CartLineBody>,
    coupon: Option<String>,
    totals: TotalsBody,
    discounts: Vec<DiscountBody>,
    /// The method that the totals are computed with.
    shipping_method: Option<String>,
    expires_at: String,
}

/// What a promotion took off.
#[derive(Serialize, ToSchema)]
pub struct DiscountBody {
    promotion_id: Uuid,
    title: String,
    amount: MoneyBody,
}

impl CartBody {
    pub fn new(view: &StoreView, cart: &Cart, priced: &PricedCart, token: Option<String>) -> Self {
        let lines = priced.lines.iter().map(|line| {
            let known = view.variant(line.variant);
            CartLineBody {
                id: line.line,
                variant_id: line.variant,
                sku: known.map(|(product, variant)| product.variant(variant).sku.clone()),
                title: known
                    .map(|(product, _)| product.shared.product.text(view.profile.locale).title.clone()),
                quantity: line.quantity,
                unit_price: line.quote.map(|quote| quote.unit_price.into()),
                subtotal: line.subtotal.into(),
                discount: line.discount.into(),
                total: line.total.into(),
            }
        });
        Self {
            id: cart.id,
            token,
            lines: lines.collect(),
            coupon: None,
            totals: TotalsBody {
                subtotal: priced.totals.subtotal.into(),
                discount: priced.totals.discount.into(),
                shipping: priced.totals.shipping.into(),
                tax: priced.totals.tax.into(),
                total: priced.totals.total.into(),
            },
            discounts: Vec::new(),
            shipping_method: priced.shipping_method.clone(),
            expires_at: rfc3339(cart.expires_at),
        }
    }
}
