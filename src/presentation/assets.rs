//! The static files, embedded in the binary. Each has an address that carries a fingerprint of its
//! content, `/assets/storefront.1a2b3c4d5e6f7a8b.css`, so it may be cached for ever and a new version
//! is fetched at once. Style sheets name fonts by file name; the addresses are put in at start.

use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// `Cache-Control` of every embedded file.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// A file as it is served.
pub struct Asset {
    pub content_type: &'static str,
    pub bytes: Cow<'static, [u8]>,
    url: String,
}

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$((
            $path,
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/", $path)) as &'static [u8],
        )),*]
    };
}

/// Files that name no other file come first.
const FILES: &[(&str, &[u8])] = files![
    "fonts/fraunces-latin.woff2",
    "fonts/fraunces-latin-ext.woff2",
    "fonts/figtree-latin.woff2",
    "fonts/figtree-latin-ext.woff2",
    "fonts/instrument-sans-latin.woff2",
    "fonts/instrument-sans-latin-ext.woff2",
    "icons/icons.svg",
    "icons/favicon.svg",
    "css/storefront.css",
    "css/checkout.css",
    "css/theme-botanica.css",
    "css/theme-polar.css",
    "css/merchant.css",
    "js/storefront.js",
    "js/order.js",
    "js/pay.js",
    "js/merchant.js",
    "js/look.js",
    "js/new-store.js",
    "js/sourcing.js",
    "js/switcher.js",
];

struct Catalogue {
    assets: Vec<Asset>,
    by_name: HashMap<&'static str, usize>,
    by_url: HashMap<String, usize>,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::build);

/// The address of a file by its name: `asset_url("storefront.css")`. A name that does not exist gives
/// an address that answers 404; a test looks for such names.
#[must_use]
pub fn asset_url(name: &str) -> &'static str {
    CATALOGUE.by_name.get(name).map_or("/assets/missing", |index| CATALOGUE.assets[*index].url.as_str())
}

/// The file at `path`, fingerprint included.
#[must_use]
pub fn asset(path: &str) -> Option<&'static Asset> {
    CATALOGUE.by_url.get(path).map(|index| &CATALOGUE.assets[*index])
}

/// Names of all files, for tests and for warming a cache.
pub fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(path, _)| file_name(path))
}

impl Catalogue {
    fn build() -> Self {
        let mut catalogue = Catalogue { assets: Vec::new(), by_name: HashMap::new(), by_url: HashMap::new() };
        for (path, bytes) in FILES {
            let name = file_name(path);
            let bytes = catalogue.with_addresses(name, bytes);
            let url = fingerprinted(name, &bytes);
            let index = catalogue.assets.len();
            catalogue.by_name.insert(name, index);
            catalogue.by_url.insert(url.clone(), index);
            catalogue.assets.push(Asset { content_type: content_type(name), bytes, url });
        }
        catalogue
    }

    /// A style sheet with `url(name)` turned into the address of `name`; other files as they are.
    fn with_addresses(&self, name: &str, bytes: &'static [u8]) -> Cow<'static, [u8]> {
        let (true, Ok(text)) = (name.ends_with(".css"), std::str::from_utf8(bytes)) else {
            return Cow::Borrowed(bytes);
        };
        let mut text = text.to_owned();
        for (known, index) in &self.by_name {
            text = text.replace(&format!("url({known})"), &format!("url({})", self.assets[*index].url));
        }
        Cow::Owned(text.into_bytes())
    }
}

fn file_name(path: &'static str) -> &'static str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let fingerprint: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("/assets/{stem}.{fingerprint}.{extension}"),
        None => format!("/assets/{name}.{fingerprint}"),
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_at_its_address() {
        for name in names() {
            let url = asset_url(name);
            assert!(url.starts_with("/assets/") && asset(url).is_some(), "{name} is not at {url}");
        }
        assert!(asset("/assets/storefront.css").is_none(), "an address without a fingerprint answered");
    }

    #[test]
    fn style_sheets_name_only_files_that_exist() {
        for name in names().filter(|name| name.ends_with(".css")) {
            let sheet = asset(asset_url(name)).map(|asset| String::from_utf8_lossy(&asset.bytes)).unwrap();
            for named in sheet.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
                assert!(asset(named).is_some(), "{name} names {named}");
            }
        }
    }

    #[test]
    fn what_every_page_loads_stays_small() {
        let size = |name| asset(asset_url(name)).map_or(0, |asset| asset.bytes.len());
        assert!(size("storefront.css") <= 25 * 1024, "storefront.css has {} bytes", size("storefront.css"));
        assert!(size("checkout.css") <= 12 * 1024, "checkout.css has {} bytes", size("checkout.css"));
        assert!(size("storefront.js") <= 6 * 1024, "storefront.js has {} bytes", size("storefront.js"));
    }
}
