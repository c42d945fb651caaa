//! All bundles of a publication as one: indexed, checked, and drawn up as the values of pages.
//!
//! `warta_bundle::model::Bundle -> library::Library -> warta_page values`. [`session::Session`] does these steps
//! one after the other.
//!
//! This crate does no I/O, knows no clock and no threads, and has never heard of Leptos.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

pub mod library;
pub mod lint;
pub mod mentions;
mod options;
pub mod outline;
pub mod pages;
pub mod session;
mod sort;
pub mod validate;

pub use library::site_address::placeholder_host;
pub use library::site_address::site_address;
pub use options::Options;
pub use pages::{Newest, Pages, Routes};
