//! White space and what people put where only that may be.

use warta_diagnostics::{Code, Part, Span};

use super::TolerantReader;
use super::comment::comment_length;
use crate::findings as say;

impl TolerantReader<'_> {
    /// Skips white space, comments, and characters that only look like white space.
    pub(super) fn space(&mut self) {
        loop {
            match self.bytes.get(self.at) {
                Some(b'\n') => {
                    self.at += 1;
                    self.line = self.at;
                    while matches!(self.bytes.get(self.at), Some(b' ' | b'\t')) {
                        self.at += 1;
                    }
                    self.indent = self.at - self.line;
                }
                Some(b' ' | b'\t' | b'\r') => self.at += 1,
                Some(b'/') if matches!(self.bytes.get(self.at + 1), Some(b'/' | b'*')) => {
                    self.comment();
                }
                Some(b'<') if self.text.part(self.at..).starts_with("<!--") => self.comment(),
                Some(b'<' | b'=' | b'>' | b'|') if self.merge() => {}
                // A colour that lost its opening mark is none.
                Some(b'#') if self.lone_closing_mark().is_none() && !self.is_colour() => {
                    self.comment();
                }
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

    /// Whether a colour without quotation marks stands here, in the place of a value: `"color": #aa5500`.
    fn is_colour(&self) -> bool {
        let top = self.top();
        let rest = self.window(self.at, 8);
        let digits = rest.bytes().skip(1).take_while(u8::is_ascii_hexdigit).count();
        let next = rest.as_bytes().get(digits.saturating_add(1));
        let ends =
            next.is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b'}'));
        !self.stack.is_empty()
            && top.object
            && top.state == super::State::Value
            && matches!(digits, 3 | 6)
            && ends
    }

    fn odd_space(&mut self, width: usize) {
        let span = self.span(self.at, self.at + width);
        self.say(Code::Unexpected, |_| say::odd_space(span));
        self.at += width;
    }

    fn comment(&mut self) {
        let start = self.at;
        let rest = self.text.part(start..);
        self.at += comment_length(rest);
        let span = self.span(start, self.at);
        let hole = self.comment_with_space(start);
        let of_html = rest.starts_with('<');
        self.say(Code::Comment, |_| say::comment(span, hole, of_html));
    }

    /// A comment with the spaces before it; where it has a line of its own, the line.
    fn comment_with_space(&self, start: usize) -> Span {
        let head = self.text.part(..start).trim_end_matches([' ', '\t']);
        let before = head.len();
        let after = self.text.part(self.at..);
        let alone = head.is_empty() || head.ends_with('\n') || before == self.line;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// So that a line with thousands of brackets takes no longer, however far it is indented.
    #[test]
    fn an_indent_is_measured_once_for_its_line() {
        for text in ["    {}", "{}\n \t  {}", "{} /*\n*/ x\n\n    {}"] {
            let mut reader = TolerantReader::new(0, text, &[], 100);
            for at in 0..text.len() {
                reader.at = reader.at.max(at);
                reader.space();
            }
            assert_eq!(reader.indent, 4, "of {text:?}");
        }
    }
}
