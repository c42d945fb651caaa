//! Signs of arithmetic that Markdown would take for its own: `5*3*2`, `> 50 persen`, `+ 62 persen`.

use std::ops::Range;

use pulldown_cmark::{Event, Tag as Md};
use warta_diagnostics::lists_findings;

use crate::decode::note::{MarkupChange, Note};

/// A text in which such signs stand for themselves.
pub(super) struct Kept {
    pub text: String,
    pub notes: Vec<Note>,
}

/// Writes a backslash before each such sign; `None` where a text has none.
pub(super) fn kept(text: &str) -> Option<Kept> {
    if !may_hold(text) {
        return None;
    }
    let (mut places, mut lines) = (Vec::new(), Vec::new());
    super::events(text, &mut |event, range| match event {
        Event::Start(Md::Emphasis | Md::Strong | Md::Strikethrough) => {
            places.extend(between(text, range));
        }
        Event::Start(Md::BlockQuote(_)) => lines.extend(compared(text, range)),
        Event::Start(Md::List(None)) => lines.extend(signed(text, range)),
        _ => {}
    });
    let notes = lines.iter().filter_map(|at| {
        let line = text.get(*at..)?.lines().next()?.trim_end();
        Some(Note::Changed(line.to_owned(), MarkupChange::SignKept))
    });
    let notes = if lists_findings() { notes.take(20).collect() } else { Vec::new() };
    places.append(&mut lines);
    places.sort_unstable();
    places.dedup();
    if places.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(text.len().saturating_add(places.len()));
    let mut from = 0;
    for place in places {
        out.push_str(text.get(from..place).unwrap_or_default());
        out.push('\\');
        from = place;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Some(Kept { text: out, notes })
}

/// Whether it is worth to look closer: a sign stands beside a digit, or before one.
fn may_hold(text: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(['*', '~', '>', '+', '-']).any(|(at, sign)| {
        let before = text.get(..at).and_then(|rest| rest.chars().next_back());
        let rest = text.get(at.saturating_add(sign.len())..).unwrap_or_default();
        match sign {
            "*" | "~" => digit(before),
            _ => begins_with_figure(rest),
        }
    })
}

/// Whether a text begins with a figure, or with an amount of money.
fn begins_with_figure(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '\t']);
    let text = text.strip_prefix("Rp").map_or(text, |rest| rest.trim_start_matches(['.', ' ']));
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Where the signs around words stand that belong to figures: between two of them, or before and behind
/// the words, as in `2*n*3`.
fn between(text: &str, range: Range<usize>) -> Vec<usize> {
    let Some(inner) = text.get(range.clone()) else { return Vec::new() };
    let Some(sign) = inner.chars().next().filter(|sign| matches!(sign, '*' | '~')) else {
        return Vec::new();
    };
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let length = match inner.strip_prefix([sign; 2].iter().collect::<String>().as_str()) {
        Some(_) => 2,
        None => 1,
    };
    let close = range.end.saturating_sub(length);
    let open_end = range.start.saturating_add(length);
    let next = |at: usize| digit(text.get(at..).and_then(|rest| rest.chars().next()));
    let last = |at: usize| digit(text.get(..at).and_then(|rest| rest.chars().next_back()));
    let around = last(range.start) && next(range.end);
    let opens = last(range.start) && (around || next(open_end));
    let closes = next(range.end) && (around || last(close));
    let mut out = Vec::new();
    out.extend((range.start..open_end).filter(|_| opens));
    out.extend((close..range.end).filter(|_| closes));
    out
}

/// Where the signs of a quotation stand, if a figure follows each: more than that is meant.
fn compared(text: &str, range: Range<usize>) -> Vec<usize> {
    signs(text, range, '>')
}

/// The same of a list: where a plus stands before each figure, or a minus before the only one.
fn signed(text: &str, range: Range<usize>) -> Vec<usize> {
    let plus = signs(text, range.clone(), '+');
    if !plus.is_empty() {
        return plus;
    }
    let minus = signs(text, range, '-');
    if minus.len() == 1 { minus } else { Vec::new() }
}

/// Where lines begin with a sign; none, unless a figure follows in all of those.
fn signs(text: &str, range: Range<usize>, sign: char) -> Vec<usize> {
    let mut out = Vec::new();
    let mut at = range.start;
    let first = text.get(range.clone()).is_some_and(|inner| inner.trim_start().starts_with(sign));
    for line in text.get(range).filter(|_| first).unwrap_or_default().split_inclusive('\n') {
        let inner = line.trim_start();
        if let Some(rest) = inner.strip_prefix(sign) {
            if !begins_with_figure(rest) {
                return Vec::new();
            }
            let indent = line.len().saturating_sub(inner.len());
            out.push(at.saturating_add(indent));
        }
        at = at.saturating_add(line.len());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_arithmetic_stand_for_themselves() {
        for (text, expected) in [
            ("Jadi 5*3*2 = 30.", "Jadi 5\\*3\\*2 = 30."),
            ("2**3**2 lalu 2*n*3", "2\\*\\*3\\*\\*2 lalu 2\\*n\\*3"),
            ("*Luas 5*3 = 15*", "*Luas 5\\*3 = 15*"),
            ("> 50 persen suara", "\\> 50 persen suara"),
            ("a\n\n> 50 persen\n> Rp 5 juta", "a\n\n\\> 50 persen\n\\> Rp 5 juta"),
            ("+ 62 persen\n+ 38 persen", "\\+ 62 persen\n\\+ 38 persen"),
            ("- 5 derajat", "\\- 5 derajat"),
        ] {
            assert_eq!(kept(text).map(|it| it.text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "> Kami menolak 50 persen",
            "> 50 warga hadir.\n> Mereka menolak.",
            "- 5 orang\n- 6 orang",
            "- 5 orang\n- enam orang",
            "+ satu\n+ 2 orang",
            "Harga *5*, lalu **6** dan 5*ribu*",
            "`5*3*2`",
            "```\n+ 62\n> 50\n```",
            "<pre>\n> 50\n5*3*2\n</pre>",
        ] {
            assert!(kept(text).is_none(), "{text}");
        }
    }
}
