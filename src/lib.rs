//! The viewer: draws the pages of a publication from page values.
//!
//! With the feature `csr` this is the program that runs in the browser; with `ssr` the same components are
//! written out natively (`html::to_html`). It parses no bundle and looks nothing up: the worker does
//! that, and sends page values ([`warta_page::view::View`]) that are complete.

// A page is one type of many nested ones.
#![recursion_limit = "512"]
#![warn(clippy::arithmetic_side_effects)]
#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

pub mod components;
pub mod growth;
#[cfg(feature = "ssr")]
pub mod html;
pub mod i18n;
pub mod ids;
pub mod islands;
pub mod pages;
pub mod preferences;
pub mod setting;
pub mod sidebar_context;

#[cfg(feature = "csr")]
pub mod app;
#[cfg(feature = "csr")]
pub mod boot;
#[cfg(feature = "csr")]
pub mod history;
#[cfg(feature = "csr")]
pub mod net;
#[cfg(feature = "csr")]
pub mod worker;
