//! The reader proper: a loop over the text with a stack of open brackets.

mod close;
mod scalar;

use warta_diagnostics::{Code, Collector, Diagnostic, Span};

use super::follow::byte_after;
use super::{MAX_DEPTH, Node, Tag};
use crate::diagnostics::json as say;
use crate::origin::push_step;

/// After so many findings no more are put into words, only counted.
const WORDED: u32 = 2_000;

/// Reads a text. The first node, where there is one, is the outermost value.
pub(super) fn read(file: u16, text: &str, found: &mut Collector) -> Vec<Node> {
    let mut reader = Reader {
        file,
        text,
        bytes: text.as_bytes(),
        at: if text.starts_with('\u{feff}') { 3 } else { 0 },
        nodes: Vec::with_capacity(text.len() / 16),
        stack: Vec::new(),
        found,
        said: 0,
        searched: 0,
        gave_up: false,
    };
    reader.document();
    reader.nodes
}

struct Reader<'a> {
    file: u16,
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    nodes: Vec<Node>,
    stack: Vec<Frame>,
    found: &'a mut Collector,
    said: u32,
    /// See [`super::strings::Scanned::searched`].
    searched: usize,
    /// Set where the end of the file was reached inside what is too deep: said once is enough.
    gave_up: bool,
}

/// An open bracket.
#[derive(Debug, Clone, Copy)]
struct Frame {
    node: u32,
    object: bool,
    state: State,
    /// The last comma, while nothing has come after it.
    comma: Option<usize>,
    /// The last name in an object.
    name: u32,
    /// How many elements or values came so far.
    count: u32,
}

/// What may come next inside a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// A name or the end.
    Name,
    /// A colon.
    Colon,
    /// A value; in an array also the end.
    Value,
    /// A comma or the end.
    Comma,
}

impl<'a> Reader<'a> {
    fn document(&mut self) {
        self.space();
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            let diagnostic = crate::diagnostics::file::empty(self.file);
            return self.found.push(diagnostic);
        }
        if rest.starts_with('<') {
            let diagnostic = crate::diagnostics::file::web_page(self.file, self.at, rest);
            return self.found.push(diagnostic);
        }
        if !rest.starts_with(['{', '[']) {
            match self.text_before_brace() {
                Some(brace) => {
                    let span = self.span(self.at, brace);
                    self.say(Code::Unexpected, |_| say::text_before(span));
                    self.at = brace;
                }
                None if !self.is_scalar() => {
                    let diagnostic = crate::diagnostics::file::not_json(self.file, self.at, rest);
                    return self.found.push(diagnostic);
                }
                None => {}
            }
        }
        self.value();
        while !self.stack.is_empty() {
            self.space();
            let before = (self.at, self.nodes.len(), self.stack.len(), self.top().state);
            match self.bytes.get(self.at) {
                None => self.cut_off(),
                Some(_) if self.top().object => self.in_object(),
                Some(_) => self.in_array(),
            }
            let after =
                (self.at, self.nodes.len(), self.stack.len(), self.stack.last().map(|f| f.state));
            // Every turn must get on; a turn that does not would be a frozen tab.
            if (before.0, before.1, before.2, Some(before.3)) == after {
                self.skip_odd();
            }
        }
        self.after_end();
    }

    /// Where the first brace stands, when little and nothing like JSON comes before it, as in
    /// `const bundle = {`.
    fn text_before_brace(&self) -> Option<usize> {
        let end = self.text.floor_char_boundary((self.at + 200).min(self.text.len()));
        let head = &self.text[self.at..end];
        let brace = head.find('{')?;
        (!head[..brace].contains(['"', ',', '\n'])).then_some(self.at + brace)
    }

    fn is_scalar(&self) -> bool {
        let rest = self.text[self.at..].trim_end();
        rest.starts_with(['"', '-', '+', '\'', ']', '}', ','])
            || rest.starts_with(|c: char| c.is_ascii_digit())
            || (rest.len() < 12 && rest.chars().all(char::is_alphanumeric))
    }

    fn in_object(&mut self) {
        let at = self.at;
        let byte = self.bytes[at];
        match (self.top().state, byte) {
            (State::Name | State::Comma, b'}') => self.close(),
            (_, b']') => self.wrong_bracket(),
            (State::Name, b',') => self.extra_comma(),
            (State::Name, b':') => {
                let span = self.span(at, at + 1);
                self.say(Code::Unexpected, |_| say::no_name(span));
                self.lost_name(at);
                self.top_mut().state = State::Colon;
            }
            (State::Name, b'{' | b'[') => {
                let span = self.span(at, at + 1);
                self.say(Code::Unexpected, |_| say::no_name(span));
                self.lost_name(at);
                self.top_mut().state = State::Value;
            }
            (State::Name, _) => self.name(),
            (State::Colon, b':') => {
                self.at += 1;
                self.top_mut().state = State::Value;
            }
            (State::Colon, b'=') => {
                let end = at + if self.bytes.get(at + 1) == Some(&b'>') { 2 } else { 1 };
                let span = self.span(at, end);
                self.say(Code::MissingColon, |_| say::not_a_colon(span));
                self.at = end;
                self.top_mut().state = State::Value;
            }
            (State::Colon | State::Value, b',' | b'}') => self.missing_value(),
            (State::Colon, _) => {
                let span = self.span_here();
                self.say(Code::MissingColon, |_| say::missing_colon(span));
                self.top_mut().state = State::Value;
            }
            (State::Value, b':') => {
                let span = self.span(at, at + 1);
                self.say(Code::Unexpected, |_| say::second_colon(span));
                self.at += 1;
            }
            (State::Value, _) => {
                let top = self.top_mut();
                top.state = State::Comma;
                top.count += 1;
                self.value();
            }
            (State::Comma, b',') => {
                let top = self.top_mut();
                top.comma = Some(at);
                top.state = State::Name;
                self.at += 1;
            }
            (State::Comma, b';') => self.not_a_comma(State::Name),
            (State::Comma, b':') => self.skip_odd(),
            (State::Comma, _) if self.starts_something() => {
                self.missing_comma();
                self.top_mut().state = State::Name;
            }
            (State::Comma, _) => self.skip_odd(),
        }
    }

    fn in_array(&mut self) {
        let at = self.at;
        let byte = self.bytes[at];
        match (self.top().state, byte) {
            (_, b']') => self.close(),
            (_, b'}') => self.wrong_bracket(),
            (State::Comma, b',') => {
                let top = self.top_mut();
                top.comma = Some(at);
                top.state = State::Value;
                self.at += 1;
            }
            (State::Comma, b';' | b':') => self.not_a_comma(State::Value),
            (State::Comma, _) if self.starts_something() => {
                self.missing_comma();
                self.top_mut().state = State::Value;
            }
            (State::Comma, _) => self.skip_odd(),
            (_, b',') => self.extra_comma(),
            (_, b':' | b';') => self.skip_odd(),
            (_, _) => {
                let top = self.top_mut();
                top.comma = None;
                top.state = State::Comma;
                top.count += 1;
                self.value();
            }
        }
    }

    /// Reads a value, or opens one; whatever stands here becomes a node.
    fn value(&mut self) {
        let at = self.at;
        match self.bytes.get(at) {
            Some(b'{' | b'[') => self.open(),
            Some(b'0'..=b'9' | b'-' | b'+') => self.number(),
            Some(b'.') if self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => self.number(),
            Some(_) if self.quote_here().is_some() => {
                self.string(false);
            }
            Some(_) => self.word(),
            None => self.push(Tag::Lost, at, at),
        }
    }

    fn open(&mut self) {
        let at = self.at;
        if self.stack.len() >= MAX_DEPTH {
            return self.too_deep();
        }
        let object = self.bytes[at] == b'{';
        let node = self.nodes.len() as u32;
        self.push(if object { Tag::Object } else { Tag::Array }, at, at + 1);
        let state = if object { State::Name } else { State::Value };
        self.stack.push(Frame { node, object, state, comma: None, name: node, count: 0 });
        self.at += 1;
    }

    fn name(&mut self) {
        let node = self.nodes.len() as u32;
        let top = self.top_mut();
        top.comma = None;
        top.name = node;
        top.state = State::Colon;
        if self.quote_here().is_some() {
            self.string(true);
        } else {
            self.bare_name();
        }
    }

    fn lost_name(&mut self, at: usize) {
        let node = self.nodes.len() as u32;
        let top = self.top_mut();
        top.comma = None;
        top.name = node;
        self.push(Tag::Lost, at, at);
    }

    fn missing_value(&mut self) {
        let name = self.nodes[self.top().name as usize];
        let span = Span::new(name.start, name.end);
        let text = &self.text[name.start as usize..name.end as usize];
        self.say(Code::MissingValue, |_| say::missing_value(span, text));
        self.push(Tag::Lost, self.at, self.at);
        self.top_mut().state = State::Comma;
    }

    fn extra_comma(&mut self) {
        let start = self.at;
        while let Some((next, b',')) = byte_after(self.bytes, self.at) {
            self.at = next + 1;
        }
        let span = self.span(start, self.at);
        self.say(Code::ExtraComma, |_| say::extra_comma(span));
    }

    fn missing_comma(&mut self) {
        let end = self.text[..self.at].trim_end().len();
        let span = self.span_here();
        self.say(Code::MissingComma, |_| say::missing_comma(span, end as u32));
        self.top_mut().comma = None;
    }

    fn not_a_comma(&mut self, then: State) {
        let span = self.span(self.at, self.at + 1);
        self.say(Code::MissingComma, |_| say::not_a_comma(span));
        self.at += 1;
        self.top_mut().state = then;
    }

    /// Whether what stands here could begin a name or a value.
    fn starts_something(&self) -> bool {
        let c = self.char_here();
        c.is_some_and(|c| {
            c.is_alphanumeric()
                || matches!(c, '{' | '[' | '-' | '_' | '$')
                || super::strings::is_quote(c)
        })
    }

    /// Skips what can't belong here, up to the next thing that could.
    fn skip_odd(&mut self) {
        let start = self.at;
        self.at += self.char_here().map_or(1, char::len_utf8);
        while let Some(c) = self.char_here() {
            if matches!(c, ',' | ':' | '{' | '}' | '[' | ']' | '"' | '\n') {
                break;
            }
            self.at += c.len_utf8();
        }
        let span = self.span(start, self.at);
        let text = &self.text[start..self.at];
        self.say(Code::Unexpected, |_| say::unexpected(span, text));
    }

    /// Skips white space, comments, and characters that only look like white space.
    fn space(&mut self) {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(b'/') if matches!(self.bytes.get(self.at + 1), Some(b'/' | b'*')) => {
                    self.comment();
                }
                Some(b'#') => self.comment(),
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
        self.say(Code::Comment, |_| say::comment(span));
    }

    fn push(&mut self, tag: Tag, start: usize, end: usize) {
        let next = self.nodes.len() as u32 + 1;
        self.nodes.push(Node { tag, start: start as u32, end: end as u32, next });
    }

    fn top(&self) -> Frame {
        self.stack.last().copied().unwrap_or(Frame {
            node: 0,
            object: false,
            state: State::Comma,
            comma: None,
            name: 0,
            count: 0,
        })
    }

    /// The innermost open bracket; only called while there is one.
    fn top_mut(&mut self) -> &mut Frame {
        self.stack.last_mut().expect("the loop runs only while a bracket is open")
    }

    fn char_here(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(start as u32, end as u32)
    }

    /// The character here.
    fn span_here(&self) -> Span {
        self.span(self.at, self.at + self.char_here().map_or(0, char::len_utf8))
    }

    /// Reports, unless so much was said already that counting is enough.
    fn say(&mut self, code: Code, make: impl FnOnce(&Self) -> Diagnostic) {
        self.said += 1;
        if self.said > WORDED {
            return self.found.count(code);
        }
        let mut diagnostic = make(self);
        diagnostic.file = self.file;
        diagnostic.path = self.path();
        self.found.push(diagnostic);
    }

    /// The JSON Pointer of the place where the reader is.
    fn path(&self) -> String {
        let mut path = String::new();
        for frame in &self.stack {
            if frame.object {
                if matches!(frame.state, State::Name) || frame.name == frame.node {
                    break;
                }
                if let Some(name) = self.nodes.get(frame.name as usize) {
                    push_step(&mut path, &self.text[name.start as usize..name.end as usize]);
                }
            } else if frame.count > 0 {
                push_step(&mut path, &(frame.count - 1).to_string());
            }
        }
        path
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}
