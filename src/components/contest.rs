//! What is decided in one area, who stands, and the result as far as it is known.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{ContestName, ContestView, CountStage, CountView, OfficeName};

use crate::components::area_list::{area_name, event_name};
use crate::components::candidacy::{CandidacyLead, OfContest, candidacies_of, unknown_line};
use crate::components::facts::{fact, facts};
use crate::components::office::office_text;
use crate::components::scroll_frame::scroll_frame;
use crate::components::source_link::source_line;
use crate::components::timestamp::{plain_date, timestamp};
use crate::i18n::Locale;
use crate::setting::{Setting, words};

/// Contests, each with its candidates. Neighbours that differ in their area alone and of whose
/// candidates nothing is known, such as the districts of a legislature, share one table.
pub fn contest_list(contests: Vec<ContestView>) -> impl IntoNode + use<> {
    let mut drawn = Vec::new();
    let mut contests = contests.into_iter().peekable();
    while let Some(contest) = contests.next() {
        let mut alike = Vec::new();
        while let Some(next) = contests.next_if(|next| share_a_table(&contest, next)) {
            alike.push(next);
        }
        alike.insert(0, contest);
        drawn.push(match <[ContestView; 1]>::try_from(alike) {
            Ok([contest]) => one(contest).into_node(),
            Err(several) => table(several).into_node(),
        });
    }
    Node::Several(drawn)
}

fn share_a_table(first: &ContestView, next: &ContestView) -> bool {
    is_bare(first)
        && is_bare(next)
        && first.office == next.office
        && first.event == next.event
        && first.start_date == next.start_date
        && first.end_date == next.end_date
}

/// Whether nothing is known that has no column in a table of several.
fn is_bare(contest: &ContestView) -> bool {
    let figures = [
        contest.registered_voters,
        contest.votes_cast,
        contest.valid_votes,
        contest.invalid_votes,
        contest.threshold.map(u64::from),
    ];
    contest.candidacies.is_empty()
        && contest.area.is_some()
        && figures.iter().all(Option::is_none)
        && contest.reason.is_none()
        && contest.replaced_by.is_none()
        && contest.results_due.is_none()
        && contest.count.is_none()
}

fn title(office: Option<&OfficeName>) -> String {
    office.map_or_else(|| words().office_unknown.to_owned(), office_text)
}

fn table(contests: Vec<ContestView>) -> impl IntoNode + use<> {
    let words = words();
    let name = title(contests.first().and_then(|contest| contest.office.as_ref()));
    let event = contests.first().and_then(|contest| contest.event.clone());
    let statuses = contests.iter().any(|contest| contest.status.is_some());
    let seats = contests.iter().any(|contest| contest.seats.is_some());
    let signs = contests
        .iter()
        .any(|contest| seats && contest.seats.is_none() || statuses && contest.status.is_none());
    let sources = contests
        .iter()
        .map(|contest| {
            let area = contest.area.as_ref().map(|area| area.name.clone());
            (contest.source_url.clone(), area.unwrap_or_default())
        })
        .collect();
    let term = contests.first().and_then(term);
    let sign = || tag("span").class("unknown").child("?").into_node();
    let rows = contests.into_iter().map(|contest| {
        let in_words = contest.status.map(|status| (words.contest_status_of)(status).into_node());
        tag("tr")
            .child(tag("th").attr("scope", "row").child(contest.area.map(area_name)))
            .child(seats.then(|| {
                tag("td").child(contest.seats.map_or_else(sign, |seats| seats.into_node()))
            }))
            .child(statuses.then(|| tag("td").child(in_words.unwrap_or_else(sign))))
    });
    let column = |name: &'static str| tag("th").attr("scope", "col").child(name);
    let table = tag("table")
        .class("contest-table")
        .child(
            tag("thead").child(
                tag("tr")
                    .child(column(words.area))
                    .child(seats.then(|| column(words.seats)))
                    .child(statuses.then(|| column(words.status))),
            ),
        )
        .child(tag("tbody").child(rows.collect::<Node>()));
    let unknown = [
        (!seats).then_some(words.seats),
        (!statuses).then_some(words.status),
        Some(words.candidates),
    ];
    let unknown: Vec<String> = unknown.into_iter().flatten().map(str::to_lowercase).collect();
    tag("section")
        .class("contest")
        .child(tag("h3").class("contest-title").child(name))
        .child(facts(nodes![fact(words.election, event.map(event_name)), fact(words.term, term)]))
        .child(scroll_frame(Some(words.contests.to_owned()), table))
        .child(signs.then(|| tag("p").class("unknown").child(words.unknown_sign)))
        .child(unknown_line(&unknown.join("; ")))
        .child(source_line(sources))
}

fn term(contest: &ContestView) -> Option<Node> {
    (contest.start_date.is_some() || contest.end_date.is_some()).then(|| {
        nodes![
            contest.start_date.clone().map(plain_date),
            " – ",
            contest.end_date.clone().map(plain_date)
        ]
        .into_node()
    })
}

fn one(contest: ContestView) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let number = |value: Option<u64>| value.map(|value| setting.locale.number(value));
    let votes = number(contest.valid_votes).map(|votes| (words.valid_votes_of)(&votes));
    let threshold =
        contest.threshold.map(|share| (words.threshold_of)(&percent(share, setting.locale)));
    let status = contest.status.map(words.contest_status_of);
    let mut unknown = Vec::new();
    if status.is_none() {
        unknown.push(words.contest_status);
    }
    let nobody = contest.candidacies.is_empty();
    if nobody {
        unknown.push(words.candidates);
    }
    let term = term(&contest);
    tag("section")
        .class("contest")
        .child(tag("h3").class("contest-title").child(title(contest.office.as_ref())))
        .child(facts(nodes![
            fact(words.area, contest.area.map(area_name)),
            fact(words.election, contest.event.map(event_name)),
            fact(words.seats, contest.seats),
            fact(words.term, term),
            fact(words.status, status),
            fact(words.reason, contest.reason),
            fact(words.replaced_by, contest.replaced_by.map(contest_name)),
            fact(words.results_due, contest.results_due.map(timestamp)),
            fact(words.count, contest.count.map(count)),
            fact(words.registered_voters, number(contest.registered_voters)),
            fact(words.votes_cast, number(contest.votes_cast)),
            fact(words.votes, votes),
            fact(words.invalid_votes, number(contest.invalid_votes)),
            fact(words.threshold, threshold)
        ]))
        .child((!nobody && !contest.complete).then(|| {
            tag("p").class("contest-note").child((words.known_of)(words.candidates)).child(":")
        }))
        .child(if nobody {
            let unknown: Vec<String> = unknown.iter().map(|what| what.to_lowercase()).collect();
            nodes![
                unknown_line(&unknown.join("; ")),
                source_line(vec![(contest.source_url, String::new())])
            ]
            .into_node()
        } else {
            let of = OfContest { unknown, source_url: contest.source_url };
            candidacies_of(contest.candidacies, CandidacyLead::Contest, of)
        })
}

/// A contest by its name, linked to its election.
fn contest_name(name: ContestName) -> Node {
    let office = name.office.as_ref().map(office_text);
    let area = name.area.map(|area| nodes![", ", area_name(area)]);
    let event = name.event.map(|event| nodes![", ", event_name(event)]);
    nodes![office, area, event].into_node()
}

/// How far the votes are counted, and how sure that is.
fn count(count: CountView) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let open = count.stage.is_some_and(|stage| stage != CountStage::Final);
    let unit = count.unit.unwrap_or_default();
    let counted = count.counted.map(|counted| {
        let total = count.total.map(|total| setting.locale.number(total));
        let counted = setting.locale.number(counted);
        let text = (words.counted_of)(&counted, total.as_deref(), &unit);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let stage = count.stage.map(|stage| (words.count_stage_of)(stage).to_owned());
    let open = open.then(|| words.not_final.to_owned());
    let parts: Vec<String> = [stage, counted, count.by, open].into_iter().flatten().collect();
    nodes![
        parts.join(", "),
        count.as_of.map(|date| nodes![", ", words.as_of, " ", plain_date(date)])
    ]
    .into_node()
}

/// Ten-thousandths as a number of hundredths: 3333 is "33,33".
fn percent(share: u32, locale: Locale) -> String {
    let (whole, rest) = (share / 100, share % 100);
    let point = match locale {
        Locale::Indonesian => ',',
        Locale::English => '.',
    };
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}{point}{rest:02}").trim_end_matches('0').to_owned()
}
