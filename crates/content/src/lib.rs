//! The Warta bundle: read, checked, indexed, and drawn up as pages.
//!
//! `bytes -> json::Document -> model::Bundle -> library -> warta_page values`. Each step returns its
//! value together with its diagnostics and keeps going after every mistake.
//!
//! This crate does no I/O, knows no clock and no threads, and has never heard of Leptos.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

pub mod article_text;
pub mod barrier;
pub mod decode;
pub mod diagnostics;
mod fold;
mod hash;
pub mod html;
pub mod library;
pub mod lint;
pub mod markdown;
pub mod mentions;
pub mod model;
mod origin;
pub mod outline;
pub mod pages;
mod schema;
pub mod sentence;
pub mod session;
pub mod slug;
mod split;
pub mod together;
pub mod validate;
pub mod zones;

pub use decode::{Decoded, decode};
pub use library::site_address::placeholder_host;
pub use library::site_address::site_address;
pub use pages::{Newest, Routes};
pub use schema::json_schema;

pub use slug::{slug, slug_or_label};
pub use split::{SplitFile, Uncut, split};
