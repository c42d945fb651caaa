//! References to the directory as names: the bare id where there is no such entry.

use warta_page::directory::{AreaRef, EventRef, NotedLink, OrganizationRef, OtherName, PersonRef};
use warta_page::id::{AreaId, EventId, OrganizationId, PersonId};

use crate::library::order::{Natural, ballot, natural, person};
use crate::pages::Pages;
use crate::sort::sort;
use warta_bundle::model;

impl Pages<'_> {
    pub(crate) fn person_ref(&self, id: &PersonId) -> PersonRef {
        match self.library.directory.persons.get(id) {
            Some(it) => PersonRef {
                id: id.clone(),
                name: it.name.clone(),
                honorific_prefix: it.honorific_prefix.clone(),
                honorific_suffix: it.honorific_suffix.clone(),
                known: true,
                death_date: it.death_date.clone().filter(|date| self.has_come(date)),
            },
            None => PersonRef {
                id: id.clone(),
                name: id.to_string(),
                honorific_prefix: None,
                honorific_suffix: None,
                known: false,
                death_date: None,
            },
        }
    }

    pub(crate) fn organization_ref(&self, id: &OrganizationId) -> OrganizationRef {
        match self.library.directory.organizations.get(id) {
            Some(it) => OrganizationRef {
                id: id.clone(),
                name: it.name.clone(),
                abbreviation: it.abbreviation.clone(),
                color: it.color.clone(),
                ballot_number: it.ballot_number,
                classification: it.classification.clone(),
                known: true,
            },
            None => OrganizationRef {
                id: id.clone(),
                name: id.to_string(),
                abbreviation: None,
                color: None,
                ballot_number: None,
                classification: None,
                known: false,
            },
        }
    }

    pub(crate) fn area_ref(&self, id: &AreaId) -> AreaRef {
        match self.library.directory.areas.get(id) {
            Some(it) => AreaRef {
                id: id.clone(),
                name: it.name.clone(),
                classification: it.classification.clone(),
                known: true,
            },
            None => {
                AreaRef { id: id.clone(), name: id.to_string(), classification: None, known: false }
            }
        }
    }

    pub(crate) fn event_ref(&self, id: &EventId) -> EventRef {
        match self.library.directory.events.get(id) {
            Some(it) => EventRef { id: id.clone(), name: it.name.clone(), known: true },
            None => EventRef { id: id.clone(), name: id.to_string(), known: false },
        }
    }

    /// What a person is sorted by: what the newsroom says, or else the name without titles.
    pub(crate) fn person_key(&self, id: &PersonId) -> Natural {
        match self.library.directory.persons.get(id) {
            Some(it) => match &it.sort_name {
                Some(name) => natural(name.trim()),
                None => person(&it.name),
            },
            None => natural(id),
        }
    }

    /// The same of somebody who may not be said.
    pub(crate) fn key_of_person(&self, id: Option<&PersonId>) -> Natural {
        id.map_or_else(|| natural(""), |id| self.person_key(id))
    }

    /// What a party is sorted by: the number on the ballot paper, then the name.
    pub(crate) fn party_key(&self, id: &OrganizationId) -> (u32, Natural) {
        match self.library.directory.organizations.get(id) {
            Some(it) => ballot(it.ballot_number, &it.name),
            None => ballot(None, id),
        }
    }

    /// What an area is sorted by.
    pub(crate) fn area_key(&self, id: &AreaId) -> Natural {
        natural(self.library.directory.areas.get(id).map_or(id.as_str(), |it| it.name.as_str()))
    }

    /// The parties of a list of ids, in their order, none twice.
    pub(crate) fn parties(&self, mut ids: Vec<&OrganizationId>) -> Vec<OrganizationRef> {
        sort(&mut ids, |id| (self.party_key(id), (*id).to_owned()));
        ids.dedup();
        ids.into_iter().map(|id| self.organization_ref(id)).collect()
    }

    /// A body beside a person, who may have a ballot number: that of a party would be taken for it.
    pub(crate) fn unnumbered(&self, id: &OrganizationId) -> OrganizationRef {
        OrganizationRef { ballot_number: None, ..self.organization_ref(id) }
    }
}

/// Other names that say something.
pub(super) fn other_names(all: &[model::OtherName]) -> Vec<OtherName> {
    all.iter()
        .filter_map(|it| Some(OtherName { name: it.name.clone()?, note: it.note.clone() }))
        .collect()
}

/// Links that lead somewhere.
pub(super) fn noted_links(all: &[model::WebLink]) -> Vec<NotedLink> {
    all.iter()
        .filter_map(|it| Some(NotedLink { url: it.url.clone()?, note: it.note.clone() }))
        .collect()
}
