//! Strings: their marks, and what their escapes mean. Where one ends that is not closed as it should be is for
//! [`super::scan`].

use warta_diagnostics::Part;

use super::follow::joint;

/// Whether people use this character as a quotation mark.
pub(super) fn is_quote(c: char) -> bool {
    c == '"' || c == '\'' || is_typographic(c)
}

/// Whether it is one of the curved marks that word processors put in.
pub(super) fn is_typographic(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '‛' | '`' | '´' | '＂' | '″')
}

/// The number of a character in four hexadecimal digits.
pub(super) fn unit(bytes: &[u8], at: usize) -> Option<u32> {
    let mut value = 0;
    for digit in bytes.get(at..at + 4)? {
        value = value << 4 | char::from(*digit).to_digit(16)?;
    }
    Some(value)
}

/// The value of a string. An escape that JSON does not have stands for itself; half a character
/// becomes U+FFFD. Texts that a sign joins are one.
pub(super) fn unescape(raw: &str) -> String {
    let bytes = raw.as_bytes();
    let mut out = String::with_capacity(raw.len());
    let mut rest = 0;
    while let Some(offset) = raw.part(rest..).find(['\\', '"']) {
        out.push_str(raw.part(rest..rest + offset));
        let at = rest + offset;
        if bytes.get(at) == Some(&b'"') {
            rest = joint(bytes, at + 1).unwrap_or_else(|| {
                out.push('"');
                at + 1
            });
            continue;
        }
        rest = at + 2;
        match bytes.get(at + 1) {
            Some(b'n') => out.push('\n'),
            Some(b't') => out.push('\t'),
            Some(b'r') => out.push('\r'),
            Some(b'b') => out.push('\u{8}'),
            Some(b'f') => out.push('\u{c}'),
            Some(b'u') => match unit(bytes, at + 2) {
                Some(high @ 0xd800..=0xdbff) => {
                    let low = match bytes.get(at + 6..at + 8) {
                        Some(b"\\u") => unit(bytes, at + 8),
                        _ => None,
                    };
                    match low {
                        Some(low @ 0xdc00..=0xdfff) => {
                            let c = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                            out.push(char::from_u32(c).unwrap_or('\u{fffd}'));
                            rest = at + 12;
                        }
                        _ => {
                            out.push('\u{fffd}');
                            rest = at + 6;
                        }
                    }
                }
                Some(unit) => {
                    out.push(char::from_u32(unit).unwrap_or('\u{fffd}'));
                    rest = at + 6;
                }
                None => out.push_str("\\u"),
            },
            Some(same @ (b'"' | b'\\' | b'/' | b'\'')) => out.push(char::from(*same)),
            // The backslash of a Windows path, most likely.
            Some(_) | None => {
                out.push('\\');
                rest = at + 1;
            }
        }
    }
    out.push_str(raw.get(rest..).unwrap_or_default());
    out
}
