//! Where a sentence ends, and in which language a text is.

/// How long a headline gets that is made from the text, in characters.
const LONGEST: usize = 90;

/// Short forms that end with a full stop and no sentence, in small letters.
const SHORT: [&str; 40] = [
    "h", "hj", "dr", "ir", "drs", "dra", "prof", "kh", "tgk", "ust", "no", "jl", "jln", "kab",
    "kec", "kel", "ds", "rp", "alm", "bpk", "sdr", "mr", "mrs", "ms", "st", "vs", "tn", "ny", "pt",
    "cv", "hlm", "ha", "km", "pkl", "art", "gg", "rt", "rw", "jend", "letjen",
];

/// Whether a line ends like a sentence.
pub(crate) fn ends(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '*']);
    text.ends_with(['.', '!', '?', '…'])
}

/// Whether a sentence ends anywhere in a text.
pub(super) fn ends_somewhere(text: &str) -> bool {
    ends(text) || end_of_first(text) < text.len()
}

/// The byte behind the first sentence of a text, with its stop.
fn end_of_first(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        // Whatever closes belongs to the sentence: `"Siap!" Ia pergi.`
        let mut end = at + c.len_utf8();
        while let Some((next, sign)) =
            chars.next_if(|(_, c)| matches!(c, '.' | '!' | '?' | '"' | '”' | '’' | ')' | '»'))
        {
            end = next + sign.len_utf8();
        }
        if chars.peek().is_some_and(|(_, next)| *next != ' ') {
            continue;
        }
        let begins = text.get(end..).unwrap_or_default().trim_start().chars().next();
        let goes_on = begins.is_some_and(char::is_lowercase);
        if !goes_on && !(c == '.' && is_short_form(text.get(..at).unwrap_or_default())) {
            return end;
        }
    }
    text.len()
}

/// Whether a full stop behind this text ends a short form.
fn is_short_form(before: &str) -> bool {
    let word = before.rsplit([' ', '(', '"', '“', '/']).next().unwrap_or_default();
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    // "S.H." and "a.n.", but not "Kaganga.com."
    let dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 3);
    initial || dotted || SHORT.contains(&word.to_lowercase().as_str())
}

/// The first sentence of a text without its full stop; a long one is cut at a word, and says so.
pub(super) fn first(text: &str) -> String {
    let sentence = text.get(..end_of_first(text)).unwrap_or(text).trim();
    let sentence = sentence.strip_suffix('.').unwrap_or(sentence);
    let Some((cut, _)) = sentence.char_indices().nth(LONGEST) else { return sentence.to_owned() };
    let head = sentence.get(..cut).unwrap_or(sentence);
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!("{}…", head.trim_end_matches([',', ';', ':', '-', '–', '—', ' ']))
}

/// Whether a headline is the first sentence of a text, or the beginning of it that ends in "…".
pub(crate) fn is_beginning(headline: &str, text: &str) -> bool {
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
    fn a_first_sentence_is_whole() {
        for (text, expected) in [
            ("Taman baca dibuka. Warga datang.", "Taman baca dibuka"),
            (
                "H. Budi Contoh, S.H. membuka taman. Lalu pulang.",
                "H. Budi Contoh, S.H. membuka taman",
            ),
            ("“Siap!” kata dia. Lalu pergi.", "“Siap!” kata dia"),
            ("Siapa yang maju? Belum ada.", "Siapa yang maju?"),
            ("Situs kabar.example.com. dibuka", "Situs kabar.example.com. dibuka"),
            ("Rapat di OKI. Semua datang.", "Rapat di OKI"),
            ("Harganya Rp 5.000 saja", "Harganya Rp 5.000 saja"),
        ] {
            assert_eq!(first(text), expected);
        }
        let long = first(&"kata ".repeat(40));
        assert!(long.ends_with("kata…") && long.chars().count() <= LONGEST + 1, "{long}");
    }

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
