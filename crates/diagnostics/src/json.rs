//! The face for programs: a JSON array.

use crate::diagnostic::{Diagnostic, Edit};
use crate::object::Object;
use crate::source::Source;
use crate::span::Span;

/// An array that findings of one publication after another are added to.
#[derive(Debug, Clone, Default)]
pub struct Writer {
    items: String,
}

impl Writer {
    /// With nothing in it.
    pub fn new() -> Writer {
        Writer::default()
    }

    /// Adds findings as objects with `code`, `severity`, `file`, `path`, `line`, `column`, `end_line`,
    /// `end_column`, `message`, `why`, `help`, `count`, `labels`, `edits` and `choices`. Lines and
    /// columns count from 1, columns in characters; the `start` and `end` of an edit are bytes of the
    /// UTF-8 text. A choice has a `text` and `edits` of its own.
    pub fn add(&mut self, found: &[Diagnostic], sources: &[Source<'_>]) {
        for one in found {
            self.items.push_str(if self.items.is_empty() { "\n  " } else { ",\n  " });
            let source = sources.get(usize::from(one.file));
            let mut object = Object::new(&mut self.items);
            object.text("code", one.code.name());
            object.text("severity", one.severity.name());
            if let Some(source) = source {
                object.text("file", source.name);
                object.text("path", &one.path);
                place(&mut object, source, one.span);
            }
            object.text("message", &one.message);
            object.maybe("why", one.why.as_deref());
            object.maybe("help", one.help.as_deref());
            object.number("count", one.more + 1);
            object.array("labels", &one.labels, |out, (span, text)| {
                let mut label = Object::new(out);
                if let Some(source) = source {
                    place(&mut label, source, *span);
                }
                label.text("message", text);
                label.end();
            });
            object.array("edits", one.shown_edits(), write_edit);
            object.array("choices", one.shown_choices(), |out, choice| {
                let mut object = Object::new(out);
                object.text("text", &choice.text);
                object.array("edits", &choice.edits, write_edit);
                object.end();
            });
            object.end();
        }
    }

    /// The whole array.
    pub fn finish(self) -> String {
        let end = if self.items.is_empty() { "]\n" } else { "\n]\n" };
        format!("[{}{end}", self.items)
    }
}

/// Writes findings as one array; see [`Writer::add`].
pub fn render(found: &[Diagnostic], sources: &[Source<'_>]) -> String {
    let mut writer = Writer::new();
    writer.add(found, sources);
    writer.finish()
}

fn write_edit(out: &mut String, edit: &Edit) {
    let mut object = Object::new(out);
    object.number("start", edit.start);
    object.number("end", edit.end);
    object.text("replacement", &edit.replacement);
    object.end();
}

fn place(object: &mut Object<'_>, source: &Source<'_>, span: Span) {
    let start = source.lines.position(source.text, span.start);
    let end = source.lines.position(source.text, span.end);
    object.number("line", start.line);
    object.number("column", start.column);
    object.number("end_line", end.line);
    object.number("end_column", end.column);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    #[test]
    fn the_whole_array() {
        let found = Diagnostic::new(Code::ExtraComma, "one \"comma\"\u{1b} too many")
            .place(0, Span::new(2, 3), "/a")
            .label(Span::new(0, 1), "opened here")
            .edit(Span::new(2, 3), "");
        assert_eq!(
            render(&[found], &[Source::new("b.json", "[1,]")]),
            "[\n  {\"code\": \"W0103\", \"severity\": \"error\", \"file\": \"b.json\", \
             \"path\": \"/a\", \"line\": 1, \"column\": 3, \"end_line\": 1, \"end_column\": 4, \
             \"message\": \"one \\\"comma\\\"\\u001b too many\", \"why\": null, \"help\": null, \
             \"count\": 1, \"labels\": [{\"line\": 1, \"column\": 1, \"end_line\": 1, \
             \"end_column\": 2, \"message\": \"opened here\"}], \
             \"edits\": [{\"start\": 2, \"end\": 3, \"replacement\": \"\"}], \
             \"choices\": []}\n]\n"
        );
        assert_eq!(render(&[], &[]), "[]\n");
    }

    #[test]
    fn several_publications_are_one_array() {
        let found = [Diagnostic::new(Code::ExtraComma, "a comma").place(0, Span::at(0), "")];
        let mut writer = Writer::new();
        writer.add(&found, &[Source::new("a.json", "[]")]);
        writer.add(&[], &[]);
        writer.add(&found, &[Source::new("b.json", "[]")]);
        let out = writer.finish();
        assert_eq!(out.matches("\"file\"").count(), 2);
        assert!(out.contains("]},\n  {") && out.contains("b.json"), "{out}");
    }

    #[test]
    fn possible_answers_are_no_edits() {
        let found = Diagnostic::new(Code::UnknownWord, "x").place(0, Span::new(1, 9), "").choice(
            "elected",
            Span::new(1, 9),
            "\"elected\"",
        );
        assert!(!crate::is_certain(&found));
        let out = render(&[found], &[Source::new("b.json", "[\"electd\"]")]);
        assert!(
            out.contains(
                "\"edits\": [], \"choices\": [{\"text\": \"elected\", \"edits\": [{\"start\": 1, \
                 \"end\": 9, \"replacement\": \"\\\"elected\\\"\"}]}]"
            ),
            "{out}"
        );
    }

    #[test]
    fn an_edit_that_holds_a_secret_is_not_shown() {
        let mut found = Diagnostic::new(Code::WrongQuotes, "x")
            .place(0, Span::new(1, 9), "")
            .edit(Span::new(1, 9), "\"geheim\"");
        let sources = [Source::new("b.json", "['geheim']")];
        assert!(render(std::slice::from_ref(&found), &sources).contains("geheim"));
        found.secrets = vec![Span::new(2, 8)];
        assert!(!render(&[found], &sources).contains("geheim"));
    }
}
