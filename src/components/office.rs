//! Offices, party posts and seats.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::Office;

use crate::components::area_list::{area_name, event_name};
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::person_name::person_name;
use crate::components::source_link::source_link;
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

/// Offices in a list.
pub fn office_list(offices: Vec<Office>, lead: OfficeLead) -> impl IntoNode + use<> {
    tag("ul").class("office-list").child(
        offices
            .into_iter()
            .map(|office| tag("li").child(office_line(office, lead)))
            .collect::<Node>(),
    )
}

fn office_line(office: Office, lead: OfficeLead) -> impl IntoNode + use<> {
    let words = words();
    let role = role_in_words(office.role);
    let first = match lead {
        OfficeLead::Person => nodes![
            tag("span").class("office-lead").child(person_name(office.person)),
            role.map(|role| nodes![" ", tag("span").class("office-role").child(role)])
        ]
        .into_node(),
        OfficeLead::Role => tag("span")
            .class("office-lead")
            .child(role.unwrap_or_else(|| words.member.to_owned()))
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
    let term = (office.start_date.is_some() || office.end_date.is_some()).then(|| {
        let start = office.start_date.map(|date| nodes![words.since, " ", plain_date(date), " "]);
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
            .child(" ")
            .child(source_link(office.source_url))
    ]
}

/// The free text of a role, with Popolo's "member" in the reader's language.
fn role_in_words(role: Option<String>) -> Option<String> {
    role.map(|role| if role == "member" { words().member.to_owned() } else { role })
}
