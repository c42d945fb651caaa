//! Tags that stand in one line, and tags that were written together.

use crate::together::{self, Of};

/// The tags of a line: commas and the like stand between them, or a hash before each.
pub(super) fn split(value: &str) -> Vec<String> {
    let (parts, _) = together::labels(value);
    let tidy = |part: &String| part.trim_matches([' ', '.', '-', '/', '"', '*']).to_owned();
    parts.iter().map(tidy).filter(|tag| tag.chars().any(char::is_alphanumeric)).collect()
}

/// Words that hold one tag together: "Hukum dan HAM" is a single one.
const JOINING: [&str; 14] = [
    "dan", "atau", "di", "ke", "dari", "untuk", "yang", "dengan", "and", "or", "of", "the", "&",
    "/",
];

/// What a tag may be several of: its words where it is the only one (`alone`), or the words of
/// "RapatUmpamaDesa". A number belongs to the word before. Where commas and the like say what the parts
/// are, there is nothing to suppose.
pub fn together(tag: &str, alone: bool) -> Option<Vec<String>> {
    if together::split(tag, Of::Tags).is_some() {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    let words: Vec<&str> = tag.split_whitespace().collect();
    if let [word] = words.as_slice() {
        parts = humps(word);
    } else if alone && !words.iter().any(|word| JOINING.contains(word)) {
        parts = words.iter().map(|word| (*word).to_owned()).collect();
    }
    let mut out: Vec<String> = Vec::new();
    for part in parts {
        match out.last_mut() {
            Some(last) if part.chars().all(|c| c.is_ascii_digit()) => {
                last.push(' ');
                last.push_str(&part);
            }
            _ => out.push(part),
        }
    }
    (out.len() >= 3).then_some(out)
}

/// The words of "RapatUmpamaDesa", whose capitals say where they begin; "OKIDesa" is "OKI" and "Desa".
fn humps(word: &str) -> Vec<String> {
    let signs: Vec<char> = word.chars().collect();
    let mut out: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for (nth, c) in signs.iter().enumerate() {
        let small_next = signs.get(nth + 1).is_some_and(|next| next.is_lowercase());
        let begins = match before {
            None => true,
            Some(before) if c.is_uppercase() => before.is_lowercase() || small_next,
            Some(before) => c.is_ascii_digit() && !before.is_ascii_digit(),
        };
        match out.last_mut().filter(|_| !begins) {
            Some(last) => last.push(*c),
            None => out.push(c.to_string()),
        }
        before = Some(*c);
    }
    // "DPRD", "iPhone" and the like are words of their own.
    if out.iter().any(|part| part.chars().count() < 2) { vec![word.to_owned()] } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_run_together_can_be_told_apart() {
        for (tag, expected) in [
            ("Umpama Rapat kontestasi 2024", &["Umpama", "Rapat", "kontestasi 2024"][..]),
            ("rapat umpama desa", &["rapat", "umpama", "desa"]),
            ("RapatUMPDesa", &["Rapat", "UMP", "Desa"]),
            ("RapatUmpamaDesa2024", &["Rapat", "Umpama", "Desa 2024"]),
        ] {
            assert_eq!(together(tag, true).unwrap_or_default(), expected, "{tag}");
        }
        for tag in [
            "Rapat Umpama",
            "Hukum dan HAM",
            "Taman baca 2024",
            "DPRD",
            "TamanBaca",
            "Umpama",
            "WhatsApp",
            "Umpama Rapat, Desa Contoh",
            "umpama; rapat desa; taman",
        ] {
            assert_eq!(together(tag, true), None, "{tag}");
        }
        assert_eq!(together("rapat umpama desa", false), None);
    }
}
