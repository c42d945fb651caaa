//! The file that marks a site's base: a page that a host answers with at any depth finds the site by it, and
//! a build knows by it that a folder is a site.

/// Its address, relative to the base.
pub(crate) const FILE: &str = "edition.txt";

/// What stands in it. The script that looks for the base knows it too (find.js).
pub(crate) const TEXT: &str = "warta-site\n";

/// Whether a text is that, or what builds before this form wrote: one letter of two bytes.
pub(crate) fn is_mark(text: &str) -> bool {
    let mut letters = text.chars();
    let former = letters.next().is_some_and(|letter| ('\u{100}'..='\u{1ff}').contains(&letter));
    text == TEXT || (former && letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_known() {
        assert!(is_mark(TEXT) && is_mark("\u{102}"));
        for text in ["", "<!doctype html>", "\u{203}", "mine", "\u{102}\u{103}"] {
            assert!(!is_mark(text), "{text}");
        }
        assert!(include_str!("find.js").contains(TEXT.trim()));
    }
}
