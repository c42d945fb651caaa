//! Short looks ahead, which tell a slip from an end. Each is bounded, so that the whole stays linear.

use warta_diagnostics::Part;

/// How far a look ahead goes.
const FAR: usize = 2000;

/// The first byte after white space, from `at`.
pub(super) fn byte_after(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let window = bytes.part(at.min(bytes.len())..(at + FAR).min(bytes.len()));
    let mut places = window.iter().copied().enumerate();
    places
        .find(|(_, byte)| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
        .map(|(offset, byte)| (at + offset, byte))
}

/// The first byte after white space on the same line; `None` at its end.
pub(super) fn byte_on_line(bytes: &[u8], at: usize) -> Option<u8> {
    let window = bytes.part(at.min(bytes.len())..(at + FAR).min(bytes.len()));
    window
        .iter()
        .find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'))
        .copied()
        .filter(|byte| *byte != b'\n')
}

/// Whether a comma and the name of a field come next: `, "name":`.
pub(super) fn is_field(bytes: &[u8], at: usize) -> bool {
    let Some((comma, b',')) = byte_after(bytes, at) else { return false };
    let Some((quote, b'"')) = byte_after(bytes, comma + 1) else { return false };
    let window = bytes.part(quote + 1..(quote + 200).min(bytes.len()));
    let Some(end) = window.iter().position(|byte| *byte == b'"') else { return false };
    matches!(byte_after(bytes, quote + 1 + end + 1), Some((_, b':')))
}

/// Whether a quotation mark here ends a string: what follows it could follow a string, and could
/// hardly be the rest of a sentence.
pub(super) fn ends_string(bytes: &[u8], after: usize, is_name: bool) -> bool {
    match byte_on_line(bytes, after) {
        None => true,
        Some(b',' | b'}' | b']') => true,
        Some(b':') => is_name,
        // `"say ""yes"" again"`: other formats double a mark inside a text.
        Some(b'"') if !is_name && bytes.get(after) == Some(&b'"') => {
            matches!(byte_on_line(bytes, after + 1), None | Some(b',' | b'}' | b']'))
                || begins_name(bytes, after)
        }
        // `"a" "b"` and `"a" {`: a comma is missing.
        Some(b'"' | b'{' | b'[') => true,
        // A comment.
        Some(b'/') | Some(b'#') => true,
        Some(_) => false,
    }
}

/// Whether a mark here opens the name of a field: `"name":`.
pub(super) fn begins_name(bytes: &[u8], mark: usize) -> bool {
    let window = bytes.part(mark + 1..(mark + 200).min(bytes.len()));
    let word = |b: &&u8| b.is_ascii_alphanumeric() || matches!(**b, b'_' | b'$' | b'-');
    let length = window.iter().take_while(word).count();
    length > 0
        && window.get(length) == Some(&b'"')
        && matches!(byte_after(bytes, mark + 1 + length + 1), Some((_, b':')))
}

/// Whether a mark that could end a string does so because of what it ends: a word that names a field, or
/// any text where a number or a misplaced sign comes next.
pub(super) fn ends_plainly(inside: &str, bytes: &[u8], after: usize, is_name: bool) -> bool {
    let word = !inside.is_empty()
        && inside.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$' | b'-'));
    let next = byte_on_line(bytes, after);
    if is_name || next == Some(b':') {
        return word;
    }
    let Some((at, first)) = byte_after(bytes, after) else { return false };
    match first {
        b';' => matches!(byte_on_line(bytes, at + 1), None | Some(b'"' | b'{' | b'[')),
        b'0'..=b'9' | b'-' | b't' | b'f' | b'n' => {
            let window = bytes.part(at..(at + 40).min(bytes.len()));
            let end = window.iter().position(|b| !b.is_ascii_alphanumeric() && !b"+-.".contains(b));
            let end = end.unwrap_or(window.len());
            let scalar = first.is_ascii_digit()
                || first == b'-'
                || matches!(window.part(..end), b"true" | b"false" | b"null");
            scalar && matches!(byte_on_line(bytes, at + end), None | Some(b',' | b']' | b'}'))
        }
        _ => false,
    }
}

/// What stands between a bracket and its end, at its own level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    /// Whether there is a colon: then it holds names.
    pub colon: bool,
    /// Whether there is a comma.
    pub comma: bool,
    /// Where its closing bracket is, of whatever kind.
    pub close: usize,
}

/// Looks from an opening bracket to its end, at most so many bytes far. Also gives how many bytes were looked
/// at.
pub(super) fn level(bytes: &[u8], open: usize, far: usize) -> (Option<Level>, usize) {
    let window = bytes.get(open + 1..bytes.len().min(open + 1 + far)).unwrap_or_default();
    let (mut depth, mut colon, mut comma) = (0usize, false, false);
    let mut quoted = false;
    let mut escaped = false;
    for (offset, byte) in window.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' | b'(' => depth += 1,
            b'}' | b']' | b')' if depth == 0 => {
                return (Some(Level { colon, comma, close: open + 1 + offset }), offset);
            }
            b'}' | b']' | b')' => depth -= 1,
            b':' if depth == 0 => colon = true,
            b',' if depth == 0 => comma = true,
            _ => {}
        }
    }
    (None, window.len())
}

/// Where the text begins, behind its opening mark, that a sign joins to the one whose closing mark ends before
/// `after`: `"one " + "two"`.
pub(super) fn joint(bytes: &[u8], after: usize) -> Option<usize> {
    let (sign, b'+' | b'&') = byte_after(bytes, after)? else { return None };
    let (mark, b'"') = byte_after(bytes, sign + 1)? else { return None };
    Some(mark + 1)
}
