//! Packed bytes as text, for data blocks of pages and for files that hosts take for text.
//!
//! A page's data stands in the page itself, right behind the same words as mark-up, and both travel
//! compressed. So text stays as it is, and only what HTML or an upload would change is written
//! otherwise: a byte that is no part of such text becomes the character 0x100 above it.

/// The character that stands for byte 0.
const FIRST: u32 = 0x100;

/// Writes bytes as text that HTML, editors and uploads leave as it is.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 2);
    for chunk in bytes.utf8_chunks() {
        let mut rest = chunk.valid();
        loop {
            // Nearly all of it is plain, and copied in runs.
            let run = rest.bytes().take_while(|byte| is_plain(*byte)).count();
            out.push_str(&rest[..run]);
            let mut characters = rest[run..].chars();
            let Some(character) = characters.next() else { break };
            rest = characters.as_str();
            if stands_for_itself(character) {
                out.push(character);
            } else {
                let mut buffer = [0; 4];
                character.encode_utf8(&mut buffer).bytes().for_each(|byte| push(byte, &mut out));
            }
        }
        chunk.invalid().iter().for_each(|byte| push(*byte, &mut out));
    }
    out
}

fn push(byte: u8, out: &mut String) {
    out.extend(char::from_u32(FIRST + u32::from(byte)));
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
        for bytes in [&all[..], text, b"", &[0xf0, 0x9f], &[0xc4, 0x80]] {
            let encoded = encode(bytes);
            assert_eq!(decode(&encoded), bytes);
            assert!(!encoded.contains(['<', '\r', '\0', '\u{7f}', '\u{85}']), "{encoded:?}");
        }
        assert_eq!(encode("Kabupaten é 中\n".as_bytes()), "Kabupaten é 中\n");
    }
}
