//! Offices, party posts and seats.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::{Office, OfficeName, Role, Tense};

use crate::components::area_list::{AreaName, EventName};
use crate::components::party_mark::{PartyMark, PartyName};
use crate::components::person_name::PersonName;
use crate::components::source_link::SourceLine;
use crate::components::timestamp::PlainDate;
use crate::setting::words;

/// What a line of a list of offices leads with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeLead {
    /// The person: on the page of a body, an area or a term.
    Person,
    /// The office: on the page of a person.
    Role,
}

/// Offices by when they are held, in the order in which pages show them.
pub struct ByTense {
    /// Those that have begun and of which nothing says that they are over.
    pub open: Vec<Office>,
    /// Those that begin later.
    pub coming: Vec<Office>,
    /// Those of which nobody can tell.
    pub unknown: Vec<Office>,
    /// Those that are over.
    pub past: Vec<Office>,
}

/// Puts offices apart by when they are held; each group keeps their order.
pub fn by_tense(offices: Vec<Office>) -> ByTense {
    let [open, coming, unknown, past] = [Vec::new(), Vec::new(), Vec::new(), Vec::new()];
    let mut all = ByTense { open, coming, unknown, past };
    for office in offices {
        match office.tense {
            Tense::Open => all.open.push(office),
            Tense::Coming => all.coming.push(office),
            Tense::Unknown => all.unknown.push(office),
            Tense::Past => all.past.push(office),
        }
    }
    all
}

/// Offices in a list.
#[component]
pub fn OfficeList(
    /// The offices, in their order.
    offices: Vec<Office>,
    /// What each line leads with.
    lead: OfficeLead,
) -> impl IntoView {
    // Where none has a source nothing is said: an office is no figure that somebody counted.
    let any = offices.iter().any(|office| office.source_url.is_some());
    let sources = offices
        .iter()
        .filter(|_| any)
        .map(|office| {
            let what = match lead {
                OfficeLead::Person => office.person.name.clone(),
                OfficeLead::Role => office.role.as_ref().map(office_text).unwrap_or_default(),
            };
            (office.source_url.clone(), what)
        })
        .collect();
    let items = offices.into_iter().map(|office| view! { <li><OfficeLine office lead/></li> });
    view! {
        <ul class="office-list">{items.collect_view()}</ul>
        <SourceLine all=sources/>
    }
}

#[component]
fn OfficeLine(office: Office, lead: OfficeLead) -> impl IntoView {
    let words = words();
    let role = office.role.as_ref().map(office_text);
    let first = match lead {
        OfficeLead::Person => Either::Left(view! {
            <span class="office-lead"><PersonName person=office.person/></span>
            {role.map(|role| view! { {" "}<span class="office-role">{role}</span> })}
        }),
        OfficeLead::Role => {
            let role = role.unwrap_or_else(|| (words.role_of)(Role::Member).to_owned());
            Either::Right(view! { <span class="office-lead">{role}</span> })
        }
    };
    let body = office.organization.map(|party| {
        view! { <PartyMark party name=PartyName::Whole/> }
    });
    let party = office.on_behalf_of.map(|party| {
        view! {
            <span class="office-party">
                {words.for_party}{" "}<PartyMark party name=PartyName::Short/>
            </span>
        }
    });
    let since = match office.tense {
        Tense::Open => words.since,
        Tense::Coming => words.from,
        Tense::Past | Tense::Unknown => words.held_from,
    };
    let term = (office.start_date.is_some() || office.end_date.is_some()).then(|| {
        view! {
            <span class="office-term">
                {office.start_date.map(|date| view! { {since}{" "}<PlainDate date/>{" "} })}
                {office.end_date.map(|date| view! { {words.until}{" "}<PlainDate date/> })}
            </span>
        }
    });
    view! {
        {first}
        <span class="office-where">
            {body}
            {" "}
            {party}
            {" "}
            {office.area.map(|area| view! { <AreaName area/>{" "} })}
            {office.event.map(|event| view! { <EventName event/>{" "} })}
            {term}
        </span>
    }
}

/// What an office is called: as the newsroom writes it, or the interface's own word.
pub fn office_text(name: &OfficeName) -> String {
    match name {
        OfficeName::Written(text) => text.clone(),
        OfficeName::Known(role) => (words().role_of)(*role).to_owned(),
    }
}
