//! The demo's files, as `assets/demo/generate.py` writes them, inside the program.

use commerce::address::CountryCode;
use commerce::locale::Locale;
use commerce::money::Currency;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The European Central Bank's rates of ten days.
pub const RATES: &str = include_str!("../../config/demo/ecb-rates.csv");

const CATALOGUES: [(&str, &[u8]); 3] = [
    ("atelier-carpati.csv", include_bytes!("../../config/demo/atelier-carpati.csv")),
    ("casa-lusa.csv", include_bytes!("../../config/demo/casa-lusa.csv")),
    ("nordwerk.csv", include_bytes!("../../config/demo/nordwerk.csv")),
];

/// A file of the demo is not of its form: a fault of ours, never of a setting.
#[derive(Debug, thiserror::Error)]
pub enum DemoFileError {
    #[error("config/demo/{0} cannot be read: {1}")]
    Wrong(&'static str, String),
    #[error("config/demo has no {0}")]
    Missing(String),
}

/// A supplier of the demo.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoSupplierFile {
    pub handle: String,
    pub name: String,
    pub currency: Currency,
    pub file: String,
}

impl DemoSupplierFile {
    /// Its products.
    ///
    /// # Errors
    /// There is no such file.
    pub fn catalogue(&self) -> Result<&'static [u8], DemoFileError> {
        let found = CATALOGUES.iter().find(|(name, _)| *name == self.file);
        found.map(|(_, bytes)| *bytes).ok_or_else(|| DemoFileError::Missing(self.file.clone()))
    }
}

/// A store of the demo.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoStoreFile {
    pub slug: String,
    pub name: String,
    pub country: CountryCode,
    pub currency: Currency,
    pub locale: Locale,
    pub theme: String,
    pub tagline: BTreeMap<Locale, String>,
    pub about: BTreeMap<Locale, String>,
    pub hero: String,
    pub logo: String,
    pub legal: DemoLegal,
    pub collections: Vec<DemoCollection>,
    pub shipping: Vec<DemoShipping>,
    pub products: Vec<DemoProduct>,
}

impl DemoStoreFile {
    /// The merchant's account at the payment provider: the simulator takes any.
    #[must_use]
    pub fn stripe_account(&self) -> String {
        format!("acct_demo_{}", self.slug.replace('-', "_"))
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct DemoLegal {
    pub company: String,
    pub registration: String,
    pub vat_id: String,
    pub street: String,
    pub postcode: String,
    pub city: String,
    pub country: String,
    pub email: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct DemoCollection {
    pub handle: String,
    pub tag: String,
    pub title: BTreeMap<Locale, String>,
}

/// Amounts are minor units of the store's currency.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoShipping {
    pub code: String,
    pub title: BTreeMap<Locale, String>,
    pub countries: Vec<CountryCode>,
    pub price: i64,
    pub free_from: Option<i64>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct DemoProduct {
    pub supplier: String,
    pub handle: String,
    pub markup_percent: i32,
}

/// The suppliers of the demo.
///
/// # Errors
/// The file is not of its form.
pub fn suppliers() -> Result<Vec<DemoSupplierFile>, DemoFileError> {
    #[derive(Deserialize)]
    struct File {
        suppliers: Vec<DemoSupplierFile>,
    }
    let file: Result<File, _> = toml::from_str(include_str!("../../config/demo/suppliers.toml"));
    file.map(|file| file.suppliers).map_err(|error| DemoFileError::Wrong("suppliers.toml", error.to_string()))
}

/// The stores of the demo.
///
/// # Errors
/// The file is not of its form.
pub fn stores() -> Result<Vec<DemoStoreFile>, DemoFileError> {
    #[derive(Deserialize)]
    struct File {
        stores: Vec<DemoStoreFile>,
    }
    let file: Result<File, _> = toml::from_str(include_str!("../../config/demo/stores.toml"));
    file.map(|file| file.stores).map_err(|error| DemoFileError::Wrong("stores.toml", error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_is_whole() {
        let suppliers = suppliers().unwrap();
        for supplier in &suppliers {
            let file =
                commerce::product_csv::read_product_csv(supplier.catalogue().unwrap(), supplier.currency);
            assert!(file.is_ok(), "{}: {file:?}", supplier.file);
        }
        for store in stores().unwrap() {
            assert!(commerce::store::is_slug(&store.slug));
            let known = |product: &DemoProduct| suppliers.iter().any(|one| one.handle == product.supplier);
            assert!(store.products.iter().all(known), "{}", store.slug);
        }
    }
}
