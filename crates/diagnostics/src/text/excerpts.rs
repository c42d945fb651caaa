//! The parts of a file that a finding is about. A file may be one line of a megabyte: no more of it is handed over
//! than can be shown.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Patch, Snippet};
use textwrap::core::display_width;

use super::look::Look;
use crate::Part;
use crate::diagnostic::{Diagnostic, Edit};
use crate::language::Language;
use crate::quote::visible;
use crate::source::Source;
use crate::span::Span;

/// What stands in the place of each byte that may not be shown.
const HIDDEN: &str = "*";

/// How many second places are shown.
const LABELS: usize = 5;

/// How many lines may be shown as they are and as they would be.
const PATCHED: usize = 4;

/// How many columns stand before a line that is changed: its number, up to 9,999, and a sign.
const BEFORE: usize = 7;

/// Places in lines this many bytes apart, or fewer, share an excerpt, in which the lines between are left out.
const NEAR: usize = 65_536;

/// The text with other characters, of the same length, where it may not be shown, and in the place of those that would
/// steer a terminal or turn the direction of a line. annotate-snippets does that for those of ASCII only.
pub(super) fn without<'t>(text: &'t str, hidden: &[Span]) -> Cow<'t, str> {
    let steers = |c: char| !c.is_ascii() && visible(c) != c;
    let mut text = if text.contains(steers) {
        let harmless = |(at, c): (usize, char)| match (steers(c), c.len_utf8()) {
            (false, _) => c,
            // A byte order mark at the start belongs to no line, and is not shown.
            (true, _) if at == 0 && c == '\u{feff}' => c,
            (true, 2) => '·',
            (true, _) => char::REPLACEMENT_CHARACTER,
        };
        Cow::Owned(text.char_indices().map(harmless).collect())
    } else {
        Cow::Borrowed(text)
    };
    for span in hidden {
        let start = text.floor_char_boundary(span.start as usize);
        let end = text.ceil_char_boundary(span.end as usize);
        if start < end {
            text.to_mut().replace_range(start..end, &HIDDEN.repeat(end - start));
        }
    }
    text
}

/// A place to be marked, as far as it goes in the line in which it begins.
struct Mark<'a> {
    bytes: Range<usize>,
    line: u32,
    kind: AnnotationKind,
    label: Cow<'a, str>,
}

/// The excerpts of a finding, in the order of the file. `text` is the file's, without what may not be shown.
pub(super) fn snippets<'a>(
    found: &'a Diagnostic,
    source: &Source<'_>,
    text: &'a str,
    look: Look,
) -> Vec<Snippet<'a, Annotation<'a>>> {
    let labels = found.labels.iter().take(LABELS);
    let labels = labels.map(|(span, said)| (*span, said.as_str(), AnnotationKind::Context));
    let places = std::iter::once((found.span, "", AnnotationKind::Primary)).chain(labels);
    let mut marks: Vec<Mark<'_>> =
        places.map(|(span, label, kind)| mark(span, label, kind, source, text, look)).collect();
    marks.sort_by_key(|mark| mark.bytes.start);
    // A line has room for a part of each side of a place.
    let room = 2 * look.width();
    let begins = |mark: &Mark<'_>| mark.bytes.start - source.lines.line_span(text, mark.line).start;
    let together = |one: &Mark<'_>, next: &Mark<'_>| {
        let apart = next.bytes.start - one.bytes.start;
        let are_seen_below_each_other = begins(one) <= room && begins(next) <= room;
        apart <= room || (apart <= NEAR && one.line < next.line && are_seen_below_each_other)
    };
    let groups = marks.chunk_by(together);
    groups.filter_map(|group| snippet(group, source, text, room)).collect()
}

fn mark<'a>(
    span: Span,
    label: &'a str,
    kind: AnnotationKind,
    source: &Source<'_>,
    text: &str,
    look: Look,
) -> Mark<'a> {
    let line = source.lines.position(text, span.start).line;
    let last = source.lines.position(text, span.end).line;
    let range = source.lines.line_span(text, line);
    let start = text.floor_char_boundary(span.start as usize).clamp(range.start, range.end);
    let end = text.ceil_char_boundary(span.end as usize).clamp(start, range.end);
    let end = end.min(text.floor_char_boundary(start + 2 * look.width()));
    let label = match (last > line, label) {
        (false, label) => Cow::Borrowed(label),
        (true, "") => Cow::Owned(until(look.language, last)),
        (true, label) => Cow::Owned(format!("{label} ({})", until(look.language, last))),
    };
    Mark { bytes: start..end, line, kind, label }
}

/// What is said of a place that goes on in later lines.
fn until(language: Language, line: u32) -> String {
    match language {
        Language::English => format!("to line {line}"),
        Language::Indonesian => format!("sampai baris {line}"),
    }
}

/// An excerpt with some places that are near each other; `None` where there is nothing to see.
fn snippet<'a>(
    marks: &[Mark<'a>],
    source: &Source<'_>,
    text: &'a str,
    room: usize,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let (first, last) = (marks.first()?, marks.last()?);
    let begin = source.lines.line_span(text, first.line).start;
    let end = source.lines.line_span(text, last.line).end;
    let begin = begin.max(text.floor_char_boundary(first.bytes.start.saturating_sub(room)));
    let end = end.min(text.ceil_char_boundary(last.bytes.start.saturating_add(2 * room)));
    if begin == end {
        return None;
    }
    let annotations = marks.iter().map(|mark| {
        let span = mark.bytes.start - begin..mark.bytes.end.min(end) - begin;
        let label = Some(&*mark.label).filter(|label| !label.is_empty());
        mark.kind.span(span).label(label.map(|label| Cow::Owned::<str>(label.to_owned())))
    });
    Some(
        Snippet::source(text.part(begin..end))
            .line_start(first.line as usize)
            .annotations(annotations),
    )
}

/// What would be written in the place of what is there, where that is certain and can be seen as a whole.
pub(super) fn patch<'a>(
    found: &'a Diagnostic,
    source: &Source<'_>,
    text: &'a str,
    look: Look,
) -> Option<Snippet<'a, Patch<'a>>> {
    let edits = found.shown_edits();
    let start = edits.iter().map(|edit| edit.start).min()?;
    let end = edits.iter().map(|edit| edit.end).max()?;
    let line = source.lines.position(text, start).line;
    let begin = source.lines.line_span(text, line).start;
    let end = source.lines.line_span(text, source.lines.position(text, end).line).end;
    let shown = text.get(begin..end)?;
    let patches =
        edits.iter().map(|edit| edit_at(edit, shown, begin)).collect::<Option<Vec<_>>>()?;
    let new: usize = patches.iter().map(|(_, new)| display_width(new)).sum();
    let fits = |line: &str| display_width(line) + new + BEFORE <= look.width();
    if shown.lines().count() > PATCHED || !shown.lines().all(fits) {
        return None;
    }
    let patches = patches.into_iter().map(|(span, new)| Patch::new(span, new));
    Some(Snippet::source(shown).line_start(line as usize).patches(patches))
}

/// The bytes of the text that an edit replaces, and what is written there; without what both have in common, which
/// annotate-snippets would mark as new.
fn edit_at(edit: &Edit, shown: &str, begin: usize) -> Option<(Range<usize>, String)> {
    let start = (edit.start as usize).checked_sub(begin)?;
    let old = shown.get(start..(edit.end as usize).checked_sub(begin)?)?;
    let new = edit.replacement.as_str();
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum()
    };
    let head = same(&mut old.chars().zip(new.chars()));
    let (old, new) = (old.part(head..), new.part(head..));
    let tail = same(&mut old.chars().rev().zip(new.chars().rev()));
    let new = new.part(..new.len() - tail);
    let new = new.chars().map(|c| if c == '\n' { c } else { visible(c) }).collect();
    Some((start + head..start + head + old.len() - tail, new))
}
