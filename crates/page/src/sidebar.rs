//! The sidebar: who the people and parties of a page are.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::directory::{AreaRef, CandidacyLine, Office, OrganizationRef, PersonRef, Seats};
use crate::image::Image;
use crate::list::TagRef;

/// The parts of a sidebar. Every list is by ballot number, then name; never by popularity.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Sidebar {
    /// Parties.
    pub parties: Vec<PartyCard>,
    /// People.
    pub people: Vec<PersonCard>,
    /// Areas.
    pub areas: Vec<AreaRef>,
    /// Tags that are used together with this page's.
    pub tags: Vec<TagRef>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonCard {
    /// Name and titles.
    pub person: PersonRef,
    /// A picture that may load at once.
    pub image: Option<Image>,
    /// In a sentence.
    pub summary: Option<String>,
    /// The parties that the person belongs to. Those that nominate stand with the candidacy.
    pub parties: Vec<OrganizationRef>,
    /// Offices and party posts.
    pub offices: Vec<Office>,
    /// Candidacies, newest election first.
    pub candidacies: Vec<CandidacyLine>,
    /// How many articles name this person, where all articles are there.
    pub articles: Option<u32>,
}

/// A party or another body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartyCard {
    /// Name, abbreviation, colour, ballot number.
    pub party: OrganizationRef,
    /// An emblem that may load at once.
    pub image: Option<Image>,
    /// In a sentence.
    pub summary: Option<String>,
    /// Since when it exists no longer.
    pub dissolution_date: Option<Date>,
    /// Leaders: in the sidebar those at the level of the article's area, or above it where that
    /// level has none.
    pub leaders: Vec<Office>,
    /// Its seats by electoral district, newest election first.
    pub seats: Vec<Seats>,
    /// How many articles name it, where all articles are there.
    pub articles: Option<u32>,
}
