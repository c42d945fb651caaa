//! Who stands for an office, from the directory.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::block::Candidates;

use crate::components::area_list::{area_name, event_name};
use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::office::office_text;
use crate::setting::words;
use crate::sidebar_context::joined;

/// The candidates for one office or in one area.
pub fn candidates(candidates: Candidates) -> Node {
    let words = words();
    let office = candidates.office.as_ref().map(office_text);
    // What all stand for is said once above them.
    let first = candidates.lines.first();
    let one_contest = first.is_some_and(|first| {
        first.office.is_some()
            && candidates.lines.iter().all(|line| {
                line.office == first.office && line.area == first.area && line.event == first.event
            })
    });
    let first = first.filter(|_| one_contest);
    let title = match first {
        Some(line) => nodes![
            line.office.as_ref().map(office_text),
            line.area.clone().map(|area| nodes![", ", area_name(area)]),
            line.event.clone().map(|event| nodes![", ", event_name(event)])
        ]
        .into_node(),
        None => joined([office.as_ref(), candidates.area.as_ref()], ", ").into_node(),
    };
    let titled = one_contest || office.is_some() || candidates.area.is_some();
    let lead = if one_contest { CandidacyLead::Contest } else { CandidacyLead::Person };
    tag("div")
        .attr("role", "group")
        .class("candidates")
        .attr("aria-label", words.candidates)
        .child(
            tag("p")
                .class("table-caption")
                .child((words.known_of)(words.candidates))
                .child(titled.then_some(": "))
                .child(title),
        )
        .child(candidacy_list(candidates.lines, lead))
        .into_node()
}
