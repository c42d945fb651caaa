//! What is decided in one area, and who stands.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::ContestView;

use crate::components::area_list::{area_name, event_name};
use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::facts::{fact, facts};
use crate::components::source_link::source_link;
use crate::setting::Setting;

/// Contests, each with its candidates.
pub fn contest_list(contests: Vec<ContestView>) -> impl IntoNode + use<> {
    contests.into_iter().map(one).collect::<Node>()
}

fn one(contest: ContestView) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let status = contest.status.map_or(words.unknown, |status| (words.contest_status_of)(status));
    let votes =
        contest.valid_votes.map(|votes| (words.valid_votes_of)(&setting.locale.number(votes)));
    tag("section")
        .class("contest")
        .child(
            tag("h3")
                .class("contest-title")
                .child(contest.office.unwrap_or_else(|| words.contests.to_owned()))
                .child(" ")
                .child(contest.area.map(|area| area_name(area))),
        )
        .child(facts(nodes![
            fact(words.election, contest.event.map(|event| event_name(event))),
            fact(words.seats, contest.seats.map(|seats| seats.to_string())),
            fact(words.status, Some(status)),
            fact(words.votes, votes)
        ]))
        .child(source_link(contest.source_url))
        .child(if contest.candidacies.is_empty() {
            tag("p")
                .class("unknown")
                .child(words.candidates)
                .child(": ")
                .child(words.unknown)
                .into_node()
        } else {
            candidacy_list(contest.candidacies, CandidacyLead::Person).into_node()
        })
}
