//! Page values, drawn up from the library: complete, so that the viewer looks nothing up.

#![warn(clippy::arithmetic_side_effects)]

mod article;
mod begun;
mod body;
mod cache;
mod certain;
mod coverage;
mod directory;
mod embed;
mod gallery;
mod lists;
mod media;
mod newest;
mod party;
pub mod places;
mod refs;
mod role_lines;
mod roles;
mod routes;
mod seats;
mod sidebar;
mod tense;
mod view;

pub(crate) use body::block_origins;
pub use cache::Cache;
pub(crate) use lists::{IN_THE_NEWS, count};
pub use newest::Newest;
pub use routes::Routes;

use warta_page::view::Problem;

use crate::library::Library;

/// Draws up page values. It borrows everything that they are made of, and can be copied.
#[derive(Debug, Clone, Copy)]
pub struct Pages<'a> {
    library: &'a Library,
    cache: &'a Cache,
    /// What the report shows.
    problems: &'a [Problem],
}

impl<'a> Pages<'a> {
    /// The pages of a library. The cache is one that has served no other.
    pub fn new(library: &'a Library, cache: &'a Cache, problems: &'a [Problem]) -> Pages<'a> {
        Pages { library, cache, problems }
    }

    /// The index that they are drawn up from.
    pub fn library(&self) -> &'a Library {
        self.library
    }
}
