//! Articles.

use warta_page::date::Date;
use warta_page::id::{AreaId, ArticleSlug, EventId, OrganizationId, PersonId, PostId};
use warta_page::list::{Genre, Status};
use warta_page::text::Inline;

use super::record::record;
use super::{Block, Image};

record! {
    /// An article.
    pub struct Article {
        /// Its name in addresses: lower-case letters, digits and hyphens. Required, and unique.
        slug: ArticleSlug,
        /// Names that it had before; they still lead to it.
        former_slugs: Vec<ArticleSlug>,
        /// The headline. Absent: the first sentence of the body.
        headline: String,
        /// A short line above the headline.
        kicker: Option<String>,
        /// A paragraph under the headline that says what matters.
        standfirst: Option<String>,
        /// Where the story was filed: a place, or a place and the outlet.
        dateline: Option<Dateline>,
        /// When it was first published: a day, or a date-time with its offset.
        published: Option<Date>,
        /// When it was last changed.
        modified: Option<Date>,
        /// Its language, as a BCP 47 tag. Absent: the site's.
        language: Option<String>,
        /// Who wrote it (Penulis).
        authors: Vec<Credit>,
        /// Who edited it (Editor).
        editors: Vec<Credit>,
        /// Who took the pictures (Foto).
        photographers: Vec<Credit>,
        /// The section that it stands in.
        section: Option<String>,
        /// What it is. Absent: `news`; every other one is labelled wherever the headline stands.
        genre: Genre,
        /// Its tags, as people write them.
        tags: Vec<String>,
        /// The lead picture.
        image: Option<Image>,
        /// The text: a string of Markdown, or an array of paragraphs and blocks.
        body: Vec<Block>,
        /// Whom and what it is about, by id. Those found in the text by name come on top.
        mentions: Vec<Mention>,
        /// Whether names found in the text are linked. Absent: `true`.
        auto_mentions: bool,
        /// Ids that are never linked in this article.
        no_mentions: Vec<String>,
        /// Slugs of related articles; they come before those that are found by tags.
        related: Vec<ArticleSlug>,
        /// What was corrected after publication.
        corrections: Vec<Correction>,
        /// `published`, `draft` (shown only in preview) or `withdrawn`. Absent: `published`.
        status: Status,
        /// Why it was withdrawn; stands in place of the body.
        withdrawn_reason: Option<String>,
        /// Where it first appeared.
        source: Option<SourceNote>,
        /// The address that search engines should take for the original.
        canonical_url: Option<String>,
    }
}

record! {
    /// Where a story was filed.
    pub struct Dateline {
        /// The place ("OKI").
        place: Option<String>,
        /// The outlet ("Kaganga.com").
        source: Option<String>,
    }
}

record! {
    /// Somebody who worked on an article.
    pub struct Credit {
        /// The name.
        name: Option<String>,
        /// The id of the person in the directory.
        person_id: Option<PersonId>,
        /// Their page elsewhere.
        url: Option<String>,
    }
}

record! {
    /// A link from an article to the directory: one id.
    pub struct Mention {
        /// The id of a person.
        person_id: Option<PersonId>,
        /// The id of an organization.
        organization_id: Option<OrganizationId>,
        /// The id of an area.
        area_id: Option<AreaId>,
        /// The id of a post.
        post_id: Option<PostId>,
        /// The id of an event.
        event_id: Option<EventId>,
    }
}

record! {
    /// A correction.
    pub struct Correction {
        /// When it was made.
        date: Option<Date>,
        /// What was wrong and what is right, as inline Markdown.
        text: Vec<Inline>,
    }
}

record! {
    /// Where an article first appeared.
    pub struct SourceNote {
        /// The outlet.
        name: Option<String>,
        /// The address there.
        url: Option<String>,
    }
}
