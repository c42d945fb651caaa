//! Everything that this crate has to say, as named constructors.
//!
//! No sentence about a bundle is written anywhere else. A constructor says what is wrong, why or what
//! Warta does about it, and what to do; it never writes a position into its text.

pub(crate) mod shape;
pub mod value;
