//! What of an article is read, and what takes the findings about it.

use std::borrow::Cow;
use std::ops::Range;

use warta_diagnostics::{Code, Collector, Diagnostic, Span, Tally};

use crate::prose::Paragraph;
use crate::walk::Sort;
use warta_bundle::model::CheckRule;
use warta_json::{Document, NodeId};
use warta_publication::validate::severity_for;

/// How many findings of one code are put into words; more are only counted.
const WORDED: u32 = 60;

/// A string of an article as it is read.
pub(super) struct Read<'a> {
    pub node: NodeId,
    pub value: Cow<'a, str>,
    pub paragraphs: Vec<Paragraph>,
    pub sort: Sort,
    pub running: bool,
}

/// Takes findings, in words only as long as anybody reads them.
pub(super) struct Sink<'a> {
    pub document: &'a Document,
    pub checks: &'a [CheckRule],
    pub collector: &'a mut Collector,
    pub said: Tally,
}

impl Sink<'_> {
    /// Whether the newsroom has not switched a rule off.
    pub fn wants(&self, code: Code) -> bool {
        severity_for(self.checks, code, code.severity()).is_some()
    }

    /// Takes a finding about a part of a string's value.
    pub fn put(
        &mut self,
        node: NodeId,
        part: Range<usize>,
        code: Code,
        make: impl FnOnce(&mut warta_json::Parts<'_>) -> Diagnostic,
    ) {
        // To find a part's place takes time in proportion to its string.
        if !self.is_worded(code) {
            return;
        }
        let mut parts = self.document.parts(node);
        let span = parts.span(part);
        self.add(node, span, make(&mut parts));
    }

    pub fn place(
        &mut self,
        node: NodeId,
        span: Span,
        code: Code,
        make: impl FnOnce() -> Diagnostic,
    ) {
        if self.is_worded(code) {
            self.add(node, span, make());
        }
    }

    /// Whether one more finding of this code is put into words; if not, it is counted.
    pub fn is_worded(&mut self, code: Code) -> bool {
        let worded = self.said.add(code) <= WORDED || self.collector.is_of_everything();
        match (worded, code) {
            (true, _) => {}
            // Each can be mended.
            (false, Code::DoubleSpace) => self.collector.count_certain(code),
            (false, _) => self.collector.count(code),
        }
        worded
    }

    pub fn add(&mut self, node: NodeId, span: Span, found: Diagnostic) {
        let path = self.document.pointer(node);
        self.collector.push(found.place(self.document.file, span, path));
    }
}
