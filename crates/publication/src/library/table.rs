//! Records by id.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::collections::BTreeMap;

use warta_diagnostics::Code;

use crate::validate::{Found, findings};
use warta_bundle::model::{Area, Event, Organization, Origin, Person, Post};

/// A record that others refer to by its id.
pub trait Record {
    /// What people call it.
    const KIND: &'static str;
    /// Its id.
    fn id(&self) -> &str;
    /// Where it was written.
    fn origin(&self) -> &Origin;
}

macro_rules! records {
    ($($type:ty: $kind:literal),*) => {
        $(impl Record for $type {
            const KIND: &'static str = $kind;
            fn id(&self) -> &str {
                &self.id
            }
            fn origin(&self) -> &Origin {
                &self.origin
            }
        })*
    };
}

records! {
    Person: "person", Organization: "organization", Post: "post", Area: "area", Event: "event"
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
            // Reported by the decoder; nothing can refer to it.
            if record.id().is_empty() {
                continue;
            }
            if let Some(&first) = table.by_id.get(record.id()) {
                let first: &T = &table.records[first];
                found.say(Code::DuplicateId, record.origin(), || {
                    findings::duplicate_id(T::KIND, record.id(), record.origin(), first.origin())
                });
                continue;
            }
            table.by_id.insert(record.id().to_owned(), table.records.len());
            table.records.push(record);
        }
        table
    }

    /// All of them, in the order of the bundles.
    pub fn all(&self) -> &[T] {
        &self.records
    }

    /// The one with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.place(id).map(|place| &self.records[place])
    }

    /// Its place among [`Table::all`].
    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }
}

/// Which records refer to an id, in the order of the bundles.
#[derive(Debug, Clone, Default)]
pub struct Relation(BTreeMap<String, Vec<usize>>);

impl Relation {
    /// Notes that the record at `place` refers to `id`; once, however often it is said.
    pub fn add(&mut self, id: Option<&str>, place: usize) {
        let Some(id) = id else { return };
        let places = match self.0.get_mut(id) {
            Some(places) => places,
            None => self.0.entry(id.to_owned()).or_default(),
        };
        if places.last() != Some(&place) {
            places.push(place);
        }
    }

    /// The places of those that refer to it.
    pub fn of(&self, id: &str) -> &[usize] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether anything refers to it.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }
}
