//! What a reader of Markdown or HTML has to say about a text.

use super::address::AddressFault;

/// Something that was left out or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Note {
    /// An address that can't be used, as written.
    Address(String, AddressFault),
    /// An address on the web that lost its `https://`, as written, and where in the text, if that is known.
    NoScheme(String, Option<usize>),
    /// An element that was dropped with what it holds.
    Dropped(String),
    /// An event handler.
    Handler(String),
    /// Mark-up that is shown in another way than it was meant, as written, and how.
    Changed(String, MarkupChange),
    /// Text that its source hides from readers: the first of it, and the beginning of all.
    Hidden(String, String),
    /// A row of a table that has not as many cells as the heads of columns: the row, and both numbers.
    Uneven(String, usize, usize),
    /// The mark of a footnote that is none in this text, as written.
    Footnote(String),
    /// The mark of a footnote that says several things.
    FootnoteTwice(String),
    /// The label of a footnote that has words, and no mark in this text.
    FootnoteUnmarked(String),
}

/// What was made of mark-up that a page does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkupChange {
    /// An element that HTML does not have: only its text is kept.
    NoElement,
    /// The words of a `title`, which nobody sees.
    Title,
    /// Letters that were to run against their own direction.
    Direction,
    /// A picture inside a table, a heading or a caption: it stands behind that.
    PictureMoved,
    /// The same of a frame.
    FrameMoved,
    /// A picture where only text can stand: its alternative text does.
    PictureAsText,
    /// A link around a picture: it is none.
    PictureLink,
    /// A picture that has no address.
    NoPicture,
    /// A picture of a single point, as used to count readers.
    Counter,
    /// A table inside a table: its rows are lines of text.
    TableInTable,
    /// A number of a list below 0, or none at all.
    Number,
    /// A bar that shows a value by its length.
    Bar,
    /// A picture behind an element, or one that only a script shows.
    Background,
    /// A drawing that stands for words, by its class.
    Icon,
    /// A quotation inside a quotation: both are one.
    QuoteInQuote,
    /// The address of a quotation's source, which nobody sees.
    QuoteSource,
    /// A sign before a figure that may have been meant as a quotation or a list.
    SignKept,
    /// A mark that this Markdown does not have, or whose address is missing: its signs are shown.
    MarkAsLetters,
    /// A tag that has no end: what follows it is lost.
    CutTag,
    /// The value of an attribute that goes on over other tags.
    OpenValue,
}
