//! The face for programs: a JSON array.

use serde::Serialize;

use crate::diagnostic::{Choice, Diagnostic, Edit};
use crate::harmless::harmless;
use crate::source::Source;
use crate::span::Span;

/// An array that findings of one publication after another are added to.
#[derive(Debug, Clone, Default)]
pub struct Writer {
    items: Vec<Item>,
}

/// A finding as it is written, its fields in their order.
#[derive(Debug, Clone, Serialize)]
struct Item {
    code: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    at: Option<At>,
    message: String,
    why: Option<String>,
    help: Option<String>,
    count: u32,
    labels: Vec<Label>,
    edits: Vec<Edit>,
    choices: Vec<Choice>,
}

#[derive(Debug, Clone, Serialize)]
struct At {
    file: String,
    path: String,
    #[serde(flatten)]
    place: Place,
}

#[derive(Debug, Clone, Serialize)]
struct Label {
    #[serde(flatten)]
    place: Option<Place>,
    message: String,
}

#[derive(Debug, Clone, Serialize)]
struct Place {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
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
        self.items.extend(found.iter().map(|one| {
            let source = sources.get(usize::from(one.file));
            Item {
                code: one.code.name(),
                severity: one.severity.name(),
                at: source.map(|source| At {
                    file: source.name.to_owned(),
                    path: one.path.clone(),
                    place: Place::of(source, one.span),
                }),
                message: one.message.clone(),
                why: one.why.clone(),
                help: one.help.clone(),
                count: one.more + 1,
                labels: one
                    .labels
                    .iter()
                    .map(|(span, text)| Label {
                        place: source.map(|source| Place::of(source, *span)),
                        message: text.clone(),
                    })
                    .collect(),
                edits: one.shown_edits().to_vec(),
                choices: one.shown_choices().to_vec(),
            }
        }));
    }

    /// The whole array, each finding on a line.
    pub fn finish(self) -> String {
        // Neither a name nor a value is one that JSON could not have.
        let items = self.items.iter().flat_map(serde_json::to_string);
        let items: Vec<String> = items.map(|item| format!("\n  {}", harmless(&item))).collect();
        let end = if items.is_empty() { "" } else { "\n" };
        format!("[{}{end}]\n", items.join(","))
    }
}

/// Writes findings as one array; see [`Writer::add`].
pub fn render(found: &[Diagnostic], sources: &[Source<'_>]) -> String {
    let mut writer = Writer::new();
    writer.add(found, sources);
    writer.finish()
}

impl Place {
    fn of(source: &Source<'_>, span: Span) -> Place {
        let start = source.lines.position(source.text, span.start);
        let end = source.lines.position(source.text, span.end);
        Place { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    }
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
            "[\n  {\"code\":\"W0103\",\"severity\":\"error\",\"file\":\"b.json\",\
             \"path\":\"/a\",\"line\":1,\"column\":3,\"end_line\":1,\"end_column\":4,\
             \"message\":\"one \\\"comma\\\"\\u001b too many\",\"why\":null,\"help\":null,\
             \"count\":1,\"labels\":[{\"line\":1,\"column\":1,\"end_line\":1,\
             \"end_column\":2,\"message\":\"opened here\"}],\
             \"edits\":[{\"start\":2,\"end\":3,\"replacement\":\"\"}],\
             \"choices\":[]}\n]\n"
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
                "\"edits\":[],\"choices\":[{\"text\":\"elected\",\"edits\":[{\"start\":1,\
                 \"end\":9,\"replacement\":\"\\\"elected\\\"\"}]}]"
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
