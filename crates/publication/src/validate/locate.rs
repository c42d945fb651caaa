//! Where a finding stands in the text of its file.

use warta_diagnostics::{Code, Diagnostic, Span};

use crate::validate::Finding;
use warta_bundle::model::Origin;
use warta_json::{Document, Kind};

impl Finding {
    /// The finding with its place in the text of a file; `file` gives the file by its number.
    pub fn locate<'a>(&self, file: &dyn Fn(u16) -> Option<&'a Document>) -> Diagnostic {
        let span =
            |at: &Origin| file(at.file).map_or(Span::default(), |it| it.span_at(&at.pointer));
        let mut out = Diagnostic::new(self.code, self.message.clone()).place(
            self.origin.file,
            span(&self.origin),
            self.origin.pointer.clone(),
        );
        if self.code == Code::UnknownCode {
            // The name of the field is what is wrong.
            let document = file(self.origin.file);
            out.span = document.map_or(out.span, |it| it.name_span_at(&self.origin.pointer));
        }
        out.severity = self.severity;
        out.why.clone_from(&self.why);
        out.help.clone_from(&self.help);
        out.group.clone_from(&self.group);
        out.subject.clone_from(&self.subject);
        if let (Some(exact), Some(document)) = (&self.exact, file(self.origin.file)) {
            exact.point(document, &mut out);
        }
        if let Some(document) = file(self.origin.file) {
            out = ask(self, document, out);
        }
        if let Some((origin, what)) = &self.first {
            if origin.file == self.origin.file {
                out = out.label(span(origin), what);
            } else if let Some(other) = file(origin.file) {
                let place = format!("{what}: {} {}", other.name, origin.pointer);
                out.why = Some(match out.why.take() {
                    Some(why) => format!("{why} ({place})"),
                    None => place,
                });
            }
        }
        out
    }
}

/// Offers texts in the place of the string, or of the words in it, at which a finding points.
fn ask(finding: &Finding, document: &Document, found: Diagnostic) -> Diagnostic {
    // What stands around something that is not there is not what the finding is about.
    let node = document.exactly(&found.path);
    let Some(node) = node.filter(|node| document.kind(*node) == Kind::String) else {
        return found;
    };
    let span = if finding.exact.is_some() { found.span } else { document.span(node) };
    let whole = span == document.span(node);
    let plain = finding.choices.iter().filter(|text| !text.contains(['"', '\\']));
    plain.filter(|text| !text.contains(char::is_control)).fold(found, |found, text| {
        let written = if whole { format!("\"{text}\"") } else { text.clone() };
        found.choice(format_args!("\"{text}\""), span, written)
    })
}
