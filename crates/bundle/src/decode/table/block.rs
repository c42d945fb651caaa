//! The blocks of a body: how each field is read.

use warta_page::block::Align;
use warta_page::id::{AreaId, ArticleSlug, EventId, OrganizationId, PersonId, PostId};

use crate::decode::kinds::{
    AsText, Body, Cells, Count, Id, Inlines, Items, Level, Many, No, One, OneOf, Or, Paragraphs,
    Perhaps, Points, Rec, Rows, SlugRef, Src, Text, Web, When,
};
use crate::decode::mend;
use crate::decode::table::{table, variants};
use crate::model::{
    Audio, Block, Candidates, Divider, Embed, FactBox, Gallery, Heading, Image, KeyPoints, List,
    Paragraph, Quote, Related, Seats, Table, Timeline, TimelineItem, Track, Video,
};

variants! {
    Block {
        "paragraph" => Paragraph,
        "heading" => Heading,
        "quote" => Quote,
        "list" => List,
        "image" => Image,
        "gallery" => Gallery,
        "video" => Video,
        "audio" => Audio,
        "table" => Table,
        "embed" => Embed,
        "related" => Related,
        "fact_box" => FactBox,
        "key_points" => KeyPoints,
        "timeline" => Timeline,
        "seats" => Seats,
        "candidates" => Candidates,
        "divider" => Divider,
    }
}

table! {
    Paragraph named "paragraph" {
        text => Or<Inlines>,
    }
    silent: "type";
}

table! {
    Heading named "heading" {
        level => Or<Level>,
        text => Or<Inlines>,
    }
    silent: "type";
}

table! {
    Quote named "quote" {
        text => Or<Paragraphs>,
        attribution => Or<Inlines>,
        person_id => One<Id<PersonId>>,
    }
    silent: "type";
}

table! {
    List named "list" {
        ordered => Or<No>,
        start => One<Count>,
        items => Or<Items>,
    }
    silent: "type";
    besides: numbers;
}

table! {
    Gallery named "gallery" {
        images => Many<Rec<Image>>,
    }
    silent: "type";
}

table! {
    Video named "video" {
        src => One<Src>,
        poster => One<Src>,
        title => One<Text>,
        caption => Or<Inlines>,
        credit => One<Text>,
        tracks => Many<Rec<Track>>,
    }
    silent: "type";
}

table! {
    Audio named "audio" {
        src => One<Src>,
        title => One<Text>,
        credit => One<Text>,
        transcript => Or<Body>,
    }
    silent: "type";
}

table! {
    Table named "table" {
        caption => Or<Inlines>,
        header => Or<Cells>,
        rows => Or<Rows>,
        align => Many<OneOf<Align>>,
    }
    silent: "type";
    besides: head, marks;
}

table! {
    Embed named "embed" {
        url => One<Web>,
        title => One<Text>,
        provider => One<Text>,
    }
    silent: "type";
}

table! {
    Related named "related" {
        slug => One<SlugRef<ArticleSlug>>,
    }
    silent: "type";
}

table! {
    FactBox named "fact_box" {
        title => One<Text>,
        body => Or<Body>,
    }
    silent: "type";
}

table! {
    KeyPoints named "key_points" {
        items => Or<Points>,
    }
    silent: "type";
}

table! {
    Timeline named "timeline" {
        items => Many<Rec<TimelineItem>>,
    }
    silent: "type";
}

table! {
    TimelineItem named "timeline item" {
        when as "date" => AsText,
        date => One<Perhaps<When>>,
        title => One<Text>,
        text => Or<Inlines>,
    }
    short: "text";
    then: mend::timeline_item;
}

table! {
    Seats named "seats" {
        legislature_id => One<Id<OrganizationId>>,
        event_id => One<Id<EventId>>,
    }
    silent: "type";
}

table! {
    Candidates named "candidates" {
        post_id => One<Id<PostId>>,
        area_id => One<Id<AreaId>>,
        event_id => One<Id<EventId>>,
    }
    silent: "type";
}

table! {
    Divider named "divider" {}

    silent: "type";
}
