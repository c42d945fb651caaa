//! Records by id.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::collections::BTreeMap;
use std::marker::PhantomData;

use warta_diagnostics::Code;
use warta_page::id::{AreaId, EventId, OrganizationId, PersonId, PostId};

use crate::validate::{Found, findings};
use warta_bundle::model::{Area, Event, Organization, Origin, Person, Post};

/// A record that others refer to by its id.
pub trait Record {
    /// What people call it.
    const KIND: &'static str;
    /// The type of its id.
    type Id: AsRef<str>;
    /// Its id.
    fn id(&self) -> &Self::Id;
    /// Where it was written.
    fn origin(&self) -> &Origin;
}

macro_rules! records {
    ($($type:ty, $id:ty: $kind:literal;)*) => {
        $(impl Record for $type {
            const KIND: &'static str = $kind;
            type Id = $id;
            fn id(&self) -> &$id {
                &self.id
            }
            fn origin(&self) -> &Origin {
                &self.origin
            }
        })*
    };
}

records! {
    Person, PersonId: "person";
    Organization, OrganizationId: "organization";
    Post, PostId: "post";
    Area, AreaId: "area";
    Event, EventId: "event";
}

/// The records of one class. Of those that share an id only the first is kept.
#[derive(Debug, Clone)]
pub struct Table<T> {
    records: Vec<T>,
    by_id: BTreeMap<String, usize>,
}

impl<T: Record> Table<T> {
    /// Indexes records in the order given.
    pub fn new(records: impl IntoIterator<Item = T>, found: &mut Found) -> Table<T> {
        let mut table = Table { records: Vec::new(), by_id: BTreeMap::new() };
        for record in records {
            let id = record.id().as_ref();
            // Reported by the decoder; nothing can refer to it.
            if id.is_empty() {
                continue;
            }
            if let Some(&first) = table.by_id.get(id) {
                let first: &T = &table.records[first];
                found.say(Code::DuplicateId, record.origin(), || {
                    findings::duplicate_id(T::KIND, id, record.origin(), first.origin())
                });
                continue;
            }
            table.by_id.insert(id.to_owned(), table.records.len());
            table.records.push(record);
        }
        table
    }

    /// All of them, in the order of the bundles.
    pub fn all(&self) -> &[T] {
        &self.records
    }

    /// The one with this id.
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.place(id).map(|place| &self.records[place])
    }

    /// The place of the one that a text names which may be the id of something else.
    pub fn named(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Its place among [`Table::all`].
    pub fn place(&self, id: &T::Id) -> Option<usize> {
        self.by_id.get(id.as_ref()).copied()
    }
}

/// Which records refer to an id, in the order of the bundles.
#[derive(Debug, Clone)]
pub struct Relation<Id> {
    by_id: BTreeMap<String, Vec<usize>>,
    ids: PhantomData<Id>,
}

impl<Id> Default for Relation<Id> {
    fn default() -> Relation<Id> {
        Relation { by_id: BTreeMap::new(), ids: PhantomData }
    }
}

impl<Id: AsRef<str>> Relation<Id> {
    /// Notes that the record at `place` refers to `id`; once, however often it is said.
    pub fn add(&mut self, id: Option<&Id>, place: usize) {
        let Some(id) = id.map(AsRef::as_ref) else { return };
        let places = match self.by_id.get_mut(id) {
            Some(places) => places,
            None => self.by_id.entry(id.to_owned()).or_default(),
        };
        if places.last() != Some(&place) {
            places.push(place);
        }
    }

    /// The places of those that refer to it.
    pub fn of(&self, id: &Id) -> &[usize] {
        self.by_id.get(id.as_ref()).map_or(&[], Vec::as_slice)
    }

    /// Whether anything refers to it.
    pub fn has(&self, id: &Id) -> bool {
        self.by_id.contains_key(id.as_ref())
    }
}
