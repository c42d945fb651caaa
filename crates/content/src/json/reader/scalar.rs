//! Strings, numbers and words.

use warta_diagnostics::{Code, Span};

use super::Reader;
use crate::diagnostics::json as say;
use crate::json::Tag;
use crate::json::decimal::Decimal;
use crate::json::strings::{End, is_quote, is_typographic, scan};

impl Reader<'_> {
    /// The quotation mark that stands here.
    pub(super) fn quote_here(&self) -> Option<char> {
        self.char_here().filter(|c| is_quote(*c))
    }

    /// Reads a string with whatever marks it has.
    pub(super) fn string(&mut self, is_name: bool) {
        let open_at = self.at;
        let Some(open) = self.quote_here() else { return };
        let start = open_at + open.len_utf8();
        let scanned = scan(self.text, start, open, is_name, self.searched);
        self.searched = scanned.searched.max(self.searched);
        let whole = self.span(open_at, scanned.next);
        let value = &self.text[start..scanned.end];
        if open != '"' {
            let what = if is_typographic(open) { "curved" } else { "single" };
            let mend = mended(value);
            self.say(Code::WrongQuotes, |_| say::wrong_quotes(whole, what, &mend));
        } else {
            match scanned.how {
                End::Closed => {}
                End::Mismatched => {
                    let mark = self.span(scanned.end, scanned.next);
                    self.say(Code::WrongQuotes, |_| say::mismatched_quote(mark));
                }
                End::Line => {
                    let end = scanned.end as u32;
                    let opening = self.span(open_at, scanned.end);
                    self.say(Code::UnclosedString, |_| say::unclosed_string(opening, end));
                }
                End::File => {
                    let opening = self.span(open_at, open_at + 1);
                    self.gave_up = true;
                    self.say(Code::CutOff, |_| say::cut_off_string(opening));
                }
            }
            if let Some(first) = scanned.inner.first() {
                let spans: Vec<Span> =
                    scanned.inner.iter().map(|at| self.span(*at, at + 1)).collect();
                let span = self.span(*first, first + 1);
                self.say(Code::WrongQuotes, |_| say::inner_quotes(span, &spans));
            }
        }
        if let Some(at) = scanned.controls.first() {
            let span = self.span(*at, at + 1);
            let byte = self.bytes[*at];
            self.say(Code::RawControl, |_| say::raw_control(span, byte));
        }
        for at in &scanned.bad_escapes {
            let end = at + 1 + self.text[at + 1..].chars().next().map_or(0, char::len_utf8);
            let span = self.span(*at, end);
            let text = &self.text[*at..end];
            self.say(Code::BadEscape, |_| say::bad_escape(span, text));
        }
        if let Some(at) = scanned.lone {
            let span = self.span(at, at + 6);
            self.say(Code::LoneSurrogate, |_| say::lone_surrogate(span));
        }
        let tag = if scanned.escaped { Tag::Escaped } else { Tag::Plain };
        self.push(tag, start, scanned.end);
        self.at = scanned.next;
    }

    /// Reads a name without quotation marks.
    pub(super) fn bare_name(&mut self) {
        let start = self.at;
        let mut end = start;
        for c in self.text[start..].chars() {
            if matches!(c, ':' | '=' | ',' | '{' | '}' | '[' | ']' | '"' | '\n' | '\r' | '/' | '#')
            {
                break;
            }
            end += c.len_utf8();
        }
        end = start + self.text[start..end].trim_end().len();
        if end == start {
            // Nothing that could be a name: the loop steps over it.
            end = start + self.char_here().map_or(0, char::len_utf8);
        }
        let span = self.span(start, end);
        let name = &self.text[start..end];
        self.say(Code::UnquotedName, |_| say::unquoted_name(span, name));
        self.push(Tag::Plain, start, end);
        self.at = end;
    }

    /// Reads a number, mending what can only have been meant one way.
    pub(super) fn number(&mut self) {
        let start = self.at;
        let length = self.bytes[start..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.' | b'_'))
            .count();
        let end = start + length;
        let text = &self.text[start..end];
        if !is_number(text) {
            // A date, a time, a telephone number: text that lost its quotation marks.
            if text.matches('-').count() > 1
                || self.bytes.get(end).is_some_and(|b| matches!(b, b':' | b'/'))
                || text.bytes().any(|b| b.is_ascii_alphabetic() && !matches!(b, b'e' | b'E'))
            {
                return self.word();
            }
            let span = self.span(start, end);
            self.say(Code::BadNumber, |_| say::bad_number(span, text));
            let kept = mended_number(text);
            self.push(if kept { Tag::Number } else { Tag::Lost }, start, end);
        } else {
            self.push(Tag::Number, start, end);
        }
        self.at = end;
    }

    /// Reads `true`, `false`, `null`, what other languages call them, or text without marks.
    pub(super) fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        for c in self.text[start..].chars() {
            if matches!(c, ',' | '{' | '}' | '[' | ']' | '"' | '\n' | '\r') {
                break;
            }
            end += c.len_utf8();
        }
        end = start + self.text[start..end].trim_end().len();
        if end == start {
            end = start + self.char_here().map_or(0, char::len_utf8);
        }
        let text = &self.text[start..end];
        self.at = end;
        let tag = match text {
            "true" => return self.push(Tag::True, start, end),
            "false" => return self.push(Tag::False, start, end),
            "null" => return self.push(Tag::Null, start, end),
            "True" | "TRUE" => Tag::True,
            "False" | "FALSE" => Tag::False,
            "None" | "Null" | "NULL" | "nil" | "undefined" | "NaN" | "Infinity" => Tag::Null,
            _ => Tag::Plain,
        };
        let span = self.span(start, end);
        let meant = match tag {
            Tag::True => Some("true"),
            Tag::False => Some("false"),
            Tag::Null => Some("null"),
            _ => None,
        };
        self.say(Code::BadWord, |_| match meant {
            Some(meant) => say::bad_word(span, text, meant),
            None => say::unquoted_text(span, text),
        });
        self.push(tag, start, end);
    }
}

/// A value as JSON writes it.
fn mended(value: &str) -> String {
    let mut out = String::from("\"");
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' if rest.peek() == Some(&'\'') => {}
            '\\' => {
                out.push('\\');
                out.extend(rest.next());
            }
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// JSON's own grammar of numbers.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent
            .is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

/// Whether a number that is not JSON's still says one: `+1`, `007`, `.5`.
fn mended_number(text: &str) -> bool {
    let text = text.trim_start_matches('+');
    Decimal::parse(text).is_some_and(|number| number.is_finite())
}
