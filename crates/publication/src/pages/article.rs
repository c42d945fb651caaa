//! An article's page.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::cmp::Reverse;
use std::collections::BTreeSet;

use warta_page::article::{ArticlePage, Correction, Credit, Dateline, SourceNote};
use warta_page::block::Block;
use warta_page::date::Date;
use warta_page::list::{Card, Status};
use warta_page::route::Route;
use warta_page::sidebar::Sidebar;
use warta_page::text::CardRef;
use warta_page::view::View;

use crate::library::article_index::{cut, text_of};
use crate::library::places::Counts;
use crate::mentions::{self, Entity, Linked};
use crate::pages::Pages;
use crate::pages::body::{Body, Linker};
use crate::pages::sidebar::most_counted;
use crate::sort::sort;
use warta_bundle::model;

/// How many related articles there are, at least where so many fit, and at most.
const RELATED: (usize, usize) = (4, 6);

/// Of how many articles of each tag, person and party it is asked how much they share with another. Of
/// equals the newest come first anyway, and a page must not cost the more, the more articles there are.
const COMPARED: usize = 100;

/// How long a description made from the text is, in characters.
const DESCRIPTION: usize = 155;

/// How long a standfirst may be as a description.
const LONG_DESCRIPTION: usize = 300;

impl<'a> Pages<'a> {
    pub(super) fn article_page(&self, slug: &str) -> Option<View> {
        let Some(place) = self.library.article_index.find(slug) else {
            let place = self.library.article_index.former(slug)?;
            return Some(View::Moved(Route::article(
                &self.library.article_index.article(place).slug,
            )));
        };
        let it = self.library.article_index.article(place);
        warta_bundle::barrier::fault("drawing", &it.slug);
        let withdrawn = it.status == Status::Withdrawn;
        let file = it.origin.file;
        let (body, sidebar) =
            if withdrawn { (Vec::new(), Sidebar::default()) } else { self.body_and_sidebar(place) };
        let tags = self
            .library
            .article_index
            .tags_of(place)
            .iter()
            .map(|&tag| self.tag_ref(tag))
            .collect();
        Some(View::Article(Box::new(ArticlePage {
            slug: it.slug.clone(),
            kicker: it.kicker.clone(),
            headline: it.headline.clone(),
            standfirst: it.standfirst.clone(),
            dateline: dateline(it.dateline.as_ref()),
            published: it.published.clone(),
            modified: self.changed(place).filter(|date| it.published.as_ref() != Some(date)),
            language: it.language.clone().unwrap_or_else(|| self.library.settings.language.clone()),
            authors: self.credits(&it.authors),
            editors: self.credits(&it.editors),
            photographers: self.credits(&it.photographers),
            section: self.section_ref(place),
            genre: it.genre,
            status: it.status,
            withdrawn_reason: it.withdrawn_reason.clone().filter(|_| withdrawn),
            image: it.image.as_ref().filter(|_| !withdrawn).and_then(|image| self.image(image)),
            corrections: self
                .corrections(place)
                .into_iter()
                .map(|correction| Correction {
                    date: correction.date.clone(),
                    text: self.inlines(&correction.text, file),
                })
                .collect(),
            body,
            tags,
            related: if withdrawn { Vec::new() } else { self.related(place) },
            source: it
                .source
                .as_ref()
                .filter(|source| source.name.is_some() || source.url.is_some())
                .map(|source| SourceNote { name: source.name.clone(), url: source.url.clone() }),
            canonical_url: it.canonical_url.clone(),
            description: self.description(it),
            sidebar,
        })))
    }

    fn body_and_sidebar(&self, place: usize) -> (Vec<Block>, Sidebar) {
        let beside = self.article_sidebar(place);
        (self.linked_body(place, &mut Body::new(self), beside.cards), beside.sidebar)
    }

    /// An article's body with its first mentions linked; `cards` are those of the page's sidebar.
    pub(super) fn linked_body(
        &self,
        place: usize,
        body: &mut Body<'a>,
        cards: Vec<(Entity, CardRef)>,
    ) -> Vec<Block> {
        let it = self.library.article_index.article(place);
        let links = &self.library.concerns[place].links;
        body.link(it.auto_mentions.then(|| Linker {
            reader: mentions::reader(it, &self.library.directory, &self.library.lexicon, links),
            linked: Linked::none_of(links),
            cards,
        }));
        body.draw_whole(&it.body)
    }

    fn credits(&self, all: &[model::Credit]) -> Vec<Credit> {
        all.iter()
            .filter_map(|it| {
                let person = it.person_id.as_ref().map(|id| self.person_ref(id));
                let name = it.name.clone().or_else(|| Some(person.as_ref()?.name.clone()))?;
                Some(Credit {
                    name,
                    person: person.filter(|it| it.known).map(|it| Route::person(&it.id)),
                    url: it.url.clone(),
                })
            })
            .collect()
    }

    /// Corrections, the newest first; those without a date last.
    fn corrections(&self, place: usize) -> Vec<&model::Correction> {
        let zone = &self.library.settings.zone;
        let mut all: Vec<_> =
            self.library.article_index.article(place).corrections.iter().collect();
        sort(&mut all, |it| Reverse(it.date.as_ref().map(|date| zone.instant(date))));
        all
    }

    /// When an article last changed, as far as the newsroom says: the latest of its dates. A correction is
    /// a change. `None` where it has no date at all.
    ///
    /// Pages, feeds, sitemaps and structured data all say this. It is never before the publication: of a
    /// change on the same day without a time, nobody knows that it came later.
    pub(crate) fn changed(&self, place: usize) -> Option<Date> {
        let it = self.library.article_index.article(place);
        let dates = it.published.iter().chain(&it.modified);
        let dates = dates.chain(it.corrections.iter().filter_map(|it| it.date.as_ref()));
        // Of equals the first, which is the publication.
        let latest = dates.reduce(|latest, date| {
            let zone = &self.library.settings.zone;
            if zone.instant(date) > zone.instant(latest) { date } else { latest }
        });
        latest.cloned()
    }

    /// When an article was last corrected.
    pub(super) fn corrected(&self, place: usize) -> Option<Date> {
        self.corrections(place).first().and_then(|it| it.date.clone())
    }

    fn description(&self, it: &model::Article) -> String {
        if it.status == Status::Withdrawn {
            return cut(it.withdrawn_reason.as_deref().unwrap_or(&it.headline), LONG_DESCRIPTION);
        }
        if let Some(standfirst) = &it.standfirst {
            return cut(standfirst, LONG_DESCRIPTION);
        }
        let text = cut(&text_of(&it.body, DESCRIPTION * 4), DESCRIPTION);
        if text.is_empty() { cut(&it.headline, LONG_DESCRIPTION) } else { text }
    }

    /// The related articles: those that the newsroom names; then those that share most tags and
    /// entities, of equals the newest; then, if these are few, the newest of the section.
    fn related(&self, place: usize) -> Vec<Card> {
        let (least, most) = RELATED;
        let mut chosen: Vec<usize> = Vec::new();
        let mut seen = BTreeSet::from([place]);
        let named = self.library.article_index.article(place).related.iter();
        for other in named.filter_map(|slug| self.library.article_index.follow(slug)) {
            if self.library.article_index.rank(other).is_some() && seen.insert(other) {
                chosen.push(other);
            }
        }
        let mut shared = Counts::new(self.library.article_index.articles().len());
        let concerns = &self.library.concerns[place];
        let by_entity = concerns.explicit.iter().chain(&concerns.found).map(|it| self.about(*it));
        let by_tag = self
            .library
            .article_index
            .tags_of(place)
            .iter()
            .map(|&tag| self.library.article_index.tags().all()[tag].articles.as_slice());
        for others in by_entity.chain(by_tag) {
            others.iter().take(COMPARED).for_each(|&other| shared.add(other));
        }
        // No more can be needed than there are places, beside those that are chosen already.
        let enough = seen.len().saturating_add(most);
        let computed =
            most_counted(shared.finish(), enough, |other| self.library.article_index.rank(other));
        let section = self.library.article_index.section_of(place);
        let section =
            section.map_or(&[][..], |at| &self.library.article_index.sections().all()[at].articles);
        // A section may hold half of the archive: nobody looks further than is needed.
        for (all, limit) in [(computed.as_slice(), most), (section, least)] {
            let wanted = limit.saturating_sub(chosen.len());
            chosen.extend(all.iter().filter(|other| seen.insert(**other)).take(wanted));
        }
        chosen.into_iter().map(|other| self.card(other)).collect()
    }
}

fn dateline(it: Option<&model::Dateline>) -> Option<Dateline> {
    let it = it?;
    (it.place.is_some() || it.source.is_some())
        .then(|| Dateline { place: it.place.clone(), source: it.source.clone() })
}
