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
            ("Đặng Văn Ǆ ŉ", "dang-van-dz-n"),
            ("1️⃣", "1"),
        ] {
            assert_eq!(slug(label), expected, "{label}");
        }
        assert_eq!(slug(&"kata ".repeat(100)).len(), 119);
        assert_eq!(slug(&"x".repeat(500)).len(), LONG);
        assert_eq!(slug_or_label("مرحبا بك"), "مرحبا-بك");
    }
}
