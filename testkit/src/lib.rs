//! What the tests stand on. Never shipped.

pub mod postgres;
pub mod size;
