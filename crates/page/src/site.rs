//! The publication itself.

use serde::{Deserialize, Serialize};

use crate::image::Image;
use crate::list::TagRef;
use crate::text::Href;

/// What every page needs to know of the publication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// BCP 47.
    pub language: String,
    /// IANA name of its time zone.
    pub timezone: String,
    /// Where it is published; checked.
    pub url: Option<String>,
    /// In a sentence.
    pub description: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Its mark, where it may load at once.
    pub logo: Option<Image>,
    /// Links of the footer.
    pub links: Vec<SiteLink>,
    /// Its sections, by name.
    pub sections: Vec<TagRef>,
    /// Whether there are people, parties or elections to list.
    pub has_directory: bool,
    /// How many problems of severity "error" its bundles have.
    pub errors: u32,
}

/// A link of the footer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteLink {
    /// What is written on it.
    pub label: String,
    /// Where it leads.
    pub href: Href,
}
