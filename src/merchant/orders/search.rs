//! Which orders are looked for, for pages and programs alike: each fault is a field and a code, and whoever
//! tells of it has words of their own.

use crate::error::{FieldFault, Problem};
use crate::merchant::local_time::beginning_of;
use crate::presentation::text::Texts;
use commerce::address::CountryCode;
use persistence::order_search::OrderSearch;
use serde::Deserialize;
use time::Date;
use time::macros::format_description;

/// The longest search; as long as an address may be.
pub(in crate::merchant) const LONGEST: usize = 254;
/// Nobody has sold here before; and a clock of a few thousand years earlier cannot be written.
const EARLIEST: i32 = 1970;
/// Beside the states of an order, what can be asked for.
pub(in crate::merchant) const NEEDS_ATTENTION: &str = "needs_attention";

/// As it was typed, or written into an address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::merchant) struct Typed {
    #[serde(default)]
    pub status: String,
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
}

/// A wrong field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::merchant) struct Fault {
    pub field: &'static str,
    pub code: FaultCode,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::merchant) enum FaultCode {
    UnknownStatus,
    /// More than [`LONGEST`] characters, or one that nobody types.
    Words,
    NoDay,
    /// The last day is before the first.
    EndsFirst,
}

impl Typed {
    /// What is looked for, in the days of the store's country.
    pub fn read(&self, country: CountryCode) -> Result<OrderSearch, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut search = OrderSearch::default();
        match self.status.as_str() {
            "" => {}
            NEEDS_ATTENTION => search.needs_attention = true,
            status => match status.parse() {
                Ok(status) => search.status = Some(status),
                Err(_) => faults.push(Fault { field: "status", code: FaultCode::UnknownStatus }),
            },
        }
        if are_words(&self.q) {
            search.words = self.q.trim().to_owned();
        } else {
            faults.push(Fault { field: "q", code: FaultCode::Words });
        }
        let mut day = |field, typed: &str| match typed.trim() {
            "" => None,
            typed => {
                let read = Date::parse(typed, format_description!("[year]-[month]-[day]")).ok();
                let read = read.filter(|day| day.year() >= EARLIEST);
                if read.is_none() {
                    faults.push(Fault { field, code: FaultCode::NoDay });
                }
                read
            }
        };
        let (first, last) = (day("from", &self.from), day("to", &self.to));
        if first.zip(last).is_some_and(|(first, last)| last < first) {
            faults.push(Fault { field: "to", code: FaultCode::EndsFirst });
        }
        search.from = first.map(|day| beginning_of(country, day));
        search.until = last.and_then(Date::next_day).map(|day| beginning_of(country, day));
        if faults.is_empty() { Ok(search) } else { Err(faults) }
    }

    /// What of it says something.
    pub fn parameters(&self) -> [(&'static str, &str); 4] {
        [
            ("status", self.status.as_str()),
            ("q", self.q.trim()),
            ("from", self.from.trim()),
            ("to", self.to.trim()),
        ]
    }
}

/// Whether this can be looked for.
pub(in crate::merchant) fn are_words(typed: &str) -> bool {
    typed.chars().count() <= LONGEST && !typed.chars().any(char::is_control)
}

/// For programs.
pub(in crate::merchant) fn problem(faults: &[Fault]) -> Problem {
    let fault = |fault: &Fault| {
        let (code, message) = match fault.code {
            FaultCode::UnknownStatus => ("unknown", "name a state of an order, or needs_attention"),
            FaultCode::Words => ("invalid", "search for fewer words, in one line"),
            FaultCode::NoDay => ("invalid", "write a day as 2026-11-21"),
            FaultCode::EndsFirst => ("out_of_range", "write a day that is not before from"),
        };
        FieldFault { field: fault.field.to_owned(), code: code.into(), message: message.to_owned() }
    };
    Problem::invalid(faults.iter().map(fault).collect())
}

/// For people: the words for the first fault of that field.
pub(super) fn words(faults: &[Fault], field: &str, texts: &Texts) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.field == field)?;
    Some(texts.get(match fault.code {
        FaultCode::UnknownStatus => "merchant-find-error-status",
        FaultCode::Words => "merchant-find-error-words",
        FaultCode::NoDay => "merchant-find-error-day",
        FaultCode::EndsFirst => "merchant-find-error-period",
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use commerce::order::OrderStatus;
    use time::macros::datetime;

    fn typed([status, q, from, to]: [&str; 4]) -> Typed {
        let [status, q, from, to] = [status, q, from, to].map(str::to_owned);
        Typed { status, q, from, to }
    }

    fn read(typed_as: [&str; 4]) -> Result<OrderSearch, Vec<(&'static str, FaultCode)>> {
        let read = typed(typed_as).read(CountryCode::parse("RO").unwrap());
        read.map_err(|faults| faults.iter().map(|fault| (fault.field, fault.code)).collect())
    }

    #[test]
    fn days_are_the_stores_own_and_the_last_one_is_whole() {
        let search = read(["paid", " ana ", "2026-11-21", "2026-11-21"]).unwrap();
        assert_eq!((search.status, &*search.words), (Some(OrderStatus::Paid), "ana"));
        assert_eq!(search.from, Some(datetime!(2026-11-20 22:00 UTC)));
        assert_eq!(search.until, Some(datetime!(2026-11-21 22:00 UTC)));
        assert_eq!(read([""; 4]), Ok(OrderSearch::default()));
        assert!(read([NEEDS_ATTENTION, "", "", "9999-12-31"]).unwrap().needs_attention);
    }

    #[test]
    fn each_wrong_value_is_named() {
        let long = "x".repeat(LONGEST + 1);
        let all = read(["sold", &long, "21.11.2026", "2026-02-30"]).unwrap_err();
        let named: Vec<_> = all.iter().map(|(field, _)| *field).collect();
        assert_eq!(named, ["status", "q", "from", "to"]);
        assert_eq!(read(["", "", "-9999-01-01", ""]), Err(vec![("from", FaultCode::NoDay)]));
        assert_eq!(read(["", "", "2026-11-22", "2026-11-21"]), Err(vec![("to", FaultCode::EndsFirst)]));
        assert_eq!(read(["", "a\0b", "", ""]), Err(vec![("q", FaultCode::Words)]));
    }
}
