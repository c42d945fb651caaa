//! Who and what an article is about: as the newsroom says, and as names found in the text tell.
//!
//! A name is found as whole words, the longest one at each place, with capitals or in capitals; an
//! abbreviation in capitals only as it is written. It is linked only where the words around it leave no
//! doubt ([`reader`]). A name that several entries share is linked to none of them, unless the article's
//! own mentions say which is meant.

mod lexicon;
mod names;
pub mod near;
mod reader;
pub(crate) mod texts;
mod vocabulary;
mod words;

pub(crate) use lexicon::Lexicon;
pub(crate) use reader::{Found, Reader};
pub(crate) use vocabulary::is_written_title;

use std::collections::BTreeSet;

use warta_page::text::Inline;

use crate::library::directory::Directory;
use crate::library::table::{Record, Table};
use crate::sort::sort_plainly;
use warta_bundle::model::{Article, Mention};

use texts::{Flat, NO_TEXT, Part, Piece};

/// An entry of the directory that texts can name, by its place in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Entity {
    Person(usize),
    Organization(usize),
    Area(usize),
    Event(usize),
}

impl Entity {
    /// Its id.
    pub fn id(self, directory: &Directory) -> &str {
        fn id<T: Record>(table: &Table<T>, place: usize) -> &str {
            table.all().get(place).map_or("", Record::id)
        }
        match self {
            Entity::Person(place) => id(&directory.persons, place),
            Entity::Organization(place) => id(&directory.organizations, place),
            Entity::Area(place) => id(&directory.areas, place),
            Entity::Event(place) => id(&directory.events, place),
        }
    }
}

/// Whom and what one article is about.
#[derive(Debug, Clone, Default)]
pub(crate) struct Concerns {
    /// Those that the newsroom names, in its order.
    pub explicit: Vec<Entity>,
    /// Those found in headline, text, headings and captions, in their order, without the former.
    pub found: Vec<Entity>,
    /// Those that only a tag names.
    pub tagged: Vec<Entity>,
    /// Those that a reader sees somewhere else: in a table, a by-line, a correction, a recording. The
    /// article is not about them, but they are covered by it.
    pub seen: Vec<Entity>,
    /// What is linked in the text, be it explicit or found.
    pub links: Links,
}

/// What of an article's text is linked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Links {
    /// Those whose first mention in the running text is linked, in order.
    running: Vec<Entity>,
    /// Those that only key points and boxes name, in order.
    aside: Vec<Entity>,
    /// Those whose abbreviation the article spells out as something else.
    spelled: Vec<Entity>,
}

/// How an article was read once.
struct Reading {
    found: Vec<Entity>,
    seen: Vec<Entity>,
    links: Links,
}

impl Concerns {
    /// Those that it is about, the explicit ones first; none twice.
    pub fn all(&self) -> impl Iterator<Item = Entity> {
        self.explicit.iter().chain(&self.found).chain(&self.tagged).copied()
    }

    /// All that a reader sees in it; none twice.
    pub fn covered(&self) -> impl Iterator<Item = Entity> {
        self.all().chain(self.seen.iter().copied())
    }

    /// Reads an article.
    pub fn of(article: &Article, directory: &Directory, lexicon: &Lexicon) -> Concerns {
        let mut concerns = Concerns::default();
        let mut seen = BTreeSet::new();
        for mention in &article.mentions {
            for entity in explicit(mention, directory) {
                if seen.insert(entity) {
                    concerns.explicit.push(entity);
                }
            }
        }
        let person = |id: &str| directory.persons.place(id).map(Entity::Person);
        texts::speakers(&article.body, &mut |id| {
            concerns.explicit.extend(person(id).filter(|entity| seen.insert(*entity)));
        });
        if article.auto_mentions {
            let rules = Rules::of(article, directory);
            let mut reading = read(article, lexicon, &rules, &[]);
            if !reading.links.spelled.is_empty() {
                // What stands before the place where it is spelled out means the same.
                let spelled = std::mem::take(&mut reading.links.spelled);
                reading = read(article, lexicon, &rules, &spelled);
            }
            concerns.links = reading.links;
            concerns.found = reading.found.into_iter().filter(|it| seen.insert(*it)).collect();
            for tag in &article.tags {
                concerns
                    .tagged
                    .extend(lexicon.whole(tag, &rules).filter(|entity| seen.insert(*entity)));
            }
            concerns.seen = reading.seen.into_iter().filter(|it| seen.insert(*it)).collect();
            let place = article.dateline.as_ref().and_then(|it| it.place.as_deref());
            let place = place.and_then(|place| lexicon.whole(place, &rules));
            concerns.seen.extend(place.filter(|entity| seen.insert(*entity)));
        }
        let makers = article.authors.iter().chain(&article.editors).chain(&article.photographers);
        for id in makers.filter_map(|it| it.person_id.as_deref()) {
            concerns.seen.extend(person(id).filter(|entity| seen.insert(*entity)));
        }
        concerns
    }
}

/// Reads all that stands in an article.
fn read(article: &Article, lexicon: &Lexicon, rules: &Rules, spelled: &[Entity]) -> Reading {
    let mut reader = Reader::new(lexicon, rules.clone(), spelled);
    let mut reading = Reading { found: Vec::new(), seen: Vec::new(), links: Links::default() };
    let Links { running, aside, .. } = &mut reading.links;
    texts::above(article, &mut |text| {
        reader.read(text, &mut |found| reading.found.push(found.entity));
    });
    texts::within(article, &mut |place, piece| {
        let flat = Flat::of(piece);
        reader.read(&flat.text, &mut |found| {
            let free = flat.may_link(found.start, found.end);
            match place.part {
                Part::Running if free => running.push(found.entity),
                Part::Aside if free => aside.push(found.entity),
                Part::Running | Part::Aside | Part::Label | Part::Cell => {}
            }
            match place.part {
                Part::Running | Part::Aside | Part::Label if !place.said => {
                    reading.found.push(found.entity);
                }
                Part::Running | Part::Aside | Part::Label | Part::Cell => {
                    reading.seen.push(found.entity);
                }
            }
        });
    });
    for correction in &article.corrections {
        reader.read(&Flat::of(Piece::Text(&correction.text)).text, &mut |found| {
            reading.seen.push(found.entity);
        });
    }
    let first = each_once(running.drain(..));
    let only = aside.drain(..).filter(|entity| first.binary_search(entity).is_err());
    *aside = each_once(only);
    *running = first;
    reading.links.spelled = reader.spelled();
    reading
}

/// What an article itself says about links to the directory; both in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    /// Entities that are meant where a name is ambiguous.
    pub meant: Vec<Entity>,
    /// Entities that are never linked.
    pub never: Vec<Entity>,
}

impl Rules {
    /// Reads them off an article.
    pub fn of(article: &Article, directory: &Directory) -> Rules {
        Rules {
            meant: each_once(article.mentions.iter().flat_map(|it| explicit(it, directory))),
            never: each_once(article.no_mentions.iter().flat_map(|id| any(id, directory))),
        }
    }
}

/// Entities in their order, none twice.
pub(crate) fn each_once(all: impl Iterator<Item = Entity>) -> Vec<Entity> {
    let mut all: Vec<Entity> = all.collect();
    sort_plainly(&mut all);
    all.dedup();
    all
}

/// The entries of any class with this id.
fn any(id: &str, directory: &Directory) -> impl Iterator<Item = Entity> {
    [
        directory.persons.place(id).map(Entity::Person),
        directory.organizations.place(id).map(Entity::Organization),
        directory.areas.place(id).map(Entity::Area),
        directory.events.place(id).map(Entity::Event),
    ]
    .into_iter()
    .flatten()
}

/// The entries that one explicit mention stands for; a post stands for its body and its area.
fn explicit(mention: &Mention, directory: &Directory) -> Vec<Entity> {
    fn add<T: crate::library::table::Record>(
        out: &mut Vec<Entity>,
        id: Option<&str>,
        table: &Table<T>,
        entity: fn(usize) -> Entity,
    ) {
        out.extend(id.and_then(|id| table.place(id)).map(entity));
    }
    let mut out = Vec::new();
    let post = directory.post(mention.post_id.as_deref());
    let body = post.and_then(|post| post.organization_id.as_deref());
    let area = post.and_then(|post| post.area_id.as_deref());
    add(&mut out, mention.person_id.as_deref(), &directory.persons, Entity::Person);
    for id in [mention.organization_id.as_deref(), body] {
        add(&mut out, id, &directory.organizations, Entity::Organization);
    }
    for id in [mention.area_id.as_deref(), area] {
        add(&mut out, id, &directory.areas, Entity::Area);
    }
    add(&mut out, mention.event_id.as_deref(), &directory.events, Entity::Event);
    out
}

/// The entities that a text has still to link.
#[derive(Debug, Clone)]
pub(crate) struct Linked {
    running: Vec<Entity>,
    aside: Vec<Entity>,
}

impl Linked {
    /// Nothing is linked yet.
    pub fn none_of(links: &Links) -> Linked {
        Linked { running: links.running.clone(), aside: links.aside.clone() }
    }

    fn is_done(&self) -> bool {
        self.running.is_empty() && self.aside.is_empty()
    }

    /// Whether an entity is to be linked where it was found; it is then done.
    fn take(&mut self, entity: Entity, is_aside: bool) -> bool {
        let all = if is_aside { &mut self.aside } else { &mut self.running };
        match all.binary_search(&entity) {
            Ok(place) => {
                all.remove(place);
                true
            }
            Err(_) => false,
        }
    }
}

/// A reader at the beginning of an article's body, with what stands above it read.
pub(crate) fn reader<'a>(
    article: &Article,
    directory: &Directory,
    lexicon: &'a Lexicon,
    links: &Links,
) -> Reader<'a> {
    let mut reader = Reader::new(lexicon, Rules::of(article, directory), &links.spelled);
    texts::above(article, &mut |text| reader.read(text, &mut |_| {}));
    reader
}

/// Links the first mention of each entity in a text.
///
/// `make` turns an entity and the words found into the inline to put there.
pub(crate) fn link(
    inlines: Vec<Inline>,
    is_aside: bool,
    reader: &mut Reader<'_>,
    linked: &mut Linked,
    make: &mut dyn FnMut(Entity, &str) -> Inline,
) -> Vec<Inline> {
    if linked.is_done() {
        return inlines;
    }
    let flat = Flat::of(Piece::Text(&inlines));
    let mut all: Vec<Found> = Vec::new();
    reader.read(&flat.text, &mut |found| {
        if flat.may_link(found.start, found.end) && linked.take(found.entity, is_aside) {
            all.push(found);
        }
    });
    if all.is_empty() {
        return inlines;
    }
    let mut at = 0;
    put(inlines, &mut at, &all, make)
}

/// Puts links into inlines; `at` is the place in their flat text.
fn put(
    inlines: Vec<Inline>,
    at: &mut usize,
    all: &[Found],
    make: &mut dyn FnMut(Entity, &str) -> Inline,
) -> Vec<Inline> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text(text) => {
                let start = *at;
                *at += text.len();
                let inner = |found: &&Found| start <= found.start && found.end <= *at;
                split(&text, start, all.iter().filter(inner), make, &mut out);
            }
            Inline::Strong(inner) => out.push(Inline::Strong(put(inner, at, all, make))),
            Inline::Emphasis(inner) => out.push(Inline::Emphasis(put(inner, at, all, make))),
            Inline::Strikethrough(inner) => {
                out.push(Inline::Strikethrough(put(inner, at, all, make)));
            }
            Inline::Marked(inner) => out.push(Inline::Marked(put(inner, at, all, make))),
            Inline::Foreign { language, direction, children } => {
                let children = put(children, at, all, make);
                out.push(Inline::Foreign { language, direction, children });
            }
            Inline::Superscript(inner) => {
                *at += NO_TEXT.len_utf8();
                out.push(Inline::Superscript(put(inner, at, all, make)));
                *at += NO_TEXT.len_utf8();
            }
            Inline::Subscript(inner) => {
                *at += NO_TEXT.len_utf8();
                out.push(Inline::Subscript(put(inner, at, all, make)));
                *at += NO_TEXT.len_utf8();
            }
            Inline::Link { href, children } => {
                out.push(Inline::Link { href, children: put(children, at, all, make) });
            }
            Inline::Mention { to, text, card } => {
                *at += text.len();
                out.push(Inline::Mention { to, text, card });
            }
            Inline::Code(_) | Inline::LineBreak => {
                *at += NO_TEXT.len_utf8();
                out.push(inline);
            }
            Inline::Anchor(_) => out.push(inline),
        }
    }
    out
}

/// Cuts a text, which starts at a place of the flat one, at the names found in it.
fn split<'f>(
    text: &str,
    start: usize,
    all: impl Iterator<Item = &'f Found>,
    make: &mut dyn FnMut(Entity, &str) -> Inline,
    out: &mut Vec<Inline>,
) {
    let mut done = 0;
    for found in all {
        let (from, to) = (found.start - start, found.end - start);
        let (Some(before), Some(words)) = (text.get(done..from), text.get(from..to)) else {
            continue;
        };
        if !before.is_empty() {
            out.push(Inline::Text(before.to_owned()));
        }
        out.push(make(found.entity, words));
        done = to;
    }
    match text.get(done..) {
        Some("") if done > 0 => {}
        rest => out.push(Inline::Text(rest.unwrap_or_default().to_owned())),
    }
}
