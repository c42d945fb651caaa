//! The orders in which things are listed. None of them is by popularity.

#![warn(clippy::arithmetic_side_effects)]
#![expect(
    clippy::indexing_slicing,
    reason = "what is sorted are the places of one list in another of the same length"
)]

use std::cmp::Ordering;

use warta_diagnostics::Part;
use warta_page::date::Date;

/// A text as people order it: letters without regard to case, numbers by their value.
///
/// "Dapil 4" stands before "Dapil 10", and "Jawa Barat V" before "Jawa Barat IX": Roman numerals count
/// as numbers, except as the first word.
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
    for (nth, word) in text.split_whitespace().enumerate() {
        if nth > 0 {
            words.push(' ');
            if let Some(number) = roman(word) {
                chunks.push(Chunk::Words(std::mem::take(&mut words)));
                chunks.push(Chunk::Number(number));
                continue;
            }
        }
        let mut rest = word;
        while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
            let digits = rest.part(start..);
            let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            words.extend(rest.part(..start).chars().flat_map(char::to_lowercase));
            if !words.is_empty() {
                chunks.push(Chunk::Words(std::mem::take(&mut words)));
            }
            chunks.push(Chunk::Number(digits.part(..end).parse().unwrap_or(u64::MAX)));
            rest = digits.part(end..);
        }
        words.extend(rest.chars().flat_map(char::to_lowercase));
    }
    if !words.is_empty() {
        chunks.push(Chunk::Words(words));
    }
    Natural(chunks, text.to_owned())
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
/// A day, month or year counts as its start in the zone of the site.
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

/// Seconds that a zone is ahead of UTC. Zones other than Indonesia's count as UTC: only dates without
/// a time depend on it, and only against date-times of the same day.
pub(crate) fn zone_seconds(name: &str) -> i64 {
    match name {
        "Asia/Jakarta" | "Asia/Pontianak" => 7 * 3600,
        "Asia/Makassar" | "Asia/Ujung_Pandang" => 8 * 3600,
        "Asia/Jayapura" => 9 * 3600,
        _ => 0,
    }
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
    fn sorting_moves_everything_and_keeps_equals_in_their_order() {
        let mut words: Vec<String> =
            "d4 a1 c3 a0 b2 d1 c9 a7".split(' ').map(str::to_owned).collect();
        sort(&mut words, |word| word.as_bytes()[0]);
        assert_eq!(words, ["a1", "a0", "a7", "b2", "c3", "c9", "d4", "d1"]);
    }

    #[test]
    fn moments_compare_with_their_offsets() {
        let at = |text: &str| moment(&Date(text.into()), zone_seconds("Asia/Jakarta"));
        assert_eq!(at("1970-01-01T00:00:00Z"), 0);
        assert_eq!(at("2022-03-11T09:00:00+07:00"), 1_646_964_000);
        assert_eq!(at("2022-03-11T09:00:00+07:00"), at("2022-03-11T02:00:00Z"));
        assert_eq!(at("2022-03-11"), at("2022-03-11T00:00:00+07:00"));
        assert_eq!(at("2024"), at("2024-01-01"));
        assert!(at("2022-03-11T23:00:00-05:00") > at("2022-03-12T09:00:00+07:00"));
        assert!(at("2000-03-01") - at("2000-02-28") == 2 * 86_400);
        assert!(at("1900-03-01") - at("1900-02-28") == 86_400);
    }
}
