//! How many columns of a terminal a text takes.

use unicode_width::UnicodeWidthChar;

/// The columns of a character: two for wide ones, none for those that combine with the one before.
pub(super) fn width(c: char) -> usize {
    // Control characters are written as their pictures, or mark something for the caller: no column is
    // taken by the latter.
    c.width().unwrap_or(0)
}

/// The columns of a text.
pub(super) fn text_width(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// Breaks a text at its spaces into lines of at most so many columns; all but the first begin with
/// `indent` spaces. A word that is too long for a line stays whole.
pub fn wrap(text: &str, columns: usize, indent: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut used = 0;
    let mut started = false;
    for word in text.split(' ') {
        let long = text_width(word);
        if started && used + 1 + long > columns && used > indent {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            used = indent;
        } else if started {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += long;
        started = true;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_and_combining_characters_count_as_they_show() {
        assert_eq!(text_width("aé選e\u{301}"), 5);
        assert_eq!(width('😀'), 2);
    }

    #[test]
    fn lines_break_at_spaces_only() {
        assert_eq!(wrap("  why: one two three", 12, 4), "  why: one\n    two\n    three");
        assert_eq!(wrap("abcdefghij klm", 5, 2), "abcdefghij\n  klm");
        assert_eq!(wrap("選選 選選", 6, 0), "選選\n選選");
        assert_eq!(wrap("short", 80, 2), "short");
    }
}
