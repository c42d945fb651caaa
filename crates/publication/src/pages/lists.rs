//! Cards, and lists of them by the page.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::collections::BTreeSet;

use warta_diagnostics::Part;
use warta_page::id::{SectionSlug, TagSlug};
use warta_page::list::{
    Card, CardList, HomePage, PAGE_SIZE, SectionPage, SectionRef, TagPage, TagRef,
};
use warta_page::route::Route;
use warta_page::sidebar::Sidebar;
use warta_page::view::View;

use crate::library::labels::Label;
use crate::library::order::natural;
use crate::pages::Pages;
use crate::pages::body::Body;
use crate::sort::sort;
use warta_bundle::model::BundlePart;

/// Of how many articles the sidebar of the home page tells who is in the news.
pub(crate) const IN_THE_NEWS: usize = 3 * PAGE_SIZE;

impl Pages<'_> {
    /// The card of an article.
    pub(crate) fn card(&self, place: usize) -> Card {
        let it = self.library.article_index.article(place);
        Card {
            slug: it.slug.clone(),
            kicker: it.kicker.clone(),
            headline: it.headline.clone(),
            standfirst: it.standfirst.clone(),
            published: it.published.clone(),
            corrected: self.corrected(place),
            genre: it.genre,
            status: it.status,
            section: self.section_ref(place),
            image: self.image_at_once(it.image.as_ref()),
            language: it
                .language
                .clone()
                .filter(|language| *language != self.library.settings.language),
        }
    }

    /// One page of a list; `None` where the list has no such page.
    pub(crate) fn card_list(&self, places: &[usize], page: u32) -> Option<CardList> {
        let pages = places.len().div_ceil(PAGE_SIZE).max(1);
        let nth = usize::try_from(page).ok()?.checked_sub(1)?;
        if nth >= pages {
            return None;
        }
        let shown = places.iter().skip(nth.saturating_mul(PAGE_SIZE)).take(PAGE_SIZE);
        Some(CardList {
            cards: shown.map(|&place| self.card(place)).collect(),
            page,
            pages: count(pages),
            total: count(places.len()),
        })
    }

    pub(crate) fn tag_ref(&self, tag: usize) -> TagRef {
        tag_of(&self.library.article_index.tags().all()[tag])
    }

    /// The section of an article.
    pub(crate) fn section_ref(&self, place: usize) -> Option<SectionRef> {
        self.library
            .article_index
            .section_of(place)
            .map(|section| section_of(&self.library.article_index.sections().all()[section]))
    }

    /// The sections that hold articles.
    pub(crate) fn section_refs(&self) -> Vec<SectionRef> {
        let sections = self.library.article_index.sections().all().iter().enumerate();
        let used = sections.filter(|(place, _)| self.library.article_index.is_used(*place));
        let mut all: Vec<SectionRef> = used.map(|(_, section)| section_of(section)).collect();
        sort(&mut all, |it| (natural(&it.label), it.slug.clone()));
        all
    }

    /// What the newsroom puts first, in its order.
    pub(super) fn featured(&self) -> Vec<usize> {
        let mut featured: Vec<usize> = Vec::new();
        for slug in &self.library.settings.featured {
            if let Some(place) = self.library.article_index.follow(slug)
                && self.library.article_index.rank(place).is_some()
                && !featured.contains(&place)
            {
                featured.push(place);
            }
        }
        featured
    }

    /// The articles of the home page's list, newest first: all but those that the newsroom puts first.
    pub(crate) fn latest(&self) -> &[usize] {
        self.cache.latest.get_or_init(|| self.without_featured(self.library.article_index.listed()))
    }

    fn without_featured(&self, places: &[usize]) -> Vec<usize> {
        let first: BTreeSet<usize> = self.featured().into_iter().collect();
        places.iter().copied().filter(|place| !first.contains(place)).collect()
    }

    pub(super) fn home(&self, page: u32) -> Option<View> {
        let featured = self.featured();
        let listed = self.library.article_index.listed();
        let latest = self.card_list(self.certain(self.latest(), &|_| true), page)?;
        let sidebar = self.cache.home.get_or_init(|| {
            let mut news = featured.clone();
            news.extend(self.without_featured(listed.part(..listed.len().min(IN_THE_NEWS))));
            self.list_sidebar(&news, None)
        });
        let featured = if page == 1 { featured } else { Vec::new() };
        Some(View::Home(Box::new(HomePage {
            featured: featured.into_iter().map(|place| self.card(place)).collect(),
            latest,
            sidebar: sidebar.clone(),
        })))
    }

    pub(super) fn tag_page(&self, address: &str, page: u32) -> Option<View> {
        let tags = self.library.article_index.tags();
        let Some(place) = tags.find(address) else {
            // Another spelling of the address leads to the tag's own.
            let place = tags.follow(address)?;
            let slug = tags.all()[place].slug.clone();
            return Some(View::Moved(Route::Tag { slug: slug.into(), page }));
        };
        let tag = &tags.all()[place];
        if tag.articles.is_empty() && tag.record.is_none() {
            return None;
        }
        let record = tag.record.as_ref();
        let holds = |part: &BundlePart| self.has_tag(part, place);
        let list = self.card_list(self.certain(&tag.articles, &holds), page)?;
        let sidebar = self.cache.tags.get(place, tags.all().len(), || {
            self.sidebar_of_all(&tag.articles, Some(place), &holds)
        });
        Some(View::Tag(Box::new(TagPage {
            tag: tag_of(tag),
            description: record
                .map(|it| Body::new(self).draw_whole(&it.description))
                .unwrap_or_default(),
            aliases: record.map(|it| it.aliases.clone()).unwrap_or_default(),
            image: record.and_then(|it| self.image(it.image.as_ref()?)),
            list,
            sidebar: sidebar.clone(),
        })))
    }

    pub(super) fn section_page(&self, address: &str, page: u32) -> Option<View> {
        let sections = self.library.article_index.sections();
        let Some(place) = sections.find(address) else {
            let slug = sections.all().get(sections.follow(address)?)?.slug.clone();
            return Some(View::Moved(Route::Section { slug: slug.into(), page }));
        };
        let section = &sections.all()[place];
        if section.articles.is_empty() {
            return None;
        }
        let holds = |part: &BundlePart| self.has_section(part, place);
        let list = self.card_list(self.certain(&section.articles, &holds), page)?;
        let sidebar = self.cache.sections.get(place, sections.all().len(), || {
            self.sidebar_of_all(&section.articles, None, &holds)
        });
        Some(View::Section(Box::new(SectionPage {
            section: section_of(section),
            list,
            sidebar: sidebar.clone(),
        })))
    }
}

impl Pages<'_> {
    /// The sidebar of a list; empty as long as articles of the list are still to come, which may change whom and what
    /// most of them name.
    fn sidebar_of_all(
        &self,
        places: &[usize],
        tag: Option<usize>,
        holds: &dyn Fn(&BundlePart) -> bool,
    ) -> Sidebar {
        if self.library.unread.coming.iter().any(holds) {
            return Sidebar::default();
        }
        self.list_sidebar(places, tag)
    }
}

fn tag_of(it: &Label) -> TagRef {
    let slug = TagSlug::from(it.slug.as_str());
    TagRef { label: it.label.clone(), slug, articles: count(it.articles.len()) }
}

fn section_of(it: &Label) -> SectionRef {
    let slug = SectionSlug::from(it.slug.as_str());
    SectionRef { label: it.label.clone(), slug, articles: count(it.articles.len()) }
}

/// A length as pages carry it.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
