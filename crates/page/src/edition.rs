//! How a page is found in a built site: a pointer names the shards of an index, a shard names the
//! page's file.
//!
//! ```text
//! edition            version, then for each shard the name of its file
//! data/ab/cd….txt    a shard: version, then for each page its key and the name of its file
//! data/ef/01….txt    a page: a packed answer (crate::wire::Answer)
//! ```
//!
//! Names are made of the content, so that files never change and may be kept for ever; the pointer
//! alone is asked for anew. Every file is written as text ([`crate::embed`]). See
//! docs/decisions/0006-built-sites.md.

use crate::VERSION;
use crate::route::{self, Route};

/// The pointer's address, relative to the base.
pub const POINTER: &str = "edition.txt";

/// The packed answer for an address that the edition does not have.
pub const NOT_FOUND: [u8; 3] = [VERSION, 3, 12];

/// The packed answer for what the reader saved, which no host has.
pub const SAVED: [u8; 3] = [VERSION, 3, 13];

/// The packed answer where no host can be reached.
pub const OFFLINE: [u8; 3] = [VERSION, 3, 14];

/// The name of a file: what its content hashes to.
pub type Name = u64;

/// How long a number is in the index.
const WIDTH: usize = 8;

/// By what the index knows a page. Whoever builds an edition makes sure that no two of its pages share
/// one.
pub fn key(route: &Route) -> u64 {
    key_of(&route.folder())
}

/// The same, for the page with this folder.
pub fn key_of(folder: &str) -> u64 {
    route::hash(folder)
}

/// The address of a file, relative to the base.
pub fn address(name: Name) -> String {
    let mut out = "data/".to_owned();
    // No folder holds more than a 256th of the files.
    let digits = b"0123456789abcdef";
    route::push_hex(name >> 56, 2, digits, &mut out);
    out.push('/');
    route::push_hex(name, 14, digits, &mut out);
    out.push_str(".txt");
    out
}

/// Writes a pointer.
pub fn pointer(shards: &[Name]) -> Vec<u8> {
    numbers(shards.iter().copied())
}

/// Writes a shard.
pub fn shard(pages: &[(u64, Name)]) -> Vec<u8> {
    numbers(pages.iter().flat_map(|(key, name)| [*key, *name]))
}

fn numbers(all: impl Iterator<Item = u64>) -> Vec<u8> {
    let mut bytes = vec![VERSION];
    all.for_each(|number| bytes.extend_from_slice(&number.to_le_bytes()));
    bytes
}

/// Which of so many shards a page is in. There is always one.
pub fn place(key: u64, shards: usize) -> usize {
    (key % shards.max(1) as u64) as usize
}

/// The shard that a pointer names for a page; `None` where the bytes are no pointer of this version.
pub fn shard_of(pointer: &[u8], key: u64) -> Option<Name> {
    let names = all(pointer)?;
    number(names, place(key, names.len() / WIDTH) * WIDTH)
}

/// The file that a shard names for a page: `Some(None)` where it has no such page, `None` where the
/// bytes are no shard of this version.
pub fn page_of(shard: &[u8], key: u64) -> Option<Option<Name>> {
    let (entries, rest) = all(shard)?.as_chunks::<{ 2 * WIDTH }>();
    if !rest.is_empty() {
        return None;
    }
    let found = entries.iter().find(|entry| number(&entry[..], 0) == Some(key));
    Some(found.and_then(|entry| number(&entry[..], WIDTH)))
}

fn all(bytes: &[u8]) -> Option<&[u8]> {
    let (&version, rest) = bytes.split_first()?;
    (version == VERSION && rest.len().is_multiple_of(WIDTH)).then_some(rest)
}

fn number(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + WIDTH)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;
    use crate::wire::Answer;

    #[test]
    fn a_page_is_found_by_its_key() {
        let pages = [(7, 70), (9, 90)];
        let shard = shard(&pages);
        assert_eq!(page_of(&shard, 9), Some(Some(90)));
        assert_eq!(page_of(&shard, 8), Some(None));
        let pointer = pointer(&[1, 2, 3]);
        assert_eq!(shard_of(&pointer, 5), Some(3));
        assert_eq!(address(0x0123_4567_89ab_cdef), "data/01/23456789abcdef.txt");
    }

    #[test]
    fn what_is_no_index_is_refused() {
        for bytes in [&b""[..], b"<!doctype html>", &[VERSION, 1, 2], &[9, 0, 0, 0, 0, 0, 0, 0, 0]]
        {
            assert_eq!(shard_of(bytes, 1), None);
            assert_eq!(page_of(bytes, 1), None);
        }
        assert_eq!(shard_of(&[VERSION], 1), None, "an edition without shards");
        assert_eq!(page_of(&pointer(&[1]), 1), None, "half an entry");
    }

    #[test]
    fn both_forms_of_an_address_have_one_key() {
        assert_eq!(key(&Route::parse("tag/oki?page=2")), key(&Route::parse("tag/oki~page2/")));
        assert_ne!(key(&Route::article("a")), key(&Route::article("b")));
    }

    #[test]
    fn pages_that_are_no_file_are_what_they_say() {
        for (packed, view) in
            [(NOT_FOUND, View::NotFound), (SAVED, View::Saved), (OFFLINE, View::Offline)]
        {
            assert_eq!(crate::unpack(&packed), Ok(Answer::Page(Box::new(view))));
        }
    }
}
