//! Cells that are numbers: amounts, quantities, weights, positions. No float reads them.

use super::problem::shown;
use crate::money::{Currency, Money};

/// The largest price or cost, in minor units: a billion, so that a cart of them can still be summed.
const LARGEST_AMOUNT: i64 = 100_000_000_000;
/// The largest stock of one variant.
const LARGEST_QUANTITY: i64 = 1_000_000_000;
/// The heaviest unit: a hundred tonnes.
const HEAVIEST_GRAMS: u32 = 100_000_000;

/// A price or a cost.
pub(super) fn amount(text: &str, currency: Currency) -> Result<Money, String> {
    if let Some(number) = text.strip_prefix('-')
        && is_decimal(number)
    {
        return Err(format!("{} is negative: write 0 or more", shown(text)));
    }
    let too_large =
        || format!("{} is more than {}: write a smaller amount", shown(text), LARGEST_AMOUNT / 100);
    match Money::parse_decimal(text, currency) {
        Ok(money) if money.amount() <= LARGEST_AMOUNT => Ok(money),
        Ok(_) => Err(too_large()),
        // More digits than any amount has; with fewer, the decimals are to blame.
        Err(_) if is_decimal(text) && whole_digits(text) > 12 => Err(too_large()),
        Err(_) => Err(format!("{} is not an amount: write it like 19.99", shown(text))),
    }
}

/// How many are in stock: a whole number. Shops that sold more than they had export a negative one,
/// which is 0 to sell.
pub(super) fn quantity(text: &str) -> Result<i64, String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !is_whole(digits) {
        return Err(format!("{} is not a quantity: write a whole number like 12", shown(text)));
    }
    match text.parse::<i64>() {
        Ok(quantity) if quantity <= LARGEST_QUANTITY => Ok(quantity.max(0)),
        _ if text.starts_with('-') => Ok(0),
        _ => Err(format!("{} is more than {LARGEST_QUANTITY}: write a smaller quantity", shown(text))),
    }
}

/// A weight, to the whole gram; `None` when it is 0, as exports write it for goods nobody weighed.
pub(super) fn grams(text: &str) -> Result<Option<u32>, String> {
    let refused = || format!("{} is not a weight: write whole grams like 250", shown(text));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if !is_whole(whole) || !is_whole(fraction) {
        return Err(refused());
    }
    let round_up = u32::from(fraction.as_bytes().first().is_some_and(|digit| *digit >= b'5'));
    let grams =
        whole.parse::<u32>().ok().filter(|grams| *grams < HEAVIEST_GRAMS).map(|grams| grams + round_up);
    match grams {
        Some(0) => Ok(None),
        Some(grams) => Ok(Some(grams)),
        None => Err(format!("{} is more than {HEAVIEST_GRAMS} grams: write less", shown(text))),
    }
}

/// Where a picture stands among its product's, from 1.
pub(super) fn position(text: &str) -> Result<u32, String> {
    let read = Some(text).filter(|text| is_whole(text)).and_then(|text| text.parse().ok());
    read.filter(|position| *position > 0)
        .ok_or_else(|| format!("{} is not a position: write 1 for the first picture", shown(text)))
}

fn is_whole(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_decimal(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    is_whole(whole) && is_whole(fraction)
}

fn whole_digits(text: &str) -> usize {
    text.split('.').next().unwrap_or("").trim_start_matches('0').len()
}
