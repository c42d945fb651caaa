//! Which pages need a bundle that is not read so far.

use warta_page::route::Route;

use crate::library::Library;
use crate::library::labels::Labels;
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

/// The articles whose headlines the page of an article shows because it names them.
fn named_in<'a>(library: &'a Library, slug: &str) -> Vec<&'a str> {
    let Some(place) = library.article_index.follow(slug) else { return Vec::new() };
    let article = library.article_index.article(place);
    let mut named: Vec<&str> = article.related.iter().map(String::as_str).collect();
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
    labels.iter().any(|label| known.labelled(label) == Some(wanted))
}
