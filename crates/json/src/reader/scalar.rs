//! Strings, numbers and words.

use warta_diagnostics::{Code, Part, Span};

use super::TolerantReader;
use crate::NodeTag;
use crate::decimal::Decimal;
use crate::findings as say;
use crate::follow::{begins_name, byte_after, byte_on_line};
use crate::local::{self, Local, local};
use crate::scan::{End, Scanned, scan};
use crate::strings::{is_quote, is_typographic};

impl TolerantReader<'_> {
    /// The quotation mark that stands here.
    pub(super) fn quote_here(&self) -> Option<char> {
        self.char_here().filter(|c| is_quote(*c))
    }

    /// Reads a string with whatever marks it has.
    pub(super) fn string(&mut self, is_name: bool) {
        let open_at = self.at;
        let Some(open) = self.quote_here() else { return };
        let start = open_at + open.len_utf8();
        let mut scanned = scan(self.text, start, open, is_name, self.searched);
        if scanned.how == End::Line && scanned.next == scanned.end {
            scanned.end = self.before_closing(start, scanned.end);
            scanned.next = scanned.end;
        }
        self.searched = scanned.searched.max(self.searched);
        let whole = self.span(open_at, scanned.next);
        if open != '"' {
            let what = match open {
                '`' | '´' => "json-quotes-back-ticked",
                _ if is_typographic(open) => "json-quotes-curved",
                _ => "json-quotes-single",
            };
            let mut changes = self.straight(open_at, &scanned);
            // `'''a text'''`: its other marks would become a part of it.
            if scanned.end > start && self.text.part(start..).starts_with(open) {
                changes.clear();
            }
            self.say(Code::WrongQuotes, |_| say::wrong_quotes(whole, what, &changes));
        } else {
            let opening = self.span(open_at, open_at + 1);
            match scanned.how {
                End::Closed => {}
                End::Mismatched => {
                    let mark = self.span(scanned.end, scanned.next);
                    self.say(Code::WrongQuotes, |_| say::mismatched_quote(mark));
                }
                End::Line if self.text.part(start..scanned.end).ends_with("\\\"") => {
                    // `"some words\",`
                    let slash = scanned.end - 2;
                    let mark = self.span(slash, scanned.end);
                    scanned.end = slash;
                    scanned.escaped = self.text.part(start..slash).contains('\\');
                    self.say(Code::UnclosedString, |_| say::escaped_end(opening, mark));
                }
                End::Line => {
                    let end = self.span(scanned.end, scanned.end);
                    // `["July, 900]`: the figure may be an element of its own.
                    let text = self.text.get(start..scanned.end).unwrap_or_default();
                    let last = text.rsplit_once(',').map_or("", |(_, last)| last.trim());
                    let sure = !is_number(last) && !matches!(last, "true" | "false" | "null");
                    match self.torn_text(text, scanned.end) {
                        Some(close) => {
                            let whole = self.span(open_at, close + 1);
                            (scanned.end, scanned.next) = (close, close + 1);
                            scanned.escaped = self.text.part(start..close).contains('\\');
                            self.say(Code::WrongQuotes, |_| say::torn_text(whole));
                        }
                        None => self.say(Code::UnclosedString, |_| {
                            say::unclosed_string(opening, end, sure)
                        }),
                    }
                }
                End::File => {
                    let end = self.end_of_text();
                    let end = self.span(end, end);
                    self.gave_up = true;
                    self.say(Code::CutOff, |_| say::cut_off_string(end, opening));
                }
            }
            if let Some(first) = scanned.inner.first() {
                let spans: Vec<Span> =
                    scanned.inner.iter().map(|at| self.span(*at, at + 1)).collect();
                let span = self.span(*first, first + 1);
                let exact = is_speech(self.text, start, &scanned);
                self.say(Code::WrongQuotes, |_| say::inner_quotes(span, &spans, exact));
            }
        }
        if let Some(at) = scanned.controls.first() {
            let byte = self.byte(*at);
            let mut changes = self.written(&scanned.controls);
            let behind = |at: &usize| self.text.part(..*at).ends_with('\\');
            if scanned.controls.iter().any(behind) {
                changes.clear();
            }
            let span = changes.first().map_or(self.span(*at, at + 1), |(span, _)| *span);
            let paragraphs = !self.top().object
                && !changes.is_empty()
                && crate::paragraphs::breaks(self.text.part(start..scanned.end)).len()
                    == changes.len();
            self.say(Code::RawControl, |_| match paragraphs {
                true => say::paragraphs_in_string(span, &changes),
                false => say::raw_control(span, byte, &changes),
            });
        }
        if !is_name && !scanned.bad_escapes.is_empty() && self.path_of_computer(whole, &scanned) {
            scanned.bad_escapes.clear();
        }
        if !is_name && scanned.escaped && scanned.bad_escapes.is_empty() {
            self.double_escape(start, scanned.end);
        }
        // In the path of a file other backslashes read as escapes that JSON knows.
        let of_drive = local::has_drive(self.text.part(start..scanned.end));
        for at in &scanned.bad_escapes {
            if open == '\'' && self.bytes.get(at + 1) == Some(&b'\'') {
                continue;
            }
            let mut end =
                at + 1 + self.text.part(at + 1..).chars().next().map_or(0, char::len_utf8);
            // A string that is not closed may end before its last escape.
            let other = other_escape(self.text.get(*at..scanned.end).unwrap_or_default());
            if let Some((length, _)) = other {
                end = at + length;
            }
            let span = self.span(*at, end);
            let text = self.text.part(*at..end);
            self.say(Code::BadEscape, |_| {
                let mut found = match other {
                    Some((_, meant)) => say::other_escape(span, text, meant),
                    None if text == "\\'" => say::escaped_mark(span, text),
                    None => say::bad_escape(span, text),
                };
                if of_drive {
                    found.edits.clear();
                }
                found
            });
        }
        if let Some(at) = scanned.lone {
            let span = self.span(at, at + 6);
            self.say(Code::LoneSurrogate, |_| say::lone_surrogate(span));
        }
        let tag = if scanned.escaped { NodeTag::Escaped } else { NodeTag::Plain };
        self.push(tag, start, scanned.end);
        self.at = scanned.next;
        if !is_name && scanned.how == End::Closed && scanned.end > start && open == '"' {
            self.second_mark();
        }
    }

    /// Where a text ends that goes on behind the mark that seems to open the next one, because that one opens a speech
    /// in it: `"Ketua berkata, "rapat selesai."`. Two words of a list, and two whole sentences, are two texts.
    fn torn_text(&self, text: &str, end: usize) -> Option<usize> {
        let behind = self.window(end, LONGEST_TEXT);
        let line = behind.strip_prefix(',')?.lines().next()?.trim_start_matches([' ', '\t']);
        let (next, rest) = line.strip_prefix('"')?.split_once('"')?;
        let gap = behind.find('"')?;
        let is_end = |c| matches!(c, '.' | '!' | '?' | '…' | '”' | ')');
        let is_short =
            |it: &str| it.split_whitespace().count() <= 3 && !it.trim_end().ends_with(is_end);
        let sentences = text.trim_end().ends_with(is_end) && !next.starts_with(char::is_lowercase);
        let apart = sentences || (is_short(text) && is_short(next)) || next.is_empty();
        let is_name = rest.trim_start().starts_with(':');
        (!apart && !is_name && !next.ends_with('\\')).then(|| end + gap + 1 + next.len())
    }

    /// Steps over a second closing mark directly behind a text: `"rapat"",`.
    fn second_mark(&mut self) {
        let at = self.at;
        if self.bytes.get(at) == Some(&b'"')
            && matches!(byte_on_line(self.bytes, at + 1), None | Some(b',' | b'}' | b']'))
        {
            let span = self.span(at, at + 1);
            self.say(Code::WrongQuotes, |_| say::inner_quotes(span, &[span], false));
            self.at += 1;
        }
    }

    /// Says of a text that it holds an escape as readers would see it, because its backslash was written twice.
    fn double_escape(&mut self, start: usize, end: usize) {
        let raw = self.text.get(start..end).unwrap_or_default();
        // Code, and the paths of Windows.
        if raw.contains(":\\\\") || raw.starts_with("\\\\\\\\") || raw.contains('`') {
            return;
        }
        let escape = raw.match_indices("\\\\").find_map(|(at, slashes)| {
            let (before, rest) = raw.split_at_checked(at)?;
            let rest = rest.get(slashes.len()..)?;
            let apart = before.is_empty()
                || before.ends_with(|c: char| !c.is_alphanumeric() && c != '_')
                || before.ends_with("\\\\n");
            let hex =
                rest.get(1..5).is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()));
            match rest.chars().next()? {
                'n' if apart => Some((at, 3, "json-sign-line-break")),
                't' if apart => Some((at, 3, "json-sign-tab")),
                'u' if hex => Some((at, 7, "json-sign-by-number")),
                _ => None,
            }
        });
        if let Some((at, width, meant)) = escape {
            let span = self.span(start + at, start + at + width);
            let text = raw.part(at..at + width);
            self.say(Code::DoubleEscape, |_| say::double_escape(span, text, meant));
        }
    }

    /// Says of a string with backslashes that mean nothing that it is the path of a file, where it is.
    fn path_of_computer(&mut self, whole: Span, scanned: &Scanned) -> bool {
        let start = self.at + 1;
        let raw = self.text.get(start..scanned.end).unwrap_or_default();
        match local(raw) {
            // A text may tell of a folder.
            Some(Local::Computer(name)) if !name.is_empty() => {
                self.say(Code::BadEscape, |_| say::on_this_computer(Code::BadEscape, raw, &name));
                if let Some(found) = self.found.last_mut() {
                    found.span = whole;
                }
                true
            }
            // Elsewhere a backslash may be part of a name, or of a sentence.
            Some(Local::Slashes(path)) if self.names_file() => {
                let inner = self.span(start, scanned.end);
                self.say(Code::BadEscape, |_| say::backslashes(Code::BadEscape, raw, &path, inner));
                if let Some(found) = self.found.last_mut() {
                    found.span = whole;
                }
                true
            }
            _ => false,
        }
    }

    /// Whether what stands here is the value of a field that names a file, or one of several.
    fn names_file(&self) -> bool {
        let Some(frame) = self.stack.iter().rev().take(2).find(|frame| frame.object) else {
            return false;
        };
        let name = self.nodes.get(frame.name as usize);
        let name = name.and_then(|it| self.text.get(it.start as usize..it.end as usize));
        name.is_some_and(|name| local::FILES.contains(&name))
    }

    /// What makes a string with other marks one of JSON's: straight double marks, and a backslash
    /// before those inside it.
    fn straight(&self, open_at: usize, scanned: &Scanned) -> Vec<(Span, &'static str)> {
        let mut changes = Vec::new();
        let open = self.text.part(open_at..).chars().next().map_or(1, char::len_utf8);
        changes.push((self.span(open_at, open_at + open), "\""));
        let mut at = open_at + open;
        while at < scanned.end {
            match self.byte(at) {
                b'\\' if self.bytes.get(at + 1) == Some(&b'\'') => {
                    changes.push((self.span(at, at + 1), ""));
                    at += 2;
                }
                b'\\' => at += 2,
                b'"' => {
                    changes.push((self.span(at, at + 1), "\\\""));
                    at += 1;
                }
                _ => at += 1,
            }
        }
        if scanned.how != End::File {
            changes.push((self.span(scanned.end, scanned.next), "\""));
        }
        changes
    }

    /// Control characters as JSON writes them; a line end of Windows is one.
    pub fn written(&self, controls: &[usize]) -> Vec<(Span, &'static str)> {
        let mut changes = Vec::new();
        for at in controls.iter().copied() {
            match self.byte(at) {
                b'\n' if self.text.part(..at).ends_with('\r') => {}
                b'\r' if self.bytes.get(at + 1) == Some(&b'\n') => {
                    changes.push((self.span(at, at + 2), "\\n"));
                }
                b'\n' | b'\r' => changes.push((self.span(at, at + 1), "\\n")),
                b'\t' => changes.push((self.span(at, at + 1), "\\t")),
                _ => changes.push((self.span(at, at + 1), "")),
            }
        }
        changes
    }

    /// The end of a string that was not closed on its line, without the brackets that close what is
    /// open around it.
    fn before_closing(&self, start: usize, end: usize) -> usize {
        let line = self.text.part(start..end);
        let text = line.trim_end_matches(['}', ']', ',', ' ', '\t']);
        let rest = line.part(text.len()..);
        let mut open = self.stack.iter().rev();
        let mut commas = 0;
        for c in rest.chars() {
            match c {
                '}' | ']' if open.next().is_none_or(|frame| frame.object != (c == '}')) => {
                    return end;
                }
                ',' => commas += 1,
                _ => {}
            }
        }
        if commas > 1 { end } else { start + text.len() }
    }

    /// Reads a name without quotation marks, or without the opening one.
    pub(super) fn bare_name(&mut self) {
        let start = self.at;
        let mut end = start;
        for c in self.text.part(start..).chars() {
            if matches!(c, ':' | '=' | ',' | '{' | '}' | '[' | ']' | '"' | '\n' | '\r' | '/' | '#')
            {
                break;
            }
            end += c.len_utf8();
        }
        if end > start
            && self.bytes.get(end) == Some(&b'"')
            && matches!(byte_after(self.bytes, end + 1), Some((_, b':')))
        {
            return self.without_opening(end, true);
        }
        end = start + self.text.part(start..end).trim_end().len();
        if end == start {
            // Nothing that could be a name: the loop steps over it.
            end = start + self.char_here().map_or(0, char::len_utf8);
        }
        let span = self.span(start, end);
        let name = self.text.part(start..end);
        self.say(Code::UnquotedName, |_| say::unquoted_name(span, name));
        self.push(NodeTag::Plain, start, end);
        self.at = end;
    }

    /// A string that lacks its opening mark; its closing one is at `end`.
    fn without_opening(&mut self, end: usize, is_name: bool) {
        let span = self.span(self.at, end);
        let text = self.text.part(self.at..end);
        self.say(Code::UnquotedName, |_| say::no_opening_mark(span, text, is_name));
        let tag = if text.contains('\\') { NodeTag::Escaped } else { NodeTag::Plain };
        self.push(tag, self.at, end);
        self.at = end + 1;
    }

    /// Where the closing mark is of a text that lacks its opening one: the next mark of the line, where
    /// a string can end there and none can begin.
    pub(super) fn lone_closing_mark(&self) -> Option<usize> {
        let window = self.bytes.part(self.at..(self.at + 4000).min(self.bytes.len()));
        let mut before = 0;
        let offset = window.iter().position(|byte| {
            let stops = matches!(byte, b'\n' | b'\r') || (*byte == b'"' && before != b'\\');
            before = *byte;
            stops
        })?;
        let end = self.at + offset;
        if self.byte(end) != b'"' {
            return None;
        }
        // Behind a mark that opens a string comes its text.
        let closes = match self.bytes.get(end + 1) {
            Some(b',' | b'}' | b']') => true,
            _ => matches!(byte_on_line(self.bytes, end + 1), None | Some(b',' | b'}' | b']')),
        };
        let before = self.text.part(self.at..end).trim_end();
        let word = before.trim_end_matches([',', ']', '}']);
        let apart = before.len() > word.len() || matches!(word, "true" | "false" | "null");
        (closes && !apart).then_some(end)
    }

    /// Reads a number, mending what can only have been meant one way.
    pub(super) fn number(&mut self) {
        let start = self.at;
        if self.grouped() {
            return;
        }
        let length = self
            .bytes
            .part(start..)
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.' | b'_'))
            .count();
        let end = start + length;
        let text = self.text.part(start..end);
        let figure = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if is_number(figure) && UNITS.contains(&text.part(figure.len()..)) {
            let span = self.span(start, end);
            self.say(Code::BadNumber, |_| say::figure_with_words(span, text, figure));
            self.push(NodeTag::Lost, start, end);
        } else if !is_number(text) {
            // A date, a time, a telephone number: text that lost its quotation marks.
            if text.matches('-').count() > 1
                || self.bytes.get(end).is_some_and(|b| matches!(b, b':' | b'/' | b'"'))
                || text.bytes().any(|b| b.is_ascii_alphabetic() && !matches!(b, b'e' | b'E'))
            {
                return self.word();
            }
            let span = self.span(start, end);
            let meant = mended_number(text);
            self.say(Code::BadNumber, |_| say::bad_number(span, text, meant.as_deref()));
            self.push(if meant.is_some() { NodeTag::Number } else { NodeTag::Lost }, start, end);
        } else if self.bytes.get(end) == Some(&b'"') || self.is_date(end) {
            return self.word();
        } else if let Some(whole) = self.words_behind(end) {
            let (span, all) = (self.span(start, whole), self.text.part(start..whole));
            self.say(Code::BadNumber, |_| say::figure_with_words(span, all, text));
            self.push(NodeTag::Lost, start, whole);
            self.at = whole;
            return;
        } else {
            self.push(NodeTag::Number, start, end);
        }
        self.at = end;
    }

    /// Reads a figure with signs between its digits as people write it: `12,400`, `1.234,5`, `12 400`. In a list a
    /// comma and a space divide its elements.
    fn grouped(&mut self) -> bool {
        let start = self.at;
        let fields = self.top().object;
        let divides = |byte: u8| {
            matches!(byte, b'.' | b'_' | b'\'') || (fields && matches!(byte, b',' | b' '))
        };
        let mut end = start + usize::from(self.bytes.get(start) == Some(&b'-'));
        let mut signs = Vec::new();
        while let Some(byte) = self.bytes.get(end) {
            let digit_next = self.bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            match byte {
                b'0'..=b'9' => {}
                byte if divides(*byte) && digit_next && end > start => signs.push(end),
                _ => break,
            }
            end += 1;
        }
        let is_json = signs.is_empty()
            || (signs.len() == 1
                && signs.first().is_some_and(|at| self.bytes.get(*at) == Some(&b'.')));
        let ends = byte_on_line(self.bytes, end)
            .is_none_or(|byte| matches!(byte, b',' | b'}' | b']' | b')'));
        let joined =
            self.bytes.get(end).is_some_and(|b| !b.is_ascii_whitespace() && !b",}])".contains(b));
        if is_json || !ends || joined {
            return false;
        }
        let text = self.text.part(start..end);
        let groups: Vec<&str> =
            text.trim_start_matches('-').split([',', '.', '_', '\'', ' ']).collect();
        let of_three = groups.iter().skip(1).all(|group| group.len() == 3);
        let first = groups.first().map_or(0, |group| group.len());
        let minus = if text.starts_with('-') { "-" } else { "" };
        let whole =
            (of_three && (1..=3).contains(&first)).then(|| format!("{minus}{}", groups.concat()));
        let last = signs.last().and_then(|at| self.bytes.get(*at));
        let fraction = match (groups.split_last(), last) {
            (Some((last, front)), Some(b',' | b'.')) if signs.len() == 1 || !of_three => {
                Some(format!("{minus}{}.{last}", front.concat()))
            }
            _ => None,
        };
        let span = self.span(start, end);
        self.say(Code::BadNumber, |_| say::grouped_number(span, text, whole, fraction));
        self.push(NodeTag::Lost, start, end);
        self.at = end;
        true
    }

    /// Whether a figure that ends here begins a date or a time: `28/11/2024`, `9:30`, `28 November 2024`.
    fn is_date(&self, end: usize) -> bool {
        let rest = self.window(end, 40);
        let mut bytes = rest.bytes();
        let sign = bytes.next();
        if matches!(sign, Some(b'/' | b':')) {
            return bytes.next().is_some_and(|byte| byte.is_ascii_digit());
        }
        let word = rest.strip_prefix(' ').and_then(|rest| rest.split([' ', ',', '\n']).next());
        word.and_then(crate::day_names::month).is_some()
    }

    /// Where the words end that follow a figure: `12400 suara`, `45%`.
    fn words_behind(&self, end: usize) -> Option<usize> {
        let rest = self.window(end, 80);
        let near = rest.get(..rest.len().min(2)).unwrap_or_default();
        let next = near.trim_start_matches(' ').bytes().next();
        if !self.top().object || !next.is_some_and(|b| b.is_ascii_alphabetic() || b == b'%') {
            return None;
        }
        let length = rest
            .find([',', '}', ']', '\n', '\r', '"', ':', '{', '[', '/', '#'])
            .unwrap_or(rest.len());
        let stops =
            rest.get(length..).is_none_or(|it| !it.starts_with(['"', ':', '{', '[', '/', '#']));
        let words = rest.get(..length)?.trim_end();
        (stops && words.len() < 60).then_some(end + words.len())
    }

    /// Where a paragraph without quotation marks ends that has a line of a list for itself.
    fn paragraph(&self) -> Option<usize> {
        if self.top().object || !self.begins_line() {
            return None;
        }
        let rest = self.text.part(self.at..);
        let line =
            rest.lines().next().unwrap_or_default().trim_end().trim_end_matches(',').trim_end();
        let own = !line.contains(['"', '{', '}', '[', ']', '<']);
        let reads = line.ends_with(['.', '!', '?', '”', '…']) && line.contains(' ');
        (own && reads && line.contains(',')).then_some(self.at + line.len())
    }

    /// Where a text without quotation marks ends that has commas of its own: before the next name, or where its line
    /// or its object ends.
    fn text_with_commas(&self) -> Option<usize> {
        if !self.top().object {
            return None;
        }
        let window = self.window(self.at, LONGEST_TEXT);
        let stop = window.find(['"', '{', '}', '[', ']', '\n', '\r'])?;
        let line = window.part(..stop).trim_end();
        let text = line.strip_suffix(',').unwrap_or(line).trim_end();
        let at = self.at + stop;
        let follows = match self.byte(at) {
            b'"' => line.ends_with(',') && begins_name(self.bytes, at),
            b'}' => true,
            b'\n' | b'\r' => match byte_after(self.bytes, at) {
                None | Some((_, b'}')) => true,
                Some((next, b'"')) => begins_name(self.bytes, next),
                Some((next, _)) => {
                    let line = self.window(next, 80).lines().next();
                    line.and_then(|it| it.split_once(':')).is_some_and(|(name, _)| is_word(name))
                }
            },
            _ => false,
        };
        // Another value or field may stand behind a comma.
        let apart = |(nth, part): (usize, &str)| {
            let part = part.trim();
            part.is_empty()
                || is_number(part)
                || matches!(part, "true" | "false" | "null" | "True" | "False" | "None")
                || nth > 0 && part.split_once([':', '=']).is_some_and(|(name, _)| is_word(name))
        };
        let is_comment = text.contains("//") || text.contains("/*");
        let fits = follows && !is_comment && text.contains(',');
        (fits && !text.split(',').enumerate().any(apart)).then_some(self.at + text.len())
    }

    /// Whether words without marks that end here, in a list of texts with marks, lack a comma of their own: perhaps
    /// somebody's note.
    fn is_note(&self, start: usize, end: usize) -> bool {
        let top = self.top();
        if self.stack.is_empty() || top.object {
            return false;
        }
        let next = byte_after(self.bytes, end).map(|(_, byte)| byte);
        let marked = top.count > 1
            && self.nodes.last().is_some_and(|last| {
                matches!(last.tag, NodeTag::Plain | NodeTag::Escaped)
                    && self.bytes.get(last.end as usize) == Some(&b'"')
            });
        let behind = top.count > 1 && top.before.is_none();
        // A sentence is a paragraph that lost its marks.
        let text = self.text.part(start..end);
        let sentence = text.starts_with(char::is_uppercase)
            && text.contains(' ')
            && text.ends_with(['.', '!', '?', '”', '…']);
        next == Some(b'"') || behind || (marked && !sentence && next != Some(b','))
    }

    /// Reads `true`, `false`, `null`, what other languages call them, or text without marks.
    pub(super) fn word(&mut self) {
        let start = self.at;
        if let Some(end) = self.lone_closing_mark().filter(|end| *end > start) {
            return self.without_opening(end, false);
        }
        let mut end = start;
        for c in self.text.part(start..).chars() {
            if matches!(c, ',' | '{' | '}' | '[' | ']' | '"' | '\n' | '\r') {
                break;
            }
            end += c.len_utf8();
        }
        end = start + self.text.part(start..end).trim_end().len();
        if let Some(whole) = self.paragraph().or_else(|| self.text_with_commas()) {
            end = end.max(whole);
        }
        if end == start {
            end = start + self.char_here().map_or(0, char::len_utf8);
        }
        let text = self.text.part(start..end);
        // `Date("2024")`
        let call = text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).len();
        if text.get(call..) == Some("(") && self.opens_round(call) {
            return;
        }
        if text.contains('(') && self.program_here() {
            return;
        }
        if self.is_stray(start, end) {
            let span = self.span(start, end);
            self.say(Code::Unexpected, |_| say::stray(span, text, "json-place-before-value"));
            self.at = end;
            self.space();
            return self.value();
        }
        self.at = end;
        let tag = match text {
            "true" => return self.push(NodeTag::True, start, end),
            "false" => return self.push(NodeTag::False, start, end),
            "null" => return self.push(NodeTag::Null, start, end),
            "True" | "TRUE" => NodeTag::True,
            "False" | "FALSE" => NodeTag::False,
            "None" | "Null" | "NULL" | "nil" | "undefined" | "NaN" | "Infinity" => NodeTag::Null,
            _ => NodeTag::Plain,
        };
        let span = self.span(start, end);
        let meant = match tag {
            NodeTag::True => Some("true"),
            NodeTag::False => Some("false"),
            NodeTag::Null => Some("null"),
            _ => None,
        };
        let noted = self.is_note(start, end);
        self.say(Code::BadWord, |_| match meant {
            Some(meant) => say::bad_word(span, text, meant),
            None => {
                let mut found = say::unquoted_text(span, text);
                if noted {
                    found.edits.clear();
                }
                found
            }
        });
        self.push(tag, start, end);
    }
}

/// Whether the marks inside a string come in pairs around words, as those of speech do: `He said "yes" to me`.
/// Where they do not, one of them may be the end of the string and another the start of the next.
fn is_speech(text: &str, start: usize, scanned: &Scanned) -> bool {
    let inner = &scanned.inner;
    let word =
        |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '…' | '('));
    let apart = |c: Option<char>| {
        c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '-' | '–' | '—' | '/'))
    };
    let before = |at: usize| text.get(start..at).and_then(|it| it.chars().next_back());
    let after = |at: usize| text.get(at + 1..scanned.end).and_then(|it| it.chars().next());
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    // A doubled mark at the end may be one too many.
    let doubled = inner.last().is_some_and(|at| at + 1 == scanned.end);
    !doubled
        && inner.len().is_multiple_of(2)
        && inner.len() < 1_000
        && inner.chunks(2).all(|pair| match pair {
            [open, close] => {
                apart(before(*open))
                    && word(after(*open))
                    && ends(after(*close))
                    && before(*close).is_some_and(|c| !c.is_whitespace())
            }
            _ => false,
        })
}

/// How long an escape is that names a sign by its number in another way than JSON, and the sign where that is plain:
/// `\x41`, `\u{1F600}`, or `\u00e` with a digit missing.
fn other_escape(text: &str) -> Option<(usize, Option<char>)> {
    let rest = text.strip_prefix('\\')?;
    let digits = |it: &str| it.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    let sign = |it: &str| {
        let sign = u32::from_str_radix(it, 16).ok().and_then(char::from_u32)?;
        let plain = !sign.is_control() && !matches!(sign, '"' | '\\');
        plain.then_some(sign)
    };
    if let Some(hex) = rest.strip_prefix("u{").or_else(|| rest.strip_prefix("x{")) {
        let count = digits(hex);
        let whole = count > 0 && hex.part(count..).starts_with('}');
        return whole.then(|| (count + 4, sign(hex.part(..count))));
    }
    if let Some(hex) = rest.strip_prefix('x') {
        return (digits(hex) >= 2).then(|| (4, sign(hex.part(..2))));
    }
    let hex = rest.strip_prefix('u')?;
    match digits(hex) {
        0 => None,
        count => Some((count.min(4) + 2, None)),
    }
}

/// How far a text without quotation marks goes.
const LONGEST_TEXT: usize = 1_000;

/// Whether a text is one word, as the names of fields are.
fn is_word(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$'))
}

/// Units that people write behind a figure without a space.
const UNITS: [&str; 6] = ["px", "mm", "cm", "km", "kg", "pt"];

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

/// What a number that is not JSON's says all the same: `+1`, `007`, `.5`.
fn mended_number(text: &str) -> Option<String> {
    let bare = text.trim_start_matches('+');
    Decimal::parse(bare).filter(|number| number.is_finite())?;
    let (sign, digits) = match bare.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", bare),
    };
    let digits = digits.trim_start_matches('0');
    let zero = if digits.starts_with(|c: char| c.is_ascii_digit()) { "" } else { "0" };
    let meant = format!("{sign}{zero}{digits}");
    is_number(&meant).then_some(meant)
}
