//! Who stands for an office, from the directory.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::block::Candidates;

use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::party_mark::{PartyName, party_mark};
use crate::setting::words;

/// The candidates for one office or in one area.
pub fn candidates(candidates: Candidates) -> Node {
    let words = words();
    tag("div")
        .attr("role", "group")
        .class("candidates")
        .attr("aria-label", words.candidates)
        .child(
            tag("p")
                .class("table-caption")
                .child(words.candidates)
                .child(" ")
                .child(candidates.title)
                .child(
                    candidates.party.map(|party| nodes![" ", party_mark(party, PartyName::Short)]),
                ),
        )
        .child(candidacy_list(candidates.lines, CandidacyLead::Person))
        .into_node()
}
