//! "Kabar.example, UMPAMA -- Taman itu dibuka": the outlet and the place before the dashes.

use std::fmt;

use super::sentence;
use warta_json::day_names as names;

/// A dateline, and the text behind it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Dateline {
    pub place: Option<String>,
    pub source: Option<String>,
    /// Whether the source stands first.
    source_first: bool,
    pub rest: String,
}

impl Dateline {
    /// Its fields, as they follow each other in the text.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let place = self.place.as_deref().map(|place| ("place", place));
        let source = self.source.as_deref().map(|source| ("source", source));
        let both = if self.source_first { [source, place] } else { [place, source] };
        both.into_iter().flatten().collect()
    }
}

impl fmt::Display for Dateline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Vec<&str> = self.fields().into_iter().map(|(_, value)| value).collect();
        f.write_str(&values.join(", "))
    }
}

/// How long it gets, in bytes.
const LONGEST: usize = 90;

/// The ends of addresses of outlets.
const ENDS: [&str; 16] = [
    "com", "id", "co", "net", "org", "news", "info", "tv", "my", "me", "online", "press", "site",
    "asia", "io", "example",
];

/// Words that only outlets have in their names.
const OUTLETS: [&str; 30] = [
    "antara",
    "kompas",
    "tribun",
    "tempo",
    "republika",
    "reuters",
    "afp",
    "ap",
    "bbc",
    "cnn",
    "cnbc",
    "news",
    "pos",
    "post",
    "ekspres",
    "express",
    "radar",
    "harian",
    "koran",
    "times",
    "jpnn",
    "jawapos",
    "sumeks",
    "okezone",
    "sindo",
    "sindonews",
    "tvone",
    "rri",
    "voa",
    "kabar",
];

/// Words with which the names of places of several words begin.
const PLACES: [&str; 31] = [
    "kota",
    "kabupaten",
    "kab",
    "kecamatan",
    "kec",
    "desa",
    "kelurahan",
    "tanjung",
    "ogan",
    "bandar",
    "pangkal",
    "lubuk",
    "muara",
    "sungai",
    "banda",
    "padang",
    "tanah",
    "pulau",
    "bukit",
    "batu",
    "pagar",
    "musi",
    "kuala",
    "gunung",
    "teluk",
    "air",
    "ujung",
    "labuan",
    "new",
    "san",
    "los",
];

/// Takes a dateline off the beginning of a paragraph, where there is one for certain.
pub(crate) fn split(text: &str) -> Option<Dateline> {
    let (head, dash, rest) = divided(text)?;
    let words: Vec<&str> = head.split(' ').collect();
    let capital = |word: &&str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(char::is_uppercase) || is_domain(word)
    };
    let sign = |c: char| matches!(c, '"' | '“' | '”' | '?' | '!' | ';' | ':' | '\'');
    let dated =
        words.iter().any(|word| !is_domain(word) && word.contains(|c: char| c.is_ascii_digit()));
    let stops = words.iter().any(|word| word.ends_with('.') && word.len() > 5);
    if words.len() > 8 || !words.iter().all(capital) || head.contains(sign) || dated || stops {
        return None;
    }
    let begins = rest.trim_start_matches(['"', '“', '\'', '‘', '(']).chars().next()?;
    if begins.is_lowercase() || !begins.is_alphanumeric() {
        return None;
    }
    if !is_plain_head(head, dash) && !(is_likely(head, &words) && !is_set_off(rest)) {
        return None;
    }
    let mut out = parts(head)?;
    out.rest = rest.to_owned();
    Some(out)
}

/// Whether a line begins with a dateline that nothing else can be.
pub fn is_plain(text: &str) -> bool {
    divided(text).is_some_and(|(head, dash, _)| is_plain_head(head, dash)) && split(text).is_some()
}

/// Whether a paragraph begins with a place and a day before a dash: "Umpama, Kamis (28/11/2024) – …". No field holds
/// both.
pub fn is_dated(text: &str) -> bool {
    let Some((head, _, rest)) = divided(text) else { return false };
    let place = head.split([',', ' ', '(']).next().unwrap_or_default();
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let day = head.chars().any(|c| c.is_ascii_digit())
        && (head.contains('/')
            || head
                .split([' ', ',', '('])
                .any(|word| names::month(word.trim_end_matches(')')).is_some()));
    let begins = rest.trim_start_matches(['"', '“', '\'', '‘', '(']).chars().next();
    capital(place)
        && place.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-'))
        && day
        && head.split(' ').count() <= 10
        && head.contains(',')
        && begins.is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase())
}

/// What stands before and behind the first dash that separates, and the dash.
fn divided(text: &str) -> Option<(&str, &str, &str)> {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '―' | '‒');
    let mut from = 0;
    loop {
        let at = text.get(from..)?.find(is_dash)? + from;
        if at > LONGEST {
            return None;
        }
        let (head, behind) = text.split_at_checked(at)?;
        let rest = behind.trim_start_matches(is_dash);
        let dash = behind.strip_suffix(rest).unwrap_or_default();
        let (before, after) = (head.ends_with(' '), rest.starts_with(' '));
        let separates = match dash {
            "-" => before && after,
            "–" | "‒" => before || after,
            _ => true,
        };
        if separates && !head.trim().is_empty() && !rest.trim().is_empty() {
            return Some((head.trim(), dash, rest.trim()));
        }
        from = at + dash.len();
    }
}

/// Whether nothing but a dateline looks like this: an address, a name in brackets or capitals alone, or
/// several hyphens.
fn is_plain_head(head: &str, dash: &str) -> bool {
    let capitals = head.split(' ').any(|word| {
        word.chars().filter(|c| c.is_alphabetic()).count() >= 3
            && !word.chars().any(char::is_lowercase)
    });
    dash.starts_with("--")
        || capitals
        || head.ends_with(')')
        || head.split([' ', ',']).any(is_domain)
}

/// Whether a name before a dash can well be a place.
fn is_likely(head: &str, words: &[&str]) -> bool {
    let first = words.first().map(|word| word.to_lowercase()).unwrap_or_default();
    words.len() == 1
        || words.len() <= 5 && head.contains(',')
        || words.len() <= 4 && PLACES.contains(&first.trim_end_matches('.'))
        || words.iter().any(|word| is_outlet_word(word))
}

/// Whether a second dash closes what the first one opened: "Budi – yang datang – pulang".
fn is_set_off(rest: &str) -> bool {
    let sentence = sentence::first(rest);
    [" - ", " – ", " — ", "—"].iter().any(|dash| sentence.contains(dash))
}

/// Whether a word is the address of a site: "Kabar.example".
pub(super) fn is_domain(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let Some((name, end)) = word.rsplit_once('.') else { return false };
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    name.chars().count() >= 2
        && name.chars().all(fits)
        && ENDS.contains(&end.to_lowercase().as_str())
}

fn is_outlet_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    OUTLETS.contains(&word.as_str()) || word.ends_with("news")
}

/// Tells the outlet from the place.
fn parts(head: &str) -> Option<Dateline> {
    let mut out = Dateline::default();
    let mut add = |text: &str, source: bool| {
        let text = text.trim_matches([' ', ',', '|', '/', '(', ')', '-']);
        if text.is_empty() {
            return;
        }
        out.source_first |= source && out.place.is_none();
        let into = if source { &mut out.source } else { &mut out.place };
        match into {
            Some(there) => {
                there.push_str(", ");
                there.push_str(text);
            }
            None => *into = Some(text.to_owned()),
        }
    };
    let (open, inner) = match head.split_once('(') {
        Some((open, inner)) => (open, Some(inner.trim_end_matches(')'))),
        None => (head, None),
    };
    let pieces: Vec<&str> =
        open.split([',', '|', '/']).filter(|it| !it.trim().is_empty()).collect();
    for piece in &pieces {
        let words: Vec<&str> = piece.split_whitespace().collect();
        match words.iter().position(|word| is_domain(word)) {
            Some(nth) if words.len() > 1 => {
                let (before, rest) = words.split_at_checked(nth)?;
                let (domain, after) = rest.split_first()?;
                add(&before.join(" "), false);
                add(domain, true);
                add(&after.join(" "), false);
            }
            Some(_) => add(piece, true),
            None => add(piece, inner.is_none() && words.iter().any(|word| is_outlet_word(word))),
        }
    }
    if let Some(inner) = inner {
        add(inner, true);
    }
    (out.place.is_some() || out.source.is_some()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlet_and_place_are_told_apart() {
        for (text, place, source) in [
            ("Kabar.example UMP ---- Taman itu dibuka.", "UMP", "Kabar.example"),
            ("UMPAMA, KABAR.EXAMPLE – Taman itu dibuka.", "UMPAMA", "KABAR.EXAMPLE"),
            ("Kabar.co.id, Umpama - Taman itu dibuka.", "Umpama", "Kabar.co.id"),
            ("KABAR.CO.ID, UMPAMA -- Taman itu dibuka.", "UMPAMA", "KABAR.CO.ID"),
            ("Umpama (ANTARA) - Taman itu dibuka.", "Umpama", "ANTARA"),
            ("Umpama, CNN Misal -- Taman itu dibuka.", "Umpama", "CNN Misal"),
            ("UMPAMA—Taman itu dibuka.", "UMPAMA", ""),
            ("Umpama - “Siap,” kata dia.", "Umpama", ""),
            ("Umpama, Contoh Selatan – Taman itu dibuka.", "Umpama, Contoh Selatan", ""),
            ("Tanjung Umpama - Taman itu dibuka.", "Tanjung Umpama", ""),
            ("Kabar.example -- Taman itu dibuka.", "", "Kabar.example"),
        ] {
            let found = split(text).unwrap_or_else(|| panic!("nothing in {text}"));
            let given = (found.place.as_deref(), found.source.as_deref());
            assert_eq!((given.0.unwrap_or(""), given.1.unwrap_or("")), (place, source), "{text}");
            assert!(text.ends_with(&found.rest));
        }
    }

    #[test]
    fn a_day_in_a_dateline_is_seen() {
        for text in [
            "Umpama, Kamis (28/11/2024) - Warga datang.",
            "UMPAMA, 28 November 2024 – Warga datang.",
            "UMPAMA, March 11 (Kabar) -- Residents came.",
        ] {
            assert!(is_dated(text) && split(text).is_none(), "{text}");
        }
        for text in [
            "Pilkada 2024 - Siapa maju di sana?",
            "Umpama, Contoh – Warga.",
            "Rapat 28/11 - selesai",
        ] {
            assert!(!is_dated(text), "{text}");
        }
    }

    #[test]
    fn other_dashes_are_left_alone() {
        for text in [
            "Budi Misal – yang datang terlambat – pulang lebih dulu.",
            "Budi — Ketua panitia — pulang lebih dulu.",
            "Warga Al-Misal datang ke taman.",
            "Kader-kader datang di sela -sela rapat.",
            "Mereka menang 2-1 atas tamu.",
            "Pilkada 2024 - Siapa maju di sana?",
            "Budi Misal - Ketua panitia itu pulang.",
            "Rapat itu selesai. Umpama - Taman dibuka.",
            "UMPAMA, 11 Maret - Taman itu dibuka.",
            "“Siap” - kata dia.",
            "UMPAMA -- ",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
