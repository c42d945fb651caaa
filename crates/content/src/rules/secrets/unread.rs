//! Passwords in what is no value of the JSON: in a comment, or behind its end.

use std::ops::Range;

use super::known::{is_password, may_be_password};

/// How far a name and a value may stand from the colon between them.
const GAP: usize = 8;

/// How long a name is at most, as in [`is_password`].
const NAME: usize = 24;

/// How long a value is looked at.
const VALUE: usize = 5_000;

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
    let signs = text.match_indices([':', '=']).map(|(at, _)| at);
    signs.filter_map(|at| beside(text, at)).collect()
}

/// What stands around the colon at a place, looking no further than a name and a value can be long.
fn beside(text: &str, colon: usize) -> Option<Named> {
    let from = text.floor_char_boundary(colon.saturating_sub(GAP + NAME + 2));
    let before = text[from..colon].trim_end();
    let bare = before.trim_end_matches(QUOTES);
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let name = &bare[bare.trim_end_matches(letters).len()..];
    if !is_password(name.trim_start_matches('.')) {
        return None;
    }
    let to = text.ceil_char_boundary((colon + 1 + GAP + VALUE).min(text.len()));
    let after = &text[colon + 1..to];
    let rest = after.trim_start();
    let start = colon + 1 + after.len() - rest.len();
    let mark = rest.chars().next().filter(|c| QUOTES.contains(c));
    let Some(mark) = mark else {
        // Where nothing says where it ends, it is one word, and not one of a sentence.
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ',' | '}' | ']' | ';'));
        let word = &rest[..end.unwrap_or(rest.len())];
        let made = word.contains(|c: char| c.is_ascii_digit())
            && word.contains(|c: char| c.is_ascii_alphabetic());
        return (made && may_be_password(word))
            .then(|| Named { value: start..start + word.len(), as_field: false });
    };
    let start = start + mark.len_utf8();
    let rest = &rest[mark.len_utf8()..];
    let closing = if mark == '"' { &['"'][..] } else { &QUOTES[..] };
    let end = rest.find(|c: char| c == '\n' || closing.contains(&c)).unwrap_or(rest.len());
    let as_field = mark == '"' && before.ends_with('"') && !before.ends_with("\\\"");
    may_be_password(&rest[..end]).then(|| Named { value: start..start + end, as_field })
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
