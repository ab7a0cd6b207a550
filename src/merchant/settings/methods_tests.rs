//! Rows of the form become ways to send.

use super::*;
use crate::merchant::samples::profile;

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_suggestion_is_saved_as_it_stands() {
    let profile = profile(Locale::Ro);
    let rows = [TypedMethod::suggested(&profile, "Livrare standard".to_owned())];
    let methods = read(&rows, &profile, &[]).unwrap();
    assert_eq!((methods[0].code.as_str(), methods[0].price.amount()), ("livrare-standard", 1_999));
    assert_eq!(methods[0].countries, Some(vec![profile.country]));
    let again: Vec<_> = rows_of(&methods, &profile);
    assert_eq!(again.len(), 2, "one more can be added");
    assert_eq!(read(&again, &profile, &methods), Ok(methods));
}

#[test]
fn every_wrong_field_is_named_by_its_row() {
    let profile = profile(Locale::De);
    let sent = rows_sent(&pairs(&[
        ("title_0", "Paket"),
        ("price_0", "4,99"),
        ("free_from_0", "50"),
        ("everywhere_0", "1"),
        ("title_1", " "),
        ("price_1", "much"),
        ("free_from_1", "-1"),
        ("title_2", ""),
        ("title_4", "beyond a gap"),
    ]));
    assert_eq!(sent.len(), 3);
    let faults = read(&sent, &profile, &[]).unwrap_err();
    let told: Vec<_> = faults.iter().map(|fault| (fault.row, fault.part, fault.code)).collect();
    assert_eq!(
        told,
        [
            (1, "title", FaultCode::Required),
            (1, "price", FaultCode::Amount),
            (1, "free_from", FaultCode::Amount),
            (1, "countries", FaultCode::NoCountry),
        ]
    );
}

#[test]
fn what_a_row_does_not_show_stays_and_codes_are_their_own() {
    let profile = profile(Locale::De);
    let first = rows_sent(&pairs(&[("title_0", "Paket"), ("price_0", "5"), ("everywhere_0", "1")]));
    let mut methods = read(&first, &profile, &[]).unwrap();
    methods[0].titles.insert(Locale::En, "Parcel".to_owned());
    let sent = rows_sent(&pairs(&[
        ("code_0", "paket"),
        ("title_0", "Paket XL"),
        ("price_0", "6"),
        ("country_0", "DE"),
        ("country_0", "AT"),
        ("country_0", "XX"),
        ("title_1", "Paket"),
        ("price_1", "7"),
        ("everywhere_1", "1"),
    ]));
    let changed = read(&sent, &profile, &methods).unwrap();
    assert_eq!(changed[0].titles[&Locale::En], "Parcel");
    assert_eq!(changed[0].titles[&Locale::De], "Paket XL");
    assert_eq!(changed[0].countries.as_ref().map(Vec::len), Some(2));
    assert_eq!([&*changed[0].code, &*changed[1].code], ["paket", "paket-2"]);
    let gone = [TypedMethod { remove: true, ..TypedMethod::of(&methods[0], Locale::De) }];
    assert_eq!(read(&gone, &profile, &methods), Ok(Vec::new()));
}
