//! A file: its text, and the tree in it.

use std::borrow::Cow;
use std::fmt;

use warta_diagnostics::{Part, Span, say};

use crate::pointer::push_step;
use crate::strings;

/// A file: its text and the tree in it.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Index of the file.
    pub file: u16,
    /// Its name, as people know it.
    pub name: String,
    pub(crate) text: String,
    /// The same with quotation marks where they were written as entities, each byte in its place.
    pub(crate) meant: Option<String>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) cut: bool,
    /// Where the reader found something that is not JSON, in the order of the text.
    pub(crate) faults: Vec<u32>,
}

/// A value in a [`Document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NodeId(pub(crate) u32);

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Something that could not be read; reported already.
    Lost,
}

impl Kind {
    /// What people call it, with its article where the language has one.
    pub fn name(self) -> String {
        match self {
            Kind::Null => say!("json-value-null"),
            Kind::Bool(_) => say!("json-value-flag"),
            Kind::Number => say!("json-value-number"),
            Kind::String => say!("json-value-text"),
            Kind::Array => say!("json-value-list"),
            Kind::Object => say!("json-value-object"),
            Kind::Lost => say!("json-value-lost"),
        }
    }
}

/// One node. They lie in the order of the text; an object's children are name, value, name, value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    pub(crate) tag: NodeTag,
    /// For strings: inside the quotation marks.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The node after everything inside this one.
    pub(crate) next: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NodeTag {
    Null,
    True,
    False,
    Number,
    /// A string that stands in the text as it is meant.
    Plain,
    /// A string with escapes.
    Escaped,
    Array,
    Object,
    Lost,
}

impl Document {
    /// A file of which nothing could be read.
    pub fn lost(file: u16, name: &str) -> Document {
        Document { file, name: name.to_owned(), ..Document::default() }
    }

    /// The text that all spans count in: UTF-8, whatever the file was.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the file was cut off: what is not in it may have stood in the part that is lost.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Whether this part of the text was still open where the file was cut off, so that nobody can say
    /// what it lacks.
    pub fn is_open(&self, span: Span) -> bool {
        self.cut && span.end as usize >= self.text.trim_end().len()
    }

    /// Whether something in this part of the text is not JSON, so that what it lacks may be written all the
    /// same. The small program of the worker does not ask.
    pub fn has_fault(&self, span: Span) -> bool {
        self.faults
            .get(self.faults.partition_point(|at| *at < span.start)..)
            .is_some_and(|behind| behind.first().is_some_and(|at| *at <= span.end))
    }

    /// The outermost value.
    pub fn root(&self) -> Option<NodeId> {
        (!self.nodes.is_empty()).then_some(NodeId(0))
    }

    /// What a value is.
    pub fn kind(&self, node: NodeId) -> Kind {
        match self.node(node).tag {
            NodeTag::Null => Kind::Null,
            NodeTag::True => Kind::Bool(true),
            NodeTag::False => Kind::Bool(false),
            NodeTag::Number => Kind::Number,
            NodeTag::Plain | NodeTag::Escaped => Kind::String,
            NodeTag::Array => Kind::Array,
            NodeTag::Object => Kind::Object,
            NodeTag::Lost => Kind::Lost,
        }
    }

    /// Where it stands, with its quotation marks.
    pub fn span(&self, node: NodeId) -> Span {
        let node = self.node(node);
        if !matches!(node.tag, NodeTag::Plain | NodeTag::Escaped) {
            return Span::new(node.start, node.end);
        }
        let text = self.meant();
        let before = text.part(..node.start as usize).chars().next_back();
        let after = text.part(node.end as usize..).chars().next();
        let width = |c: Option<char>| match c {
            Some(c) if strings::is_quote(c) => c.len_utf8() as u32,
            _ => 0,
        };
        Span::new(node.start - width(before), node.end + width(after))
    }

    /// A string's value; of anything else, its text as written.
    pub fn string(&self, node: NodeId) -> Cow<'_, str> {
        let raw = self.raw(node);
        match self.node(node).tag {
            NodeTag::Escaped => Cow::Owned(strings::unescape(raw)),
            _ => Cow::Borrowed(raw),
        }
    }

    /// The text as written; of a string, without its quotation marks.
    pub fn raw(&self, node: NodeId) -> &str {
        let node = self.node(node);
        self.meant().part(node.start as usize..node.end as usize)
    }

    /// The text that values are read from.
    pub(crate) fn meant(&self) -> &str {
        if let Some(meant) = &self.meant {
            return meant;
        }
        &self.text
    }

    /// Where [`Document::raw`] begins.
    pub fn inner_start(&self, node: NodeId) -> u32 {
        self.node(node).start
    }

    /// The elements of an array; nothing for anything else.
    pub fn elements(&self, node: NodeId) -> Elements<'_> {
        let own = self.node(node);
        let end = if own.tag == NodeTag::Array { own.next } else { node.0 + 1 };
        Elements { document: self, at: node.0 + 1, end }
    }

    /// The names and values of an object, in their order; nothing for anything else.
    pub fn members(&self, node: NodeId) -> Members<'_> {
        let own = self.node(node);
        let end = if own.tag == NodeTag::Object { own.next } else { node.0 + 1 };
        Members { document: self, at: node.0 + 1, end }
    }

    /// The value of an object's field; of several with one name, the last.
    pub fn get(&self, node: NodeId, name: &str) -> Option<NodeId> {
        self.members(node)
            .filter(|(own, _)| self.string(*own) == name)
            .last()
            .map(|(_, value)| value)
    }

    /// The value behind several names, one inside the other.
    pub fn find_in(&self, node: NodeId, names: &[&str]) -> Option<NodeId> {
        names.iter().try_fold(node, |node, name| self.get(node, name))
    }

    /// The value at a JSON Pointer, or the nearest one around it that exists.
    pub fn find(&self, pointer: &str) -> Option<NodeId> {
        let mut at = self.root()?;
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let next = match self.kind(at) {
                Kind::Array => step.parse().ok().and_then(|nth| self.elements(at).nth(nth)),
                _ => self.get(at, &step),
            };
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        Some(at)
    }

    /// The bytes at a JSON Pointer, or of the nearest value around it; the start of the file where
    /// there is none. Of an object only the start is meant, so that an excerpt shows its first line.
    pub fn span_at(&self, pointer: &str) -> Span {
        self.find(pointer).map_or(Span::default(), |node| self.mark(node))
    }

    /// Where a finding about this value points: a whole scalar, only the bracket of anything larger.
    pub fn mark(&self, node: NodeId) -> Span {
        let span = self.span(node);
        match self.kind(node) {
            Kind::Array | Kind::Object => Span::new(span.start, span.start + 1),
            _ => span,
        }
    }

    /// Where the name of the field at a JSON Pointer stands.
    pub fn name_span_at(&self, pointer: &str) -> Span {
        let (parent, _) = pointer.rsplit_once('/').unwrap_or_default();
        let value = self.find(pointer);
        let name = self.find(parent).and_then(|parent| {
            self.members(parent).find(|(_, own)| Some(*own) == value).map(|(name, _)| name)
        });
        name.map_or_else(|| self.span_at(pointer), |name| self.span(name))
    }

    /// How a field is written as the first one of an object: the change of the text that puts it there,
    /// laid out as what follows it.
    pub fn first_field(&self, object: NodeId, field: fmt::Arguments<'_>) -> (Span, String) {
        let at = self.span(object).start + 1;
        let rest = self.text.part(at as usize..);
        let next = rest.trim_start();
        let gap = rest.part(..rest.len() - next.len());
        let written = match (next.starts_with('}'), gap) {
            (true, _) => field.to_string(),
            (false, "") => format!("{field}, "),
            (false, gap) => format!("{gap}{field},"),
        };
        (Span::at(at), written)
    }

    /// The JSON Pointer of a value.
    pub fn pointer(&self, node: NodeId) -> String {
        let mut out = String::new();
        let Some(mut at) = self.root() else { return out };
        'down: while at != node {
            if self.kind(at) == Kind::Object {
                for (name, value) in self.members(at) {
                    if (name.0..self.node(value).next).contains(&node.0) {
                        push_step(&mut out, &self.string(name));
                        if node == name {
                            return out;
                        }
                        at = value;
                        continue 'down;
                    }
                }
                return out;
            }
            for (nth, value) in self.elements(at).enumerate() {
                if (value.0..self.node(value).next).contains(&node.0) {
                    push_step(&mut out, &nth.to_string());
                    at = value;
                    continue 'down;
                }
            }
            return out;
        }
        out
    }

    pub(crate) fn node(&self, node: NodeId) -> Node {
        self.nodes.get(node.0 as usize).copied().unwrap_or(Node {
            tag: NodeTag::Lost,
            start: 0,
            end: 0,
            next: node.0 + 1,
        })
    }
}

/// See [`Document::elements`].
#[derive(Debug, Clone)]
pub struct Elements<'a> {
    document: &'a Document,
    at: u32,
    end: u32,
}

impl Iterator for Elements<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        if self.at >= self.end {
            return None;
        }
        let node = NodeId(self.at);
        self.at = self.document.node(node).next;
        Some(node)
    }
}

/// See [`Document::members`].
#[derive(Debug, Clone)]
pub struct Members<'a> {
    document: &'a Document,
    at: u32,
    end: u32,
}

impl Iterator for Members<'_> {
    type Item = (NodeId, NodeId);

    fn next(&mut self) -> Option<(NodeId, NodeId)> {
        if self.at + 1 >= self.end {
            return None;
        }
        let (name, value) = (NodeId(self.at), NodeId(self.at + 1));
        self.at = self.document.node(value).next;
        Some((name, value))
    }
}
