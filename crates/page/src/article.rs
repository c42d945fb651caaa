//! An article's page.

use serde::{Deserialize, Serialize};

use crate::block::Block;
use crate::date::Date;
use crate::id::ArticleSlug;
use crate::image::Image;
use crate::list::{Card, Genre, SectionRef, Status, TagRef};
use crate::route::Route;
use crate::sidebar::Sidebar;
use crate::text::Inline;

/// An article, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ArticlePage {
    /// Its address; where the reader came by a former slug, this is the present one.
    pub slug: ArticleSlug,
    /// The line above the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// The standfirst.
    pub standfirst: Option<String>,
    /// Place and source ("OKI", "Kaganga.com").
    pub dateline: Option<Dateline>,
    /// First published.
    pub published: Option<Date>,
    /// Last changed or corrected, where that is later than it was published.
    pub modified: Option<Date>,
    /// BCP 47.
    pub language: String,
    /// Penulis.
    pub authors: Vec<Credit>,
    /// Editor.
    pub editors: Vec<Credit>,
    /// Foto.
    pub photographers: Vec<Credit>,
    /// The section.
    pub section: Option<SectionRef>,
    /// What it is.
    pub genre: Genre,
    /// Draft, published or withdrawn.
    pub status: Status,
    /// Why it was withdrawn.
    pub withdrawn_reason: Option<String>,
    /// The lead picture.
    pub image: Option<Image>,
    /// Corrections, newest first.
    pub corrections: Vec<Correction>,
    /// The body; empty where the article was withdrawn.
    pub body: Vec<Block>,
    /// Its tags.
    pub tags: Vec<TagRef>,
    /// Related articles: those that the newsroom names, then the computed ones.
    pub related: Vec<Card>,
    /// Where it first appeared.
    pub source: Option<SourceNote>,
    /// The address that search engines should take; checked.
    pub canonical_url: Option<String>,
    /// In a sentence or two, for search results and shares.
    pub description: String,
    /// Whom it is about.
    pub sidebar: Sidebar,
}

impl ArticlePage {
    /// When it last changed: the one date that feeds, sitemaps and structured data tell. An article that
    /// nobody changed is as old as its publication.
    pub fn changed(&self) -> Option<&Date> {
        self.modified.as_ref().or(self.published.as_ref())
    }
}

/// Where a story was filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// The place.
    pub place: Option<String>,
    /// The outlet.
    pub source: Option<String>,
}

/// Somebody who worked on an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The name.
    pub name: String,
    /// Their page here.
    pub person: Option<Route>,
    /// Their page elsewhere; checked.
    pub url: Option<String>,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// When it was made.
    pub date: Option<Date>,
    /// What was corrected.
    pub text: Vec<Inline>,
}

/// Where an article first appeared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceNote {
    /// The outlet.
    pub name: Option<String>,
    /// The address; checked.
    pub url: Option<String>,
}
