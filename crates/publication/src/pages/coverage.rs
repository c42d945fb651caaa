//! Which articles cover whom: wherever a reader sees the name, be it in the text or in a block that
//! draws the directory's own figures.

use std::collections::BTreeMap;
use warta_page::id::{AreaId, EventId, OrganizationId, PersonId};

use crate::mentions::{Entity, each_once};
use crate::pages::Pages;
use warta_bundle::model::{BallotChoice, Block, Candidates, Seats, each_block};

/// What a block of figures asks for; the first says what it draws.
type Asked<'a> = (bool, [Option<&'a str>; 3]);

impl Pages<'_> {
    /// The articles in which a reader sees an entity, of those that lists show, newest first.
    pub(crate) fn about(&self, entity: Entity) -> &[usize] {
        let coverage = self.cache.coverage.get_or_init(|| self.cover());
        coverage.get(&entity).map_or(&[], Vec::as_slice)
    }

    /// For each entity: the articles in which a reader sees it, of those that lists show, newest first.
    fn cover(&self) -> BTreeMap<Entity, Vec<usize>> {
        let mut coverage: BTreeMap<Entity, Vec<usize>> = BTreeMap::new();
        // Many articles ask for the same few figures.
        let mut drawn: BTreeMap<Asked<'_>, Vec<Entity>> = BTreeMap::new();
        for &place in self.library.article_index.listed() {
            let Some(concerns) = self.library.concerns.get(place) else { continue };
            let mut all: Vec<Entity> = concerns.covered().collect();
            let mut also = Vec::new();
            each_block(&self.library.article_index.article(place).body, &mut |block| {
                let Some(asked) = asked(block) else { return };
                also.extend_from_slice(drawn.entry(asked).or_insert_with(|| self.figures(block)));
            });
            if !also.is_empty() {
                all.append(&mut also);
                all = each_once(all.into_iter());
            }
            all.into_iter().for_each(|entity| coverage.entry(entity).or_default().push(place));
        }
        coverage
    }

    /// Those whom a block of figures shows.
    fn figures(&self, block: &Block) -> Vec<Entity> {
        match block {
            Block::Candidates(it) => self.candidates_drawn(it),
            Block::Seats(it) => self.seats_drawn(it),
            Block::Paragraph(_)
            | Block::Heading(_)
            | Block::Quote(_)
            | Block::List(_)
            | Block::Image(_)
            | Block::Gallery(_)
            | Block::Video(_)
            | Block::Audio(_)
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Related(_)
            | Block::FactBox(_)
            | Block::KeyPoints(_)
            | Block::Timeline(_)
            | Block::Divider(_)
            | Block::Unknown(_) => Vec::new(),
        }
    }

    /// The candidates whom a block shows, and the parties that nominate them.
    fn candidates_drawn(&self, it: &Candidates) -> Vec<Entity> {
        let mut all = Vec::new();
        for place in self.library.figures().candidates_asked_for(it) {
            let Some(it) = self.library.directory.candidacies.get(place) else { continue };
            let people = it.person_id.iter().chain(&it.running_mate_id);
            if it.choice != Some(BallotChoice::EmptyColumn) {
                all.extend(people.filter_map(|id| self.person(id)));
            }
            all.extend(it.event_id.as_ref().and_then(|id| self.event(id)));
            all.extend(it.nominated_by().iter().filter_map(|id| self.body(id)));
        }
        if !all.is_empty() {
            all.extend(it.area_id.as_ref().and_then(|id| self.area(id)));
        }
        all
    }

    /// The legislature that a block shows, its parties and its districts.
    fn seats_drawn(&self, it: &Seats) -> Vec<Entity> {
        let Some(seats) = self.seats_asked_for(it) else { return Vec::new() };
        let parties = seats.parties.iter().map(|it| &it.party);
        let mut all = Vec::new();
        all.extend(seats.legislature.iter().chain(parties).filter_map(|it| self.body(&it.id)));
        all.extend(seats.event.iter().filter_map(|it| self.event(&it.id)));
        all.extend(seats.districts.iter().filter_map(|it| self.area(&it.area.id)));
        all
    }

    fn person(&self, id: &PersonId) -> Option<Entity> {
        self.library.directory.persons.place(id).map(Entity::Person)
    }

    fn body(&self, id: &OrganizationId) -> Option<Entity> {
        self.library.directory.organizations.place(id).map(Entity::Organization)
    }

    fn event(&self, id: &EventId) -> Option<Entity> {
        self.library.directory.events.place(id).map(Entity::Event)
    }

    fn area(&self, id: &AreaId) -> Option<Entity> {
        self.library.directory.areas.place(id).map(Entity::Area)
    }
}

/// What a block of figures asks for; `None` for every other block.
fn asked(block: &Block) -> Option<Asked<'_>> {
    if let Block::Candidates(it) = block {
        return Some((
            true,
            [it.post_id.as_deref(), it.area_id.as_deref(), it.event_id.as_deref()],
        ));
    }
    if let Block::Seats(it) = block {
        return Some((false, [it.legislature_id.as_deref(), it.event_id.as_deref(), None]));
    }
    None
}
