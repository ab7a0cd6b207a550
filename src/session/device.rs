//! What a merchant recognises a session by.

/// Browsers name themselves after those they want to be taken for, so the rarer name is looked for first.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];
/// As much as is kept of a name that nobody knows.
const LONGEST: usize = 80;

/// `Firefox, Windows`, from the User-Agent header; as it is, shortened, if it is no browser's.
pub(super) fn device(named: &str) -> String {
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| named.contains(mark)).map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(browser), None) => browser.to_owned(),
        (None, _) => named.chars().filter(|c| !c.is_control()).take(LONGEST).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_known_by_their_own_names() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (named, name) in [
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/150.0 Safari/537.36 Edg/150.0"), "Edge, Windows"),
            (format!("Mozilla/5.0 (Linux; Android 15) {webkit} Chrome/150.0 Mobile Safari/537.36"), "Chrome, Android"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604".to_owned(), "Safari, iPhone"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(), "Firefox, Linux"),
            ("curl/8.9\u{1b}[0m".to_owned(), "curl/8.9[0m"),
            (String::new(), ""),
        ] {
            assert_eq!(device(&named), name);
        }
        assert_eq!(device(&"x".repeat(1000)).len(), LONGEST);
    }
}
