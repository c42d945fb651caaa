//! Diagnostics as the page gets them: with offsets in UTF-16 units.

use serde_json::{Value, json};
use warta_diagnostics::{Diagnostic, Edit, LineIndex, Span};

use crate::engine::Open;

impl Open {
    /// One problem, with its place in this file's text.
    pub(crate) fn problem(&self, found: &Diagnostic) -> Value {
        self.problem_with(found, &LineIndex::new(self.text.as_str()))
    }

    /// Several problems of this file.
    pub(crate) fn problems<'a>(&self, found: impl Iterator<Item = &'a Diagnostic>) -> Vec<Value> {
        let mut found = found.peekable();
        if found.peek().is_none() {
            return Vec::new();
        }
        let lines = LineIndex::new(self.text.as_str());
        found.map(|one| self.problem_with(one, &lines)).collect()
    }

    fn problem_with(&self, found: &Diagnostic, lines: &LineIndex) -> Value {
        let at = lines.position(self.text.as_str(), found.span.start);
        let labels: Vec<Value> = found
            .labels
            .iter()
            .map(|(span, text)| {
                let (from, to) = self.range(*span);
                let at = lines.position(self.text.as_str(), span.start);
                json!({ "from": from, "to": to, "text": text, "line": at.line, "column": at.column })
            })
            .collect();
        let changes = |edits: &[Edit]| -> Vec<Value> {
            let change = |edit: &Edit| {
                let (from, to) = self.range(Span::new(edit.start, edit.end));
                json!({ "from": from, "to": to, "insert": edit.replacement })
            };
            edits.iter().map(change).collect()
        };
        let choices = found.shown_choices().iter();
        let choices: Vec<Value> = choices
            .map(|choice| json!({ "text": choice.text, "edits": changes(&choice.edits) }))
            .collect();
        let (from, to) = self.range(found.span);
        json!({
            "code": found.code.name(),
            "severity": found.severity.name(),
            "file": self.name,
            "path": found.path,
            "line": at.line,
            "column": at.column,
            "from": from,
            "to": to,
            "message": found.headline(),
            "why": found.why,
            "help": found.help,
            "labels": labels,
            "edits": changes(found.shown_edits()),
            "choices": choices,
        })
    }

    /// A stretch of bytes in UTF-16 units.
    pub(crate) fn range(&self, span: Span) -> (u32, u32) {
        (self.text.units(span.start), self.text.units(span.end))
    }
}
