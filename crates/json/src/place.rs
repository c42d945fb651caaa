//! What stands at a place of the text.

use super::{Document, Kind, NodeId, NodeTag};

impl Document {
    /// The innermost value or name around a byte; at the border of two, the one that begins there is
    /// left for the one that ends there, as an editor's cursor behind a word belongs to the word.
    pub fn at(&self, byte: u32) -> Option<NodeId> {
        let mut at = self.root()?;
        let holds = |node: NodeId| {
            let span = self.span(node);
            span.start <= byte && byte <= span.end
        };
        if !holds(at) {
            return None;
        }
        loop {
            let inner = match self.kind(at) {
                Kind::Object => self
                    .members(at)
                    .flat_map(|(name, value)| [name, value])
                    .find(|node| holds(*node)),
                _ => self.elements(at).find(|node| holds(*node)),
            };
            match inner {
                Some(inner) => at = inner,
                None => return Some(at),
            }
        }
    }

    /// Whether a byte is one of a string, be it a name or a value.
    pub fn is_in_string(&self, byte: u32) -> bool {
        let next = self.nodes.partition_point(|node| node.start <= byte);
        let last = next.checked_sub(1).and_then(|nth| self.nodes.get(nth));
        last.is_some_and(|it| matches!(it.tag, NodeTag::Plain | NodeTag::Escaped) && byte < it.end)
    }

    /// The value at a JSON Pointer; `None` where there is none, unlike [`Document::find`].
    pub fn exactly(&self, pointer: &str) -> Option<NodeId> {
        self.find(pointer).filter(|node| self.pointer(*node) == pointer)
    }
}
