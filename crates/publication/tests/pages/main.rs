//! The pages drawn from a publication.

#[macro_use]
#[path = "../library/support.rs"]
// Two test programs share it; each uses its own part.
#[allow(dead_code)]
mod support;

mod blocks;
mod elections;
mod founding;
mod people;
mod site;
mod tenses;
