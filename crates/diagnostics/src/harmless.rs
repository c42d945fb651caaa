//! JSON that a terminal does not obey.

use std::fmt::Write;

/// Escapes what JSON allows in a text as it is, and what would steer a terminal or end a line in a script. It stands
/// nowhere but in texts.
pub(crate) fn harmless(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if matches!(c, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}') {
            let _infallible = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_steers_a_terminal_or_ends_a_line() {
        let text = "\"\\\n\t\u{1b}[31m\u{7f}\u{9b}\u{2028}\u{2029}é";
        let out = harmless(&serde_json::json!(text).to_string());
        assert_eq!(out, "\"\\\"\\\\\\n\\t\\u001b[31m\\u007f\\u009b\\u2028\\u2029é\"");
        assert_eq!(serde_json::from_str::<String>(&out).ok().as_deref(), Some(text));
    }
}
