//! What must hold for every page of the staff's.

use super::samples;
use std::collections::BTreeSet;

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_renders_whole() {
    for (name, html) in samples::pages() {
        assert_eq!(html.matches("<h1").count(), 1, "{name}: one first heading");
        assert_eq!(html.matches("<main").count(), 1, "{name}: one main part");
        for wrong in ["/assets/missing", " style=\"", " onclick", "None", "Some(", "<b>Verde", "<b>Fraud"] {
            assert!(!html.contains(wrong), "{name} has {wrong:?}");
        }
    }
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    for (name, html) in samples::pages() {
        let ids = values(&html, "id");
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: an id twice in {ids:?}");
        let references = ["for", "aria-labelledby", "aria-describedby"];
        let named = references.into_iter().flat_map(|kind| values(&html, kind));
        for reference in named.flat_map(str::split_whitespace) {
            assert!(unique.contains(reference), "{name}: nothing has the id {reference}");
        }
    }
}

#[test]
fn every_form_that_is_sent_by_somebody_signed_in_carries_the_token() {
    for (name, html) in samples::pages().into_iter().filter(|(_, html)| html.contains("/sign-out")) {
        for form in html.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next()) {
            let sends = form.contains("method=\"post\"");
            assert!(!sends || form.contains("name=\"csrf\" value=\"c2FtcGxl\""), "{name}: {form}");
        }
    }
}
