//! Every pair of colours that text is set in has a contrast of at least 4.5, edges of controls one of
//! at least 3 (WCAG 2.2, 1.4.3 and 1.4.11), in each theme, light and dark.
#![expect(
    clippy::float_arithmetic,
    reason = "colours are not money: the formulas of OKLab and WCAG are of reals"
)]

use crate::presentation::assets::{asset, asset_url};
use crate::presentation::storefront::Theme;
use std::collections::BTreeMap;

const TEXT: [(&str, &str); 29] = [
    ("ink", "bg"),
    ("ink", "surface"),
    ("ink", "panel"),
    ("ink", "tint"),
    ("muted", "bg"),
    ("muted", "surface"),
    ("muted", "panel"),
    ("muted", "tint"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-sale", "sale"),
    ("sale-ink", "bg"),
    ("sale-ink", "panel"),
    ("sale-ink", "surface"),
    ("on-band", "band"),
    ("on-foot", "foot"),
    ("band", "on-band"),
    ("good", "bg"),
    ("good", "good-bg"),
    ("good", "panel"),
    ("warn", "bg"),
    ("warn", "warn-bg"),
    ("warn", "panel"),
    ("bad", "bg"),
    ("bad", "bad-bg"),
    ("bad", "panel"),
    ("bad", "surface"),
    ("mark", "bg"),
    ("bg", "ink"),
];
const EDGES: [(&str, &str); 5] =
    [("edge", "bg"), ("edge", "surface"), ("focus", "bg"), ("focus", "panel"), ("focus", "surface")];

/// Relative luminance of an OKLCH colour, clipped to sRGB.
fn luminance([lightness, chroma, hue]: [f64; 3]) -> f64 {
    let (a, b) = (chroma * hue.to_radians().cos(), chroma * hue.to_radians().sin());
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    let red = 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s;
    let green = -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s;
    let blue = -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s;
    let part = |value: f64| value.clamp(0.0, 1.0);
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn colour(text: &str) -> [f64; 3] {
    let numbers: Vec<f64> = text.split_whitespace().map(|number| number.parse().unwrap()).collect();
    numbers.try_into().unwrap()
}

/// The theme's tokens: light and dark.
fn tokens(theme: Theme) -> BTreeMap<String, [[f64; 3]; 2]> {
    let sheet = String::from_utf8(asset(asset_url(theme.style_sheet())).unwrap().bytes.to_vec()).unwrap();
    let mut tokens = BTreeMap::new();
    for line in sheet.lines() {
        let Some((name, rest)) =
            line.trim().strip_prefix("--").and_then(|line| line.split_once(": light-dark(oklch("))
        else {
            continue;
        };
        let (light, rest) = rest.split_once("), oklch(").unwrap();
        let dark = rest.split(')').next().unwrap();
        tokens.insert(name.to_owned(), [colour(light), colour(dark)]);
    }
    tokens
}

#[test]
fn text_can_be_read_in_every_theme_by_day_and_by_night() {
    let mut failures = Vec::new();
    for theme in Theme::ALL {
        let tokens = tokens(theme);
        let needs = TEXT.iter().map(|pair| (pair, 4.5)).chain(EDGES.iter().map(|pair| (pair, 3.0)));
        for ((front, back), least) in needs {
            for (mode, name) in ["light", "dark"].iter().enumerate() {
                let ratio = contrast(tokens[*front][mode], tokens[*back][mode]);
                if ratio < least {
                    failures.push(format!("{}, {name}: {front} on {back} is {ratio:.2}", theme.name()));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}
