//! The newest articles of a list, for feeds.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use warta_page::date::Date;
use warta_page::list::Card;
use warta_page::route::Route;

use crate::pages::Pages;

/// An article in a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Newest {
    /// As lists show it.
    pub card: Card,
    /// When it last changed, a correction included; see [`ArticlePage::changed`].
    ///
    /// [`ArticlePage::changed`]: warta_page::article::ArticlePage::changed
    pub changed: Option<Date>,
}

impl Pages<'_> {
    /// The newest articles of the publication ([`Route::Home`]), a tag or a section, at most so many;
    /// none for any other address.
    pub fn newest(&self, route: &Route, most: usize) -> Vec<Newest> {
        let places = match route {
            Route::Home { .. } => self.library.article_index.listed(),
            Route::Tag { slug, .. } => {
                let tags = self.library.article_index.tags();
                tags.find(slug).map_or(&[][..], |at| &tags.all()[at].articles)
            }
            Route::Section { slug, .. } => {
                let sections = self.library.article_index.sections();
                sections.find(slug).map_or(&[][..], |at| &sections.all()[at].articles)
            }
            Route::Article { .. }
            | Route::Person { .. }
            | Route::Party { .. }
            | Route::Area { .. }
            | Route::Election { .. }
            | Route::Directory
            | Route::Gallery
            | Route::Report
            | Route::Saved
            | Route::Unknown { .. } => &[],
        };
        let newest =
            |&place: &usize| Newest { card: self.card(place), changed: self.changed(place) };
        places.iter().take(most).map(newest).collect()
    }
}
