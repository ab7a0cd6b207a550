//! Product files: all that a store sells as CSV in Shopify's format, out and in again.
//!
//! | file | what it does |
//! | --- | --- |
//! | `export` | the store's products as a file |
//! | `import` | a file as the store's products |
//! | `pictures` | where pictures are, in a file and here |

mod export;
mod import;
mod pictures;

pub(super) use export::exported;
pub(super) use import::{Refused, imported};
