//! Whose the store in an address is.

use crate::error::Problem;
use crate::session::KeyHolder;
use commerce::ids::TenantId;

/// The store that the address names, if it is the key's. Another's is answered as none.
pub(super) fn own(holder: &KeyHolder, id: &str) -> Result<TenantId, Problem> {
    let named: Option<TenantId> = id.parse().ok();
    named.filter(|named| *named == holder.tenant).ok_or_else(Problem::not_found)
}
