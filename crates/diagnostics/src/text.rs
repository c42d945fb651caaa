//! The face for people in a terminal: source excerpts with the place underlined.

mod columns;
mod excerpts;
mod paint;

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::Part;
use crate::code::Severity;
use crate::diagnostic::Diagnostic;
use crate::quote::visible;
use crate::source::Source;
use crate::span::Span;

pub use columns::wrap;
use excerpts::Mark;
pub use paint::Colour;
use paint::Paint;

/// How wide the text is where nobody says how wide the terminal is.
const WIDTH: usize = 100;

/// The narrowest that an excerpt can be and still show anything.
const NARROWEST: usize = 30;

/// How many characters of a JSON Pointer are shown.
const PATH: usize = 100;

/// How many second places are shown.
const LABELS: usize = 5;

/// Whose language the text speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English, as findings are worded.
    English,
    /// Indonesian.
    Indonesian,
}

impl Tongue {
    /// The word for a severity.
    pub fn severity(self, severity: Severity) -> &'static str {
        match (self, severity) {
            (Tongue::English, severity) => severity.name(),
            (Tongue::Indonesian, Severity::Error) => "galat",
            (Tongue::Indonesian, Severity::Warning) => "peringatan",
        }
    }
}

/// How the text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The language.
    pub tongue: Tongue,
    /// Whether it is coloured.
    pub colour: Colour,
    /// How many columns the terminal has; `None`: it is none, and long lines stay long.
    pub width: Option<usize>,
}

impl Look {
    /// For a file, a pipe or a snapshot.
    pub fn plain() -> Look {
        Look { tongue: Tongue::English, colour: Colour::No, width: None }
    }

    fn width(self) -> usize {
        self.width.unwrap_or(WIDTH).max(NARROWEST)
    }
}

impl From<Colour> for Look {
    fn from(colour: Colour) -> Look {
        Look { colour, ..Look::plain() }
    }
}

/// Writes findings one after another, a blank line between them.
pub fn render(found: &[Diagnostic], sources: &[Source<'_>], look: impl Into<Look>) -> String {
    let look = look.into();
    let mut out = String::new();
    let mut hidden: BTreeMap<u16, Vec<Span>> = BTreeMap::new();
    for one in found.iter().filter(|one| !one.hidden().is_empty()) {
        hidden.entry(one.file).or_default().extend(one.hidden());
    }
    for (nth, one) in found.iter().enumerate() {
        if nth > 0 {
            out.push('\n');
        }
        // What one finding may not show, no other may either.
        let hidden = hidden.get(&one.file).map_or(&[][..], Vec::as_slice);
        render_one(&mut out, one, hidden, sources, look);
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

fn render_one(
    out: &mut String,
    found: &Diagnostic,
    hidden: &[Span],
    sources: &[Source<'_>],
    look: Look,
) {
    let paint = Paint { colour: look.colour, severity: found.severity };
    let Said { headline, reasons } = Said::of(found, look.tongue);
    let code = format!("{}[{}]", look.tongue.severity(found.severity), found.code);
    let headline = wrapped(&format!("{code}: {headline}"), 2, look);
    let rest = headline.strip_prefix(&code).unwrap_or(&headline);
    let _infallible = writeln!(out, "{}{}", paint.strong(&code), paint.bold(rest));
    let mut indent = 2;
    if let Some(source) = sources.get(usize::from(found.file)) {
        let mut marks = vec![Mark { span: found.span, text: "", first: true }];
        let labels = found.labels.iter().take(LABELS);
        marks.extend(labels.map(|(span, text)| Mark { span: *span, text, first: false }));
        let numbers = marks.iter().map(|mark| source.lines.position(source.text, mark.span.start));
        let gutter = numbers.map(|at| at.line).max().unwrap_or(1).to_string().len();
        let at = source.lines.position(source.text, found.span.start);
        let arrow = paint.dim("-->");
        let path = path(&found.path);
        let name: String = source.name.chars().map(visible).collect();
        let _infallible =
            writeln!(out, "{:gutter$}{arrow} {name}:{}:{}{path}", "", at.line, at.column);
        let room = look.width().saturating_sub(gutter + 3).max(NARROWEST - 3);
        for row in excerpts::rows(source, &marks, hidden, room) {
            row.write(out, gutter, &paint);
        }
        indent = gutter + 1;
    }
    for (name, text) in reasons {
        let said = wrapped(&format!("{:indent$}{name}: {text}", ""), indent + 2, look);
        let said = said.trim_start_matches(' ');
        let said = said.strip_prefix(name).unwrap_or(said);
        let _infallible = writeln!(out, "{:indent$}{}{said}", "", paint.dim(name));
    }
}

/// What is written of a finding; its own words are in the language that the program spoke when it was found.
struct Said {
    headline: String,
    reasons: Vec<(&'static str, String)>,
}

impl Said {
    fn of(found: &Diagnostic, tongue: Tongue) -> Said {
        let (why, help) = match tongue {
            Tongue::English => ("why", "help"),
            Tongue::Indonesian => ("sebab", "saran"),
        };
        let why = found.why.iter().map(|it| (why, it.clone()));
        let help = found.help.iter().map(|it| (help, it.clone()));
        Said { headline: found.headline(), reasons: why.chain(help).collect() }
    }
}

/// A message as one line, or broken to the width of the terminal. Words of a file that stand in it steer
/// nothing, whoever put them there.
fn wrapped(text: &str, indent: usize, look: Look) -> String {
    let text: String = text.chars().map(visible).collect();
    match look.width {
        Some(width) => wrap(&text, width.max(NARROWEST), indent),
        None => text,
    }
}

fn path(path: &str) -> String {
    let cut = match path.char_indices().nth(PATH) {
        _ if path.is_empty() => return String::new(),
        Some((cut, _)) => format!(" {}…", path.part(..cut)),
        None => format!(" {path}"),
    };
    cut.chars().map(visible).collect()
}

#[cfg(test)]
mod tests;
