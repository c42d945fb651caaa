//! How deep blocks and inlines may stand in each other. Their types are recursive, so bytes that were made up
//! could nest them until the stack is used up, which ends the program.

use std::cell::Cell;

use serde::de::{Deserialize, Deserializer, Error};

/// The deepest that is read. What content holds is far flatter: bodies in bodies and mark-up in mark-up end
/// at less than half of it (`DEEP` in crates/bundle/src/decode).
const DEEPEST: u8 = 100;

thread_local! {
    static DEPTH: Cell<u8> = const { Cell::new(0) };
}

/// Reads what stands inside a block or an inline; every field through which their types come back to
/// themselves is read by this.
///
/// # Errors
/// As the value does, and where it stands too deep.
pub(crate) fn nested<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let depth = DEPTH.get();
    if depth >= DEEPEST {
        return Err(D::Error::custom("too deep"));
    }
    DEPTH.set(depth.saturating_add(1));
    let value = T::deserialize(from);
    DEPTH.set(depth);
    value
}
