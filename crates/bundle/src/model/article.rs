//! Articles.

use warta_page::date::Date;
use warta_page::list::{Genre, Status};
use warta_page::text::Inline;

use super::record::record;
use super::{Block, Image};
use crate::decode::kinds::{
    Body, Choice, Id, Inlines, Language, Many, One, Or, Rec, Slug, SlugRef, Text, Web, When, Yes,
};

record! {
    /// An article.
    pub struct Article named "article" {
        /// Its name in addresses: lower-case letters, digits and hyphens. Required, and unique.
        slug: String => Or<Slug>,
        /// Names that it had before; they still lead to it.
        former_slugs: Vec<String> => Many<Slug>,
        /// The headline. Absent: the first sentence of the body.
        headline: String => Or<Text>,
        /// A short line above the headline.
        kicker: Option<String> => One<Text>,
        /// A paragraph under the headline that says what matters.
        standfirst: Option<String> => One<Text>,
        /// Where the story was filed: a place, or a place and the outlet.
        dateline: Option<Dateline> => One<Rec<Dateline>>,
        /// When it was first published: a day, or a date-time with its offset.
        published: Option<Date> => One<When>,
        /// When it was last changed.
        modified: Option<Date> => One<When>,
        /// Its language, as a BCP 47 tag. Absent: the site's.
        language: Option<String> => One<Language>,
        /// Who wrote it (Penulis).
        authors: Vec<Credit> => Many<Rec<Credit>>,
        /// Who edited it (Editor).
        editors: Vec<Credit> => Many<Rec<Credit>>,
        /// Who took the pictures (Foto).
        photographers: Vec<Credit> => Many<Rec<Credit>>,
        /// The section that it stands in.
        section: Option<String> => One<Text>,
        /// What it is. Absent: `news`; every other one is labelled wherever the headline stands.
        genre: Genre => Or<Choice<Genre>>,
        /// Its tags, as people write them.
        tags: Vec<String> => Many<Text>,
        /// The lead picture.
        image: Option<Image> => One<Rec<Image>>,
        /// The text: a string of Markdown, or an array of paragraphs and blocks.
        body: Vec<Block> => Or<Body>,
        /// Whom and what it is about, by id. Those found in the text by name come on top.
        mentions: Vec<Mention> => Many<Rec<Mention>>,
        /// Whether names found in the text are linked. Absent: `true`.
        auto_mentions: bool => Or<Yes>,
        /// Ids that are never linked in this article.
        no_mentions: Vec<String> => Many<Id>,
        /// Slugs of related articles; they come before those that are found by tags.
        related: Vec<String> => Many<SlugRef>,
        /// What was corrected after publication.
        corrections: Vec<Correction> => Many<Rec<Correction>>,
        /// `published`, `draft` (shown only in preview) or `withdrawn`. Absent: `published`.
        status: Status => Or<Choice<Status>>,
        /// Why it was withdrawn; stands in place of the body.
        withdrawn_reason: Option<String> => One<Text>,
        /// Where it first appeared.
        source: Option<SourceNote> => One<Rec<SourceNote>>,
        /// The address that search engines should take for the original.
        canonical_url: Option<String> => One<Web>,
    }
    then: crate::decode::mend::article;
}

record! {
    /// Where a story was filed.
    pub struct Dateline named "dateline" {
        /// The place ("OKI").
        place: Option<String> => One<Text>,
        /// The outlet ("Kaganga.com").
        source: Option<String> => One<Text>,
    }
    short: "place";
}

record! {
    /// Somebody who worked on an article.
    pub struct Credit named "credit" {
        /// The name.
        name: Option<String> => One<Text>,
        /// The id of the person in the directory.
        person_id: Option<String> => One<Id>,
        /// Their page elsewhere.
        url: Option<String> => One<Web>,
    }
    short: "name";
}

record! {
    /// A link from an article to the directory: one id.
    pub struct Mention named "mention" {
        /// The id of a person.
        person_id: Option<String> => One<Id>,
        /// The id of an organization.
        organization_id: Option<String> => One<Id>,
        /// The id of an area.
        area_id: Option<String> => One<Id>,
        /// The id of a post.
        post_id: Option<String> => One<Id>,
        /// The id of an event.
        event_id: Option<String> => One<Id>,
    }
    then: crate::decode::mend::mention;
}

record! {
    /// A correction.
    pub struct Correction named "correction" {
        /// When it was made.
        date: Option<Date> => One<When>,
        /// What was wrong and what is right, as inline Markdown.
        text: Vec<Inline> => Or<Inlines>,
    }
    short: "text";
    then: crate::decode::mend::correction;
}

record! {
    /// Where an article first appeared.
    pub struct SourceNote named "source" {
        /// The outlet.
        name: Option<String> => One<Text>,
        /// The address there.
        url: Option<String> => One<Web>,
    }
    short: "name";
}
