//! What a shopper waits for at every change of a cart, besides the network and the disk: its price.

use commerce::cart::{Cart, CartLine};
use commerce::ids::VariantId;
use commerce::money::{BasisPoints, Currency, Money};
use commerce::pricing::{PriceBook, Quote, price_cart};
use divan::{Bencher, black_box};
use time::OffsetDateTime;
use uuid::Uuid;

fn main() {
    divan::main();
}

/// A cart of so many lines, where no promotion applies.
#[divan::bench(args = [1, 10, 50])]
fn pricing_a_cart(bencher: Bencher<'_, '_>, lines: u128) {
    let mut cart = Cart::new(Uuid::from_u128(1).into(), OffsetDateTime::UNIX_EPOCH);
    cart.lines = (0..lines)
        .map(|n| CartLine {
            id: Uuid::from_u128(n).into(),
            variant: VariantId(Uuid::from_u128(n)),
            quantity: 3,
        })
        .collect();
    let book = PriceBook { currency: Currency::Eur, shipping_methods: &[], tax_rate: BasisPoints(1_900) };
    let price = |minor| Money::new(minor, Currency::Eur);
    let quote = Quote {
        unit_price: price(1_999),
        unit_cost: price(800),
        supplier_unit_cost: price(800),
        rate_micros: 1_000_000,
    };
    bencher.bench_local(|| price_cart(black_box(&cart), &book, |_| Some(quote)));
}
