//! The bundle as text.

use super::pieces::Piece;

/// Writes the fields of an article as JSON, one to a line.
pub(super) struct Writer {
    out: String,
    first: bool,
}

impl Writer {
    pub fn new() -> Writer {
        let out = "{\n  \"warta\": 1,\n  \"articles\": [\n    {".to_owned();
        Writer { out, first: true }
    }

    fn name(&mut self, name: &str) {
        if !std::mem::take(&mut self.first) {
            self.out.push(',');
        }
        self.out.push_str("\n      ");
        string(name, &mut self.out);
        self.out.push_str(": ");
    }

    /// A text, to the letter.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        string(value, &mut self.out);
    }

    /// A list of texts, in one line.
    pub fn texts(&mut self, name: &str, values: &[String]) {
        self.name(name);
        self.out.push('[');
        for (nth, value) in values.iter().enumerate() {
            if nth > 0 {
                self.out.push_str(", ");
            }
            string(value, &mut self.out);
        }
        self.out.push(']');
    }

    /// A record of texts, in one line.
    pub fn object(&mut self, name: &str, fields: &[(&str, &str)]) {
        self.name(name);
        self.out.push_str("{ ");
        for (nth, (field, value)) in fields.iter().enumerate() {
            if nth > 0 {
                self.out.push_str(", ");
            }
            string(field, &mut self.out);
            self.out.push_str(": ");
            string(value, &mut self.out);
        }
        self.out.push_str(" }");
    }

    /// The body, a line for each paragraph.
    pub fn body(&mut self, pieces: &[Piece]) {
        self.name("body");
        self.out.push('[');
        for (nth, piece) in pieces.iter().enumerate() {
            if nth > 0 {
                self.out.push(',');
            }
            self.out.push_str("\n        ");
            match piece {
                Piece::Paragraph(text) => string(&markdown(text), &mut self.out),
                Piece::Divider => self.out.push_str("{ \"type\": \"divider\" }"),
                Piece::List { ordered, start, items } => self.list(*ordered, *start, items),
            }
        }
        self.out.push_str("\n      ]");
    }

    fn list(&mut self, ordered: bool, start: usize, items: &[String]) {
        self.out.push_str("{\n          \"type\": \"list\",\n");
        if ordered {
            self.out.push_str("          \"ordered\": true,\n");
        }
        if start != 1 {
            self.out.push_str(&format!("          \"start\": {start},\n"));
        }
        self.out.push_str("          \"items\": [");
        for (nth, item) in items.iter().enumerate() {
            if nth > 0 {
                self.out.push(',');
            }
            self.out.push_str("\n            ");
            string(&markdown(item), &mut self.out);
        }
        self.out.push_str("\n          ]\n        }");
    }

    pub fn finish(mut self) -> String {
        self.out.push_str("\n    }\n  ]\n}\n");
        self.out
    }
}

/// A string of JSON.
fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The text so that Markdown shows it to the letter.
fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let links = text.contains("](") || text.contains("]:") || text.contains("][");
    let mut before: Option<char> = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, c)) = signs.next() {
        let after = signs.peek().map(|(_, c)| *c);
        let free = |c: Option<char>| c.is_none_or(|c| c == ' ');
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let marks = match c {
            '\\' => after.is_some_and(|c| c.is_ascii_punctuation()),
            '*' => !(free(before) && free(after)),
            '_' => !(inside(before) && inside(after)) && !(free(before) && free(after)),
            '`' | '~' => true,
            '[' => links,
            '<' => after.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => is_reference(text.get(at + 1..).unwrap_or_default()),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Whether what stands behind an ampersand makes it the name of a character: `amp;`, `#39;`.
fn is_reference(rest: &str) -> bool {
    let name = rest.split(';').next().unwrap_or_default();
    name.len() < rest.len()
        && (1..=32).contains(&name.len())
        && name.strip_prefix('#').unwrap_or(name).bytes().all(|byte| byte.is_ascii_alphanumeric())
}
