//! Where the parts of the publication were written, and on which page they show: what an editor's page
//! needs to lead from the source to the drawn page and back.

mod parts;

use warta_diagnostics::Span;
use warta_page::list::Status;
use warta_page::route::Route;

use crate::library::Library;
use crate::pages::{Pages, block_origins};
use warta_bundle::model::{Article, Origin};
use warta_json::Document;

/// An article in a list of all of them.
#[derive(Debug, Clone, Copy)]
pub struct ArticleLine<'a> {
    /// Its address.
    pub slug: &'a str,
    /// Its headline.
    pub headline: &'a str,
    /// Draft, published or withdrawn.
    pub status: Status,
    /// Where it was written.
    pub origin: &'a Origin,
}

/// What an id or a word may be chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// People.
    Person,
    /// Parties and other bodies.
    Organization,
    /// Posts.
    Post,
    /// Areas.
    Area,
    /// Elections and other events.
    Event,
    /// Articles, by their slugs.
    Article,
    /// Tags, by their labels.
    Tag,
    /// Sections, by their labels.
    Section,
}

/// Everything that there is of a class: what to write, and what people call it.
pub fn choices(library: &Library, class: Class) -> Vec<(&str, &str)> {
    let it = &library.directory;
    match class {
        Class::Person => it.persons.all().iter().map(|it| (&*it.id, &*it.name)).collect(),
        Class::Organization => {
            it.organizations.all().iter().map(|it| (&*it.id, &*it.name)).collect()
        }
        Class::Post => {
            let posts = it.posts.all().iter();
            posts.map(|it| (&*it.id, it.label.as_deref().unwrap_or_default())).collect()
        }
        Class::Area => it.areas.all().iter().map(|it| (&*it.id, &*it.name)).collect(),
        Class::Event => it.events.all().iter().map(|it| (&*it.id, &*it.name)).collect(),
        Class::Article => {
            library.article_index.articles().iter().map(|it| (&*it.slug, &*it.headline)).collect()
        }
        Class::Tag => {
            library.article_index.tags().all().iter().map(|it| (&*it.label, "")).collect()
        }
        Class::Section => {
            library.article_index.sections().all().iter().map(|it| (&*it.label, "")).collect()
        }
    }
}

/// All articles, in the order of the bundles.
pub fn article_lines(library: &Library) -> impl Iterator<Item = ArticleLine<'_>> {
    library.article_index.articles().iter().map(|it| ArticleLine {
        slug: &it.slug,
        headline: &it.headline,
        status: it.status,
        origin: &it.origin,
    })
}

/// An article as it was written, by its present slug.
pub fn written<'a>(library: &'a Library, slug: &str) -> Option<&'a Article> {
    library.article_index.find(slug).map(|place| library.article_index.article(place))
}

/// The article that was written at a place or around it.
pub fn article_around<'a>(library: &'a Library, file: u16, pointer: &str) -> Option<&'a Article> {
    let around = |it: &&Article| it.origin.file == file && is_in(pointer, &it.origin.pointer);
    library.article_index.articles().iter().find(around)
}

/// For each block of an article's page, in order: where it was written, and the bytes of it. Of one
/// string that became several blocks each has its own part, where that can be told.
pub fn block_places(
    pages: &Pages<'_>,
    article: &Article,
    document: &Document,
) -> Vec<(Origin, Span)> {
    if article.status == Status::Withdrawn {
        return Vec::new();
    }
    let origins = block_origins(pages, &article.body);
    let mut places = Vec::with_capacity(origins.len());
    for same in origins.chunk_by(|one, other| one == other) {
        let Some(node) = same.first().and_then(|it| document.find(&it.pointer)) else {
            continue;
        };
        let spans = parts::parts(document, node, same.len());
        places.extend(same.iter().cloned().zip(spans));
    }
    places
}

/// The page on which something that stands at a place shows best.
pub fn route_of(library: &Library, document: &Document, pointer: &str) -> Route {
    if let Some(article) = article_around(library, document.file, pointer) {
        return Route::article(&article.slug);
    }
    let mut steps = pointer.split('/').skip(1);
    let (Some(class), Some(nth)) = (steps.next(), steps.next()) else { return Route::HOME };
    let record = document.exactly(&format!("/{class}/{nth}"));
    let text = |field: &str| {
        let value = document.get(record?, field)?;
        Some(document.string(value).into_owned()).filter(|text| !text.is_empty())
    };
    let route = match class {
        "persons" => text("id").map(Route::person),
        "memberships" | "candidacies" => text("person_id").map(Route::person),
        "organizations" => text("id").map(Route::party),
        "posts" => text("organization_id").map(Route::party),
        "areas" => text("id").map(Route::area),
        "events" => text("id").map(Route::election),
        "contests" | "seat_counts" => text("event_id").map(Route::election),
        "tags" => {
            let tags = library.article_index.tags();
            let made = || {
                let label = text("label")?;
                Some(tags.all().get(tags.labelled(&label)?)?.slug.clone())
            };
            text("slug").or_else(made).map(Route::tag)
        }
        _ => None,
    };
    route.unwrap_or(Route::HOME)
}

/// Whether a pointer is another one or leads further down from it.
pub fn is_in(pointer: &str, outer: &str) -> bool {
    pointer.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
