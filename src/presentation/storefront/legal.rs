//! Imprint, terms, withdrawal and privacy, from who stands behind the store. The texts are a sound
//! start, not legal advice: a merchant has them checked.

use super::layout::{Frame, Layout, PageHead};
use super::legal_kind::LegalKind;
use askama::Template;
use std::sync::Arc;

/// A heading with what stands under it.
#[derive(Clone, Debug)]
pub struct LegalSection {
    pub heading: String,
    pub paragraphs: Vec<String>,
}

/// `/pages/{slug}`
#[derive(Template)]
#[template(path = "storefront/legal.html")]
pub struct LegalPage {
    pub layout: Layout,
    pub heading: String,
    /// Name and value: the imprint's facts.
    pub facts: Vec<(String, String)>,
    pub sections: Vec<LegalSection>,
}

impl LegalPage {
    /// The store's page of this kind.
    #[must_use]
    pub fn new(frame: Arc<Frame>, kind: LegalKind) -> Self {
        let texts = frame.texts();
        let heading = texts.get(kind.title_key());
        let sections = kind.section_keys().iter().map(|(heading, text)| LegalSection {
            heading: texts.get(heading),
            paragraphs: paragraphs(&frame, text),
        });
        let sections = sections.collect();
        let facts = if kind == LegalKind::Imprint { imprint_facts(&frame) } else { Vec::new() };
        let head = PageHead {
            title: heading.clone(),
            description: String::new(),
            path: format!("/pages/{}", kind.slug()),
            indexed: true,
            picture: None,
        };
        Self { layout: Layout::new(frame, head), heading, facts, sections }
    }
}

fn paragraphs(frame: &Frame, key: &str) -> Vec<String> {
    let legal = &frame.legal;
    let values = [
        ("store", frame.store_name.clone().into()),
        ("company", legal.company.clone().into()),
        ("address", legal.address.clone().into()),
        ("email", legal.email.clone().into()),
    ];
    let text = frame.texts().with_all(key, values);
    text.split("\n\n").map(|paragraph| paragraph.trim().to_owned()).collect()
}

fn imprint_facts(frame: &Frame) -> Vec<(String, String)> {
    let legal = &frame.legal;
    [
        ("imprint-company", &legal.company),
        ("imprint-address", &legal.address),
        ("imprint-email", &legal.email),
        ("imprint-registration", &legal.registration),
        ("imprint-vat", &legal.vat_id),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| (frame.texts().get(key), value.clone()))
    .collect()
}
