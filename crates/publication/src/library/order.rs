//! The orders in which things are listed. None of them is by popularity.

#![warn(clippy::arithmetic_side_effects)]
use warta_diagnostics::Part;

use crate::mentions::is_written_title;
use warta_bundle::fold::{form, is_mark, letter};

/// A text as people order it: letters without regard to case or marks, numbers by their value.
///
/// "Étienne" stands beside "Eko", "Dapil 4" before "Dapil 10", and "Jawa Barat V" before "Jawa Barat IX":
/// Roman numerals count as numbers, except as the first word. Signs count as spaces, apostrophes and
/// quotation marks as nothing. Indonesian and English have the same order. What differs only in what does
/// not count is ordered by the text as written, so that the order is always the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Natural(Vec<Chunk>, String);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Chunk {
    Number(u64),
    Words(String),
}

/// The key by which to sort a name.
pub(crate) fn natural(text: &str) -> Natural {
    let mut chunks = Vec::new();
    let mut words = String::new();
    let mut digits = String::new();
    let words_end = |words: &mut String, chunks: &mut Vec<Chunk>| {
        if !words.is_empty() {
            chunks.push(Chunk::Words(std::mem::take(words)));
        }
    };
    let digits_end = |digits: &mut String, chunks: &mut Vec<Chunk>| {
        if !digits.is_empty() {
            chunks.push(Chunk::Number(digits.parse().unwrap_or(u64::MAX)));
            digits.clear();
        }
    };
    for (nth, word) in text.split_whitespace().enumerate() {
        digits_end(&mut digits, &mut chunks);
        if nth > 0 && !words.ends_with(' ') {
            words.push(' ');
        }
        if nth > 0
            && let Some(number) = roman(word)
        {
            words_end(&mut words, &mut chunks);
            chunks.push(Chunk::Number(number));
            continue;
        }
        for c in word.chars().filter(|c| !is_mark(*c) && !is_quote(*c)) {
            let mut own = [0; 4];
            let plain = letter(c).or(form(c)).unwrap_or(c.encode_utf8(&mut own));
            for c in plain.chars() {
                if c.is_ascii_digit() {
                    words_end(&mut words, &mut chunks);
                    digits.push(c);
                    continue;
                }
                digits_end(&mut digits, &mut chunks);
                if !c.is_ascii_punctuation() && !matches!(c, '‐'..='―') {
                    words.extend(c.to_lowercase());
                } else if !words.is_empty() && !words.ends_with(' ') {
                    words.push(' ');
                }
            }
        }
    }
    digits_end(&mut digits, &mut chunks);
    words.truncate(words.trim_end().len());
    words_end(&mut words, &mut chunks);
    Natural(chunks, text.to_owned())
}

/// Whether a sign is an apostrophe or a quotation mark.
fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '"' | '`' | '´' | '«' | '»' | 'ʹ'..='ˁ' | '‘'..='‟' | '‹' | '›' | '＇' | '＂')
}

/// The key by which to sort a person who is called so: titles at the front don't count, however they are
/// written ("H. Ahmad", "Drs.H.Budi", "K.H. Umar"), as long as a name follows.
pub(crate) fn person(name: &str) -> Natural {
    let is_title = |word: &str| {
        let mut plain: String = word.chars().filter(|c| !".,()".contains(*c)).collect();
        plain.make_ascii_lowercase();
        is_written_title(&plain)
    };
    let whole = name.trim();
    let mut rest = whole;
    loop {
        let cut = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let Some((word, after)) = rest.split_at_checked(cut) else { break };
        let next = if is_title(word) {
            Some(after.trim_start())
        } else {
            // Without a space behind it: "Drs.Budi".
            word.find('.').and_then(|dot| rest.split_at_checked(dot)).and_then(|(title, name)| {
                let name = name.trim_start_matches(['.', ',']).trim_start();
                is_title(title).then_some(name)
            })
        };
        match next {
            Some(next) if next.chars().any(char::is_alphanumeric) => rest = next,
            _ => break,
        }
    }
    let Natural(chunks, _) = natural(rest);
    Natural(chunks, whole.to_owned())
}

/// The value of a Roman numeral below 40; districts have no more.
fn roman(word: &str) -> Option<u64> {
    if word.is_empty() || word.len() > 7 || !word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) {
        return None;
    }
    let tens = word.bytes().take_while(|b| *b == b'X').count();
    let ones = match word.part(tens..) {
        "" => 0,
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        "V" => 5,
        "VI" => 6,
        "VII" => 7,
        "VIII" => 8,
        "IX" => 9,
        _ => return None,
    };
    let tens = u64::try_from(tens).ok().filter(|tens| *tens <= 3)?;
    tens.checked_mul(10)?.checked_add(ones)
}

/// Ballot number first, those without one last; then the name.
pub(crate) fn ballot(number: Option<u32>, name: &str) -> (u32, Natural) {
    (number.unwrap_or(u32::MAX), natural(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sort::sort;

    #[test]
    fn names_with_numbers_stand_in_their_order() {
        let mut names = [
            "Sumatera Selatan 10",
            "sumatera selatan 2",
            "JAWA BARAT IX",
            "JAWA BARAT V",
            "JAWA BARAT",
            "Dapil 4b",
            "Dapil 4a",
            "Dapil 10",
            "Aceh",
            "1 Dua",
        ];
        sort(&mut names, |name| natural(name));
        assert_eq!(
            names,
            [
                "1 Dua",
                "Aceh",
                "Dapil 4a",
                "Dapil 4b",
                "Dapil 10",
                "JAWA BARAT",
                "JAWA BARAT V",
                "JAWA BARAT IX",
                "sumatera selatan 2",
                "Sumatera Selatan 10",
            ]
        );
    }

    #[test]
    fn marks_case_and_signs_do_not_count() {
        for ordered in [
            vec!["Angga Putra", "Ängga Putra", "Angga Putri", "Ängga Putri"],
            vec!["Eka", "Eko", "Étienne", "Fajar", "Nanda", "Ñoto", "Oky", "Zulkifli"],
            vec!["Aisyah Gani", "'Aisyah Hakim", "Aisyah Idris", "O’Bama", "Obed", "O'Brian"],
            vec!["Al Amin", "Al-Amin", "Al–Amin", "Al Basri", "Alan"],
            vec!["a. Budi", "A Budi B", "Abdul"],
            vec!["Đặng", "Dato", "Łukasz", "Lulu", "Odo", "Ödön"],
            vec!["RT 2", "rt 10", "RT ０11", "RT １２"],
            vec!["“Ayam” Jago", "Ayan"],
            vec!["Ali", "ʿAli Basri", "ʾAmin", "Amran", "ʻUmar", "Umi"],
            vec!["Đặng", "Daud", "Dewi", "Odo", "Øystein", "Ozil", "Teguh", "Þór", "Tia"],
            vec!["Cafe\u{301} 2", "Café 10"],
            vec!["", "1", "a"],
        ] {
            let mut sorted = ordered.clone();
            sorted.reverse();
            sort(&mut sorted, |name| natural(name));
            assert_eq!(sorted, ordered);
        }
    }

    #[test]
    fn people_are_sorted_without_their_titles() {
        let ordered = vec![
            "Dr. Ir. AGUS",
            "K.H. Ahmad",
            "Drs.H.Ali",
            "ANI",
            "H. BUDI",
            "dr Cici, Sp.A.",
            "Hj. Dewi",
            "H",
            "Haris",
            "Ir.",
            "Irwan",
            "Prof. (H.C.) Dr. Joko",
            "Letjen Karno",
            "TGH. Lalu Mansyur",
            "AKBP Mardi",
            "Gus Nuril",
            "Sir Oliver Marsh",
            "Kombes Pol. Paulus",
            "Tgk. Rasyid",
            "drg. Sinta",
            "Dame Una Field",
            "Kompol Wahid",
            "Ustazah Yanti",
            "Drs. ZAINAL",
        ];
        let mut sorted = ordered.clone();
        sorted.sort_unstable();
        sort(&mut sorted, |name| person(name));
        assert_eq!(sorted, ordered);
    }
}
