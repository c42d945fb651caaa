//! Names in a text that are nearly, but not quite, those of people in the directory.
//!
//! A name counts as nearly another one where it has as many words, all but one of them are the same,
//! and that one differs by a slip of the fingers. Where the differing word is somebody's real name,
//! somebody else is meant.

#![expect(
    clippy::indexing_slicing,
    reason = "windows are made to lie within the words, and places come from the lists that hold them"
)]

mod common;

use std::collections::HashSet;

use warta_diagnostics::Part;

use crate::library::directory::Directory;
use crate::mentions::Entity;
use crate::mentions::lexicon::Lexicon;
use crate::mentions::names::{Way, names};
use crate::mentions::words::{Word, fold, key, words};
use rustc_hash::{FxHashMap, FxHashSet};

use common::is_common;

/// Names of more words than this are not compared.
const MOST_WORDS: usize = 5;

/// Words shorter than this are not compared: too many of them differ by one letter.
const SHORTEST: usize = 4;

/// How many letters of the other words have to fit: an initial is not enough.
const FEWEST: usize = 3;

/// From this length on two slips are one too.
const LONG: usize = 8;

/// A name that is nearly one of the directory, by its bytes in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearMiss<'a> {
    /// Its first byte.
    pub start: usize,
    /// The byte behind its last one.
    pub end: usize,
    /// The id of the person.
    pub id: &'a str,
    /// The name as the directory has it.
    pub name: &'a str,
}

/// The names of the people of a directory, ready to be compared.
///
/// The maps are only ever asked, never walked, so that their order reaches nothing.
#[derive(Debug)]
pub struct NearNames<'a> {
    directory: &'a Directory,
    lexicon: &'a Lexicon,
    names: Vec<KnownName>,
    /// A name with one of its words left out: whose it is, and which word that was.
    without: FxHashMap<String, Vec<(usize, usize)>>,
    /// Every word of every name.
    words: FxHashSet<String>,
    /// The longest name, in words.
    longest: usize,
}

#[derive(Debug)]
struct KnownName {
    person: usize,
    words: Vec<String>,
}

impl<'a> NearNames<'a> {
    /// Takes the names of all people of the directory; `others` are names of people who are not in it.
    pub fn new<'o>(
        directory: &'a Directory,
        lexicon: &'a Lexicon,
        others: impl Iterator<Item = &'o str>,
    ) -> NearNames<'a> {
        let mut near = NearNames {
            directory,
            lexicon,
            names: Vec::new(),
            without: FxHashMap::default(),
            words: FxHashSet::default(),
            longest: 0,
        };
        // An archive names its few authors over and over.
        let mut seen = HashSet::new();
        for name in others.filter(|name| seen.insert(*name)) {
            near.words.extend(folded(name));
        }
        for name in names(directory) {
            let Entity::Person(person) = name.entity else { continue };
            // Forms made of a name are near others by chance; and a name that is left alone in texts is
            // left alone where it is misspelt.
            if name.way == Way::Derived || lexicon.is_on_demand(name.entity) {
                continue;
            }
            let words = folded(&name.text);
            near.words.extend(words.iter().cloned());
            if !(2..=MOST_WORDS).contains(&words.len()) {
                continue;
            }
            let place = near.names.len();
            for nth in 0..words.len() {
                let rest = near.without.entry(left_out(&words, nth)).or_default();
                rest.push((place, nth));
            }
            near.longest = near.longest.max(words.len());
            near.names.push(KnownName { person, words });
        }
        near
    }

    /// Finds near misses in a text.
    pub fn scan(&self, text: &str, take: &mut dyn FnMut(NearMiss<'a>)) {
        if self.names.is_empty() {
            return;
        }
        let parts = words(text);
        let mut word = String::new();
        let mut at = 0;
        while at < parts.len() {
            // A quick way past ordinary text.
            let longest = self.reach(text, parts.part(at..), &mut word);
            let found = (2..=longest).rev().filter_map(|length| {
                let window = at..at + length;
                Some((length, self.compare(text, &parts, window)?))
            });
            at += match { found }.next() {
                Some((length, miss)) => {
                    take(miss);
                    length
                }
                None => 1,
            };
        }
    }

    /// How many words from the first on may be a name: it begins with a capital, and all but one are
    /// words of names.
    fn reach(&self, text: &str, parts: &[Word], word: &mut String) -> usize {
        if !parts
            .first()
            .is_some_and(|first| text.part(first.start..).starts_with(char::is_uppercase))
        {
            return 0;
        }
        let mut strange = 0;
        let fits = |part: &&Word| {
            word.clear();
            fold(text.part(part.start..part.end), word);
            strange += usize::from(!self.words.contains(word.as_str()));
            strange <= 1
        };
        parts.iter().take(self.longest).take_while(fits).count()
    }

    fn compare(
        &self,
        text: &str,
        parts: &[Word],
        window: std::ops::Range<usize>,
    ) -> Option<NearMiss<'a>> {
        let capital = |at: usize| text.part(parts[at].start..).starts_with(char::is_uppercase);
        let mut spelled = String::new();
        key(text, parts.part(window.clone()), &mut spelled);
        if spelled.split(' ').count() != window.len() || self.lexicon.knows(&spelled) {
            return None;
        }
        let own = |part: &Word| folded_one(text, part);
        let words: Vec<String> = parts.part(window.clone()).iter().map(own).collect();
        for nth in 0..words.len() {
            let at = window.start + nth;
            if !capital(at) {
                continue;
            }
            let Some(places) = self.without.get(&left_out(&words, nth)) else { continue };
            for &(place, other) in places {
                let known = &self.names[place];
                if other != nth || !is_slip(&known.words[nth], &words[nth]) {
                    continue;
                }
                let others = words.iter().enumerate().filter(|(other, _)| *other != nth);
                if others.map(|(_, word)| word.chars().count()).sum::<usize>() < FEWEST {
                    continue;
                }
                // Two words that fit leave less room for chance than one.
                let someone = self.words.contains(&words[nth]) || is_common(&words[nth]);
                if (someone && words.len() < 3) || self.is_longer(text, parts, &window) {
                    continue;
                }
                let person = &self.directory.persons.all()[known.person];
                let (start, end) = (parts[window.start].start, parts[window.end - 1].end);
                return Some(NearMiss { start, end, id: &person.id, name: &person.name });
            }
        }
        None
    }

    /// Whether the name goes on before or after the window, so that it is another one.
    fn is_longer(&self, text: &str, parts: &[Word], window: &std::ops::Range<usize>) -> bool {
        let name = |at: usize| {
            text.part(parts[at].start..).starts_with(char::is_uppercase) && {
                let word = folded_one(text, &parts[at]);
                is_common(&word) || self.words.contains(&word)
            }
        };
        let hugs = |one: usize, other: usize| {
            text.part(parts[one].end..parts[other].start).chars().all(char::is_whitespace)
        };
        let before = window.start.checked_sub(1);
        before.is_some_and(|at| hugs(at, window.start) && name(at))
            || (window.end < parts.len() && hugs(window.end - 1, window.end) && name(window.end))
    }
}

/// Whether one word is the other with a slip: letters left out, doubled, exchanged or mistaken.
fn is_slip(meant: &str, written: &str) -> bool {
    let length = meant.chars().count();
    if length < SHORTEST || meant == written {
        return false;
    }
    let most = if length < LONG { 1 } else { 2 };
    let mut meant_letters = meant.chars();
    let mut letters = written.chars();
    let (one, two) = (meant_letters.next(), meant_letters.next());
    let (first, second) = (letters.next(), letters.next());
    let begins = one == first || (one == second && two == first);
    // Many are compared; most are told apart by their first letter or their length.
    if !begins || written.chars().count().abs_diff(length) > most {
        return false;
    }
    // Many languages put an s behind a name for "of".
    written.strip_suffix('s') != Some(meant)
        && written.chars().all(char::is_alphabetic)
        && strsim::osa_distance(meant, written) <= most
}

fn left_out(words: &[String], nth: usize) -> String {
    let mut out = String::new();
    for (at, word) in words.iter().enumerate() {
        out.push_str(if at == nth { "" } else { word });
        out.push(' ');
    }
    out
}

fn folded(name: &str) -> Vec<String> {
    words(name).iter().map(|word| folded_one(name, word)).collect()
}

fn folded_one(text: &str, word: &Word) -> String {
    let mut out = String::new();
    fold(text.part(word.start..word.end), &mut out);
    out
}
