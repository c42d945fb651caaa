//! The articles: their addresses, their order, their tags and sections.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use warta_diagnostics::{Code, Part};
use warta_page::date::Date;
use warta_page::list::Status;
use warta_page::route::Route;
use warta_page::text::{Href, without_struck};

use crate::library::labels::Labels;
use crate::library::unread::Unread;
use crate::sort::{sort, sort_plainly};
use crate::validate::{Found, findings};
use warta_bundle::decode::address::page;
use warta_bundle::model::{Article, Block, Origin, Tag};
use warta_bundle::zones::Zone;

/// All articles that this library may show.
#[derive(Debug, Clone, Default)]
pub struct ArticleIndex {
    articles: Vec<Article>,
    by_slug: BTreeMap<String, usize>,
    former: BTreeMap<String, usize>,
    /// Slugs of drafts that are kept back, in order.
    hidden: Vec<String>,
    /// Those that lists show, newest first.
    listed: Vec<usize>,
    /// The place of each article among [`ArticleIndex::listed`].
    rank: Vec<Option<usize>>,
    labels: Labels,
    sections: Labels,
    tags_of: Vec<Vec<usize>>,
    /// How many articles have each tag, withdrawn ones counted.
    uses: Vec<usize>,
    section_of: Vec<Option<usize>>,
    /// The sections of which bundles hold articles that are not read so far.
    unread_sections: BTreeSet<usize>,
    newest: Option<Date>,
}

/// Where the article with a slug was written.
#[derive(Debug, Clone, Default)]
struct Owners {
    origins: Vec<Origin>,
    places: BTreeMap<String, usize>,
}

impl Owners {
    fn add(&mut self, slug: &str, origin: &Origin) {
        self.places.insert(slug.to_owned(), self.origins.len());
        self.origins.push(origin.clone());
    }

    fn get(&self, slug: &str) -> Option<&Origin> {
        self.places.get(slug).map(|&place| &self.origins[place])
    }
}

/// What articles are indexed by, beside themselves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexedBy<'a> {
    /// The site's time zone.
    pub zone: &'a Zone,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Bundles that are not read.
    pub unread: &'a Unread,
}

impl ArticleIndex {
    /// Indexes the articles in the order given.
    pub(crate) fn new(
        mut articles: Vec<Article>,
        tags: Vec<Tag>,
        IndexedBy { zone, drafts, unread }: IndexedBy<'_>,
        found: &mut Found,
    ) -> ArticleIndex {
        let mut article_index =
            ArticleIndex { labels: Labels::describe(tags, found), ..ArticleIndex::default() };
        let mut owners = Owners::default();
        let mut taken: Vec<String> = articles.iter().map(|it| it.slug.to_string()).collect();
        sort_plainly(&mut taken);
        // The last number given out for each slug, so that many duplicates take no longer than few.
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let mut place = 0;
        articles.retain_mut(|article| {
            if let Some(first) = owners.get(&article.slug) {
                let number = numbers.entry(article.slug.to_string()).or_insert(1);
                let free = loop {
                    *number += 1;
                    let slug = format!("{}-{number}", article.slug);
                    if owners.get(&slug).is_none() && taken.binary_search(&slug).is_err() {
                        break slug;
                    }
                };
                found.say(Code::DuplicateSlug, &article.origin, || {
                    findings::duplicate_slug(&article.slug, &free, &article.origin, first)
                });
                article.slug = free.into();
            }
            owners.add(&article.slug, &article.origin);
            if article.status == Status::Draft && !drafts {
                article_index.hidden.push(std::mem::take(&mut article.slug).into());
                return false;
            }
            article_index.by_slug.insert(article.slug.to_string(), place);
            place += 1;
            true
        });
        article_index.articles = articles;
        sort_plainly(&mut article_index.hidden);
        article_index.former_slugs(&owners, found);
        article_index.put_in_order(zone);
        article_index.find_newest(unread, zone);
        article_index.label(unread, found);
        article_index
    }

    fn former_slugs(&mut self, owners: &Owners, found: &mut Found) {
        for (place, article) in self.articles.iter().enumerate() {
            for (nth, former) in article.former_slugs.iter().enumerate() {
                let owner = match owners.get(former) {
                    Some(owner) => Some(owner),
                    None => {
                        self.former.get(former.as_str()).map(|&other| &self.articles[other].origin)
                    }
                };
                match owner {
                    Some(owner) if *owner == article.origin => {}
                    Some(owner) => {
                        let at = article.origin.at("former_slugs").at(nth);
                        found.say(Code::FormerSlugTaken, &at, || {
                            findings::former_slug_taken(former, &at, owner)
                        });
                    }
                    None => {
                        self.former.insert(former.to_string(), place);
                    }
                }
            }
        }
    }

    fn put_in_order(&mut self, zone: &Zone) {
        let listed = |place: &usize| self.articles[*place].status != Status::Withdrawn;
        let mut order: Vec<usize> = (0..self.articles.len()).filter(listed).collect();
        sort(&mut order, |&place| {
            let article = &self.articles[place];
            let when = article.published.as_ref().map(|date| zone.instant(date));
            (Reverse(when), article.slug.clone())
        });
        self.rank = vec![None; self.articles.len()];
        for (rank, &place) in order.iter().enumerate() {
            self.rank[place] = Some(rank);
        }
        self.listed = order;
    }

    /// The dates of bundles that are not read count too, so that what is past does not depend on what is read.
    fn find_newest(&mut self, unread: &Unread, zone: &Zone) {
        let read = self.listed.first().and_then(|&place| self.articles[place].published.as_ref());
        let dates = read.into_iter().chain(unread.all().filter_map(|part| part.to.as_ref()));
        self.newest = dates.max_by_key(|date| zone.instant(date)).cloned();
    }

    fn label(&mut self, unread: &Unread, found: &mut Found) {
        for article in &self.articles {
            let mut tags = Vec::new();
            let mut seen = BTreeSet::new();
            for (nth, label) in article.tags.iter().enumerate() {
                let at = || article.origin.at("tags").at(nth);
                if let Some(tag) = self.labels.claim(label, at)
                    && seen.insert(tag)
                {
                    tags.push(tag);
                }
            }
            self.tags_of.push(tags);
            let section = article.section.as_deref();
            let at = || article.origin.at("section");
            self.section_of.push(section.and_then(|label| self.sections.claim(label, at)));
        }
        for part in unread.all() {
            for label in &part.tags {
                self.labels.claim(label, || part.origin.clone());
            }
            for label in &part.sections {
                let place = self.sections.claim(label, || part.origin.clone());
                self.unread_sections.extend(place);
            }
        }
        self.uses = vec![0; self.labels.all().len()];
        for &tag in self.tags_of.iter().flatten() {
            self.uses[tag] += 1;
        }
        self.labels.give_addresses("tag", found);
        self.sections.give_addresses("section", found);
        for &place in &self.listed {
            for &tag in &self.tags_of[place] {
                self.labels.list(tag, place);
            }
            if let Some(section) = self.section_of[place] {
                self.sections.list(section, place);
            }
        }
    }

    /// Every article, in the order of the bundles, withdrawn ones too.
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    /// One of them.
    pub fn article(&self, place: usize) -> &Article {
        &self.articles[place]
    }

    /// The place of the article with this slug.
    pub fn find(&self, slug: &str) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }

    /// The place of the article that had this slug before.
    pub fn former(&self, slug: &str) -> Option<usize> {
        self.former.get(slug).copied()
    }

    /// The place of the article that a slug leads to, be it a former one.
    pub fn follow(&self, slug: &str) -> Option<usize> {
        self.find(slug).or_else(|| self.former(slug))
    }

    /// The page that an address leads to which was written as seen from another page: `../kedua/#dua`.
    pub fn page_beside(&self, written: &str) -> Option<Href> {
        let end = written.find(['?', '#']).unwrap_or(written.len());
        let (path, part) = written.split_at_checked(end)?;
        let local = path.trim_start_matches("./").trim_start_matches("../");
        let route = match Route::parse(&[local, part].concat()) {
            // What lies in the folder of the bundle is a file.
            Route::Unknown { .. } => {
                let name = local.strip_suffix("index.html").unwrap_or(local).trim_end_matches('/');
                self.follow(name).map(|_| Route::article(name))?
            }
            Route::Home { .. } => return None,
            route => route,
        };
        Some(page(route, Some(part)))
    }

    /// Whether a slug is that of a draft that is kept back.
    pub fn is_hidden(&self, slug: &str) -> bool {
        self.hidden.binary_search_by(|hidden| hidden.as_str().cmp(slug)).is_ok()
    }

    /// All slugs, those of hidden drafts included.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.by_slug.keys().chain(&self.hidden).map(String::as_str)
    }

    /// The articles that lists show, newest first.
    pub fn listed(&self) -> &[usize] {
        &self.listed
    }

    /// Where an article stands among [`ArticleIndex::listed`]; `None`: in no list.
    pub fn rank(&self, place: usize) -> Option<usize> {
        self.rank[place]
    }

    /// All tags.
    pub fn tags(&self) -> &Labels {
        &self.labels
    }

    /// All sections.
    pub fn sections(&self) -> &Labels {
        &self.sections
    }

    /// An article's tags, in its order.
    pub fn tags_of(&self, place: usize) -> &[usize] {
        &self.tags_of[place]
    }

    /// How many articles have a tag, withdrawn ones counted.
    pub fn uses_of(&self, tag: usize) -> usize {
        self.uses[tag]
    }

    /// Whether readers find articles in a section, be they read or not.
    pub fn is_used(&self, section: usize) -> bool {
        self.unread_sections.contains(&section)
            || self.sections.all().get(section).is_some_and(|it| !it.articles.is_empty())
    }

    /// An article's section.
    pub fn section_of(&self, place: usize) -> Option<usize> {
        self.section_of[place]
    }

    /// The date of the newest article: what counts as the present where a library has no clock.
    pub fn newest(&self) -> Option<&Date> {
        self.newest.as_ref()
    }
}

/// The running text of an article, in its order, until `enough` characters are there.
pub(crate) fn text_of(body: &[Block], enough: usize) -> String {
    let mut out = String::new();
    let mut quoted = false;
    for block in body {
        if out.len() >= enough {
            break;
        }
        let text = match block {
            Block::Paragraph(it) => without_struck(&it.text),
            Block::Quote(it) => {
                it.text.iter().map(|text| without_struck(text)).collect::<Vec<_>>().join(" ")
            }
            Block::KeyPoints(it) => {
                it.items.iter().map(|text| without_struck(text)).collect::<Vec<_>>().join(" ")
            }
            Block::List(it) => {
                it.items.iter().map(|item| text_of(item, enough)).collect::<Vec<_>>().join(" ")
            }
            // What is said beside the text, and what is no text.
            Block::Heading(_)
            | Block::Image(_)
            | Block::Gallery(_)
            | Block::Video(_)
            | Block::Audio(_)
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Related(_)
            | Block::FactBox(_)
            | Block::Timeline(_)
            | Block::Seats(_)
            | Block::Candidates(_)
            | Block::Divider(_)
            | Block::Unknown(_) => continue,
        };
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        // What somebody said is not what the paper says.
        let quote = matches!(block, Block::Quote(_));
        if (quote || quoted) && out.ends_with(|c: char| c.is_alphanumeric() || c == '”') {
            let inner = out.trim_end_matches('”');
            if inner.ends_with(char::is_alphanumeric) {
                out.push('.');
            }
        }
        if !out.is_empty() {
            out.push(' ');
        }
        let marked = text.starts_with(['“', '"', '«', '„']) && text.ends_with(['”', '"', '»', '“']);
        let (open, close) = if quote && !marked { ("“", "”") } else { ("", "") };
        out.extend([open, text, close]);
        quoted = quote;
    }
    out
}

/// A text cut at a word to at most `most` characters, with a sign that it goes on.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let head = text.part(..end);
    let head = match head.rfind(' ') {
        Some(space) if space > 0 => head.part(..space),
        _ => head,
    };
    format!("{}…", head.trim_end_matches([',', ';', ':', '.', ' ', '–', '-', '(']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_falls_between_words() {
        assert_eq!(cut("satu  dua\ntiga", 20), "satu dua tiga");
        assert_eq!(cut("satu dua, tiga", 11), "satu dua…");
        assert_eq!(cut("ééééé", 3), "ééé…");
    }
}
