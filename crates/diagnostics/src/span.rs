//! A stretch of a source text.

/// From `start` up to, and without, `end`; in bytes of the UTF-8 text.
///
/// An editor's text area counts otherwise: convert at the edge, with [`crate::LineIndex`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A stretch; an `end` before `start` counts as `start`.
    pub fn new(start: u32, end: u32) -> Span {
        Span { start, end: end.max(start) }
    }

    /// A place between two bytes.
    pub fn at(place: u32) -> Span {
        Span { start: place, end: place }
    }
}
