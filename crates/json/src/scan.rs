//! Where strings end, whatever marks people have put around and into them.

use warta_diagnostics::Part;

use super::follow::{byte_on_line, ends_plainly, ends_string, joint};
use super::strings::{is_quote, is_typographic, unit};

/// How far a string with doubtful quotation marks or line breaks is followed.
const FAR: usize = 20_000;

/// How many marks inside one string are noted.
const INNER: usize = 1_000;

/// How a string ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With the mark that it began with.
    Closed,
    /// With another mark.
    Mismatched,
    /// With its line.
    Line,
    /// With the file.
    File,
}

/// A string that was followed to its end.
#[derive(Debug, Clone)]
pub(super) struct Scanned {
    /// Where its value ends.
    pub end: usize,
    /// Where the text goes on.
    pub next: usize,
    /// How it ended.
    pub how: End,
    /// Whether the value has to be unescaped.
    pub escaped: bool,
    /// Quotation marks inside it that should have been escaped.
    pub inner: Vec<usize>,
    /// Raw control characters.
    pub controls: Vec<usize>,
    /// Escapes that JSON does not have, the first few.
    pub bad_escapes: Vec<usize>,
    /// `\u` escapes of half a character, the first.
    pub lone: Option<usize>,
    /// Up to here the text was searched in vain for a better end: nobody need search it again.
    pub searched: usize,
}

/// Follows a string from behind its opening mark. Before `searched` every mark that could close it does.
pub(super) fn scan(
    text: &str,
    start: usize,
    open: char,
    is_name: bool,
    searched: usize,
) -> Scanned {
    let bytes = text.as_bytes();
    let mut out = Scanned {
        end: start,
        next: start,
        how: End::File,
        escaped: false,
        inner: Vec::new(),
        controls: Vec::new(),
        bad_escapes: Vec::new(),
        lone: None,
        searched,
    };
    // A mark that looked like an inner one: where to fall back to if no better end comes.
    let mut doubtful: Option<(usize, usize)> = None;
    if open == '"'
        && let Some(end) = unclosed(text, start, is_name)
    {
        out.escaped = text.part(start..end).contains('\\');
        return finish(out, end, end, End::Line, None);
    }
    // Up to here line breaks are known to be part of the string.
    let mut lines_until = start;
    let mut at = start;
    while let Some(byte) = bytes.get(at).copied() {
        let close = closing(text, at, byte, open);
        if let Some(width) = close {
            let after = at + width;
            // `"""` and a doubled mark behind another one are parts of the text.
            let doubled =
                bytes.get(after) == Some(&b'"') && !is_name && (doubtful.is_some() || at == start);
            if at < searched
                || (!doubled && ends_string(bytes, after, is_name))
                || (doubtful.is_none() && ends_plainly(text.part(start..at), bytes, after, is_name))
                || (open == '"' && !is_name && joint(bytes, after).is_some())
            {
                return finish(out, at, after, End::Closed, doubtful);
            }
            if doubtful.is_none() {
                if open == '"'
                    && !is_name
                    && let Some(end) = lost_mark(text, start, at)
                {
                    out.escaped = text.part(start..end).contains('\\');
                    return finish(out, end, end, End::Line, None);
                }
                doubtful = Some((at, after));
            }
            if out.inner.len() < INNER {
                out.inner.push(at);
            }
            at = after;
            continue;
        }
        match byte {
            b'\\' => {
                out.escaped = true;
                at = escape(text, at, &mut out);
            }
            b'\n' | b'\r' => {
                if doubtful.is_some() && at >= lines_until {
                    break;
                }
                if at >= lines_until {
                    match closes_later(text, at, open, is_name) {
                        Some(until) => lines_until = until,
                        None => break,
                    }
                }
                out.controls.push(at);
                at += 1;
            }
            0..=0x1f => {
                out.controls.push(at);
                at += 1;
            }
            _ => at += 1,
        }
        if let Some((_, after)) = doubtful
            && at > after + FAR
        {
            break;
        }
    }
    if let Some((end, next)) = doubtful {
        out.searched = at;
        out.inner.clear();
        let (end, next, how) = match last_other_mark(text, start, end, is_name) {
            Some((end, next)) => (end, next, End::Mismatched),
            None => (end, next, End::Closed),
        };
        out.escaped = text.part(start..end).contains('\\');
        for list in [&mut out.controls, &mut out.bad_escapes] {
            list.retain(|place| *place < end);
        }
        out.lone = out.lone.filter(|place| *place < end);
        return finish(out, end, next, how, None);
    }
    let at = text.floor_char_boundary(at.min(text.len()));
    if let Some((end, next)) = last_other_mark(text, start, at, is_name) {
        return finish(out, end, next, End::Mismatched, None);
    }
    let how = if at >= bytes.len() { End::File } else { End::Line };
    let mut end = at;
    if how == End::Line {
        // `"an open string,` keeps neither its comma nor its spaces.
        let line = text.part(start..at).trim_end();
        end = start + line.strip_suffix(',').unwrap_or(line).trim_end().len();
    }
    finish(out, end, end, how, None)
}

fn finish(
    mut out: Scanned,
    end: usize,
    next: usize,
    how: End,
    doubtful: Option<(usize, usize)>,
) -> Scanned {
    if doubtful.is_none() {
        out.inner.clear();
    }
    out.end = end;
    out.next = next;
    out.how = how;
    out
}

fn note(list: &mut Vec<usize>, at: usize) {
    if list.len() < 4 {
        list.push(at);
    }
}

/// How far a look for a lost mark goes.
const NEAR: usize = 4000;

/// Where a name ends that lacks its closing mark: before the colon in `"name: 1` and `"name: "value"`.
fn unclosed(text: &str, start: usize, is_name: bool) -> Option<usize> {
    if !is_name {
        return None;
    }
    let bytes = text.as_bytes().part(start..);
    let length =
        bytes.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$' | b'-'));
    let length = length.count();
    if length == 0 || bytes.get(length) != Some(&b':') {
        return None;
    }
    // `"a: b": 1` is a name with a colon in it.
    let mut near = bytes.iter().take(NEAR).enumerate();
    let (line, mark) = near.find(|(_, b)| matches!(b, b'"' | b'\n' | b'\r'))?;
    let is_end = *mark == b'"' && byte_on_line(bytes, line + 1) == Some(b':');
    (!is_end).then_some(start + length)
}

/// Where a string ends whose own closing mark is missing, so that the mark at `at` opens the next name
/// or value: before the comma and brackets in `"value, "name": …`.
fn lost_mark(text: &str, start: usize, at: usize) -> Option<usize> {
    let inside = text.part(start..at);
    let end = inside.trim_end_matches([',', '{', '}', '[', ']', ' ', '\t', '\n', '\r']);
    let between = inside.part(end.len()..).trim_start();
    if end.is_empty()
        || inside.part(..end.len()).ends_with(is_quote)
        || !between.starts_with([',', '}', ']'])
        || !between.contains(',')
    {
        return None;
    }
    let bytes = text.as_bytes();
    let window = bytes.part(at + 1..(at + 1 + NEAR).min(bytes.len()));
    let next = at + 1 + window.iter().position(|b| matches!(b, b'"' | b'\n' | b'\r'))?;
    if bytes.get(next) != Some(&b'"') {
        return None;
    }
    let is_name = matches!(super::follow::byte_after(bytes, next + 1), Some((_, b':')));
    (is_name || odd_marks(bytes, start)).then_some(start + end.len())
}

/// Whether the rest of the line, from behind a string's opening mark, has one mark too few.
fn odd_marks(bytes: &[u8], start: usize) -> bool {
    let window = bytes.part(start..(start + NEAR).min(bytes.len()));
    let mut marks = 1;
    let mut escaped = false;
    for byte in window {
        match byte {
            b'\n' | b'\r' => return marks % 2 == 1,
            b'"' if !escaped => marks += 1,
            _ => {}
        }
        escaped = *byte == b'\\' && !escaped;
    }
    window.len() < NEAR && marks % 2 == 1
}

/// The width of a mark here that could close a string that was opened with `open`.
fn closing(text: &str, at: usize, byte: u8, open: char) -> Option<usize> {
    match open {
        '"' => (byte == b'"').then_some(1),
        '\'' => (byte == b'\'').then_some(1),
        _ => {
            if byte == b'"' {
                return Some(1);
            }
            if byte < 0x80 && byte != b'`' {
                return None;
            }
            let c = text.get(at..)?.chars().next()?;
            is_typographic(c).then_some(c.len_utf8())
        }
    }
}

/// Whether a string with a raw line break at `at` is closed by its next mark; if so, where.
fn closes_later(text: &str, at: usize, open: char, is_name: bool) -> Option<usize> {
    if is_name {
        return None;
    }
    let bytes = text.as_bytes();
    let mut here = at;
    let limit = (at + FAR).min(bytes.len());
    while let Some(byte) = bytes.get(here).copied().filter(|_| here < limit) {
        if byte == b'\\' {
            here += 2;
            continue;
        }
        if let Some(width) = closing(text, here, byte, open) {
            // A mark at the start of a line opens the next name or value.
            let line = text.get(at..here)?.rsplit(['\n', '\r']).next().unwrap_or_default();
            let opens = line.trim_matches([' ', '\t', ',', '{', '[', '}', ']']).is_empty()
                && !matches!(byte_on_line(bytes, here + width), None | Some(b','));
            return (!opens && ends_string(bytes, here + width, false)).then_some(here);
        }
        here += 1;
    }
    None
}

/// The last curved or single mark on the line behind which a string could end.
fn last_other_mark(text: &str, start: usize, end: usize, is_name: bool) -> Option<(usize, usize)> {
    let line = text.get(start..end)?;
    let line = line.get(line.ceil_char_boundary(line.len().saturating_sub(FAR))..)?;
    let base = end - line.len();
    line.char_indices().rev().find_map(|(offset, c)| {
        let after = base + offset + c.len_utf8();
        let ends = (is_typographic(c) || c == '\'') && ends_string(text.as_bytes(), after, is_name);
        ends.then_some((base + offset, after))
    })
}

/// Steps over an escape and notes what is wrong with it.
fn escape(text: &str, at: usize, out: &mut Scanned) -> usize {
    let bytes = text.as_bytes();
    match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => at + 2,
        Some(b'u') => match unit(bytes, at + 2) {
            None => {
                note(&mut out.bad_escapes, at);
                at + 2
            }
            Some(0xd800..=0xdbff)
                if bytes.get(at + 6..at + 8) == Some(b"\\u")
                    && matches!(unit(bytes, at + 8), Some(0xdc00..=0xdfff)) =>
            {
                at + 12
            }
            Some(0xd800..=0xdfff) => {
                out.lone.get_or_insert(at);
                at + 6
            }
            Some(_) => at + 6,
        },
        Some(b'\n' | b'\r') | None => {
            note(&mut out.bad_escapes, at);
            at + 1
        }
        Some(_) => {
            note(&mut out.bad_escapes, at);
            at + 1 + text.part(at + 1..).chars().next().map_or(1, char::len_utf8)
        }
    }
}
