//! What a store still needs before shoppers can see it and buy.

/// Something to be done, or done.
pub struct Step {
    pub title: String,
    /// What it is for, or what it has come to.
    pub words: String,
    pub href: String,
    pub done: bool,
}

/// Shown on the store's first page until nothing is missing.
pub struct Checklist {
    pub csrf: String,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    pub steps: Vec<Step>,
    /// How many of them are done, in words.
    pub progress: String,
    /// Shoppers see the store, so what is missing is said in one line.
    pub published: bool,
    /// Nothing keeps the store from being opened.
    pub ready: bool,
    /// Somebody has just tried to open the store, and these steps are missing: places in `steps`.
    pub refused: Vec<usize>,
    /// Where the store can be looked at before it is open.
    pub preview: String,
}

impl Checklist {
    pub fn done(&self) -> usize {
        self.steps.iter().filter(|step| step.done).count()
    }

    /// What is still to be done.
    pub fn open_steps(&self) -> Vec<&Step> {
        self.steps.iter().filter(|step| !step.done).collect()
    }

    /// What has to be done before the store can be opened, after somebody has tried to.
    pub fn refused_steps(&self) -> Vec<&Step> {
        self.refused.iter().filter_map(|place| self.steps.get(*place)).collect()
    }
}
