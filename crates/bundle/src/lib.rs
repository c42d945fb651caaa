//! The Warta bundle: the format that newsrooms write, read from JSON, Markdown, HTML and plain text.
//!
//! `bytes -> warta_json::Document -> model::Bundle`, with everything that is wrong: each step returns its value
//! together with its diagnostics and keeps going after every mistake.
//!
//! This crate does no I/O, knows no clock and no threads. It knows one bundle at a time: what several of them
//! come to is for `warta-publication`.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

pub mod article_text;
pub mod barrier;
pub mod calendar;
pub mod decode;
pub mod diagnostics;
mod entity;
pub mod fold;
pub mod html;
pub mod markdown;
pub mod model;
mod origin;
mod schema;
pub mod sentence;
pub mod slug;
mod split;
pub mod together;
pub mod zones;

pub use decode::{Decoded, decode};
pub use schema::json_schema;
pub use slug::{slug, slug_or_label};
pub use split::{SplitFile, Uncut, split};
