//! A text as words, and names as keys made of them.

use warta_bundle::fold::{is_mark, letter};

/// What Indonesian writes at the end of a word to stress it or to say whose it is.
const CLITICS: [&str; 4] = ["lah", "nya", "pun", "kah"];

/// A word of a text, by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub start: usize,
    pub end: usize,
    /// Whether it had the English 's behind it, which is no part of it.
    pub possessive: bool,
}

impl Word {
    /// The word as it is written.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space alone.
    Space,
    /// One hyphen or short dash, and nothing beside it.
    Hyphen,
    /// The full stop of an initial or a title, with or without a space.
    Stop,
    /// Anything else: the words belong to different names.
    Other,
}

/// Whether a character belongs to a word. Combining marks do, so that a letter with its accent apart
/// is not cut; so do signs that only say where a line may break.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || is_unseen(c)
}

/// Soft hyphens, and joiners and spaces without a width.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// The words of a text, in order. An apostrophe between letters belongs to its word.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut start = None;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // Nearly every character is a byte.
        let (inside, length) = if byte.is_ascii_alphanumeric() {
            (true, 1)
        } else if byte.is_ascii() && *byte != b'\'' && *byte != b'`' {
            (false, 1)
        } else {
            let rest = text.get(at..).unwrap_or_default();
            let c = rest.chars().next().unwrap_or_default();
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            let joins = || start.is_some() && after.starts_with(char::is_alphanumeric);
            if start.is_none() && (is_mark(c) || is_unseen(c)) {
                (false, c.len_utf8())
            } else if is_apostrophe(c) && joins() {
                let mut rest = after.chars();
                let is_s = matches!(rest.next(), Some('s' | 'S'));
                if is_s && !rest.next().is_some_and(in_word) {
                    out.extend(start.take().map(|start| Word { start, end: at, possessive: true }));
                    (false, c.len_utf8() + 1)
                } else {
                    (true, c.len_utf8())
                }
            } else {
                (in_word(c), c.len_utf8())
            }
        };
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push(Word { start: from, end: at, possessive: false });
                start = None;
            }
            _ => {}
        }
        at += length;
    }
    out.extend(start.map(|start| Word { start, end: text.len(), possessive: false }));
    out
}

/// Appends a word without regard to case, accents and apostrophes.
pub(super) fn fold(word: &str, out: &mut String) {
    // Nearly every word.
    if !word.bytes().any(|byte| byte >= 0x80 || byte == b'\'' || byte == b'`') {
        let start = out.len();
        out.push_str(word);
        if let Some(own) = out.get_mut(start..) {
            own.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars().filter(|c| !is_apostrophe(*c) && !is_mark(*c) && !is_unseen(*c)) {
        match letter(c) {
            Some(plain) => out.push_str(plain),
            None => out.extend(c.to_lowercase().filter(|c| !is_mark(*c))),
        }
    }
}

/// A word without regard to case, accents and apostrophes.
pub(super) fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold(word, &mut out);
    out
}

/// Whether a full stop after a word shortens it and ends no sentence: initials, and titles, places and
/// first names as Indonesian sources shorten them.
fn is_shortened(word: &str) -> bool {
    const SHORT: [&str; 50] = [
        "prof", "dr", "drs", "dra", "ir", "hj", "kh", "tgk", "moh", "muh", "moch", "mhd", "abd",
        "st", "jl", "jln", "gg", "kab", "kec", "kel", "prov", "plt", "pj", "mr", "mrs", "ms",
        "gen", "lt", "jend", "kol", "kapt", "drg", "drh", "apt", "ns", "ust", "pdt", "rev", "sdr",
        "alm", "almh", "brigjen", "letjen", "mayjen", "letkol", "cllr", "rep", "sen", "gov", "hon",
    ];
    let mut letters = word.chars();
    (letters.next().is_some() && letters.next().is_none())
        || SHORT.iter().any(|short| word.eq_ignore_ascii_case(short))
}

/// What stands between a word and the next one.
pub(super) fn gap(text: &str, one: &Word, next: &Word) -> Gap {
    let between = text.get(one.end..next.start).unwrap_or_default();
    // The 's was left out of its word, and is no space.
    let between = if one.possessive { between.trim_start_matches(is_possessive) } else { between };
    if between == " " || (!between.is_empty() && between.chars().all(char::is_whitespace)) {
        return Gap::Space;
    }
    let mut signs = between.chars();
    match (signs.next(), signs.next()) {
        (Some(c), None) if is_hyphen(c) => Gap::Hyphen,
        (Some('.'), _) if is_shortened(one.of(text)) => {
            let rest = between.trim_start_matches('.');
            if between.len() - rest.len() == 1 && rest.chars().all(char::is_whitespace) {
                Gap::Stop
            } else {
                Gap::Other
            }
        }
        _ => Gap::Other,
    }
}

fn is_possessive(c: char) -> bool {
    is_apostrophe(c) || matches!(c, 's' | 'S')
}

/// Writes some words with what stands between them as a key, so that spellings of one name are equal:
/// white space and a hyphen count as a space, and so does the full stop of an initial or a title ("A.",
/// "Drs."). Every other sign stays, so that no name reaches over the end of a sentence.
pub(super) fn key(text: &str, words: &[Word], out: &mut String) {
    out.clear();
    let mut before: Option<&Word> = None;
    for word in words {
        if let Some(before) = before {
            if gap(text, before, word) == Gap::Other || before.possessive {
                out.push_str(text.get(before.end..word.start).unwrap_or_default());
            }
            out.push(' ');
        }
        fold(word.of(text), out);
        before = Some(word);
    }
}

/// How many bytes of a word are a clitic; `None` where there is none, or the rest would be no word.
pub(super) fn clitic(word: &str) -> Option<usize> {
    let stem = CLITICS.iter().find_map(|it| word.strip_suffix(it))?;
    // "Abdullah" is no "Abdul".
    let is_name = stem.ends_with('l') && word.ends_with("lah");
    (stem.chars().count() >= 3 && !is_name).then_some(word.len() - stem.len())
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
        assert_eq!(of("Ahmad Al\u{2011}Azhar"), of("Ahmad Al\u{2013}Azhar"));
        assert_eq!(of("A.A. BAGUS"), of("A. A.  Bagus"));
        assert_eq!(of("Ma'ruf"), of("Ma’ruf"));
        assert_eq!(of("Ma'ruf"), of("Maruf"));
        assert_eq!(of("Moh. Arief"), of("MOH ARIEF"));
        assert_eq!(of("Ali\u{a0}Imron"), of("A\u{ad}li Im\u{ad}ron"));
        assert_eq!(of("José"), of("jose\u{301}"));
        assert_ne!(of("Ali. Imron"), of("Ali Imron"));
        assert_ne!(of("Ali, Imron"), of("Ali Imron"));
        assert_ne!(of("Ali – Imron"), of("Ali Imron"));
        assert_ne!(of("Ali - Imron"), of("Ali Imron"));
        assert_ne!(of("Ali's Imron"), of("Ali Imron"));
        assert_eq!(of("İstanbul ÇELİK"), "istanbul celik");
    }

    #[test]
    fn a_combining_mark_belongs_to_its_word() {
        assert_eq!(words("e\u{301}a b").len(), 2);
        assert_eq!(words(" …"), []);
    }

    #[test]
    fn the_english_s_belongs_to_no_word() {
        for text in ["Hanura's board", "Hanura’s board"] {
            let all = words(text);
            let said: Vec<_> = all.iter().map(|it| (it.of(text), it.possessive)).collect();
            assert_eq!(said, [("Hanura", true), ("board", false)], "{text}");
        }
        assert_eq!(words("O'Neill d'Arc").len(), 2);
        assert_eq!(words("'Ali' 'Imron'").len(), 2);
        assert_eq!(words("Ma'").len(), 1);
    }
}
