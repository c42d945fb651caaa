//! What becomes of bundles when they are read as one publication.

#[macro_use]
mod support;

mod bundles;
mod coverage;
mod duplicates;
mod mentions;
mod order;
mod parts;
mod popolo;
mod references;
