//! The face for programs: a JSON array.

use std::fmt::Write;

use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// Writes findings as an array of objects with `code`, `severity`, `file`, `path`, `line`, `column`,
/// `end_line`, `end_column`, `message`, `why`, `help`, `count` and `edits`. Lines and columns count
/// from 1, columns in characters; the `start` and `end` of an edit are bytes of the UTF-8 text.
pub fn render(found: &[Diagnostic], sources: &[Source<'_>]) -> String {
    let mut out = String::from("[");
    for (nth, one) in found.iter().enumerate() {
        out.push_str(if nth == 0 { "\n  {" } else { ",\n  {" });
        let mut object = Object { out: &mut out, first: true };
        object.text("code", one.code.name());
        object.text("severity", one.severity.name());
        if let Some(source) = sources.get(usize::from(one.file)) {
            let start = source.lines.position(source.text, one.span.start);
            let end = source.lines.position(source.text, one.span.end);
            object.text("file", source.name);
            object.text("path", &one.path);
            object.number("line", start.line);
            object.number("column", start.column);
            object.number("end_line", end.line);
            object.number("end_column", end.column);
        }
        object.text("message", &one.message);
        object.maybe("why", one.why.as_deref());
        object.maybe("help", one.help.as_deref());
        object.number("count", one.more + 1);
        object.name("edits");
        out.push('[');
        for (nth, edit) in one.edits.iter().enumerate() {
            out.push_str(if nth == 0 { "{" } else { ", {" });
            let mut object = Object { out: &mut out, first: true };
            object.number("start", edit.start);
            object.number("end", edit.end);
            object.text("replacement", &edit.replacement);
            out.push('}');
        }
        out.push_str("]}");
    }
    out.push_str(if found.is_empty() { "]\n" } else { "\n]\n" });
    out
}

struct Object<'a> {
    out: &'a mut String,
    first: bool,
}

impl Object<'_> {
    fn name(&mut self, name: &str) {
        if !self.first {
            self.out.push_str(", ");
        }
        self.first = false;
        escape(self.out, name);
        self.out.push_str(": ");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        escape(self.out, value);
    }

    fn maybe(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(name, value),
            None => {
                self.name(name);
                self.out.push_str("null");
            }
        }
    }

    fn number(&mut self, name: &str, value: u32) {
        self.name(name);
        let _ = write!(self.out, "{value}");
    }
}

fn escape(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::span::Span;

    #[test]
    fn the_whole_array() {
        let found = Diagnostic::new(Code::ExtraComma, "one \"comma\"\u{1b} too many")
            .place(0, Span::new(2, 3), "/a")
            .edit(Span::new(2, 3), "");
        assert_eq!(
            render(&[found], &[Source::new("b.json", "[1,]")]),
            "[\n  {\"code\": \"W0103\", \"severity\": \"error\", \"file\": \"b.json\", \
             \"path\": \"/a\", \"line\": 1, \"column\": 3, \"end_line\": 1, \"end_column\": 4, \
             \"message\": \"one \\\"comma\\\"\\u001b too many\", \"why\": null, \"help\": null, \
             \"count\": 1, \"edits\": [{\"start\": 2, \"end\": 3, \"replacement\": \"\"}]}\n]\n"
        );
        assert_eq!(render(&[], &[]), "[]\n");
    }
}
