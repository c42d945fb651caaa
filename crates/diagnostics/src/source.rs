//! A text that diagnostics point into.

use crate::line_index::LineIndex;

/// A file by the name that people know it by, its text, and its lines.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// A path or an address.
    pub name: &'a str,
    /// The text that spans count in.
    pub text: &'a str,
    /// Its lines.
    pub lines: LineIndex,
}

impl<'a> Source<'a> {
    /// Indexes a text.
    pub fn new(name: &'a str, text: &'a str) -> Source<'a> {
        Source { name, text, lines: LineIndex::new(text) }
    }
}
