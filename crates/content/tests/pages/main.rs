//! The pages drawn from a publication.

#[macro_use]
#[path = "../library/support.rs"]
#[allow(dead_code)]
mod support;

mod blocks;
mod elections;
mod founding;
mod people;
mod site;
