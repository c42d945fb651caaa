//! Who stands for an office, from the directory.

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::Candidates;

use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::office::office_text;
use crate::setting::words;
use crate::sidebar_context::joined;

/// The candidates for one office or in one area.
pub fn candidates(candidates: Candidates) -> Node {
    let words = words();
    let office = candidates.office.as_ref().map(office_text);
    let title = joined([office.as_ref(), candidates.area.as_ref()], ", ");
    tag("div")
        .attr("role", "group")
        .class("candidates")
        .attr("aria-label", words.candidates)
        .child(
            tag("p")
                .class("table-caption")
                .child((words.known_of)(words.candidates))
                .child((!title.is_empty()).then_some(": "))
                .child(title),
        )
        .child(candidacy_list(candidates.lines, CandidacyLead::Person))
        .into_node()
}
