//! What nobody should find by searching: identity numbers, telephone numbers and home addresses in a
//! text.
//!
//! They are told by their form alone. A page shows what the newsroom wrote; what machines take out of a
//! page ([`without`]: descriptions, feeds, structured data) holds none of it.

use std::ops::Range;

/// What stands in the place of what is left out.
const GONE: &str = "•••";

/// What some write between the groups of a telephone number.
const DASH: char = '\u{2013}';

/// How many words may stand between the name of a street and the number of a house.
const WORDS: usize = 8;

/// What kind of thing a part of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    /// 16 digits: an identity number, or a number of the same form.
    Identity,
    /// A telephone number.
    Telephone,
    /// A street with the number of a house, or a neighbourhood by its numbers.
    HomeAddress,
}

/// The private parts of a text, in its order.
pub fn find(text: &str) -> Vec<(Private, Range<usize>)> {
    // Nearly every text has none of it, and none of it is without a digit.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = addresses(text);
    for (kind, part) in numbers(text) {
        let overlaps = |own: &Range<usize>| own.start < part.end && part.start < own.end;
        if !found.iter().any(|(_, own)| overlaps(own)) {
            found.push((kind, part));
        }
    }
    found.sort_by_key(|(_, part)| part.start);
    found
}

/// A text in which three dots stand for each private part.
pub fn without(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (_, part) in find(text) {
        out.push_str(text.get(from..part.start).unwrap_or_default());
        out.push_str(GONE);
        from = part.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Digits in a row, with single signs between groups of them.
struct Run {
    part: Range<usize>,
    plus: bool,
    groups: Vec<usize>,
    digits: String,
    signs: Vec<char>,
}

/// Every run of digits that stands by itself.
fn runs(text: &str) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut run: Option<Run> = None;
    let mut before = ' ';
    let mut sign: Option<char> = None;
    for (at, c) in text.char_indices() {
        // Nobody sees these.
        if matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}') {
            continue;
        }
        if c.is_ascii_digit() {
            match (&mut run, sign.take()) {
                (Some(run), None) => {
                    run.digits.push(c);
                    if let Some(group) = run.groups.last_mut() {
                        *group = group.saturating_add(1);
                    }
                    run.part.end = at.saturating_add(1);
                }
                (Some(run), Some(between)) => {
                    run.digits.push(c);
                    run.groups.push(1);
                    run.signs.push(between);
                    run.part.end = at.saturating_add(1);
                }
                (None, _) if before.is_alphanumeric() => {}
                (None, _) => {
                    let plus = before == '+';
                    let start = if plus { at.saturating_sub(1) } else { at };
                    run = Some(Run {
                        part: start..at.saturating_add(1),
                        plus,
                        groups: vec![1],
                        digits: c.into(),
                        signs: Vec::new(),
                    });
                }
            }
        } else {
            // ") " and " (" count as one sign.
            let joins = matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}' | '\u{2011}' | DASH);
            let bracket = |c: char| matches!(c, '(' | ')' | ' ');
            match sign {
                None if joins && run.is_some() => sign = Some(c),
                Some(first) if bracket(first) && bracket(c) && first != c => {}
                // " – " too.
                Some(' ') if c == DASH => sign = Some(DASH),
                Some(DASH) if c == ' ' => {}
                _ => {
                    out.extend(run.take().filter(|_| !c.is_alphabetic() || sign.is_some()));
                    sign = None;
                }
            }
        }
        before = c;
    }
    out.extend(run);
    out
}

fn numbers(text: &str) -> Vec<(Private, Range<usize>)> {
    let mut out = Vec::new();
    for run in runs(text) {
        let named = is_named(text.get(..run.part.start).unwrap_or_default());
        if is_identity(&run) || named && run.digits.len() == 16 {
            out.push((Private::Identity, run.part));
        } else if is_telephone(&run) {
            out.push((Private::Telephone, run.part));
        } else if run.signs.contains(&DASH) {
            // What stands on either side of a dash: each for itself.
            let mut at = run.part.start;
            for piece in text.get(run.part).unwrap_or_default().split(DASH) {
                let moved = |it: usize| at.saturating_add(it);
                let own = numbers(piece).into_iter();
                out.extend(own.map(|(kind, part)| (kind, moved(part.start)..moved(part.end))));
                at = moved(piece.len()).saturating_add(DASH.len_utf8());
            }
        } else if run.groups.len() > 1 {
            // Two numbers beside each other: each for itself.
            let part = text.get(run.part.clone()).unwrap_or_default();
            let mut at = run.part.start;
            for piece in part.split([' ', '\u{a0}']) {
                let own = runs(piece).into_iter().find_map(|own| {
                    let identity = is_identity(&own) || named && own.digits.len() == 16;
                    let kind = match (identity, is_telephone(&own)) {
                        (true, _) => Private::Identity,
                        (false, true) => Private::Telephone,
                        (false, false) => return None,
                    };
                    let [start, end] =
                        [own.part.start, own.part.end].map(|it| at.saturating_add(it));
                    Some((kind, start..end))
                });
                out.extend(own);
                let behind = at.saturating_add(piece.len());
                let gap = text.get(behind..).and_then(|rest| rest.chars().next());
                at = behind.saturating_add(gap.map_or(0, char::len_utf8));
            }
        }
    }
    out
}

/// Whether a text ends with a word that says that an identity number follows.
fn is_named(before: &str) -> bool {
    before.split_whitespace().rev().take(3).any(|word| {
        let plain: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        matches!(
            plain.to_lowercase().as_str(),
            "nik" | "ktp" | "kk" | "niknya" | "ktpnya" | "nonik" | "noktp" | "nokk"
        )
    })
}

/// 16 digits, together or in groups that people make of them.
fn is_identity(run: &Run) -> bool {
    run.digits.len() == 16
        && !run.plus
        && (run.groups.len() == 1
            || run.groups.iter().all(|group| *group >= 4)
            || run.groups == [2, 2, 2, 6, 4])
}

fn is_telephone(run: &Run) -> bool {
    let digits = run.digits.as_str();
    let length = digits.len();
    let grouped = run.groups.iter().skip(1).all(|group| *group >= 3);
    if run.plus {
        return (9..=15).contains(&length) && run.groups.iter().skip(1).all(|group| *group >= 2);
    }
    if !grouped {
        return false;
    }
    if digits.starts_with("08") {
        return (10..=13).contains(&length);
    }
    // 62.812.345.678 may be an amount of money.
    if digits.starts_with("628") {
        return (11..=14).contains(&length) && !run.signs.contains(&'.');
    }
    // A landline: the code of a town, and its number behind a sign.
    let town = run.groups.first().is_some_and(|group| matches!(group, 3 | 4));
    digits.starts_with('0')
        && !digits.starts_with("00")
        && town
        && run.groups.len() > 1
        && !run.signs.contains(&'.')
        && (9..=12).contains(&length)
}

/// A word of a text, without signs around it.
struct Word<'a> {
    text: &'a str,
    part: Range<usize>,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        let inside = c.is_alphanumeric();
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                out.extend(text.get(from..at).map(|text| Word { text, part: from..at }));
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    out
}

fn is_number(word: &str) -> bool {
    // "12", "12A", "03".
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    !digits.is_empty()
        && digits.len() <= 4
        && word.len() <= digits.len().saturating_add(1)
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Streets with the number of a house, and neighbourhoods (RT, RW) by number.
fn addresses(text: &str) -> Vec<(Private, Range<usize>)> {
    let all = words(text);
    let mut out: Vec<(Private, Range<usize>)> = Vec::new();
    let mut nth = 0;
    while let Some(word) = all.get(nth) {
        let lower = word.text.to_lowercase();
        let short = matches!(lower.as_str(), "jl" | "jln");
        let street = short
            || word.text.starts_with(char::is_uppercase)
                && matches!(lower.as_str(), "jalan" | "gang" | "gg" | "perumahan" | "perum")
            || word.text.starts_with(char::is_uppercase)
                && matches!(lower.as_str(), "komplek" | "kompleks" | "dusun" | "lorong");
        let end = if street {
            house(&all, nth, short)
                .map(|last| neighbourhood(&all, last.saturating_add(1)).unwrap_or(last))
        } else {
            neighbourhood(&all, nth)
        };
        let last = end.and_then(|end| all.get(end));
        match (end, last) {
            (Some(end), Some(last)) => {
                out.push((Private::HomeAddress, word.part.start..last.part.end));
                nth = end.saturating_add(1);
            }
            _ => nth = nth.saturating_add(1),
        }
    }
    out
}

/// The word with the number of the house in the street that begins at a word.
fn house(all: &[Word<'_>], street: usize, short: bool) -> Option<usize> {
    let near = all.iter().enumerate().skip(street.saturating_add(1)).take(WORDS);
    for (nth, word) in near {
        let lower = word.text.to_lowercase();
        let next = all.get(nth.saturating_add(1)).is_some_and(|next| is_number(next.text));
        match lower.as_str() {
            "no" | "nomor" | "nomer" | "blok" if next => {
                return Some(nth.saturating_add(1));
            }
            "rt" | "rw" => return neighbourhood(all, nth),
            _ => {}
        }
        // "Jl. Mawar 12", and not "Jl. 12".
        if short && nth > street.saturating_add(1) && is_number(word.text) {
            return Some(nth);
        }
    }
    None
}

/// The last word of "RT 03/RW 04", where that begins at a word.
fn neighbourhood(all: &[Word<'_>], from: usize) -> Option<usize> {
    let mut at = from;
    let mut last = None;
    loop {
        let Some(word) = all.get(at) else { return last };
        let next = at.saturating_add(1);
        let lower = word.text.to_lowercase();
        let (head, tail) = lower.split_at_checked(2).unwrap_or((&lower, ""));
        match (head, tail) {
            ("rt" | "rw", "") if all.get(next).is_some_and(|next| is_number(next.text)) => {
                last = Some(next);
                at = next.saturating_add(1);
            }
            ("rt" | "rw", tail) if !tail.is_empty() && is_number(tail) => {
                last = Some(at);
                at = next;
            }
            _ => return last,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(without(text), expected, "of {text:?}: {:?}", find(text));
    }

    #[test]
    fn private_parts_are_left_out() {
        for (text, expected) in [
            ("NIK 3201010203040005.", "NIK •••."),
            ("NIK 3201 0102 0304 0005 ada", "NIK ••• ada"),
            ("N.I.K.: 32.01.01.020304.0005", "N.I.K.: •••"),
            ("No. KTP 32 01 01 02 03 04 0005", "No. KTP •••"),
            ("KK 320 101 020 304 0005", "KK •••"),
            ("WA 0813 – 2345 – 6789", "WA •••"),
            ("0813 2345 6789 – 0812 3456 7890", "••• – •••"),
            ("0813\u{200b}2345\u{200b}6789", "•••"),
            ("NIK: 320101-020304-0005", "NIK: •••"),
            ("hubungi 081234567890", "hubungi •••"),
            ("WA 0813-2345-6789, ya", "WA •••, ya"),
            ("(+62 813 2345 6789)", "(•••)"),
            ("+6281323456789", "•••"),
            ("https://wa.me/6281323456789", "https://wa.me/•••"),
            ("kantor (021) 555 0123", "kantor (•••"),
            ("0812-3456-7890 3201010203040005", "••• •••"),
            ("tinggal di Jl. Melati No. 7 RT 02/RW 05, Umpama", "tinggal di •••, Umpama"),
            ("Jalan Kenanga Raya Nomor 12B", "•••"),
            ("Jl Melati 7", "•••"),
            ("warga RT 02/RW 05 hadir", "warga ••• hadir"),
            ("RT05 RW01", "•••"),
            ("Perumahan Indah Blok 7", "•••"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn figures_of_every_day_stay() {
        for text in [
            "",
            "Pemilu 27 November 2024, 2019-2024",
            "pukul 08.00-10.00 dan 13.00-15.00 WIB",
            "Rp628.123.456.789 dan 1.234.567.890.123.456 rupiah",
            "117.989 suara dari 237.930 pemilih",
            "nomor urut 02",
            "2019 – 2024, pukul 08.00 – 10.00",
            "jalan 10 tahun, jalan nomor satu",
            "Jalan Tol Umpama sepanjang 12 kilometer",
            "Undang-Undang Nomor 10 Tahun 2016",
            "0,5 persen; 0.123",
            "kode A081234567890",
            "2024-11-27T08:00:00+07:00",
            "RT dan RW setempat",
        ] {
            check(text, text);
        }
    }
}
