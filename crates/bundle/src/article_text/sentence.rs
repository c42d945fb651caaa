//! Where a sentence ends, and in which language a text is.

use crate::sentence::end_of_first;
pub(super) use crate::sentence::first;

/// Whether a line ends like a sentence.
pub(crate) fn ends(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '*']);
    text.ends_with(['.', '!', '?', '…'])
}

/// Whether a sentence ends anywhere in a text.
pub(super) fn ends_somewhere(text: &str) -> bool {
    ends(text) || end_of_first(text) < text.len()
}

/// Whether a headline is the first sentence of a text, or the beginning of it that ends in "…".
pub fn is_beginning(headline: &str, text: &str) -> bool {
    let (headline, cut) = match headline.trim().strip_suffix('…') {
        Some(head) => (head, true),
        None => (headline.trim().trim_end_matches(['.', '!', '?']), false),
    };
    if headline.split_whitespace().count() < 3 {
        return false;
    }
    // Marks may be straight in one and curly in the other.
    let plain = |text: &str| text.replace(['"', '“', '”'], "").replace(['\'', '‘'], "’");
    let (headline, text) = (plain(headline), plain(text.trim()));
    let Some(rest) = text.strip_prefix(headline.as_str()) else { return false };
    match rest.chars().next() {
        None => true,
        Some(next) if cut => !next.is_alphanumeric(),
        Some(next) => {
            let behind = rest.trim_start_matches(['.', '!', '?', '…']);
            matches!(next, '.' | '!' | '?' | '…')
                && behind.chars().next().is_none_or(|c| c == ' ' || c == ')')
        }
    }
}

/// Whether a text is in English and not in Indonesian: by words that only one of them has.
pub(super) fn is_english<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    const ENGLISH: [&str; 10] =
        ["the", "of", "and", "was", "were", "that", "with", "from", "said", "would"];
    const INDONESIAN: [&str; 12] = [
        "yang", "dan", "di", "dengan", "untuk", "pada", "dari", "ini", "itu", "akan", "kata",
        "tidak",
    ];
    let (mut english, mut indonesian) = (0, 0);
    for word in texts.flat_map(|text| text.split(' ')).take(2_000) {
        let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        english += usize::from(ENGLISH.contains(&word.as_str()));
        indonesian += usize::from(INDONESIAN.contains(&word.as_str()));
    }
    english >= 4 && indonesian == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_that_is_the_first_sentence_is_known() {
        for (headline, text, expected) in [
            ("Taman baca dibuka", "Taman baca dibuka. Warga datang.", true),
            ("Taman baca dibuka", "Taman baca dibuka", true),
            ("“Kami siap,” kata dia", "\"Kami siap,\" kata dia. Lalu pergi.", true),
            ("Taman baca yang baru…", "Taman baca yang baru saja dibuka pada hari Rabu.", true),
            ("Taman baca dibuka", "Taman baca dibuka lagi. Warga datang.", false),
            ("Taman baca", "Taman baca. Warga datang.", false),
            ("Taman baca ditutup", "Taman baca dibuka.", false),
        ] {
            assert_eq!(is_beginning(headline, text), expected, "{headline} | {text}");
        }
    }
}
