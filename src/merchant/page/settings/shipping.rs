//! How the store sends what it sells.

use super::SettingsForm;
use crate::merchant::page::{Choice, Field, Layout};
use askama::Template;

/// A way to send. The fields of all ways are in one form; each has the row's number at the end of its name.
pub struct MethodRow {
    pub number: usize,
    /// Its name for programs; empty when it is new.
    pub code: String,
    /// What stands above it.
    pub heading: String,
    pub title: Field,
    pub price: Field,
    pub free_from: Field,
    pub everywhere: bool,
    pub countries: Vec<Choice>,
    pub countries_error: Option<String>,
    /// Where it goes, in a few words.
    pub goes_to: String,
    /// Whether it can be taken away; a new one is just left empty.
    pub removable: bool,
    pub removed: bool,
}

/// `GET /stores/{id}/settings/shipping`
#[derive(Template)]
#[template(path = "merchant/settings/shipping.html")]
pub struct ShippingPage {
    pub layout: Layout,
    pub form: SettingsForm,
    pub rows: Vec<MethodRow>,
    pub currency: &'static str,
    /// The first row is a suggestion: nothing has been saved yet.
    pub suggested: bool,
    /// Why nothing was saved, where no field is to blame.
    pub refusal: Option<String>,
}
