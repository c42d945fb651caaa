//! The bundle as it was meant: every field typed, every text already inlines and blocks.
//!
//! These types say what a newsroom wrote and nothing more: references are bare ids, nothing is
//! resolved, no default of the site is applied. Each record knows its [`Origin`], so that later checks
//! can point at it. The doc comments of the fields are the published documentation of the format and
//! the descriptions in its JSON Schema.

mod article;
mod block;
mod contents;
mod directory;
mod image;
pub(crate) mod record;
mod site;

use warta_page::id::ArticleSlug;

pub use article::{Article, Correction, Credit, Dateline, Mention, SourceNote};
pub use block::{
    Audio, Block, Candidates, CellMark, Divider, Embed, FactBox, Gallery, Heading, KeyPoints, List,
    Paragraph, Quote, Related, Seats, Table, Timeline, TimelineItem, Unknown, Video,
};
pub use contents::{BlockContent, each_block, each_content};
pub use directory::{
    Area, BallotChoice, Candidacy, Contest, Event, LinkInText, Membership, Organization, OtherName,
    Person, Post, SeatCount, SupportWithdrawn, VoteCount, WebLink,
};
pub use image::{Image, ImageSource, Track};
pub use site::{CheckLevel, CheckRule, CoverageBalance, Site, SiteLink, Tag};

use warta_page::date::Date;

use record::record;

pub use crate::origin::Origin;

record! {
    /// A Warta bundle: one publication, or a part of one.
    pub struct Bundle {
        /// The format and its version. Required; always `1`.
        warta: Option<u32>,
        /// The publication: its name, language, links.
        site: Option<Site>,
        /// The articles.
        articles: Vec<Article>,
        /// Records for those tags that need a description, a picture or other spellings.
        tags: Vec<Tag>,
        /// People of the directory.
        persons: Vec<Person>,
        /// Parties, their boards, legislatures, commissions and other bodies.
        organizations: Vec<Organization>,
        /// Offices and posts that people can hold.
        posts: Vec<Post>,
        /// Provinces, regencies, electoral districts and other areas.
        areas: Vec<Area>,
        /// Who holds or held which post or belongs to which body.
        memberships: Vec<Membership>,
        /// Elections and legislative periods.
        events: Vec<Event>,
        /// What is decided where, and how it stands.
        contests: Vec<Contest>,
        /// Who stands for what.
        candidacies: Vec<Candidacy>,
        /// Seats won or held, where only the count is known.
        seat_counts: Vec<SeatCount>,
        /// Further bundles that belong to this one: relative addresses, or objects that say besides what a bundle
        /// holds. Ids are shared among them.
        bundles: Vec<BundlePart>,
    }
}

record! {
    /// A further bundle. In a bundle site, one that says which articles it holds is read only where a page needs it.
    pub struct BundlePart {
        /// Its address, relative to the bundle that names it. Required.
        src: Option<String>,
        /// The slugs of all its articles, former ones too.
        articles: Vec<ArticleSlug>,
        /// The tags of its articles.
        tags: Vec<String>,
        /// The sections of its articles.
        sections: Vec<String>,
        /// The date of its oldest article.
        from: Option<Date>,
        /// The date of its newest article.
        to: Option<Date>,
    }
}
