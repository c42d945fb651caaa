//! Finding names in a text, in one pass over its words.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them, and the bits have a place for each two letters and length"
)]

use warta_diagnostics::Part;

use crate::hash::WordMap;
use crate::library::directory::Directory;
use crate::mentions::names::names;
use crate::mentions::words::{fold, key, words};
use crate::mentions::{Entity, Rules};
use crate::model::Origin;
use crate::validate::{self, findings};

/// Names of more words than this are not looked for.
const MOST_WORDS: usize = 16;

/// A name of more entries than this is nobody's, whatever they are to each other.
const MOST_CALLED: usize = 64;

/// A name found in a text, by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub start: usize,
    pub end: usize,
    pub entity: Entity,
}

/// Every name of the directory, by its first word.
///
/// The maps are only ever asked, never walked, so that their order reaches nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    /// Which words may be the first of a name, at a glance; see [`glance`].
    first: Glances,
    /// First word of a name: how many words the names have that start with it, the longest first.
    lengths: WordMap<Vec<usize>>,
    /// The name as a key: who is called so, in the order of [`Entity`].
    names: WordMap<Vec<Called>>,
}

/// One entry that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Called {
    entity: Entity,
    /// The only spelling that counts; `None`: any.
    exact: Option<String>,
}

impl Lexicon {
    /// Collects the names, and reports those that several entries share.
    pub fn new(directory: &Directory, found: &mut validate::Found) -> Lexicon {
        let mut lexicon = Lexicon::default();
        let mut order: Vec<(String, String)> = Vec::new();
        for name in names(directory) {
            let parts = words(&name.text);
            let (Some(opening), Some(closing)) = (parts.first(), parts.last()) else { continue };
            if parts.len() > MOST_WORDS {
                continue;
            }
            let mut whole = String::new();
            key(&name.text, &parts, &mut whole);
            let mut first = String::new();
            fold(name.text.part(opening.start..opening.end), &mut first);
            lexicon.first.add(&first);
            let lengths = lexicon.lengths.entry(first).or_default();
            if let Err(at) = lengths.binary_search_by(|have| parts.len().cmp(have)) {
                lengths.insert(at, parts.len());
            }
            let inner = name.text.part(opening.start..closing.end);
            let exact = name.exact.then(|| inner.to_owned());
            let called = lexicon.names.entry(whole.clone()).or_default();
            // The names of one entry come one after the other.
            match called.last_mut().filter(|it| it.entity == name.entity) {
                // The same name again; any spelling is wider than one spelling.
                Some(same) => {
                    same.exact = same.exact.take().filter(|old| Some(old) == exact.as_ref())
                }
                None => {
                    if called.len() == 1 {
                        order.push((whole, name.text));
                    }
                    called.push(Called { entity: name.entity, exact });
                }
            }
        }
        lexicon.only_the_head_of_a_tree(directory);
        for (whole, text) in order {
            lexicon.report(&whole, &text, directory, found);
        }
        lexicon
    }

    /// Whether somebody or something is called so; `name` is a key ([`key`]).
    #[cfg(feature = "editor")]
    pub(super) fn knows(&self, name: &str) -> bool {
        self.names.contains_key(name)
    }

    /// Whether a text as a whole is a name of somebody or something.
    #[cfg(feature = "editor")]
    pub(crate) fn names_as_a_whole(&self, text: &str) -> bool {
        let mut whole = String::new();
        key(text, &words(text), &mut whole);
        self.knows(&whole)
    }

    /// A party and its own boards often share an abbreviation: then the party is meant.
    fn only_the_head_of_a_tree(&mut self, directory: &Directory) {
        let tree = &directory.organization_tree;
        for called in
            self.names.values_mut().filter(|called| (2..=MOST_CALLED).contains(&called.len()))
        {
            let bodies = called.iter().filter_map(|it| match it.entity {
                Entity::Organization(place) => Some(place),
                _ => None,
            });
            let all: Vec<usize> = bodies.collect();
            called.retain(|it| match it.entity {
                Entity::Organization(place) => {
                    !tree.upwards(place).skip(1).any(|above| all.contains(&above))
                }
                _ => true,
            });
        }
    }

    fn report(&self, whole: &str, text: &str, directory: &Directory, found: &mut validate::Found) {
        let Some([first, rest @ ..]) = self.names.get(whole).map(Vec::as_slice) else { return };
        if let Some(last) = rest.last() {
            let ids: Vec<&str> =
                std::iter::once(first).chain(rest).map(|it| it.entity.id(directory)).collect();
            let (one, other) = (origin(last.entity, directory), origin(first.entity, directory));
            found.push(findings::ambiguous_name(text, &ids, one, other));
        }
    }

    /// Finds the names in a text: the leftmost, and of those the longest. Words that belong to a name
    /// are not looked at again, even where the name is ambiguous or not to be linked.
    pub fn scan(&self, text: &str, rules: &Rules, take: &mut dyn FnMut(Found)) {
        if self.lengths.is_empty() {
            return;
        }
        let parts = words(text);
        let mut first = String::new();
        let mut whole = String::new();
        let mut at = 0;
        while let Some(next) = parts.get(at) {
            let word = text.part(next.start..next.end);
            if !self.first.may_have(word) {
                at += 1;
                continue;
            }
            first.clear();
            fold(word, &mut first);
            let mut taken = 1;
            for &length in self.lengths.get(&first).map_or(&[][..], Vec::as_slice) {
                let Some(part) = parts.get(at..at + length) else { continue };
                let Some(closing) = part.last() else { continue };
                key(text, part, &mut whole);
                let Some(called) = self.names.get(&whole) else { continue };
                let (start, end) = (next.start, closing.end);
                let words = text.part(start..end);
                if !called.iter().any(|it| it.fits(words)) {
                    continue;
                }
                if let Some(entity) = choose(called, words, rules) {
                    take(Found { start, end, entity });
                }
                taken = length;
                break;
            }
            at += taken;
        }
    }
}

/// A set of words that says of most other words at once that they are not in it: a bit for each first two
/// letters and length.
#[derive(Debug, Clone)]
struct Glances(Vec<u64>);

impl Default for Glances {
    fn default() -> Glances {
        Glances(vec![0; (1 << 16) / 64])
    }
}

impl Glances {
    fn add(&mut self, folded: &str) {
        let (place, bit) = glance(folded);
        self.0[place] |= bit;
    }

    /// Whether a word, in capitals or not, may have been added.
    fn may_have(&self, word: &str) -> bool {
        let (place, bit) = glance(word);
        // Other letters may change their length with their case.
        !word.is_ascii() || self.0[place] & bit != 0
    }
}

/// Where the bit of a word stands.
fn glance(word: &str) -> (usize, u64) {
    let letter = |nth: usize| usize::from(word.as_bytes().get(nth).map_or(0, |it| it & 0b1_1111));
    let at = letter(0) << 11 | letter(1) << 6 | word.len().min(63);
    (at / 64, 1 << (at % 64))
}

impl Called {
    /// Whether the words of a text may be this name.
    fn fits(&self, words: &str) -> bool {
        self.exact.as_deref().is_none_or(|exact| exact == words)
    }
}

/// The one entry that is meant by some words, if it is one.
fn choose(called: &[Called], words: &str, rules: &Rules) -> Option<Entity> {
    let may = |it: &&Called| it.fits(words) && rules.never.binary_search(&it.entity).is_err();
    let one = |mut all: Box<dyn Iterator<Item = &Called> + '_>| match (all.next(), all.next()) {
        (Some(only), None) => Some(only.entity),
        _ => None,
    };
    let meant = rules.meant.iter().filter_map(|entity| {
        let place = called.binary_search_by_key(entity, |it| it.entity).ok()?;
        called.get(place)
    });
    one(Box::new(called.iter().filter(may))).or_else(|| one(Box::new(meant.filter(may))))
}

fn origin(entity: Entity, directory: &Directory) -> &Origin {
    match entity {
        Entity::Person(place) => &directory.persons.all()[place].origin,
        Entity::Organization(place) => &directory.organizations.all()[place].origin,
        Entity::Area(place) => &directory.areas.all()[place].origin,
        Entity::Event(place) => &directory.events.all()[place].origin,
    }
}
