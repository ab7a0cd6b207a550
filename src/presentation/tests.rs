//! What must hold for every text and every page, in every language and theme.

mod contrast;
mod languages;
mod pages;
