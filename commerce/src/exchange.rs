//! Dated reference rates between currencies, as the European Central Bank publishes them: units of a
//! currency for one euro (<https://www.ecb.europa.eu/stats/policy_and_exchange_rates>).

use crate::money::{Currency, Money, MoneyError, bounded, divide_half_up};
use std::collections::BTreeMap;
use time::Date;
use time::macros::format_description;

/// One day's rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceRates {
    pub date: Date,
    /// Millionths of a unit of the currency for one euro.
    per_euro_micros: BTreeMap<Currency, i64>,
}

/// Why an amount could not be converted.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ExchangeError {
    #[error("no reference rate for {0} on {1}")]
    NoRate(Currency, Date),
    #[error("converting an amount")]
    Money(#[from] MoneyError),
}

impl ReferenceRates {
    /// Rates in millionths per euro; those that are not positive are left out. The euro itself is
    /// always there.
    #[must_use]
    pub fn new(date: Date, rates: impl IntoIterator<Item = (Currency, i64)>) -> Self {
        let mut per_euro_micros: BTreeMap<_, _> = rates.into_iter().filter(|(_, rate)| *rate > 0).collect();
        per_euro_micros.insert(Currency::Eur, 1_000_000);
        Self { date, per_euro_micros }
    }

    fn per_euro(&self, currency: Currency) -> Result<i128, ExchangeError> {
        self.per_euro_micros
            .get(&currency)
            .map(|rate| i128::from(*rate))
            .ok_or(ExchangeError::NoRate(currency, self.date))
    }

    /// Converts by the cross rate over the euro, rounded half up once.
    ///
    /// # Errors
    /// A currency without a rate, or a result out of range.
    pub fn convert(&self, amount: Money, into: Currency) -> Result<Money, ExchangeError> {
        if amount.currency() == into {
            return Ok(amount);
        }
        let scaled = i128::from(amount.amount()) * self.per_euro(into)?;
        Ok(bounded(divide_half_up(scaled, self.per_euro(amount.currency())?), into)?)
    }

    /// Millionths of `into` for one `from`, for the record beside a converted amount.
    ///
    /// # Errors
    /// A currency without a rate.
    pub fn rate_micros(&self, from: Currency, into: Currency) -> Result<i64, ExchangeError> {
        if from == into {
            return Ok(1_000_000);
        }
        let micros = divide_half_up(self.per_euro(into)? * 1_000_000, self.per_euro(from)?);
        i64::try_from(micros).map_err(|_| MoneyError::OutOfRange.into())
    }

    /// The rates by currency, the euro left out.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, i64)> + '_ {
        self.per_euro_micros
            .iter()
            .filter(|(currency, _)| **currency != Currency::Eur)
            .map(|(currency, rate)| (*currency, *rate))
    }
}

/// What is wrong with a file of rates.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum RatesFileError {
    #[error("line {line}: {problem}")]
    Row { line: u64, problem: String },
    #[error("the file has no rates: the first column must be Date, the others currency codes")]
    Empty,
}

/// Reads the bank's CSV: `Date` first, then one column per currency; `N/A` or nothing means no rate.
/// Currencies that no store uses are passed over.
///
/// # Errors
/// A line that is not of that form; nothing is returned then.
pub fn read_rates_csv(text: &str) -> Result<Vec<ReferenceRates>, RatesFileError> {
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| RatesFileError::Empty)?.clone();
    if header.get(0) != Some("Date") {
        return Err(RatesFileError::Empty);
    }
    let currencies: Vec<Option<Currency>> = header.iter().map(|code| code.parse().ok()).collect();
    let mut days = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| RatesFileError::Row {
            line: error.position().map_or(0, csv::Position::line),
            problem: "is not a row of comma-separated values".to_owned(),
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        days.push(read_day(&record, &currencies, line)?);
    }
    if days.is_empty() { Err(RatesFileError::Empty) } else { Ok(days) }
}

fn read_day(
    record: &csv::StringRecord,
    currencies: &[Option<Currency>],
    line: u64,
) -> Result<ReferenceRates, RatesFileError> {
    let bad = |problem: String| RatesFileError::Row { line, problem };
    let written = record.get(0).unwrap_or_default();
    let date = Date::parse(written, format_description!("[year]-[month]-[day]"))
        .map_err(|_| bad(format!("{written:?} is not a date like 2026-11-20")))?;
    let mut rates = Vec::new();
    for (cell, currency) in record.iter().zip(currencies).skip(1) {
        let Some(currency) = currency else { continue };
        if cell.is_empty() || cell == "N/A" {
            continue;
        }
        let micros =
            read_micros(cell).ok_or_else(|| bad(format!("{cell:?} is not a rate for {currency}")))?;
        rates.push((*currency, micros));
    }
    Ok(ReferenceRates::new(date, rates))
}

fn read_micros(cell: &str) -> Option<i64> {
    let (whole, fraction) = cell.split_once('.').unwrap_or((cell, ""));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || fraction.len() > 6 || !digits_only(whole) || !digits_only(fraction) {
        return None;
    }
    format!("{whole}{fraction:0<6}").parse().ok().filter(|micros| *micros > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates() -> ReferenceRates {
        read_rates_csv("Date, USD, RON, \n2026-11-20, 1.1000, 5.0800, \n").unwrap().remove(0)
    }

    #[test]
    fn a_cost_is_converted_over_the_euro_and_rounded_once() {
        let lei = rates().convert(Money::new(1000, Currency::Eur), Currency::Ron);
        assert_eq!(lei, Ok(Money::new(5080, Currency::Ron)));
        let dollars = rates().convert(Money::new(1000, Currency::Ron), Currency::Usd);
        assert_eq!(dollars, Ok(Money::new(217, Currency::Usd)));
    }

    #[test]
    fn a_currency_without_a_rate_is_named() {
        let error = rates().convert(Money::new(1, Currency::Huf), Currency::Eur).unwrap_err();
        assert_eq!(error.to_string(), "no reference rate for HUF on 2026-11-20");
    }

    #[test]
    fn a_damaged_rate_is_named_by_its_line() {
        let error = read_rates_csv("Date,RON\n2026-11-20,5.08\n2026-11-19,five\n").unwrap_err();
        assert_eq!(error.to_string(), "line 3: \"five\" is not a rate for RON");
    }
}
