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

use crate::decode::kinds::{Address, Many, One, Rec, SlugRef, Text, Version, When};
use record::record;

pub use crate::origin::Origin;

record! {
    /// A Warta bundle: one publication, or a part of one.
    pub struct Bundle named "bundle" {
        /// The format and its version. Required; always `1`.
        warta: Option<u32> => One<Version>,
        /// The publication: its name, language, links.
        site: Option<Site> => One<Rec<Site>>,
        /// The articles.
        articles: Vec<Article> => Many<Rec<Article>>,
        /// Records for those tags that need a description, a picture or other spellings.
        tags: Vec<Tag> => Many<Rec<Tag>>,
        /// People of the directory.
        persons: Vec<Person> => Many<Rec<Person>>,
        /// Parties, their boards, legislatures, commissions and other bodies.
        organizations: Vec<Organization> => Many<Rec<Organization>>,
        /// Offices and posts that people can hold.
        posts: Vec<Post> => Many<Rec<Post>>,
        /// Provinces, regencies, electoral districts and other areas.
        areas: Vec<Area> => Many<Rec<Area>>,
        /// Who holds or held which post or belongs to which body.
        memberships: Vec<Membership> => Many<Rec<Membership>>,
        /// Elections and legislative periods.
        events: Vec<Event> => Many<Rec<Event>>,
        /// What is decided where, and how it stands.
        contests: Vec<Contest> => Many<Rec<Contest>>,
        /// Who stands for what.
        candidacies: Vec<Candidacy> => Many<Rec<Candidacy>>,
        /// Seats won or held, where only the count is known.
        seat_counts: Vec<SeatCount> => Many<Rec<SeatCount>>,
        /// Further bundles that belong to this one: relative addresses, or objects that say besides what a bundle
        /// holds. Ids are shared among them.
        bundles: Vec<BundlePart> => Many<Rec<BundlePart>>,
    }
    unused: "meta";
}

record! {
    /// A further bundle. In a bundle site, one that says which articles it holds is read only where a page needs it.
    pub struct BundlePart named "bundle entry" {
        /// Its address, relative to the bundle that names it. Required.
        src: Option<String> => One<Address>,
        /// The slugs of all its articles, former ones too.
        articles: Vec<String> => Many<SlugRef>,
        /// The tags of its articles.
        tags: Vec<String> => Many<Text>,
        /// The sections of its articles.
        sections: Vec<String> => Many<Text>,
        /// The date of its oldest article.
        from: Option<Date> => One<When>,
        /// The date of its newest article.
        to: Option<Date> => One<When>,
    }
    short: "src";
}
