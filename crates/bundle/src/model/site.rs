//! The publication and its tags.

use warta_page::id::{ArticleSlug, TagSlug};
use warta_page::text::Href;

use super::Image;
use super::record::record;
use crate::model::Block;

record! {
    /// The publication.
    pub struct Site {
        /// Its name, as it stands above every page.
        title: Option<String>,
        /// The language of its content, as a BCP 47 tag. Absent: `id`.
        language: Option<String>,
        /// The languages, beside its own, in which a built site has a further set of all pages, as BCP 47
        /// tags: the same content with the interface in that language, which is `id` or `en`.
        interface_languages: Vec<String>,
        /// Its time zone, as an IANA name. Absent: `Asia/Jakarta`.
        timezone: Option<String>,
        /// Where it will be published.
        url: Option<String>,
        /// What it is, in a sentence.
        description: Option<String>,
        /// Who publishes it: the id of an organization, or a name.
        publisher: Option<String>,
        /// Its mark.
        logo: Option<Image>,
        /// Links for the foot of every page.
        links: Vec<SiteLink>,
        /// Slugs of the articles that come first on the home page.
        featured: Vec<ArticleSlug>,
        /// Other hosts whose pictures may load at once. A picture on any host not listed waits behind
        /// a button that names the host.
        image_hosts: Vec<String>,
        /// The newsroom's own severity for a code: `off`, `warning` or `error`.
        checks: Vec<CheckRule>,
        /// Who sees how coverage is spread over the parties: `editors` or `public`.
        coverage_balance: Option<CoverageBalance>,
    }
}

record! {
    /// A link at the foot of every page.
    pub struct SiteLink {
        /// What is written on it.
        label: Option<String>,
        /// Where it leads: an address on the web, `mailto:`, `tel:`, or a page or file of this site.
        url: Option<Href>,
    }
}

record! {
    /// What is said about a tag, beyond its name.
    pub struct Tag {
        /// The tag as people write it.
        label: String,
        /// Its form in addresses. Absent: made from the label.
        slug: Option<TagSlug>,
        /// Other spellings, which lead to this tag.
        aliases: Vec<String>,
        /// What it is about, as Markdown.
        description: Vec<Block>,
        /// A picture.
        image: Option<Image>,
    }
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
