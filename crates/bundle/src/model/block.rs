//! The blocks of a body.

use warta_page::block::{Align, Numbers};
use warta_page::date::Date;
use warta_page::id::{AreaId, ArticleSlug, EventId, OrganizationId, PersonId, PostId};
use warta_page::text::Inline;

use super::record::{blocks, record};
use super::{Image, Origin, Track};

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
    pub struct Paragraph {
        /// The text, as inline Markdown.
        text: Vec<Inline>,
    }
}

record! {
    /// A heading inside the text.
    pub struct Heading {
        /// 2 to 4. Absent: 2.
        level: u8,
        /// The words, as inline Markdown.
        text: Vec<Inline>,
    }
}

record! {
    /// A quotation set apart from the text.
    pub struct Quote {
        /// The words quoted, as Markdown; a blank line starts a new paragraph.
        text: Vec<Vec<Inline>>,
        /// Who said it, as inline Markdown.
        attribution: Vec<Inline>,
        /// The id of the speaker in the directory.
        person_id: Option<PersonId>,
    }
}

record! {
    /// A list.
    pub struct List {
        /// Whether it is numbered. Absent: `false`.
        ordered: bool,
        /// The first number, where it is not 1.
        start: Option<u32>,
        /// The items: each a string of inline Markdown, a block, or an array of both.
        items: Vec<Vec<Block>>,
        /// How the numbers are written, where it is not 1, 2, 3; its own `start` is not used.
        numbers: Numbers,
    }
}

record! {
    /// Several pictures.
    pub struct Gallery {
        /// The pictures.
        images: Vec<Image>,
    }
}

record! {
    /// A film.
    pub struct Video {
        /// The address of the file.
        src: Option<String>,
        /// The address of the still that is shown before it plays.
        poster: Option<String>,
        /// Its title.
        title: Option<String>,
        /// Its caption, as inline Markdown.
        caption: Vec<Inline>,
        /// Who made it.
        credit: Option<String>,
        /// Subtitles and the like.
        tracks: Vec<Track>,
    }
}

record! {
    /// A sound recording.
    pub struct Audio {
        /// The address of the file.
        src: Option<String>,
        /// Its title.
        title: Option<String>,
        /// Who made it.
        credit: Option<String>,
        /// What is said in it, as Markdown.
        transcript: Vec<Block>,
    }
}

record! {
    /// A table.
    pub struct Table {
        /// What it shows, as inline Markdown.
        caption: Vec<Inline>,
        /// The headings of its columns.
        header: Vec<Vec<Inline>>,
        /// Its rows, each an array of cells.
        rows: Vec<Vec<Vec<Inline>>>,
        /// How each column is set: `start`, `center` or `end`.
        align: Vec<Align>,
        /// How many rows are headings, the header included, where mark-up says so.
        head: u16,
        /// The cells that are more than one of text, in their order.
        marks: Vec<CellMark>,
    }
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
    pub struct Embed {
        /// Its address.
        url: Option<String>,
        /// Its title.
        title: Option<String>,
        /// Who provides it.
        provider: Option<String>,
    }
}

record! {
    /// A pointer to another article ("Baca juga").
    pub struct Related {
        /// The slug of that article.
        slug: Option<ArticleSlug>,
    }
}

record! {
    /// A box beside the story.
    pub struct FactBox {
        /// Its heading.
        title: Option<String>,
        /// Its text, like the body of an article.
        body: Vec<Block>,
    }
}

record! {
    /// What matters most, in a few points.
    pub struct KeyPoints {
        /// The points, each as inline Markdown.
        items: Vec<Vec<Inline>>,
    }
}

record! {
    /// Events in order.
    pub struct Timeline {
        /// The events.
        items: Vec<TimelineItem>,
    }
}

record! {
    /// One event of a timeline.
    pub struct TimelineItem {
        /// When, in the newsroom's words, where `date` is not a date.
        when: Option<String>,
        /// When: a date, or words ("pagi hari").
        date: Option<Date>,
        /// What happened.
        title: Option<String>,
        /// More about it, as inline Markdown.
        text: Vec<Inline>,
    }
}

record! {
    /// Seats of a legislature by electoral district, from the directory.
    pub struct Seats {
        /// The id of the legislature.
        legislature_id: Option<OrganizationId>,
        /// The id of the election.
        event_id: Option<EventId>,
    }
}

record! {
    /// Who stands for an office or in an area, from the directory.
    pub struct Candidates {
        /// The id of the post.
        post_id: Option<PostId>,
        /// The id of the area.
        area_id: Option<AreaId>,
        /// The id of the election.
        event_id: Option<EventId>,
    }
}

record! {
    /// A break between two parts of the text.
    pub struct Divider {}
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
