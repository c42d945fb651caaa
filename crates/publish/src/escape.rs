//! Text for the places where a document or a feed holds it.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Writes text for HTML and XML, be it content or the value of an attribute in double quotes.
/// Characters that XML has no way to write are left out.
pub(crate) fn escape(text: &str) -> String {
    // Nearly every text is plain. All bytes of it are looked at, several at once.
    let is_plain =
        |byte: u8| (b' '..0xef).contains(&byte) && !matches!(byte, b'&' | b'<' | b'>' | b'"');
    if text.bytes().fold(true, |all, byte| all & is_plain(byte)) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
    out
}

/// Reads what [`escape`] wrote.
pub(crate) fn unescaped(text: &str) -> String {
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&amp;", "&")
}

/// Writes JSON for a data block of a page: nothing in it can end the block.
pub(crate) fn json(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// The text behind a percent-encoded address.
pub(crate) fn percent_decoded(address: &str) -> Option<String> {
    percent_decode_str(address).decode_utf8().ok().map(Cow::into_owned)
}

/// What an address would read otherwise in a path.
const PATHS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A path with everything percent-encoded that an address would read otherwise.
pub(crate) fn percent_encoded(path: &str) -> String {
    utf8_percent_encode(path, PATHS).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_what_holds_it() {
        assert_eq!(escape("a<b>\"&\u{1}\n"), "a&lt;b&gt;&quot;&amp;\n");
        let value = serde_json::json!({ "a": "</script><!--" });
        assert_eq!(json(&value), "{\"a\":\"\\u003c/script>\\u003c!--\"}");
    }

    #[test]
    fn addresses_and_paths_lead_to_each_other() {
        let path = "media/é #?%41 b.jpg";
        assert_eq!(percent_decoded(&percent_encoded(path)).as_deref(), Some(path));
        assert_eq!(percent_decoded("a%").as_deref(), Some("a%"));
        assert_eq!(percent_decoded("a%FF"), None);
    }
}
