//! Closing brackets, and what happens where they are missing.

use std::collections::BTreeMap;

use warta_diagnostics::{Code, Part, Span};

use super::{State, TolerantReader, Turn, Way};
use crate::findings as say;
use crate::follow::{byte_after, is_field};
use crate::strings::is_quote;
use crate::{MAX_DEPTH, NodeTag};

/// From so many fields on, an object is searched for doubles with a table.
const MANY: usize = 32;

impl TolerantReader<'_> {
    /// Closes the innermost bracket with the one that stands here.
    pub(super) fn close(&mut self) {
        if self.guided(Way::Skip) {
            let span = self.span(self.at, self.at + 1);
            self.say(Code::WrongBracket, |_| say::lone_bracket(span));
            self.at += 1;
            return;
        }
        if let Some(comma) = self.top().comma {
            let span = self.span(comma, comma + 1);
            self.say(Code::ExtraComma, |_| say::extra_comma(span));
        }
        self.note_crooked();
        self.at += 1;
        self.end_top();
    }

    /// Ends the innermost bracket where the reader is.
    pub(super) fn end_top(&mut self) {
        let top = self.top();
        if top.object && matches!(top.state, State::Colon | State::Value) {
            if self.at < self.bytes.len() {
                self.missing_value();
            } else {
                self.push(NodeTag::Lost, self.at, self.at);
            }
        }
        if top.object {
            self.doubles(top.node, top.name);
        }
        let next = self.nodes.len() as u32;
        let end = self.at as u32;
        if let Some(node) = self.nodes.get_mut(top.node as usize) {
            node.next = next;
            node.end = end;
        }
        self.stack.pop();
    }

    /// A `]` in an object or a `}` in an array.
    pub(super) fn wrong_bracket(&mut self) {
        let at = self.at;
        let here = self.byte(at);
        let span = self.span(at, at + 1);
        let top = self.top();
        let opened = Span::at(self.node(top.node).start);
        let opened = Span::new(opened.start, opened.start + 1);
        let outer = self.outer();
        let matches_outer = self.stack.iter().rev().skip(1).any(|f| f.object == (here == b'}'));
        let wanted = if top.object { "}" } else { "]" };
        let grand_is_object = self.stack.iter().rev().nth(2).is_some_and(|frame| frame.object);
        // `["a", "b"}, "next": …`: the wrong bracket was typed. Otherwise the right one was left out.
        if self.guided(Way::Swap) {
            self.say(Code::WrongBracket, |_| say::wrong_bracket(span, Some(opened), wanted));
            self.at += 1;
            return self.end_top();
        }
        if self.guided(Way::Skip) {
            self.fork(Way::Swap);
            self.say(Code::WrongBracket, |_| say::lone_bracket(span));
            self.at += 1;
            return;
        }
        let typed = !matches_outer
            || (outer.is_some_and(|outer| outer.object)
                && is_field(self.bytes, at + 1)
                && !grand_is_object)
            || (outer.is_some_and(|outer| !outer.object)
                && matches!(byte_after(self.bytes, at + 1), Some((_, b']'))));
        if typed && (matches_outer || outer.is_none()) {
            self.fork(Way::Skip);
            self.say(Code::WrongBracket, |_| say::wrong_bracket(span, Some(opened), wanted));
            self.at += 1;
            self.end_top();
        } else if typed {
            self.fork(Way::Swap);
            self.say(Code::WrongBracket, |_| say::lone_bracket(span));
            self.at += 1;
        } else {
            self.fork(Way::Skip);
            self.fork(Way::Swap);
            self.close_before(at);
        }
    }

    /// The file ends inside brackets.
    pub(super) fn cut_off(&mut self) {
        let top = self.top();
        let start = self.node(top.node).start;
        let depth = self.stack.len();
        let mut missing = String::new();
        for frame in self.stack.iter().rev() {
            missing.push(if frame.object { '}' } else { ']' });
        }
        self.crooked = self.crooked.or(self.stack.iter().rev().find_map(|frame| frame.stray));
        self.whole = false;
        if !self.gave_up {
            let last = self.end_before(self.bytes.len());
            let end = match self.end_of_text() {
                // The last line is a comment, and what is written behind it would be one too.
                end if last < end && !self.text.part(last..end).ends_with('\n') => {
                    let comment = !self.text.part(last..end).trim_ascii().is_empty();
                    if comment { last } else { end }
                }
                end => end,
            };
            let span = self.span(end, end);
            let opened = Span::new(start, start + 1);
            // Only a bracket or two behind something that is complete: nothing else is missing.
            let sure = depth <= 2
                && matches!(top.state, State::Comma)
                && self.text.part(..last).ends_with(['}', ']'])
                && (depth == 1 || self.text.ends_with('\n'));
            self.whole = sure;
            self.say(Code::CutOff, |_| say::cut_off(span, opened, depth, &missing, sure));
        }
        self.at = self.bytes.len();
        while !self.stack.is_empty() {
            self.end_top();
        }
    }

    /// Where the file ends; where an editor's line ends follow the last thing in it, the line after that.
    pub(super) fn end_of_text(&self) -> usize {
        let end = self.text.trim_end().len();
        let rest = self.text.part(end..);
        let root = self.nodes.first().map_or(0, |root| root.start as usize + 1);
        let compact = !self.text.part(root..).starts_with(['\n', '\r']);
        if compact && rest.trim_matches(['\n', '\r']).is_empty() {
            return end;
        }
        match rest.find('\n') {
            Some(first) if rest.part(first..).chars().all(|c| matches!(c, '\n' | '\r')) => {
                end + first + 1
            }
            _ => self.text.len(),
        }
    }

    /// Steps over everything inside a bracket that is too deep.
    pub(super) fn too_deep(&mut self) {
        let start = self.at;
        let mut depth = 0usize;
        let mut in_string = false;
        let mut here = start;
        let mut closed = false;
        while let Some(byte) = self.bytes.get(here) {
            here += 1;
            match byte {
                b'\\' if in_string => here += 1,
                b'"' => in_string = !in_string,
                b'{' | b'[' if !in_string => depth += 1,
                b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                closed = true;
                break;
            }
        }
        self.at = here.min(self.bytes.len());
        self.gave_up = !closed;
        let span = self.span(start, start + 1);
        self.say(Code::TooDeep, |_| say::too_deep(span, MAX_DEPTH));
        self.push(NodeTag::Lost, start, self.at);
    }

    /// Whatever stands behind the outermost value.
    pub(super) fn after_end(&mut self) {
        self.space();
        let Some(c) = self.char_here() else { return };
        // A bracket that closes too early is one of those that do not begin their line.
        let early = std::mem::take(&mut self.early);
        self.forks.extend(early.into_iter().rev().take(6).map(|at| Turn { at, way: Way::Skip }));
        let rest = self.text.part(self.at..);
        let span = self.span_here();
        let second = matches!(c, '{' | '[') && rest.len() > 2;
        let trailing = rest.trim_end();
        let closing = trailing.chars().all(|c| matches!(c, '}' | ']' | ' ' | '\n' | '\r' | '\t'));
        if !second && !closing && self.told_before(trailing) {
            return;
        }
        self.unread = !second && !closing;
        self.say(Code::AfterEnd, |_| {
            if second {
                say::second_document(span)
            } else if closing {
                say::bracket_after_end(span)
            } else if super::slip::is_code(trailing) {
                let whole = Span::new(span.start, span.start + trailing.len() as u32);
                say::sign_after_end(span, trailing, whole)
            } else {
                say::after_end(span, trailing)
            }
        });
    }

    /// Reports the names that an object has twice.
    fn doubles(&mut self, node: u32, last: u32) {
        let end = self.nodes.len() as u32;
        let mut at = node + 1;
        let mut names: Vec<u32> = Vec::new();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let text = self.text;
        while at + 1 < end {
            let name = self.node(at);
            let key = text.part(name.start as usize..name.end as usize);
            let first = if name.tag == NodeTag::Lost {
                None
            } else if names.len() < MANY {
                names.iter().copied().find(|other| {
                    let other = self.node(*other);
                    text.part(other.start as usize..other.end as usize) == key
                })
            } else {
                if seen.is_empty() {
                    for other in &names {
                        let node = self.node(*other);
                        let name = text.part(node.start as usize..node.end as usize);
                        seen.insert(name.to_owned(), *other as usize);
                    }
                }
                seen.insert(key.to_owned(), at as usize).map(|first| first as u32)
            };
            names.push(at);
            if let Some(first) = first {
                let first = self.with_marks(self.node(first));
                let span = self.with_marks(name);
                let top = self.top_mut();
                (top.name, top.state) = (at, State::Comma);
                self.say(Code::DuplicateName, |_| say::double(span, first, key));
                self.top_mut().name = last;
            }
            at = self.node(at + 1).next;
        }
    }

    /// A name with its quotation marks.
    pub(super) fn with_marks(&self, name: crate::Node) -> Span {
        let marked =
            |c: Option<char>| c.filter(|c| is_quote(*c)).map_or(0, |c| c.len_utf8() as u32);
        let before = self.text.part(..name.start as usize).chars().next_back();
        let after = self.text.part(name.end as usize..).chars().next();
        Span::new(name.start - marked(before), name.end + marked(after))
    }
}
