//! Packed bytes as text, for data blocks of pages and for files that hosts take for text.
//!
//! A page's data stands in the page itself, right behind the same words as mark-up, and both travel
//! compressed. So text stays as it is, and only what HTML or an upload would change is written
//! otherwise: a byte that is no part of such text becomes the character 0x100 above it.

/// The character that stands for byte 0.
const FIRST: u32 = 0x100;

/// Writes bytes as text that HTML, editors and uploads leave as it is.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        // Nearly all of it is plain, and copied in runs.
        let (same, after) = split(rest, run(rest, is_plain));
        out.extend_from_slice(same);
        if after.is_empty() {
            return String::from_utf8(out).unwrap_or_default();
        }
        let character = first_character(after);
        let (own, after) = split(after, character.map_or(1, char::len_utf8));
        rest = after;
        if character.is_some_and(stands_for_itself) {
            out.extend_from_slice(own);
        } else {
            own.iter().for_each(|byte| push(*byte, &mut out));
        }
    }
}

/// So many bytes, and those behind them.
fn split(bytes: &[u8], at: usize) -> (&[u8], &[u8]) {
    bytes.split_at_checked(at).unwrap_or((bytes, &[]))
}

/// The character that some bytes begin with, if they begin with one.
fn first_character(bytes: &[u8]) -> Option<char> {
    match bytes.first() {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        // None is longer than four bytes.
        _ => bytes.get(..bytes.len().min(4))?.utf8_chunks().next()?.valid().chars().next(),
    }
}

/// Appends the character that stands for a byte.
fn push(byte: u8, out: &mut Vec<u8>) {
    // In UTF-8 it is two bytes long: U+0100 to U+01FF.
    out.extend_from_slice(&[0xc4 | byte >> 6, 0x80 | byte & 0x3f]);
}

/// How many bytes from the start on are plain.
pub fn run(bytes: &[u8], is_plain: impl Fn(u8) -> bool) -> usize {
    // Most runs are short. Of long ones the processor looks at many bytes at once.
    let short = bytes.iter().take(16).take_while(|byte| is_plain(**byte)).count();
    if short < 16 {
        return short;
    }
    let is_whole = |block: &&[u8; 16]| block.iter().fold(true, |all, byte| all & is_plain(*byte));
    let chunks = bytes.as_chunks().0.iter().take_while(is_whole).count();
    let whole = chunks.saturating_mul(16);
    let rest = bytes.get(whole..).unwrap_or_default();
    whole.saturating_add(rest.iter().take_while(|byte| is_plain(**byte)).count())
}

/// Whether a byte is a character of its own that stands for itself.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'\n' | b' '..=b'~') && byte != b'<'
}

/// Control characters and carriage returns don't survive everywhere, `<` could end the data block, and
/// the characters that stand for bytes can't stand for themselves.
fn stands_for_itself(character: char) -> bool {
    match character {
        '\n' => true,
        '<' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' => false,
        _ => {
            let code = u32::from(character);
            code >= 0x20 && !(FIRST..FIRST + 0x100).contains(&code) && code & 0xfffe != 0xfffe
        }
    }
}

/// Reads what [`encode`] wrote. Any text gives some bytes; [`crate::unpack`] refuses those that mean
/// nothing.
pub fn decode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        match u8::try_from(u32::from(character).wrapping_sub(FIRST)) {
            Ok(byte) => bytes.push(byte),
            Err(_) => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_come_back() {
        let all: Vec<u8> = (0..=255).collect();
        let text = "a</script>é ğ 中 🗳 \u{ffff}\r\n\u{0}".as_bytes();
        let long = [&[b'a'; 70][..], b"<", &[b'b'; 33], "é".as_bytes(), &[b'c'; 16]].concat();
        for bytes in [&all[..], text, b"", &[0xf0, 0x9f], &[0xc4, 0x80], &long] {
            let encoded = encode(bytes);
            assert_eq!(decode(&encoded), bytes);
            assert!(!encoded.contains(['<', '\r', '\0', '\u{7f}', '\u{85}']), "{encoded:?}");
        }
        assert_eq!(encode("Kabupaten é 中\n".as_bytes()), "Kabupaten é 中\n");
    }
}
