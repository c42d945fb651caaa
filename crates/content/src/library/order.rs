//! The orders in which things are listed. None of them is by popularity.

#![warn(clippy::arithmetic_side_effects)]
#![expect(
    clippy::indexing_slicing,
    reason = "what is sorted are the places of one list in another of the same length"
)]

use std::cmp::Ordering;

use warta_diagnostics::Part;
use warta_page::date::Date;

use crate::fold::{form, is_mark, letter};
use crate::mentions::is_written_title;

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

/// Sorts by keys that are made once for each element. What compares equal keeps its order.
///
/// Every list has keys of a type of its own; the sorting itself is in the program once.
pub(crate) fn sort<T, K: Ord>(list: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    put(list, sorted(keys.len(), &|one, other| keys[one].cmp(&keys[other])));
}

/// Sorts elements that are their own keys.
pub(crate) fn sort_plainly<T: Ord>(list: &mut [T]) {
    put(list, sorted(list.len(), &|one, other| list[one].cmp(&list[other])));
}

/// Puts at each place the element whose number stands there.
fn put<T>(list: &mut [T], mut order: Vec<usize>) {
    for place in 0..list.len() {
        // What belongs here may have been moved away from where it was.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        order[place] = from;
        list.swap(place, from);
    }
}

/// The numbers below `count` in an order.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Ballot number first, those without one last; then the name.
pub(crate) fn ballot(number: Option<u32>, name: &str) -> (u32, Natural) {
    (number.unwrap_or(u32::MAX), natural(name))
}

/// A moment in seconds since 1970, for comparing dates of every precision.
///
/// A day, month or year counts as its start in a zone that is so many seconds ahead of UTC. The zone of the
/// publication has rules of its own: [`Zone::instant`](crate::zones::Zone::instant).
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and the parts of a time two"
)]
pub(crate) fn moment(date: &Date, zone_seconds: i64) -> i64 {
    let text = date.0.as_str();
    let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse().ok());
    let year: i64 = number(0, 4).unwrap_or(0);
    let month: i64 = number(5, 7).unwrap_or(1);
    let day: i64 = number(8, 10).unwrap_or(1);
    let midnight = days(year, month, day) * 86_400;
    if text.len() <= 10 {
        return midnight - zone_seconds;
    }
    let seconds = number(11, 13).unwrap_or(0) * 3600
        + number(14, 16).unwrap_or(0) * 60
        + number(17, 19).unwrap_or(0);
    midnight + seconds - offset(text)
}

/// The offset at the end of an RFC 3339 date-time, in seconds.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and the parts of a time two"
)]
fn offset(text: &str) -> i64 {
    let Some(tail) = text.len().checked_sub(6).and_then(|from| text.get(from..)) else { return 0 };
    let sign = match tail.as_bytes().first() {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return 0,
    };
    let part = |from: usize| tail.get(from..from + 2).and_then(|p| p.parse::<i64>().ok());
    sign * (part(1).unwrap_or(0) * 3600 + part(4).unwrap_or(0) * 60)
}

/// Days from 1970-01-01 to a day of the Gregorian calendar.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and the parts of a time two"
)]
fn days(year: i64, month: i64, day: i64) -> i64 {
    // The year starts in March, so that the leap day is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let century = year.div_euclid(100);
    let rest = year.rem_euclid(100);
    let in_year = (153 * month + 2) / 5 + day - 1;
    146_097 * century.div_euclid(4)
        + 36_524 * century.rem_euclid(4)
        + 1_461 * (rest / 4)
        + 365 * (rest % 4)
        + in_year
        - 719_468
}

/// A day of the Gregorian calendar, in days from 1970-01-01, as dates are written.
#[expect(clippy::arithmetic_side_effects, reason = "a number of days is that of a date")]
pub(crate) fn day(days: i64) -> String {
    let days = days.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn sorting_moves_everything_and_keeps_equals_in_their_order() {
        let mut words: Vec<String> =
            "d4 a1 c3 a0 b2 d1 c9 a7".split(' ').map(str::to_owned).collect();
        sort(&mut words, |word| word.as_bytes()[0]);
        assert_eq!(words, ["a1", "a0", "a7", "b2", "c3", "c9", "d4", "d1"]);
    }

    #[test]
    fn moments_compare_with_their_offsets() {
        let at = |text: &str| moment(&Date(text.into()), 7 * 3600);
        assert_eq!(at("1970-01-01T00:00:00Z"), 0);
        assert_eq!(at("2022-03-11T09:00:00+07:00"), 1_646_964_000);
        assert_eq!(at("2022-03-11T09:00:00+07:00"), at("2022-03-11T02:00:00Z"));
        assert_eq!(at("2022-03-11"), at("2022-03-11T00:00:00+07:00"));
        assert_eq!(at("2024"), at("2024-01-01"));
        assert!(at("2022-03-11T23:00:00-05:00") > at("2022-03-12T09:00:00+07:00"));
        assert!(at("2000-03-01") - at("2000-02-28") == 2 * 86_400);
        assert!(at("1900-03-01") - at("1900-02-28") == 86_400);
        for date in
            ["1969-12-31", "1970-01-01", "2000-02-29", "2024-12-31", "2025-03-01", "0001-01-01"]
        {
            assert_eq!(day(moment(&Date(date.into()), 0).div_euclid(86_400)), date);
        }
    }
}
