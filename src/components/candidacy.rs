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
pub enum CandidacyLead<'a> {
    /// The person: on the page of an election, an area or a party.
    Person,
    /// The person, and nothing of the office and the election: below their heading.
    Contest,
    /// The office: on the page of a person.
    Office {
        /// The id of that person, who may be the running mate.
        of: &'a str,
    },
}

/// Candidacies in a list.
pub fn candidacy_list(lines: Vec<CandidacyLine>, lead: CandidacyLead<'_>) -> impl IntoNode + use<> {
    // A row that one of them has, all of them have: what is unknown of the others is said.
    let rows = Rows {
        votes: lines.iter().any(|line| line.votes.is_some()),
        incumbent: lines.iter().any(|line| line.incumbent.is_some()),
    };
    tag("ul").class("candidacy-list").child(
        lines
            .into_iter()
            .map(|line| tag("li").class("candidacy").child(candidacy(line, lead, rows)))
            .collect::<Node>(),
    )
}

#[derive(Clone, Copy)]
struct Rows {
    votes: bool,
    incumbent: bool,
}

fn candidacy(line: CandidacyLine, lead: CandidacyLead<'_>, rows: Rows) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let office = nodes![
        line.office.unwrap_or_else(|| words.unknown.to_owned()),
        " ",
        line.area.map(area_name)
    ];
    let (first, second) = match lead {
        CandidacyLead::Person => (person_name(line.person.clone()).into_node(), office.into_node()),
        CandidacyLead::Contest => (person_name(line.person.clone()).into_node(), ().into_node()),
        CandidacyLead::Office { .. } => (office.into_node(), ().into_node()),
    };
    let event = line.event.filter(|_| lead != CandidacyLead::Contest);
    let number = line.ballot_number.map(|number| {
        nodes![tag("span").class("candidacy-number").child((words.ballot_number_of)(number)), " "]
    });
    let unknown = || tag("span").class("unknown").child(words.unknown).into_node();
    // On the page of a running mate, the figures are the other's.
    let (mate, mate_of, own) = match lead {
        CandidacyLead::Office { of } if line.person.id != of => (None, Some(line.person), false),
        CandidacyLead::Office { .. } => (line.running_mate, None, true),
        CandidacyLead::Person | CandidacyLead::Contest => (line.running_mate, None, true),
    };
    let votes = rows.votes.then(|| match line.votes {
        Some(votes) => setting.locale.number(votes).into_node(),
        None => unknown(),
    });
    let incumbent = (rows.incumbent && own).then(|| match line.incumbent {
        Some(true) => words.yes.into_node(),
        Some(false) => words.no.into_node(),
        None => unknown(),
    });
    let parties = if line.parties.is_empty() && line.independent == Some(true) {
        words.independent.into_node()
    } else if line.parties.is_empty() {
        tag("span").class("unknown").child(words.independent_or_unknown).into_node()
    } else {
        party_marks(line.parties).into_node()
    };
    nodes![
        tag("p").class("candidacy-lead").child(number).child(first),
        tag("p").class("candidacy-office").child(second),
        facts(nodes![
            fact(words.running_mate_of, mate_of.map(person_name)),
            fact(words.running_mate, mate.map(person_name)),
            fact(words.election, event.map(event_name)),
            fact(words.status, Some(status_label(line.status))),
            fact(words.nominated_by, Some(parties)),
            fact(words.list_position, line.list_position),
            fact(words.coverage, line.articles.filter(|_| own).map(words.article_count_of)),
            fact(words.votes, votes),
            fact(words.incumbent, incumbent)
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
