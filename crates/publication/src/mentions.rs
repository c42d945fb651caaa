//! Who and what an article is about: as the newsroom says, and as names found in the text tell.
//!
//! A name is found as whole words, the longest one at each place, with capitals or in capitals; an
//! abbreviation in capitals only as it is written. It is linked only where the words around it leave no
//! doubt ([`mod@reader`]). A name that several entries share is linked to none of them, unless the article's
//! own mentions say which is meant.

mod concerns;
mod entity;
mod lexicon;
mod link;
mod names;
pub mod near;
mod reader;
pub(crate) mod texts;
mod vocabulary;
mod words;

pub(crate) use concerns::Concerns;
pub(crate) use entity::{Entity, Rules, each_once};
pub(crate) use lexicon::Lexicon;
pub(crate) use link::{Linked, link, reader};
pub(crate) use reader::{FoundName, NameReader};
pub(crate) use vocabulary::is_written_title;
