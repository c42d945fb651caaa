//! The parser of Markdown.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

pub(super) const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_FOOTNOTES);

/// The parser is large, and here once.
#[inline(never)]
pub(crate) fn events<'t>(text: &'t str, take: &mut dyn FnMut(Event<'t>, Range<usize>)) {
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        take(event, range);
    }
}
