//! The page value of any page.

use serde::{Deserialize, Serialize};

use crate::article::ArticlePage;
use crate::block::Block;
use crate::directory::{AreaPage, DirectoryPage, ElectionPage, PartyPage, PersonPage};
use crate::list::{HomePage, SectionPage, TagPage};
use crate::route::Route;
use crate::sidebar::Sidebar;

/// What a route shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum View {
    /// The home page.
    Home(Box<HomePage>),
    /// An article.
    Article(Box<ArticlePage>),
    /// A tag.
    Tag(Box<TagPage>),
    /// A section.
    Section(Box<SectionPage>),
    /// A person.
    Person(Box<PersonPage>),
    /// A party or another body.
    Party(Box<PartyPage>),
    /// An area.
    Area(Box<AreaPage>),
    /// An election or another event.
    Election(Box<ElectionPage>),
    /// The directory.
    Directory(Box<DirectoryPage>),
    /// Every block and component, from the fixtures.
    Gallery(Box<GalleryPage>),
    /// What is wrong with the content.
    Report(Vec<Problem>),
    /// What the reader saved on this device. The reader itself knows what that is.
    Saved,
    /// The page can't be had without a network. No host says so; the reader does.
    Offline,
    /// The address names a page that has moved: show that one, under its own address.
    Moved(Route),
    /// The address names nothing.
    NotFound,
}

/// The gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GalleryPage {
    /// One entry for each article of the gallery's bundle.
    pub entries: Vec<GalleryEntry>,
    /// The sidebar of all of them.
    pub sidebar: Sidebar,
    /// A list card of each, to show cards in every state.
    pub cards: Vec<crate::list::Card>,
}

/// One entry of the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GalleryEntry {
    /// Its anchor.
    pub slug: String,
    /// What it shows.
    pub title: String,
    /// The blocks.
    pub body: Vec<Block>,
}

/// Something wrong with the content, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The permanent code.
    pub code: String,
    /// Whether it is an error or a warning.
    pub error: bool,
    /// The file it is in.
    pub file: String,
    /// Where in it, as a JSON Pointer.
    pub path: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// The line itself, cut to what surrounds the place.
    pub excerpt: String,
    /// The language of the two texts that follow, as a tag.
    pub lang: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}
