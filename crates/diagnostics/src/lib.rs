//! Spans, codes and diagnostics, and the faces in which people and programs read them.
//!
//! One [`Diagnostic`] says what is wrong, where, why that matters and what to do. It is data: the
//! terminal (`text`), programs (`json`, `sarif`, `github`) and the app's own report draw it each in
//! their own way.
//!
//! This crate knows nothing of JSON input or bundles; it does no I/O.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

mod apply;
mod argument;
mod certain;
mod code;
mod collect;
mod diagnostic;
mod excerpt;
#[cfg(feature = "terminal")]
pub mod github;
#[cfg(feature = "terminal")]
mod harmless;
#[cfg(feature = "terminal")]
pub mod json;
mod language;
mod line_index;
mod listing;
#[cfg(feature = "pages")]
pub mod pages;
mod part;
mod quote;
#[cfg(feature = "terminal")]
pub mod sarif;
mod source;
mod span;
mod tally;
#[cfg(feature = "terminal")]
pub mod text;
mod words;

pub use apply::{ApplyError, apply};
pub use argument::{Argument, ToArgument};
pub use certain::certain_count;
pub use certain::{changed, chosen, is_certain};
pub use code::{Code, Severity};
pub use collect::{Collector, in_order};
pub use diagnostic::{Choice, Diagnostic, Edit};
pub use excerpt::{Excerpt, excerpt, excerpt_hiding};
pub use language::Language;
pub use line_index::{LineIndex, Position, Utf16Position};
pub use listing::lists_findings;
#[cfg(feature = "faults")]
pub use listing::only_count_findings;
pub use part::Part;
pub use quote::{list, quoted, visible};
pub use source::Source;
pub use span::Span;
pub use tally::Tally;
#[cfg(any(test, feature = "findings"))]
pub use words::words_in;
pub use words::{named, words};
