//! JSON that went through a program for web pages: each of its quotation marks became `&quot;`.

use warta_diagnostics::{Code, Diagnostic, Span};

use super::follow::{byte_after, byte_on_line};
use crate::diagnostics::json as say;

/// How a quotation mark is written in HTML.
const MARKS: [&str; 4] = ["&quot;", "&#34;", "&#034;", "&#x22;"];

/// The text with quotation marks where they begin and end strings, each byte in its place, and what there is to
/// say of it; `None` where it has no such marks.
pub(super) fn marks(file: u16, text: &str, found: &[Diagnostic]) -> Option<(String, Diagnostic)> {
    let begins = |one: &Diagnostic| {
        let rest = text.get(one.span.start as usize..).unwrap_or_default();
        mark(rest).is_some()
    };
    if !found
        .iter()
        .filter(|one| one.code == Code::UnquotedName || one.code == Code::BadWord)
        .any(begins)
    {
        return None;
    }
    let bytes = text.as_bytes();
    let mut meant = text.as_bytes().to_vec();
    let mut changes: Vec<Span> = Vec::new();
    let mut inside = false;
    let mut at = 0;
    while let Some(offset) = text.get(at..)?.find('&') {
        let start = at + offset;
        let Some(width) = text.get(start..).and_then(mark) else {
            at = start + 1;
            continue;
        };
        let end = start + width;
        at = end;
        // One in the middle of a text stays: nobody ends a text before a letter.
        let closes = matches!(byte_after(bytes, end), None | Some((_, b':' | b',' | b']' | b'}')))
            || byte_on_line(bytes, end).is_none();
        if inside && !closes {
            continue;
        }
        let place = if inside { start } else { end - 1 };
        meant.get_mut(start..end)?.fill(b' ');
        *meant.get_mut(place)? = b'"';
        changes.push(Span::new(start as u32, end as u32));
        inside = !inside;
    }
    let meant = String::from_utf8(meant).ok()?;
    let first = *changes.first()?;
    let told = say::escaped_marks(first, if inside { &[] } else { &changes });
    Some((meant, Diagnostic { file, ..told }))
}

/// The width of the entity with which a text begins, where it is a quotation mark.
fn mark(text: &str) -> Option<usize> {
    MARKS.iter().find(|mark| text.starts_with(**mark)).map(|mark| mark.len())
}
