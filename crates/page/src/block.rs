//! The blocks of an article's body, each ready to draw.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::depth::nested;
use crate::directory::{CandidacyLine, OfficeName, Seats};
use crate::image::{Image, Media, Track};
use crate::list::Card;
use crate::route::Route;
use crate::text::Inline;

/// One block of a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading inside the text.
    Heading {
        /// 2 to 4.
        level: u8,
        /// Its anchor, unique in the article.
        id: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A quotation set apart.
    Quote {
        /// The words quoted, a paragraph each.
        text: Vec<Vec<Inline>>,
        /// Who said it, as written.
        attribution: Vec<Inline>,
        /// The speaker's page in the directory.
        person: Option<Route>,
    },
    /// A list; an item holds blocks, so that lists nest.
    List {
        /// How the items are numbered; `None`: they are not.
        numbers: Option<Numbers>,
        /// The items.
        #[serde(deserialize_with = "nested")]
        items: Vec<Vec<Block>>,
    },
    /// A picture.
    Image(Image),
    /// Several pictures.
    Gallery(Vec<Image>),
    /// A film.
    Video {
        /// The file.
        media: Media,
        /// The still shown before it plays.
        poster: Option<Media>,
        /// Its title.
        title: Option<String>,
        /// Its caption.
        caption: Vec<Inline>,
        /// Who made it.
        credit: Option<String>,
        /// Subtitles and the like.
        tracks: Vec<Track>,
    },
    /// A sound recording.
    Audio {
        /// The file.
        media: Media,
        /// Its title.
        title: Option<String>,
        /// Who made it.
        credit: Option<String>,
        /// What is said in it.
        #[serde(deserialize_with = "nested")]
        transcript: Vec<Block>,
    },
    /// A table.
    Table {
        /// What it shows.
        caption: Vec<Inline>,
        /// How many of the rows, from the first on, hold the headings of columns.
        head: u16,
        /// The rows, each with the cells that begin in it: what a cell of a row above, or one before it,
        /// reaches over has none. No two cells reach over the same place, and none out of the table.
        rows: Vec<Vec<Cell>>,
        /// How each column is set; missing ones are [`Align::Start`].
        align: Vec<Align>,
    },
    /// Something from another host, loaded only when the reader asks.
    Embed {
        /// The page to show or to open; `https`.
        url: String,
        /// The address that may be framed, where the provider is known to offer one.
        frame: Option<String>,
        /// The host, as the button names it.
        host: String,
        /// Its title.
        title: Option<String>,
        /// Who provides it.
        provider: Option<String>,
    },
    /// "Baca juga": another article.
    Related(Box<Card>),
    /// A box beside the story.
    FactBox {
        /// Its heading.
        title: Option<String>,
        /// Its text.
        #[serde(deserialize_with = "nested")]
        body: Vec<Block>,
    },
    /// What matters most, in a few points.
    KeyPoints(Vec<Vec<Inline>>),
    /// Events in order.
    Timeline(Vec<TimelineItem>),
    /// Seats by electoral district.
    Seats(Box<Seats>),
    /// Who stands for an office.
    Candidates(Box<Candidates>),
    /// A thematic break.
    Divider,
    /// A block that this version can't show. The reader is told so; preview draws what it holds.
    Unknown {
        /// Its `type` as written; empty where there is none.
        kind: String,
        /// What it holds, as JSON.
        holds: String,
    },
    /// A block that should be here and can't be, and why.
    Fault(Fault),
}

/// Why a part of a page is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// An article that does not exist (its slug).
    NoSuchArticle(String),
    /// A picture, video or sound without a usable address.
    NoMedia,
    /// An embed without a usable address.
    NoEmbed,
    /// Figures were asked for that the directory does not hold (what was asked for).
    NoFigures(String),
}

/// How a list is numbered. The text may name an item by its number ("huruf c"), so it stands as it was
/// written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Numbers {
    /// The number of the first item, where it is not 1 (or, counting down, how many items there are).
    pub start: Option<u32>,
    /// How the numbers are written.
    pub style: NumberStyle,
    /// Whether they count down.
    pub reversed: bool,
    /// The items that say their own number: the place of each among the items, from 0, and its number.
    pub values: Vec<(u32, u32)>,
}

/// How the numbers of a list are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum NumberStyle {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// a, b, c
    LowerAlpha,
    /// A, B, C
    UpperAlpha,
    /// i, ii, iii
    LowerRoman,
    /// I, II, III
    UpperRoman,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// What it says.
    pub text: Vec<Inline>,
    /// How many columns it reaches over, from 1.
    pub columns: u16,
    /// How many rows it reaches over, from 1.
    pub rows: u16,
    /// Whether it is the heading of its row, or in one of the first rows of its column.
    pub heading: bool,
}

impl Cell {
    /// A cell of one row and one column.
    pub fn new(text: Vec<Inline>, heading: bool) -> Cell {
        Cell { text, columns: 1, rows: 1, heading }
    }
}

/// How a column of a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Align {
    /// At the start of the line: text.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line: figures.
    End,
}

/// One event of a timeline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimelineItem {
    /// When, where it is a date that can be read.
    pub date: Option<Date>,
    /// When, in the newsroom's words, where it is not.
    pub when: Option<String>,
    /// What happened.
    pub title: Option<String>,
    /// More about it.
    pub text: Vec<Inline>,
}

/// The candidates for one office or in one area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidates {
    /// What they stand for ("Bupati Ogan Komering Ilir").
    pub office: Option<OfficeName>,
    /// The name of the area, where the office does not say it.
    pub area: Option<String>,
    /// The candidacies, by ballot number, list position, then name.
    pub lines: Vec<CandidacyLine>,
}
