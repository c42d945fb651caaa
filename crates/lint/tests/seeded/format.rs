//! Mistakes in what the fields hold.

mod fields;
mod references;
mod values;

use crate::mistake::Mistake;

/// All of them.
pub fn mistakes() -> Vec<Mistake> {
    [
        fields::names(),
        fields::words(),
        fields::types(),
        values::dates(),
        values::slugs(),
        values::addresses(),
        references::references(),
        references::blocks(),
    ]
    .concat()
}
