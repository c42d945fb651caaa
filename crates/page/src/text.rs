//! Running text as typed inlines. No HTML string exists behind this point.

use crate::route::Route;

/// A run of text with its mark-up.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text, shown to the letter.
    Text(String),
    /// Strong importance (bold).
    Strong(Vec<Inline>),
    /// Emphasis (italic).
    Emphasis(Vec<Inline>),
    /// Text that no longer holds.
    Strikethrough(Vec<Inline>),
    /// Raised text.
    Superscript(Vec<Inline>),
    /// Lowered text.
    Subscript(Vec<Inline>),
    /// A fragment of code or a literal.
    Code(String),
    /// A link that somebody wrote.
    Link {
        /// Where it leads; checked.
        href: Href,
        /// What is written on it.
        children: Vec<Inline>,
    },
    /// The first mention of a directory entry, linked to its page.
    Mention {
        /// The entry's page.
        to: Route,
        /// The words as they stand in the text.
        text: String,
        /// The card shown on hover and on focus, by its place in the page's sidebar.
        card: Option<CardRef>,
    },
    /// A line break inside a paragraph.
    LineBreak,
}

/// Which card of the page's sidebar belongs to a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardRef {
    /// An index into [`crate::sidebar::Sidebar::people`].
    Person(u16),
    /// An index into [`crate::sidebar::Sidebar::parties`].
    Party(u16),
}

/// A checked link target. A `javascript:` or `data:` address never becomes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Href {
    /// A page of this publication.
    Page(Route),
    /// A file of this site, relative to the place of the bundle (`media/plan.pdf`).
    File(String),
    /// An `http`, `https`, `mailto` or `tel` address.
    Outside(String),
    /// A place on the same page, without the `#`.
    Fragment(String),
}

/// The text without its mark-up, for titles, descriptions and labels.
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(inlines, &mut out);
    out
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Mention { text, .. } => {
                out.push_str(text);
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Link { children: inner, .. } => push_plain(inner, out),
            Inline::LineBreak => out.push(' '),
        }
    }
}
