//! What surrounds every page of the staff's.

use crate::edge::Edge;
use crate::presentation::assets::asset_url;
use persistence::staff::sessions::StaffSession;

/// A part of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Stores,
    Effects,
    Webhooks,
    Audit,
}

impl Section {
    /// All of them, as they are offered: address and title.
    const ALL: [(Section, &'static str, &'static str); 4] = [
        (Section::Stores, "/", "Stores"),
        (Section::Effects, "/effects", "Effects"),
        (Section::Webhooks, "/webhooks", "Webhooks"),
        (Section::Audit, "/audit", "Audit log"),
    ];
}

/// The way to a section.
pub struct SectionLink {
    pub href: &'static str,
    pub title: &'static str,
    pub current: bool,
}

/// Who is signed in.
#[derive(Clone)]
pub struct Who {
    pub name: String,
    pub email: String,
    /// What a form of this session has to carry.
    pub csrf: String,
}

/// A page's title, and who looks at it.
pub struct Layout {
    pub title: String,
    /// `None` before signing in.
    pub who: Option<Who>,
    pub section: Option<Section>,
}

impl Layout {
    /// Nobody has signed in.
    pub(in crate::staff) fn nobody(title: &str) -> Self {
        Self { title: title.to_owned(), who: None, section: None }
    }

    /// A page for whoever is signed in.
    pub(in crate::staff) fn of(edge: &Edge, staff: &StaffSession, section: Section, title: &str) -> Self {
        let who = Who {
            name: staff.name.clone(),
            email: staff.email.as_str().to_owned(),
            csrf: edge.signing_keys.csrf_token(staff.session, staff.staff),
        };
        Self { who: Some(who), section: Some(section), ..Self::nobody(title) }
    }

    /// What a form has to carry.
    pub fn csrf(&self) -> &str {
        self.who.as_ref().map_or("", |who| who.csrf.as_str())
    }

    pub fn sections(&self) -> Vec<SectionLink> {
        let link =
            |(section, href, title)| SectionLink { href, title, current: self.section == Some(section) };
        if self.who.is_some() { Section::ALL.map(link).into() } else { Vec::new() }
    }

    pub fn asset(&self, name: &str) -> &'static str {
        asset_url(name)
    }
}

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub value: String,
    pub error: Option<String>,
}
