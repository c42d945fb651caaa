//! What nobody should find by searching: numbers of somebody's papers and accounts, telephone numbers,
//! addresses of homes and of mail in a text.
//!
//! They are told by their form, and where many other numbers have that form, by the word before them
//! ("paspor", "rekening"). A page shows what the newsroom wrote; what machines take out of a
//! page ([`without`]: descriptions, feeds, structured data) holds none of it.

use std::ops::Range;

/// What stands in the place of what is left out.
const GONE: &str = "•••";

/// What some write between the groups of a telephone number.
const DASH: char = '\u{2013}';

/// How many words may stand between the name of a street and the number of a house.
const WORDS: usize = 8;

/// How many words may stand between what a number is called and the number: "rekening Bank Contoh Umpama
/// nomor".
const NAMES: usize = 5;

/// The groups of digits in which the number of a taxpayer is written: 09.254.294.3-407.000.
const TAX_GROUPS: [usize; 6] = [2, 3, 3, 1, 3, 3];

/// What behind the name of a number says that the next one is another number.
const OTHERS: [&str; 28] = [
    "rp", "idr", "usd", "senilai", "sebesar", "sejumlah", "sebanyak", "tanggal", "tahun", "pukul",
    "hubungi", "telepon", "telp", "tlp", "hp", "wa", "whatsapp", "sms", "nik", "ktp", "kk", "npwp",
    "paspor", "passport", "rekening", "bpjs", "perkara", "pasal",
];

/// What behind a number says that it counts something.
const COUNTED: [&str; 12] = [
    "rupiah", "juta", "miliar", "milyar", "triliun", "ribu", "orang", "nasabah", "peserta",
    "warga", "suara", "persen",
];

/// Banks by the names that stand directly before the number of an account.
const BANKS: [&str; 14] = [
    "bca", "bri", "bni", "bsi", "btn", "btpn", "mandiri", "muamalat", "danamon", "permata", "cimb",
    "niaga", "bukopin", "ocbc",
];

/// How addresses of offices begin.
const OFFICES: [&str; 44] = [
    "redaksi",
    "redaktur",
    "editor",
    "editorial",
    "newsroom",
    "news",
    "berita",
    "pers",
    "press",
    "info",
    "informasi",
    "humas",
    "pr",
    "kontak",
    "contact",
    "hubungi",
    "admin",
    "administrator",
    "iklan",
    "ads",
    "marketing",
    "pemasaran",
    "sekretariat",
    "sekretaris",
    "secretariat",
    "kantor",
    "office",
    "mail",
    "surat",
    "hello",
    "halo",
    "support",
    "bantuan",
    "layanan",
    "cs",
    "callcenter",
    "pengaduan",
    "lapor",
    "ppid",
    "webmaster",
    "postmaster",
    "noreply",
    "koreksi",
    "hotline",
];

/// What kind of thing a part of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    /// 16 digits: an identity number, or a number of the same form.
    Identity,
    /// The number under which somebody pays taxes.
    Tax,
    /// The number of a passport.
    Passport,
    /// The number of a driving licence or of an insurance.
    Card,
    /// The number of an account at a bank.
    Account,
    /// A telephone number.
    Telephone,
    /// A street with the number of a house, or a neighbourhood by its numbers.
    HomeAddress,
    /// An address for mail that is not the one of an office.
    Email,
}

/// The private parts of a text, in its order.
pub fn find(text: &str) -> Vec<(Private, Range<usize>)> {
    // Nearly every text has none of it, and none of it is without a digit or this sign.
    if !text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@') {
        return Vec::new();
    }
    let mut found = addresses(text);
    let others = named(text).into_iter().chain(mail(text)).chain(numbers(text));
    for (kind, part) in others {
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
        } else if run.groups == TAX_GROUPS && !run.plus {
            out.push((Private::Tax, run.part));
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

/// Numbers that only the word before them tells apart from others.
fn named(text: &str) -> Vec<(Private, Range<usize>)> {
    let all = words(text);
    let runs = runs(text);
    let mut out = Vec::new();
    for (nth, word) in all.iter().enumerate() {
        let lower = word.text.to_lowercase();
        let bank = BANKS.contains(&lower.as_str());
        let kind = match lower.as_str() {
            "npwp" | "npwpnya" => Private::Tax,
            "paspor" | "paspornya" | "passport" => Private::Passport,
            "bpjs" | "jkn" | "kis" => Private::Card,
            // In small letters it may be another word.
            "sim" if word.text == "SIM" => Private::Card,
            "rekening" | "rekeningnya" | "rek" | "norek" | "account" => Private::Account,
            _ if bank => Private::Account,
            _ => continue,
        };
        let most = if bank { 3 } else { NAMES };
        let part = match kind {
            Private::Passport => passport(&all, nth),
            _ => number_behind(&all, &runs, nth, most)
                .filter(|run| is_of(kind, run))
                .map(|run| run.part.clone()),
        };
        let counted = part.as_ref().is_some_and(|part| {
            let next = all.iter().find(|word| word.part.start >= part.end);
            next.is_some_and(|next| COUNTED.contains(&next.text.to_lowercase().as_str()))
        });
        out.extend(part.filter(|_| !counted).map(|part| (kind, part)));
    }
    out
}

/// The first number behind a word, where nothing says that it is another one.
fn number_behind<'a>(
    all: &[Word<'_>],
    runs: &'a [Run],
    name: usize,
    most: usize,
) -> Option<&'a Run> {
    for word in all.iter().skip(name.saturating_add(1)).take(most.saturating_add(1)) {
        if let Some(run) = runs.iter().find(|run| run.part.contains(&word.part.start)) {
            return Some(run);
        }
        if OTHERS.contains(&word.text.to_lowercase().as_str()) {
            return None;
        }
    }
    None
}

/// Whether digits are as many as numbers of a kind have.
fn is_of(kind: Private, run: &Run) -> bool {
    let length = run.digits.len();
    // 15.000.000.000 is an amount.
    let mut groups = run.groups.iter();
    let amount = run.groups.len() > 1
        && run.signs.iter().all(|sign| *sign == '.')
        && groups.next().is_some_and(|first| *first <= 3)
        && groups.all(|group| *group == 3);
    !run.plus
        && !amount
        && match kind {
            Private::Tax => (15..=16).contains(&length),
            Private::Card => (11..=14).contains(&length),
            Private::Account => (10..=16).contains(&length),
            Private::Identity
            | Private::Passport
            | Private::Telephone
            | Private::HomeAddress
            | Private::Email => false,
        }
}

/// The number of a passport behind a word: "A1234567", "A 1234567"; with digits alone only where the word
/// "nomor" stands before it.
fn passport(all: &[Word<'_>], name: usize) -> Option<Range<usize>> {
    let digits = |text: &str| {
        (6..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let before = name.checked_sub(1).and_then(|before| all.get(before));
    let mut number = before.is_some_and(is_number_word);
    let mut letters: Option<&Word<'_>> = None;
    for word in all.iter().skip(name.saturating_add(1)).take(NAMES) {
        let tail = word.text.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let head = word.text.len().saturating_sub(tail.len());
        if let Some(letters) = letters
            && digits(word.text)
        {
            return Some(letters.part.start..word.part.end);
        }
        if (1..=2).contains(&head) && digits(tail) || number && digits(word.text) {
            return Some(word.part.clone());
        }
        letters = ((1..=2).contains(&head) && tail.is_empty()).then_some(word);
        if OTHERS.contains(&word.text.to_lowercase().as_str()) {
            return None;
        }
        number |= is_number_word(word);
    }
    None
}

fn is_number_word(word: &Word<'_>) -> bool {
    matches!(word.text.to_lowercase().as_str(), "no" | "nomor" | "nomer" | "number")
}

/// Addresses for mail, without those that begin as an office's do.
fn mail(text: &str) -> Vec<(Private, Range<usize>)> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('@') {
        let (before, behind) = text.split_at_checked(at).unwrap_or_default();
        let behind = behind.get(1..).unwrap_or_default();
        let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
        let name = before.trim_end_matches(local).len();
        let name = before.get(name..).unwrap_or_default().trim_start_matches(['.', '-', '%']);
        let end = behind
            .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'))
            .unwrap_or(behind.len());
        let host = behind.get(..end).unwrap_or_default().trim_end_matches(['.', '-']);
        let top = host.rsplit_once('.').filter(|(rest, _)| !rest.is_empty()).map(|(_, top)| top);
        let is_host = top
            .is_some_and(|top| top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic()));
        if name.is_empty() || !is_host || is_office(name) {
            continue;
        }
        let end = at.saturating_add(1).saturating_add(host.len());
        out.push((Private::Email, at.saturating_sub(name.len())..end));
    }
    out
}

/// Whether the part of an address before the sign is that of an office: "redaksi", "humas.kota".
fn is_office(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let first = lower.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let joined = ["redaksi", "humas", "sekretariat", "iklan", "newsroom"];
    OFFICES.contains(&first) || joined.iter().any(|word| first.starts_with(word))
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
            ("NPWP 09.254.294.3-407.000.", "NPWP •••."),
            ("bernomor 09.254.294.3-407.000", "bernomor •••"),
            ("NPWP: 092542943407000", "NPWP: •••"),
            ("NPWP-nya 0925429434070001", "NPWP-nya •••"),
            ("nomor paspor A1234567", "nomor paspor •••"),
            ("Paspor No. C 7654321 miliknya", "Paspor No. ••• miliknya"),
            ("nomor paspor 123456789012, 12345678", "nomor paspor 123456789012, •••"),
            ("SIM A 123456789012", "SIM A •••"),
            ("BPJS Kesehatan 0001234567890", "BPJS Kesehatan •••"),
            ("rekening BCA 1234567890 a.n. Umpama", "rekening BCA ••• a.n. Umpama"),
            ("No. Rek. 123-00-0456789-1 Mandiri", "No. Rek. ••• Mandiri"),
            ("lewat BRI 0123-01-012345-50-1", "lewat BRI •••"),
            ("surel nanda.umpama@gmail.example, ya", "surel •••, ya"),
            ("<nanda+1@umpama.example>", "<•••>"),
            ("mailto:nanda@umpama.example", "mailto:•••"),
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
            "ISBN 978-602-8519-93-9",
            "rekening gendut 15.000.000.000 itu",
            "rekening senilai Rp1500000000",
            "rekening 1234567890 nasabah",
            "membuka rekening pada 2024",
            "paspor 123456 orang",
            "paspor dan visa A4",
            "Keputusan Nomor 1234567 Tahun 2024",
            "BPJS menjangkau 12345678901 warga",
            "BPJS 2024",
            "sim 123456789012",
            "NPWP 15 digit",
            "surel redaksi@koran.example atau redaksikoran@gmail.example",
            "humas.kota@umpama.example, info@umpama.example",
            "akun @umpama dan @golkar.example",
            "harga 5@7, a@b",
        ] {
            check(text, text);
        }
    }
}
