//! Spans, codes and diagnostics, and the faces in which people and programs read them.
//!
//! One [`Diagnostic`] says what is wrong, where, why that matters and what to do. It is data: the
//! terminal ([`text`]), programs ([`json`]) and the app's own report draw it each in their own way.
//!
//! This crate knows nothing of JSON input, bundles or pages; it does no I/O.

mod code;
mod collect;
mod diagnostic;
mod excerpt;
pub mod json;
mod line_index;
mod quote;
mod source;
mod span;
mod tally;
pub mod text;

pub use code::{Code, Severity};
pub use collect::Collector;
pub use diagnostic::{Diagnostic, Edit};
pub use excerpt::{Excerpt, excerpt};
pub use line_index::{LineIndex, Position, Utf16Position};
pub use quote::{list, quoted, visible};
pub use source::Source;
pub use span::Span;
pub use tally::Tally;
