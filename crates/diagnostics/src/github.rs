//! The face for GitHub Actions: workflow commands, which become annotations beside the lines.

use std::fmt::Write;

use crate::diagnostic::Diagnostic;
use crate::quote::visible;
use crate::source::Source;

/// Writes each finding as one line: `::error file=…,line=…,…,title=…::message`.
pub fn render(found: &[Diagnostic], sources: &[Source<'_>]) -> String {
    let mut out = String::new();
    for one in found {
        let _infallible = write!(out, "::{} ", one.severity.name());
        if let Some(source) = sources.get(usize::from(one.file)) {
            let start = source.lines.position(source.text, one.span.start);
            let end = source.lines.position(source.text, one.span.end);
            property(&mut out, "file", source.name);
            let _infallible = write!(out, "line={},endLine={},", start.line, end.line);
            // GitHub knows columns only where both are in one line.
            if start.line == end.line {
                let _infallible = write!(out, "col={},endColumn={},", start.column, end.column);
            }
        }
        property(&mut out, "title", &format!("{} {}", one.code, one.code.title()));
        out.pop();
        out.push_str("::");
        escape(&mut out, &one.headline(), false);
        for more in [&one.why, &one.help].into_iter().flatten() {
            out.push_str("%0A");
            escape(&mut out, more, false);
        }
        out.push('\n');
    }
    out
}

/// One `name=value,`.
fn property(out: &mut String, name: &str, value: &str) {
    out.push_str(name);
    out.push('=');
    escape(out, value, true);
    out.push(',');
}

/// What would end the line, the value or the command is written as its number.
fn escape(out: &mut String, text: &str, property: bool) {
    for c in text.chars() {
        match c {
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            ':' if property => out.push_str("%3A"),
            ',' if property => out.push_str("%2C"),
            c => out.push(visible(c)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::span::Span;

    #[test]
    fn one_line_each_with_everything_escaped() {
        let found = Diagnostic::new(Code::ExtraComma, "50 % of a: b,\r\nc")
            .place(0, Span::new(3, 4), "/a")
            .help("Remove it.");
        assert_eq!(
            render(&[found], &[Source::new("a:1,50%.json", "{\n ,}")]),
            "::error file=a%3A1%2C50%25.json,line=2,endLine=2,col=2,endColumn=3,\
             title=W0103 a comma too many::50 %25 of a: b,%0D%0Ac%0ARemove it.\n"
        );
    }

    #[test]
    fn columns_only_within_one_line() {
        let found = Diagnostic::new(Code::BadDate, "x").place(0, Span::new(0, 4), "");
        let out = render(&[found], &[Source::new("a.json", "{\n ,}")]);
        assert_eq!(out, "::warning file=a.json,line=1,endLine=2,title=W0304 not a date::x\n");
    }
}
