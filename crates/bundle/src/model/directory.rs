//! People, bodies, areas and elections.

use warta_page::date::Date;
use warta_page::directory::{CandidacyStatus, ContestStatus, CountStage};

use super::record::record;
use super::{Block, Image};
use crate::decode::kinds::{
    Big, Body, Choice, Colour, Count, Flag, FromOne, Id, Many, One, Or, Rec, Share, Text, Web, When,
};
use crate::decode::mend;

record! {
    /// A person.
    pub struct Person named "person" {
        /// The id by which everything else refers to this person. Required.
        id: String => Or<Id>,
        /// The name, without titles.
        name: String => Or<Text>,
        /// Titles before the name ("H").
        honorific_prefix: Option<String> => One<Text>,
        /// Titles after the name ("SE MSi").
        honorific_suffix: Option<String> => One<Text>,
        /// Other names, which are found in texts as well.
        other_names: Vec<OtherName> => Many<Rec<OtherName>>,
        /// Whether the names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name this person). Absent: `auto`.
        link_in_text: Option<LinkInText> => One<Choice<LinkInText>>,
        /// The name as it is sorted.
        sort_name: Option<String> => One<Text>,
        /// A picture.
        image: Option<Image> => One<Rec<Image>>,
        /// Who this is, in a sentence.
        summary: Option<String> => One<Text>,
        /// The life told, as Markdown.
        biography: Vec<Block> => Or<Body>,
        /// Pages elsewhere.
        links: Vec<WebLink> => Many<Rec<WebLink>>,
        /// Born.
        birth_date: Option<Date> => One<When>,
        /// Died. Nobody who has died is told to hold or to seek an office.
        death_date: Option<Date> => One<When>,
        /// As the source gives it.
        gender: Option<String> => One<Text>,
        /// Names of fields that the person asked not to publish: told as declined, never as unknown.
        declined: Vec<String> => Many<Text>,
    }
    unused: "given_name", "family_name", "additional_name", "patronymic_name", "sort_name_note",
        "email", "national_identity", "images", "identifiers", "contact_details",
        "sources", "memberships", "created_at", "updated_at";
    then: mend::person;
    besides:
        /// Whether a date of death is written that can't be read.
        has_unread_end: bool,
    ;
}

record! {
    /// A party, a board of one, a coalition, a legislature or another body.
    pub struct Organization named "organization" {
        /// The id by which everything else refers to it. Required.
        id: String => Or<Id>,
        /// The name.
        name: String => Or<Text>,
        /// Other names, which are found in texts as well.
        other_names: Vec<OtherName> => Many<Rec<OtherName>>,
        /// Whether its names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name it). Absent: `auto`.
        link_in_text: Option<LinkInText> => One<Choice<LinkInText>>,
        /// The abbreviation ("Hanura").
        abbreviation: Option<String> => One<Text>,
        /// What it is: `party`, `coalition`, `legislature`, `executive`, `commission`, `newsroom`, …
        classification: Option<String> => One<Text>,
        /// The id of the body above it: a party's district board stands under its provincial board.
        parent_id: Option<String> => One<Id>,
        /// The id of the area that it belongs to.
        area_id: Option<String> => One<Id>,
        /// An emblem.
        image: Option<Image> => One<Rec<Image>>,
        /// Its colour, as `#rgb` or `#rrggbb`.
        color: Option<String> => One<Colour>,
        /// Its number on the ballot paper.
        ballot_number: Option<u32> => One<FromOne>,
        /// How many seats a legislature has in all.
        seats: Option<u32> => One<FromOne>,
        /// Founded.
        founding_date: Option<Date> => One<When>,
        /// Dissolved.
        dissolution_date: Option<Date> => One<When>,
        /// What it is, in a sentence.
        summary: Option<String> => One<Text>,
        /// Pages elsewhere.
        links: Vec<WebLink> => Many<Rec<WebLink>>,
    }
    unused: "images", "identifiers", "contact_details", "sources", "description", "parent", "area",
        "memberships", "posts", "children", "created_at", "updated_at";
    then: mend::organization;
    besides:
        /// Whether a date of dissolution is written that can't be read.
        has_unread_end: bool,
    ;
}

record! {
    /// An office or another post that people hold.
    pub struct Post named "post" {
        /// The id by which everything else refers to it. Required.
        id: String => Or<Id>,
        /// The whole name of it ("Bupati Ogan Komering Ilir").
        label: Option<String> => One<Text>,
        /// As in other records. A post is never looked for in texts, so that only `mentions` name it.
        link_in_text: Option<LinkInText> => One<Choice<LinkInText>>,
        /// What its holder is ("Bupati").
        role: Option<String> => One<Text>,
        /// The id of the body that it belongs to.
        organization_id: Option<String> => One<Id>,
        /// The id of the area that it is for.
        area_id: Option<String> => One<Id>,
        /// How many people may hold it at once. Absent: 1.
        seats: Option<u32> => One<FromOne>,
        /// Since when it exists.
        start_date: Option<Date> => One<When>,
        /// Until when it existed.
        end_date: Option<Date> => One<When>,
    }
    unused: "other_label", "contact_details", "links", "sources", "organization", "area",
        "memberships", "created_at", "updated_at";
    then: mend::post;
    besides:
        /// Whether an end is written that can't be read.
        has_unread_end: bool,
    ;
}

record! {
    /// A province, a regency, an electoral district or another area.
    pub struct Area named "area" {
        /// The id by which everything else refers to it. Required.
        id: String => Or<Id>,
        /// The name.
        name: String => Or<Text>,
        /// What it is: `province`, `regency`, `city`, `electoral_district`, `district`, …
        classification or "type": Option<String> => One<Text>,
        /// The id of the area around it.
        parent_id: Option<String> => One<Id>,
        /// Other names, which are found in texts as well.
        other_names: Vec<OtherName> => Many<Rec<OtherName>>,
        /// Whether its names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name it). Absent: `auto`.
        link_in_text: Option<LinkInText> => One<Choice<LinkInText>>,
    }
    unused: "identifier", "identifiers", "geometry", "sources", "parent", "children", "memberships",
        "organizations", "posts", "created_at", "updated_at";
    then: mend::area;
}

record! {
    /// A person in a post or a body.
    pub struct Membership named "membership" {
        /// The id of the person.
        person_id: Option<String> => One<Id>,
        /// The id of the body.
        organization_id: Option<String> => One<Id>,
        /// The id of the post.
        post_id: Option<String> => One<Id>,
        /// The id of the party that the person sits for.
        on_behalf_of_id: Option<String> => One<Id>,
        /// The id of the area that the person stands for.
        area_id: Option<String> => One<Id>,
        /// What the person is there ("Ketua").
        role: Option<String> => One<Text>,
        /// The whole of it in words.
        label: Option<String> => One<Text>,
        /// The id of the election or legislative period.
        event_id or "legislative_period_id": Option<String> => One<Id>,
        /// Since when.
        start_date: Option<Date> => One<When>,
        /// Until when; absent: unknown, or still so.
        end_date: Option<Date> => One<When>,
        /// Where this is said.
        source_url: Option<String> => One<Web>,
    }
    unused: "id", "contact_details", "links", "sources", "identifiers", "member", "member_id",
        "person", "organization", "post", "on_behalf_of", "area", "legislative_period",
        "created_at", "updated_at";
    then: mend::membership;
    besides:
        /// Whether an end is written that can't be read.
        has_unread_end: bool,
    ;
}

record! {
    /// An election, a legislative period or another event.
    pub struct Event named "event" {
        /// The id by which everything else refers to it. Required.
        id: String => Or<Id>,
        /// The name.
        name: String => Or<Text>,
        /// Whether its names are linked in texts: `auto`; `exact` (only the whole name, to the letter);
        /// `never` (only in articles whose `mentions` name it). Absent: `auto`.
        link_in_text: Option<LinkInText> => One<Choice<LinkInText>>,
        /// What it is: `election`, `legislative_period`, …
        classification: Option<String> => One<Text>,
        /// The first day.
        start_date: Option<Date> => One<When>,
        /// The last day.
        end_date: Option<Date> => One<When>,
    }
    unused: "description", "location", "status", "identifiers", "organization_id", "organization",
        "attendees", "parent_id", "parent", "children", "area_id", "area", "sources", "links",
        "created_at", "updated_at";
    then: mend::event;
    besides:
        /// Whether an end is written that can't be read.
        has_unread_end: bool,
    ;
}

record! {
    /// What is decided in one area, and how it stands.
    pub struct Contest named "contest" {
        /// Its id.
        id: Option<String> => One<Id>,
        /// The id of the post that it fills.
        post_id: Option<String> => One<Id>,
        /// The id of the area.
        area_id: Option<String> => One<Id>,
        /// The id of the election.
        event_id: Option<String> => One<Id>,
        /// How many seats it fills.
        seats: Option<u32> => One<FromOne>,
        /// How it stands. Absent: unknown.
        status: Option<ContestStatus> => One<Choice<ContestStatus>>,
        /// How many may vote.
        registered_voters: Option<u64> => One<Big>,
        /// How many voted: valid and invalid votes together.
        votes_cast: Option<u64> => One<Big>,
        /// Valid votes cast.
        valid_votes: Option<u64> => One<Big>,
        /// Invalid votes cast.
        invalid_votes: Option<u64> => One<Big>,
        /// The share of the valid votes that has to be exceeded to win: `0.5` for a sole pair.
        threshold: Option<u32> => One<Share>,
        /// How far the votes are counted. Absent: unknown.
        count: Option<VoteCount> => One<Rec<VoteCount>>,
        /// Why it was cancelled, postponed or is repeated.
        reason: Option<String> => One<Text>,
        /// The id of the contest that is held in its place.
        replaced_by: Option<String> => One<Id>,
        /// When the result is to be announced.
        results_due: Option<Date> => One<When>,
        /// Where this is said.
        source_url: Option<String> => One<Web>,
    }
}

record! {
    /// How far the votes of a contest are counted.
    pub struct VoteCount named "count" {
        /// How sure it is. Absent: unknown.
        stage: Option<CountStage> => One<Choice<CountStage>>,
        /// How many polling stations, or other units, are counted.
        counted: Option<u64> => One<Big>,
        /// Of how many.
        total: Option<u64> => One<Big>,
        /// What is counted ("TPS").
        unit: Option<String> => One<Text>,
        /// When it stood so.
        as_of: Option<Date> => One<When>,
        /// Who counts.
        by: Option<String> => One<Text>,
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
    pub struct SupportWithdrawn named "withdrawn support" {
        /// The id of the party.
        party_id: Option<String> => One<Id>,
        /// Since when.
        date: Option<Date> => One<When>,
        /// Where this is said.
        source_url: Option<String> => One<Web>,
    }
    short: "party_id";
}

record! {
    /// Somebody who stands for an office.
    pub struct Candidacy named "candidacy" {
        /// Its id.
        id: Option<String> => One<Id>,
        /// `empty_column` for the empty column of a sole pair, which needs no person. Absent: a person.
        choice: Option<BallotChoice> => One<Choice<BallotChoice>>,
        /// The id of the person.
        person_id: Option<String> => One<Id>,
        /// The id of the other half of a pair.
        running_mate_id: Option<String> => One<Id>,
        /// The id of the post.
        post_id: Option<String> => One<Id>,
        /// The id of the area.
        area_id: Option<String> => One<Id>,
        /// The id of the election.
        event_id: Option<String> => One<Id>,
        /// The ids of the parties that nominate; several make a coalition.
        party_ids: Vec<String> => Many<Id>,
        /// The parties that no longer support the candidate, who stays on the ballot paper.
        support_withdrawn: Vec<SupportWithdrawn> => Many<Rec<SupportWithdrawn>>,
        /// A picture as on the ballot paper.
        image: Option<Image> => One<Rec<Image>>,
        /// `true` where the person stands without a party. Without it, no party means: unknown.
        independent: Option<bool> => One<Flag>,
        /// The number on the ballot paper.
        ballot_number: Option<u32> => One<FromOne>,
        /// The place on the party's list.
        list_position: Option<u32> => One<FromOne>,
        /// Votes won. Absent: unknown.
        votes: Option<u64> => One<Big>,
        /// How it stands. Absent: unknown.
        status: Option<CandidacyStatus> => One<Choice<CandidacyStatus>>,
        /// Whether the person holds the office already. Absent: unknown.
        incumbent: Option<bool> => One<Flag>,
        /// Where this is said.
        source_url: Option<String> => One<Web>,
    }
    then: mend::candidacy;
}

record! {
    /// Seats won or held by a party, where only the count is known.
    pub struct SeatCount named "seat count" {
        /// The id of the legislature.
        legislature_id: Option<String> => One<Id>,
        /// The id of the party.
        party_id: Option<String> => One<Id>,
        /// The id of the electoral district. Absent: the whole legislature.
        area_id: Option<String> => One<Id>,
        /// The id of the election.
        event_id: Option<String> => One<Id>,
        /// Votes won.
        votes: Option<u64> => One<Big>,
        /// Seats won or held. Absent: unknown, never 0.
        seats: Option<u32> => One<Count>,
        /// How many the party says that it aims for.
        target: Option<u32> => One<Count>,
        /// Seats that nobody holds; without a party those of the district or legislature.
        vacant: Option<u32> => One<Count>,
        /// Where this is said.
        source_url: Option<String> => One<Web>,
    }
    then: mend::seat_count;
}

record! {
    /// Another name.
    pub struct OtherName named "other name" {
        /// The name.
        name: Option<String> => One<Text>,
        /// When or where it is used.
        note: Option<String> => One<Text>,
    }
    short: "name";
    unused: "lang", "start_date", "end_date", "family_name", "given_name", "additional_name",
        "honorific_prefix", "honorific_suffix", "patronymic_name";
}

record! {
    /// A page elsewhere.
    pub struct WebLink named "link" {
        /// Its address.
        url: Option<String> => One<Web>,
        /// What it is.
        note or "label": Option<String> => One<Text>,
    }
    short: "url";
}

impl Candidacy {
    /// The parties that nominate. Of somebody who is said to stand without a party nobody can tell whether
    /// parties nominate.
    pub fn nominated_by(&self) -> &[String] {
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
