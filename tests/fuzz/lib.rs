//! What holds for every input, for the targets of cargo-fuzz.

pub mod checks;
pub mod tokens;
