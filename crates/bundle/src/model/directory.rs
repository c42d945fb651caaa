//! People, bodies, areas and elections.

use warta_page::date::Date;
use warta_page::directory::{CandidacyStatus, ContestStatus, CountStage};
use warta_page::id::{AreaId, ContestId, EventId, OrganizationId, PersonId, PostId};

use super::record::record;
use super::{Block, Image};

record! {
    /// A person.
    pub struct Person {
        /// The id by which everything else refers to this person. Required.
        id: PersonId,
        /// The name, without titles.
        name: String,
        /// Titles before the name ("H").
        honorific_prefix: Option<String>,
        /// Titles after the name ("SE MSi").
        honorific_suffix: Option<String>,
        /// Other names, which are found in texts as well.
        other_names: Vec<OtherName>,
        /// Whether the names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name this person). Absent: `auto`.
        link_in_text: Option<LinkInText>,
        /// The name as it is sorted.
        sort_name: Option<String>,
        /// A picture.
        image: Option<Image>,
        /// Who this is, in a sentence.
        summary: Option<String>,
        /// The life told, as Markdown.
        biography: Vec<Block>,
        /// Pages elsewhere.
        links: Vec<WebLink>,
        /// Born.
        birth_date: Option<Date>,
        /// Died. Nobody who has died is told to hold or to seek an office.
        death_date: Option<Date>,
        /// As the source gives it.
        gender: Option<String>,
        /// Names of fields that the person asked not to publish: told as declined, never as unknown.
        declined: Vec<String>,
        /// Whether a date of death is written that can't be read.
        has_unread_end: bool,
    }
}

record! {
    /// A party, a board of one, a coalition, a legislature or another body.
    pub struct Organization {
        /// The id by which everything else refers to it. Required.
        id: OrganizationId,
        /// The name.
        name: String,
        /// Other names, which are found in texts as well.
        other_names: Vec<OtherName>,
        /// Whether its names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name it). Absent: `auto`.
        link_in_text: Option<LinkInText>,
        /// The abbreviation ("Hanura").
        abbreviation: Option<String>,
        /// What it is: `party`, `coalition`, `legislature`, `executive`, `commission`, `newsroom`, …
        classification: Option<String>,
        /// The id of the body above it: a party's district board stands under its provincial board.
        parent_id: Option<OrganizationId>,
        /// The id of the area that it belongs to.
        area_id: Option<AreaId>,
        /// An emblem.
        image: Option<Image>,
        /// Its colour, as `#rgb` or `#rrggbb`.
        color: Option<String>,
        /// Its number on the ballot paper.
        ballot_number: Option<u32>,
        /// How many seats a legislature has in all.
        seats: Option<u32>,
        /// Founded.
        founding_date: Option<Date>,
        /// Dissolved.
        dissolution_date: Option<Date>,
        /// What it is, in a sentence.
        summary: Option<String>,
        /// Pages elsewhere.
        links: Vec<WebLink>,
        /// Whether a date of dissolution is written that can't be read.
        has_unread_end: bool,
    }
}

record! {
    /// An office or another post that people hold.
    pub struct Post {
        /// The id by which everything else refers to it. Required.
        id: PostId,
        /// The whole name of it ("Bupati Ogan Komering Ilir").
        label: Option<String>,
        /// As in other records. A post is never looked for in texts, so that only `mentions` name it.
        link_in_text: Option<LinkInText>,
        /// What its holder is ("Bupati").
        role: Option<String>,
        /// The id of the body that it belongs to.
        organization_id: Option<OrganizationId>,
        /// The id of the area that it is for.
        area_id: Option<AreaId>,
        /// How many people may hold it at once. Absent: 1.
        seats: Option<u32>,
        /// Since when it exists.
        start_date: Option<Date>,
        /// Until when it existed.
        end_date: Option<Date>,
        /// Whether an end is written that can't be read.
        has_unread_end: bool,
    }
}

record! {
    /// A province, a regency, an electoral district or another area.
    pub struct Area {
        /// The id by which everything else refers to it. Required.
        id: AreaId,
        /// The name.
        name: String,
        /// What it is: `province`, `regency`, `city`, `electoral_district`, `district`, …
        classification: Option<String>,
        /// The id of the area around it.
        parent_id: Option<AreaId>,
        /// Other names, which are found in texts as well.
        other_names: Vec<OtherName>,
        /// Whether its names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name it). Absent: `auto`.
        link_in_text: Option<LinkInText>,
    }
}

record! {
    /// A person in a post or a body.
    pub struct Membership {
        /// The id of the person.
        person_id: Option<PersonId>,
        /// The id of the body.
        organization_id: Option<OrganizationId>,
        /// The id of the post.
        post_id: Option<PostId>,
        /// The id of the party that the person sits for.
        on_behalf_of_id: Option<OrganizationId>,
        /// The id of the area that the person stands for.
        area_id: Option<AreaId>,
        /// What the person is there ("Ketua").
        role: Option<String>,
        /// The whole of it in words.
        label: Option<String>,
        /// The id of the election or legislative period.
        event_id: Option<EventId>,
        /// Since when.
        start_date: Option<Date>,
        /// Until when; absent: unknown, or still so.
        end_date: Option<Date>,
        /// Where this is said.
        source_url: Option<String>,
        /// Whether an end is written that can't be read.
        has_unread_end: bool,
    }
}

record! {
    /// An election, a legislative period or another event.
    pub struct Event {
        /// The id by which everything else refers to it. Required.
        id: EventId,
        /// The name.
        name: String,
        /// Whether its names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name it). Absent: `auto`.
        link_in_text: Option<LinkInText>,
        /// What it is: `election`, `legislative_period`, …
        classification: Option<String>,
        /// The first day.
        start_date: Option<Date>,
        /// The last day.
        end_date: Option<Date>,
        /// Whether an end is written that can't be read.
        has_unread_end: bool,
    }
}

record! {
    /// What is decided in one area, and how it stands.
    pub struct Contest {
        /// Its id.
        id: Option<ContestId>,
        /// The id of the post that it fills.
        post_id: Option<PostId>,
        /// The id of the area.
        area_id: Option<AreaId>,
        /// The id of the election.
        event_id: Option<EventId>,
        /// How many seats it fills.
        seats: Option<u32>,
        /// How it stands. Absent: unknown.
        status: Option<ContestStatus>,
        /// How many may vote.
        registered_voters: Option<u64>,
        /// How many voted: valid and invalid votes together.
        votes_cast: Option<u64>,
        /// Valid votes cast.
        valid_votes: Option<u64>,
        /// Invalid votes cast.
        invalid_votes: Option<u64>,
        /// The share of the valid votes that has to be exceeded to win: `0.5` for a sole pair.
        threshold: Option<u32>,
        /// How far the votes are counted. Absent: unknown.
        count: Option<VoteCount>,
        /// Why it was cancelled, postponed or is repeated.
        reason: Option<String>,
        /// The id of the contest that is held in its place.
        replaced_by: Option<ContestId>,
        /// When the result is to be announced.
        results_due: Option<Date>,
        /// Where this is said.
        source_url: Option<String>,
    }
}

record! {
    /// How far the votes of a contest are counted.
    pub struct VoteCount {
        /// How sure it is. Absent: unknown.
        stage: Option<CountStage>,
        /// How many polling stations, or other units, are counted.
        counted: Option<u64>,
        /// Of how many.
        total: Option<u64>,
        /// What is counted ("TPS").
        unit: Option<String>,
        /// When it stood so.
        as_of: Option<Date>,
        /// Who counts.
        by: Option<String>,
    }
}

/// What voters can choose in a contest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BallotChoice {
    /// A person or a pair.
    Person,
    /// The empty column beside a sole pair.
    EmptyColumn,
    /// Something is written, and it is none of the known words.
    Unknown,
}

record! {
    /// A party that no longer supports a candidate, who stays on the ballot paper.
    pub struct SupportWithdrawn {
        /// The id of the party.
        party_id: Option<OrganizationId>,
        /// Since when.
        date: Option<Date>,
        /// Where this is said.
        source_url: Option<String>,
    }
}

record! {
    /// Somebody who stands for an office.
    pub struct Candidacy {
        /// Its id.
        id: Option<String>,
        /// `empty_column` for the empty column of a sole pair, which needs no person. Absent: a person.
        choice: Option<BallotChoice>,
        /// The id of the person.
        person_id: Option<PersonId>,
        /// The id of the other half of a pair.
        running_mate_id: Option<PersonId>,
        /// The id of the post.
        post_id: Option<PostId>,
        /// The id of the area.
        area_id: Option<AreaId>,
        /// The id of the election.
        event_id: Option<EventId>,
        /// The ids of the parties that nominate; several make a coalition.
        party_ids: Vec<OrganizationId>,
        /// The parties that no longer support the candidate, who stays on the ballot paper.
        support_withdrawn: Vec<SupportWithdrawn>,
        /// A picture as on the ballot paper.
        image: Option<Image>,
        /// `true` where the person stands without a party. Without it, no party means: unknown.
        independent: Option<bool>,
        /// The number on the ballot paper.
        ballot_number: Option<u32>,
        /// The place on the party's list.
        list_position: Option<u32>,
        /// Votes won. Absent: unknown.
        votes: Option<u64>,
        /// How it stands. Absent: unknown.
        status: Option<CandidacyStatus>,
        /// Whether the person holds the office already. Absent: unknown.
        incumbent: Option<bool>,
        /// Where this is said.
        source_url: Option<String>,
    }
}

record! {
    /// Seats won or held by a party, where only the count is known.
    pub struct SeatCount {
        /// The id of the legislature.
        legislature_id: Option<OrganizationId>,
        /// The id of the party.
        party_id: Option<OrganizationId>,
        /// The id of the electoral district. Absent: the whole legislature.
        area_id: Option<AreaId>,
        /// The id of the election.
        event_id: Option<EventId>,
        /// Votes won.
        votes: Option<u64>,
        /// Seats won or held. Absent: unknown, never 0.
        seats: Option<u32>,
        /// How many the party says that it aims for.
        target: Option<u32>,
        /// Seats that nobody holds; without a party those of the district or legislature.
        vacant: Option<u32>,
        /// Where this is said.
        source_url: Option<String>,
    }
}

record! {
    /// Another name.
    pub struct OtherName {
        /// The name.
        name: Option<String>,
        /// When or where it is used.
        note: Option<String>,
    }
}

record! {
    /// A page elsewhere.
    pub struct WebLink {
        /// Its address.
        url: Option<String>,
        /// What it is.
        note: Option<String>,
    }
}

impl Candidacy {
    /// The parties that nominate. Of somebody who is said to stand without a party nobody can tell whether
    /// parties nominate.
    pub fn nominated_by(&self) -> &[OrganizationId] {
        if self.independent == Some(true) { &[] } else { &self.party_ids }
    }

    /// Whether the person stands without a party, unless parties are named all the same.
    pub fn stands_alone(&self) -> Option<bool> {
        self.independent.filter(|_| self.party_ids.is_empty())
    }
}

/// How the names of an entry are linked in texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkInText {
    /// By all its names, where they mean it.
    Auto,
    /// Only by its whole name, to the letter.
    Exact,
    /// Only in articles that name it themselves.
    Never,
}
