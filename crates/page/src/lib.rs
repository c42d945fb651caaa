//! What a page of a Warta publication holds, ready to draw.
//!
//! The desk ([`warta_content`]) turns bundles into these values; the reader turns them into elements.
//! Between the two they travel packed ([`pack`], [`unpack`]). Nothing here looks anything up: every
//! reference is resolved, every link is checked, every text is typed inlines.
//!
//! This crate does no I/O, reads no JSON, and has never heard of Leptos.
//!
//! [`warta_content`]: ../warta_content/index.html

#![warn(clippy::arithmetic_side_effects)]
#![warn(clippy::string_slice, clippy::indexing_slicing)]

pub mod article;
pub mod block;
pub mod date;
pub mod directory;
pub mod edition;
pub mod embed;
pub mod image;
pub mod list;
pub mod pack;
pub mod private;
pub mod route;
pub mod sidebar;
pub mod site;
pub mod text;
pub mod view;
pub mod wire;

use pack::{Packed, Reader};

/// The version of the packed form. A reader refuses any other.
pub const VERSION: u8 = 2;

/// Packs a value: one version byte, then the value.
pub fn pack<T: Packed>(value: &T) -> Vec<u8> {
    let mut bytes = vec![VERSION];
    value.write(&mut bytes);
    bytes
}

/// Reads what [`pack`] wrote.
///
/// # Errors
/// [`Unreadable::Version`] where another version wrote it, [`Unreadable::Damaged`] where the bytes end
/// early, go on, or mean nothing.
pub fn unpack<T: Packed>(bytes: &[u8]) -> Result<T, Unreadable> {
    match bytes.split_first() {
        None => Err(Unreadable::Damaged),
        Some((&version, _)) if version != VERSION => Err(Unreadable::Version(version)),
        Some((_, rest)) => {
            let mut reader = Reader::new(rest);
            let value = T::read(&mut reader);
            if reader.is_done() { Ok(value) } else { Err(Unreadable::Damaged) }
        }
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
