//! What a page of a Warta publication holds, ready to draw.
//!
//! The worker (`warta-publication`) turns bundles into these values; the viewer draws them.
//! Between the two they travel packed ([`pack`], [`unpack`]): as bytes of postcard, by serde. Nothing here looks anything up: every
//! reference is resolved, every link is checked, every text is typed inlines.
//!
//! This crate does no I/O, reads no JSON, and has never heard of Leptos.

#![warn(clippy::arithmetic_side_effects)]
#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

pub mod article;
pub mod block;
pub mod date;
mod depth;
pub mod directory;
pub mod id;
pub mod image;
pub mod list;
pub mod named;
pub mod private;
pub mod route;
pub mod sidebar;
pub mod site;
pub mod text;
pub mod view;
pub mod wire;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The version of the packed form. A reader refuses any other.
pub const VERSION: u8 = 4;

/// Packs a value: one version byte, then the value as postcard writes it.
pub fn pack<T: Serialize>(value: &T) -> Vec<u8> {
    // Postcard fails where a buffer is full, or at sequences and maps whose length nobody knows: a vector
    // grows, and page values are structs, enums, lists, texts and numbers.
    postcard::to_extend(value, vec![VERSION]).unwrap_or_default()
}

/// Reads what [`pack`] wrote.
///
/// # Errors
/// [`Unreadable::Version`] where another version wrote it, [`Unreadable::Damaged`] where the bytes end
/// early, go on, or mean nothing.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    match bytes.split_first() {
        None => Err(Unreadable::Damaged),
        Some((&version, _)) if version != VERSION => Err(Unreadable::Version(version)),
        Some((_, rest)) => match postcard::take_from_bytes(rest) {
            Ok((value, [])) => Ok(value),
            Ok(_) | Err(_) => Err(Unreadable::Damaged),
        },
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Block, Cell, Numbers};
    use crate::text::{Href, Inline};

    fn example() -> Vec<Block> {
        let link = Inline::Link {
            href: Href::Outside("https://warta.test/".into()),
            children: vec![Inline::Strong(vec![Inline::Text("kata".into())]), Inline::LineBreak],
        };
        let numbers = Numbers { start: Some(300), values: vec![(0, 7)], ..Numbers::default() };
        let cell = Cell::new(vec![Inline::Text("sel".into())], true);
        vec![
            Block::Paragraph(vec![Inline::Text("é ✓".into()), link]),
            Block::List { numbers: Some(numbers), items: vec![vec![Block::Divider]] },
            Block::Table { caption: vec![], head: 1, rows: vec![vec![cell]], align: vec![] },
            Block::Unknown { kind: String::new(), holds: "{}".into() },
        ]
    }

    #[test]
    fn what_is_packed_reads_back() {
        assert_eq!(unpack(&pack(&example())), Ok(example()));
        assert_eq!(unpack(&pack(&u64::MAX)), Ok(u64::MAX));
        assert_eq!(pack(&7_u8), [VERSION, 7]);
    }

    #[test]
    fn damaged_bytes_are_refused_wherever_they_end() {
        let bytes = pack(&example());
        for length in 0..bytes.len() {
            assert!(unpack::<Vec<Block>>(&bytes[..length]).is_err(), "{length} bytes");
        }
        let mut longer = bytes.clone();
        longer.push(0);
        assert_eq!(unpack::<Vec<Block>>(&longer), Err(Unreadable::Damaged));
    }

    #[test]
    fn any_byte_may_be_wrong() {
        let bytes = pack(&example());
        for place in 1..bytes.len() {
            for wrong in 0..=255 {
                let mut damaged = bytes.clone();
                damaged[place] = wrong;
                // Either it still means something, or it is refused; it neither panics nor hangs.
                if let Ok(read) = unpack::<Vec<Block>>(&damaged) {
                    assert_eq!(unpack(&pack(&read)), Ok(read));
                }
            }
        }
    }

    /// The program ends where memory can't be had: with a terabyte asked for, this test would end too.
    #[test]
    fn no_length_is_believed_beyond_the_bytes_that_are_there() {
        // 2^40 of whatever it is, behind nothing else than a few bytes.
        let long = [0x80, 0x80, 0x80, 0x80, 0x80, 0x20];
        let list = [&[VERSION], &long[..], &[15; 8]].concat();
        assert_eq!(unpack::<Vec<Block>>(&list), Err(Unreadable::Damaged));
        assert_eq!(unpack::<Vec<Vec<u64>>>(&list), Err(Unreadable::Damaged));
        assert_eq!(unpack::<String>(&list), Err(Unreadable::Damaged));
        // So many lists in lists that each asks for room.
        let lists = [&[VERSION][..], &[0x7f; 127]].concat();
        assert_eq!(unpack::<Vec<Vec<Vec<Block>>>>(&lists), Err(Unreadable::Damaged));
    }

    #[test]
    fn another_version_is_named() {
        let mut bytes = pack(&example());
        bytes[0] = 9;
        assert_eq!(unpack::<Vec<Block>>(&bytes), Err(Unreadable::Version(9)));
    }

    /// A list of one item, and so on, and in the last of them a text.
    fn boxes(depth: usize) -> Vec<Block> {
        let inner = vec![Block::Divider];
        (0..depth).fold(inner, |body, _| vec![Block::FactBox { title: None, body }])
    }

    #[test]
    fn endless_nesting_is_refused() {
        assert_eq!(unpack(&pack(&boxes(90))), Ok(boxes(90)));
        assert_eq!(unpack::<Vec<Block>>(&pack(&boxes(110))), Err(Unreadable::Damaged));
        // What was too deep is forgotten by the next one.
        assert_eq!(unpack(&pack(&boxes(90))), Ok(boxes(90)));
        let deep = |repeated: &[u8]| [&[VERSION], repeated.repeat(100_000).as_slice()].concat();
        // The variants as postcard numbers them: a list without numbers and one item of one block; a
        // recording and what is said in it; a box; and each inline that holds others.
        let list = deep(&[1, 3, 0, 1]);
        let recording = deep(&[1, 7, 0, 0, 0, 0]);
        let boxes = deep(&[1, 11, 0]);
        for bytes in [list, recording, boxes] {
            assert_eq!(unpack::<Vec<Block>>(&bytes), Err(Unreadable::Damaged));
        }
        let plain = (1..=6).map(|variant| deep(&[1, variant]));
        let others = [deep(&[1, 8, 2, 0]), deep(&[1, 12, 0, 0])];
        for bytes in plain.chain(others) {
            assert_eq!(unpack::<Vec<Inline>>(&bytes), Err(Unreadable::Damaged));
        }
    }
}
