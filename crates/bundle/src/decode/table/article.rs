//! Articles: how each field is read.

use warta_page::id::{AreaId, ArticleSlug, EventId, OrganizationId, PersonId, PostId};
use warta_page::list::{Genre, Status};

use crate::decode::kinds::{
    Body, Id, Inlines, Language, Many, One, OneOf, Or, Rec, Slug, SlugRef, Text, Web, When, Yes,
};
use crate::decode::mend;
use crate::decode::table::table;
use crate::model::{Article, Correction, Credit, Dateline, Image, Mention, SourceNote};

table! {
    Article named "article" {
        slug => Or<Slug<ArticleSlug>>,
        former_slugs => Many<Slug<ArticleSlug>>,
        headline => Or<Text>,
        kicker => One<Text>,
        standfirst => One<Text>,
        dateline => One<Rec<Dateline>>,
        published => One<When>,
        modified => One<When>,
        language => One<Language>,
        authors => Many<Rec<Credit>>,
        editors => Many<Rec<Credit>>,
        photographers => Many<Rec<Credit>>,
        section => One<Text>,
        genre => Or<OneOf<Genre>>,
        tags => Many<Text>,
        image => One<Rec<Image>>,
        body => Or<Body>,
        mentions => Many<Rec<Mention>>,
        auto_mentions => Or<Yes>,
        no_mentions => Many<Id>,
        related => Many<SlugRef<ArticleSlug>>,
        corrections => Many<Rec<Correction>>,
        status => Or<OneOf<Status>>,
        withdrawn_reason => One<Text>,
        source => One<Rec<SourceNote>>,
        canonical_url => One<Web>,
    }
    then: mend::article;
}

table! {
    Dateline named "dateline" {
        place => One<Text>,
        source => One<Text>,
    }
    short: "place";
}

table! {
    Credit named "credit" {
        name => One<Text>,
        person_id => One<Id<PersonId>>,
        url => One<Web>,
    }
    short: "name";
}

table! {
    Mention named "mention" {
        person_id => One<Id<PersonId>>,
        organization_id => One<Id<OrganizationId>>,
        area_id => One<Id<AreaId>>,
        post_id => One<Id<PostId>>,
        event_id => One<Id<EventId>>,
    }
    then: mend::mention;
}

table! {
    Correction named "correction" {
        date => One<When>,
        text => Or<Inlines>,
    }
    short: "text";
    then: mend::correction;
}

table! {
    SourceNote named "source" {
        name => One<Text>,
        url => One<Web>,
    }
    short: "name";
}
