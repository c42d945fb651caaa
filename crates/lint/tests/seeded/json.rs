//! Mistakes in the JSON itself.

mod brackets;
mod files;
mod marks;
mod signs;

use crate::mistake::Mistake;

/// All of them.
pub fn mistakes() -> Vec<Mistake> {
    [
        signs::commas(),
        signs::colons(),
        marks::quotes(),
        marks::strings(),
        brackets::words(),
        brackets::comments(),
        brackets::brackets(),
        files::files(),
    ]
    .concat()
}
