//! Candidacies: who stands for what, put forward by whom, and how it stands. Unknown is said.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{CandidacyLine, CandidacyStatus};

use crate::components::area_list::{area_name, event_name};
use crate::components::facts::{fact, facts};
use crate::components::party_mark::party_marks;
use crate::components::person_name::person_name;
use crate::components::source_link::source_link;
use crate::setting::{Setting, words};

/// What a candidacy leads with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CandidacyLead {
    /// The person: on the page of an election, an area or a party.
    Person,
    /// The person, and nothing of the office and the election: below their heading.
    Contest,
    /// The office: on the page of a person.
    Office,
}

/// Candidacies in a list.
pub fn candidacy_list(lines: Vec<CandidacyLine>, lead: CandidacyLead) -> impl IntoNode + use<> {
    tag("ul").class("candidacy-list").child(
        lines
            .into_iter()
            .map(|line| tag("li").class("candidacy").child(candidacy(line, lead)))
            .collect::<Node>(),
    )
}

fn candidacy(line: CandidacyLine, lead: CandidacyLead) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let office = nodes![
        line.office.unwrap_or_else(|| words.unknown.to_owned()),
        " ",
        line.area.map(area_name)
    ];
    let (first, second) = match lead {
        CandidacyLead::Person => (person_name(line.person).into_node(), office.into_node()),
        CandidacyLead::Contest => (person_name(line.person).into_node(), ().into_node()),
        CandidacyLead::Office => (office.into_node(), ().into_node()),
    };
    let event = line.event.filter(|_| lead != CandidacyLead::Contest);
    let number = line.ballot_number.map(|number| {
        nodes![tag("span").class("candidacy-number").child((words.ballot_number_of)(number)), " "]
    });
    let parties = if line.parties.is_empty() {
        tag("span").class("unknown").child(words.independent_or_unknown).into_node()
    } else {
        party_marks(line.parties).into_node()
    };
    nodes![
        tag("p").class("candidacy-lead").child(number).child(first),
        tag("p").class("candidacy-office").child(second),
        facts(nodes![
            fact(words.running_mate, line.running_mate.map(person_name)),
            fact(words.election, event.map(event_name)),
            fact(words.status, Some(status_label(line.status))),
            fact(words.nominated_by, Some(parties)),
            fact(words.list_position, line.list_position.map(|number| number.to_string())),
            fact(words.coverage, line.articles.map(words.article_count_of)),
            fact(words.votes, line.votes.map(|votes| setting.locale.number(votes))),
            fact(
                words.incumbent,
                line.incumbent.map(|incumbent| if incumbent { words.yes } else { words.no })
            )
        ]),
        source_link(line.source_url)
    ]
}

/// How a candidacy stands, in words; unknown is said as unknown.
pub fn status_label(status: Option<CandidacyStatus>) -> impl IntoNode + use<> {
    let words = words();
    match status {
        Some(status) => {
            tag("span").class("status").child((words.candidacy_status_of)(status)).into_node()
        }
        None => tag("span").class("status unknown").child(words.unknown).into_node(),
    }
}
