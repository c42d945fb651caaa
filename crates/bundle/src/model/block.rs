//! The blocks of a body.

use warta_page::block::{Align, Numbers};
use warta_page::date::Date;
use warta_page::text::Inline;

use super::record::{blocks, record};
use super::{Image, Origin, Track};
use crate::decode::kinds::{
    AsText, Body, Cells, Choice, Count, Id, Inlines, Items, Level, Many, No, One, Or, Paragraphs,
    Perhaps, Points, Rec, Rows, SlugRef, Src, Text, Web, When,
};

blocks! {
    /// One block of a body. Strings of Markdown and `markdown` and `html` blocks have already become
    /// ordinary blocks; all that came from one string carry its origin.
    pub enum Block {
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

record! {
    /// A paragraph.
    pub struct Paragraph named "paragraph" {
        /// The text, as inline Markdown.
        text: Vec<Inline> => Or<Inlines>,
    }
    silent: "type";
}

record! {
    /// A heading inside the text.
    pub struct Heading named "heading" {
        /// 2 to 4. Absent: 2.
        level: u8 => Or<Level>,
        /// The words, as inline Markdown.
        text: Vec<Inline> => Or<Inlines>,
    }
    silent: "type";
}

record! {
    /// A quotation set apart from the text.
    pub struct Quote named "quote" {
        /// The words quoted, as Markdown; a blank line starts a new paragraph.
        text: Vec<Vec<Inline>> => Or<Paragraphs>,
        /// Who said it, as inline Markdown.
        attribution: Vec<Inline> => Or<Inlines>,
        /// The id of the speaker in the directory.
        person_id: Option<String> => One<Id>,
    }
    silent: "type";
}

record! {
    /// A list.
    pub struct List named "list" {
        /// Whether it is numbered. Absent: `false`.
        ordered: bool => Or<No>,
        /// The first number, where it is not 1.
        start: Option<u32> => One<Count>,
        /// The items: each a string of inline Markdown, a block, or an array of both.
        items: Vec<Vec<Block>> => Or<Items>,
    }
    silent: "type";
    besides:
        /// How the numbers are written, where it is not 1, 2, 3; its own `start` is not used.
        numbers: Numbers,
    ;
}

record! {
    /// Several pictures.
    pub struct Gallery named "gallery" {
        /// The pictures.
        images: Vec<Image> => Many<Rec<Image>>,
    }
    silent: "type";
}

record! {
    /// A film.
    pub struct Video named "video" {
        /// The address of the file.
        src: Option<String> => One<Src>,
        /// The address of the still that is shown before it plays.
        poster: Option<String> => One<Src>,
        /// Its title.
        title: Option<String> => One<Text>,
        /// Its caption, as inline Markdown.
        caption: Vec<Inline> => Or<Inlines>,
        /// Who made it.
        credit: Option<String> => One<Text>,
        /// Subtitles and the like.
        tracks: Vec<Track> => Many<Rec<Track>>,
    }
    silent: "type";
}

record! {
    /// A sound recording.
    pub struct Audio named "audio" {
        /// The address of the file.
        src: Option<String> => One<Src>,
        /// Its title.
        title: Option<String> => One<Text>,
        /// Who made it.
        credit: Option<String> => One<Text>,
        /// What is said in it, as Markdown.
        transcript: Vec<Block> => Or<Body>,
    }
    silent: "type";
}

record! {
    /// A table.
    pub struct Table named "table" {
        /// What it shows, as inline Markdown.
        caption: Vec<Inline> => Or<Inlines>,
        /// The headings of its columns.
        header: Vec<Vec<Inline>> => Or<Cells>,
        /// Its rows, each an array of cells.
        rows: Vec<Vec<Vec<Inline>>> => Or<Rows>,
        /// How each column is set: `start`, `center` or `end`.
        align: Vec<Align> => Many<Choice<Align>>,
    }
    silent: "type";
    besides:
        /// How many rows are headings, the header included, where mark-up says so.
        head: u16,
        /// The cells that are more than one of text, in their order.
        marks: Vec<CellMark>,
    ;
}

/// A cell of a table that is a heading among figures, or reaches over more than its own place. In a table
/// that has any, a row holds only the cells that begin in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellMark {
    /// Its row, from 0; the header is the first, where there is one.
    pub row: usize,
    /// Its place among the cells of the row, from 0.
    pub cell: usize,
    /// How many columns it reaches over, from 1.
    pub columns: u16,
    /// How many rows it reaches over, from 1.
    pub rows: u16,
    /// Whether it is a heading.
    pub heading: bool,
}

record! {
    /// Something from another host. Nothing is loaded until the reader asks for it.
    pub struct Embed named "embed" {
        /// Its address.
        url: Option<String> => One<Web>,
        /// Its title.
        title: Option<String> => One<Text>,
        /// Who provides it.
        provider: Option<String> => One<Text>,
    }
    silent: "type";
}

record! {
    /// A pointer to another article ("Baca juga").
    pub struct Related named "related" {
        /// The slug of that article.
        slug: Option<String> => One<SlugRef>,
    }
    silent: "type";
}

record! {
    /// A box beside the story.
    pub struct FactBox named "fact_box" {
        /// Its heading.
        title: Option<String> => One<Text>,
        /// Its text, like the body of an article.
        body: Vec<Block> => Or<Body>,
    }
    silent: "type";
}

record! {
    /// What matters most, in a few points.
    pub struct KeyPoints named "key_points" {
        /// The points, each as inline Markdown.
        items: Vec<Vec<Inline>> => Or<Points>,
    }
    silent: "type";
}

record! {
    /// Events in order.
    pub struct Timeline named "timeline" {
        /// The events.
        items: Vec<TimelineItem> => Many<Rec<TimelineItem>>,
    }
    silent: "type";
}

record! {
    /// One event of a timeline.
    pub struct TimelineItem named "timeline item" {
        /// When, in the newsroom's words, where `date` is not a date.
        when as "date": Option<String> => AsText,
        /// When: a date, or words ("pagi hari").
        date: Option<Date> => One<Perhaps<When>>,
        /// What happened.
        title: Option<String> => One<Text>,
        /// More about it, as inline Markdown.
        text: Vec<Inline> => Or<Inlines>,
    }
    short: "text";
    then: crate::decode::mend::timeline_item;
}

record! {
    /// Seats of a legislature by electoral district, from the directory.
    pub struct Seats named "seats" {
        /// The id of the legislature.
        legislature_id: Option<String> => One<Id>,
        /// The id of the election.
        event_id: Option<String> => One<Id>,
    }
    silent: "type";
}

record! {
    /// Who stands for an office or in an area, from the directory.
    pub struct Candidates named "candidates" {
        /// The id of the post.
        post_id: Option<String> => One<Id>,
        /// The id of the area.
        area_id: Option<String> => One<Id>,
        /// The id of the election.
        event_id: Option<String> => One<Id>,
    }
    silent: "type";
}

record! {
    /// A break between two parts of the text.
    pub struct Divider named "divider" {}
    silent: "type";
}

/// A block of a type that this version does not know. It is kept, so that preview can show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// Where it was written.
    pub origin: Origin,
    /// Its `type` as written; empty where there is none.
    pub kind: String,
    /// What it holds, as JSON.
    pub holds: String,
}
