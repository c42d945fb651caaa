//! People, parties, areas and elections as pages and cards show them.
//!
//! Absent is not false: every figure that may be unknown is an `Option`, and `None` is drawn as
//! unknown, never as 0 or no.

use crate::block::Block;
use crate::date::Date;
use crate::image::Image;
use crate::list::CardList;
use crate::sidebar::{PartyCard, PersonCard};

/// A person by name, with titles apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRef {
    /// The id in the directory.
    pub id: String,
    /// The name without titles; the bare id where the person is not in the directory.
    pub name: String,
    /// Titles before the name ("H").
    pub honorific_prefix: Option<String>,
    /// Titles after the name ("SE MSi").
    pub honorific_suffix: Option<String>,
    /// Whether the directory has this person, so that there is a page to link to.
    pub known: bool,
}

/// A party, coalition, board, legislature or other body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationRef {
    /// The id in the directory.
    pub id: String,
    /// The name; the bare id where it is not in the directory.
    pub name: String,
    /// The abbreviation, which stands beside every colour mark.
    pub abbreviation: Option<String>,
    /// `#rgb` or `#rrggbb`, checked.
    pub color: Option<String>,
    /// The number on the ballot paper.
    pub ballot_number: Option<u32>,
    /// `party`, `coalition`, `legislature`, …
    pub classification: Option<String>,
    /// Whether the directory has it.
    pub known: bool,
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaRef {
    /// The id in the directory.
    pub id: String,
    /// The name; the bare id where it is not in the directory.
    pub name: String,
    /// `province`, `regency`, `electoral_district`, …
    pub classification: Option<String>,
    /// Whether the directory has it.
    pub known: bool,
}

/// An election or another event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRef {
    /// The id in the directory.
    pub id: String,
    /// The name; the bare id where it is not in the directory.
    pub name: String,
    /// Whether the directory has it.
    pub known: bool,
}

/// An office, a party post or a seat that a person holds or held.
#[derive(Debug, Clone, PartialEq)]
pub struct Office {
    /// Who.
    pub person: PersonRef,
    /// What, in words ("Ketua", "Bupati", "member").
    pub role: Option<String>,
    /// Where.
    pub organization: Option<OrganizationRef>,
    /// The party for which the person sits there.
    pub on_behalf_of: Option<OrganizationRef>,
    /// The area that it is for.
    pub area: Option<AreaRef>,
    /// The term or election.
    pub event: Option<EventRef>,
    /// Since when.
    pub start_date: Option<Date>,
    /// Until when; `None` is unknown or still so.
    pub end_date: Option<Date>,
    /// Whether it has ended. It is never told as something that the person is.
    pub over: bool,
    /// Where this is said; a checked `http` or `https` address.
    pub source_url: Option<String>,
}

/// How a candidacy stands. Absent: unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CandidacyStatus {
    /// Put forward by a party or group; not yet a candidate in law.
    Proposed,
    /// Says that they will stand.
    Declared,
    /// Registered with the commission.
    Registered,
    /// Stood down.
    Withdrawn,
    /// Refused or struck off.
    Disqualified,
    /// Won.
    Elected,
    /// Stood and did not win.
    NotElected,
}

/// One candidacy.
#[derive(Debug, Clone, PartialEq)]
pub struct CandidacyLine {
    /// Who stands.
    pub person: PersonRef,
    /// The other half of the pair.
    pub running_mate: Option<PersonRef>,
    /// The office, in words ("Bupati").
    pub office: Option<String>,
    /// The area.
    pub area: Option<AreaRef>,
    /// The election.
    pub event: Option<EventRef>,
    /// The parties that nominate; several make a coalition; none: unknown, unless `independent`.
    pub parties: Vec<OrganizationRef>,
    /// Whether the person stands without a party, as the newsroom says.
    pub independent: Option<bool>,
    /// The number on the ballot paper.
    pub ballot_number: Option<u32>,
    /// The place on the party's list.
    pub list_position: Option<u32>,
    /// Votes won.
    pub votes: Option<u64>,
    /// How it stands.
    pub status: Option<CandidacyStatus>,
    /// Whether the person holds the office already.
    pub incumbent: Option<bool>,
    /// Where this is said.
    pub source_url: Option<String>,
    /// How many articles name the person; only where the publication shows its balance of coverage.
    pub articles: Option<u32>,
}

/// How a contest stands. Absent: unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContestStatus {
    /// Will be held.
    Scheduled,
    /// One candidate or pair only.
    Uncontested,
    /// Will not be held.
    Cancelled,
    /// Will be held later.
    Postponed,
    /// The result is final.
    Decided,
}

/// What is decided in one area, and who stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ContestView {
    /// The office, in words.
    pub office: Option<String>,
    /// The area.
    pub area: Option<AreaRef>,
    /// The election.
    pub event: Option<EventRef>,
    /// How many seats it fills.
    pub seats: Option<u32>,
    /// Since when the office is held, or exists.
    pub start_date: Option<Date>,
    /// Until when.
    pub end_date: Option<Date>,
    /// How it stands.
    pub status: Option<ContestStatus>,
    /// Valid votes cast.
    pub valid_votes: Option<u64>,
    /// Where this is said.
    pub source_url: Option<String>,
    /// Who stands, by ballot number, list position, then name.
    pub candidacies: Vec<CandidacyLine>,
}

/// Seats of one legislature after one election, by district.
#[derive(Debug, Clone, PartialEq)]
pub struct Seats {
    /// The legislature.
    pub legislature: Option<OrganizationRef>,
    /// The election or term.
    pub event: Option<EventRef>,
    /// The columns: the electoral districts, in natural order.
    pub districts: Vec<District>,
    /// All seats of the legislature, where known.
    pub total: Option<u32>,
    /// The rows: the parties, by ballot number, then name.
    pub parties: Vec<PartySeats>,
}

/// An electoral district and what it sends.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    /// The district.
    pub area: AreaRef,
    /// How many seats it has.
    pub seats: Option<u32>,
    /// Where that is said.
    pub source_url: Option<String>,
}

/// One party's seats.
#[derive(Debug, Clone, PartialEq)]
pub struct PartySeats {
    /// The party.
    pub party: OrganizationRef,
    /// For each of [`Seats::districts`], what is known; `None`: nothing is.
    pub by_district: Vec<Option<SeatFigures>>,
    /// The figures for the whole legislature: as given, or added up where every district is known.
    pub whole: Option<SeatFigures>,
}

/// Figures of one party in one district or legislature.
#[derive(Debug, Clone, PartialEq)]
pub struct SeatFigures {
    /// Seats won or held.
    pub seats: Option<u32>,
    /// Votes.
    pub votes: Option<u64>,
    /// What the party says it aims for.
    pub target: Option<u32>,
    /// Where this is said.
    pub source_url: Option<String>,
}

/// A link of a person or an organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedLink {
    /// A checked `http` or `https` address.
    pub url: String,
    /// What it is.
    pub note: Option<String>,
}

/// Another name, and when or where it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherName {
    /// The name.
    pub name: String,
    /// Its note.
    pub note: Option<String>,
}

/// A person's page.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonPage {
    /// Everything that the sidebar would show.
    pub card: PersonCard,
    /// The picture, even one that has to be asked for.
    pub image: Option<Image>,
    /// Other names.
    pub other_names: Vec<OtherName>,
    /// The life, told.
    pub biography: Vec<Block>,
    /// Born.
    pub birth_date: Option<Date>,
    /// As the source gives it.
    pub gender: Option<String>,
    /// Links elsewhere.
    pub links: Vec<NotedLink>,
    /// Articles that name this person, newest first.
    pub coverage: CardList,
}

/// An organization's page.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyPage {
    /// Everything that the sidebar would show, with leaders of every level.
    pub card: PartyCard,
    /// The emblem, even one that has to be asked for.
    pub image: Option<Image>,
    /// Other names.
    pub other_names: Vec<OtherName>,
    /// The bodies above it, the topmost first.
    pub parents: Vec<OrganizationRef>,
    /// The bodies below it, with their areas.
    pub children: Vec<(OrganizationRef, Option<AreaRef>)>,
    /// Founded.
    pub founding_date: Option<Date>,
    /// Dissolved.
    pub dissolution_date: Option<Date>,
    /// Links elsewhere.
    pub links: Vec<NotedLink>,
    /// Who sits for it in legislatures and executives, or in it where it is one.
    pub members: Vec<Office>,
    /// Who stands for it.
    pub candidacies: Vec<CandidacyLine>,
    /// Articles that name it, newest first.
    pub coverage: CardList,
}

/// An area's page.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaPage {
    /// The area.
    pub area: AreaRef,
    /// Other names.
    pub other_names: Vec<OtherName>,
    /// The areas around it, the widest first.
    pub parents: Vec<AreaRef>,
    /// The areas in it, in natural order.
    pub children: Vec<AreaRef>,
    /// Who holds office for it.
    pub offices: Vec<Office>,
    /// What is decided here, newest election first.
    pub contests: Vec<ContestView>,
    /// Seats of its legislatures.
    pub seats: Vec<Seats>,
    /// Bodies that belong to it.
    pub organizations: Vec<OrganizationRef>,
    /// Articles that name it, newest first.
    pub coverage: CardList,
}

/// An election's page, or another event's.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectionPage {
    /// The event.
    pub event: EventRef,
    /// `election`, `legislative_period`, …
    pub classification: Option<String>,
    /// From.
    pub start_date: Option<Date>,
    /// To.
    pub end_date: Option<Date>,
    /// What is decided, by office and area.
    pub contests: Vec<ContestView>,
    /// Seats by district.
    pub seats: Vec<Seats>,
    /// Who holds office for this term.
    pub offices: Vec<Office>,
    /// Articles that name it, newest first.
    pub coverage: CardList,
}

/// The directory of candidates and parties.
#[derive(Debug, Clone, PartialEq)]
pub struct DirectoryPage {
    /// Parties, by ballot number, then name.
    pub parties: Vec<OrganizationRef>,
    /// Elections and terms, newest first.
    pub events: Vec<EventRef>,
    /// What is decided, newest election first.
    pub contests: Vec<ContestView>,
    /// Areas that are not inside another one of the directory.
    pub areas: Vec<AreaRef>,
    /// Everybody, by `sort_name` or name.
    pub people: Vec<PersonEntry>,
}

/// A line of the list of people.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonEntry {
    /// Who.
    pub person: PersonRef,
    /// The parties, where known.
    pub parties: Vec<OrganizationRef>,
    /// The area of an office or candidacy, where known.
    pub area: Option<AreaRef>,
}
