//! Lists of articles: cards, tags, and the pages that hold them.

use serde::{Deserialize, Serialize};

use crate::block::Block;
use crate::date::Date;
use crate::id::{ArticleSlug, SectionSlug, TagSlug};
use crate::image::Image;
use crate::sidebar::Sidebar;

/// How many cards a page of a list holds.
pub const PAGE_SIZE: usize = 12;

/// What an article is. Every one but news is labelled wherever the headline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Genre {
    /// News.
    News,
    /// Analysis.
    Analysis,
    /// Opinion.
    Opinion,
    /// Interview.
    Interview,
    /// Fact check.
    FactCheck,
    /// Explainer.
    Explainer,
    /// Paid for.
    Advertorial,
}

/// Whether readers get an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Yes.
    Published,
    /// Only in preview.
    Draft,
    /// Its address stays and says that it was withdrawn.
    Withdrawn,
}

/// A tag by its label and its URL form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagRef {
    /// As people write it.
    pub label: String,
    /// Its URL form.
    pub slug: TagSlug,
    /// How many articles carry it.
    pub articles: u32,
}

/// A section by its label and its URL form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionRef {
    /// As people write it.
    pub label: String,
    /// Its URL form.
    pub slug: SectionSlug,
    /// How many articles stand in it.
    pub articles: u32,
}

/// An article in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Its address.
    pub slug: ArticleSlug,
    /// The line above the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// The standfirst.
    pub standfirst: Option<String>,
    /// First published.
    pub published: Option<Date>,
    /// When a correction was last made.
    pub corrected: Option<Date>,
    /// What it is.
    pub genre: Genre,
    /// Draft, published or withdrawn.
    pub status: Status,
    /// The section.
    pub section: Option<SectionRef>,
    /// The lead picture, where it may load at once.
    pub image: Option<Image>,
    /// The language, where it is not the site's.
    pub language: Option<String>,
}

/// One page of a list of articles.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CardList {
    /// The cards of this page, newest first.
    pub cards: Vec<Card>,
    /// Which page this is, from 1.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
    /// How many articles the whole list holds.
    pub total: u32,
}

/// The home page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HomePage {
    /// What the newsroom puts first; empty on later pages.
    pub featured: Vec<Card>,
    /// Everything else, newest first.
    pub latest: CardList,
    /// Who is in the news.
    pub sidebar: Sidebar,
}

/// A tag's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TagPage {
    /// The tag.
    pub tag: TagRef,
    /// What it is about.
    pub description: Vec<Block>,
    /// Other names of it.
    pub aliases: Vec<String>,
    /// Its picture.
    pub image: Option<Image>,
    /// Its articles, newest first.
    pub list: CardList,
    /// Most mentioned people and parties, related tags.
    pub sidebar: Sidebar,
}

/// A section's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionPage {
    /// The section.
    pub section: SectionRef,
    /// Its articles, newest first.
    pub list: CardList,
    /// Most mentioned people and parties, tags.
    pub sidebar: Sidebar,
}
