//! Character references: `&amp;`, `&eacute`, `&#233;`, `&#xe9;`.

use warta_diagnostics::Part;

use crate::entity::entity;

/// How long the longest name of a character is.
const LONGEST: usize = 31;

/// The names that also count without their semicolon.
const OLD: &str = "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave \
    Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN \
    Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil \
    cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc \
    iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm \
    oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute \
    ucirc ugrave uml uuml yacute yen yuml";

/// What the numbers from 128 on mean: those of a code page that pages were once written in.
const CODE_PAGE: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// A text with its references resolved. In an attribute, a name without a semicolon counts only where
/// nothing follows that could belong to an address.
pub(super) fn resolve(text: &str, in_attribute: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.part(..at));
        rest = rest.part(at + 1..);
        let found = match rest.strip_prefix('#') {
            Some(number) => self::number(number).map(|(c, length)| (c.to_string(), length + 1)),
            None => name(rest, in_attribute),
        };
        match found {
            Some((meant, length)) => {
                out.push_str(&meant);
                rest = rest.part(length..);
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

/// The character with this name, and how much of the text the name is.
fn name(text: &str, in_attribute: bool) -> Option<(String, usize)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let whole = text.part(..end);
    if text.part(end..).starts_with(';')
        && whole.len() <= LONGEST
        && let Some(meant) = entity(whole)
    {
        return Some((meant, end + 1));
    }
    // None of them begins with another.
    let old = OLD.split_ascii_whitespace().find(|old| whole.starts_with(old))?;
    let behind = text.part(old.len()..).chars().next();
    if in_attribute && behind.is_some_and(|c| c == '=' || c.is_ascii_alphanumeric()) {
        return None;
    }
    let semicolon = usize::from(behind == Some(';'));
    Some((entity(old)?, old.len() + semicolon))
}

/// The character with the number that stands behind `&#`, and how much of the text that is.
fn number(text: &str) -> Option<(char, usize)> {
    let hexadecimal = text.starts_with(['x', 'X']);
    let (start, radix) = if hexadecimal { (1, 16) } else { (0, 10) };
    let digits =
        text.part(start..).bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    if digits == 0 {
        return None;
    }
    let end = start + digits;
    let number = u32::from_str_radix(text.part(start..end), radix).unwrap_or(u32::MAX);
    let meant = match number {
        0 => None,
        0x80..=0x9f => CODE_PAGE.chars().nth(number as usize - 0x80),
        _ => char::from_u32(number),
    };
    let semicolon = usize::from(text.part(end..).starts_with(';'));
    Some((meant.unwrap_or(char::REPLACEMENT_CHARACTER), end + semicolon))
}
