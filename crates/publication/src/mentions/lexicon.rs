//! The names of a directory, and which of them stands at a place of a text.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them, and the bits have a place for each two letters and length"
)]

use warta_diagnostics::Code;

use crate::library::directory::Directory;
use crate::mentions::names::{Name, Way, family, names};
use crate::mentions::vocabulary::{is_class, is_joint, kind_of_area};
use crate::mentions::words::{Word, clitic, fold, folded, key, words};
use crate::mentions::{Entity, Rules};
use crate::validate::{self, findings};
use rustc_hash::FxHashMap;
use warta_bundle::model::{LinkInText, Origin};

/// Names of more words than this are not looked for.
const MOST_WORDS: usize = 16;

/// A name of more entries than this is nobody's, whatever they are to each other.
const MOST_CALLED: usize = 64;

/// Every name of the directory, by its first word.
///
/// The maps are only ever asked, never walked, so that their order reaches nothing.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// Which words may be the first of a name, at a glance; see [`glance`].
    first: Glances,
    /// First word of a name: how many words the names have that start with it, the longest first.
    lengths: FxHashMap<String, Vec<usize>>,
    /// The name as a key: who is called so, in the order of [`Entity`].
    names: FxHashMap<String, Vec<Called>>,
    /// For each person: the family name, where nobody else of the directory has that word in a name.
    families: Vec<Option<Box<str>>>,
    /// Entries that are linked only where an article names them, in order.
    on_demand: Vec<Entity>,
    /// For each area: what kind it is, where that is known.
    kinds: Vec<Option<&'static str>>,
    /// For each area: those above it, the nearest first.
    above: Vec<Vec<usize>>,
}

/// One entry that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Called {
    entity: Entity,
    way: Way,
    /// The only spelling that counts; `None`: any. Of an abbreviation the letters alone.
    exact: Option<String>,
    /// Which words of it the directory writes small, a bit for each.
    small: u16,
}

/// Words of a text that are a name of somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match<'a> {
    /// How many words.
    pub length: usize,
    /// Where the last word ends without what is written onto it ("Golkar" in "Golkarlah").
    pub stem: usize,
    called: &'a [Called],
}

impl Lexicon {
    /// Collects the names, and reports those that several entries share.
    pub fn new(directory: &Directory, found: &mut validate::Found) -> Lexicon {
        let mut lexicon = Lexicon::default();
        let mut order: Vec<(String, String)> = Vec::new();
        for name in names(directory) {
            lexicon.add(name, &mut order);
        }
        lexicon.find_families(directory);
        lexicon.on_demand = on_demand(directory);
        lexicon.kinds = kinds_of_areas(directory);
        let areas = &directory.area_tree;
        lexicon.above = (0..directory.areas.all().len())
            .map(|place| areas.upwards(place).skip(1).collect())
            .collect();
        lexicon.only_the_head_of_a_tree(directory);
        for (whole, text) in order {
            lexicon.report(&whole, &text, directory, found);
        }
        lexicon
    }

    /// Adds a name; `order` takes those that become ambiguous by it.
    fn add(&mut self, name: Name, order: &mut Vec<(String, String)>) {
        let Name { text, way, entity } = name;
        let parts = words(&text);
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
        if parts.len() > MOST_WORDS {
            return;
        }
        let mut whole = String::new();
        key(&text, &parts, &mut whole);
        let word = folded(first.of(&text));
        self.first.add(&word);
        let lengths = self.lengths.entry(word).or_default();
        if let Err(at) = lengths.binary_search_by(|have| parts.len().cmp(have)) {
            lengths.insert(at, parts.len());
        }
        let exact = match way {
            Way::Exact => Some(text.get(first.start..last.end).unwrap_or_default().to_owned()),
            Way::Abbreviation => Some(text.chars().filter(|c| c.is_alphanumeric()).collect()),
            Way::Written | Way::Derived => None,
        };
        let small = parts.iter().enumerate().filter(|(_, it)| !is_capital(it.of(&text)));
        let small = small.fold(0, |all, (nth, _)| all | 1 << nth);
        let called = self.names.entry(whole.clone()).or_default();
        // The names of one entry come one after the other.
        match called.last_mut().filter(|it| it.entity == entity) {
            // The same name again; any spelling is wider than one spelling.
            Some(same) if same.exact != exact => same.exact = None,
            Some(_) => {}
            None => {
                // Once, by the first that somebody wrote; derived ones before it may be no more than alike.
                let reported = called.iter().skip(1).any(|it| it.way != Way::Derived);
                if !called.is_empty() && way != Way::Derived && !reported {
                    order.push((whole, text));
                }
                called.push(Called { entity, way, exact, small });
            }
        }
    }

    /// Finds the family names that are one person's.
    fn find_families(&mut self, directory: &Directory) {
        let persons = directory.persons.all();
        // How many people have each word in their name; a few are as good as many.
        let mut bearers: FxHashMap<String, u16> = FxHashMap::default();
        for it in persons {
            let mut own: Vec<String> = Vec::new();
            for word in words(&it.name) {
                let word = folded(word.of(&it.name));
                if !own.contains(&word) {
                    own.push(word);
                }
            }
            for word in own {
                let count = bearers.entry(word).or_default();
                *count = count.saturating_add(1);
            }
        }
        let only = |name: &String| {
            bearers.get(name).is_none_or(|count| *count < 2) && !self.names.contains_key(name)
        };
        self.families = persons
            .iter()
            .map(|it| family(&it.name).filter(only).map(String::into_boxed_str))
            .collect();
    }

    /// The family name of a person, where nobody else has it.
    pub(super) fn family(&self, person: usize) -> Option<&str> {
        self.families.get(person)?.as_deref()
    }

    /// What kind an area is, in one of the words of [`kind_of_area`].
    pub(super) fn kind_of_area(&self, area: usize) -> Option<&'static str> {
        self.kinds.get(area).copied().flatten()
    }

    /// Whether an area may lie in another one: the directory says so, or does not say where it lies.
    pub(super) fn may_lie_in(&self, area: usize, other: usize) -> bool {
        let above = self.above.get(area).map_or(&[][..], Vec::as_slice);
        above.is_empty() || above.contains(&other)
    }

    /// Whether a word, folded, is a name by itself.
    pub(super) fn is_name(&self, word: &str) -> bool {
        self.names.contains_key(word)
    }

    /// Whether names begin with a word, folded.
    pub(super) fn begins(&self, word: &str) -> bool {
        self.lengths.contains_key(word)
    }

    /// Whether somebody or something is called so; `name` is a key ([`key`]).
    pub(super) fn knows(&self, name: &str) -> bool {
        self.names.contains_key(name)
    }

    /// Whether a text as a whole is a name of somebody or something.
    pub fn names_as_a_whole(&self, text: &str) -> bool {
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
            found
                .say(Code::AmbiguousName, one, || findings::ambiguous_name(text, &ids, one, other));
        }
    }

    /// The entry that a label as a whole is a name of: the tag "jalan Bogor" is not about Bogor.
    pub(crate) fn whole(&self, label: &str, rules: &Rules) -> Option<Entity> {
        let parts = words(label.trim());
        let found = self.at(label.trim(), &parts).filter(|it| it.length == parts.len())?;
        let ends = parts.last().is_some_and(|it| it.end == label.trim().len());
        let starts = parts.first().is_some_and(|it| it.start == 0);
        let chosen = self.choose(label.trim(), &parts, &found, rules)?;
        (starts && ends).then_some(chosen.0)
    }

    /// The longest name that begins with the first of some words.
    pub(super) fn at<'a>(&'a self, text: &str, parts: &[Word]) -> Option<Match<'a>> {
        let word = parts.first()?.of(text);
        let may_have = self.first.may_have(word);
        let cut = if is_capital(word) { clitic(word) } else { None };
        // Nearly every word of a text.
        if !may_have && cut.is_none() {
            return None;
        }
        let mut first = String::new();
        if may_have {
            let mut whole = String::new();
            fold(word, &mut first);
            for &length in self.lengths.get(&first).map_or(&[][..], Vec::as_slice) {
                let Some(part) = parts.get(..length) else { continue };
                key(text, part, &mut whole);
                let found = self.fitting(text, part, &whole, 0).or_else(|| {
                    let cut = part.last().and_then(|last| clitic(last.of(text)))?;
                    whole.truncate(whole.len().checked_sub(cut)?);
                    self.fitting(text, part, &whole, cut)
                });
                if found.is_some() {
                    return found;
                }
            }
        }
        let cut = cut?;
        first.clear();
        fold(word, &mut first);
        first.truncate(first.len().checked_sub(cut)?);
        self.fitting(text, parts.get(..1)?, &first, cut)
    }

    /// Those who are called so, as it is written.
    fn fitting<'a>(
        &'a self,
        text: &str,
        part: &[Word],
        whole: &str,
        cut: usize,
    ) -> Option<Match<'a>> {
        let called = self.names.get(whole)?;
        let stem = part.last()?.end.checked_sub(cut)?;
        let words = text.get(part.first()?.start..stem)?;
        let fits = called.iter().any(|it| it.fits(text, part, words));
        fits.then_some(Match { length: part.len(), stem, called })
    }

    /// The one entry that is meant by a name in a text, and how it is called so; `None`: several are,
    /// or none is to be linked.
    pub(super) fn choose(
        &self,
        text: &str,
        part: &[Word],
        found: &Match<'_>,
        rules: &Rules,
    ) -> Option<(Entity, Way)> {
        let words = text.get(part.first()?.start..found.stem)?;
        let is_meant = |it: &&Called| rules.meant.binary_search(&it.entity).is_ok();
        let may = |it: &&Called| {
            it.fits(text, part, words) && rules.never.binary_search(&it.entity).is_err()
        };
        let fitting = || found.called.iter().filter(may);
        let chosen = only(fitting()).or_else(|| only(fitting().filter(is_meant)))?;
        let may = !self.is_on_demand(chosen.entity) || is_meant(&chosen);
        may.then_some((chosen.entity, chosen.way))
    }

    /// Whether an entry is linked only where an article names it.
    pub(super) fn is_on_demand(&self, entity: Entity) -> bool {
        self.on_demand.binary_search(&entity).is_ok()
    }

    /// Whether a name of an entry is written so; `name` is a key ([`key`]).
    pub(super) fn is_called(&self, entity: Entity, name: &str) -> bool {
        self.names.get(name).is_some_and(|all| all.iter().any(|it| it.entity == entity))
    }
}

impl Match<'_> {
    /// The areas that are called so.
    pub fn areas(&self) -> impl Iterator<Item = usize> {
        self.called.iter().filter_map(|it| match it.entity {
            Entity::Area(place) => Some(place),
            Entity::Person(_) | Entity::Organization(_) | Entity::Event(_) => None,
        })
    }

    /// Whether any of those who are called so fits.
    pub fn is_of(&self, kind: impl Fn(Entity) -> bool) -> bool {
        self.called.iter().any(|it| kind(it.entity))
    }

    /// Whether it is only ever written in capitals.
    pub fn is_abbreviation(&self) -> bool {
        self.called.iter().all(|it| it.way == Way::Abbreviation)
    }
}

/// What there is, where it is one.
fn only<'a>(mut all: impl Iterator<Item = &'a Called>) -> Option<&'a Called> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// Whether a word begins with a capital, or with what has none.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_none_or(|c| c.is_uppercase() || !c.is_alphabetic())
}

/// The entries that are linked only where an article names them.
fn on_demand(directory: &Directory) -> Vec<Entity> {
    let mut out = Vec::new();
    macro_rules! collect {
        ($table:ident, $entity:expr) => {
            for (place, it) in directory.$table.all().iter().enumerate() {
                if it.link_in_text == Some(LinkInText::Never) {
                    out.push($entity(place));
                }
            }
        };
    }
    // In the order of the variants, so that it can be searched.
    collect!(persons, Entity::Person);
    collect!(organizations, Entity::Organization);
    collect!(areas, Entity::Area);
    collect!(events, Entity::Event);
    out
}

/// What kind each area is, in one of the words of [`kind_of_area`].
fn kinds_of_areas(directory: &Directory) -> Vec<Option<&'static str>> {
    let known = |kind: &str| {
        let kind = kind.to_lowercase();
        ["kabupaten", "kota", "provinsi", "kecamatan", "desa"]
            .iter()
            .filter_map(|word| kind_of_area(word))
            .find_map(|kinds| kinds.iter().find(|it| **it == kind).copied())
    };
    directory.areas.all().iter().map(|it| known(it.classification.as_deref()?)).collect()
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
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
            // Other letters may change their length with their case; an apostrophe falls away.
            || word.bytes().any(|byte| byte >= 0x80 || byte == b'\'' || byte == b'`')
    }
}

/// Where the bit of a word stands.
fn glance(word: &str) -> (usize, u64) {
    let letter = |nth: usize| usize::from(word.as_bytes().get(nth).map_or(0, |it| it & 0b1_1111));
    let at = letter(0) << 11 | letter(1) << 6 | word.len().min(63);
    (at / 64, 1 << (at % 64))
}

impl Called {
    /// Whether words of a text may be this name: as it has to be written, and not a common word in
    /// small letters. Words that say what a thing is ("partai", "kabupaten") are often written small.
    fn fits(&self, text: &str, part: &[Word], words: &str) -> bool {
        match (&self.exact, self.way) {
            (Some(exact), Way::Abbreviation) => {
                return words.chars().filter(|c| c.is_alphanumeric()).eq(exact.chars());
            }
            (Some(exact), _) => return exact == words,
            (None, _) => {}
        }
        let mut capitals = 0;
        for (nth, word) in part.iter().enumerate() {
            let word = word.of(text);
            if is_capital(word) {
                capitals += 1;
                continue;
            }
            let small = self.small >> nth & 1 == 1;
            let class = nth == 0 && part.len() > 1 && is_class(&folded(word));
            if !small && !class && !is_joint(word) {
                return false;
            }
        }
        capitals > 0 || (part.len() > 1 && self.small.count_ones() as usize == part.len())
    }
}

fn origin(entity: Entity, directory: &Directory) -> &Origin {
    match entity {
        Entity::Person(place) => &directory.persons.all()[place].origin,
        Entity::Organization(place) => &directory.organizations.all()[place].origin,
        Entity::Area(place) => &directory.areas.all()[place].origin,
        Entity::Event(place) => &directory.events.all()[place].origin,
    }
}
