//! Slips that have a name of their own: each is one finding, and what follows from it is none.

use warta_diagnostics::{Code, Part, Span, say};

use super::{NO_BRACKET, OpenBracket, State, TolerantReader};
use crate::findings as say;
use crate::follow::{begins_name, byte_after, byte_on_line, joint};
use crate::strings::is_quote;
use crate::{Node, NodeTag};

/// How long what stands before a bundle may be: an answer of a chat program, a declaration.
const BEFORE: usize = 1_000;

/// How long a stray word may be.
const STRAY: usize = 24;

/// How long a note between two fields may be.
const NOTE: usize = 200;

/// Fields that hold a list of texts.
const LISTS: [&str; 11] = [
    "tags",
    "authors",
    "editors",
    "photographers",
    "body",
    "related",
    "items",
    "aliases",
    "former_slugs",
    "party_ids",
    "sections",
];

/// The mark of a side of a merge.
const MARK: usize = 7;

impl TolerantReader<'_> {
    /// Steps over a line that a merge left behind. Of an unresolved merge the first side is read.
    pub(super) fn merge(&mut self) -> bool {
        let at = self.at;
        if let Some((from, to)) = self.second_side
            && from == at
        {
            (self.at, self.second_side) = (to, None);
            return true;
        }
        let rest = self.text.part(at..);
        let first = rest.lines().next().unwrap_or_default();
        let Some(kind) = mark(first).filter(|_| self.begins_line()) else { return false };
        let mut second: Option<(usize, &str)> = None;
        let mut end: Option<(usize, &str)> = None;
        if kind == b'<' {
            let mut here = at;
            for line in rest.split_inclusive('\n') {
                let indent = line.len() - line.trim_start().len();
                match mark(line.trim()) {
                    Some(b'=' | b'|') => {
                        second.get_or_insert((here + indent, line.trim()));
                    }
                    Some(b'>') => {
                        end = Some((here + indent, line.trim()));
                        break;
                    }
                    _ => {}
                }
                here += line.len();
                if here - at > self.looks {
                    break;
                }
            }
            self.looks = self.looks.saturating_sub(here - at);
        }
        let span = self.span(at, at + first.trim_end().len());
        match (second, end) {
            (Some((from, middle)), Some((last, other))) => {
                let middle = self.span(from, from + middle.len());
                let end = self.span(last, last + other.len());
                let sides = [side(first), side(other)];
                self.say(Code::MergeConflict, |_| say::merge(span, sides, middle, end));
                self.second_side = Some((from, last + other.len()));
            }
            _ => self.say(Code::MergeConflict, |_| say::rest_of_merge(span)),
        }
        self.at = at + first.len();
        true
    }

    /// Joins the text that a plus sign here puts behind the last one.
    pub(super) fn joined(&mut self) -> bool {
        let Some(last) = self.nodes.last().copied() else { return false };
        let end = last.end as usize;
        let follows = |end| joint(self.bytes, end + 1).is_some();
        let is_text = matches!(last.tag, NodeTag::Plain | NodeTag::Escaped);
        if !is_text || self.bytes.get(end) != Some(&b'"') || !follows(end) {
            return false;
        }
        let sign = self.at;
        self.at += 1;
        self.space();
        let before = self.found.len();
        self.string(false);
        let Some(next) = self.nodes.pop() else { return false };
        let hole = self.span(end, next.start as usize);
        // Words without a space between them would run together, which may not be meant.
        let loose = self.byte(sign) == b'&';
        let word = |c: Option<char>| {
            c.is_some_and(|c| c.is_alphanumeric() || (loose && !c.is_whitespace()))
        };
        let apart = !word(self.text.part(..end).chars().next_back())
            || !word(self.text.part(next.start as usize..).chars().next());
        if let Some(node) = self.nodes.last_mut() {
            (node.end, node.tag) = (next.end, NodeTag::Escaped);
        }
        let span = self.span(sign, sign + 1);
        let known = before.checked_sub(1).filter(|nth| {
            let known = self.found.get(*nth);
            known.is_some_and(|it| {
                it.code == Code::JoinedTexts
                    && it.edits.iter().any(|edit| edit.end <= hole.start)
                    && it.span.start >= last.start
            })
        });
        match known {
            Some(known) if apart => self.mend(Some(known), hole, ""),
            _ => self.say(Code::JoinedTexts, |_| say::joined(span, apart.then_some(hole))),
        }
        true
    }

    /// Steps over dots, or words in angle brackets, that stand for something left out.
    pub(super) fn placeholder_here(&mut self) -> bool {
        let rest = self.text.part(self.at..);
        let dots = rest.len() - rest.trim_start_matches(['.', '…']).len();
        let length = match self.window(self.at, NOTE).find(['>', '\n', '"', '{', '[']) {
            Some(end) if rest.starts_with('<') && rest.part(end..).starts_with('>') => end + 1,
            _ if dots > 1 => dots,
            _ => 0,
        };
        let ends = rest
            .part(length..)
            .starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | '}' | ']' | ')' | ':'));
        if length == 0 || !(ends || rest.len() == length) {
            return false;
        }
        let span = self.span(self.at, self.at + length);
        let text = rest.part(..length);
        self.say(Code::Placeholder, |_| say::placeholder(span, text));
        self.at += length;
        true
    }

    /// What is expected behind a placeholder: `next`, unless a comma comes.
    pub(super) fn behind_placeholder(&self, next: State) -> State {
        match byte_after(self.bytes, self.at) {
            Some((_, b',')) => State::Comma,
            _ => next,
        }
    }

    /// Reads an item of a list as YAML and Markdown have it: `- Some words`.
    pub(super) fn dash_item(&mut self) -> bool {
        let at = self.at;
        if !self.begins_line() {
            return false;
        }
        let rest = self.text.part(at..);
        let line = rest.lines().next().unwrap_or_default().trim_end();
        let item = line.strip_prefix("- ").unwrap_or_default();
        let words = item.trim_start();
        if words.is_empty() || self.top().object || self.stack.is_empty() || !self.begins_line() {
            return false;
        }
        let start = at + line.len() - words.len();
        let dash = self.span(at, start);
        if words.starts_with(is_quote) || words.starts_with(['{', '[']) {
            self.say(Code::YamlLine, |_| say::dash(dash, dash, None));
            self.at = start;
            self.value();
            return true;
        }
        let plain = words.trim_end_matches(',').trim_end();
        if plain.contains(['"', '{', '}', '[', ']', '<', '>', '\\']) {
            return false;
        }
        let end = start + plain.len();
        let lacks_comma = !words.ends_with(',')
            && !matches!(byte_after(self.bytes, end), None | Some((_, b',' | b']' | b'}')));
        let (whole, text) = (self.span(at, end), self.span(start, end));
        self.say(Code::YamlLine, |_| say::dash(whole, dash, Some((text, lacks_comma))));
        self.push(NodeTag::Plain, start, end);
        self.at = end;
        if lacks_comma {
            self.top_mut().state = State::Value;
        }
        true
    }

    /// Reads a text of a list with a number before it: `2. "Some words"`.
    pub(super) fn numbered_item(&mut self) -> bool {
        let at = self.at;
        let rest = self.text.part(at..);
        let digits = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
        let behind = rest.part(digits..);
        let text = behind.trim_start_matches(['.', ')']).trim_start_matches([' ', '\t']);
        let is_number = digits < 3 && behind.starts_with(['.', ')']) && text.starts_with('"');
        if !is_number || self.top().object || self.stack.is_empty() || !self.begins_line() {
            return false;
        }
        // Without a comma before it, it may be somebody's note.
        let top = self.top();
        if top.count > 1 && top.before.is_none() {
            return false;
        }
        let start = at + rest.len() - text.len();
        let number = self.span(at, start);
        self.say(Code::YamlLine, |_| say::number_before_text(number));
        self.at = start;
        self.value();
        true
    }

    /// Steps over a second text in one field: `"name": "one" "two"`.
    pub(super) fn second_text(&mut self) -> bool {
        let at = self.at;
        let Some(last) = self.nodes.last().copied() else { return false };
        let is_text = matches!(last.tag, NodeTag::Plain | NodeTag::Escaped)
            && self.bytes.get(last.end as usize) == Some(&b'"');
        if !is_text || self.begins_line() {
            return false;
        }
        let window = self.bytes.part(at + 1..(at + 1 + BEFORE).min(self.bytes.len()));
        let Some(length) = window.iter().position(|b| matches!(b, b'"' | b'\\' | b'\n' | b'\r'))
        else {
            return false;
        };
        let end = at + 1 + length;
        let words = self.text.part(at + 1..end);
        let ends = matches!(byte_on_line(self.bytes, end + 1), None | Some(b',' | b'}'))
            && !matches!(byte_after(self.bytes, end + 1), Some((_, b':')));
        if self.byte(end) != b'"' || words.trim().is_empty() || !ends {
            return false;
        }
        let span = self.span(at, end + 1);
        let hole = self.span(last.end as usize, at + 1);
        self.say(Code::JoinedTexts, |_| say::second_text(span, hole));
        self.at = end + 1;
        true
    }

    /// Reads a name whose colon stands inside its quotation marks: `"name:" "value"`.
    pub(super) fn colon_inside(&mut self) -> bool {
        let start = self.at + 1;
        let word = |b: &&u8| b.is_ascii_alphanumeric() || matches!(**b, b'_' | b'$' | b'-');
        let length = self.bytes.part(start.min(self.bytes.len())..).iter().take_while(word).count();
        let end = start + length;
        let value = match self.bytes.get(end..end + 3) {
            Some([b':', b'"', b' ' | b'\t']) => byte_on_line(self.bytes, end + 2),
            _ => None,
        };
        let begins = matches!(value, Some(b'"' | b'[' | b'{' | b'0'..=b'9'));
        if length == 0 || self.byte(self.at) != b'"' || !begins {
            return false;
        }
        let span = self.span(end, end + 2);
        self.say(Code::MissingColon, |_| say::colon_inside(span));
        self.push(NodeTag::Plain, start, end);
        self.at = end + 2;
        self.top_mut().state = State::Value;
        true
    }

    /// Whether the object that is open here holds one text and no colon, where a list of texts belongs.
    pub(super) fn is_list_of_one(&self) -> bool {
        let top = self.top();
        let Some(outer) = self.outer().filter(|outer| outer.object) else { return false };
        let Some(text) = self.nodes.last().copied() else { return false };
        top.count == 0
            && top.other == 0
            && self.nodes.len() == top.node as usize + 2
            && self.bytes.get(text.end as usize) == Some(&b'"')
            && (self.holds_texts(outer.name) || !is_name(self.text_of(text)))
    }

    /// Takes what was read as a name without a value for a text of a list that has no brackets:
    /// `"tags": "one", "two"`.
    pub(super) fn texts_without_list(&mut self) -> bool {
        let top = self.top();
        let Some(name) = self.nodes.last().copied() else { return false };
        let here = self.nodes.len() - 1;
        let list = top.last;
        let first = self.node(list);
        let is_text = |node: Node| {
            matches!(node.tag, NodeTag::Plain | NodeTag::Escaped)
                && self.bytes.get(node.end as usize) == Some(&b'"')
        };
        let fits = list > 0
            && top.name as usize == here
            && first.next as usize == here
            && top.before.is_some()
            && is_text(name)
            && is_text(first)
            && (self.holds_texts(list - 1) || !is_name(self.text_of(name)));
        if !fits {
            return false;
        }
        let begin = self.with_marks(first).start;
        let span = Span::new(begin, self.with_marks(name).end);
        self.nodes.pop();
        self.nodes.insert(
            list as usize,
            Node { tag: NodeTag::Array, start: begin, end: begin, next: list + 1 },
        );
        if let Some(first) = self.nodes.get_mut(list as usize + 1) {
            first.next = list + 2;
        }
        let outer = self.top_mut();
        outer.name = list - 1;
        (outer.comma, outer.state) = (None, State::Comma);
        let told = self.tell(Code::WrongBracket, |_| say::texts_without_list(span));
        self.nodes.push(Node { next: here as u32 + 2, ..name });
        self.stack.push(OpenBracket {
            node: list,
            object: false,
            state: State::Comma,
            name: list,
            count: 2,
            line: self.line,
            indent: self.indent,
            told,
            reopened: true,
            ..NO_BRACKET
        });
        true
    }

    /// Whether the field with this name holds a list of texts.
    pub(super) fn holds_texts(&self, name: u32) -> bool {
        LISTS.contains(&self.text_of(self.node(name)))
    }

    fn text_of(&self, node: Node) -> &str {
        self.text.get(node.start as usize..node.end as usize).unwrap_or_default()
    }

    /// Steps over a call or a function of a program in the place of a value: `new Date(2024, 10, 28)`.
    pub(super) fn program_here(&mut self) -> bool {
        let start = self.at;
        let rest = self.window(start, NOTE);
        let of_function = rest.starts_with("function");
        let name = ["new ", "function ", "await "]
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .unwrap_or(rest);
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.');
        let length = name.find(|c| !word(c)).unwrap_or(name.len());
        let mut open = start + rest.len() - name.len() + length;
        if length == 0 && !of_function {
            return false;
        }
        let end = loop {
            let Some(level) = (self.byte(open) == b'(').then(|| self.level(open)).flatten() else {
                return false;
            };
            if self.byte(level.close) != b')' {
                return false;
            }
            let end = level.close + 1;
            let body = byte_after(self.bytes, end).filter(|(_, byte)| *byte == b'{');
            if let Some((brace, _)) = body.filter(|_| of_function) {
                match self.level(brace) {
                    Some(level) if self.byte(level.close) == b'}' => break level.close + 1,
                    _ => return false,
                }
            }
            let behind = self.window(end, NOTE);
            let length = match behind.strip_prefix('.') {
                Some(name) => name.find(|c| !word(c)).unwrap_or(name.len()),
                None => 0,
            };
            if length == 0 {
                break end;
            }
            open = end + 1 + length;
        };
        let ends = byte_on_line(self.bytes, end)
            .is_none_or(|byte| matches!(byte, b',' | b'}' | b']' | b';'));
        if !ends {
            return false;
        }
        let span = self.span(start, end);
        let text = self.text.part(start..end);
        self.say(Code::BadWord, |_| say::program(span, text));
        self.push(NodeTag::Lost, start, end);
        self.at = end;
        true
    }

    /// Steps over a word behind a value that belongs to nothing.
    pub(super) fn stray_behind(&mut self) -> bool {
        let rest = self.window(self.at, 4 * STRAY);
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let ends = byte_on_line(self.bytes, self.at + length)
            .is_none_or(|byte| matches!(byte, b',' | b'}' | b']'));
        let text = rest.part(..length);
        let is_word = text.starts_with(char::is_alphabetic) && length <= STRAY;
        if !is_word || !ends || matches!(text, "true" | "false" | "null") {
            return false;
        }
        // Without a comma before it, a word on a line of its own in a list is a text.
        let span = self.span(self.at, self.at + length);
        self.say(Code::Unexpected, |_| say::stray(span, text, "json-place-behind-value"));
        self.at += length;
        true
    }

    /// Takes what was read as a name without a value for a text of the list before it, whose end came too early.
    pub(super) fn text_behind_list(&mut self) -> bool {
        let top = self.top();
        let Some(name) = self.nodes.last().copied() else { return false };
        let here = self.nodes.len() - 1;
        let list = self.nodes.get(top.last as usize);
        let first = self.nodes.get(top.last as usize + 1);
        let is_text = |tag| matches!(tag, NodeTag::Plain | NodeTag::Escaped);
        let words = self.text.get(name.start as usize..name.end as usize).unwrap_or_default();
        let fits = top.last > 0
            && top.name as usize == here
            && is_text(name.tag)
            && words.trim().contains(' ')
            && list.is_some_and(|list| {
                list.tag == NodeTag::Array
                    && list.next as usize == here
                    && self.bytes.get((list.end as usize).wrapping_sub(1)) == Some(&b']')
            })
            && first.is_some_and(|first| is_text(first.tag));
        if !fits {
            return false;
        }
        self.nodes.pop();
        let span = self.with_marks(name);
        let top = self.top_mut();
        top.name = top.last - 1;
        (top.comma, top.state) = (top.before, State::Name);
        self.reopen(span);
        self.nodes.push(crate::Node { next: here as u32 + 1, ..name });
        let top = self.top_mut();
        (top.state, top.count) = (State::Comma, top.count + 1);
        true
    }

    /// Opens the list or the fields that stand in `( )`, with a name of so many bytes before it.
    pub(super) fn opens_round(&mut self, name: usize) -> bool {
        let start = self.at;
        let at = start + name;
        if self.bytes.get(at) != Some(&b'(') {
            return false;
        }
        let inside = byte_after(self.bytes, at + 1).map(|(_, byte)| byte);
        if !matches!(inside, Some(b'"' | b'{' | b'[' | b'(' | b'0'..=b'9')) {
            return false;
        }
        let Some(level) = self.level(at) else { return false };
        let ends = byte_on_line(self.bytes, level.close + 1)
            .is_none_or(|byte| matches!(byte, b',' | b'}' | b']' | b')'));
        let called = name > 0 && (level.colon || level.comma);
        if self.bytes.get(level.close) != Some(&b')') || !ends || called {
            return false;
        }
        let span = self.span(start, at + 1);
        let told = self.tell(Code::RoundBrackets, |_| say::round_brackets(span, level.colon));
        self.push(if level.colon { NodeTag::Object } else { NodeTag::Array }, at, at + 1);
        let node = self.nodes.len() as u32 - 1;
        self.stack.push(OpenBracket {
            node,
            object: level.colon,
            state: if level.colon { State::Name } else { State::Value },
            line: self.line,
            indent: self.indent,
            name: node,
            other: b')',
            told,
            ..NO_BRACKET
        });
        self.at = at + 1;
        true
    }

    /// Closes the innermost bracket with one of another kind, of which is told already.
    pub(super) fn close_other(&mut self) {
        let top = self.top();
        if let Some(comma) = top.comma {
            let span = self.span(comma, comma + 1);
            self.say(Code::ExtraComma, |_| say::extra_comma(span));
        }
        let span = self.span(self.at, self.at + 1);
        self.at += 1;
        self.end_top();
        let node = top.node as usize;
        let alone = self.nodes.len() == node + 2 && top.other == b')' && !top.object;
        if !alone {
            return self.mend(top.told, span, if top.object { "}" } else { "]" });
        }
        // One value in round brackets is that value.
        self.nodes.remove(node);
        if let Some(value) = self.nodes.get_mut(node) {
            value.next = node as u32 + 1;
        }
        if let Some(found) = top.told.and_then(|told| self.found.get_mut(told)) {
            let opened = found.span;
            *found = warta_diagnostics::Diagnostic {
                file: found.file,
                path: std::mem::take(&mut found.path),
                ..say::round_brackets_around_one(opened, span)
            };
        }
    }

    /// Whether the object that is open here holds no names at all, so that a list was meant.
    pub(super) fn is_list(&mut self) -> bool {
        let top = self.top();
        if top.count > 0 {
            return false;
        }
        let Some(open) = self.nodes.get(top.node as usize).map(|node| node.start as usize) else {
            return false;
        };
        let Some(level) = self.level(open) else { return false };
        // `{ 7 }` says too little.
        let inner = self.bytes.get(open + 1..level.close).unwrap_or_default();
        !level.colon
            && inner.iter().any(|byte| matches!(byte, b',' | b'{' | b'['))
            && matches!(self.bytes.get(level.close), Some(b'}' | b']' | b')'))
    }

    /// Goes on with a list where an object was opened.
    pub(super) fn as_list(&mut self, state: State, count: u32) {
        let open = self.retag();
        if self.top().told.is_none() {
            let told = self.tell(Code::WrongBracket, |_| say::list_in_braces(open));
            let top = self.top_mut();
            (top.told, top.other) = (told, b'}');
        }
        let top = self.top_mut();
        (top.state, top.count) = (state, count);
    }

    /// Makes an array of the innermost object. Gives its opening bracket.
    fn retag(&mut self) -> Span {
        let node = self.top().node;
        self.top_mut().object = false;
        match self.nodes.get_mut(node as usize) {
            Some(node) => {
                node.tag = NodeTag::Array;
                Span::new(node.start, node.start + 1)
            }
            None => Span::default(),
        }
    }

    /// Whether records stand in this object some of which have a key and some, like the next, have none. Those
    /// with a key also have a name of their own, so that the key says nothing more.
    pub(super) fn is_mixed_list(&mut self) -> bool {
        let top = self.top();
        if top.count == 0 || top.other != 0 || self.looks < self.nodes.len() {
            return false;
        }
        let mut at = top.node as usize + 1;
        while let Some(value) = self.nodes.get(at + 1) {
            let own = self.text.get(value.start as usize..value.end as usize).unwrap_or_default();
            let named = ["\"slug\"", "\"id\""].iter().any(|name| own.contains(name));
            if value.tag != NodeTag::Object || !named {
                return false;
            }
            at = value.next as usize;
        }
        self.looks -= self.nodes.len();
        true
    }

    /// Goes on with a list of records where an object was opened and the first records have keys.
    pub(super) fn as_mixed_list(&mut self) {
        let open = self.retag();
        let told = self.tell(Code::WrongBracket, |_| say::records_in_braces(open));
        let mut at = self.top().node as usize + 1;
        while at + 1 < self.nodes.len() {
            let name = self.nodes.remove(at);
            for node in self.nodes.iter_mut().skip(at) {
                node.next -= 1;
            }
            let value = self.node(at as u32);
            let key = Span::new(self.with_marks(name).start, value.start);
            self.mend(told, key, "");
            at = value.next as usize;
        }
        let top = self.top_mut();
        (top.told, top.other, top.state) = (told, b'}', State::Value);
    }

    /// Whether a record stands here behind the end of a list of records.
    pub(super) fn is_behind_list(&self) -> bool {
        let top = self.top();
        let list = self.nodes.get(top.name as usize + 1);
        let first = self.nodes.get(top.name as usize + 2);
        top.count > 0
            && top.comma.is_some()
            && list.is_some_and(|list| {
                list.tag == NodeTag::Array
                    && list.next as usize == self.nodes.len()
                    && self.bytes.get((list.end as usize).wrapping_sub(1)) == Some(&b']')
            })
            && first.is_none_or(|first| first.tag == NodeTag::Object)
    }

    /// Goes on with the list whose end came too early, with a record.
    pub(super) fn reopen_list(&mut self) {
        self.reopen(self.span_here());
    }

    /// Goes on with the list that is the last value; `span` is what stands behind its end.
    fn reopen(&mut self, span: Span) {
        let top = self.top();
        let node = top.name + 1;
        let list = self.node(node);
        let end = list.end as usize;
        let before = self.text.part(..end - 1).trim_end();
        // Without a record the comma behind its end has nothing to stand behind.
        let to = if before.ends_with('[') { top.comma.unwrap_or(end) + 1 } else { end };
        let hole = self.span(before.len(), to);
        let told = self.tell(Code::WrongBracket, |reader| {
            say::behind_list(span, reader.span(end - 1, end), hole)
        });
        let mut count = 0;
        let mut at = node + 1;
        while let Some(child) = self.nodes.get(at as usize) {
            (at, count) = (child.next, count + 1);
        }
        let outer = self.top_mut();
        (outer.state, outer.comma) = (State::Comma, None);
        self.stack.push(OpenBracket {
            node,
            object: false,
            state: State::Value,
            name: node,
            count,
            line: self.line,
            indent: self.indent,
            told,
            reopened: true,
            ..NO_BRACKET
        });
    }

    /// Whether this array holds names and colons, of which the first was just read.
    pub(super) fn is_object(&mut self) -> bool {
        let top = self.top();
        let open = self.nodes.get(top.node as usize).map_or(0, |node| node.start as usize);
        let last = self.nodes.last();
        top.count == 1
            && self.stack.len() > 1
            && self.nodes.len() == top.node as usize + 2
            && last.is_some_and(|last| matches!(last.tag, NodeTag::Plain | NodeTag::Escaped))
            && self.level(open).is_some_and(|level| self.bytes.get(level.close) == Some(&b']'))
    }

    /// Steps over what stands between a name and its colon.
    pub(super) fn stray_before_colon(&mut self) -> bool {
        let rest = self.window(self.at, 4 * STRAY);
        let stops = |c: char| {
            is_quote(c) || matches!(c, ':' | ',' | '{' | '}' | '[' | ']' | '(' | '\n' | '\r' | '=')
        };
        // `"name"": 1` has a mark too many.
        let mark = self.char_here().filter(|c| is_quote(*c)).map(char::len_utf8);
        let marks = mark.filter(|width| rest.part(*width..).trim_start().starts_with(':'));
        let length = marks.or_else(|| rest.find(stops));
        let Some(length) = length.filter(|end| (1..=STRAY).contains(end)) else {
            return false;
        };
        if !rest.part(length..).trim_start().starts_with(':') {
            return false;
        }
        let text = rest.part(..length).trim_end();
        let span = self.span(self.at, self.at + text.len());
        self.say(Code::Unexpected, |_| say::stray(span, text, "json-place-before-colon"));
        self.at += length;
        true
    }

    /// Steps over words in the place of a name, with no colon of their own, where the name of a field follows:
    /// somebody's note, or a sign.
    pub(super) fn stray_words(&mut self) -> bool {
        let at = self.at;
        let rest = self.window(at, 2 * NOTE);
        if self.quote_here().is_some() {
            return false;
        }
        let stops = |c: char| matches!(c, '"' | '{' | '}' | '[' | ']' | ':' | '=');
        let Some(end) = rest.find(stops).filter(|end| (1..=NOTE).contains(end)) else {
            return false;
        };
        let text = rest.part(..end).trim_end().trim_end_matches(',').trim_end();
        // One word and a comma is a field without a value.
        let first = rest.part(..end).split(',').next().unwrap_or_default().trim_end();
        let is_note = !rest.part(..end).contains(',') || first.contains(char::is_whitespace);
        let opens = self.bytes.get(at + end) == Some(&b'"') && !text.ends_with('\\');
        if !is_note || !opens || text.is_empty() || !begins_name(self.bytes, at + end) {
            return false;
        }
        let next = at + end;
        let span = self.span(at, at + text.len());
        self.say(Code::Unexpected, |_| {
            let mut found = say::stray(span, text, "json-place-of-field");
            found.edits.clear();
            found
        });
        self.at = next;
        true
    }

    /// Whether a word before the value here belongs to nothing; `end` is where it ends.
    pub(super) fn is_stray(&self, start: usize, end: usize) -> bool {
        let text = self.text.part(start..end);
        let next = self.text.part(end..).trim_start_matches([' ', '\t']);
        let at = self.text.len() - next.len();
        let is_word = text.len() <= STRAY && !text.contains(char::is_whitespace);
        let value = match next.bytes().next() {
            Some(b'{' | b'[') => true,
            Some(b'"') => {
                let line = self.window(at + 1, BEFORE).lines().next().unwrap_or_default();
                let mark = line.find('"');
                mark.is_some_and(|mark| {
                    let before = line.part(..mark);
                    !before.is_empty()
                        && !before.starts_with([',', ' ', ']', '}', ':'])
                        && !line.part(mark + 1..).contains('"')
                        && byte_on_line(self.bytes, at + 1 + mark + 1)
                            .is_none_or(|byte| matches!(byte, b',' | b'}' | b']'))
                })
            }
            _ => false,
        };
        is_word && value
    }

    /// Where the first brace stands that begins a bundle, when something else comes before it: `const bundle = {`,
    /// or a sentence.
    pub(super) fn text_before_brace(&self) -> Option<usize> {
        let end = self.text.floor_char_boundary((self.at + BEFORE).min(self.text.len()));
        let head = self.text.part(self.at..end);
        head.match_indices('{').map(|(brace, _)| brace).find_map(|brace| {
            let before = head.part(..brace);
            let declared = !before.contains(['"', ',', '\n']) && brace < 200;
            let line = before.rsplit('\n').next().unwrap_or_default();
            let begins = before.contains('\n')
                && line.trim().is_empty()
                && before.starts_with(|c: char| c.is_alphanumeric() || c == '`')
                && !before.contains("\":");
            let opens =
                matches!(byte_after(self.bytes, self.at + brace + 1), Some((_, b'"' | b'}')));
            (declared || (begins && opens)).then_some(self.at + brace)
        })
    }

    /// Steps over what stands before the first brace.
    pub(super) fn text_before(&mut self, brace: usize) {
        let text = self.text.part(self.at..brace);
        let span = self.span(self.at, brace);
        let code = is_code(text);
        self.before = self.tell(Code::Unexpected, |_| say::text_before(span, text.trim(), code));
        self.at = brace;
    }

    /// Whether what stands behind the end belongs to what stands before the beginning, and is told with it.
    pub(super) fn told_before(&mut self, rest: &str) -> bool {
        let Some(found) = self.before.and_then(|told| self.found.get_mut(told)) else {
            return false;
        };
        let span = Span::new(self.at as u32, (self.at + rest.len()) as u32);
        let code = is_code(rest) && !found.edits.is_empty();
        let taken = std::mem::replace(found, warta_diagnostics::Diagnostic::new(found.code, ""));
        let mut taken = taken.label(span, say!("json-told-before.label"));
        if code {
            taken = taken.edit(span, "");
        } else {
            taken.edits.clear();
        }
        *found = taken;
        true
    }
}

/// Whether a text around a bundle is a sign of a program or of mark-up, so that nobody wrote it to be read.
pub(super) fn is_code(text: &str) -> bool {
    let text = text.trim();
    let declares = text.ends_with('=') || text.ends_with("default") || text.ends_with("return");
    let fence =
        text.strip_prefix("```").is_some_and(|kind| kind.chars().all(char::is_alphanumeric));
    fence || matches!(text, ";" | "//" | ");" | ")") || (declares && !text.contains('\n'))
}

/// Whether a text can be the name of a field.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_$".contains(&b))
}

/// Which mark of a merge a line is: `<`, `=`, `>`, or `|` of the version before both.
fn mark(line: &str) -> Option<u8> {
    let kind = *line.as_bytes().first()?;
    let is_mark = matches!(kind, b'<' | b'=' | b'>' | b'|');
    let run = line.bytes().take_while(|byte| *byte == kind).count();
    let rest = line.get(run..)?.trim_end();
    // `=======` stands alone; the others have the name of their side behind them.
    let alone = rest.is_empty() || (kind != b'=' && rest.starts_with(' '));
    (is_mark && run == MARK && alone).then_some(kind)
}

/// What a mark of a merge calls its side.
fn side(line: &str) -> &str {
    line.get(MARK..).unwrap_or_default().trim()
}
