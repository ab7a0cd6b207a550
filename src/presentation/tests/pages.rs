//! Every page renders in every language and theme, whole and small.

use crate::presentation::assets::{asset, asset_url};
use crate::presentation::samples;
use crate::presentation::storefront::Theme;
use commerce::locale::Locale;

fn each(check: impl Fn(Theme, Locale, &str, &str)) {
    for theme in Theme::ALL {
        for locale in Locale::ALL {
            for (name, html) in samples::pages(theme, locale) {
                check(theme, locale, name, &html);
            }
        }
    }
}

#[test]
fn every_page_renders_in_every_language_and_theme() {
    each(|theme, locale, name, html| {
        let place = format!("{name}, {locale}, {}", theme.name());
        assert!(
            html.contains(&format!("<html lang=\"{locale}\" data-theme=\"{}\">", theme.name())),
            "{place}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{place}: one first heading");
        assert_eq!(html.matches("<main").count(), 1, "{place}: one main part");
        for wrong in ["{ $", "{$", "/assets/missing", " style=\"", " onclick", "None", "Some("] {
            assert!(!html.contains(wrong), "{place} has {wrong:?}");
        }
    });
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    each(|theme, locale, name, html| {
        let place = format!("{name}, {locale}, {}", theme.name());
        let values = |attribute: &str| -> Vec<String> {
            let start = format!(" {attribute}=\"");
            html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        let ids = values("id");
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{place}: an id twice in {ids:?}");
        for reference in ["for", "aria-labelledby", "aria-describedby"].into_iter().flat_map(values) {
            assert!(unique.contains(&reference), "{place}: nothing has the id {reference}");
        }
    });
}

#[test]
fn headings_never_skip_a_level() {
    each(|theme, locale, name, html| {
        let main = html.split("<main").nth(1).unwrap_or_default();
        let mut level = 0;
        for next in main.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)) {
            assert!(next <= level + 1, "{name}, {locale}, {}: h{next} after h{level}", theme.name());
            level = next;
        }
    });
}

#[test]
fn scripts_never_hold_what_ends_them() {
    each(|_, locale, name, html| {
        let opened = html.matches("<script").count();
        assert_eq!(opened, html.matches("</script>").count(), "{name}, {locale}");
    });
}

#[test]
fn a_page_with_its_style_and_script_stays_within_its_budget() {
    let size = |name: &str| asset(asset_url(name)).map_or(0, |asset| asset.bytes.len());
    each(|theme, locale, name, html| {
        let sheets = size("storefront.css") + size("checkout.css") + size(theme.style_sheet());
        let raw = html.len() + sheets + size("storefront.js") + size("order.js");
        // Text of this kind shrinks to less than a third; 60 KB is the budget compressed.
        assert!(raw <= 3 * 60 * 1024, "{name}, {locale}: {raw} bytes before compression");
    });
}

#[test]
#[ignore = "writes every page under the temporary directory, for looking at"]
fn write_every_page() {
    let root = std::env::temp_dir().join("storefront-pages");
    let put = |path: &str, bytes: &[u8]| {
        let path = root.join(path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    each(|theme, locale, name, html| put(&format!("{}/{locale}/{name}.html", theme.name()), html.as_bytes()));
    for name in crate::presentation::assets::names() {
        put(asset_url(name), &asset(asset_url(name)).unwrap().bytes);
    }
}
