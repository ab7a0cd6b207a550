//! What a form is made of.

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    pub value: String,
    /// In the reader's words.
    pub error: Option<String>,
}

/// Something to choose from a list.
#[derive(Clone, Debug)]
pub struct Choice {
    /// As it is sent.
    pub value: String,
    /// As it is shown.
    pub label: String,
    pub selected: bool,
}
