//! Which pages need a bundle that is not read so far, and what has to be there before they are shown.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use warta_page::list::PAGE_SIZE;
use warta_page::route::Route;

use crate::library::Library;
use crate::library::labels::Labels;
use crate::pages::{IN_THE_NEWS, Pages};
use warta_bundle::model::{BlockContent, BundlePart, each_content};

/// Whether a page can't be shown as it should be before this bundle is read. Its entry names all of its
/// articles, tags and sections.
///
/// An article is shown without the bundles of those that it does not name: those that are only related to it by
/// what both are about come from what is read.
pub(super) fn needs(library: &Library, route: &Route, part: &BundlePart) -> bool {
    let holds = |slug: &str| part.articles.iter().any(|own| own == slug);
    match route {
        Route::Article { slug } => {
            holds(slug) || named_in(library, slug).iter().any(|it| holds(it))
        }
        Route::Tag { slug, .. } => may_hold(library.article_index.tags(), slug, &part.tags),
        Route::Section { slug, .. } => {
            may_hold(library.article_index.sections(), slug, &part.sections)
        }
        Route::Home { .. }
        | Route::Person { .. }
        | Route::Party { .. }
        | Route::Area { .. }
        | Route::Election { .. }
        | Route::Directory
        | Route::Gallery
        | Route::Report => true,
        Route::Saved | Route::Unknown { .. } => false,
    }
}

/// How many articles have to be read before a page can be shown while others are still to come; 0 where it can be
/// shown now, `usize::MAX` where it needs every bundle that [`needs`] says.
///
/// A page of a list is shown once all of its cards are certain, and that another page follows: then nothing on it
/// moves any more. What the directory says is shown at once.
pub(super) fn lacks(pages: Pages<'_>, route: &Route) -> usize {
    let index = &pages.library().article_index;
    let beyond = |page: u32| {
        let pages = usize::try_from(page).unwrap_or(usize::MAX);
        pages.saturating_mul(PAGE_SIZE).saturating_add(1)
    };
    match route {
        Route::Home { page } => {
            let list = pages.certain(pages.latest(), &|_| true).len();
            let news = pages.certain(index.listed(), &|_| true).len();
            let lacking = beyond(*page).saturating_sub(list);
            lacking.max(IN_THE_NEWS.saturating_sub(news))
        }
        Route::Tag { slug, page } => {
            let tags = index.tags();
            let Some(tag) = tags.find(slug).or_else(|| tags.follow(slug)) else { return 0 };
            let list = &tags.all()[tag].articles;
            let known = pages.certain(list, &|part| pages.has_tag(part, tag));
            beyond(*page).saturating_sub(known.len())
        }
        Route::Section { slug, page } => {
            let sections = index.sections();
            let found = sections.find(slug).or_else(|| sections.follow(slug));
            let Some(section) = found else { return 0 };
            let list = &sections.all()[section].articles;
            let known = pages.certain(list, &|part| pages.has_section(part, section));
            beyond(*page).saturating_sub(known.len())
        }
        Route::Person { .. }
        | Route::Party { .. }
        | Route::Area { .. }
        | Route::Election { .. } => 0,
        Route::Article { .. }
        | Route::Directory
        | Route::Gallery
        | Route::Report
        | Route::Saved
        | Route::Unknown { .. } => usize::MAX,
    }
}

/// Whether a bundle has an article that the newsroom puts first on the home page.
pub(super) fn has_featured(library: &Library, part: &BundlePart) -> bool {
    library.settings.featured.iter().any(|slug| part.articles.contains(slug))
}

/// The articles whose headlines the page of an article shows because it names them.
fn named_in<'a>(library: &'a Library, slug: &str) -> Vec<&'a str> {
    let Some(place) = library.article_index.follow(slug) else { return Vec::new() };
    let article = library.article_index.article(place);
    let mut named: Vec<&str> = article.related.iter().map(|slug| slug.as_str()).collect();
    each_content(&article.body, &mut |content| {
        if let BlockContent::Article(slug) = content {
            named.push(slug);
        }
    });
    named
}

/// Whether one of these labels is the one behind an address.
fn may_hold(known: &Labels, slug: &str, labels: &[String]) -> bool {
    let Some(wanted) = known.find(slug).or_else(|| known.follow(slug)) else { return false };
    known.has_any(wanted, labels)
}
