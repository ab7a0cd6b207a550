//! Dated reference rates.

use crate::{DbError, SharedTx, SystemTx};
use commerce::exchange::ReferenceRates;
use diesel::sql_types::{Array, BigInt, Date as SqlDate, Text};
use time::Date;

statement! {
    LatestRates "reading reference rates" -> (SqlDate => Date, Text => String, BigInt => i64);
    "SELECT day, currency, per_euro_micros FROM exchange_rates
     WHERE day = (SELECT max(day) FROM exchange_rates)"
}

/// The latest day's rates; `None` when there are none yet.
///
/// # Errors
/// The database.
pub async fn latest(tx: &mut SharedTx) -> Result<Option<ReferenceRates>, DbError> {
    let rows = LatestRates {}.rows(tx).await?;
    let Some(day) = rows.first().map(|(day, ..)| *day) else { return Ok(None) };
    let known = rows.into_iter().filter_map(|(_, code, rate)| Some((code.parse().ok()?, rate)));
    Ok(Some(ReferenceRates::new(day, known)))
}

statement! {
    SaveRates "saving reference rates" -> ();
    "INSERT INTO exchange_rates (day, currency, per_euro_micros)
     SELECT * FROM UNNEST(" days: Array<SqlDate> => Vec<Date>,
    ", " currencies: Array<Text> => Vec<String>,
    ", " rates: Array<BigInt> => Vec<i64>,
    ") ON CONFLICT (day, currency) DO UPDATE SET per_euro_micros = excluded.per_euro_micros"
}

/// Adds days, or corrects them.
///
/// # Errors
/// The database.
pub async fn save(tx: &mut SystemTx, days: &[ReferenceRates]) -> Result<(), DbError> {
    let flat: Vec<_> =
        days.iter().flat_map(|day| day.iter().map(|(currency, rate)| (day.date, currency, rate))).collect();
    let statement = SaveRates {
        days: flat.iter().map(|(day, ..)| *day).collect(),
        currencies: flat.iter().map(|(_, currency, _)| currency.code().to_owned()).collect(),
        rates: flat.iter().map(|(.., rate)| *rate).collect(),
    };
    statement.run(tx).await.map(|_| ())
}
