//! JSON as it was written: a flat tree that remembers where everything stands.
//!
//! The reader ([`Document::read`]) keeps going after every mistake, takes time in proportion to the
//! text, and never recurses. A node costs 16 bytes and strings stay in the text until they are asked
//! for, so that a bundle of 50 MB fits a phone. Nothing here knows what the fields mean; a few names of
//! fields help to tell slips apart.

mod alike;
mod bytes;
mod certainty;
pub mod day_names;
pub mod decimal;
mod document;
mod entities;
mod file_findings;
pub mod findings;
mod follow;
mod foreign_bytes;
mod limits;
pub mod local;
pub mod paragraphs;
mod part;
mod place;
pub mod pointer;
mod reader;
mod scan;
mod sentence;
mod strict;
mod strings;
mod tolerant;

pub use document::{Document, Elements, Kind, Members, NodeId};
pub use limits::{MAX_DEPTH, MAX_SIZE};
pub use part::Parts;

pub(crate) use document::{Node, NodeTag};

use warta_diagnostics::Collector;

impl Document {
    /// Reads a file. The tree has no [`Document::root`] where there is nothing that could be one.
    pub fn read(file: u16, name: &str, bytes: &[u8], found: &mut Collector) -> Document {
        let mut document = Document { file, name: name.to_owned(), ..Document::default() };
        if !warta_diagnostics::lists_findings() {
            if let Some((text, nodes)) = strict::document(bytes, found) {
                document.text = text;
                document.nodes = nodes;
            }
            return document;
        }
        if let Some(text) = bytes::text(file, bytes, found) {
            document.text = text;
            tolerant::read(file, &mut document, found);
        }
        document
    }
}

#[cfg(test)]
mod tests;
