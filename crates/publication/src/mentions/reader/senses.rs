//! Whether an abbreviation means the entry of the directory, or something else that is shortened so.

use crate::mentions::Entity;
use crate::mentions::lexicon::Match;
use crate::mentions::reader::NameReader;
use crate::mentions::reader::near_by::Around;
use crate::mentions::vocabulary as say;
use crate::mentions::words::{Word, folded, key};

/// An abbreviation shorter than this is not taken for one that the words beside it spell out by chance.
const SHORTEST: usize = 3;

/// What may stand between an abbreviation and what it is short for.
const IS: [&str; 10] =
    ["atau", "alias", "yakni", "yaitu", "ialah", "adalah", "singkatan", "dari", "or", "for"];

impl NameReader<'_> {
    /// Whether a short name stands for the entry here.
    pub(super) fn has_sense(
        &mut self,
        around: &Around<'_>,
        at: usize,
        until: usize,
        found: &Match<'_>,
        entity: Entity,
    ) -> bool {
        let (Some(first), Some(last)) =
            (around.part(at, until).first(), around.part(at, until).last())
        else {
            return true;
        };
        let written = around.text.get(first.start..last.end.min(found.stem)).unwrap_or_default();
        let letters: String = written.chars().filter(|c| c.is_alphanumeric()).collect();
        if found.is_abbreviation() {
            if self.spelled.contains(&entity) {
                return false;
            }
            if self.spells(around, at, until, &letters, entity) {
                self.spelled.push(entity);
                return false;
            }
        }
        let before = at.checked_sub(1).and_then(|it| around.part(it, at).first());
        let before = before.map(|it| folded(it.of(around.text))).unwrap_or_default();
        let Some(words) = say::other_sense(&letters) else { return true };
        // "a PPP" is one of several; "a PPP lawmaker" and "a PPP-backed plan" are of the party.
        if found.is_abbreviation() && matches!(before.as_str(), "a" | "an") {
            let next = around.part(until, until + 1).first();
            let next = next.map(|it| folded(it.of(around.text))).unwrap_or_default();
            return say::is_of_a_party(&next);
        }
        // "Partai", "Fraksi" and the like right before it leave no doubt.
        if say::is_of_bodies(&before) || matches!(before.as_str(), "kader" | "caleg" | "politikus")
        {
            return true;
        }
        let told = around.sentence(at, until).any(|word| say::tells(words, word.of(around.text)));
        if told {
            self.doubtful.push(entity);
        }
        !told && !(self.doubtful.contains(&entity) && found.is_abbreviation())
    }

    /// Whether the words beside an abbreviation spell it out as something that is not the entry:
    /// "PKB (pajak kendaraan bermotor)", "pajak kendaraan bermotor (PKB)", "PKB atau pajak …".
    fn spells(
        &self,
        around: &Around<'_>,
        at: usize,
        until: usize,
        letters: &str,
        entity: Entity,
    ) -> bool {
        if letters.chars().count() < SHORTEST {
            return false;
        }
        let letters: Vec<char> = letters.chars().flat_map(char::to_lowercase).collect();
        let other = |words: &[Word]| {
            let mut whole = String::new();
            key(around.text, words, &mut whole);
            is_spelled(around.text, words, &letters) && !self.lexicon.is_called(entity, &whole)
        };
        let mut after = until;
        for _ in 0..3 {
            let word = around.part(after, after + 1).first();
            match word {
                Some(word) if IS.contains(&word.of(around.text)) => after += 1,
                _ => break,
            }
        }
        let joined = after > until || around.opens(until);
        if joined && other(around.part(after, after + letters.len())) {
            return true;
        }
        let opened = at.checked_sub(1).is_some_and(|before| around.opens(before + 1));
        opened && at.checked_sub(letters.len()).is_some_and(|from| other(around.part(from, at)))
    }
}

/// Whether the first letters of some words are those of an abbreviation.
fn is_spelled(text: &str, words: &[Word], letters: &[char]) -> bool {
    words.len() == letters.len()
        && words
            .iter()
            .zip(letters)
            .all(|(word, letter)| folded(word.of(text)).starts_with(*letter))
}

impl<'t> Around<'t> {
    /// Whether a bracket or a comma stands before a word.
    fn opens(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.part(it, at).first());
        match (before, self.part(at, at + 1).first()) {
            (Some(one), Some(next)) => self
                .text
                .get(one.end..next.start)
                .is_some_and(|between| between.contains(['(', '[', ',', '—', '–', '/', ':'])),
            _ => false,
        }
    }

    /// The words of the sentence that a name stands in.
    fn sentence(&self, at: usize, until: usize) -> impl Iterator<Item = &'t Word> {
        let mut from = at;
        while from > 0 && !self.starts_sentence(from) {
            from -= 1;
        }
        let mut to = until;
        while !self.part(to, to + 1).is_empty() && !self.starts_sentence(to) {
            to += 1;
        }
        self.part(from, at).iter().chain(self.part(until, to))
    }
}
