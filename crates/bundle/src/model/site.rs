//! The publication and its tags.

use warta_page::text::Href;

use super::Image;
use super::record::record;
use crate::decode::kinds::{
    Body, Checks, Choice, Language, Link, Many, One, Or, Rec, Slug, SlugRef, Text, Web, Zone,
};
use crate::model::Block;

record! {
    /// The publication.
    pub struct Site named "site" {
        /// Its name, as it stands above every page.
        title: Option<String> => One<Text>,
        /// The language of its content, as a BCP 47 tag. Absent: `id`.
        language: Option<String> => One<Language>,
        /// The languages, beside its own, in which a built site has a further set of all pages, as BCP 47
        /// tags: the same content with the interface in that language, which is `id` or `en`.
        interface_languages: Vec<String> => Many<Language>,
        /// Its time zone, as an IANA name. Absent: `Asia/Jakarta`.
        timezone: Option<String> => One<Zone>,
        /// Where it will be published.
        url: Option<String> => One<Web>,
        /// What it is, in a sentence.
        description: Option<String> => One<Text>,
        /// Who publishes it: the id of an organization, or a name.
        publisher: Option<String> => One<Text>,
        /// Its mark.
        logo: Option<Image> => One<Rec<Image>>,
        /// Links for the foot of every page.
        links: Vec<SiteLink> => Many<Rec<SiteLink>>,
        /// Slugs of the articles that come first on the home page.
        featured: Vec<String> => Many<SlugRef>,
        /// Other hosts whose pictures may load at once. A picture on any host not listed waits behind
        /// a button that names the host.
        image_hosts: Vec<String> => Many<Text>,
        /// The newsroom's own severity for a code: `off`, `warning` or `error`.
        checks: Vec<CheckRule> => Or<Checks>,
        /// Who sees how coverage is spread over the parties: `editors` or `public`.
        coverage_balance: Option<CoverageBalance> => One<Choice<CoverageBalance>>,
    }
}

record! {
    /// A link at the foot of every page.
    pub struct SiteLink named "link" {
        /// What is written on it.
        label: Option<String> => One<Text>,
        /// Where it leads: an address on the web, `mailto:`, `tel:`, or a page or file of this site.
        url: Option<Href> => One<Link>,
    }
    short: "url";
}

record! {
    /// What is said about a tag, beyond its name.
    pub struct Tag named "tag" {
        /// The tag as people write it.
        label: String => Or<Text>,
        /// Its form in addresses. Absent: made from the label.
        slug: Option<String> => One<Slug>,
        /// Other spellings, which lead to this tag.
        aliases: Vec<String> => Many<Text>,
        /// What it is about, as Markdown.
        description: Vec<Block> => Or<Body>,
        /// A picture.
        image: Option<Image> => One<Rec<Image>>,
    }
    short: "label";
    then: crate::decode::mend::tag;
}

/// What the newsroom makes of one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRule {
    /// The code, as written.
    pub code: String,
    /// Its severity here.
    pub level: CheckLevel,
}

/// How loudly something is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckLevel {
    /// Not at all.
    Off,
    /// As a warning.
    Warning,
    /// As an error.
    Error,
}

/// Who sees how coverage is spread over the parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageBalance {
    /// Only editors, in preview.
    Editors,
    /// Every reader.
    Public,
}
