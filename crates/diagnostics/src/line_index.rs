//! From bytes to lines and columns.

use crate::Part;

/// How many bytes lie between two checkpoints. A bundle may be one line of 50 MB, so that a column
/// can't be counted from the start of its line each time.
const STRIDE: usize = 4096;

/// The lines of one text. Lines end with `\n`, `\r\n` or a lone `\r`; a byte order mark at the start
/// has no column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    /// Where each line starts.
    starts: Vec<u32>,
    /// At each multiple of [`STRIDE`]: characters and UTF-16 units that begin before it.
    marks: Vec<(u32, u32)>,
}

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// In characters (Unicode scalar values), from 1. A tab is one.
    pub column: u32,
}

/// A place as text areas and the Language Server Protocol count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utf16Position {
    /// From 0.
    pub line: u32,
    /// In UTF-16 units, from 0.
    pub character: u32,
}

impl LineIndex {
    /// Reads a text through once. Texts are shorter than 4 GiB; what lies beyond has no lines.
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        let mut marks = Vec::with_capacity(bytes.len() / STRIDE + 1);
        let (mut chars, mut units) = (0, 0);
        for (nth, chunk) in bytes.chunks(STRIDE).enumerate() {
            marks.push((chars, units));
            let base = nth * STRIDE;
            for (offset, byte) in chunk.iter().enumerate() {
                let next = base + offset + 1;
                if *byte == b'\n' || (*byte == b'\r' && bytes.get(next) != Some(&b'\n')) {
                    starts.push(narrow(next));
                }
            }
            let (more_chars, more_units) = count(chunk);
            chars += more_chars;
            units += more_units;
        }
        if bytes.len().is_multiple_of(STRIDE) {
            marks.push((chars, units));
        }
        LineIndex { starts, marks }
    }

    /// How many lines there are; at least 1.
    pub fn lines(&self) -> u32 {
        narrow(self.starts.len())
    }

    /// Line and column of a byte. A byte beyond the end stands for the end; one inside a character
    /// for that character.
    pub fn position(&self, text: &str, byte: u32) -> Position {
        let (line, start, byte) = self.place(text, byte);
        let column = self.counted(text, byte).0 - self.counted(text, start).0;
        Position { line: line + 1, column: column + 1 }
    }

    /// The same for those who count in UTF-16.
    pub fn utf16(&self, text: &str, byte: u32) -> Utf16Position {
        let (line, start, byte) = self.place(text, byte);
        Utf16Position { line, character: self.counted(text, byte).1 - self.counted(text, start).1 }
    }

    /// UTF-16 units before a byte, from the start of the text: what a text area selects by.
    pub fn utf16_offset(&self, text: &str, byte: u32) -> u32 {
        self.counted(text, floor(text, byte)).1
    }

    /// Characters before a byte, from the start of the text; a byte order mark at the start is none.
    pub fn chars(&self, text: &str, byte: u32) -> u32 {
        let mark = u32::from(mark_length(text, 0) > 0);
        self.counted(text, floor(text, byte)).0.saturating_sub(mark)
    }

    /// The bytes of a line (from 1), without its end.
    pub fn line_span(&self, text: &str, line: u32) -> std::ops::Range<usize> {
        let nth = (line.max(1) - 1) as usize;
        let start = self.starts.get(nth).map_or(text.len(), |start| *start as usize);
        let end = self.starts.get(nth + 1).map_or(text.len(), |end| *end as usize);
        let kept = text.part(start..end).trim_end_matches(['\r', '\n']).len();
        start + mark_length(text, start)..start.max(start + kept)
    }

    fn place(&self, text: &str, byte: u32) -> (u32, u32, u32) {
        let byte = floor(text, byte);
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let start = start + narrow(mark_length(text, start as usize));
        (narrow(line), start, byte.max(start))
    }

    fn counted(&self, text: &str, byte: u32) -> (u32, u32) {
        let byte = byte as usize;
        let mark = (byte / STRIDE).min(self.marks.len().saturating_sub(1));
        let (chars, units) = self.marks.get(mark).copied().unwrap_or((0, 0));
        let (more_chars, more_units) = count(text.as_bytes().part(mark * STRIDE..byte));
        (chars + more_chars, units + more_units)
    }
}

/// The length of a byte order mark at the start of the text.
fn mark_length(text: &str, start: usize) -> usize {
    if start == 0 && text.starts_with('\u{feff}') { 3 } else { 0 }
}

fn floor(text: &str, byte: u32) -> u32 {
    narrow(text.floor_char_boundary(byte as usize))
}

fn narrow(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

/// Characters and UTF-16 units that begin in these bytes.
fn count(bytes: &[u8]) -> (u32, u32) {
    let mut chars = 0;
    let mut wide = 0;
    for byte in bytes {
        chars += u32::from(byte & 0xc0 != 0x80);
        wide += u32::from(*byte >= 0xf0);
    }
    (chars, chars + wide)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(text: &str, byte: u32) -> (u32, u32) {
        let found = LineIndex::new(text).position(text, byte);
        (found.line, found.column)
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let text = "a\nb\r\nc\rd";
        assert_eq!(position(text, 0), (1, 1));
        assert_eq!(position(text, 2), (2, 1));
        assert_eq!(position(text, 5), (3, 1));
        assert_eq!(position(text, 7), (4, 1));
        assert_eq!(position(text, 99), (4, 2));
        assert_eq!(LineIndex::new(text).line_span(text, 2), 2..3);
    }

    #[test]
    fn columns_are_characters_and_utf16_counts_pairs_twice() {
        let text = "é😀x";
        let index = LineIndex::new(text);
        assert_eq!(position(text, 6), (1, 3));
        assert_eq!(index.utf16(text, 6), Utf16Position { line: 0, character: 3 });
        assert_eq!(position(text, 3), (1, 2), "inside the emoji");
        assert_eq!(position("\ta", 1), (1, 2));
    }

    #[test]
    fn a_byte_order_mark_has_no_column() {
        assert_eq!(position("\u{feff}{", 3), (1, 1));
        assert_eq!(position("\u{feff}{", 0), (1, 1));
        assert_eq!(LineIndex::new("\u{feff}é{").chars("\u{feff}é{", 5), 1);
    }

    #[test]
    fn a_long_line_counts_the_same_across_checkpoints() {
        for length in [4095, 4096, 4097, 8192, 20_000] {
            let text = "ä".repeat(length);
            let bytes = u32::try_from(text.len()).expect("short");
            assert_eq!(position(&text, bytes), (1, bytes / 2 + 1));
        }
        assert_eq!(position("", 0), (1, 1));
    }
}
