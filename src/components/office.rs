//! Offices, party posts and seats.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{Office, OfficeName, Role, Tense};

use crate::components::area_list::{area_name, event_name};
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::person_name::person_name;
use crate::components::source_link::source_line;
use crate::components::timestamp::plain_date;
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
pub fn office_list(offices: Vec<Office>, lead: OfficeLead) -> impl IntoNode + use<> {
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
    let items = offices
        .into_iter()
        .map(|office| tag("li").child(office_line(office, lead)))
        .collect::<Node>();
    nodes![tag("ul").class("office-list").child(items), source_line(sources)]
}

fn office_line(office: Office, lead: OfficeLead) -> impl IntoNode + use<> {
    let words = words();
    let role = office.role.as_ref().map(office_text);
    let first = match lead {
        OfficeLead::Person => nodes![
            tag("span").class("office-lead").child(person_name(office.person)),
            role.map(|role| nodes![" ", tag("span").class("office-role").child(role)])
        ]
        .into_node(),
        OfficeLead::Role => tag("span")
            .class("office-lead")
            .child(role.unwrap_or_else(|| (words.role_of)(Role::Member).to_owned()))
            .into_node(),
    };
    let body = office.organization.map(|party| party_mark(party, PartyName::Whole));
    let party = office.on_behalf_of.map(|party| {
        tag("span")
            .class("office-party")
            .child(words.for_party)
            .child(" ")
            .child(party_mark(party, PartyName::Short))
    });
    let since = match office.tense {
        Tense::Open => words.since,
        Tense::Coming => words.from,
        Tense::Past | Tense::Unknown => words.held_from,
    };
    let term = (office.start_date.is_some() || office.end_date.is_some()).then(|| {
        let start = office.start_date.map(|date| nodes![since, " ", plain_date(date), " "]);
        let end = office.end_date.map(|date| nodes![words.until, " ", plain_date(date)]);
        tag("span").class("office-term").child(start).child(end)
    });
    nodes![
        first,
        tag("span")
            .class("office-where")
            .child(body)
            .child(" ")
            .child(party)
            .child(" ")
            .child(office.area.map(|area| nodes![area_name(area), " "]))
            .child(office.event.map(|event| nodes![event_name(event), " "]))
            .child(term)
    ]
}

/// What an office is called: as the newsroom writes it, or the interface's own word.
pub fn office_text(name: &OfficeName) -> String {
    match name {
        OfficeName::Written(text) => text.clone(),
        OfficeName::Known(role) => (words().role_of)(*role).to_owned(),
    }
}
