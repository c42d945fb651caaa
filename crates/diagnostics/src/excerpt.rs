//! The line that a finding is in, cut to what fits.

use crate::Part;
use crate::quote::visible;
use crate::source::Source;
use crate::span::Span;

/// How many characters of a line are shown.
const WIDTH: usize = 100;

/// How many of them stand before the place, where the line is longer.
const BEFORE: usize = 40;

/// A line, or the part of it around a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The text, with tabs as spaces and nothing that a terminal would obey.
    pub text: String,
    /// Where in `text` the place starts, in characters.
    pub start: usize,
    /// How many characters it covers; at least 1.
    pub length: usize,
}

/// What stands for a character that is not to be shown.
const HIDDEN: char = '•';

/// Cuts the excerpt for a span; where the span has several lines, its first.
pub fn excerpt(source: &Source<'_>, span: Span) -> Excerpt {
    excerpt_hiding(source, span, &[])
}

/// The same with some places made unreadable.
pub fn excerpt_hiding(source: &Source<'_>, span: Span, hidden: &[Span]) -> Excerpt {
    let shown = |at: usize, c: char| {
        let secret = hidden.iter().any(|it| (it.start as usize..it.end as usize).contains(&at));
        if secret { HIDDEN } else { c }
    };
    let at = source.lines.position(source.text, span.start);
    let line = source.lines.line_span(source.text, at.line);
    let text = source.text;
    let place = text.floor_char_boundary(span.start as usize).clamp(line.start, line.end);
    let end = text.floor_char_boundary(span.end as usize).clamp(place, line.end);
    let before: Vec<char> = text
        .part(line.start..place)
        .char_indices()
        .rev()
        .take(WIDTH)
        .map(|(offset, c)| shown(line.start + offset, c))
        .collect();
    let mut out = String::new();
    let room = text.part(place..line.end).chars().take(WIDTH).count();
    let keep = if before.len() + room < WIDTH { before.len() } else { before.len().min(BEFORE) };
    let cut = keep < before.len() || text.part(line.start..place).chars().nth(WIDTH).is_some();
    if cut {
        out.push('…');
    }
    for c in before.part(..keep).iter().rev() {
        push(&mut out, *c);
    }
    let start = out.chars().count();
    let mut length = 0;
    let mut rest = text.part(place..line.end).char_indices();
    for _ in keep..WIDTH {
        let Some((offset, c)) = rest.next() else { break };
        let pushed = push(&mut out, shown(place + offset, c));
        if place + offset < end {
            length += pushed;
        }
    }
    if rest.next().is_some() {
        out.push('…');
    }
    Excerpt { line: at.line, column: at.column, text: out, start, length: length.max(1) }
}

fn push(out: &mut String, c: char) -> usize {
    if c == '\t' {
        out.push_str("  ");
        return 2;
    }
    out.push(visible(c));
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, start: u32, end: u32) -> (String, usize, usize) {
        let found = excerpt(&Source::new("a", text), Span::new(start, end));
        (found.text, found.start, found.length)
    }

    #[test]
    fn a_short_line_stands_whole() {
        assert_eq!(cut("one\n\tt: 1,\n", 5, 9), ("  t: 1,".into(), 2, 4));
        assert_eq!(cut("", 0, 0), (String::new(), 0, 1));
        assert_eq!(cut("ab", 9, 12), ("ab".into(), 2, 1));
    }

    #[test]
    fn a_secret_can_not_be_read() {
        let source = Source::new("a", "\"pass\": \"höchst geheim\",");
        let hidden = [Span::new(9, 23)];
        for span in [Span::new(8, 24), Span::new(0, 6), Span::new(24, 25)] {
            let found = excerpt_hiding(&source, span, &hidden);
            assert_eq!(found.text, "\"pass\": \"•••••••••••••\",");
        }
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides() {
        let text = "x".repeat(500);
        let (shown, start, length) = cut(&text, 200, 203);
        assert_eq!((shown.chars().count(), start, length), (102, 41, 3));
        assert!(shown.starts_with('…') && shown.ends_with('…'));
    }
}
