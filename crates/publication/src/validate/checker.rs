//! Whether a reference leads somewhere, and what may have been meant by one that does not.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::collections::BTreeMap;

use warta_page::date::Date;
use warta_page::list::Status;

use crate::library::Library;
use crate::library::directory::Directory;
use crate::validate::{Finding, Found, findings};
use warta_bundle::model::Origin;

/// The classes that ids belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Person,
    Organization,
    Post,
    Area,
    Event,
}

impl Class {
    pub const ALL: [Class; 5] =
        [Class::Person, Class::Organization, Class::Post, Class::Area, Class::Event];

    fn name(self) -> &'static str {
        match self {
            Class::Person => "person",
            Class::Organization => "organization",
            Class::Post => "post",
            Class::Area => "area",
            Class::Event => "event",
        }
    }

    pub fn has(self, directory: &Directory, id: &str) -> bool {
        match self {
            Class::Person => directory.persons.named(id).is_some(),
            Class::Organization => directory.organizations.named(id).is_some(),
            Class::Post => directory.posts.named(id).is_some(),
            Class::Area => directory.areas.named(id).is_some(),
            Class::Event => directory.events.named(id).is_some(),
        }
    }

    /// Ids with their names.
    fn entries(self, directory: &Directory) -> Vec<(&str, &str)> {
        fn of<'a, T>(
            all: &'a [T],
            pair: impl Fn(&'a T) -> (&'a str, &'a str),
        ) -> Vec<(&'a str, &'a str)> {
            all.iter().map(pair).collect()
        }
        match self {
            Class::Person => of(directory.persons.all(), |it| (&it.id, &it.name)),
            Class::Organization => of(directory.organizations.all(), |it| (&it.id, &it.name)),
            Class::Post => {
                of(directory.posts.all(), |it| (&it.id, it.label.as_deref().unwrap_or_default()))
            }
            Class::Area => of(directory.areas.all(), |it| (&it.id, &it.name)),
            Class::Event => of(directory.events.all(), |it| (&it.id, &it.name)),
        }
    }
}

/// Checks references and reports those that lead nowhere.
pub(super) struct ReferenceChecker<'a> {
    pub library: &'a Library,
    found: &'a mut Found,
    /// For each class, what somebody may have meant; made when first needed.
    near: Vec<(&'static str, Near<'a>)>,
}

impl<'a> ReferenceChecker<'a> {
    /// Nothing was checked so far.
    pub fn new(library: &'a Library, found: &'a mut Found) -> ReferenceChecker<'a> {
        ReferenceChecker { library, found, near: Vec::new() }
    }

    /// Notes a finding.
    pub fn push(&mut self, finding: Finding) {
        self.found.push(finding);
    }

    /// Checks the reference in a field of the record at `origin`.
    /// Gives whether it leads somewhere, or is not there.
    pub fn id(&mut self, class: Class, id: Option<&str>, origin: &Origin, field: &str) -> bool {
        id.is_none_or(|id| self.id_at(class, id, &origin.at(field), field))
    }

    pub fn id_at(&mut self, class: Class, id: &str, at: &Origin, field: &str) -> bool {
        let directory = &self.library.directory;
        if class.has(directory, id) {
            return true;
        }
        let other = Class::ALL.into_iter().find(|other| other.has(directory, id));
        let finding = match other {
            Some(other) => findings::wrong_kind(class.name(), other.name(), field, id, at),
            None => {
                let near = self.near(class.name(), id, &|| class.entries(directory));
                findings::no_such_id(class.name(), field, id, near, at)
            }
        };
        self.found.push(finding);
        false
    }

    /// The id of a class that differs from this one, or whose name does, only in case and signs.
    fn near(
        &mut self,
        class: &'static str,
        id: &str,
        entries: &dyn Fn() -> Vec<(&'a str, &'a str)>,
    ) -> Option<&'a str> {
        let place = self.near.iter().position(|(own, _)| *own == class);
        let place = place.unwrap_or_else(|| {
            self.near.push((class, Near::new(&entries())));
            self.near.len() - 1
        });
        self.near[place].1.get(id)
    }

    /// The id of any class that may have been meant.
    pub fn near_any(&mut self, id: &str) -> Option<&'a str> {
        let directory = &self.library.directory;
        Class::ALL
            .into_iter()
            .find_map(|class| self.near(class.name(), id, &|| class.entries(directory)))
    }

    /// Checks a pointer to an article.
    pub fn slug(&mut self, slug: &str, at: &Origin) {
        if let Some(finding) = self.astray(slug, at) {
            self.found.push(finding);
        }
    }

    /// Checks a link to an article, which is a part of the text at the place.
    pub fn link(&mut self, slug: &str, at: &Origin) {
        let finding = self.astray(slug, at);
        let finding = finding.map(|it| {
            let mut it = it.at_words(format!("article/{slug}"));
            for choice in &mut it.choices {
                choice.insert_str(0, "article/");
            }
            it
        });
        if let Some(finding) = finding {
            self.found.push(finding);
        }
    }

    /// What is wrong with a pointer to an article, if anything is.
    fn astray(&mut self, slug: &str, at: &Origin) -> Option<Finding> {
        let article_index = &self.library.article_index;
        if let Some(place) = article_index.follow(slug) {
            let withdrawn = article_index.article(place).status == Status::Withdrawn;
            return withdrawn
                .then(|| findings::hidden_article(slug, "publication-hidden-withdrawn", at));
        }
        if article_index.is_hidden(slug) {
            return Some(findings::hidden_article(slug, "publication-hidden-draft", at));
        }
        if let Some(meant) =
            last_segment(slug).filter(|meant| article_index.follow(meant).is_some())
        {
            return Some(findings::address_for_slug(slug, meant, at));
        }
        let near =
            self.near("article", slug, &|| article_index.slugs().map(|slug| (slug, "")).collect());
        Some(findings::no_such_article(slug, near, at))
    }

    pub fn period(&mut self, start: Option<&Date>, end: Option<&Date>, at: &Origin) {
        let (Some(start), Some(end)) = (start, end) else { return };
        // Dates of different precision compare by what both have: 2024-05 does not end before 2024-05-10.
        let common = start.0.len().min(end.0.len()).min(10);
        let zone = &self.library.settings.zone;
        if start.0.get(..common) > end.0.get(..common) && zone.instant(start) > zone.instant(end) {
            self.found.push(findings::dates_reversed(at));
        }
    }
}

/// Ids by what is left of them and of their names without case and signs.
struct Near<'a> {
    ids: Vec<&'a str>,
    places: BTreeMap<String, usize>,
    /// How many ids were compared with all others so far.
    compared: u32,
}

impl<'a> Near<'a> {
    /// Takes ids with their names.
    pub fn new(entries: &[(&'a str, &'a str)]) -> Near<'a> {
        let mut near = Near { ids: Vec::new(), places: BTreeMap::new(), compared: 0 };
        for (place, (id, name)) in entries.iter().enumerate() {
            near.ids.push(id);
            for key in [bare(id), bare(name)] {
                if !key.is_empty() && !near.places.contains_key(&key) {
                    near.places.insert(key, place);
                }
            }
        }
        near
    }

    fn get(&mut self, id: &str) -> Option<&'a str> {
        let same = self.places.get(&bare(id)).and_then(|&place| self.ids.get(place)).copied();
        if same.is_none() && self.compared < COMPARED {
            self.compared += 1;
            return closest(id, &self.ids);
        }
        same
    }
}

/// How many ids that lead nowhere are compared with all that there are, of each class: as many as anybody
/// reads about.
const COMPARED: u32 = 60;

/// The id that differs by a slip or two, where there are so few that each can be compared.
fn closest<'a>(id: &str, ids: &[&'a str]) -> Option<&'a str> {
    const MOST: usize = 20_000;
    let letters = id.chars().count();
    let slips = (letters / 4).clamp(1, 3);
    let near = |other: &&&str| other.chars().count().abs_diff(letters) <= slips;
    let all = ids.iter().take(MOST).filter(near);
    let compared = all.map(|other| (strsim::osa_distance(id, other), *other));
    compared.filter(|(distance, _)| *distance <= slips).min().map(|(_, other)| other)
}

/// A link to an article of this publication that does not exist.
pub fn missing_article(library: &Library, slug: &str, at: &Origin) -> Finding {
    let slugs: Vec<&str> = library.article_index.slugs().collect();
    let found = findings::no_such_article(slug, closest(slug, &slugs), at);
    // The finding is about a link, whose address has more than the slug.
    Finding { choices: Vec::new(), ..found }
}

/// The last part of an address or a path: `https://koran.example/article/pasar/` is about `pasar`.
fn last_segment(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next()?;
    let path = path.strip_suffix("/index.html").unwrap_or(path).trim_end_matches('/');
    let (_, last) = path.rsplit_once('/')?;
    Some(last.strip_suffix(".html").unwrap_or(last))
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
