//! Which pages the law asks for.

/// The pages that every store has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalKind {
    Imprint,
    Terms,
    Withdrawal,
    Privacy,
}

impl LegalKind {
    /// All of them, as the footer lists them.
    pub const ALL: [LegalKind; 4] =
        [LegalKind::Terms, LegalKind::Withdrawal, LegalKind::Privacy, LegalKind::Imprint];

    /// The last part of `/pages/{slug}`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            LegalKind::Imprint => "imprint",
            LegalKind::Terms => "terms",
            LegalKind::Withdrawal => "withdrawal",
            LegalKind::Privacy => "privacy",
        }
    }

    /// The page with this slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    pub(crate) const fn title_key(self) -> &'static str {
        match self {
            LegalKind::Imprint => "legal-imprint",
            LegalKind::Terms => "legal-terms",
            LegalKind::Withdrawal => "legal-withdrawal",
            LegalKind::Privacy => "legal-privacy",
        }
    }

    pub(super) const fn section_keys(self) -> &'static [(&'static str, &'static str)] {
        match self {
            LegalKind::Imprint => &[("imprint-disputes", "imprint-disputes-text")],
            LegalKind::Terms => &[
                ("terms-contract", "terms-contract-text"),
                ("terms-prices", "terms-prices-text"),
                ("terms-delivery", "terms-delivery-text"),
                ("terms-withdrawal", "terms-withdrawal-text"),
                ("terms-guarantee", "terms-guarantee-text"),
                ("terms-disputes", "terms-disputes-text"),
            ],
            LegalKind::Withdrawal => &[
                ("withdrawal-right", "withdrawal-right-text"),
                ("withdrawal-how", "withdrawal-how-text"),
                ("withdrawal-effects", "withdrawal-effects-text"),
                ("withdrawal-exceptions", "withdrawal-exceptions-text"),
                ("withdrawal-form", "withdrawal-form-text"),
            ],
            LegalKind::Privacy => &[
                ("privacy-controller", "privacy-controller-text"),
                ("privacy-data", "privacy-data-text"),
                ("privacy-basis", "privacy-basis-text"),
                ("privacy-recipients", "privacy-recipients-text"),
                ("privacy-retention", "privacy-retention-text"),
                ("privacy-rights", "privacy-rights-text"),
            ],
        }
    }
}
