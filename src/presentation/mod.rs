//! How things look and read: texts in five languages, money and dates, the static files, and one view
//! struct per page. A view struct holds ready-to-print data; handlers fill it and render it. Nothing
//! here asks who is asking, reads a store or decides a price.

pub mod assets;
pub mod format;
pub mod storefront;
pub mod text;
pub mod words;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
