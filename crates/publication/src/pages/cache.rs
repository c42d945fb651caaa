//! What many pages share: made when the first of them is drawn up, and cached.
//!
//! Without it a page would cost the more, the more articles there are. Nothing here can change what a
//! page says: each value depends on the library alone, which never changes. A cache belongs to one library.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, OnceLock};

use warta_page::sidebar::{PartyCard, PersonCard, Sidebar};

use crate::mentions::Entity;
use crate::pages::begun::Begun;
use crate::sort::sort;

/// See the module.
#[derive(Default)]
pub struct Cache {
    /// The place of each tag in the order of tags.
    pub(crate) tag_order: OnceLock<Vec<usize>>,
    /// The same for people.
    pub(crate) person_order: OnceLock<Vec<usize>>,
    /// The same for organizations.
    pub(crate) party_order: OnceLock<Vec<usize>>,
    /// The same for areas.
    pub(crate) area_order: OnceLock<Vec<usize>>,
    /// Which terms and elections had begun when the newest article came out.
    pub(crate) begun: OnceLock<Begun>,
    /// For each entity: the articles in which a reader sees it, of those that lists show, newest first.
    pub(crate) coverage: OnceLock<BTreeMap<Entity, Vec<usize>>>,
    /// The articles of the home page's list.
    pub(crate) latest: OnceLock<Vec<usize>>,
    /// What stands beside that.
    pub(crate) home: OnceLock<Sidebar>,
    /// What stands beside the list of each tag.
    pub(crate) tags: Each<Sidebar>,
    /// The same for sections.
    pub(crate) sections: Each<Sidebar>,
    /// The tags that go together with each tag, and how often.
    pub(crate) with_tags: Each<Vec<(u32, u32)>>,
    /// The articles about each organization.
    pub(crate) bodies: Each<Vec<usize>>,
    /// The area that each article is about.
    pub(crate) areas: Each<Option<usize>>,
    /// The card of each person.
    pub(crate) people: Each<PersonCard>,
    /// The cards of parties, by party and area.
    pub(crate) parties: Mutex<BTreeMap<(usize, Option<usize>), PartyCard>>,
}

impl fmt::Debug for Cache {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Cache")
    }
}

/// A value for each record of a class.
pub(crate) struct Each<T>(OnceLock<Box<[OnceLock<T>]>>);

impl<T> Default for Each<T> {
    fn default() -> Each<T> {
        Each(OnceLock::new())
    }
}

impl<T> Each<T> {
    /// The value of the record at a place; `count` is how many records there are.
    pub fn get(&self, place: usize, count: usize, make: impl FnOnce() -> T) -> &T {
        let all = self.0.get_or_init(|| (0..count).map(|_| OnceLock::new()).collect());
        all[place].get_or_init(make)
    }
}

/// For each of so many records: its place when they are sorted. What compares equal keeps its order.
pub(crate) fn places_in_order<K: Ord>(count: usize, key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    sort(&mut order, |&place| key(place));
    let mut places = vec![0; count];
    for (nth, place) in order.into_iter().enumerate() {
        places[place] = nth;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        assert_eq!(places_in_order(4, |place| [2, 1, 2, 0][place]), [2, 1, 3, 0]);
    }
}
