//! The first sentence of a text.

/// How long a headline gets that is made from the text, in characters.
const LONGEST: usize = 90;

/// Short forms that end with a full stop and no sentence, in small letters.
const SHORT: &str = "h hj dr ir drs dra prof kh tgk ust no jl jln kab kec kel ds rp alm bpk sdr mr mrs ms st vs tn \
    ny pt cv hlm ha km pkl art gg rt rw jend letjen";

/// The byte behind the first sentence of a text, with its stop.
pub(crate) fn end_of_first(text: &str) -> usize {
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
    initial || dotted || SHORT.split(' ').any(|short| short == word.to_lowercase())
}

/// The first sentence of a text without its full stop; a long one is cut at a word, and says so.
pub(crate) fn first(text: &str) -> String {
    let sentence = text.get(..end_of_first(text)).unwrap_or(text).trim();
    let sentence = sentence.strip_suffix('.').unwrap_or(sentence);
    let Some((cut, _)) = sentence.char_indices().nth(LONGEST) else { return sentence.to_owned() };
    let head = sentence.get(..cut).unwrap_or(sentence);
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!("{}…", head.trim_end_matches([',', ';', ':', '-', '–', '—', ' ']))
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
            ("Jalan Jend. Sasmita ditutup. Warga memutar.", "Jalan Jend. Sasmita ditutup"),
            ("Harganya Rp 5.000 saja", "Harganya Rp 5.000 saja"),
        ] {
            assert_eq!(first(text), expected);
        }
        let long = first(&"kata ".repeat(40));
        assert!(long.ends_with("kata…") && long.chars().count() <= LONGEST + 1, "{long}");
    }
}
