//! A supplier's product file.
