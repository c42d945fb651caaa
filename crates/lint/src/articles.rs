//! What every article should have, and when it says that it was published.

use std::collections::BTreeSet;

use warta_diagnostics::{Code, Severity};
use warta_page::date::Date;
use warta_page::list::{PAGE_SIZE, Status};

use crate::clock::Clock;
use crate::findings;
use warta_bundle::model::{Article, BlockContent, Credit, each_content};
use warta_publication::library::Library;
use warta_publication::validate::{Found, severity_for};

/// How many characters of a headline are shown everywhere.
const HEADLINE: usize = 100;

/// From this length on the decoder says that it can't be a headline (W0315).
const NO_HEADLINE: usize = 200;

/// Checks each article by itself.
pub(super) fn check(library: &Library, clock: Option<&Clock>, found: &mut Found) {
    let lost = lost(library);
    for (place, article) in library.article_index.articles().iter().enumerate() {
        let length = article.headline.chars().count();
        if (HEADLINE + 1..=NO_HEADLINE).contains(&length) {
            found.push(findings::headline_cut(length, HEADLINE, &article.origin.at("headline")));
        }
        if article.status != Status::Withdrawn {
            lacking(article, lost.contains(&place), library, found);
        }
        if lost.contains(&place) {
            found.push(findings::unreachable(&article.origin));
        }
        dates(article, library, clock, found);
    }
}

/// What an article lacks, as one finding for each severity that the newsroom gives to it.
/// Of an article that nobody comes across, that it has no tags was said.
fn lacking(article: &Article, lost: bool, library: &Library, found: &mut Found) {
    let empty = |text: &Option<String>| text.as_deref().is_none_or(|it| it.trim().is_empty());
    let all = [
        (Code::NoAuthor, "lint-lacking.author", article.authors.iter().all(nameless)),
        (Code::NoStandfirst, "lint-lacking.standfirst", empty(&article.standfirst)),
        (
            Code::NoTags,
            "lint-lacking.tags",
            !lost && article.tags.iter().all(|tag| tag.trim().is_empty()),
        ),
    ];
    for severity in [Severity::Error, Severity::Warning] {
        let missing: Vec<(Code, &str)> = all
            .iter()
            .filter(|(code, _, missing)| {
                *missing && severity_for(library.checks(), *code, code.severity()) == Some(severity)
            })
            .map(|(code, name, _)| (*code, *name))
            .collect();
        if let Some(finding) = findings::lacking(&missing, &article.origin) {
            found.push(finding);
        }
    }
}

/// Whether a line of the by-line names nobody.
fn nameless(it: &Credit) -> bool {
    it.name.as_deref().is_none_or(|name| name.trim().is_empty()) && it.person_id.is_none()
}

fn dates(article: &Article, library: &Library, clock: Option<&Clock>, found: &mut Found) {
    let zone = &library.settings.zone;
    if let (Some(published), Some(modified)) = (&article.published, &article.modified)
        && zone.is_earlier(modified, published)
    {
        found.push(findings::modified_early(&article.origin));
    }
    // A draft may wait for its day; an article that is published is out.
    let Some(clock) = clock.filter(|_| article.status != Status::Draft) else { return };
    let later = |date: Option<&Date>| date.is_some_and(|date| clock.is_future(date));
    if later(article.published.as_ref()) {
        found.push(findings::published_later(&article.origin));
    } else if later(article.modified.as_ref()) {
        found.push(findings::future_date("lint-date-change", &article.origin.at("modified")));
    }
    for correction in article.corrections.iter().filter(|it| later(it.date.as_ref())) {
        found.push(findings::future_date("lint-date-correction", &correction.origin.at("date")));
    }
}

/// Articles that stand at the very end of the only list that they are in, because they have neither a
/// date nor a tag nor a section, where nothing else leads to them.
fn lost(library: &Library) -> BTreeSet<usize> {
    let article_index = &library.article_index;
    let mut lost: BTreeSet<usize> = article_index
        .listed()
        .iter()
        .copied()
        .filter(|&place| {
            let it = article_index.article(place);
            it.published.is_none()
                && it.status == Status::Published
                && article_index.tags_of(place).is_empty()
                && article_index.section_of(place).is_none()
                // The first page shows it all the same where most have no date.
                && article_index.rank(place).is_some_and(|rank| rank >= PAGE_SIZE)
        })
        .collect();
    if !lost.is_empty() {
        let named = named(library);
        lost.retain(|place| !named.contains(place));
    }
    lost
}

/// The articles that the home page features, or another article names.
fn named(library: &Library) -> BTreeSet<usize> {
    let article_index = &library.article_index;
    let mut slugs: Vec<&str> = library.settings.featured.iter().map(|slug| slug.as_str()).collect();
    for article in article_index.articles() {
        slugs.extend(article.related.iter().map(|slug| slug.as_str()));
        each_content(&article.body, &mut |content| {
            if let BlockContent::Article(slug) = content {
                slugs.push(slug);
            }
        });
    }
    let linked = super::links::pages(library).into_iter();
    let mut places: BTreeSet<usize> =
        linked.filter_map(|slug| article_index.follow(&slug)).collect();
    places.extend(slugs.into_iter().filter_map(|slug| article_index.follow(slug)));
    places
}
