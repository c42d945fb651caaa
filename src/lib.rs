//! The reader: a publication drawn from packed pages.
//!
//! With the feature `csr` this is the program that runs in the browser; without it the same
//! components are written out natively ([`markup::to_html`]). It parses no bundle and looks nothing up: the desk worker does
//! that, and hands over page values ([`warta_page::view::View`]) that are complete.

#![warn(clippy::arithmetic_side_effects)]
#![warn(clippy::string_slice, clippy::indexing_slicing)]

pub mod components;
pub mod i18n;
pub mod markup;
pub mod offline;
pub mod pages;
pub mod preferences;
pub mod setting;
pub mod sidebar_context;

#[cfg(feature = "csr")]
pub mod app;
#[cfg(feature = "csr")]
pub mod boot;
#[cfg(feature = "csr")]
pub mod desk;
#[cfg(feature = "csr")]
pub mod edition;
#[cfg(feature = "csr")]
pub mod fetch;
#[cfg(feature = "csr")]
pub mod history;
