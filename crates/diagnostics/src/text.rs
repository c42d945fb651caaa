//! The face for people in a terminal: source excerpts with the place underlined, drawn by annotate-snippets.

mod excerpts;
mod look;

use std::borrow::Cow;
use std::collections::BTreeMap;

use annotate_snippets::{Group, Level, Origin, Renderer};
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::Part;
use crate::code::Severity;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::quote::visible;
use crate::say;
use crate::source::Source;
use crate::span::Span;

pub use look::{Colour, Look};

/// How many characters of a JSON Pointer are shown.
const PATH: usize = 100;

/// The word for a severity, in a language.
pub fn severity_name(language: Language, severity: Severity) -> &'static str {
    match (language, severity) {
        (Language::English, severity) => severity.name(),
        (Language::Indonesian, Severity::Error) => "galat",
        (Language::Indonesian, Severity::Warning) => "peringatan",
    }
}

/// What stands before the reason and before the remedy.
fn reasons(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::English => ("why", "help"),
        Language::Indonesian => ("sebab", "saran"),
    }
}

/// Writes findings one after another, a blank line between them.
pub fn render(found: &[Diagnostic], sources: &[Source<'_>], look: impl Into<Look>) -> String {
    let look = look.into();
    let renderer = match look.colour {
        Colour::Yes => Renderer::styled(),
        Colour::No => Renderer::plain(),
    };
    let renderer = renderer.term_width(look.width());
    // What one finding may not show, no other may either.
    let mut hidden: BTreeMap<u16, Vec<Span>> = BTreeMap::new();
    for one in found.iter().filter(|one| !one.hidden().is_empty()) {
        hidden.entry(one.file).or_default().extend(one.hidden());
    }
    let texts: BTreeMap<u16, Cow<'_, str>> = found
        .iter()
        .filter_map(|one| {
            let source = sources.get(usize::from(one.file))?;
            let hidden = hidden.get(&one.file).map_or(&[][..], Vec::as_slice);
            Some((one.file, excerpts::without(source.text, hidden)))
        })
        .collect();
    let rendered = found.iter().map(|one| {
        let source = sources.get(usize::from(one.file)).zip(texts.get(&one.file));
        let groups = report(one, source.map(|(source, text)| (source, &**text)), look);
        // Each by itself, as annotate-snippets would write a rule of its own between them.
        groups.map(|group| renderer.render(&[group])).collect::<Vec<_>>().join("\n")
    });
    let mut out = rendered.collect::<Vec<_>>().join("\n\n");
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// How much was found, such as "2 errors, 1 warning"; what is counted in [`Diagnostic::more`] counts.
pub fn summary(found: &[Diagnostic]) -> String {
    let count = |severity| -> usize {
        found.iter().filter(|one| one.severity == severity).map(|one| 1 + one.more as usize).sum()
    };
    summary_of(count(Severity::Error), count(Severity::Warning))
}

/// The same for numbers that were counted before.
pub fn summary_of(errors: usize, warnings: usize) -> String {
    match errors + warnings {
        0 => say!("terminal-summary.none"),
        _ => say!("terminal-summary", errors, warnings),
    }
}

/// What is written of a finding. `source` is its file, and the text of that without what may not be shown.
fn report<'a>(
    found: &'a Diagnostic,
    source: Option<(&Source<'_>, &'a str)>,
    look: Look,
) -> impl Iterator<Item = Group<'a>> {
    let level = match found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let (why, help) = reasons(look.language);
    let severity = severity_name(look.language, found.severity);
    let before = format!("{severity}[{}]: ", found.code);
    let title = level
        .clone()
        .with_name(severity)
        .primary_title(wrapped(&found.headline(), before.len(), look))
        .id(found.code.to_string());
    let mut head = Group::with_title(title);
    // The column is that of the file, which may be longer than what is handed over of it.
    let mut body = Group::with_level(level);
    if let Some((source, text)) = source {
        let at = source.lines.position(source.text, found.span.start);
        let name: String = source.name.chars().map(visible).collect();
        let place = format!("{name}:{}:{}{}", at.line, at.column, path(&found.path));
        head = head.element(Origin::path(place));
        body = body.elements(excerpts::snippets(found, source, text, look));
    }
    if let Some(said) = &found.why {
        body = body.element(Level::NOTE.with_name(why).message(beside(why, said, look)));
    }
    let mut remedy = None;
    if let Some(said) = &found.help {
        let said = beside(help, said, look);
        let patch = source.and_then(|(source, text)| excerpts::patch(found, source, text, look));
        match patch {
            Some(patch) => {
                let title = Level::HELP.with_name(help).secondary_title(said);
                remedy = Some(Group::with_title(title).element(patch));
            }
            None => body = body.element(Level::NOTE.with_name(help).message(said)),
        }
    }
    let groups = [Some(head), Some(body), remedy];
    groups.into_iter().flatten().filter(|group| !group.is_empty())
}

/// A reason or a remedy, broken to the width that its name and the rule of the excerpt leave.
fn beside(name: &str, said: &str, look: Look) -> String {
    wrapped(said, "   = : ".len() + name.len(), look)
}

/// A message as one line, or broken to the width of the terminal behind what stands `before` it. Words of a file that
/// stand in it steer nothing, whoever put them there.
fn wrapped(text: &str, before: usize, look: Look) -> String {
    let text: String = text.chars().map(visible).collect();
    match look.width {
        Some(_) => wrap(&text, look.width().saturating_sub(before).max(look::NARROWEST / 2), 0),
        None => text,
    }
}

/// Breaks a text at its spaces into lines of at most so many columns; all but the first begin with `indent` spaces. A
/// word that is too long for a line stays whole.
pub fn wrap(text: &str, columns: usize, indent: usize) -> String {
    let indent = " ".repeat(indent);
    let options = Options::new(columns)
        .subsequent_indent(&indent)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
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
