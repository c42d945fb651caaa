//! Characters that no page can show.

use std::borrow::Cow;

/// Whether a character controls a machine and says nothing to people.
fn is_control(c: char) -> bool {
    let plain = matches!(c, '\t' | '\n' | '\r');
    // The signs from U+202A on turn what follows round, up to the end of the paragraph. Those that keep a
    // part apart (U+2066 and on) turn nothing outside of it.
    let turns = matches!(c, '\u{202a}'..='\u{202e}');
    let break_or_none = matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
    (c.is_control() && !plain) || turns || break_or_none
}

/// Whether it parts two lines.
fn is_break(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A text without what no page can show. A line break of Word's or of a typesetter's becomes a space, so
/// that the words on both sides stay apart; everything else is dropped.
pub(crate) fn shown(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_break(c) {
            // Beside a space one more says nothing.
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_control(c) {
            let doubled = c == ' ' && out.ends_with(' ') && !text.contains("  ");
            if !doubled {
                out.push(c);
            }
        }
    }
    Cow::Owned(out)
}

/// What stands in a text for such a character; `None` for every other one.
pub(crate) fn shown_for(c: char) -> Option<&'static str> {
    is_control(c).then_some(if is_break(c) { " " } else { "" })
}

/// The first such character of a text.
pub(crate) fn first_control(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| is_control(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_page_can_show_is_not_in_a_text() {
        for (written, expected) in [
            ("Satu\u{b}dua", "Satu dua"),
            ("Satu \u{b} dua", "Satu dua"),
            ("Satu\u{2028}dua\u{85}tiga", "Satu dua tiga"),
            ("Sa\u{1}tu\u{c}\u{7f}\u{9d}\u{ffff}", "Satu"),
            ("Sa\u{202e}tu\u{202c} \u{202b}dua", "Satu dua"),
            ("a \u{2068}b\u{2069} \u{200f}c", "a \u{2068}b\u{2069} \u{200f}c"),
            ("Satu\tdua\ntiga\r\n  empat", "Satu\tdua\ntiga\r\n  empat"),
        ] {
            assert_eq!(shown(Cow::Borrowed(written)), expected, "{written:?}");
        }
    }
}
