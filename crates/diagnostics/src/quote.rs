//! Quotes text of a bundle in a message: shortened, and without control characters.

use crate::say;

/// How many characters of a value a message quotes.
const QUOTED: usize = 60;

/// A value in quotation marks, cut to a length that fits a line, with nothing in it that could move a
/// terminal's cursor or turn the reading direction of the rest.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for (nth, c) in text.chars().enumerate() {
        if nth == QUOTED {
            out.push('…');
            break;
        }
        out.push(visible(c));
    }
    out.push('"');
    out
}

/// A character that can stand in a line of text: control characters as their pictures, direction marks
/// as a replacement character.
pub fn visible(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}' => '\u{fffd}',
        c => c,
    }
}

/// Names in a row: "a, b and c".
pub fn list<S: AsRef<str>>(names: &[S]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [one, last] => say!("list.two", rest = one.as_ref(), last = last.as_ref()),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            say!("list.many", rest = rest.join(", "), last = last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_can_neither_steer_a_terminal_nor_turn_the_line() {
        assert_eq!(quoted("a\u{1b}[31m\u{202e}b\n"), "\"a␛[31m\u{fffd}b␊\"");
        assert_eq!(quoted(&"x".repeat(500)).chars().count(), QUOTED + 3);
    }

    #[test]
    fn names_in_a_row() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }
}
