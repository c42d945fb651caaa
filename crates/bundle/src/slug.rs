//! The URL form of a label.

use warta_diagnostics::Part;

use crate::fold::{form, is_mark, letter};

/// How long a slug gets, in bytes; it is cut at a hyphen.
const LONG: usize = 120;

/// Lower-case ASCII letters, digits and single hyphens: letters without their accents, other forms of
/// letters and digits as these, a hyphen for everything else. Empty where nothing is left, as of a text
/// in another script.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if is_mark(c) || matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇') {
            continue;
        }
        let mut own = [0; 4];
        let plain = letter(c).or(form(c)).unwrap_or(c.encode_utf8(&mut own));
        for byte in plain.bytes() {
            if byte.is_ascii_alphanumeric() {
                out.push(char::from(byte.to_ascii_lowercase()));
            } else if !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
        }
        if out.len() > LONG * 2 {
            break;
        }
    }
    if out.len() > LONG {
        let cut = out.part(..=LONG).rfind('-').unwrap_or(LONG);
        out.truncate(cut);
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The URL form of a label in any script: [`slug`], or, where that leaves nothing, the label itself in
/// lower case with hyphens for spaces. The address of a tag in Arabic is then percent-encoded.
pub fn slug_or_label(label: &str) -> String {
    let plain = slug(label);
    if !plain.is_empty() {
        return plain;
    }
    label.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase()
}

/// The address of a tag or a section with this label, as long as no other one has it.
///
/// What [`slug`] drops would make "C", "C++" and "C#" one, or "選挙 2024" and "地震 2024". So signs that
/// carry a meaning are spelled out, and letters of other scripts stay; a `#` before a word is only how a
/// tag is marked. Where still nothing is left, it is the label itself, with hyphens for spaces.
pub fn address(label: &str) -> String {
    let mut spelled = String::with_capacity(label.len());
    for c in label.trim().trim_start_matches('#').chars() {
        let word = match c {
            '+' | '＋' => "plus",
            '#' | '＃' => "sharp",
            '&' | '＆' => "dan",
            '@' | '＠' => "at",
            '%' | '％' => "persen",
            _ => {
                spelled.push(c);
                continue;
            }
        };
        spelled.push(' ');
        spelled.push_str(word);
        spelled.push(' ');
    }
    let latin = |c: char| c.is_ascii() || is_mark(c) || letter(c).or(form(c)).is_some();
    if spelled.chars().all(|c| latin(c) || !c.is_alphanumeric()) {
        return slug_or_label(&spelled);
    }
    // Letters of several scripts: what is Latin among them as in a slug.
    let mut out = String::new();
    for c in spelled.chars() {
        if !latin(c) && !c.is_whitespace() && !is_sign(c) {
            out.extend(c.to_lowercase());
            continue;
        }
        let mut own = [0; 4];
        let plain = slug(c.encode_utf8(&mut own));
        if !plain.is_empty() {
            out.push_str(&plain);
        } else if !is_mark(c) && !is_nothing(c) && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    if out.is_empty() { slug_or_label(label) } else { out }
}

/// What makes two labels the same: all but the case of letters, their accents, other forms of the same
/// characters, and how many spaces there are.
pub fn same_label(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars().filter(|c| !is_mark(*c) && !is_nothing(*c)) {
            match c {
                '’' | '‘' | 'ʼ' | '＇' => out.push('\''),
                '“' | '”' | '„' => out.push('"'),
                '‐'..='―' | '−' => out.push('-'),
                // In full width.
                '\u{ff01}'..='\u{ff5e}' => {
                    let plain = char::from_u32(u32::from(c).saturating_sub(0xfee0));
                    out.extend(plain.unwrap_or(c).to_lowercase());
                }
                _ => match letter(c).or(form(c)) {
                    Some(plain) if !stands_for_several(c) => out.push_str(plain),
                    _ => out.extend(c.to_lowercase()),
                },
            }
        }
    }
    out
}

/// Whether a character only stands for several in an address: Æ is no AE, and ½ may be no 1/2. Those that
/// join letters for their looks are these letters.
fn stands_for_several(c: char) -> bool {
    let several = |text: &str| text.len() > 1;
    let looks = matches!(c, 'Ǆ'..='ǌ' | 'Ǳ'..='ǳ' | 'ŉ');
    (letter(c).is_some_and(several) && !looks) || form(c).is_some_and(|it| it.contains('/'))
}

/// Whether a character shows nothing and only says how others are set.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a character that is not Latin stands between words. What the standard library knows no class
/// of, such as vowel signs, belongs to its word.
fn is_sign(c: char) -> bool {
    is_nothing(c)
        || matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}' | '\u{30fb}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_addresses() {
        for (label, expected) in [
            ("Partai Hanura", "partai-hanura"),
            ("  Ogan   Komering Ilir (OKI) ", "ogan-komering-ilir-oki"),
            ("Jum'at – “Café” №5", "jumat-cafe-no5"),
            ("Łódź/Ærø", "lodz-aero"),
            ("---", ""),
            ("مرحبا", ""),
            ("rakercab-oki", "rakercab-oki"),
        ] {
            assert_eq!(slug(label), expected, "{label}");
            assert_eq!(slug(&slug(label)), expected, "{label} again");
        }
        for (label, expected) in [
            ("cafe\u{301}", "cafe"),
            ("Straße ﬁnal ＡＢＣ１ Ⅻ", "strasse-final-abc1-xii"),
            ("½ ㎏ ℡", "1-2-kg-tel"),
            ("Þór ɗa ŋa ı", "thor-da-na-i"),
            ("Đặng Văn Ǆ ŉ", "dang-van-dz-n"),
            ("1️⃣", "1"),
        ] {
            assert_eq!(slug(label), expected, "{label}");
        }
        assert_eq!(slug(&"kata ".repeat(100)).len(), 119);
        assert_eq!(slug(&"x".repeat(500)).len(), LONG);
        assert_eq!(slug_or_label("مرحبا بك"), "مرحبا-بك");
    }

    #[test]
    fn labels_keep_what_tells_them_apart() {
        for (label, expected) in [
            ("C", "c"),
            ("C++", "c-plus-plus"),
            ("C#", "c-sharp"),
            ("#Pilkada", "pilkada"),
            ("Politik & Hukum", "politik-dan-hukum"),
            ("Hanura", "hanura"),
            ("選挙 2024", "選挙-2024"),
            ("地震 2024", "地震-2024"),
            ("第1リーグ", "第1リーグ"),
            ("Москва Café", "москва-cafe"),
            ("हिन्दी 1", "हिन्दी-1"),
            ("مرحبا بك", "مرحبا-بك"),
            ("???", "???"),
            ("+", "plus"),
        ] {
            assert_eq!(address(label), expected, "{label}");
        }
        for (one, other, same) in [
            ("Café  Baru", " cafe\u{301} baru", true),
            ("Jum’at", "jum'at", true),
            ("ＡＢＣ", "abc", true),
            ("A/B", "A B", false),
            ("A-B", "A B", false),
            ("C", "C++", false),
            ("Æon", "æon", true),
            ("Æon", "Aeon", false),
            ("½", "1/2", false),
            ("Straße", "Strasse", false),
            ("Þór", "Thór", false),
            ("ﬁlm", "film", true),
        ] {
            assert_eq!(same_label(one) == same_label(other), same, "{one} {other}");
        }
    }
}
