//! JSON that went through another program, which wrote each of its quotation marks in a way of its own: as
//! `&quot;` for web pages, or as `\"` for a string of a programming language.

use warta_diagnostics::{Code, Diagnostic, Span};

use super::follow::{byte_after, byte_on_line};
use crate::findings as say;

/// How a quotation mark is written in HTML, and in a string.
const ENTITIES: &[&str] = &["&quot;", "&#34;", "&#034;", "&#x22;"];
const ESCAPES: &[&str] = &["\\\""];

/// The text with quotation marks where they begin and end strings, each byte in its place, and what there is to
/// say of it; `None` where it has no such marks.
pub(super) fn marks(file: u16, text: &str, found: &[Diagnostic]) -> Option<(String, Diagnostic)> {
    let begins = |marks: &[&str]| {
        let odd = |one: &&Diagnostic| {
            matches!(one.code, Code::UnquotedName | Code::BadWord | Code::Unexpected)
        };
        found.iter().filter(odd).any(|one| {
            mark(text.get(one.span.start as usize..).unwrap_or_default(), marks).is_some()
        })
    };
    let marks = [ENTITIES, ESCAPES].into_iter().find(|marks| begins(marks))?;
    let bytes = text.as_bytes();
    let mut meant = text.as_bytes().to_vec();
    let mut changes: Vec<Span> = Vec::new();
    let mut inside = false;
    let mut at = 0;
    while let Some(offset) = text.get(at..)?.find(['&', '"', '\\']) {
        let start = at + offset;
        let Some(width) = text.get(start..).and_then(|rest| mark(rest, marks)) else {
            at = match bytes.get(start) {
                // A string with marks of its own.
                Some(b'"') if !inside => end_of_string(bytes, start),
                // What it escapes is a part of a text.
                Some(b'\\') => text.ceil_char_boundary((start + 2).min(text.len())),
                _ => start + 1,
            };
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
    let all: &[Span] = if inside { &[] } else { &changes };
    let told = say::escaped_marks(first, marks == ESCAPES, all);
    Some((meant, Diagnostic { file, ..told }))
}

/// The place behind a string, or behind its line where it has no end on it.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' | b'\n' => break,
            b'\\' if bytes.get(at).is_some_and(u8::is_ascii) => at += 1,
            _ => {}
        }
    }
    at.min(bytes.len())
}

/// The width of one of these marks with which a text begins.
fn mark(text: &str, marks: &[&str]) -> Option<usize> {
    marks.iter().find(|mark| text.starts_with(**mark)).map(|mark| mark.len())
}
