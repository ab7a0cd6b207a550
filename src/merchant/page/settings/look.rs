//! How the store looks.

use super::SettingsForm;
use crate::merchant::page::Layout;
use askama::Template;

/// A look to choose.
pub struct ThemeCard {
    /// As it is sent, and the name of the tokens that its picture is drawn with.
    pub value: &'static str,
    pub title: &'static str,
    pub words: String,
    pub selected: bool,
}

/// `GET /stores/{id}/settings/look`
#[derive(Template)]
#[template(path = "merchant/settings/look.html")]
pub struct LookPage {
    pub layout: Layout,
    pub form: SettingsForm,
    pub themes: Vec<ThemeCard>,
    /// The style sheets that have the tokens of the themes.
    pub style_sheets: Vec<&'static str>,
    pub error: Option<String>,
    /// Where the store's front page is shown; a theme's name belongs at its end.
    pub preview: String,
    /// The theme in which it is shown first.
    pub shown: String,
}
