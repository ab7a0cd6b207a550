//! Money: whole minor units of one currency. No float touches it, rates included.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The largest amount that any sum may reach, in minor units: far above any order, far below what
/// would overflow when a rate is applied in 128 bits.
pub const MAX_AMOUNT: i64 = 1_000_000_000_000_000;

/// The currencies that stores and suppliers use.
///
/// Only currencies with two decimals are here on purpose except where `exponent` says otherwise:
/// adding one with another exponent is a decision about rounding, made in this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    Bgn,
    Chf,
    Czk,
    Dkk,
    Eur,
    Gbp,
    Huf,
    Nok,
    Pln,
    Ron,
    Sek,
    Usd,
}

impl Currency {
    /// All of them, by code.
    pub const ALL: [Currency; 12] = [
        Currency::Bgn,
        Currency::Chf,
        Currency::Czk,
        Currency::Dkk,
        Currency::Eur,
        Currency::Gbp,
        Currency::Huf,
        Currency::Nok,
        Currency::Pln,
        Currency::Ron,
        Currency::Sek,
        Currency::Usd,
    ];

    /// ISO 4217 code, upper case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Currency::Bgn => "BGN",
            Currency::Chf => "CHF",
            Currency::Czk => "CZK",
            Currency::Dkk => "DKK",
            Currency::Eur => "EUR",
            Currency::Gbp => "GBP",
            Currency::Huf => "HUF",
            Currency::Nok => "NOK",
            Currency::Pln => "PLN",
            Currency::Ron => "RON",
            Currency::Sek => "SEK",
            Currency::Usd => "USD",
        }
    }

    /// Decimals of the minor unit, as ISO 4217 and Stripe count them (Stripe takes HUF in hundredths).
    #[must_use]
    pub const fn exponent(self) -> u32 {
        2
    }

    /// The smallest payment that Stripe takes in this currency, in minor units
    /// (<https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts>).
    #[must_use]
    pub const fn minimum_charge(self) -> i64 {
        match self {
            Currency::Bgn => 100,
            Currency::Chf | Currency::Eur | Currency::Usd => 50,
            Currency::Czk => 1500,
            Currency::Dkk => 250,
            Currency::Gbp => 30,
            Currency::Huf => 17_500,
            Currency::Nok | Currency::Sek => 300,
            Currency::Pln | Currency::Ron => 200,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|currency| currency.code().eq_ignore_ascii_case(text))
            .ok_or_else(|| MoneyError::UnknownCurrency(text.to_owned()))
    }
}

/// What can go wrong with money.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MoneyError {
    #[error("unknown currency {0:?}")]
    UnknownCurrency(String),
    #[error("{0} and {1} cannot be added")]
    CurrencyMismatch(Currency, Currency),
    #[error("the amount is larger than any payment can be")]
    OutOfRange,
    #[error("{0:?} is not an amount")]
    NotAnAmount(String),
}

/// An amount in minor units of a currency. It may be negative (a balance can be); a price never is,
/// and the functions that make prices see to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    amount: i64,
    currency: Currency,
}

impl Money {
    /// `amount` minor units.
    #[must_use]
    pub const fn new(amount: i64, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// Nothing.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Minor units.
    #[must_use]
    pub const fn amount(self) -> i64 {
        self.amount
    }

    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.amount < 0
    }

    /// # Errors
    /// Another currency, or a sum beyond [`MAX_AMOUNT`].
    pub fn plus(self, other: Money) -> Result<Money, MoneyError> {
        self.same_currency(other)?;
        bounded(i128::from(self.amount) + i128::from(other.amount), self.currency)
    }

    /// # Errors
    /// Another currency, or a difference beyond [`MAX_AMOUNT`].
    pub fn minus(self, other: Money) -> Result<Money, MoneyError> {
        self.same_currency(other)?;
        bounded(i128::from(self.amount) - i128::from(other.amount), self.currency)
    }

    /// # Errors
    /// A product beyond [`MAX_AMOUNT`].
    pub fn times(self, quantity: u32) -> Result<Money, MoneyError> {
        bounded(i128::from(self.amount) * i128::from(quantity), self.currency)
    }

    /// The share `rate` of this amount, rounded half up to the minor unit.
    ///
    /// # Errors
    /// A result beyond [`MAX_AMOUNT`].
    pub fn share(self, rate: BasisPoints) -> Result<Money, MoneyError> {
        let scaled = i128::from(self.amount) * i128::from(rate.0);
        bounded(divide_half_up(scaled, 10_000), self.currency)
    }

    /// # Errors
    /// Another currency, or a sum beyond [`MAX_AMOUNT`].
    pub fn sum(items: impl IntoIterator<Item = Money>, currency: Currency) -> Result<Money, MoneyError> {
        items.into_iter().try_fold(Money::zero(currency), Money::plus)
    }

    /// Reads a decimal such as `19.9` or `1234.56`: a point, no grouping, at most as many decimals as
    /// the currency has (further zeros are allowed), not negative.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse_decimal(text: &str, currency: Currency) -> Result<Money, MoneyError> {
        let not_an_amount = || MoneyError::NotAnAmount(text.to_owned());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits_only(whole) || !digits_only(fraction) {
            return Err(not_an_amount());
        }
        let exponent = currency.exponent() as usize;
        let (kept, rest) = fraction.split_at(fraction.len().min(exponent));
        if rest.bytes().any(|byte| byte != b'0') {
            return Err(not_an_amount());
        }
        let minor: i128 = format!("{whole}{kept:0<exponent$}").parse().map_err(|_| not_an_amount())?;
        bounded(minor, currency)
    }

    fn same_currency(self, other: Money) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch(self.currency, other.currency))
        }
    }
}

/// `1999 EUR`: for logs and errors, not for people (they read it in their own language).
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

pub(crate) fn bounded(amount: i128, currency: Currency) -> Result<Money, MoneyError> {
    i64::try_from(amount)
        .ok()
        .filter(|amount| amount.abs() <= MAX_AMOUNT)
        .map(|amount| Money::new(amount, currency))
        .ok_or(MoneyError::OutOfRange)
}

/// A rate in hundredths of a percent: 2100 is 21 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BasisPoints(pub u32);

impl BasisPoints {
    pub const ZERO: BasisPoints = BasisPoints(0);

    /// Reads a percentage such as `25.5`.
    ///
    /// # Errors
    /// More than two decimals, a sign, or anything that is no number.
    pub fn parse_percent(text: &str) -> Result<BasisPoints, MoneyError> {
        let as_minor = Money::parse_decimal(text, Currency::Eur)?;
        u32::try_from(as_minor.amount()).map(BasisPoints).map_err(|_| MoneyError::OutOfRange)
    }
}

/// `numerator / denominator`, halves away from zero for positive numbers and towards zero for negative
/// ones ("half up"). `denominator` is positive.
#[must_use]
pub const fn divide_half_up(numerator: i128, denominator: i128) -> i128 {
    let doubled = numerator * 2 + denominator;
    doubled.div_euclid(denominator * 2)
}

/// Splits `total` (not negative) in proportion to `weights` so that the shares sum to it exactly: each
/// share is rounded down, and the units left over go to the largest remainders, the earlier one on a
/// tie. Weights that are all zero count as equal; no weights give no shares.
#[must_use]
pub fn largest_remainder(total: i64, weights: &[i64]) -> Vec<i64> {
    let mut weights: Vec<i128> = weights.iter().map(|weight| i128::from(*weight).max(0)).collect();
    if weights.iter().all(|weight| *weight == 0) {
        weights.fill(1);
    }
    let sum: i128 = weights.iter().sum();
    let total = i128::from(total);
    let mut shares: Vec<i128> = weights.iter().map(|weight| total * weight / sum.max(1)).collect();
    let mut left_over = total - shares.iter().sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|index| (std::cmp::Reverse(total * weights[*index] % sum), *index));
    for index in by_remainder {
        if left_over == 0 {
            break;
        }
        shares[index] += 1;
        left_over -= 1;
    }
    shares.into_iter().map(|share| i64::try_from(share).unwrap_or(i64::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_are_read_to_the_minor_unit() {
        let read = |text| Money::parse_decimal(text, Currency::Eur).map(Money::amount);
        assert_eq!(read("19.9"), Ok(1990));
        assert_eq!(read("50"), Ok(5000));
        assert_eq!(read("0.0500"), Ok(5));
        for wrong in ["", ".5", "1,50", "-1", "1.005", "1e3", "٣"] {
            assert!(read(wrong).is_err(), "{wrong} was taken for an amount");
        }
    }

    #[test]
    fn a_share_is_rounded_half_up() {
        let half_cent = Money::new(50, Currency::Eur).share(BasisPoints(100));
        assert_eq!(half_cent.map(Money::amount), Ok(1));
    }

    #[test]
    fn two_currencies_are_never_added() {
        let sum = Money::new(1, Currency::Eur).plus(Money::new(1, Currency::Ron));
        assert_eq!(sum, Err(MoneyError::CurrencyMismatch(Currency::Eur, Currency::Ron)));
    }

    proptest! {
        #[test]
        fn shares_sum_to_the_total_and_stay_within_one_unit_of_fair(
            total in 0_i64..1_000_000_000,
            weights in prop::collection::vec(0_i64..1_000_000, 1..20),
        ) {
            let shares = largest_remainder(total, &weights);
            prop_assert_eq!(shares.iter().sum::<i64>(), total);
            let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
            if sum > 0 {
                for (share, weight) in shares.iter().zip(&weights) {
                    let exact_times_sum = i128::from(total) * i128::from(*weight);
                    prop_assert!((i128::from(*share) * sum - exact_times_sum).abs() < sum);
                }
            }
        }
    }
}
