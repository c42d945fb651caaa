//! The lines that a finding is about, with its places marked below them.

use std::fmt::Write;

use super::columns::{text_width, width};
use super::paint::Paint;
use crate::Part;
use crate::quote::visible;
use crate::source::Source;
use crate::span::Span;

/// How a tab shows.
const TAB: &str = "  ";

/// What stands in the place of a character that may not be shown.
const HIDDEN: char = '•';

/// A place to be marked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark<'a> {
    /// Where.
    pub span: Span,
    /// What is said of it.
    pub text: &'a str,
    /// Whether it is what the finding is about, not a second place.
    pub first: bool,
}

/// A line of what is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// Lines of the source are left out here.
    Gap,
    /// A line of the source.
    Line {
        /// Its number.
        number: u32,
        /// What is shown of it.
        text: String,
    },
    /// What is below it: columns before the mark, how many it covers, whether it is the first place,
    /// and what is said of it. They go from left to right.
    Marks(Vec<(usize, usize, bool, String)>),
}

impl Row {
    pub(super) fn write(&self, out: &mut String, gutter: usize, paint: &Paint) {
        let bar = paint.dim("|");
        match self {
            Row::Gap => {
                let _infallible = writeln!(out, "{:gutter$} {}", "", paint.dim("⋮"));
            }
            Row::Line { number, text } => {
                let number = paint.dim(&format!("{number:>gutter$}"));
                let _infallible = writeln!(out, "{number} {bar} {text}");
            }
            Row::Marks(marks) => {
                let mut line = String::new();
                let mut at = 0;
                for (start, length, first, text) in marks {
                    line.extend(std::iter::repeat_n(' ', start.saturating_sub(at)));
                    let mark = if *first { "^" } else { "-" }.repeat(*length);
                    line.push_str(&if *first { paint.strong(&mark) } else { paint.second(&mark) });
                    at = start + length;
                    if !text.is_empty() {
                        line.push(' ');
                        line.push_str(&paint.second(text));
                    }
                }
                let _infallible = writeln!(out, "{:gutter$} {bar} {line}", "");
            }
        }
    }
}

/// The rows for some places of a source, in the order of its lines, each at most `room` columns wide.
pub(super) fn rows(
    source: &Source<'_>,
    marks: &[Mark<'_>],
    hidden: &[Span],
    room: usize,
) -> Vec<Row> {
    let line_of = |mark: &Mark<'_>| source.lines.position(source.text, mark.span.start).line;
    let mut sorted: Vec<(u32, Mark<'_>)> = marks.iter().map(|it| (line_of(it), *it)).collect();
    sorted.sort_by_key(|(line, mark)| (*line, mark.span));
    let mut out = Vec::new();
    let mut last: Option<u32> = None;
    for group in sorted.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((line, _)) = group.first().copied() else { continue };
        let range = source.lines.line_span(source.text, line);
        if range.is_empty() && marks.len() == 1 {
            // There is nothing to see in an empty line or file.
            continue;
        }
        if last.is_some_and(|last| line > last + 1) {
            out.push(Row::Gap);
        }
        last = Some(line);
        let mut rest: Vec<Mark<'_>> = group.iter().map(|(_, mark)| *mark).collect();
        while !rest.is_empty() {
            let anchor = rest.iter().find(|mark| mark.first).or(rest.first()).copied();
            let Some(anchor) = anchor else { break };
            let around = together(source.text, anchor.span, &rest, room);
            let shown = Window::new(source.text, range.clone(), around, hidden, room);
            let (near, far): (Vec<_>, Vec<_>) =
                rest.into_iter().partition(|mark| mark == &anchor || shown.holds(mark.span));
            out.push(Row::Line { number: line, text: shown.text.clone() });
            below(&mut out, source, line, &near, &shown);
            rest = far;
        }
    }
    out
}

impl PartialEq for Mark<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.span, self.first, self.text) == (other.span, other.first, other.text)
    }
}

/// A stretch around a place that holds other places too, as far as they fit into the room.
fn together(text: &str, anchor: Span, others: &[Mark<'_>], room: usize) -> Span {
    let mut around = Span::at(anchor.start);
    for other in others {
        let start = around.start.min(other.span.start);
        let end = around.end.max(other.span.start);
        // A little of what stands before and behind should be seen as well.
        let near = (end - start) as usize <= 4 * room;
        let part = text.get(start as usize..end as usize).filter(|_| near);
        if part.is_some_and(|part| text_width(part) + room / 3 <= room) {
            around = Span::new(start, end);
        }
    }
    around
}

/// The marks of one line: in one row where what is said of them fits behind, else each in its own.
fn below(out: &mut Vec<Row>, source: &Source<'_>, line: u32, near: &[Mark<'_>], shown: &Window) {
    let mut placed: Vec<(usize, usize, bool, String)> = near
        .iter()
        .map(|mark| {
            let (start, length) = shown.columns(mark.span);
            let end = source.lines.position(source.text, mark.span.end).line;
            let mut text = mark.text.to_owned();
            if end > line {
                let to = format!("to line {end}");
                text = if text.is_empty() { to } else { format!("{text} ({to})") };
            }
            (start, length, mark.first, text)
        })
        .collect();
    placed.sort_by_key(|(start, ..)| *start);
    let mut pairs = placed.iter().zip(placed.iter().skip(1));
    let apart = pairs
        .all(|((start, length, _, text), (next, ..))| text.is_empty() && start + length < *next);
    if apart {
        out.push(Row::Marks(placed));
    } else {
        placed.sort_by_key(|(start, _, first, _)| (!first, *start));
        out.extend(placed.into_iter().map(|one| Row::Marks(vec![one])));
    }
}

/// What is shown of a line: all of it, or a part around a place.
struct Window {
    text: String,
    /// For each character shown: its first byte, its column.
    cells: Vec<(usize, usize)>,
    /// The byte and the column after the last one.
    end: (usize, usize),
}

impl Window {
    fn new(
        text: &str,
        line: std::ops::Range<usize>,
        around: Span,
        hidden: &[Span],
        room: usize,
    ) -> Window {
        let place = text.floor_char_boundary(around.start as usize).clamp(line.start, line.end);
        let cell = |at: usize, c: char| {
            let hide = hidden.iter().any(|it| (it.start as usize..it.end as usize).contains(&at));
            match c {
                _ if hide => (HIDDEN.to_string(), 1),
                '\t' => (TAB.to_owned(), TAB.len()),
                c => (visible(c).to_string(), width(visible(c))),
            }
        };
        // No more of a long line is looked at than could be shown.
        let after = text.part(place..line.end).char_indices().map(|(at, c)| (place + at, c));
        let after = take(after, room, &cell);
        let before = text.part(line.start..place).char_indices().rev();
        let before = take(before.map(|(at, c)| (line.start + at, c)), room, &cell);
        let whole = before.columns + after.columns <= room && before.complete && after.complete;
        let (left, right) = if whole {
            (room, room)
        } else {
            // A sign for what is left out stands on each side. Two thirds of the room are for what
            // comes after the place, where there is so much.
            let room = room.saturating_sub(2);
            let right = if after.complete { after.columns.min(room) } else { room };
            let wanted: usize = after
                .cells
                .iter()
                .take_while(|(at, ..)| *at < around.end as usize)
                .map(|(_, _, wide)| wide)
                .sum();
            let left = (room / 3).min(room.saturating_sub(wanted + 1)).max(room - right);
            let left = before.columns.min(left);
            (left, room - left)
        };
        let mut shown = Window { text: String::new(), cells: Vec::new(), end: (place, 0) };
        let kept: Vec<_> = fitting(&before.cells, left);
        let mut column = 0;
        if !before.complete || kept.len() < before.cells.len() {
            shown.text.push('…');
            column = 1;
        }
        for (at, said, wide) in kept.into_iter().rev().chain(fitting(&after.cells, right)) {
            shown.cells.push((*at, column));
            shown.text.push_str(said);
            column += wide;
        }
        let next = shown.cells.last().map_or(place, |(at, _)| {
            at + text.part(*at..).chars().next().map_or(0, char::len_utf8)
        });
        shown.end = (next, column);
        if next < line.end {
            shown.text.push('…');
        }
        shown
    }

    /// Whether a place begins in what is shown.
    fn holds(&self, span: Span) -> bool {
        let start = span.start as usize;
        let first = self.cells.first().map_or(self.end.0, |(at, _)| *at);
        (first..=self.end.0).contains(&start)
    }

    /// Columns before a place, and how many it covers: at least one.
    fn columns(&self, span: Span) -> (usize, usize) {
        let column = |byte: usize| {
            let nth = self.cells.partition_point(|(at, _)| *at < byte);
            self.cells.get(nth).map_or(self.end.1, |(_, column)| *column)
        };
        let start = column(span.start as usize);
        (start, column(span.end as usize).saturating_sub(start).max(1))
    }
}

/// A character as it is shown: its byte, the text, its columns.
type Cell = (usize, String, usize);

/// Characters up to a number of columns.
struct Taken {
    cells: Vec<Cell>,
    columns: usize,
    /// Whether there are no more.
    complete: bool,
}

fn take(
    chars: impl Iterator<Item = (usize, char)>,
    room: usize,
    cell: &dyn Fn(usize, char) -> (String, usize),
) -> Taken {
    let mut taken = Taken { cells: Vec::new(), columns: 0, complete: true };
    for (at, c) in chars {
        let (text, wide) = cell(at, c);
        // Characters without a width are bounded too, or a line of them would never end.
        if taken.columns + wide > room || taken.cells.len() >= 4 * room {
            taken.complete = false;
            break;
        }
        taken.columns += wide;
        taken.cells.push((at, text, wide));
    }
    taken
}

/// The first ones that fit so many columns.
fn fitting(cells: &[Cell], room: usize) -> Vec<&Cell> {
    let mut used = 0;
    cells
        .iter()
        .take_while(|(_, _, wide)| {
            used += wide;
            used <= room
        })
        .collect()
}
