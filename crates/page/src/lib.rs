//! What a page of a Warta publication holds, ready to draw.
//!
//! The desk ([`warta_content`]) turns bundles into these values; the reader turns them into elements.
//! Between the two they travel packed ([`pack`], [`unpack`]). Nothing here looks anything up: every
//! reference is resolved, every link is checked, every text is typed inlines.
//!
//! This crate does no I/O, reads no JSON, and has never heard of Leptos.
//!
//! [`warta_content`]: ../warta_content/index.html

pub mod article;
pub mod block;
pub mod date;
pub mod directory;
pub mod image;
pub mod list;
pub mod route;
pub mod sidebar;
pub mod site;
pub mod text;
pub mod view;
pub mod wire;

use serde::{Serialize, de::DeserializeOwned};

/// The version of the packed form. A reader refuses any other.
pub const VERSION: u8 = 1;

/// Packs a value: one version byte, then the value in postcard's encoding.
///
/// # Errors
/// Only when the value can't be encoded, which none of this crate's types can cause.
pub fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = vec![VERSION];
    bytes.extend(postcard::to_allocvec(value).map_err(|_| Unreadable::Damaged)?);
    Ok(bytes)
}

/// Reads what [`pack`] wrote.
///
/// # Errors
/// [`Unreadable::Version`] where another version wrote it, [`Unreadable::Damaged`] where the bytes end
/// early or mean nothing.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    match bytes.split_first() {
        None => Err(Unreadable::Damaged),
        Some((&version, _)) if version != VERSION => Err(Unreadable::Version(version)),
        Some((_, rest)) => postcard::from_bytes(rest).map_err(|_| Unreadable::Damaged),
    }
}

/// Why packed bytes could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Written by another version of Warta; the number is the one found.
    Version(u8),
    /// Cut off or changed on the way.
    Damaged,
}
