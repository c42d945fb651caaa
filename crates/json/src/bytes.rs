//! From the bytes of a file to text.

use warta_diagnostics::{Collector, Span};

use super::MAX_SIZE;
use crate::file_findings as say;

/// The text of a file; `None` where it holds none. A byte order mark stays in it.
pub(super) fn text(file: u16, bytes: &[u8], found: &mut Collector) -> Option<String> {
    if bytes.len() > MAX_SIZE {
        found.push(say::too_large(file, bytes.len(), MAX_SIZE));
        return None;
    }
    if let Some((what, help)) = super::foreign_bytes::foreign(bytes) {
        found.push(say::another_kind(file, what, help));
        return None;
    }
    if let Some(what) = foreign(bytes) {
        found.push(say::not_text(file, what));
        return None;
    }
    if let Some(big_endian) = utf16(bytes) {
        found.push(say::utf16(file));
        return Some(from_utf16(bytes, big_endian));
    }
    if super::foreign_bytes::is_binary(bytes) {
        found.push(say::no_text_at_all(file));
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.to_owned()),
        Err(_) => Some(lossy(file, bytes, found)),
    }
}

/// What the first bytes say that a file is, where that is no text.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    const STARTS: [(&[u8], &str); 9] = [
        (b"%PDF", "json-kind-pdf"),
        (b"PK\x03\x04", "json-kind-zip-or-office"),
        (b"\x89PNG", "json-kind-png"),
        (b"\xff\xd8\xff", "json-kind-jpeg"),
        (b"GIF8", "json-kind-gif"),
        (b"\x1f\x8b", "json-kind-gzip"),
        (b"\xd0\xcf\x11\xe0", "json-kind-office"),
        (b"\0asm", "json-kind-wasm"),
        (b"SQLite format 3\0", "json-kind-database"),
    ];
    STARTS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}

/// Whether it is UTF-16, and if so whether big-endian: by its mark, or because every other one of the
/// first bytes is zero.
fn utf16(bytes: &[u8]) -> Option<bool> {
    match bytes {
        [0xff, 0xfe, rest @ ..] if !rest.starts_with(&[0, 0]) => Some(false),
        [0xfe, 0xff, ..] => Some(true),
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Some(false),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => Some(true),
        _ => None,
    }
}

fn from_utf16(bytes: &[u8], big_endian: bool) -> String {
    let units = bytes.chunks(2).map(|pair| match (pair, big_endian) {
        ([high, low], true) => u16::from_be_bytes([*high, *low]),
        ([low, high], false) => u16::from_le_bytes([*low, *high]),
        _ => 0xfffd,
    });
    char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
}

/// Text that is not UTF-8. Where no character beyond ASCII is, it is Windows-1252, which holds Latin-1;
/// otherwise the bytes that do not fit are lost.
fn lossy(file: u16, bytes: &[u8], found: &mut Collector) -> String {
    let old = bytes.utf8_chunks().all(|chunk| chunk.valid().is_ascii());
    let mut text = String::with_capacity(bytes.len());
    let mut first = None;
    let mut wrong = 0u32;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if chunk.invalid().is_empty() {
            continue;
        }
        let start = text.len() as u32;
        if old {
            text.extend(chunk.invalid().iter().map(|byte| windows_1252(*byte)));
        } else {
            text.push('\u{fffd}');
        }
        first.get_or_insert(Span::new(start, text.len() as u32));
        wrong += 1;
    }
    if let Some(span) = first {
        found.push(say::not_utf8(file, span, wrong, old));
    }
    text
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
        '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
        '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte & 0x1f)).copied().unwrap_or('\u{fffd}'),
        byte => char::from(byte),
    }
}
