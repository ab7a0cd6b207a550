//! What a plan allows.

use super::PlanName;
use crate::money::BasisPoints;
use serde::Serialize;
use std::fmt;

/// `None` is no limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    pub stores: Option<u32>,
    /// Of each store.
    pub products: Option<u32>,
    /// Of each store.
    pub pages: Option<u32>,
    /// Of each store.
    pub custom_domains: Option<u32>,
    /// Of each store, at one time.
    pub active_promotions: Option<u32>,
    pub staff_seats: Option<u32>,
    /// What a page can be made of.
    pub block_types: Vec<String>,
    pub visual_effects: bool,
    pub digital_delivery: bool,
    /// How far back figures are shown.
    pub analytics_days: u32,
    /// What the platform keeps of each sale.
    pub commission: BasisPoints,
}

/// What a limit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    Stores,
    Products,
    Pages,
    CustomDomains,
    ActivePromotions,
    StaffSeats,
    BlockTypes,
    VisualEffects,
    DigitalDelivery,
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Limit::Stores => "stores",
            Limit::Products => "products",
            Limit::Pages => "pages",
            Limit::CustomDomains => "custom domains",
            Limit::ActivePromotions => "active promotions",
            Limit::StaffSeats => "staff seats",
            Limit::BlockTypes => "block types",
            Limit::VisualEffects => "visual effects",
            Limit::DigitalDelivery => "digital delivery",
        })
    }
}

/// What somebody wants to do. `wanted` counts everything there would be afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask<'a> {
    /// One more store than there are.
    Store {
        already: usize,
    },
    Products {
        wanted: usize,
    },
    Pages {
        wanted: usize,
    },
    CustomDomains {
        wanted: usize,
    },
    ActivePromotions {
        wanted: usize,
    },
    StaffSeats {
        wanted: usize,
    },
    Feature(Feature<'a>),
}

/// What a plan has or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature<'a> {
    BlockType(&'a str),
    VisualEffects,
    DigitalDelivery,
}

/// More than the plan allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the plan allows {most} {limit}")]
pub struct OverLimit {
    pub limit: Limit,
    pub most: u32,
    /// The cheapest plan that would allow it, if any does.
    pub allowed_by: Option<PlanName>,
}

impl Ask<'_> {
    pub(super) fn limit(self) -> Limit {
        match self {
            Ask::Store { .. } => Limit::Stores,
            Ask::Products { .. } => Limit::Products,
            Ask::Pages { .. } => Limit::Pages,
            Ask::CustomDomains { .. } => Limit::CustomDomains,
            Ask::ActivePromotions { .. } => Limit::ActivePromotions,
            Ask::StaffSeats { .. } => Limit::StaffSeats,
            Ask::Feature(Feature::BlockType(_)) => Limit::BlockTypes,
            Ask::Feature(Feature::VisualEffects) => Limit::VisualEffects,
            Ask::Feature(Feature::DigitalDelivery) => Limit::DigitalDelivery,
        }
    }
}

impl Limits {
    /// The number that a limit stands at: 0 for a feature that is not there.
    #[must_use]
    pub fn most(&self, limit: Limit) -> Option<u32> {
        match limit {
            Limit::Stores => self.stores,
            Limit::Products => self.products,
            Limit::Pages => self.pages,
            Limit::CustomDomains => self.custom_domains,
            Limit::ActivePromotions => self.active_promotions,
            Limit::StaffSeats => self.staff_seats,
            Limit::BlockTypes => Some(u32::try_from(self.block_types.len()).unwrap_or(u32::MAX)),
            Limit::VisualEffects => Some(u32::from(self.visual_effects)),
            Limit::DigitalDelivery => Some(u32::from(self.digital_delivery)),
        }
    }

    pub(super) fn allow(&self, ask: Ask<'_>) -> bool {
        let wanted = match ask {
            Ask::Store { already } => already.saturating_add(1),
            Ask::Products { wanted }
            | Ask::Pages { wanted }
            | Ask::CustomDomains { wanted }
            | Ask::ActivePromotions { wanted }
            | Ask::StaffSeats { wanted } => wanted,
            Ask::Feature(Feature::BlockType(name)) => {
                return self.block_types.iter().any(|known| known == name);
            }
            Ask::Feature(Feature::VisualEffects) => return self.visual_effects,
            Ask::Feature(Feature::DigitalDelivery) => return self.digital_delivery,
        };
        self.most(ask.limit()).is_none_or(|most| u32::try_from(wanted).is_ok_and(|wanted| wanted <= most))
    }

    /// Whether the store at this place among its owner's is open. The oldest is at 0; the youngest close first.
    #[must_use]
    pub fn opens_store_at(&self, place: u32) -> bool {
        self.stores.is_none_or(|most| place < most)
    }

    /// How many of so many products are shown.
    #[must_use]
    pub fn shown_products(&self, carried: usize) -> usize {
        let most = self.products.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
        carried.min(most)
    }
}
