//! The gallery: every article of the bundle, one below the other.

use warta_page::list::Status;
use warta_page::view::{GalleryEntry, GalleryPage, View};

use crate::pages::Pages;
use crate::pages::body::Body;

impl Pages<'_> {
    pub(super) fn gallery_page(&self) -> View {
        let articles = self.library.article_index.articles();
        let beside = self.whole_sidebar(0..articles.len());
        let mut body = Body::new(self);
        let mut entries = Vec::with_capacity(articles.len());
        for (place, it) in articles.iter().enumerate() {
            if it.status == Status::Withdrawn {
                continue;
            }
            entries.push(GalleryEntry {
                slug: body.anchor(&it.slug),
                title: it.headline.clone(),
                body: self.linked_body(place, &mut body, beside.cards.clone()),
            });
        }
        View::Gallery(Box::new(GalleryPage {
            entries,
            sidebar: beside.sidebar,
            cards: (0..articles.len()).map(|place| self.card(place)).collect(),
        }))
    }
}
