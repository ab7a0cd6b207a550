//! What the clock on the merchant's wall shows. Every country that a store can be in is in the European
//! Union, which changes its clocks at one instant (Directive 2000/84/EC), so three offsets are all there
//! is to know.

use commerce::address::CountryCode;
use commerce::locale::Locale;
use icu::calendar::Date as IcuDate;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::MD;
use icu::locale::locale as icu_locale;
use time::{Date, Duration, Month, OffsetDateTime, Time, UtcOffset, Weekday};

thread_local! {
    // Per thread, because ICU's formatters are not shared between threads without its `sync` feature.
    static DAYS: [Option<DateTimeFormatter<MD>>; 5] = Locale::ALL.map(|locale| {
        let id = match locale {
            Locale::Ro => icu_locale!("ro"),
            Locale::En => icu_locale!("en-GB"),
            Locale::De => icu_locale!("de"),
            Locale::Es => icu_locale!("es"),
            Locale::Pt => icu_locale!("pt-PT"),
        };
        DateTimeFormatter::try_new(id.into(), MD::medium()).ok()
    });
}

/// The instant as the country's clocks show it.
pub(super) fn local(country: CountryCode, instant: OffsetDateTime) -> OffsetDateTime {
    instant.to_offset(offset(country, instant))
}

/// When the country's day began that `instant` lies in.
pub(super) fn start_of_day(country: CountryCode, instant: OffsetDateTime) -> OffsetDateTime {
    let midnight = local(country, instant).replace_time(Time::MIDNIGHT);
    // On two days of the year midnight had another offset than now.
    midnight.replace_offset(offset(country, midnight))
}

/// When the country's day begins that has this date.
pub(super) fn beginning_of(country: CountryCode, date: Date) -> OffsetDateTime {
    // At noon in Greenwich all these countries have the date that Greenwich has.
    start_of_day(country, date.midnight().assume_utc() + Duration::hours(12))
}

/// `14:05` if it is of the same day as `now`, else `21 Nov`. Both are local already.
pub(super) fn short(locale: Locale, moment: OffsetDateTime, now: OffsetDateTime) -> String {
    if moment.date() == now.date() { clock(moment) } else { day(locale, moment) }
}

/// `14:05`.
pub(super) fn clock(moment: OffsetDateTime) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

fn day(locale: Locale, moment: OffsetDateTime) -> String {
    let (year, month, day) = moment.to_calendar_date();
    let index = Locale::ALL.iter().position(|known| *known == locale).unwrap_or(0);
    let date = IcuDate::try_new_iso(year, u8::from(month), day).ok();
    DAYS.with(|formatters| match (date, &formatters[index]) {
        (Some(date), Some(formatter)) => formatter.format(&date).to_string(),
        _ => moment.date().to_string(),
    })
}

fn offset(country: CountryCode, instant: OffsetDateTime) -> UtcOffset {
    let winter = match country.as_str() {
        "PT" | "IE" => 0,
        "BG" | "CY" | "EE" | "FI" | "GR" | "LT" | "LV" | "RO" => 2,
        _ => 1,
    };
    let hours = if is_summer(instant) { winter + 1 } else { winter };
    UtcOffset::from_hms(hours, 0, 0).unwrap_or(UtcOffset::UTC)
}

/// From the last Sunday of March to the last of October, each at 1:00 UTC.
fn is_summer(instant: OffsetDateTime) -> bool {
    let utc = instant.to_offset(UtcOffset::UTC);
    let change = |month| {
        let last = Date::from_calendar_date(utc.year(), month, 31).unwrap_or(Date::MIN);
        let after_sunday = last.weekday().number_days_from_sunday();
        debug_assert_eq!((last - Duration::days(i64::from(after_sunday))).weekday(), Weekday::Sunday);
        (last - Duration::days(i64::from(after_sunday))).midnight().assume_utc() + Duration::HOUR
    };
    (change(Month::March)..change(Month::October)).contains(&utc)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    fn country(code: &str) -> CountryCode {
        CountryCode::parse(code).unwrap()
    }

    #[test]
    fn clocks_change_on_the_last_sundays_of_march_and_october() {
        let hour = |code, instant| local(country(code), instant).hour();
        assert_eq!(hour("RO", datetime!(2026-03-29 00:59 UTC)), 2);
        assert_eq!(hour("RO", datetime!(2026-03-29 01:00 UTC)), 4);
        assert_eq!(hour("DE", datetime!(2026-10-25 00:59 UTC)), 2);
        assert_eq!(hour("DE", datetime!(2026-10-25 01:00 UTC)), 2);
        assert_eq!(hour("PT", datetime!(2026-11-21 12:00 UTC)), 12);
    }

    #[test]
    fn the_day_begins_at_the_merchants_midnight() {
        let start = |code, instant| start_of_day(country(code), instant).to_offset(UtcOffset::UTC);
        assert_eq!(start("RO", datetime!(2026-11-21 23:30 UTC)), datetime!(2026-11-21 22:00 UTC));
        assert_eq!(start("DE", datetime!(2026-03-29 12:00 UTC)), datetime!(2026-03-28 23:00 UTC));
        assert_eq!(start("DE", datetime!(2026-10-25 12:00 UTC)), datetime!(2026-10-24 22:00 UTC));
    }

    #[test]
    fn a_date_begins_at_the_merchants_midnight() {
        let begins = |code, date| beginning_of(country(code), date).to_offset(UtcOffset::UTC);
        assert_eq!(begins("RO", date!(2026 - 11 - 22)), datetime!(2026-11-21 22:00 UTC));
        assert_eq!(begins("DE", date!(2026 - 10 - 25)), datetime!(2026-10-24 22:00 UTC));
        assert_eq!(begins("PT", date!(2026 - 11 - 22)), datetime!(2026-11-22 00:00 UTC));
    }

    #[test]
    fn a_moment_of_another_day_is_written_as_a_day() {
        let now = datetime!(2026-11-21 12:00 UTC);
        assert_eq!(short(Locale::En, datetime!(2026-11-21 09:05 UTC), now), "09:05");
        let written = Locale::ALL.map(|locale| short(locale, datetime!(2026-11-20 09:05 UTC), now));
        assert_eq!(written[1], "20 Nov");
        assert_eq!(written[2], "20. Nov.");
    }
}
