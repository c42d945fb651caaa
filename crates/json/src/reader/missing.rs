//! Brackets that are missing or too many: what speaks for it, and how the reader goes on.

use warta_diagnostics::{Code, Part};

use super::{State, TolerantReader, Turn, Way};
use crate::NodeTag;
use crate::findings as say;
use crate::follow::{begins_name, byte_after, is_field};

impl TolerantReader<'_> {
    /// Whether what stands here begins its line.
    pub(super) fn begins_line(&self) -> bool {
        self.line + self.indent == self.at
    }

    /// Notes a name or an element that is indented as if the bracket around it were closed.
    pub(super) fn note_stray(&mut self) {
        let top = self.top();
        if top.stray.is_some() || top.line == self.line || !self.begins_line() {
            return;
        }
        if self.indent <= top.indent {
            let at = top.comma.unwrap_or(self.at);
            self.top_mut().stray = Some(at);
        }
    }

    /// Notes a closing bracket that is indented otherwise than the line of its opening one.
    pub(super) fn note_crooked(&mut self) {
        let top = self.top();
        if top.line == self.line {
            if self.stack.len() == 1 {
                self.early.push(self.at);
            }
            return;
        }
        if !self.begins_line() {
            self.early.push(self.at);
            // The last ones are the likely ones.
            if self.early.len() > 60 {
                self.early.drain(..30);
            }
        } else if self.indent != top.indent {
            self.crooked_count += 1;
            let before = (self.indent < top.indent).then_some(self.at);
            self.crooked = self.crooked.or(top.stray).or(before);
        }
    }

    /// Whether the guide says to go this way here; each turn is taken once.
    pub(super) fn guided(&mut self, way: Way) -> bool {
        let top = self.top();
        if self.guide.is_empty()
            || top.count == 0
            || !(way != Way::Close || matches!(top.state, State::Comma | State::Name))
        {
            return false;
        }
        let turn = Turn { at: self.at, way };
        let mut turns = self.guide.iter().enumerate().filter(|(_, own)| **own == turn);
        match turns.find(|(nth, _)| !self.taken.contains(nth)) {
            Some((nth, _)) => {
                self.taken.push(nth);
                true
            }
            None => false,
        }
    }

    /// Whether the innermost bracket is an object in an array, with a comma just read.
    pub(super) fn follows_in_array(&self) -> bool {
        let outer = self.outer();
        let top = self.top();
        top.count > 0 && top.comma.is_some() && outer.is_some_and(|outer| !outer.object)
    }

    /// Whether a record begins here behind one whose own bracket is missing: nothing in an object begins with one.
    pub(super) fn is_next_record(&self) -> bool {
        let outer = self.outer();
        self.top().count > 0 && outer.is_some_and(|outer| !outer.object) && self.begins_line()
    }

    /// Whether the list that is open here lacks its bracket and the comma behind it, because the name of a field of
    /// the object around comes next: `"tags": ["one" "section": …`.
    pub(super) fn is_field_behind_list(&self) -> bool {
        self.top().count > 0
            && self.outer().is_some_and(|outer| outer.object)
            && (begins_name(self.bytes, self.at) || self.is_bare_field())
    }

    /// Whether the name of a field without quotation marks begins this line, and a value stands behind its colon:
    /// `status: "draft"`.
    fn is_bare_field(&self) -> bool {
        let line = self.window(self.at, 200).lines().next().unwrap_or_default();
        line.split_once(':').is_some_and(|(name, value)| {
            let value = value.trim_start();
            self.begins_line()
                && !name.is_empty()
                && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
                && (value.starts_with(['"', '[', '{'])
                    || value.starts_with("true")
                    || value.starts_with("false"))
        })
    }

    /// Whether the colon behind the text that was just read stands for a comma, because a list of texts ends behind
    /// the next: `"tags": ["Umpama": "Jalan"]`. The name of a field is one word in small letters.
    pub(super) fn colon_between_texts(&self) -> bool {
        let of_texts =
            self.outer().is_some_and(|outer| outer.object && self.holds_texts(outer.name));
        let last =
            self.nodes.last().filter(|last| matches!(last.tag, NodeTag::Plain | NodeTag::Escaped));
        let small = last.is_none_or(|last| {
            let text = self.text.get(last.start as usize..last.end as usize).unwrap_or_default();
            text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        });
        let behind = self.window(self.at + 1, 400).trim_start_matches([' ', '\t']);
        let next = behind.strip_prefix('"').and_then(|it| it.split_once(['"', '\n']));
        let ends =
            next.is_some_and(|(_, rest)| rest.trim_start_matches([' ', '\t']).starts_with(']'));
        of_texts && !small && ends
    }

    /// Whether the name that was just read is rather an element of the array around the object.
    pub(super) fn name_is_element(&self) -> bool {
        let outer = self.outer();
        let top = self.top();
        let own = self.nodes.len().checked_sub(1) == Some(top.name as usize);
        own && top.count > 0
            && top.before.is_some()
            && outer.is_some_and(|outer| !outer.object)
            && !is_field(self.bytes, self.at)
    }

    /// Whether the comma here stands where a colon belongs: `"name", "value", "other": …`.
    pub(super) fn comma_for_colon(&self) -> bool {
        let Some((value, first)) = byte_after(self.bytes, self.at + 1) else { return false };
        let ends = |at: usize| {
            matches!(byte_after(self.bytes, at), Some((_, b'}'))) || is_field(self.bytes, at)
        };
        let window = self.bytes.part(value..(value + 500).min(self.bytes.len()));
        match first {
            b'"' => {
                let end = window.iter().skip(1).position(|byte| *byte == b'"');
                end.is_some_and(|end| ends(value + 1 + end + 1))
            }
            b'0'..=b'9' | b't' | b'f' | b'n' => {
                let end = window.iter().position(|b| !b.is_ascii_alphanumeric() && *b != b'.');
                end.is_some_and(|end| ends(value + end))
            }
            _ => false,
        }
    }

    /// Whether the element that was just read is rather the name of a field of the object around.
    pub(super) fn element_is_name(&self) -> bool {
        let outer = self.outer();
        let last = self.nodes.last();
        last.is_some_and(|last| matches!(last.tag, NodeTag::Plain | NodeTag::Escaped))
            && outer.is_some_and(|outer| outer.object)
            && (self.top().count == 1 || self.top().before.is_some())
    }

    /// A name and a colon inside an array: its bracket is missing before the comma, or, if this is the
    /// first thing in it, the array is an object.
    pub(super) fn close_before_field(&mut self) {
        let Some(name) = self.nodes.pop() else { return };
        let top = self.top();
        if top.count == 1 {
            let opened = self.node(top.node).start as usize;
            let span = self.span(opened, opened + 1);
            let (code, other) = (Code::WrongBracket, top.other.max(b']'));
            let told = match top.told {
                // `( )` is told already.
                Some(told) => Some(told),
                None => self.tell(code, |_| say::fields_in_brackets(span)),
            };
            if let Some(node) = self.nodes.get_mut(top.node as usize) {
                node.tag = NodeTag::Object;
            }
            let node = self.nodes.len() as u32;
            let top = self.top_mut();
            (top.told, top.other) = (told, other);
            (top.object, top.state, top.name, top.count) = (true, State::Colon, node, 0);
            self.nodes.push(name);
            return;
        }
        self.close_before(top.before.unwrap_or(self.at));
        let node = self.nodes.len() as u32;
        let top = self.top_mut();
        (top.state, top.name) = (State::Colon, node);
        top.comma = None;
        self.nodes.push(name);
    }

    /// An object's bracket is missing before the comma that was just read.
    pub(super) fn close_before_comma(&mut self) {
        let comma = self.top().comma.unwrap_or(self.at);
        self.close_before(comma);
        let top = self.top_mut();
        (top.state, top.comma) = (State::Value, Some(comma));
    }

    /// An object's bracket is missing before what was read as a name.
    pub(super) fn close_before_name(&mut self) {
        let Some(element) = self.nodes.pop() else { return };
        let top = self.top();
        self.top_mut().state = State::Comma;
        self.close_before(top.before.unwrap_or(self.at));
        self.nodes.push(element);
        let top = self.top_mut();
        (top.state, top.comma, top.before) = (State::Comma, None, None);
        top.count += 1;
    }

    /// Ends the innermost bracket and reports that its own is missing before `next`.
    pub(super) fn close_before(&mut self, next: usize) {
        let top = self.top();
        let opened = self.node(top.node).start as usize;
        let opened = self.span(opened, opened + 1);
        let wanted = if top.object { "}" } else { "]" };
        let hole = self.hole(next);
        let span = self.span(hole, hole);
        let lacks_comma = !matches!(self.bytes.get(next), Some(b',' | b'}' | b']') | None);
        let written = if lacks_comma { format!("{wanted},") } else { wanted.to_owned() };
        if top.reopened {
            self.mend(top.told, span, &written);
        } else {
            self.say(Code::WrongBracket, |_| say::missing_bracket(span, opened, wanted, &written));
        }
        self.top_mut().comma = None;
        self.end_top();
        if lacks_comma && let Some(top) = self.stack.last_mut() {
            top.state = if top.object { State::Name } else { State::Value };
            top.comma = Some(next);
        }
    }

    /// Where a bracket stood that is missing before `next`.
    fn hole(&self, next: usize) -> usize {
        let opened = self.node(self.top().node).start as usize;
        let padded = self.bytes.get(opened + 1) == Some(&b' ');
        if self.bytes.get(next) == Some(&b',') {
            return next;
        }
        let end = self.end_before(next);
        let gap = self.text.part(end..next);
        if !gap.trim_ascii().is_empty() {
            // What would be written behind a comment, or into it, may be a part of it.
            return end;
        }
        let mut breaks = gap.match_indices('\n').map(|(at, _)| at);
        match (breaks.next(), breaks.next()) {
            // An empty line: the bracket stood on it.
            (Some(first), Some(second)) => {
                let line = gap.part(first + 1..second).trim_end_matches('\r');
                end + first + 1 + line.len()
            }
            // `{ "a": 1 ]`: where the opening bracket has a space behind it, the closing one has one before.
            (None, _) if gap.len() > 1 || (padded && !gap.is_empty()) => end + 1,
            (None, _) => end,
            (Some(first), None) => end + gap.part(..first).trim_end_matches('\r').len(),
        }
    }

    /// Notes another way to take what stands here.
    pub(super) fn fork(&mut self, way: Way) {
        if self.forks.len() < 8 {
            self.forks.push(Turn { at: self.at, way });
        }
    }
}
