//! What is decided in one area, and who stands.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{ContestStatus, ContestView};

use crate::components::area_list::{area_name, event_name};
use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::facts::{fact, facts};
use crate::components::scroll_frame::scroll_frame;
use crate::components::source_link::source_link;
use crate::components::timestamp::plain_date;
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
    let bare = |contest: &ContestView| {
        contest.candidacies.is_empty() && contest.valid_votes.is_none() && contest.area.is_some()
    };
    bare(first) && bare(next) && first.office == next.office && first.event == next.event
}

fn title(office: Option<String>) -> String {
    office.unwrap_or_else(|| words().contests.to_owned())
}

fn status_in_words(status: Option<ContestStatus>) -> &'static str {
    let words = words();
    status.map_or(words.unknown, words.contest_status_of)
}

fn table(contests: Vec<ContestView>) -> impl IntoNode + use<> {
    let words = words();
    let office = contests.first().and_then(|contest| contest.office.clone());
    let event = contests.first().and_then(|contest| contest.event.clone());
    let rows = contests.into_iter().map(|contest| {
        let seats = match contest.seats {
            Some(seats) => seats.into_node(),
            None => tag("span").class("unknown").child(words.unknown).into_node(),
        };
        tag("tr")
            .child(tag("th").attr("scope", "row").child(contest.area.map(area_name)))
            .child(tag("td").child(seats))
            .child(tag("td").child(status_in_words(contest.status)))
            .child(tag("td").child(source_link(contest.source_url)))
    });
    let column = |name: &'static str| tag("th").attr("scope", "col").child(name);
    let table = tag("table")
        .class("contest-table")
        .child(
            tag("thead").child(
                tag("tr")
                    .child(column(words.area))
                    .child(column(words.seats))
                    .child(column(words.status))
                    .child(column(words.source)),
            ),
        )
        .child(tag("tbody").child(rows.collect::<Node>()));
    tag("section")
        .class("contest")
        .child(tag("h3").class("contest-title").child(title(office)))
        .child(facts(fact(words.election, event.map(event_name))))
        .child(scroll_frame(Some(words.contests.to_owned()), table))
        .child(unknown_candidates())
}

fn unknown_candidates() -> impl IntoNode + use<> {
    let words = words();
    tag("p").class("unknown").child(words.candidates).child(": ").child(words.unknown)
}

fn one(contest: ContestView) -> impl IntoNode + use<> {
    let term = (contest.start_date.is_some() || contest.end_date.is_some()).then(|| {
        nodes![contest.start_date.map(plain_date), " – ", contest.end_date.map(plain_date)]
    });
    let setting = Setting::here();
    let words = setting.words();
    let votes =
        contest.valid_votes.map(|votes| (words.valid_votes_of)(&setting.locale.number(votes)));
    tag("section")
        .class("contest")
        .child(tag("h3").class("contest-title").child(title(contest.office)))
        .child(facts(nodes![
            fact(words.area, contest.area.map(area_name)),
            fact(words.election, contest.event.map(event_name)),
            fact(words.seats, contest.seats),
            fact(words.term, term),
            fact(words.status, Some(status_in_words(contest.status))),
            fact(words.votes, votes)
        ]))
        .child(source_link(contest.source_url))
        .child(if contest.candidacies.is_empty() {
            unknown_candidates().into_node()
        } else {
            candidacy_list(contest.candidacies, CandidacyLead::Contest).into_node()
        })
}
