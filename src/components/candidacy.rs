//! Candidacies: who stands for what, put forward by whom, and how it stands. What is unknown is said
//! once for all that stand together.

use std::collections::BTreeSet;

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{
    CandidacyLine, CandidacyStatus, Contender, CountStage, SupportWithdrawn,
};

use crate::components::area_list::{area_name, event_name};
use crate::components::facts::{fact, facts};
use crate::components::office::office_text;
use crate::components::party_mark::{PartyName, party_mark, party_marks};
use crate::components::person_name::person_name;
use crate::components::picture::{Loading, figure};
use crate::components::source_link::source_line;
use crate::components::timestamp::plain_date;
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

/// What is said of the contest that candidacies stand in.
#[derive(Debug, Default)]
pub struct OfContest {
    /// What is unknown of the contest itself.
    pub unknown: Vec<&'static str>,
    /// Its source, which stands for the candidacies that have none.
    pub source_url: Option<String>,
}

/// Candidacies in a list.
pub fn candidacy_list(lines: Vec<CandidacyLine>, lead: CandidacyLead<'_>) -> Node {
    candidacies_of(lines, lead, OfContest::default())
}

/// Candidacies in a list below their contest.
pub fn candidacies_of(
    lines: Vec<CandidacyLine>,
    lead: CandidacyLead<'_>,
    contest: OfContest,
) -> Node {
    // Of one person several candidacies may be there.
    let elections = lines.first().is_some_and(|one| {
        lead == CandidacyLead::Person && lines.iter().any(|line| line.event != one.event)
    });
    let name = |line: &CandidacyLine| match &line.event {
        // Names stand in a row with commas between them.
        Some(event) if elections => format!("{} – {}", name(line, lead), event.name),
        Some(_) | None => name(line, lead),
    };
    let unknown = unknown(&lines, lead, &contest.unknown, &name);
    let mut sources: Vec<(Option<String>, String)> = lines
        .iter()
        .map(|line| (line.source_url.clone(), name(line)))
        .filter(|(url, _)| url.is_some() || contest.source_url.is_none())
        .collect();
    if let Some(url) = contest.source_url {
        sources.insert(0, (Some(url), String::new()));
    }
    // A card says where it knows something from, and nothing where it has no source at all.
    if matches!(lead, CandidacyLead::Office { .. }) && sources.iter().all(|(url, _)| url.is_none())
    {
        sources.clear();
    }
    let items = lines
        .into_iter()
        .map(|line| tag("li").class("candidacy").child(candidacy(line, lead)))
        .collect::<Node>();
    nodes![tag("ul").class("candidacy-list").child(items), unknown, source_line(sources)]
        .into_node()
}

/// Whom or what a line is about, where several are told apart.
fn name(line: &CandidacyLine, lead: CandidacyLead<'_>) -> String {
    if matches!(lead, CandidacyLead::Office { .. }) {
        let event = line.event.as_ref().map(|event| event.name.clone());
        return event.or_else(|| line.office.as_ref().map(office_text)).unwrap_or_default();
    }
    match (&line.who, line.ballot_number) {
        (Contender::Person(person), _) => person.name.clone(),
        (Contender::EmptyColumn, _) => words().empty_column.to_owned(),
        (Contender::Unknown | Contender::UnknownChoice, Some(number)) => {
            (words().ballot_number_of)(number)
        }
        (Contender::Unknown, None) => words().candidate_unknown.to_owned(),
        (Contender::UnknownChoice, None) => words().choice_unknown.to_owned(),
    }
}

/// Above this many names nobody reads which they are.
const MANY: usize = 12;

/// Names in a row, each once; where they are many, how many of all they are.
fn named(mut names: Vec<String>, all: usize) -> String {
    let count = names.len();
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    if names.len() > MANY { (words().of_all)(count, all) } else { names.join(", ") }
}

/// What a candidacy is for, by which those of one contest are found.
type ContestKey = [Option<String>; 3];

fn contest_key(line: &CandidacyLine) -> ContestKey {
    [
        line.office.as_ref().map(office_text),
        line.area.as_ref().map(|area| area.id.clone()),
        line.event.as_ref().map(|event| event.id.clone()),
    ]
}

/// The contests of the candidacies that fit.
fn contests_with(
    lines: &[CandidacyLine],
    fits: impl Fn(&CandidacyLine) -> bool,
) -> BTreeSet<ContestKey> {
    lines.iter().filter(|line| fits(line)).map(contest_key).collect()
}

/// Whether something is unknown of a candidacy.
type Lacks<'a> = &'a dyn Fn(&CandidacyLine) -> bool;

/// Everything that is unknown of these candidacies, in one sentence.
fn unknown(
    lines: &[CandidacyLine],
    lead: CandidacyLead<'_>,
    more: &[&str],
    name: &dyn Fn(&CandidacyLine) -> String,
) -> Option<Node> {
    let words = words();
    // A figure that one of them has is missing from the others of the same contest.
    let votes = contests_with(lines, |line| line.votes.is_some());
    let incumbent = contests_with(lines, |line| line.incumbent.is_some());
    // Of those who stand for one office by name, one holds it at most.
    let held =
        contests_with(lines, |line| line.incumbent == Some(true) && line.list_position.is_none());
    let own = |line: &CandidacyLine| match lead {
        CandidacyLead::Office { of } => line.person().is_some_and(|person| person.id == of),
        CandidacyLead::Person | CandidacyLead::Contest => line.person().is_some(),
    };
    let no_party = |line: &CandidacyLine| {
        line.parties.is_empty()
            && line.support_withdrawn.is_empty()
            && line.independent != Some(true)
            && !matches!(line.who, Contender::EmptyColumn | Contender::UnknownChoice)
    };
    let no_office = |line: &CandidacyLine| {
        line.office.is_none() && line.area.is_none() && lead != CandidacyLead::Contest
    };
    // Below a contest, its own status may be unknown as well.
    let status = match lead {
        CandidacyLead::Contest => words.candidacy_status,
        CandidacyLead::Person | CandidacyLead::Office { .. } => words.status,
    };
    let lacks: [(&str, Lacks<'_>); 5] = [
        (words.offices, &no_office),
        (status, &|line| line.status.is_none() && line.who != Contender::EmptyColumn),
        (words.nominating_party, &no_party),
        (words.votes, &|line| line.votes.is_none() && votes.contains(&contest_key(line))),
        (words.incumbent, &|line| {
            line.incumbent.is_none() && own(line) && {
                let key = contest_key(line);
                incumbent.contains(&key) && !held.contains(&key)
            }
        }),
    ];
    let mut parts: Vec<String> = more.iter().map(|what| what.to_lowercase()).collect();
    for (what, is_unknown) in lacks {
        let of: Vec<String> = lines.iter().filter(|line| is_unknown(line)).map(name).collect();
        let what = what.to_lowercase();
        match of.len() {
            0 => {}
            all if all == lines.len() => parts.push(what),
            _ => parts.push(format!("{what} ({})", named(of, lines.len()))),
        }
    }
    (!parts.is_empty()).then(|| unknown_line(&parts.join("; ")))
}

/// "Unknown: …", for what is unknown together.
pub fn unknown_line(what: &str) -> Node {
    tag("p").class("unknown").child((words().unknown_of)(what)).into_node()
}

fn candidacy(line: CandidacyLine, lead: CandidacyLead<'_>) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let office = line.office.as_ref().map(office_text);
    let office = nodes![
        office.clone(),
        (office.is_some() && line.area.is_some()).then_some(", "),
        line.area.map(area_name)
    ];
    let who = match &line.who {
        Contender::Person(person) => person_name(person.clone()).into_node(),
        Contender::EmptyColumn => words.empty_column.into_node(),
        Contender::Unknown => words.candidate_unknown.into_node(),
        Contender::UnknownChoice => words.choice_unknown.into_node(),
    };
    let person = match line.who.clone() {
        Contender::Person(person) => Some(person),
        Contender::EmptyColumn | Contender::Unknown | Contender::UnknownChoice => None,
    };
    let (first, second) = match lead {
        CandidacyLead::Person => (who, office.into_node()),
        CandidacyLead::Contest => (who, ().into_node()),
        CandidacyLead::Office { .. } => (office.into_node(), ().into_node()),
    };
    let event = line.event.filter(|_| lead != CandidacyLead::Contest);
    let number = line.ballot_number.map(|number| {
        nodes![tag("span").class("candidacy-number").child((words.ballot_number_of)(number)), " "]
    });
    // On the page of a running mate, the figures are the other's.
    let died = person.as_ref().and_then(|person| person.death_date.clone());
    let (mate, mate_of, own) = match lead {
        CandidacyLead::Office { of } if person.as_ref().is_some_and(|it| it.id != of) => {
            (None, person, false)
        }
        CandidacyLead::Office { .. } => (line.running_mate, None, true),
        CandidacyLead::Person | CandidacyLead::Contest => (line.running_mate, None, true),
    };
    // A card and a page of the person say it once above.
    let died = died.filter(|_| !matches!(lead, CandidacyLead::Office { .. }));
    let stage = line.stage.filter(|stage| *stage != CountStage::Final);
    let votes = line.votes.map(|votes| {
        let stage = stage.map(|stage| format!(" ({})", (words.count_stage_of)(stage)));
        nodes![setting.locale.number(votes), stage]
    });
    let incumbent = line.incumbent.filter(|_| own);
    let incumbent = incumbent.map(|yes| if yes { words.yes } else { words.no });
    let parties = if !line.parties.is_empty() {
        Some(party_marks(line.parties).into_node())
    } else {
        (line.independent == Some(true)).then(|| words.independent.into_node())
    };
    let status = line.status.map(|status| match line.who {
        Contender::EmptyColumn => status_mark((words.empty_column_status_of)(status)),
        Contender::Person(_) | Contender::Unknown | Contender::UnknownChoice => {
            status_label(status)
        }
    });
    let left = (!line.support_withdrawn.is_empty()).then(|| withdrawals(line.support_withdrawn));
    nodes![
        tag("p").class("candidacy-lead").child(number).child(first),
        tag("p").class("candidacy-office").child(second),
        line.image.map(|image| {
            tag("div").class("candidacy-image").child(figure(image, Loading::Lazy))
        }),
        facts(nodes![
            fact(words.running_mate_of, mate_of.map(person_name)),
            fact(words.running_mate, mate.map(person_name)),
            fact(words.election, event.map(event_name)),
            fact(words.status, status),
            fact(words.died, died.map(plain_date)),
            fact(words.nominated_by, parties),
            fact(words.support_withdrawn, left),
            fact(words.list_position, line.list_position),
            fact(words.coverage, line.articles.filter(|_| own).map(words.article_count_of)),
            fact(words.votes, votes),
            fact(words.incumbent, incumbent)
        ])
    ]
}

/// The parties that have left, each with the day and the source.
fn withdrawals(all: Vec<SupportWithdrawn>) -> Node {
    all.into_iter()
        .enumerate()
        .map(|(nth, gone)| {
            let source = gone.source_url.map(|url| (Some(url), String::new()));
            nodes![
                (nth > 0).then_some(", "),
                party_mark(gone.party, PartyName::Short),
                gone.date.map(|date| nodes![" (", plain_date(date), ")"]),
                source.map(|source| nodes![" ", source_line(vec![source])])
            ]
        })
        .collect::<Node>()
}

/// How a candidacy stands, in words.
pub fn status_label(status: CandidacyStatus) -> Node {
    status_mark((words().candidacy_status_of)(status))
}

fn status_mark(text: &'static str) -> Node {
    tag("span").class("status").child(text).into_node()
}
