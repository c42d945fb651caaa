//! A text as words, and names as keys made of them.

use warta_diagnostics::Part;

/// A word of a text, by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub start: usize,
    pub end: usize,
}

/// Whether a character belongs to a word. Combining marks do, so that a letter with its accent apart
/// is not cut.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut start = None;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // Nearly every character is a byte.
        let (inside, length) = if byte.is_ascii() {
            (byte.is_ascii_alphanumeric(), 1)
        } else {
            let c = text.part(at..).chars().next().unwrap_or_default();
            (in_word(c), c.len_utf8())
        };
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push(Word { start: from, end: at });
                start = None;
            }
            _ => {}
        }
        at += length;
    }
    if let Some(from) = start {
        out.push(Word { start: from, end: text.len() });
    }
    out
}

/// Appends a word without regard to case.
pub(super) fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    } else {
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// Whether a full stop after a word shortens it and ends no sentence: initials, and titles and first
/// names as Indonesian sources shorten them.
fn is_shortened(word: &str) -> bool {
    const SHORT: [&str; 12] =
        ["prof", "dr", "drs", "dra", "ir", "hj", "kh", "tgk", "moh", "muh", "abd", "st"];
    word.chars().count() == 1 || SHORT.iter().any(|short| word.eq_ignore_ascii_case(short))
}

/// Writes some words with what stands between them as a key, so that spellings of one name are equal:
/// white space, hyphens and apostrophes count as a space, and the full stop of an initial or a title
/// ("A.", "Drs.") as nothing. Every other sign stays, so that no name reaches over the end of a
/// sentence.
pub(super) fn key(text: &str, words: &[Word], out: &mut String) {
    out.clear();
    let mut before: Option<Word> = None;
    for word in words {
        if let Some(before) = before.replace(*word) {
            let short = is_shortened(text.part(before.start..before.end));
            for c in text.part(before.end..word.start).chars() {
                let nothing = c.is_whitespace()
                    || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '‘' | 'ʼ' | '`')
                    || (c == '.' && short);
                if !nothing {
                    out.push(c);
                }
            }
            out.push(' ');
        }
        fold(text.part(word.start..word.end), out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        let mut out = String::new();
        key(text, &words(text), &mut out);
        out
    }

    #[test]
    fn spellings_of_one_name_have_one_key() {
        assert_eq!(of("Ahmad Al-Azhar"), "ahmad al azhar");
        assert_eq!(of("A.A. BAGUS"), of("A. A.  Bagus"));
        assert_eq!(of("Ma'ruf"), of("Ma’ruf"));
        assert_eq!(of("Moh. Arief"), of("MOH ARIEF"));
        assert_ne!(of("Ali. Imron"), of("Ali Imron"));
        assert_ne!(of("Ali, Imron"), of("Ali Imron"));
        assert_ne!(of("Ali – Imron"), of("Ali Imron"));
        assert_eq!(of("İstanbul ÇELİK"), "i\u{307}stanbul çeli\u{307}k");
    }

    #[test]
    fn a_combining_mark_belongs_to_its_word() {
        assert_eq!(words("e\u{301}a b").len(), 2);
        assert_eq!(words(" …"), []);
    }
}
