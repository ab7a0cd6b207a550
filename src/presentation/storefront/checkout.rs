//! One page from the cart to the order: who, where to, how, and what it costs.

use super::cart::CartLineView;
use super::layout::Layout;
use super::notice::Notice;
use super::totals::TotalsView;
use crate::presentation::text::Texts;
use askama::Template;
use commerce::address::{COUNTRIES, FieldError, FieldProblem};
use commerce::locale::Locale;

/// What the shopper has typed, kept whatever happens.
#[derive(Clone, Debug, Default)]
pub struct CheckoutValues {
    pub email: String,
    pub name: String,
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub postal_code: String,
    /// ISO code.
    pub country: String,
}

/// A country to choose.
#[derive(Clone, Debug)]
pub struct CountryChoice {
    pub code: &'static str,
    pub name: String,
}

impl CountryChoice {
    /// The countries that `serves` accepts, by their names in `locale`.
    #[must_use]
    pub fn list(locale: Locale, serves: impl Fn(&str) -> bool) -> Vec<Self> {
        let texts = Texts::of(locale);
        let name = |code: &str| texts.get(&format!("country-{}", code.to_ascii_lowercase()));
        let served = COUNTRIES.into_iter().filter(|code| serves(code));
        let mut list: Vec<_> = served.map(|code| CountryChoice { code, name: name(code) }).collect();
        list.sort_by_cached_key(|choice| sort_key(&choice.name));
        list
    }
}

/// Good enough an order for names of countries in five languages: initials without their marks.
fn sort_key(name: &str) -> String {
    let plain = |c: char| match c {
        'Á' | 'Ä' | 'Â' | 'á' | 'ä' | 'â' | 'ă' | 'ã' => 'a',
        'É' | 'é' | 'ê' => 'e',
        'Í' | 'í' | 'î' => 'i',
        'Ó' | 'Ö' | 'ó' | 'ö' | 'ô' | 'õ' => 'o',
        'ü' | 'ú' => 'u',
        'Ț' | 'ț' => 't',
        'ș' => 's',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    };
    name.chars().map(plain).collect::<String>().to_lowercase()
}

/// A way of delivery to choose.
#[derive(Clone, Debug)]
pub struct ShippingChoice {
    pub code: String,
    pub title: String,
    /// An amount; see [`ShippingChoice::price`].
    pub price: String,
    pub selected: bool,
}

impl ShippingChoice {
    /// What a method costs: an amount, or "free".
    #[must_use]
    pub fn price(locale: Locale, price: commerce::money::Money) -> String {
        match price.amount() {
            0 => Texts::of(locale).get("totals-shipping-free"),
            _ => crate::presentation::format::money(locale, price),
        }
    }
}

/// What is wrong with one field, in words. `field` is the form's name for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldMessage {
    pub field: &'static str,
    pub text: String,
}

impl FieldMessage {
    /// The words for what the rules found.
    #[must_use]
    pub fn of(locale: Locale, error: &FieldError) -> Self {
        let field = error.field.strip_prefix("address.").unwrap_or(error.field);
        let key = match (field, error.code) {
            ("country" | "shipping_method", FieldProblem::NotServed) => "field-not-served",
            ("shipping_method", _) => "field-shipping-method",
            ("email", FieldProblem::Required) => "field-email-required",
            ("email", _) => "field-email-invalid",
            ("name", FieldProblem::Required) => "field-name-required",
            ("line1", FieldProblem::Required) => "field-line1-required",
            ("city", FieldProblem::Required) => "field-city-required",
            ("postal_code", FieldProblem::Required) => "field-postal-code-required",
            ("postal_code", _) => "field-postal-code-invalid",
            ("country", _) => "field-country-required",
            (_, FieldProblem::TooLong) => "field-too-long",
            _ => "field-invalid",
        };
        Self { field, text: Texts::of(locale).get(key) }
    }
}

/// `/checkout`
#[derive(Template)]
#[template(path = "storefront/checkout.html")]
pub struct CheckoutPage {
    pub layout: Layout,
    pub values: CheckoutValues,
    /// One at most for each field.
    pub errors: Vec<FieldMessage>,
    pub countries: Vec<CountryChoice>,
    /// Empty when nothing goes to the country.
    pub shipping: Vec<ShippingChoice>,
    pub lines: Vec<CartLineView>,
    pub totals: TotalsView,
    /// The total in minor units that the shopper is looking at: the order is refused when it is another.
    pub expected_total: i64,
    pub idempotency_key: String,
    /// A changed price, stock that has run out, a payment that cannot be started.
    pub notice: Option<Notice>,
    /// Whether orders can be placed now: the store can take payments, and every line can be had.
    pub can_order: bool,
}

impl CheckoutPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.text.as_str())
    }
}
