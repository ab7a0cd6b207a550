//! What programs may rely on, over real HTTP, on a real Postgres with the real roles.

#[path = "api/purchase.rs"]
mod purchase;
