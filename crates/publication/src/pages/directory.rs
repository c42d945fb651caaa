//! The pages of people, areas and elections, and the list of all of them.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::cmp::Reverse;

use warta_page::directory::{
    AreaPage, DirectoryPage, ElectionPage, EventRef, PersonEntry, PersonPage,
};
use warta_page::id::{AreaId, EventId, OrganizationId, PersonId};
use warta_page::view::View;

use crate::library::order::natural;
use crate::mentions::Entity;
use crate::pages::Pages;
use crate::pages::body::Body;
use crate::pages::refs::{noted_links, other_names};
use crate::sort::sort;

impl Pages<'_> {
    pub(super) fn person_page(&self, id: &PersonId, page: u32) -> Option<View> {
        let place = self.library.directory.persons.place(id)?;
        let it = &self.library.directory.persons.all()[place];
        let coverage =
            self.card_list(self.certain(self.about(Entity::Person(place)), &|_| true), page)?;
        let declined = |field: &str| it.declined.iter().any(|own| own.trim() == field);
        Some(View::Person(Box::new(PersonPage {
            card: self.person_card(place),
            image: it
                .image
                .as_ref()
                .filter(|_| !declined("image"))
                .and_then(|image| self.image(image)),
            other_names: if declined("other_names") {
                Vec::new()
            } else {
                other_names(&it.other_names)
            },
            biography: if declined("biography") {
                Vec::new()
            } else {
                Body::new(self).draw_whole(&it.biography)
            },
            // What somebody asked not to publish is not published by mistake either.
            birth_date: it.birth_date.clone().filter(|_| !declined("birth_date")),
            gender: it.gender.clone().filter(|_| !declined("gender")),
            declined: it.declined.clone(),
            links: if declined("links") { Vec::new() } else { noted_links(&it.links) },
            coverage,
        })))
    }

    pub(super) fn area_page(&self, id: &AreaId, page: u32) -> Option<View> {
        let place = self.library.directory.areas.place(id)?;
        let areas = self.library.directory.areas.all();
        let it = &areas[place];
        let coverage =
            self.card_list(self.certain(self.about(Entity::Area(place)), &|_| true), page)?;
        let tree = &self.library.directory.area_tree;
        let mut parents: Vec<_> =
            tree.upwards(place).skip(1).map(|at| self.area_ref(&areas[at].id)).collect();
        parents.reverse();
        let mut children = tree.children(place).to_vec();
        sort(&mut children, |&at| (natural(&areas[at].name), at));
        let mut bodies: Vec<&OrganizationId> = self
            .library
            .directory
            .seated_at
            .of(id)
            .iter()
            .map(|&at| &self.library.directory.organizations.all()[at].id)
            .collect();
        sort(&mut bodies, |id| (self.party_key(id), (*id).to_owned()));
        let legislatures = bodies.iter().filter(|id| {
            let body = self.library.directory.organizations.get(id);
            body.is_some_and(|body| self.library.directory.is_legislature(body))
        });
        let mut seats: Vec<_> =
            legislatures.flat_map(|legislature| self.seats_in(legislature, None)).collect();
        seats.extend(self.seats_at(id));
        Some(View::Area(Box::new(AreaPage {
            area: self.area_ref(id),
            other_names: other_names(&it.other_names),
            parents,
            children: children.into_iter().map(|at| self.area_ref(&areas[at].id)).collect(),
            offices: self.offices_at(id),
            contests: self.contests(|key| key.is_at(id)),
            seats,
            organizations: bodies.into_iter().map(|id| self.organization_ref(id)).collect(),
            coverage,
        })))
    }

    pub(super) fn election_page(&self, id: &EventId, page: u32) -> Option<View> {
        let place = self.library.directory.events.place(id)?;
        let it = &self.library.directory.events.all()[place];
        let coverage =
            self.card_list(self.certain(self.about(Entity::Event(place)), &|_| true), page)?;
        let terms = self.terms().into_iter().filter(|term| term.event == Some(id));
        Some(View::Election(Box::new(ElectionPage {
            event: self.event_ref(id),
            classification: it.classification.clone(),
            start_date: it.start_date.clone(),
            end_date: it.end_date.clone(),
            contests: self.contests(|key| key.is_during(id)),
            seats: terms.map(|term| self.seats(term, None)).collect(),
            offices: self.offices_by_party(self.library.directory.held_during.of(id)),
            coverage,
        })))
    }

    pub(super) fn directory_page(&self) -> View {
        let bodies = self.library.directory.organizations.all();
        let mut parties: Vec<usize> = (0..bodies.len())
            .filter(|&at| self.library.directory.party_of(at) == Some(at))
            .collect();
        sort(&mut parties, |&at| (self.party_key(&bodies[at].id), at));
        let mut events: Vec<&EventId> =
            self.library.directory.events.all().iter().map(|it| &it.id).collect();
        sort(&mut events, |id| {
            let EventRef { name, .. } = self.event_ref(id);
            (Reverse(self.starts(Some(id))), natural(&name), (*id).to_owned())
        });
        let areas = self.library.directory.areas.all();
        let mut roots: Vec<usize> = (0..areas.len())
            .filter(|&at| self.library.directory.area_tree.parent(at).is_none())
            .collect();
        sort(&mut roots, |&at| (natural(&areas[at].name), at));
        let persons = self.library.directory.persons.all();
        let mut people: Vec<usize> = (0..persons.len()).collect();
        sort(&mut people, |&at| (self.person_key(&persons[at].id), at));
        View::Directory(Box::new(DirectoryPage {
            parties: parties.into_iter().map(|at| self.organization_ref(&bodies[at].id)).collect(),
            events: events.into_iter().map(|id| self.event_ref(id)).collect(),
            contests: self.contests(|_| true),
            areas: roots.into_iter().map(|at| self.area_ref(&areas[at].id)).collect(),
            people: people.into_iter().map(|at| self.person_entry(at)).collect(),
        }))
    }

    fn person_entry(&self, place: usize) -> PersonEntry {
        let id = &self.library.directory.persons.all()[place].id;
        let bodies = self.library.directory.organizations.all();
        let office = self.offices_of(id).into_iter().find_map(|office| office.area);
        let area = office.or_else(|| {
            let stood = self.candidacies_by_time(self.library.directory.stood_by.of(id));
            stood.into_iter().find_map(|line| line.area)
        });
        PersonEntry {
            person: self.person_ref(id),
            parties: self
                .belongs_to(place)
                .into_iter()
                .filter_map(|party| bodies.get(party))
                .map(|party| self.unnumbered(&party.id))
                .collect(),
            area,
        }
    }
}
