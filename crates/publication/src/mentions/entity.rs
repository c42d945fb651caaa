//! The entries of the directory that texts can name, and which of them an article names itself.

use crate::library::directory::Directory;
use crate::library::table::{Record, Table};
use crate::sort::sort_plainly;
use warta_bundle::model::{Article, Mention};

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
            table.all().get(place).map_or("", |record| record.id().as_ref())
        }
        match self {
            Entity::Person(place) => id(&directory.persons, place),
            Entity::Organization(place) => id(&directory.organizations, place),
            Entity::Area(place) => id(&directory.areas, place),
            Entity::Event(place) => id(&directory.events, place),
        }
    }
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
        directory.persons.named(id).map(Entity::Person),
        directory.organizations.named(id).map(Entity::Organization),
        directory.areas.named(id).map(Entity::Area),
        directory.events.named(id).map(Entity::Event),
    ]
    .into_iter()
    .flatten()
}

/// The entries that one explicit mention stands for; a post stands for its body and its area.
pub(super) fn explicit(mention: &Mention, directory: &Directory) -> Vec<Entity> {
    fn add<T: Record>(
        out: &mut Vec<Entity>,
        id: Option<&T::Id>,
        table: &Table<T>,
        entity: fn(usize) -> Entity,
    ) {
        out.extend(id.and_then(|id| table.place(id)).map(entity));
    }
    let mut out = Vec::new();
    let post = directory.post(mention.post_id.as_ref());
    let body = post.and_then(|post| post.organization_id.as_ref());
    let area = post.and_then(|post| post.area_id.as_ref());
    add(&mut out, mention.person_id.as_ref(), &directory.persons, Entity::Person);
    for id in [mention.organization_id.as_ref(), body] {
        add(&mut out, id, &directory.organizations, Entity::Organization);
    }
    for id in [mention.area_id.as_ref(), area] {
        add(&mut out, id, &directory.areas, Entity::Area);
    }
    add(&mut out, mention.event_id.as_ref(), &directory.events, Entity::Event);
    out
}
