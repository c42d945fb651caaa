//! The face for people: source excerpts with an underline.

use std::fmt::Write;

use crate::code::Severity;
use crate::diagnostic::Diagnostic;
use crate::excerpt::excerpt;
use crate::quote::visible;
use crate::source::Source;
use crate::span::Span;

/// How many characters of a JSON Pointer are shown.
const PATH: usize = 100;

/// Whether escape sequences for colours may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// To a terminal that understands them.
    Yes,
    /// To a file, a pipe or a snapshot.
    No,
}

/// Writes findings one after another, a blank line between them.
pub fn render(found: &[Diagnostic], sources: &[Source<'_>], colour: Colour) -> String {
    let mut out = String::new();
    for (nth, one) in found.iter().enumerate() {
        if nth > 0 {
            out.push('\n');
        }
        render_one(&mut out, one, sources, colour);
    }
    out
}

/// "2 errors, 1 warning"; what is counted in [`Diagnostic::more`] counts.
pub fn summary(found: &[Diagnostic]) -> String {
    let count = |severity| -> usize {
        found.iter().filter(|one| one.severity == severity).map(|one| 1 + one.more as usize).sum()
    };
    let said = |count: usize, noun: &str| match count {
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    };
    format!(
        "{}, {}",
        said(count(Severity::Error), "error"),
        said(count(Severity::Warning), "warning")
    )
}

fn render_one(out: &mut String, found: &Diagnostic, sources: &[Source<'_>], colour: Colour) {
    let paint = Paint { colour, severity: found.severity };
    let _ = writeln!(
        out,
        "{}: {}",
        paint.strong(&format!("{}[{}]", found.severity.name(), found.code)),
        paint.bold(&found.headline())
    );
    if let Some(source) = sources.get(usize::from(found.file)) {
        let mut spans: Vec<(Span, &str)> = vec![(found.span, "")];
        spans.extend(found.labels.iter().map(|(span, text)| (*span, text.as_str())));
        let widest = spans.iter().map(|(span, _)| excerpt(source, *span).line).max().unwrap_or(1);
        let gutter = widest.to_string().len();
        let at = source.lines.position(source.text, found.span.start);
        let pad = " ".repeat(gutter);
        let path = match found.path.char_indices().nth(PATH) {
            _ if found.path.is_empty() => String::new(),
            Some((cut, _)) => format!(" {}…", &found.path[..cut]),
            None => format!(" {}", found.path),
        };
        let path: String = path.chars().map(visible).collect();
        let arrow = paint.dim("-->");
        let _ = writeln!(out, "{pad}{arrow} {}:{}:{}{path}", source.name, at.line, at.column);
        let bar = paint.dim("|");
        for (nth, (span, label)) in spans.iter().enumerate() {
            let cut = excerpt(source, *span);
            if cut.text.is_empty() {
                continue;
            }
            let mark = if nth == 0 { "^" } else { "-" }.repeat(cut.length);
            let mark = if nth == 0 { paint.strong(&mark) } else { paint.dim(&mark) };
            let number = paint.dim(&format!("{:>gutter$}", cut.line));
            let _ = writeln!(out, "{number} {bar} {}", cut.text);
            let indent = " ".repeat(cut.start);
            let line = format!("{pad} {bar} {indent}{mark} {label}");
            let _ = writeln!(out, "{}", line.trim_end());
        }
    }
    for (name, text) in [("why", &found.why), ("help", &found.help)] {
        if let Some(text) = text {
            let _ = writeln!(out, "  {} {text}", paint.dim(&format!("{name}:")));
        }
    }
}

struct Paint {
    colour: Colour,
    severity: Severity,
}

impl Paint {
    fn with(&self, text: &str, sequence: &str) -> String {
        match self.colour {
            Colour::Yes => format!("\u{1b}[{sequence}m{text}\u{1b}[0m"),
            Colour::No => text.to_owned(),
        }
    }

    fn strong(&self, text: &str) -> String {
        match self.severity {
            Severity::Error => self.with(text, "1;31"),
            Severity::Warning => self.with(text, "1;33"),
        }
    }

    fn bold(&self, text: &str) -> String {
        self.with(text, "1")
    }

    fn dim(&self, text: &str) -> String {
        self.with(text, "2")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    fn sample() -> (Diagnostic, &'static str) {
        let text = "{\n  \"a\": 1,\n  \"a\": 2\n}\n";
        let found = Diagnostic::new(Code::DuplicateName, "the field \"a\" is written twice")
            .place(0, Span::new(14, 17), "/a")
            .why("Only the last one counts.")
            .help("Remove one of them.")
            .label(Span::new(4, 7), "first written here");
        (found, text)
    }

    #[test]
    fn the_whole_text() {
        let (found, text) = sample();
        let out = render(&[found], &[Source::new("b.json", text)], Colour::No);
        assert_eq!(
            out,
            "error[W0114]: the field \"a\" is written twice\n \
             --> b.json:3:3 /a\n\
             3 |   \"a\": 2\n  \
             |   ^^^\n\
             2 |   \"a\": 1,\n  \
             |   --- first written here\n  \
             why: Only the last one counts.\n  \
             help: Remove one of them.\n"
        );
    }

    #[test]
    fn colours_only_where_asked_for() {
        let (found, text) = sample();
        let source = [Source::new("b.json", text)];
        assert!(
            render(std::slice::from_ref(&found), &source, Colour::Yes).contains("\u{1b}[1;31m")
        );
        assert!(!render(&[found], &source, Colour::No).contains('\u{1b}'));
    }

    #[test]
    fn what_is_not_listed_counts() {
        let (mut found, _) = sample();
        found.more = 2;
        assert_eq!(summary(&[found]), "3 errors, 0 warnings");
    }
}
