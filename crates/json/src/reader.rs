//! The reader proper: a loop over the text with a stack of open brackets.

mod close;
mod comment;
mod frame;
mod missing;
mod retry;
mod scalar;
mod slip;
mod space;

use warta_diagnostics::{Code, Diagnostic, Part, Span, is_certain};

use self::frame::{NO_BRACKET, OpenBracket, State, Turn, Way};
pub(crate) use self::retry::{Reading, best, read_again};
use super::follow::{Level, byte_after, level};
use super::{MAX_DEPTH, Node, NodeTag};
use crate::findings as say;
use crate::pointer::push_step;

/// After so many findings no more are put into words, only counted.
pub(super) const WORDED: usize = 2_000;

/// How far a look from a bracket to its end goes.
const FAR_AHEAD: usize = 100_000;

/// Longer names are cut in the paths of findings, of which there may be many.
const LONGEST_STEP: usize = 200;

/// One reading of a text.
struct TolerantReader<'a> {
    file: u16,
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// Where the line begins that the reader is in, and how far it is indented.
    line: usize,
    indent: usize,
    nodes: Vec<Node>,
    stack: Vec<OpenBracket>,
    found: Vec<Diagnostic>,
    /// What is only counted, and whether it can be mended for certain.
    unlisted: Vec<(Code, bool)>,
    /// See [`super::scan::Scanned::searched`].
    searched: usize,
    /// Set where the end of the file was reached inside what is too deep: said once is enough.
    gave_up: bool,
    /// Whether the text goes on to its end.
    whole: bool,
    /// Whether more than a bracket stands behind the end, and no second document: likely a bracket closes
    /// too early.
    unread: bool,
    /// What to do at some brackets, by their place, in place of what would be done.
    guide: &'a [Turn],
    /// After so many findings no more are put into words.
    most: usize,
    /// Those turns that were taken, by their number in the guide.
    taken: Vec<usize>,
    /// What could be done otherwise.
    forks: Vec<Turn>,
    /// Where the layout of the lines says that a bracket is missing, the first such place.
    crooked: Option<usize>,
    /// How many closing brackets begin a line that is indented otherwise than the line of their opening
    /// one.
    crooked_count: usize,
    /// Closing brackets behind other things on their line, whose opening one is on another.
    early: Vec<usize>,
    /// The second side of an unresolved merge, which is not read.
    second_side: Option<(usize, usize)>,
    /// How many bytes may still be looked at ahead, so that the whole stays linear.
    looks: usize,
    /// The finding about what stands before the first brace, by its place in the list.
    before: Option<usize>,
}

impl<'a> TolerantReader<'a> {
    pub fn new(file: u16, text: &'a str, guide: &'a [Turn], most: usize) -> TolerantReader<'a> {
        TolerantReader {
            file,
            text,
            bytes: text.as_bytes(),
            at: if text.starts_with('\u{feff}') { 3 } else { 0 },
            line: 0,
            indent: text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count(),
            nodes: Vec::with_capacity(text.len() / 16),
            stack: Vec::new(),
            found: Vec::new(),
            unlisted: Vec::new(),
            searched: 0,
            gave_up: false,
            whole: true,
            unread: false,
            guide,
            most,
            taken: Vec::new(),
            forks: Vec::new(),
            crooked: None,
            crooked_count: 0,
            early: Vec::new(),
            second_side: None,
            looks: 4 * text.len() + 200_000,
            before: None,
        }
    }

    fn document(&mut self) {
        self.space();
        let rest = self.text.part(self.at..);
        if rest.is_empty() {
            return self.found.push(crate::file_findings::empty(self.file));
        }
        if rest.starts_with('<') {
            self.found.clear();
            let diagnostic = crate::file_findings::web_page(self.file, self.at, rest);
            return self.found.push(diagnostic);
        }
        if !rest.starts_with(['{', '[']) {
            match self.text_before_brace() {
                Some(brace) => self.text_before(brace),
                None if !self.is_scalar() => {
                    // What looked like comments is the beginning of another kind of text.
                    self.found.clear();
                    let text = self
                        .text
                        .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
                    let at = self.text.len() - text.len();
                    return self.found.push(crate::file_findings::not_json(self.file, at, text));
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
                Some(_) if self.guided(Way::Close) => self.close_before(self.at),
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

    fn is_scalar(&self) -> bool {
        let rest = self.text.part(self.at..).trim_end();
        let one = !rest.contains([' ', '\t', '\n', ',', ';']);
        rest.starts_with(['"', '\'', ']', '}', ','])
            || (one && rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+')))
            || (rest.len() < 12 && rest.chars().all(char::is_alphanumeric))
    }

    fn in_object(&mut self) {
        let at = self.at;
        let byte = self.byte(at);
        match (self.top().state, byte) {
            (State::Name | State::Comma, b'}') => self.close(),
            (State::Name | State::Comma, _) if byte == self.top().other => self.close_other(),
            (State::Name | State::Comma, b'.' | 0xe2) if self.placeholder_here() => {
                self.top_mut().comma = None;
                self.top_mut().state = self.behind_placeholder(State::Name);
            }
            (State::Colon, b',' | b'}') if self.text_behind_list() => {}
            (State::Colon, b',' | b'}') if self.texts_without_list() => {}
            (State::Colon, b'}') if self.is_list_of_one() => self.as_list(State::Comma, 1),
            (State::Colon, b',') if self.is_list() => self.as_list(State::Comma, 1),
            (State::Name, b'{' | b'0'..=b'9' | b'-') if self.is_list() => {
                self.as_list(State::Value, 0);
            }
            (State::Name, b'{') if self.is_mixed_list() => self.as_mixed_list(),
            (State::Name, b'{') if self.is_behind_list() => self.reopen_list(),
            (State::Colon, b']') if self.name_is_element() => self.close_before_name(),
            (_, b']') => self.wrong_bracket(),
            (State::Name, b',') => self.extra_comma(),
            (State::Name, b':') => {
                let span = self.span(at, at + 1);
                self.say(Code::Unexpected, |_| say::no_name(span));
                self.lost_name(at);
                self.top_mut().state = State::Colon;
            }
            (State::Name, b'{' | b'[') if self.follows_in_array() => self.close_before_comma(),
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
            (State::Colon, b',') if self.comma_for_colon() => {
                let span = self.span(at, at + 1);
                self.say(Code::MissingColon, |_| say::not_a_colon(span));
                self.at += 1;
                self.top_mut().state = State::Value;
            }
            (State::Colon, b',') if self.name_is_element() => self.close_before_name(),
            (State::Colon | State::Value, b',' | b'}') => self.missing_value(),
            (State::Colon, _) if self.stray_before_colon() => {}
            (State::Colon, _) => {
                let end = self.text.part(..at).trim_end().len();
                let (here, span) = (self.span_here(), self.span(end, end));
                self.say(Code::MissingColon, |_| say::missing_colon(span, here));
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
            (State::Comma, b'+' | b'&') if self.joined() => {}
            (State::Comma, b':') => self.skip_odd(),
            (State::Comma, b'"') if self.second_text() => {}
            (State::Comma, b'{') if self.is_next_record() => self.close_before(at),
            (State::Comma, _) if self.stray_behind() => {}
            (State::Comma, _) if self.starts_something() => {
                self.missing_comma();
                self.top_mut().state = State::Name;
            }
            (State::Comma, _) => self.skip_odd(),
        }
    }

    fn in_array(&mut self) {
        let at = self.at;
        let byte = self.byte(at);
        match (self.top().state, byte) {
            (_, b']') => self.close(),
            (_, _) if byte == self.top().other => self.close_other(),
            (_, b'}') if self.top().reopened && self.top().state == State::Comma => {
                self.close_before(at);
            }
            (_, b'}') => self.wrong_bracket(),
            (State::Comma, b'.' | 0xe2) if self.placeholder_here() => {
                self.top_mut().state = self.behind_placeholder(State::Value);
            }
            (State::Comma, b'+' | b'&') if self.joined() => {}
            (State::Comma, b',') => {
                let top = self.top_mut();
                top.comma = Some(at);
                top.state = State::Value;
                self.at += 1;
            }
            (State::Comma, b':') if self.colon_between_texts() => self.not_a_comma(State::Value),
            (State::Comma, b':') if self.element_is_name() || self.is_object() => {
                self.close_before_field();
            }
            (State::Comma, b';' | b':') => self.not_a_comma(State::Value),
            (State::Comma, _) if self.is_field_behind_list() => self.close_before(at),
            (State::Comma, _) if !self.begins_line() && self.stray_behind() => {}
            (State::Comma, _) if self.starts_something() => {
                self.missing_comma();
                self.top_mut().state = State::Value;
            }
            (State::Comma, _) => self.skip_odd(),
            (_, b',') => self.extra_comma(),
            (_, b':' | b';') => self.skip_odd(),
            (_, _) => {
                self.note_stray();
                let top = self.top_mut();
                top.before = top.comma.take();
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
            Some(b'-') if self.dash_item() => {}
            Some(b'0'..=b'9') if self.numbered_item() => {}
            Some(b'0'..=b'9' | b'-' | b'+') => self.number(),
            Some(b'.') if self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => self.number(),
            Some(_) if self.quote_here().is_some() => {
                self.string(false);
            }
            Some(b'(') if self.opens_round(0) => {}
            Some(_) if self.placeholder_here() => {
                self.push(NodeTag::Lost, at, self.at);
                if !self.stack.is_empty() && !self.top().object {
                    self.top_mut().state = self.behind_placeholder(State::Value);
                }
            }
            Some(_) => self.word(),
            None => self.push(NodeTag::Lost, at, at),
        }
    }

    fn open(&mut self) {
        let at = self.at;
        if self.stack.len() >= MAX_DEPTH {
            return self.too_deep();
        }
        let object = self.byte(at) == b'{';
        let node = self.nodes.len() as u32;
        self.push(if object { NodeTag::Object } else { NodeTag::Array }, at, at + 1);
        let state = if object { State::Name } else { State::Value };
        self.stack.push(OpenBracket {
            node,
            object,
            state,
            line: self.line,
            indent: self.indent,
            name: node,
            ..NO_BRACKET
        });
        self.at += 1;
    }

    fn name(&mut self) {
        if self.stray_words() {
            return;
        }
        self.note_stray();
        let node = self.nodes.len() as u32;
        let top = self.top_mut();
        top.before = top.comma.take();
        top.last = if top.count > 0 { top.name + 1 } else { 0 };
        top.name = node;
        top.state = State::Colon;
        if self.colon_inside() {
            return;
        }
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
        self.push(NodeTag::Lost, at, at);
    }

    fn missing_value(&mut self) {
        let name = self.node(self.top().name);
        let span = self.with_marks(name);
        let text = self.text.part(name.start as usize..name.end as usize);
        self.say(Code::MissingValue, |_| say::missing_value(span, text));
        self.push(NodeTag::Lost, self.at, self.at);
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
        let end = self.end_before(self.at);
        let (here, span) = (self.span_here(), self.span(end, end));
        self.say(Code::MissingComma, |_| say::missing_comma(span, here));
        self.top_mut().comma = None;
    }

    /// Where the last thing before a place ends, be there comments behind it.
    fn end_before(&self, place: usize) -> usize {
        let Some(last) = self.nodes.last() else { return place };
        let mut end = match last.tag {
            // Its closing mark stands behind it.
            NodeTag::Plain | NodeTag::Escaped => {
                let after = self.text.part(last.end as usize..).chars().next();
                last.end as usize
                    + after.filter(|c| super::strings::is_quote(*c)).map_or(0, char::len_utf8)
            }
            _ => last.end as usize,
        };
        // Closed brackets have no node of their own.
        let mut at = end;
        while at < place {
            let rest = self.text.part(at..);
            match self.byte(at) {
                b'#' => at += comment::comment_length(rest),
                b'/' if rest.starts_with("//") || rest.starts_with("/*") => {
                    at += comment::comment_length(rest);
                }
                b'<' if rest.starts_with("<!--") => at += comment::comment_length(rest),
                _ => {
                    let c = rest.chars().next().unwrap_or(' ');
                    at += c.len_utf8();
                    if !c.is_whitespace() {
                        end = at;
                    }
                }
            }
        }
        end.min(place)
    }

    fn not_a_comma(&mut self, then: State) {
        let span = self.span(self.at, self.at + 1);
        // What stands before a colon may be the name of a field.
        let sure = self.byte(self.at) != b':';
        self.say(Code::MissingComma, |_| match sure {
            true => say::not_a_comma(span),
            false => say::colon_in_list(span),
        });
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

    /// Reports like [`TolerantReader::say`], and gives the place of the finding in the list, where it is in it.
    fn tell(&mut self, code: Code, make: impl FnOnce(&Self) -> Diagnostic) -> Option<usize> {
        let before = self.found.len();
        self.say(code, make);
        (self.found.len() > before).then_some(before)
    }

    /// Adds a change to a finding that was reported.
    fn mend(&mut self, told: Option<usize>, span: Span, written: &str) {
        if let Some(found) = told.and_then(|told| self.found.get_mut(told)) {
            let taken = std::mem::replace(found, Diagnostic::new(found.code, ""));
            *found = taken.edit(span, written);
        }
    }

    /// Looks ahead from an opening bracket, as long as there is a budget for it.
    fn level(&mut self, open: usize) -> Option<Level> {
        let (level, looked) = level(self.bytes, open, self.looks.min(FAR_AHEAD));
        self.looks = self.looks.saturating_sub(looked);
        level
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
        let text = self.text.part(start..self.at);
        self.say(Code::Unexpected, |_| say::unexpected(span, text));
    }

    fn push(&mut self, tag: NodeTag, start: usize, end: usize) {
        let next = self.nodes.len() as u32 + 1;
        self.nodes.push(Node { tag, start: start as u32, end: end as u32, next });
    }

    fn top(&self) -> OpenBracket {
        self.stack.last().copied().unwrap_or(NO_BRACKET)
    }

    /// The innermost open bracket; only called while there is one.
    fn top_mut(&mut self) -> &mut OpenBracket {
        self.stack.last_mut().expect("the loop runs only while a bracket is open")
    }

    /// What was read as this node; nothing, at the beginning of the text, where there is none.
    fn node(&self, place: u32) -> Node {
        let nothing = Node { tag: NodeTag::Lost, start: 0, end: 0, next: place.saturating_add(1) };
        self.nodes.get(place as usize).copied().unwrap_or(nothing)
    }

    /// The byte at a place; 0, which a text hardly holds, behind its end.
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    /// The bracket around the innermost one.
    fn outer(&self) -> Option<OpenBracket> {
        self.stack.iter().rev().nth(1).copied()
    }

    /// The text from a place on, but no more of it than so many bytes: so that a look ahead stays short where
    /// nothing ends it.
    fn window(&self, at: usize, most: usize) -> &'a str {
        let rest = self.text.part(at..);
        rest.part(..rest.floor_char_boundary(most.min(rest.len())))
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
        if self.found.len() >= self.most {
            let certain = is_certain(&make(self));
            return self.unlisted.push((code, certain));
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
                    let end = (name.end as usize).min(name.start as usize + LONGEST_STEP);
                    let end = self.text.floor_char_boundary(end);
                    push_step(&mut path, self.text.part(name.start as usize..end));
                }
            } else if frame.count > 0 {
                push_step(&mut path, &(frame.count - 1).to_string());
            }
        }
        path
    }
}
