//! What is being written at a place: a name or a value, and inside what.

use warta_diagnostics::Part;
use warta_diagnostics::Span;
use warta_json::{Document, Kind, NodeId};

/// Where somebody is writing.
#[derive(Debug)]
pub(super) struct Context {
    pub wanted: Wanted,
    /// The JSON Pointer of the value that is wanted; for a name, of its object.
    pub path: String,
    /// The bytes that a choice takes the place of.
    pub replaces: Span,
    /// Whether there are quotation marks around them already.
    pub in_string: bool,
}

/// What a place needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The name of a field of this object.
    Name {
        /// The object.
        object: NodeId,
    },
    /// A value.
    Value,
}

impl Context {
    /// Looks around a byte. `None` outside of everything, and where nothing can be written.
    pub fn at(document: &Document, byte: u32) -> Option<Context> {
        let node = document.at(byte)?;
        let span = document.span(node);
        let inside = span.start < byte && byte < span.end;
        if document.kind(node) == Kind::String && inside {
            let inner = Span::new(span.start + 1, span.end.saturating_sub(1).max(span.start + 1));
            let path = document.pointer(node);
            return Some(match object_of_name(document, node) {
                Some(object) => Context {
                    wanted: Wanted::Name { object },
                    path: document.pointer(object),
                    replaces: inner,
                    in_string: true,
                },
                None => Context { wanted: Wanted::Value, path, replaces: inner, in_string: true },
            });
        }
        Context::between(document, byte)
    }

    /// Outside of strings: what stands before tells what is wanted.
    fn between(document: &Document, byte: u32) -> Option<Context> {
        let text = document.text();
        let word = text
            .part(..byte as usize)
            .bytes()
            .rev()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
            .count();
        let start = byte as usize - word;
        let replaces = Span::new(start as u32, byte);
        let around = container(document, start as u32)?;
        let before = text.part(..start).trim_end().bytes().next_back()?;
        let (wanted, path) = match (document.kind(around), before) {
            (Kind::Object, b'{' | b',') => {
                (Wanted::Name { object: around }, document.pointer(around))
            }
            (Kind::Object, b':') => {
                let (name, _) = document
                    .members(around)
                    .filter(|(name, _)| document.span(*name).end <= start as u32)
                    .last()?;
                (Wanted::Value, document.pointer(name))
            }
            (Kind::Array, b'[' | b',') => {
                let nth = document
                    .elements(around)
                    .filter(|it| document.span(*it).end <= start as u32)
                    .count();
                (Wanted::Value, format!("{}/{nth}", document.pointer(around)))
            }
            _ => return None,
        };
        Some(Context { wanted, path, replaces, in_string: false })
    }
}

/// The innermost array or object that is open at a byte.
fn container(document: &Document, byte: u32) -> Option<NodeId> {
    let mut at = document.root()?;
    loop {
        let holds = |node: &NodeId| {
            let span = document.span(*node);
            let larger = matches!(document.kind(*node), Kind::Array | Kind::Object);
            larger && span.start < byte && (byte < span.end || is_open(document, *node))
        };
        if !holds(&at) {
            return None;
        }
        let inner = match document.kind(at) {
            Kind::Object => document.members(at).map(|(_, value)| value).find(|it| holds(it)),
            _ => document.elements(at).find(|it| holds(it)),
        };
        match inner {
            Some(inner) => at = inner,
            None => return Some(at),
        }
    }
}

/// Whether the text ends before an array or object does.
fn is_open(document: &Document, node: NodeId) -> bool {
    let end = document.span(node).end as usize;
    let text = document.text();
    end >= text.trim_end().len() && !text.part(..end).trim_end().ends_with([']', '}'])
}

/// The object that a string is the name of a field in.
fn object_of_name(document: &Document, node: NodeId) -> Option<NodeId> {
    let pointer = document.pointer(node);
    let (outer, _) = pointer.rsplit_once('/')?;
    let object = document.find(outer)?;
    document.members(object).any(|(name, _)| name == node).then_some(object)
}
