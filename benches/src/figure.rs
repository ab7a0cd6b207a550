//! A figure: what the product reaches, as a share of its limit, in rounds that follow each other closely.

use serde::Serialize;

/// Which side of the wanted value is good.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    AtLeast(f64),
    AtMost(f64),
}

/// One round: the product, then its limit, seconds apart.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Round {
    pub figure: f64,
    pub limit: f64,
}

/// A line of the table.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What somebody does.
    pub action: String,
    pub unit: &'static str,
    pub wanted: Wanted,
    pub rounds: Vec<Round>,
    /// What has to be known to read it.
    pub note: String,
}

impl Figure {
    /// The median of the rounds' ratios.
    pub fn ratio(&self) -> f64 {
        median(self.ratios())
    }

    /// The lowest and the highest ratio.
    pub fn spread(&self) -> (f64, f64) {
        let ratios = self.ratios();
        (ratios.first().copied().unwrap_or(f64::NAN), ratios.last().copied().unwrap_or(f64::NAN))
    }

    pub fn is_reached(&self) -> bool {
        match self.wanted {
            Wanted::AtLeast(least) => self.ratio() >= least,
            Wanted::AtMost(most) => self.ratio() <= most,
        }
    }

    /// The product's median, and the limit's.
    pub fn medians(&self) -> (f64, f64) {
        let sorted = |of: fn(&Round) -> f64| {
            let mut values: Vec<f64> = self.rounds.iter().map(of).collect();
            values.sort_by(f64::total_cmp);
            median(values)
        };
        (sorted(|round| round.figure), sorted(|round| round.limit))
    }

    fn ratios(&self) -> Vec<f64> {
        let mut ratios: Vec<f64> = self.rounds.iter().map(|round| round.figure / round.limit).collect();
        ratios.sort_by(f64::total_cmp);
        ratios
    }
}

/// Of sorted values: the one in the middle, or what lies between the two that are.
fn median(values: Vec<f64>) -> f64 {
    let middle = |place: usize| values.get(place).copied().unwrap_or(f64::NAN);
    middle(values.len() / 2).midpoint(middle(values.len().saturating_sub(1) / 2))
}
