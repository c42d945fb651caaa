//! Where in a document the decoder is, and what it has found.

use warta_diagnostics::{Code, Collector, Diagnostic, Part, Severity, Span};
use warta_diagnostics::{is_certain, lists_findings};

use crate::barrier::{self, Failed, RecordPlace};
use crate::diagnostics::shape as say;
use crate::entity::entity;
use crate::origin::Origin;
use warta_json::pointer::push_step;
use warta_json::{Document, Kind, NodeId};

/// After so many findings no more are put into words, only counted.
const WORDED: u32 = 5_000;

/// What a decoder works with: the tree, where in it it is, and what it has found.
pub(crate) struct Cx<'a> {
    pub(crate) doc: &'a Document,
    path: String,
    pub(super) found: Collector,
    said: u32,
    /// How many bodies are open inside each other.
    pub(crate) bodies: u8,
    /// The name before a record that stands in an object where a list belongs.
    pub(crate) key: Option<NodeId>,
    /// Whether an object in place of the next list can be its only element.
    pub(crate) lone_object: bool,
    /// Whether something was found that this program does not understand: see [`Cx::leaves`].
    pub(super) left: bool,
    /// Where records begin that are left out, because the program failed at them.
    without: &'a [RecordPlace],
}

/// How far down the decoder was.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Depth(usize);

impl<'a> Cx<'a> {
    /// At the top of a document, with what was found in its text.
    pub(super) fn new(doc: &'a Document, found: Collector, without: &'a [RecordPlace]) -> Cx<'a> {
        Cx {
            doc,
            path: String::new(),
            found,
            said: 0,
            bodies: 0,
            key: None,
            lone_object: true,
            left: false,
            without,
        }
    }

    /// The place where the decoder is.
    pub(crate) fn origin(&self) -> Origin {
        Origin { file: self.doc.file, pointer: self.path.clone() }
    }

    /// Goes one step down; [`Cx::leave`] comes back.
    pub(crate) fn enter(&mut self, name: &str) -> Depth {
        let back = self.depth();
        push_step(&mut self.path, name);
        back
    }

    /// The way back to where the decoder is.
    pub(crate) fn depth(&self) -> Depth {
        Depth(self.path.len())
    }

    /// Goes back.
    pub(crate) fn leave(&mut self, back: Depth) {
        self.path.truncate(back.0);
    }

    /// Goes one step down, does something there, and comes back.
    pub(crate) fn step<T>(&mut self, name: &str, act: impl FnOnce(&mut Self) -> T) -> T {
        let back = self.enter(name);
        let out = act(self);
        self.leave(back);
        out
    }

    /// Goes to an element of an array, does something there, and comes back.
    pub(crate) fn nth<T>(&mut self, nth: usize, act: impl FnOnce(&mut Self) -> T) -> T {
        self.step(&nth.to_string(), act)
    }

    /// Reads an element of a list. Where that is a record of the bundle and the program fails at it, or
    /// did so before, this is reported, and the others are read.
    pub(crate) fn apart<T>(
        &mut self,
        node: NodeId,
        read: fn(&mut Cx<'a>, NodeId) -> Option<T>,
    ) -> Option<T> {
        if self.path.matches('/').count() != 2 {
            return read(self, node);
        }
        let place = (self.doc.file, self.doc.span(node).start);
        let (back, bodies) = (self.depth(), self.bodies);
        let done = if self.without.contains(&place) {
            Err(Failed)
        } else {
            barrier::record(place, || {
                barrier::fault("reading", self.doc.raw(node));
                read(self, node)
            })
        };
        done.unwrap_or_else(|Failed| {
            self.leave(back);
            (self.bodies, self.key, self.lone_object) = (bodies, None, true);
            self.say(node, Code::RecordFailed, say::record_failed);
            None
        })
    }

    /// Whether what was found is left to a program with the feature `findings`, because this one does not hold what
    /// it takes to understand it. Then nothing of the file is used here, so that no page shows it otherwise.
    pub(crate) fn leaves(&mut self) -> bool {
        self.left |= !lists_findings();
        !lists_findings()
    }

    /// Reports something about a value that is an error, whatever its code is elsewhere.
    pub(crate) fn say_error(
        &mut self,
        node: NodeId,
        code: Code,
        make: impl FnOnce() -> Diagnostic,
    ) {
        if !lists_findings() {
            return self
                .found
                .push(Diagnostic { severity: Severity::Error, ..Diagnostic::new(code, "") });
        }
        self.say(node, code, || Diagnostic { severity: Severity::Error, ..make() });
    }

    /// Reports something about a value, unless so much was said already that counting is enough.
    pub(crate) fn say(&mut self, node: NodeId, code: Code, make: impl FnOnce() -> Diagnostic) {
        if !self.doc.is_open(self.doc.span(node)) {
            self.say_span(self.doc.mark(node), code, make);
        }
    }

    /// Reports something about a part of a value's text, where that can be found in it.
    pub(crate) fn say_in(
        &mut self,
        node: NodeId,
        part: &str,
        code: Code,
        make: impl FnOnce() -> Diagnostic,
    ) {
        if !lists_findings() {
            return self.say(node, code, make);
        }
        let whole = self.doc.mark(node);
        let part = part.get(..part.floor_char_boundary(200)).unwrap_or_default();
        let span = match self.doc.raw(node).find(part) {
            Some(offset) if !part.is_empty() && self.doc.kind(node) == Kind::String => {
                let start = self.doc.inner_start(node) + offset as u32;
                Span::new(start, start + part.len() as u32)
            }
            _ => self.written(node, part).unwrap_or(whole),
        };
        if !self.doc.is_open(whole) {
            self.say_span(span, code, make);
        }
    }

    /// Where a part of a string stands that was written with escapes or entities.
    pub fn written(&self, node: NodeId, part: &str) -> Option<Span> {
        let value = self.doc.string(node);
        let found = value
            .char_indices()
            .find_map(|(at, _)| length(value.part(at..), part).map(|length| at..at + length))?;
        (!part.is_empty()).then(|| self.doc.parts(node).span(found))
    }

    pub(crate) fn say_span(&mut self, span: Span, code: Code, make: impl FnOnce() -> Diagnostic) {
        if self.doc.is_open(span) {
            return;
        }
        if !lists_findings() {
            return self.found.count(code);
        }
        self.said += 1;
        if self.said <= WORDED || self.found.is_of_everything() {
            let diagnostic = make();
            self.put(diagnostic, span);
            return;
        }
        if is_certain(&make()) {
            return self.found.count_certain(code);
        }
        self.found.count(code);
    }

    #[inline(never)]
    pub(super) fn put(&mut self, diagnostic: Diagnostic, span: Span) {
        let diagnostic = diagnostic.place(self.doc.file, span, self.path.clone());
        self.found.push(diagnostic);
    }

    /// The brackets of an array of one, each with what stands between it and the element.
    pub(crate) fn brackets(&self, array: NodeId, element: NodeId) -> [Span; 2] {
        let (outer, inner) = (self.doc.span(array), self.doc.span(element));
        [Span::new(outer.start, inner.start), Span::new(inner.end, outer.end)]
    }

    /// Whether the decoder is inside an article.
    pub(crate) fn in_article(&self) -> bool {
        self.path.starts_with("/articles")
    }

    /// The path with numbers left out: what is the same field of another record.
    pub(crate) fn field_path(&self) -> String {
        let steps = self.path.split('/').filter(|step| step.parse::<u32>().is_err());
        steps.collect::<Vec<_>>().join("/")
    }
}

/// How much of a text says `part`, where it begins with that and may have entities in it.
fn length(text: &str, part: &str) -> Option<usize> {
    let (mut rest, mut wanted) = (text, part);
    while !wanted.is_empty() {
        let name =
            rest.strip_prefix('&').and_then(|rest| rest.split_once(';')).map(|(name, _)| name);
        let entity = name.filter(|name| name.len() < 12).and_then(entity);
        match (name, entity) {
            (Some(name), Some(entity)) if wanted.starts_with(&entity) => {
                wanted = wanted.part(entity.len()..);
                rest = rest.part(name.len() + 2..);
            }
            _ => {
                let c = rest.chars().next()?;
                wanted = wanted.strip_prefix(c)?;
                rest = rest.part(c.len_utf8()..);
            }
        }
    }
    Some(text.len() - rest.len())
}
