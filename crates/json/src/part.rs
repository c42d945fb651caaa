//! From a part of a string's value back to the bytes that it was written with.

use std::ops::Range;

use warta_diagnostics::Span;

use super::follow::joint;
use super::strings::unit;
use super::{Document, NodeId, NodeTag};

/// Walks along a string as it is written and as it is meant, both at once.
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    raw: &'a str,
    /// Where `raw` begins in the text.
    start: u32,
    escaped: bool,
    /// How far the walk has come, in bytes as written and as meant.
    at: usize,
    meant: usize,
}

impl Document {
    /// For finding parts of a string's value in the text. Ask for them in their order: going back
    /// starts anew.
    pub fn parts(&self, node: NodeId) -> Parts<'_> {
        let own = self.node(node);
        Parts {
            raw: self.raw(node),
            start: own.start,
            escaped: own.tag == NodeTag::Escaped,
            at: 0,
            meant: 0,
        }
    }
}

impl Parts<'_> {
    /// The bytes of a part that is given in bytes of the value.
    pub fn span(&mut self, part: Range<usize>) -> Span {
        let start = self.seek(part.start);
        let end = if part.end > part.start { self.seek(part.end) } else { start };
        Span::new(start, end)
    }

    fn seek(&mut self, meant: usize) -> u32 {
        if !self.escaped {
            return self.start + meant.min(self.raw.len()) as u32;
        }
        if meant < self.meant {
            (self.at, self.meant) = (0, 0);
        }
        let bytes = self.raw.as_bytes();
        while self.at < bytes.len() {
            let (written, value) = step(bytes, self.at);
            if self.meant + value > meant {
                break;
            }
            self.at += written;
            self.meant += value;
        }
        self.start + self.at.min(bytes.len()) as u32
    }
}

/// How many bytes one step takes as written, and as meant. It goes as [`super::strings::unescape`]
/// does.
fn step(bytes: &[u8], at: usize) -> (usize, usize) {
    if bytes.get(at) == Some(&b'"')
        && let Some(next) = joint(bytes, at + 1)
    {
        return (next - at, 0);
    }
    if bytes.get(at) != Some(&b'\\') {
        return (1, 1);
    }
    match bytes.get(at + 1) {
        Some(b'u') => match unit(bytes, at + 2) {
            Some(0xd800..=0xdbff)
                if bytes.get(at + 6..at + 8) == Some(b"\\u")
                    && matches!(unit(bytes, at + 8), Some(0xdc00..=0xdfff)) =>
            {
                (12, 4)
            }
            Some(unit) => (6, char::from_u32(unit).map_or('\u{fffd}'.len_utf8(), char::len_utf8)),
            None => (2, 2),
        },
        Some(b'n' | b't' | b'r' | b'b' | b'f' | b'"' | b'\\' | b'/') => (2, 1),
        Some(_) | None => (1, 1),
    }
}

#[cfg(test)]
mod tests {
    use warta_diagnostics::Collector;

    use super::*;

    /// Every character of a value is found where it was written.
    #[test]
    fn parts_are_found_behind_escapes() {
        for written in [
            r#""plain é text""#,
            r#""a\u00e9b\n\"c\" \\ \ud83d\ude00x\tz""#,
            r#""\ud83d alone, \q bad, \u12 short, end\\""#,
            "\"raw\ttab \\u0020\\u0020two\"",
        ] {
            let document = Document::read(0, "a", written.as_bytes(), &mut Collector::new());
            let root = document.root().expect("a string");
            let value = document.string(root).into_owned();
            let mut parts = document.parts(root);
            let mut rebuilt = String::new();
            for (at, c) in value.char_indices() {
                let span = parts.span(at..at + c.len_utf8());
                let own = &document.text()[span.start as usize..span.end as usize];
                rebuilt.push_str(&super::super::strings::unescape(own));
            }
            assert_eq!(rebuilt, value, "{written}");
            let whole = parts.span(0..value.len());
            assert_eq!(
                &document.text()[whole.start as usize..whole.end as usize],
                document.raw(root)
            );
        }
    }
}
