//! Holds what is called certain to its word: a mended text is read again before a change of it is offered.
//!
//! The rule: afterwards there are fewer problems, every word of text stands where it stood, and no name, mark or
//! placeholder has become text. So the tree of the mended text has to be the one that was read from the text as
//! it is, which is also what a page shows of it. A change that breaks the rule loses its certainty; its finding
//! stays.

use warta_diagnostics::{Code, Diagnostic, Span, apply, chosen, is_certain};

use super::follow::byte_after;
use super::reader::{Reading, read_again};
use super::{Document, Kind, Node, NodeId};

/// How many bytes all further readings together may have; one reading there is always.
const ENOUGH: usize = 24_000_000;

/// How far a finding may begin from what it makes doubtful.
const NEAR: u32 = 2_000;

/// How many names that are none are looked at.
const MOST: usize = 200;

/// How often what touches something else is looked at once that is mended.
const LAYERS: usize = 3;

/// Takes the changes away that break the rule.
pub(super) fn keep(file: u16, before: &Document, reading: &mut Reading) {
    doubt(&before.text, &mut reading.found);
    doubt_names(before, &mut reading.found);
    let certain = |one: &Diagnostic| is_certain(one);
    if !reading.found.iter().any(certain) {
        return;
    }
    let mut check = Check {
        file,
        before,
        problems: reading.found.len() + reading.unlisted.len(),
        found: &reading.found,
        left: (ENOUGH / before.text.len().max(1)).max(1),
    };
    let mut open: Vec<usize> = (0..reading.found.len())
        .filter(|nth| reading.found.get(*nth).is_some_and(certain))
        .collect();
    let mut sound: Vec<usize> = Vec::new();
    for _ in 0..LAYERS {
        let taken: Vec<usize> = check.together(&open);
        if taken.is_empty() {
            break;
        }
        open.retain(|nth| !taken.contains(nth));
        sound.extend(check.sound(&taken));
    }
    sound.sort_unstable();
    for (nth, one) in reading.found.iter_mut().enumerate() {
        if is_certain(one) && sound.binary_search(&nth).is_err() {
            one.edits.clear();
        }
    }
}

/// Takes the certainty from what stands beside something that could not be read: a sign that was written in the
/// place of another one, a note between two texts, a text that a comma of its own cut in two.
fn doubt(text: &str, found: &mut [Diagnostic]) {
    let mut odd: Vec<(Code, Span)> = found
        .iter()
        .filter(|one| {
            matches!(
                one.code,
                Code::Unexpected
                    | Code::BadNumber
                    | Code::BadWord
                    | Code::UnquotedName
                    | Code::MissingValue
            )
        })
        .map(|one| (one.code, one.span))
        .collect();
    odd.sort_by_key(|(_, span)| span.start);
    let no_names: Vec<Span> = found
        .iter()
        .filter(|one| one.code == Code::UnquotedName && one.edits.is_empty())
        .map(|one| one.span)
        .collect();
    let beside = |edge: Span, it: Span| {
        touches(text, it.end, edge.start)
            || touches(text, edge.end, it.start)
            || (it.start <= edge.end && edge.start <= it.end)
    };
    let is_unread = |code: Code| matches!(code, Code::Unexpected | Code::BadNumber | Code::BadWord);
    // What stands beside a doubtful gap is as doubtful: mended alone, it would make the gap look certain.
    let mut sides: Vec<Span> = Vec::new();
    for one in found.iter_mut().filter(|one| !one.edits.is_empty()) {
        let near = window(&odd, one.span.start);
        let doubtful = match one.code {
            Code::MissingComma | Code::WrongBracket => {
                let before = sides.len();
                for edit in &one.edits {
                    let edge = Span::new(edit.start, edit.end);
                    let near = window(&odd, edit.start).iter().copied();
                    let own = near.filter(|(code, it)| is_unread(*code) && beside(edge, *it));
                    sides.extend(own.map(|(_, it)| it));
                }
                sides.len() > before
            }
            Code::MissingColon => {
                let at = one.span;
                no_names.iter().take(MOST).any(|it| beside(at, *it))
            }
            Code::BadWord | Code::UnquotedName => {
                near.iter().any(|other| is_cut(text, (one.code, one.span), *other))
            }
            _ => false,
        };
        if doubtful {
            one.edits.clear();
        }
    }
    sides.sort_by_key(|span| span.start);
    for one in found.iter_mut().filter(|one| is_unread(one.code) && !one.edits.is_empty()) {
        if sides.binary_search_by_key(&one.span.start, |it| it.start).is_ok() {
            one.edits.clear();
        }
    }
}

/// Takes the certainty from what stands beside an element of a list that has a colon behind it: it is the name of a
/// field, which no change may turn into text. So may be a word with a text behind it.
fn doubt_names(before: &Document, found: &mut [Diagnostic]) {
    if found.iter().all(|one| one.edits.is_empty()) {
        return;
    }
    let text = before.meant();
    let bytes = text.as_bytes();
    let mut names: Vec<Span> = Vec::new();
    for nth in 0..before.nodes.len() {
        for element in before.elements(NodeId(nth as u32)) {
            if before.kind(element) == Kind::String {
                let span = before.span(element);
                let is_name = match byte_after(bytes, span.end as usize) {
                    Some((_, b':')) => true,
                    // `"status" "draft"` on a line of its own: the colon may be missing.
                    Some((next, b'"')) => {
                        let gap = text.get(span.end as usize..next).unwrap_or_default();
                        !gap.contains('\n')
                            && begins_line(text, span.start as usize)
                            && before
                                .raw(element)
                                .bytes()
                                .all(|b| b.is_ascii_lowercase() || b == b'_')
                    }
                    _ => false,
                };
                if is_name {
                    names.push(span);
                }
            }
        }
    }
    if names.is_empty() {
        return;
    }
    names.sort_by_key(|span| span.start);
    for one in found.iter_mut().filter(|one| !one.edits.is_empty()) {
        let beside = one.edits.iter().any(|edit| {
            let from = names.partition_point(|it| it.start.saturating_add(NEAR) < edit.start);
            let behind = names.get(from..).unwrap_or_default();
            let near = behind.iter().take_while(|it| it.start <= edit.end.saturating_add(NEAR));
            near.take(MOST).any(|it| {
                touches(text, edit.end, it.start)
                    || touches(text, it.end, edit.start)
                    || (it.start <= edit.end && edit.start <= it.end)
            })
        });
        if beside {
            one.edits.clear();
        }
    }
}

/// Those findings that may stand beside a place.
fn window(all: &[(Code, Span)], at: u32) -> &[(Code, Span)] {
    let from = all.partition_point(|(_, it)| it.start.saturating_add(NEAR) < at);
    let to = all.partition_point(|(_, it)| it.start <= at.saturating_add(NEAR));
    all.get(from..to).unwrap_or_default()
}

/// Whether only spaces stand before a place on its line.
fn begins_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.trim_end_matches([' ', '\t']).ends_with('\n')
}

/// Whether nothing but white space stands between two places of a text.
fn touches(text: &str, from: u32, to: u32) -> bool {
    let gap = text.get(from as usize..to as usize);
    gap.is_some_and(|gap| gap.chars().all(char::is_whitespace))
}

/// Whether a comma between them made two findings of one text.
fn is_cut(text: &str, one: (Code, Span), other: (Code, Span)) -> bool {
    let (first, second) = if one.1.start < other.1.start { (one, other) } else { (other, one) };
    let gap = text.get(first.1.end as usize..second.1.start as usize).unwrap_or_default();
    let parts = gap.contains(',') && gap.chars().all(|c| c.is_whitespace() || c == ',');
    parts && first.0 == Code::BadWord && (gap.contains('\n') || second.0 != Code::BadWord)
}

struct Check<'a> {
    file: u16,
    before: &'a Document,
    /// How many problems there are without any change.
    problems: usize,
    found: &'a [Diagnostic],
    /// How many texts may still be read.
    left: usize,
}

impl Check<'_> {
    /// Those whose changes go together.
    fn together(&self, some: &[usize]) -> Vec<usize> {
        let picked = chosen(&self.before.text, some.iter().filter_map(|nth| self.found.get(*nth)));
        let mut picked = picked.into_iter().peekable();
        let mut out = Vec::with_capacity(some.len());
        for nth in some {
            let own = self.found.get(*nth);
            if picked.next_if(|one| own.is_some_and(|own| std::ptr::eq(own, *one))).is_some() {
                out.push(*nth);
            }
        }
        out
    }

    /// Those that keep the rule, one by one or as many as can be mended at once.
    fn sound(&mut self, some: &[usize]) -> Vec<usize> {
        if some.is_empty() || self.left == 0 {
            return Vec::new();
        }
        if self.is_sound(some) {
            return some.to_vec();
        }
        let Some((first, second)) =
            some.split_at_checked(some.len() / 2).filter(|_| some.len() > 1)
        else {
            return Vec::new();
        };
        let one = self.sound(first);
        let mut both = self.sound(second);
        if one.is_empty() {
            return both;
        }
        if both.is_empty() {
            return one;
        }
        both.splice(..0, one.iter().copied());
        match self.left > 0 && self.is_sound(&both) {
            true => both,
            false => one,
        }
    }

    /// Whether these changes together keep the rule.
    fn is_sound(&mut self, some: &[usize]) -> bool {
        self.left = self.left.saturating_sub(1);
        let edits = some.iter().filter_map(|nth| self.found.get(*nth)).flat_map(|one| &one.edits);
        let Ok(text) = apply(&self.before.text, edits) else { return false };
        let reading = read_again(self.file, &text);
        let problems = reading.found.len() + reading.unlisted.len();
        let after = Document { text, nodes: reading.nodes, ..Document::default() };
        problems < self.problems && same(self.before, &after)
    }
}

/// Whether two trees say the same: the same things in the same places.
fn same(one: &Document, other: &Document) -> bool {
    one.nodes.len() == other.nodes.len()
        && one.nodes.iter().zip(&other.nodes).enumerate().all(|(nth, (a, b))| {
            let node = NodeId(nth as u32);
            let kinds = (one.kind(node), other.kind(node));
            Node::is_alike(a, b)
                && match kinds {
                    (Kind::String, Kind::String) => same_words(one, other, node),
                    (Kind::Number, Kind::Number) => {
                        digits(one.raw(node)).eq(digits(other.raw(node)))
                    }
                    (a, b) => a == b,
                }
        })
}

impl Node {
    /// Whether it has the same place in its tree.
    fn is_alike(&self, other: &Node) -> bool {
        self.next == other.next
    }
}

/// Whether two strings have the same words in the same order. In a path every backslash becomes a slash, which
/// was perhaps read as another sign.
fn same_words(one: &Document, other: &Document, node: NodeId) -> bool {
    let (a, b) = (one.string(node), other.string(node));
    a == b || words(&a).eq(words(&b)) || words(one.raw(node)).eq(words(other.raw(node)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What a number says: `+1` and `1`, `007` and `7`.
fn digits(text: &str) -> impl Iterator<Item = char> {
    let text = text.trim_start_matches(['+', '0']);
    text.trim_start_matches('.').chars()
}
