//! People, bodies, areas and elections: how each field is read.

use warta_page::directory::{CandidacyStatus, ContestStatus, CountStage};
use warta_page::id::{AreaId, ContestId, EventId, OrganizationId, PersonId, PostId};

use crate::decode::kinds::{
    Big, Body, Colour, Count, Flag, FromOne, Id, Many, One, OneOf, Or, Rec, Share, Text, Web, When,
};
use crate::decode::mend;
use crate::decode::table::table;
use crate::model::{
    Area, BallotChoice, Candidacy, Contest, Event, Image, LinkInText, Membership, Organization,
    OtherName, Person, Post, SeatCount, SupportWithdrawn, VoteCount, WebLink,
};

table! {
    Person named "person" {
        id => Or<Id<PersonId>>,
        name => Or<Text>,
        honorific_prefix => One<Text>,
        honorific_suffix => One<Text>,
        other_names => Many<Rec<OtherName>>,
        link_in_text => One<OneOf<LinkInText>>,
        sort_name => One<Text>,
        image => One<Rec<Image>>,
        summary => One<Text>,
        biography => Or<Body>,
        links => Many<Rec<WebLink>>,
        birth_date => One<When>,
        death_date => One<When>,
        gender => One<Text>,
        declined => Many<Text>,
    }
    unused: "given_name", "family_name", "additional_name", "patronymic_name", "sort_name_note",
        "email", "national_identity", "images", "identifiers", "contact_details",
        "sources", "memberships", "created_at", "updated_at";
    then: mend::person;
    besides: has_unread_end;
}

table! {
    Organization named "organization" {
        id => Or<Id<OrganizationId>>,
        name => Or<Text>,
        other_names => Many<Rec<OtherName>>,
        link_in_text => One<OneOf<LinkInText>>,
        abbreviation => One<Text>,
        classification => One<Text>,
        parent_id => One<Id<OrganizationId>>,
        area_id => One<Id<AreaId>>,
        image => One<Rec<Image>>,
        color => One<Colour>,
        ballot_number => One<FromOne>,
        seats => One<FromOne>,
        founding_date => One<When>,
        dissolution_date => One<When>,
        summary => One<Text>,
        links => Many<Rec<WebLink>>,
    }
    unused: "images", "identifiers", "contact_details", "sources", "description", "parent", "area",
        "memberships", "posts", "children", "created_at", "updated_at";
    then: mend::organization;
    besides: has_unread_end;
}

table! {
    Post named "post" {
        id => Or<Id<PostId>>,
        label => One<Text>,
        link_in_text => One<OneOf<LinkInText>>,
        role => One<Text>,
        organization_id => One<Id<OrganizationId>>,
        area_id => One<Id<AreaId>>,
        seats => One<FromOne>,
        start_date => One<When>,
        end_date => One<When>,
    }
    unused: "other_label", "contact_details", "links", "sources", "organization", "area",
        "memberships", "created_at", "updated_at";
    then: mend::post;
    besides: has_unread_end;
}

table! {
    Area named "area" {
        id => Or<Id<AreaId>>,
        name => Or<Text>,
        classification or "type" => One<Text>,
        parent_id => One<Id<AreaId>>,
        other_names => Many<Rec<OtherName>>,
        link_in_text => One<OneOf<LinkInText>>,
    }
    unused: "identifier", "identifiers", "geometry", "sources", "parent", "children", "memberships",
        "organizations", "posts", "created_at", "updated_at";
    then: mend::area;
}

table! {
    Membership named "membership" {
        person_id => One<Id<PersonId>>,
        organization_id => One<Id<OrganizationId>>,
        post_id => One<Id<PostId>>,
        on_behalf_of_id => One<Id<OrganizationId>>,
        area_id => One<Id<AreaId>>,
        role => One<Text>,
        label => One<Text>,
        event_id or "legislative_period_id" => One<Id<EventId>>,
        start_date => One<When>,
        end_date => One<When>,
        source_url => One<Web>,
    }
    unused: "id", "contact_details", "links", "sources", "identifiers", "member", "member_id",
        "person", "organization", "post", "on_behalf_of", "area", "legislative_period",
        "created_at", "updated_at";
    then: mend::membership;
    besides: has_unread_end;
}

table! {
    Event named "event" {
        id => Or<Id<EventId>>,
        name => Or<Text>,
        link_in_text => One<OneOf<LinkInText>>,
        classification => One<Text>,
        start_date => One<When>,
        end_date => One<When>,
    }
    unused: "description", "location", "status", "identifiers", "organization_id", "organization",
        "attendees", "parent_id", "parent", "children", "area_id", "area", "sources", "links",
        "created_at", "updated_at";
    then: mend::event;
    besides: has_unread_end;
}

table! {
    Contest named "contest" {
        id => One<Id<ContestId>>,
        post_id => One<Id<PostId>>,
        area_id => One<Id<AreaId>>,
        event_id => One<Id<EventId>>,
        seats => One<FromOne>,
        status => One<OneOf<ContestStatus>>,
        registered_voters => One<Big>,
        votes_cast => One<Big>,
        valid_votes => One<Big>,
        invalid_votes => One<Big>,
        threshold => One<Share>,
        count => One<Rec<VoteCount>>,
        reason => One<Text>,
        replaced_by => One<Id<ContestId>>,
        results_due => One<When>,
        source_url => One<Web>,
    }
}

table! {
    VoteCount named "count" {
        stage => One<OneOf<CountStage>>,
        counted => One<Big>,
        total => One<Big>,
        unit => One<Text>,
        as_of => One<When>,
        by => One<Text>,
    }
}

table! {
    SupportWithdrawn named "withdrawn support" {
        party_id => One<Id<OrganizationId>>,
        date => One<When>,
        source_url => One<Web>,
    }
    short: "party_id";
}

table! {
    Candidacy named "candidacy" {
        id => One<Id>,
        choice => One<OneOf<BallotChoice>>,
        person_id => One<Id<PersonId>>,
        running_mate_id => One<Id<PersonId>>,
        post_id => One<Id<PostId>>,
        area_id => One<Id<AreaId>>,
        event_id => One<Id<EventId>>,
        party_ids => Many<Id<OrganizationId>>,
        support_withdrawn => Many<Rec<SupportWithdrawn>>,
        image => One<Rec<Image>>,
        independent => One<Flag>,
        ballot_number => One<FromOne>,
        list_position => One<FromOne>,
        votes => One<Big>,
        status => One<OneOf<CandidacyStatus>>,
        incumbent => One<Flag>,
        source_url => One<Web>,
    }
    then: mend::candidacy;
}

table! {
    SeatCount named "seat count" {
        legislature_id => One<Id<OrganizationId>>,
        party_id => One<Id<OrganizationId>>,
        area_id => One<Id<AreaId>>,
        event_id => One<Id<EventId>>,
        votes => One<Big>,
        seats => One<Count>,
        target => One<Count>,
        vacant => One<Count>,
        source_url => One<Web>,
    }
    then: mend::seat_count;
}

table! {
    OtherName named "other name" {
        name => One<Text>,
        note => One<Text>,
    }
    short: "name";
    unused: "lang", "start_date", "end_date", "family_name", "given_name", "additional_name",
        "honorific_prefix", "honorific_suffix", "patronymic_name";
}

table! {
    WebLink named "link" {
        url => One<Web>,
        note or "label" => One<Text>,
    }
    short: "url";
}
