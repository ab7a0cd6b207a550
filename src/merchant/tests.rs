//! What must hold for every page of the merchant's, in every language.

use super::samples;
use crate::presentation::assets::{asset, asset_url, names};
use commerce::locale::Locale;
use std::collections::BTreeSet;

fn each(check: impl Fn(&str, &str)) {
    for locale in Locale::ALL {
        for (name, html) in samples::pages(locale) {
            check(&format!("{name}, {locale}"), &html);
        }
    }
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_renders_whole_in_every_language() {
    each(|place, html| {
        assert_eq!(html.matches("<h1").count(), 1, "{place}: one first heading");
        assert_eq!(html.matches("<main").count(), 1, "{place}: one main part");
        for wrong in [
            "{ $",
            "{$",
            "/assets/missing",
            " style=\"",
            " onclick",
            "None",
            "Some(",
            "merchant-",
            "account-",
            "sourcing-",
            "<b>Georgescu",
        ] {
            assert!(!html.contains(wrong), "{place} has {wrong:?}");
        }
    });
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    each(|place, html| {
        let ids = values(html, "id");
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{place}: an id twice in {ids:?}");
        let references = ["for", "aria-labelledby", "aria-describedby"];
        for reference in
            references.into_iter().flat_map(|name| values(html, name)).flat_map(str::split_whitespace)
        {
            assert!(unique.contains(reference), "{place}: nothing has the id {reference}");
        }
    });
}

#[test]
fn rows_that_the_script_follows_have_keys_of_their_own() {
    each(|place, html| {
        let keys = values(html, "data-key");
        assert_eq!(
            keys.len(),
            keys.iter().collect::<BTreeSet<_>>().len(),
            "{place}: a key twice in {keys:?}"
        );
    });
}

#[test]
fn a_page_of_older_orders_does_not_move() {
    let pages = samples::pages(Locale::En);
    let page =
        |wanted| pages.iter().find(|(name, _)| *name == wanted).map(|(_, html)| html.as_str()).unwrap();
    assert!(page("live").contains("data-feed=") && page("live").contains("data-sequence=\"73\""));
    assert!(
        !page("live-older").contains("data-feed=") && !page("live-older").contains(asset_url("merchant.js"))
    );
}

#[test]
fn the_script_and_the_style_stay_small() {
    let size = |name| asset(asset_url(name)).map_or(0, |asset| asset.bytes.len());
    for script in ["merchant.js", "look.js", "new-store.js", "sourcing.js", "switcher.js"] {
        assert!((1..=6 * 1024).contains(&size(script)), "{script} has {} bytes", size(script));
    }
    assert!(
        (1..=44 * 1024).contains(&size("merchant.css")),
        "merchant.css has {} bytes",
        size("merchant.css")
    );
}

#[test]
#[ignore = "writes every page under the temporary directory, for looking at"]
fn write_every_page() {
    let root = std::env::temp_dir().join("merchant-pages");
    let put = |path: &str, bytes: &[u8]| {
        let path = root.join(path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    for locale in Locale::ALL {
        for (name, html) in samples::pages(locale) {
            put(&format!("{locale}-{name}.html"), html.as_bytes());
        }
    }
    for name in names() {
        put(asset_url(name), &asset(asset_url(name)).unwrap().bytes);
    }
}
