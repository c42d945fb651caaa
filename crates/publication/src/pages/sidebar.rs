//! The sidebar: who the people and parties of a page are.
//!
//! Who gets in is decided by what the page is about; the order is always by ballot number, then name.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::cmp::Reverse;

use warta_page::id::{AreaId, OrganizationId};
use warta_page::list::TagRef;
use warta_page::sidebar::{PersonCard, Sidebar};
use warta_page::text::CardRef;

use crate::library::order::{Natural, natural};
use crate::library::places::{Counts, counted, distinct};
use crate::mentions::{Entity, Rules, each_once};
use crate::pages::Pages;
use crate::pages::cache::places_in_order;
use crate::sort::sort;

/// How many cards stand beside an article.
const PARTIES: usize = 24;
/// See [`PARTIES`].
const PEOPLE: usize = 40;
/// How many cards stand beside a list.
const PARTIES_OF_LIST: usize = 6;
/// See [`PARTIES_OF_LIST`].
const PEOPLE_OF_LIST: usize = 8;
/// How many areas and how many tags.
const WORDS: usize = 12;
/// Of how many articles of each tag it is asked which other tags they carry: the newest ones tell what
/// belongs together today, and a page must not cost the more, the more articles there are.
const TAGGED: usize = 50;

/// The sidebar of an article, and which card belongs to which entity of its text.
pub(super) struct ArticleSidebar {
    pub sidebar: Sidebar,
    /// In the order of the entities.
    pub cards: Vec<(Entity, CardRef)>,
}

impl Pages<'_> {
    pub(super) fn article_sidebar(&self, place: usize) -> ArticleSidebar {
        let concerns = &self.library.concerns[place];
        let mut people: Vec<usize> = Vec::new();
        let mut parties: Vec<usize> = Vec::new();
        for entity in concerns.all() {
            match entity {
                Entity::Person(person) => people.push(person),
                Entity::Organization(body) => {
                    push_new(&mut parties, self.library.directory.party_of(body))
                }
                Entity::Area(_) | Entity::Event(_) => {}
            }
        }
        people.truncate(PEOPLE);
        for &person in &people {
            for party in self.parties_of(person) {
                push_new(&mut parties, Some(party));
            }
        }
        parties.truncate(PARTIES);
        self.draw_sidebar(
            people,
            parties,
            self.area_of_article(place),
            self.tags_with(self.library.article_index.tags_of(place)),
            concerns.all(),
        )
    }

    /// The sidebar of a list: those named by most of its articles, and the tags that most of them
    /// carry, apart from `tag`.
    pub(super) fn list_sidebar(&self, places: &[usize], tag: Option<usize>) -> Sidebar {
        let mut people = Vec::new();
        let mut parties = Vec::new();
        let mut areas = Vec::new();
        for &place in places {
            let mut here = Vec::new();
            for entity in self.library.concerns[place].all() {
                match entity {
                    Entity::Person(person) => people.push(person),
                    Entity::Organization(body) => {
                        here.extend(self.library.directory.party_of(body))
                    }
                    Entity::Area(_) | Entity::Event(_) => {}
                }
            }
            parties.append(&mut distinct(here));
            areas.extend(self.area_of_article(place));
        }
        let people = most(people, PEOPLE_OF_LIST, |person| self.person_order(person));
        let parties = most(parties, PARTIES_OF_LIST, |party| self.party_order(party));
        let area = most(areas, 1, |area| self.area_order()[area]);
        let area = area.first().copied();
        let mut tags = self.carried_by(places.iter().copied());
        tags.retain(|&(other, _)| Some(other) != tag);
        let tags = self.most_carried(tags);
        self.draw_sidebar(people, parties, area, tags, std::iter::empty()).sidebar
    }

    /// The cards of everybody and every party that some articles are about.
    pub(super) fn whole_sidebar(&self, places: impl Iterator<Item = usize>) -> ArticleSidebar {
        let all = each_once(places.flat_map(|place| self.library.concerns[place].all()));
        let mut people = Vec::new();
        let mut parties = Vec::new();
        for entity in &all {
            match entity {
                Entity::Person(person) => people.push(*person),
                Entity::Organization(body) => {
                    push_new(&mut parties, self.library.directory.party_of(*body))
                }
                Entity::Area(_) | Entity::Event(_) => {}
            }
        }
        self.draw_sidebar(people, parties, None, Vec::new(), all.into_iter())
    }

    fn draw_sidebar(
        &self,
        mut people: Vec<usize>,
        mut parties: Vec<usize>,
        area: Option<usize>,
        tags: Vec<TagRef>,
        entities: impl Iterator<Item = Entity>,
    ) -> ArticleSidebar {
        sort(&mut people, |&person| self.person_order(person));
        sort(&mut parties, |&party| self.party_order(party));
        let mut cards = Vec::new();
        let mut areas: Vec<&AreaId> = Vec::new();
        for entity in entities {
            let card = match entity {
                Entity::Person(person) => nth(&people, person).map(CardRef::Person),
                Entity::Organization(body) => self
                    .library
                    .directory
                    .party_of(body)
                    .and_then(|party| nth(&parties, party))
                    .map(CardRef::Party),
                Entity::Area(area) => {
                    areas.push(&self.library.directory.areas.all()[area].id);
                    None
                }
                Entity::Event(_) => None,
            };
            cards.extend(card.map(|card| (entity, card)));
        }
        sort(&mut cards, |(entity, _)| *entity);
        areas.truncate(WORDS);
        sort(&mut areas, |id| self.area_key(id));
        let sidebar = Sidebar {
            parties: parties.into_iter().map(|party| self.party_card(party, area)).collect(),
            people: people.into_iter().map(|person| self.person_card(person)).collect(),
            areas: areas.into_iter().map(|id| self.area_ref(id)).collect(),
            tags,
        };
        ArticleSidebar { sidebar, cards }
    }

    /// The tags that most often go together with some, by label.
    fn tags_with(&self, own: &[usize]) -> Vec<TagRef> {
        let all = self.library.article_index.tags().all();
        let mut together = Counts::new(all.len());
        for &tag in own {
            let with = self.cache.with_tags.get(tag, all.len(), || {
                let articles = &all[tag].articles;
                let newest = articles.iter().take(TAGGED).copied();
                let mut with = self.carried_by(newest);
                with.retain(|&(other, _)| other != tag);
                // Of these the article's own fall away; more than are left are hardly ever together.
                with.sort_unstable_by_key(|&(other, count)| (Reverse(count), other));
                with.truncate(8 * WORDS);
                let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
                with.into_iter().map(|(other, count)| (small(other), small(count))).collect()
            });
            with.iter().for_each(|&(other, count)| together.add_many(other as usize, count));
        }
        let mut together = together.finish();
        together.retain(|(tag, _)| !own.contains(tag));
        self.most_carried(together)
    }

    /// How many of some articles carry each tag.
    fn carried_by(&self, places: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
        let mut carried = Counts::new(self.library.article_index.tags().all().len());
        for place in places {
            self.library.article_index.tags_of(place).iter().for_each(|&tag| carried.add(tag));
        }
        carried.finish()
    }

    /// Those of some tags that were counted most, by label.
    fn most_carried(&self, carried: Vec<(usize, usize)>) -> Vec<TagRef> {
        let all = self.library.article_index.tags().all();
        let order = self.cache.tag_order.get_or_init(|| {
            places_in_order(all.len(), |tag| (natural(&all[tag].label), all[tag].slug.clone()))
        });
        let mut tags = most_counted(carried, WORDS, |tag| order[tag]);
        tags.retain(|&tag| !all[tag].articles.is_empty());
        sort(&mut tags, |&tag| order[tag]);
        tags.into_iter().map(|tag| self.tag_ref(tag)).collect()
    }

    /// People stand by the ballot number of their latest candidacy that has one, then by name.
    fn person_order(&self, person: usize) -> usize {
        let all = self.library.directory.persons.all().len();
        let order = &self.cache.person_order;
        order.get_or_init(|| places_in_order(all, |person| self.person_rank(person)))[person]
    }

    fn person_rank(&self, person: usize) -> (u32, Natural) {
        let id = &self.library.directory.persons.all()[person].id;
        let number = self
            .library
            .directory
            .stood_by
            .of(id)
            .iter()
            .map(|&place| &self.library.directory.candidacies[place])
            .filter_map(|it| Some((it.ballot_number?, self.starts(it.event_id.as_ref()))))
            .max_by_key(|(number, starts)| (*starts, Reverse(*number)))
            .map(|(number, _)| number);
        (number.unwrap_or(u32::MAX), self.person_key(id))
    }

    fn party_order(&self, party: usize) -> usize {
        let all = self.library.directory.organizations.all();
        let order = &self.cache.party_order;
        order.get_or_init(|| places_in_order(all.len(), |at| self.party_key(&all[at].id)))[party]
    }

    fn area_order(&self) -> &[usize] {
        let all = self.library.directory.areas.all();
        let order = &self.cache.area_order;
        order.get_or_init(|| places_in_order(all.len(), |at| natural(&all[at].name)))
    }

    /// The parties that a person belongs to, sits for or stood for at the last election, by their
    /// places.
    pub(crate) fn parties_of(&self, person: usize) -> Vec<usize> {
        let id = &self.library.directory.persons.all()[person].id;
        let mut parties = self.belongs_to(person);
        let stood = self.library.directory.stood_by.of(id).iter();
        let stood = stood.filter_map(|&place| self.library.directory.candidacies.get(place));
        let stood: Vec<_> = stood.map(|it| (self.starts(it.event_id.as_ref()), it)).collect();
        let last = stood.iter().map(|(starts, _)| *starts).max();
        for (_, it) in stood.iter().filter(|(starts, _)| Some(*starts) == last) {
            let gone = |party: &OrganizationId| {
                it.support_withdrawn.iter().any(|gone| gone.party_id.as_ref() == Some(party))
            };
            for party in it.nominated_by().iter().filter(|party| !gone(party)) {
                let place = self.library.directory.organizations.place(party);
                push_new(
                    &mut parties,
                    place.and_then(|place| self.library.directory.party_of(place)),
                );
            }
        }
        sort(&mut parties, |&party| self.party_order(party));
        parties
    }

    /// The parties that a person belongs to now. A nomination makes nobody a member.
    pub fn belongs_to(&self, person: usize) -> Vec<usize> {
        let id = &self.library.directory.persons.all()[person].id;
        let mut parties = Vec::new();
        let mut add = |id: Option<&OrganizationId>| {
            let place = id.and_then(|id| self.library.directory.organizations.place(id));
            push_new(&mut parties, place.and_then(|place| self.library.directory.party_of(place)));
        };
        let left = self.stood_alone(id);
        let held = self.library.directory.held_by.of(id).iter();
        for it in held.filter_map(|&place| self.library.directory.memberships.get(place)) {
            if self.still_belongs(it, left) {
                add(it.on_behalf_of_id.as_ref());
                add(self.library.directory.body_of(it));
            }
        }
        parties.retain(|&party| !self.is_dissolved(party));
        sort(&mut parties, |&party| self.party_order(party));
        parties
    }

    /// A person's card.
    pub(crate) fn person_card(&self, person: usize) -> PersonCard {
        let count = self.library.directory.persons.all().len();
        self.cache.people.get(person, count, || self.draw_person_card(person)).clone()
    }

    fn draw_person_card(&self, person: usize) -> PersonCard {
        let it = &self.library.directory.persons.all()[person];
        let parties = self.belongs_to(person);
        let declined = |field: &str| it.declined.iter().any(|own| own.trim() == field);
        PersonCard {
            person: self.person_ref(&it.id),
            image: self.image_at_once(it.image.as_ref().filter(|_| !declined("image"))),
            summary: it.summary.clone().filter(|_| !declined("summary")),
            parties: parties
                .into_iter()
                .filter_map(|party| self.library.directory.organizations.all().get(party))
                .map(|party| self.unnumbered(&party.id))
                .collect(),
            offices: self.offices_of(&it.id),
            candidacies: self.candidacies_by_time(self.library.directory.stood_by.of(&it.id)),
            articles: self.counted(self.about(Entity::Person(person)).len()),
        }
    }

    /// The area that an article is about: the narrowest that the newsroom names, or else that of its
    /// dateline, of its tags, of its text, of a body that it is about.
    pub(crate) fn area_of_article(&self, place: usize) -> Option<usize> {
        let count = self.library.article_index.articles().len();
        *self.cache.areas.get(place, count, || self.find_area_of_article(place))
    }

    fn find_area_of_article(&self, place: usize) -> Option<usize> {
        let concerns = &self.library.concerns[place];
        let area = |entity: &Entity| match entity {
            Entity::Area(area) => Some(*area),
            _ => None,
        };
        let depth = |area: &usize| self.library.directory.area_tree.upwards(*area).count();
        let dateline = || {
            let article = self.library.article_index.article(place);
            let written = article.dateline.as_ref()?.place.as_deref()?.trim();
            let found =
                self.library.lexicon.whole(written, &Rules::of(article, &self.library.directory));
            found.as_ref().and_then(area)
        };
        let body = || {
            concerns.all().find_map(|entity| match entity {
                Entity::Organization(body) => {
                    let id = self.library.directory.organizations.all()[body].area_id.as_ref()?;
                    self.library.directory.areas.place(id)
                }
                _ => None,
            })
        };
        // Of several equally narrow ones the first.
        let explicit = concerns.explicit.iter().rev().filter_map(area).max_by_key(depth);
        explicit
            .or_else(dateline)
            .or_else(|| concerns.tagged.iter().find_map(area))
            .or_else(|| concerns.found.iter().find_map(area))
            .or_else(body)
    }
}

fn push_new(all: &mut Vec<usize>, one: Option<usize>) {
    if let Some(one) = one
        && !all.contains(&one)
    {
        all.push(one);
    }
}

fn nth(all: &[usize], one: usize) -> Option<u16> {
    all.iter().position(|it| *it == one).and_then(|nth| u16::try_from(nth).ok())
}

/// Those that are there most often; of equals the first by `order`.
fn most<K: Ord>(all: Vec<usize>, limit: usize, order: impl Fn(usize) -> K) -> Vec<usize> {
    most_counted(counted(all), limit, order)
}

/// The places that were counted most, of equals the first in an order; no more than `limit`.
#[expect(clippy::arithmetic_side_effects, reason = "no more is counted than there are places")]
pub(super) fn most_counted<K: Ord>(
    mut all: Vec<(usize, usize)>,
    limit: usize,
    order: impl Fn(usize) -> K,
) -> Vec<usize> {
    // Of many that are counted few are taken: only those are sorted that can be among them.
    let most = all.iter().map(|&(_, count)| count).max().unwrap_or_default();
    let mut having = vec![0; most + 1];
    all.iter().for_each(|&(_, count)| having[count] += 1);
    let mut least = most;
    let mut above = having[least];
    while above < limit && least > 0 {
        least -= 1;
        above += having[least];
    }
    all.retain(|&(_, count)| count >= least);
    sort(&mut all, |&(one, count)| (Reverse(count), order(one), one));
    all.into_iter().take(limit).map(|(one, _)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_few_that_are_taken_are_the_first_of_all_in_order() {
        for count in [0, 1, 2, 7, 300] {
            // Many equal counts, so that the order decides.
            let all: Vec<_> = (0..count).map(|nth| (nth, 1 + nth * 7919 % 5)).collect();
            let order = |one: usize| one * 31 % 17;
            let mut whole = all.clone();
            whole.sort_by_key(|&(one, count)| (Reverse(count), order(one), one));
            for limit in [0, 1, 3, 12, 400] {
                let first: Vec<_> = whole.iter().take(limit).map(|&(one, _)| one).collect();
                assert_eq!(most_counted(all.clone(), limit, order), first, "{limit} of {count}");
            }
        }
    }
}
