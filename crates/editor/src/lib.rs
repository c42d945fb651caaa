//! The engine of the editor's page: the open files, what is wrong with them, the pages that they come
//! to, and where each part of a page was written.
//!
//! One function answers everything ([`Engine::call`]): a name and JSON in, JSON out. Offsets are UTF-16
//! code units into texts whose lines end with `\n`, as the page's text editor counts.
//!
//! This crate knows neither the DOM nor the network nor a clock. What it can't answer it says in an
//! error; texts are the page's own and are never lost with it.

#![warn(clippy::string_slice, clippy::indexing_slicing)]

mod arguments;
mod calls;
mod engine;
#[cfg(target_arch = "wasm32")]
mod exports;
mod problems;
mod text;

pub use engine::Engine;
#[cfg(target_arch = "wasm32")]
pub use exports::{call, load, show};
