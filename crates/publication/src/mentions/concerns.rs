//! Whom and what an article is about.

use std::collections::BTreeSet;
use warta_page::id::PersonId;

use crate::library::directory::Directory;
use crate::mentions::entity::explicit;
use crate::mentions::texts::{self, Flat, Part, Piece};
use crate::mentions::{Entity, Lexicon, NameReader, Rules, each_once};
use warta_bundle::model::Article;

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
    pub(super) running: Vec<Entity>,
    /// Those that only key points and boxes name, in order.
    pub(super) aside: Vec<Entity>,
    /// Those whose abbreviation the article spells out as something else.
    pub(super) spelled: Vec<Entity>,
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
        let person = |id: &PersonId| directory.persons.place(id).map(Entity::Person);
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
        for id in makers.filter_map(|it| it.person_id.as_ref()) {
            concerns.seen.extend(person(id).filter(|entity| seen.insert(*entity)));
        }
        concerns
    }
}

/// Reads all that stands in an article.
fn read(article: &Article, lexicon: &Lexicon, rules: &Rules, spelled: &[Entity]) -> Reading {
    let mut reader = NameReader::new(lexicon, rules.clone(), spelled);
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
