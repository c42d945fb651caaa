//! The few words of a text that a finding stands under, and how to mend them.

use warta_diagnostics::{Diagnostic, Edit, Part};
use warta_json::{Document, Kind, NodeId};

/// The words that a finding is about, somewhere in the value that it points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exact {
    /// The words.
    pub words: String,
    /// What should surely stand in their place.
    pub mended: Option<String>,
}

impl Exact {
    /// Moves a finding to the words, where they stand there to the letter.
    pub(super) fn point(&self, document: &Document, found: &mut Diagnostic) {
        let Some(node) = document.find(&found.path) else { return };
        let Some((string, at)) = self.search(document, node) else { return };
        let span = document.parts(string).span(at..at + self.words.len());
        // A string that is nothing else is pointed at like any other value.
        let whole = self.words.len() == document.string(string).len();
        found.span = if whole { document.mark(string) } else { span };
        found.path = document.pointer(string);
        if let Some(mended) = &self.mended
            && !mended.contains(['"', '\\', '\n'])
        {
            let replacement = mended.clone();
            found.edits.push(Edit { start: span.start, end: span.end, replacement });
        }
    }

    /// The first string in a value that holds the words, and where it does.
    fn search(&self, document: &Document, node: NodeId) -> Option<(NodeId, usize)> {
        match document.kind(node) {
            Kind::String => {
                let value = document.string(node);
                let mut all = value.match_indices(self.words.as_str());
                all.find(|(at, _)| ends(value.part(at + self.words.len()..)))
                    .map(|(at, _)| (node, at))
            }
            Kind::Array => document.elements(node).find_map(|one| self.search(document, one)),
            Kind::Object => {
                document.members(node).find_map(|(_, value)| self.search(document, value))
            }
            Kind::Null | Kind::Bool(_) | Kind::Number | Kind::Lost => None,
        }
    }
}

/// Whether an address ends before this text.
fn ends(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| {
        !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '%' | '?' | '#' | '=' | '&' | '~')
    })
}
