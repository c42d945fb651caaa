//! One segment of an address: written, read, and kept short.

/// How long a segment may get in a built site, in bytes. Some disks take no more than 143, and the number
/// of a page may follow.
pub(super) const LONGEST: usize = 132;

/// How much of a longer one stays.
const CUT: usize = 112;

/// Writes a segment: see the head of [`super`].
pub(super) fn encode(name: &str, bounded: bool, out: &mut String) {
    let start = out.len();
    let mut cut = start;
    for byte in name.bytes() {
        // No letter is torn apart.
        if byte & 0xc0 != 0x80 && out.len().saturating_sub(start) <= CUT {
            cut = out.len();
        }
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => {
                out.push(char::from(byte));
            }
            _ => {
                out.push('~');
                push_hex(u64::from(byte), 2, b"0123456789ABCDEF", out);
            }
        }
    }
    if bounded && out.len().saturating_sub(start) > LONGEST {
        out.truncate(cut);
        out.push('-');
        push_hex(hash(name), 16, b"0123456789abcdef", out);
    }
}

/// Writes so many of a number's last digits.
pub(crate) fn push_hex(number: u64, digits: u32, alphabet: &[u8; 16], out: &mut String) {
    for digit in (0..digits).rev() {
        let value = number.checked_shr(digit.saturating_mul(4)).unwrap_or_default() & 15;
        let sign = alphabet.get(value as usize);
        out.extend(sign.copied().map(char::from));
    }
}

/// FNV-1a of a text: for what the publisher makes sure that it happens once.
pub fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Reads a segment. What somebody typed may be percent-encoded as well.
pub(super) fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' || byte == b'~' {
            let high = hex(rest.next()?)?;
            let low = hex(rest.next()?)?;
            bytes.push(high << 4 | low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
