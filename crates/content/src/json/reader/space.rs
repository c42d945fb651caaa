//! White space and what people put where only that may be.

use warta_diagnostics::{Code, Span};

use super::Reader;
use crate::diagnostics::json as say;

impl Reader<'_> {
    /// Skips white space, comments, and characters that only look like white space.
    pub(super) fn space(&mut self) {
        loop {
            match self.bytes.get(self.at) {
                Some(b'\n') => {
                    self.at += 1;
                    self.line = self.at;
                }
                Some(b' ' | b'\t' | b'\r') => self.at += 1,
                Some(b'/') if matches!(self.bytes.get(self.at + 1), Some(b'/' | b'*')) => {
                    self.comment();
                }
                // A colour that lost its opening mark is none.
                Some(b'#') if self.lone_closing_mark().is_none() => self.comment(),
                Some(0xb | 0xc | 0) => self.odd_space(1),
                Some(0xc2..) => match self.char_here() {
                    Some(c) if c.is_whitespace() || is_invisible(c) => {
                        self.odd_space(c.len_utf8());
                    }
                    _ => return,
                },
                _ => return,
            }
        }
    }

    fn odd_space(&mut self, width: usize) {
        let span = self.span(self.at, self.at + width);
        self.say(Code::Unexpected, |_| say::odd_space(span));
        self.at += width;
    }

    fn comment(&mut self) {
        let start = self.at;
        let rest = &self.text[start..];
        let length = match rest.strip_prefix("/*") {
            Some(inner) => inner.find("*/").map_or(rest.len(), |end| end + 4),
            None => rest.find(['\n', '\r']).unwrap_or(rest.len()),
        };
        self.at += length;
        let span = self.span(start, self.at);
        let hole = self.comment_with_space(start);
        self.say(Code::Comment, |_| say::comment(span, hole));
    }

    /// A comment with the spaces before it; where it has a line of its own, the line.
    fn comment_with_space(&self, start: usize) -> Span {
        let before = self.text[..start].trim_end_matches([' ', '\t']).len();
        let after = &self.text[self.at..];
        let alone = before == 0 || self.bytes[before - 1] == b'\n' || before == self.line;
        let line_end = ["\r\n", "\n"].into_iter().find(|end| after.starts_with(end));
        match line_end {
            Some(end) if alone => self.span(before, self.at + end.len()),
            _ if after.is_empty() || line_end.is_some() => self.span(before, self.at),
            _ => self.span(start, self.at),
        }
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}
