//! The publication itself: its name, its language, its links.

use serde::{Deserialize, Serialize};

use crate::image::Image;
use crate::list::SectionRef;
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
    /// The languages, beside that of its own pages, in which a built site has a set of all pages: each is one
    /// of [`INTERFACE_LANGUAGES`], none comes twice.
    pub interface_languages: Vec<String>,
    /// Links of the footer.
    pub links: Vec<SiteLink>,
    /// Its sections, by name.
    pub sections: Vec<SectionRef>,
    /// Whether there are people, parties or elections to list.
    pub has_directory: bool,
    /// How many problems of severity "error" its bundles have.
    pub errors: u32,
}

/// The languages of the interface. The words are the viewer's; what reads and checks a bundle knows which
/// there are.
pub const INTERFACE_LANGUAGES: [&str; 2] = ["id", "en"];

/// The language of the interface for a BCP 47 tag, where there is one. Malay, Javanese and Sundanese readers
/// get Indonesian.
pub fn interface_language(tag: &str) -> Option<&'static str> {
    match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "id" | "in" | "ms" | "jv" | "su" => Some("id"),
        "en" => Some("en"),
        _ => None,
    }
}

/// The language of the interface in a publication's own pages; English where it has not got the content's.
pub fn own_interface_language(language: &str) -> &'static str {
    interface_language(language).unwrap_or("en")
}

/// A link of the footer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteLink {
    /// What is written on it.
    pub label: String,
    /// Where it leads.
    pub href: Href,
}
