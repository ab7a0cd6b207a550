//! How a store is set up: its name, its look, how it sends, and who stands behind it.

mod basics;
mod keys;
mod legal;
mod look;
mod shipping;

pub(in crate::merchant) use basics::{SettingsLink, SettingsPage};
pub(in crate::merchant) use keys::{KeyRow, KeysPage};
pub(in crate::merchant) use legal::{LegalDetailsPage, LegalLink};
pub(in crate::merchant) use look::{LookPage, ThemeCard};
pub(in crate::merchant) use shipping::{MethodRow, ShippingPage};

/// What all forms of the settings have in common.
pub struct SettingsForm {
    pub csrf: String,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    /// The form has just been carried out.
    pub saved: bool,
    /// Nobody sees the store yet: saving leads on to what is still to be done.
    pub goes_on: bool,
}
