//! Candidacies: who stands for what, put forward by whom, and how it stands. What is unknown is said
//! once for all that stand together.

use std::collections::BTreeSet;

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::{CandidacyLine, Contender, CountStage, SupportWithdrawn};
use warta_page::id::{AreaId, EventId, PersonId};

use crate::components::area_list::{AreaName, EventName};
use crate::components::contest_link::ContestLink;
use crate::components::facts::{Fact, Facts};
use crate::components::office::office_text;
use crate::components::party_mark::{PartyMark, PartyMarks, PartyName};
use crate::components::person_name::PersonName;
use crate::components::picture::{Figure, Loading};
use crate::components::source_link::SourceLine;
use crate::components::timestamp::PlainDate;
use crate::setting::{Setting, words};

/// What a candidacy begins with in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CandidacyLead {
    /// The person: on the page of an election, an area or a party.
    Person,
    /// The person, and nothing of the office and the election: below their heading.
    Contest,
    /// The office: on the page of a person.
    Office {
        /// The id of that person, who may be the running mate.
        of: PersonId,
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
#[component]
pub fn CandidacyList(
    /// The candidacies, in their order.
    lines: Vec<CandidacyLine>,
    /// What each leads with.
    lead: CandidacyLead,
    /// What is said of the contest that they stand in, below its heading.
    #[prop(optional)]
    contest: Option<OfContest>,
) -> impl IntoView {
    let below_contest = contest.is_some();
    let contest = contest.unwrap_or_default();
    // Of one person several candidacies may be there.
    let elections = lines.first().is_some_and(|one| {
        lead == CandidacyLead::Person && lines.iter().any(|line| line.event != one.event)
    });
    let name = |line: &CandidacyLine| match &line.event {
        // Names stand in a row with commas between them.
        Some(event) if elections => format!("{} – {}", name(line, &lead), event.name),
        Some(_) | None => name(line, &lead),
    };
    let unknown = unknown(&lines, &lead, &contest.unknown, &name);
    let mut sources: Vec<(Option<String>, String)> = lines
        .iter()
        .map(|line| (line.source_url.clone(), name(line)))
        .filter(|(url, _)| url.is_some() || contest.source_url.is_none())
        .collect();
    if let Some(url) = contest.source_url {
        sources.insert(0, (Some(url), String::new()));
    }
    // A card names its source; where there is none, it says nothing of sources.
    if matches!(lead, CandidacyLead::Office { .. }) && sources.iter().all(|(url, _)| url.is_none())
    {
        sources.clear();
    }
    let items = lines.into_iter().map(|line| {
        let mut line = line;
        // Above them all it is said once.
        if below_contest {
            line.called_off = None;
        }
        view! { <li class="candidacy"><Candidacy line lead=lead.clone()/></li> }
    });
    view! {
        <ul class="candidacy-list">{items.collect_view()}</ul>
        {unknown.map(|what| view! { <UnknownLine what/> })}
        <SourceLine all=sources/>
    }
}

/// Whom or what a line is about, where several are told apart.
fn name(line: &CandidacyLine, lead: &CandidacyLead) -> String {
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

/// Where there are more names than this, only their number is given.
const MANY: usize = 12;

/// Names in a row, each once; where they are many, how many of all they are.
fn named(mut names: Vec<String>, all: usize) -> String {
    let count = names.len();
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    if names.len() > MANY { (words().of_all)(count, all) } else { names.join(", ") }
}

/// What a candidacy is for, by which those of one contest are found.
type ContestKey = (Option<String>, Option<AreaId>, Option<EventId>);

fn contest_key(line: &CandidacyLine) -> ContestKey {
    (
        line.office.as_ref().map(office_text),
        line.area.as_ref().map(|area| area.id.clone()),
        line.event.as_ref().map(|event| event.id.clone()),
    )
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
    lead: &CandidacyLead,
    more: &[&str],
    name: &dyn Fn(&CandidacyLine) -> String,
) -> Option<String> {
    let words = words();
    // A figure that one of them has is missing from the others of the same contest.
    let votes = contests_with(lines, |line| line.votes.is_some());
    let incumbent = contests_with(lines, |line| line.incumbent.is_some());
    // Of those who stand for one office by name, one holds it at most.
    let held =
        contests_with(lines, |line| line.incumbent == Some(true) && line.list_position.is_none());
    let own = |line: &CandidacyLine| match lead {
        CandidacyLead::Office { of } => line.person().is_some_and(|person| person.id == *of),
        CandidacyLead::Person | CandidacyLead::Contest => line.person().is_some(),
    };
    let no_party = |line: &CandidacyLine| {
        line.parties.is_empty()
            && line.support_withdrawn.is_empty()
            && line.independent != Some(true)
            && !matches!(line.who, Contender::EmptyColumn | Contender::UnknownChoice)
    };
    let no_office = |line: &CandidacyLine| {
        line.office.is_none() && line.area.is_none() && *lead != CandidacyLead::Contest
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
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// "Unknown: …", for what is unknown together.
#[component]
pub fn UnknownLine(
    /// What is unknown.
    what: String,
) -> impl IntoView {
    view! { <p class="unknown">{(words().unknown_of)(&what)}</p> }
}

#[component]
fn Candidacy(line: CandidacyLine, lead: CandidacyLead) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let contest = lead == CandidacyLead::Contest;
    let office = line.office.as_ref().map(office_text);
    let comma = (office.is_some() && line.area.is_some()).then_some(", ");
    let office = view! {
        {office}
        {comma}
        {line.area.map(|area| view! { <AreaName area/> })}
    };
    let (who, person) = match line.who.clone() {
        Contender::Person(person) => {
            let name = view! { <PersonName person=person.clone()/> };
            (Either::Left(name), Some(person))
        }
        Contender::EmptyColumn => (Either::Right(words.empty_column), None),
        Contender::Unknown => (Either::Right(words.candidate_unknown), None),
        Contender::UnknownChoice => (Either::Right(words.choice_unknown), None),
    };
    // On the page of a running mate, the figures are the other's.
    let died = person.as_ref().and_then(|person| person.death_date.clone());
    let (mate, mate_of, own) = match &lead {
        CandidacyLead::Office { of } if person.as_ref().is_some_and(|it| it.id != *of) => {
            (None, person, false)
        }
        CandidacyLead::Office { .. } => (line.running_mate, None, true),
        CandidacyLead::Person | CandidacyLead::Contest => (line.running_mate, None, true),
    };
    // A card and a page of the person say it once above.
    let died = died.filter(|_| !matches!(lead, CandidacyLead::Office { .. }));
    let (first, second) = match lead {
        CandidacyLead::Person => (Either::Left(who), Some(office)),
        CandidacyLead::Contest => (Either::Left(who), None),
        CandidacyLead::Office { .. } => (Either::Right(office), None),
    };
    let event = line.event.filter(|_| !contest);
    let number = line.ballot_number.map(words.ballot_number_of);
    let stage = line.stage.filter(|stage| *stage != CountStage::Final);
    let votes = line.votes.map(|votes| {
        let stage = stage.map(|stage| format!(" ({})", (words.count_stage_of)(stage)));
        [setting.locale.number(votes), stage.unwrap_or_default()].concat()
    });
    let incumbent = line.incumbent.filter(|_| own);
    let incumbent = incumbent.map(|yes| if yes { words.yes } else { words.no });
    let parties = if !line.parties.is_empty() {
        Some(Either::Left(view! { <PartyMarks parties=line.parties/> }))
    } else {
        (line.independent == Some(true)).then_some(Either::Right(words.independent))
    };
    let status = line.status.map(|status| match line.who {
        Contender::EmptyColumn => (words.empty_column_status_of)(status),
        Contender::Person(_) | Contender::Unknown | Contender::UnknownChoice => {
            (words.candidacy_status_of)(status)
        }
    });
    let status = status.map(|status| view! { <span class="status">{status}</span> });
    let (off, reason, replaced_by) = match line.called_off {
        Some(off) => (off.status.map(words.contest_status_of), off.reason, off.replaced_by),
        None => (None, None, None),
    };
    let replaced_by = replaced_by.map(|name| view! { <ContestLink name/> });
    let left = (!line.support_withdrawn.is_empty())
        .then(|| view! { <Withdrawals all=line.support_withdrawn/> });
    let image = line.image.map(|image| {
        view! { <div class="candidacy-image"><Figure image loading=Loading::Lazy/></div> }
    });
    let articles = line.articles.filter(|_| own).map(words.article_count_of);
    view! {
        <p class="candidacy-lead">
            {number.map(|number| view! { <span class="candidacy-number">{number}</span>{" "} })}
            {first}
        </p>
        <p class="candidacy-office">{second}</p>
        {image}
        <Facts>
            <Fact
                label=words.running_mate_of
                value=mate_of.map(|person| view! { <PersonName person/> })
            />
            <Fact label=words.running_mate value=mate.map(|person| view! { <PersonName person/> })/>
            <Fact label=words.election value=event.map(|event| view! { <EventName event/> })/>
            <Fact label=words.status value=status/>
            <Fact label=words.contest_status value=off/>
            <Fact label=words.reason value=reason/>
            <Fact label=words.replaced_by value=replaced_by/>
            <Fact label=words.died value=died.map(|date| view! { <PlainDate date/> })/>
            <Fact label=words.nominated_by value=parties/>
            <Fact label=words.support_withdrawn value=left/>
            <Fact label=words.list_position value=line.list_position/>
            <Fact label=words.coverage value=articles/>
            <Fact label=words.votes value=votes/>
            <Fact label=words.incumbent value=incumbent/>
        </Facts>
    }
}

/// The parties that have left, each with the day and the source.
#[component]
fn Withdrawals(all: Vec<SupportWithdrawn>) -> impl IntoView {
    let all = all.into_iter().enumerate().map(|(nth, gone)| {
        let source = gone.source_url.map(|url| vec![(Some(url), String::new())]);
        view! {
            {(nth > 0).then_some(", ")}
            <PartyMark party=gone.party name=PartyName::Short/>
            {gone.date.map(|date| view! { {" ("}<PlainDate date/>{")"} })}
            {source.map(|all| view! { {" "}<SourceLine all/> })}
        }
    });
    all.collect_view()
}
