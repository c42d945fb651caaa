//! Reading an article for names: whether words that are written like a name of the directory mean the
//! entry, by what stands around them and by what the article has said before.
//!
//! A link that is missing costs a reader a moment; a wrong one says something false of somebody. So
//! whatever can't be told is not linked.

mod near_by;
mod senses;

use crate::mentions::lexicon::{Lexicon, Match, is_capital};
use crate::mentions::names::Way;
use crate::mentions::words::{folded, words};
use crate::mentions::{Entity, Rules};

use near_by::Around;

/// A name found in a text, by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FoundName {
    pub start: usize,
    pub end: usize,
    pub entity: Entity,
}

/// Reads the texts of one article, in the order in which a reader does.
pub(crate) struct NameReader<'a> {
    lexicon: &'a Lexicon,
    rules: Rules,
    /// People named in full so far, with the family name that may stand for them.
    named: Vec<(&'a str, Entity)>,
    /// Words, folded, that the article has used in the names of others.
    disputed: Vec<String>,
    /// Entries whose abbreviation means something else in this article: it is spelled out so.
    spelled: Vec<Entity>,
    /// Entries whose abbreviation has meant something else in a sentence so far.
    doubtful: Vec<Entity>,
}

impl<'a> NameReader<'a> {
    /// Starts an article; `spelled` are the entries whose abbreviation it spells out as something else.
    pub fn new(lexicon: &'a Lexicon, rules: Rules, spelled: &[Entity]) -> NameReader<'a> {
        NameReader {
            lexicon,
            rules,
            named: Vec::new(),
            disputed: Vec::new(),
            spelled: spelled.to_vec(),
            doubtful: Vec::new(),
        }
    }

    /// The entries whose abbreviation the article has spelled out as something else so far.
    pub fn spelled(self) -> Vec<Entity> {
        self.spelled
    }

    /// Finds the names in a text: the leftmost, and of those the longest. Words that belong to a name
    /// are not looked at again, even where the name is ambiguous or not to be linked.
    pub fn read(&mut self, text: &str, take: &mut dyn FnMut(FoundName)) {
        let lexicon = self.lexicon;
        let parts = words(text);
        let mut around = Around::new(lexicon, text, &parts);
        let mut at = 0;
        while let Some(rest) = parts.get(at..).filter(|rest| !rest.is_empty()) {
            let Some(found) = lexicon.at(text, rest) else {
                self.family(&mut around, at, take);
                at += 1;
                continue;
            };
            if around.is_half_an_office(at, &found) {
                at += 1;
                continue;
            }
            let until = at + found.length;
            let meant = self.judge(&mut around, at, &found);
            if let Some(entity) = meant
                && let Some((start, end)) = around.without_titles(at, until, entity)
            {
                take(FoundName { start, end, entity });
            }
            around.passed(until, &found, meant.is_some());
            at = until;
        }
    }

    /// Whether a name means an entry of the directory here.
    fn judge(&mut self, around: &mut Around<'_>, at: usize, found: &Match<'_>) -> Option<Entity> {
        let until = at + found.length;
        let part = around.part(at, until);
        let chosen = self.lexicon.choose(around.text, part, found, &self.rules);
        let Some((entity, way)) = chosen else {
            self.dispute(around, at, until, None);
            return None;
        };
        if around.is_inside(at, until, found, entity) {
            self.dispute(around, at, until, None);
            return None;
        }
        let single = found.length == 1;
        if single && way != Way::Abbreviation && matches!(entity, Entity::Person(_)) {
            let word = folded(part.first()?.of(around.text));
            if self.disputed.contains(&word) {
                return None;
            }
        }
        if !self.has_sense(around, at, until, found, entity) {
            return None;
        }
        if !single && let Entity::Person(person) = entity {
            self.dispute(around, at, until, Some(entity));
            if way != Way::Derived
                && let Some(family) = self.lexicon.family(person)
                && !self.named.iter().any(|(_, it)| *it == entity)
            {
                self.named.push((family, entity));
            }
        }
        Some(entity)
    }

    /// Remembers words of a longer name that are names by themselves: further on they may mean this
    /// one. Those that are names of `own` too mean it anyway.
    fn dispute(&mut self, around: &Around<'_>, at: usize, until: usize, own: Option<Entity>) {
        for word in around.whole_name(at, until) {
            let word = folded(word.of(around.text));
            let own = own.is_some_and(|own| self.lexicon.is_called(own, &word));
            if !own && self.lexicon.is_name(&word) && !self.disputed.contains(&word) {
                self.disputed.push(word);
            }
        }
    }

    /// A family name that stands for somebody who was named in full before.
    fn family(&mut self, around: &mut Around<'_>, at: usize, take: &mut dyn FnMut(FoundName)) {
        if self.named.is_empty() {
            return;
        }
        let Some(word) = around.part(at, at + 1).first().copied() else { return };
        let written = word.of(around.text);
        if !is_capital(written) {
            return;
        }
        let own = folded(written);
        let Some(&(_, entity)) = self.named.iter().find(|(family, _)| *family == own) else {
            return;
        };
        if self.disputed.contains(&own) {
            return;
        }
        if around.is_inside_single(at, entity) {
            // Somebody else of the family, from here on.
            self.disputed.push(own);
            return;
        }
        take(FoundName { start: word.start, end: word.end, entity });
    }
}
