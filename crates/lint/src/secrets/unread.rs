//! Passwords in what is no value of the JSON: in a comment, or behind its end.

use std::ops::Range;

use warta_diagnostics::Part;

use super::known::{is_password, may_be_password};

/// How far a name and a value may stand from the colon between them.
const GAP: usize = 8;

/// How long a name is at most, as in [`is_password`].
const NAME: usize = 24;

/// How long a value is at most.
const VALUE: usize = 5_000;

/// How much of a value without quotation marks is looked at before it is one: a text may name passwords
/// again and again, and nothing else.
const LOOKED_AT: usize = 200;

const QUOTES: [char; 6] = ['"', '\'', '“', '”', '‘', '’'];

/// Something that looks like a password beside its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// Without its quotation marks.
    pub value: Range<usize>,
    /// Whether name and value are written as JSON has them, which no string can hold.
    pub as_field: bool,
}

/// All that look like `"password": "…"`, `password = '…'` or `password: a1b2`.
pub(super) fn named(text: &str) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    for (at, _) in text.match_indices([':', '=']) {
        // What is a part of a value is no other one's name.
        if out.last().is_none_or(|last| last.value.end <= at) {
            out.extend(beside(text, at));
        }
    }
    out
}

/// What stands around the colon at a place, looking no further than a name and a value can be long.
fn beside(text: &str, colon: usize) -> Option<Named> {
    let from = text.floor_char_boundary(colon.saturating_sub(GAP + NAME + 2));
    let before = text.part(from..colon).trim_end();
    let bare = before.trim_end_matches(QUOTES);
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let name = bare.part(bare.trim_end_matches(letters).len()..);
    if !is_password(name.trim_start_matches('.')) {
        return None;
    }
    let to = text.ceil_char_boundary((colon + 1 + GAP + VALUE).min(text.len()));
    let after = text.part(colon + 1..to);
    let rest = after.trim_start();
    let start = colon + 1 + after.len() - rest.len();
    let mark = rest.chars().next().filter(|c| QUOTES.contains(c));
    let Some(mark) = mark else {
        // Where nothing says where it ends, it is one word, and not one of a sentence.
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '}' | ']' | ';');
        let head = rest.part(..rest.floor_char_boundary(LOOKED_AT));
        let head = head.part(..head.find(ends).unwrap_or(head.len()));
        let made = head.contains(|c: char| c.is_ascii_digit())
            && head.contains(|c: char| c.is_ascii_alphabetic());
        if !made || !may_be_password(head) {
            return None;
        }
        let length = rest.find(ends).unwrap_or(rest.len());
        return Some(Named { value: start..start + length, as_field: false });
    };
    let start = start + mark.len_utf8();
    let rest = rest.part(mark.len_utf8()..);
    let closing = if mark == '"' { &['"'][..] } else { &QUOTES[..] };
    let end = rest.find(|c: char| c == '\n' || closing.contains(&c)).unwrap_or(rest.len());
    let as_field = mark == '"' && before.ends_with('"') && !before.ends_with("\\\"");
    may_be_password(rest.part(..end)).then(|| Named { value: start..start + end, as_field })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_stand_beside_their_names() {
        for (text, value) in [
            ("{\"password\": \"hunter2secret\"}", "hunter2secret"),
            ("// password: \"hunter two\"", "hunter two"),
            ("# api_key = 'abcd'", "abcd"),
            ("DB.PASSWORD=abc123", "abc123"),
            ("/* sandi : “rahasia” */", "rahasia"),
        ] {
            let found: Vec<&str> = named(text).into_iter().map(|it| &text[it.value]).collect();
            assert_eq!(found, [value], "{text}");
        }
        // A name inside of a value is a part of it.
        let again = "sandi=".repeat(30) + "a1b2c3";
        let found: Vec<&str> = named(&again).into_iter().map(|it| &again[it.value]).collect();
        assert_eq!(found, [&again[6..]]);
        let long = format!("token sandi={}1 dan", "a".repeat(150) + &"b2".repeat(200));
        let found: Vec<&str> = named(&long).into_iter().map(|it| &long[it.value]).collect();
        assert_eq!(found, [&long[12..long.len() - 4]]);
        for text in [
            "password: lihat di bawah",
            "{\"password\": \"\"}",
            "Kata: \"sandi\"",
            "password:",
            "é=é",
            ": \"a1b2c3\"",
            "{\"passport\": \"a1b2c3\"}",
        ] {
            assert_eq!(named(text), [], "{text}");
        }
    }
}
