//! Holds what is called certain to its word: a mended text is read again before a change of it is offered.
//!
//! The rule: afterwards there are fewer problems, every word of text stands where it stood, and no name, mark or
//! placeholder has become text. So the tree of the mended text has to be the one that was read from the text as
//! it is, which is also what a page shows of it. A change that breaks the rule loses its certainty; its finding
//! stays.

use warta_diagnostics::{Diagnostic, apply, chosen, is_certain};

use super::reader::{Reading, read_again};
use super::{Document, Kind, Node, NodeId};

/// How many bytes all further readings together may have; one reading there is always.
const ENOUGH: usize = 24_000_000;

/// How often what touches something else is looked at once that is mended.
const LAYERS: usize = 3;

/// Takes the changes away that break the rule.
pub(super) fn keep(file: u16, before: &Document, reading: &mut Reading) {
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
