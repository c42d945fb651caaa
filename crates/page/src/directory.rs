//! People, parties, areas and elections as pages and cards show them.
//!
//! Absent is not false: every figure that may be unknown is an `Option`, and `None` is drawn as
//! unknown, never as 0 or no.

use serde::{Deserialize, Serialize};

use crate::block::Block;
use crate::date::Date;
use crate::id::{AreaId, EventId, OrganizationId, PersonId};
use crate::image::Image;
use crate::list::CardList;
use crate::sidebar::{PartyCard, PersonCard};

/// A person by name, with titles apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRef {
    /// The id in the directory.
    pub id: PersonId,
    /// The name without titles; the bare id where the person is not in the directory.
    pub name: String,
    /// Titles before the name ("H").
    pub honorific_prefix: Option<String>,
    /// Titles after the name ("SE MSi").
    pub honorific_suffix: Option<String>,
    /// Whether the directory has this person, so that there is a page to link to.
    pub known: bool,
    /// When the person died. Nobody who has died holds or seeks an office.
    pub death_date: Option<Date>,
}

/// A party, coalition, board, legislature or other body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationRef {
    /// The id in the directory.
    pub id: OrganizationId,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaRef {
    /// The id in the directory.
    pub id: AreaId,
    /// The name; the bare id where it is not in the directory.
    pub name: String,
    /// `province`, `regency`, `electoral_district`, …
    pub classification: Option<String>,
    /// Whether the directory has it.
    pub known: bool,
}

/// An election or another event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRef {
    /// The id in the directory.
    pub id: EventId,
    /// The name; the bare id where it is not in the directory.
    pub name: String,
    /// Whether the directory has it.
    pub known: bool,
}

/// A word for what somebody is that Warta knows in every language of its interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Head of a regency.
    Regent,
    /// Second to a regent.
    DeputyRegent,
    /// Head of a city.
    Mayor,
    /// Second to a mayor.
    DeputyMayor,
    /// Head of a province.
    Governor,
    /// Second to a governor.
    DeputyGovernor,
    /// Head of a state, or of a party that calls its head so.
    President,
    /// Second to a president.
    VicePresident,
    /// Head of a ministry.
    Minister,
    /// Chairs a body.
    Chair,
    /// Second to a chair.
    DeputyChair,
    /// Presides over a legislature.
    Speaker,
    /// Second to a speaker.
    DeputySpeaker,
    /// Keeps a body's papers.
    Secretary,
    /// Keeps a body's money.
    Treasurer,
    /// Second to somebody who is not named.
    Deputy,
    /// One of a body.
    Member,
    /// Second to a secretary.
    DeputySecretary,
    /// Second to a treasurer.
    DeputyTreasurer,
    /// Second to a minister.
    DeputyMinister,
    /// Runs a party's affairs.
    SecretaryGeneral,
    /// Head of a village.
    VillageHead,
}

/// What an office or a part in a body is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfficeName {
    /// As the newsroom writes it ("Bupati Contoh").
    Written(String),
    /// A word for which the interface has its own.
    Known(Role),
}

impl OfficeName {
    /// The newsroom's own words; `None` where the interface has them.
    pub fn written(&self) -> Option<&str> {
        match self {
            OfficeName::Written(text) => Some(text),
            OfficeName::Known(_) => None,
        }
    }
}

/// When an office is held, seen from the publication's newest article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tense {
    /// It has ended. It is never told as something that the person is.
    Past,
    /// It has begun, as far as dates tell, and nothing says that it has ended.
    Open,
    /// It begins later.
    Coming,
    /// It may have ended: its body was elected anew since, or it has an end and nothing tells whether
    /// that has passed. It is told as neither held nor past.
    Unknown,
}

/// An office, a party post or a seat that a person holds or held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Office {
    /// Who.
    pub person: PersonRef,
    /// What the person is there.
    pub role: Option<OfficeName>,
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
    /// Whether it has ended or is still to come.
    pub tense: Tense,
    /// Where this is said; a checked `http` or `https` address.
    pub source_url: Option<String>,
}

/// How a candidacy stands. Absent: unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// What voters can choose in a contest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Contender {
    /// A person, or a pair with its running mate.
    Person(PersonRef),
    /// The empty column that stands against a sole pair. It has votes and can win.
    EmptyColumn,
    /// The newsroom does not say who it is.
    Unknown,
    /// The newsroom says what it is with a word that nobody knows: a person, or the empty column.
    UnknownChoice,
}

/// A party that no longer supports a candidate, who stays on the ballot paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SupportWithdrawn {
    /// The party.
    pub party: OrganizationRef,
    /// Since when.
    pub date: Option<Date>,
    /// Where this is said.
    pub source_url: Option<String>,
}

/// One candidacy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CandidacyLine {
    /// Who or what stands.
    pub who: Contender,
    /// The other half of the pair.
    pub running_mate: Option<PersonRef>,
    /// As on the ballot paper.
    pub image: Option<Image>,
    /// The office ("Bupati Contoh").
    pub office: Option<OfficeName>,
    /// The area.
    pub area: Option<AreaRef>,
    /// The election.
    pub event: Option<EventRef>,
    /// The parties that nominate and have not left; several make a coalition; none: unknown, unless
    /// `independent` or all have left. Their ballot numbers are absent where voters choose persons, who
    /// have numbers of their own.
    pub parties: Vec<OrganizationRef>,
    /// Those that have left.
    pub support_withdrawn: Vec<SupportWithdrawn>,
    /// Whether the person stands without a party, as the newsroom says.
    pub independent: Option<bool>,
    /// The number on the ballot paper.
    pub ballot_number: Option<u32>,
    /// The place on the party's list.
    pub list_position: Option<u32>,
    /// Votes won.
    pub votes: Option<u64>,
    /// What kind of count these votes are from.
    pub stage: Option<CountStage>,
    /// How it stands.
    pub status: Option<CandidacyStatus>,
    /// Whether the person holds the office already.
    pub incumbent: Option<bool>,
    /// What became of the contest, where it is not held, or its result does not stand.
    pub called_off: Option<CalledOff>,
    /// Where this is said.
    pub source_url: Option<String>,
    /// How many articles name the person; only where the publication shows its balance of coverage.
    pub articles: Option<u32>,
}

impl CandidacyLine {
    /// Who stands; `None` for the empty column and for somebody unknown.
    pub fn person(&self) -> Option<&PersonRef> {
        match &self.who {
            Contender::Person(person) => Some(person),
            Contender::EmptyColumn | Contender::Unknown | Contender::UnknownChoice => None,
        }
    }
}

/// How sure a count is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CountStage {
    /// Worked out from a sample of polling stations.
    QuickCount,
    /// Counted, and not yet settled.
    Provisional,
    /// Settled by the commission.
    Final,
}

/// How far the votes of a contest are counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CountView {
    /// How sure the count is.
    pub stage: Option<CountStage>,
    /// How many polling stations, or other units, are counted.
    pub counted: Option<u64>,
    /// Of how many.
    pub total: Option<u64>,
    /// What is counted ("TPS").
    pub unit: Option<String>,
    /// When it stood so.
    pub as_of: Option<Date>,
    /// Who counts.
    pub by: Option<String>,
}

/// A contest by its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContestName {
    /// The office.
    pub office: Option<OfficeName>,
    /// The area.
    pub area: Option<AreaRef>,
    /// The election.
    pub event: Option<EventRef>,
}

/// What became of a contest that is not held, or whose result does not stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CalledOff {
    /// How it stands.
    pub status: Option<ContestStatus>,
    /// Why.
    pub reason: Option<String>,
    /// The contest that is held in its place.
    pub replaced_by: Option<ContestName>,
}

/// How a contest stands. Absent: unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContestView {
    /// The office.
    pub office: Option<OfficeName>,
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
    /// Why it is cancelled, postponed or repeated.
    pub reason: Option<String>,
    /// The contest that is held in its place.
    pub replaced_by: Option<ContestName>,
    /// When the result is to be announced.
    pub results_due: Option<Date>,
    /// How many may vote.
    pub registered_voters: Option<u64>,
    /// How many voted.
    pub votes_cast: Option<u64>,
    /// Valid votes cast.
    pub valid_votes: Option<u64>,
    /// Invalid votes cast.
    pub invalid_votes: Option<u64>,
    /// The share of the valid votes that has to be exceeded, in ten-thousandths: 5000 is a half.
    pub threshold: Option<u32>,
    /// How far the votes are counted.
    pub count: Option<CountView>,
    /// Where this is said.
    pub source_url: Option<String>,
    /// Who stands, by ballot number, list position, then name.
    pub candidacies: Vec<CandidacyLine>,
    /// Whether these are all: only where the figures prove it.
    pub complete: bool,
}

/// Seats of one legislature after one election, by district.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Seats that nobody holds, of which no party is named.
    pub vacant: Vec<Vacancy>,
}

/// Seats that nobody holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Vacancy {
    /// The district; `None`: of the whole legislature.
    pub area: Option<AreaRef>,
    /// How many.
    pub seats: u32,
    /// Where this is said.
    pub source_url: Option<String>,
}

/// An electoral district and what it sends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct District {
    /// The district.
    pub area: AreaRef,
    /// How many seats it has.
    pub seats: Option<u32>,
    /// Where that is said.
    pub source_url: Option<String>,
}

/// One party's seats.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartySeats {
    /// The party.
    pub party: OrganizationRef,
    /// For each of [`Seats::districts`], what is known; `None`: nothing is.
    pub by_district: Vec<Option<SeatFigures>>,
    /// The figures for the whole legislature: as given, or added up where every district is known.
    pub whole: Option<SeatFigures>,
}

/// Figures of one party in one district or legislature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeatFigures {
    /// Seats won or held.
    pub seats: Option<u32>,
    /// Votes.
    pub votes: Option<u64>,
    /// What the party says it aims for.
    pub target: Option<u32>,
    /// Of its seats, those that nobody holds.
    pub vacant: Option<u32>,
    /// Where this is said.
    pub source_url: Option<String>,
}

/// A link of a person or an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedLink {
    /// A checked `http` or `https` address.
    pub url: String,
    /// What it is.
    pub note: Option<String>,
}

/// Another name, and when or where it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherName {
    /// The name.
    pub name: String,
    /// Its note.
    pub note: Option<String>,
}

/// A person's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Names of fields that the person asked not to publish. What they hold is not shown.
    pub declined: Vec<String>,
    /// Links elsewhere.
    pub links: Vec<NotedLink>,
    /// Articles that name this person, newest first.
    pub coverage: CardList,
}

/// An organization's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// How many seats it has, where it is a legislature whose seats stand in no table.
    pub seats: Option<u32>,
    /// Links elsewhere.
    pub links: Vec<NotedLink>,
    /// Who sits for it in legislatures and executives, or in it where it is one, and who led it.
    pub members: Vec<Office>,
    /// Who stands for it.
    pub candidacies: Vec<CandidacyLine>,
    /// Articles that name it, newest first.
    pub coverage: CardList,
}

/// An area's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonEntry {
    /// Who.
    pub person: PersonRef,
    /// The parties, where known.
    pub parties: Vec<OrganizationRef>,
    /// The area of an office or candidacy, where known.
    pub area: Option<AreaRef>,
}
