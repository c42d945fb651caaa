//! Who stands for an office, from the directory.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::block;

use crate::components::area_list::{AreaName, EventName};
use crate::components::candidacy::{CandidacyLead, CandidacyList};
use crate::components::office::office_text;
use crate::setting::words;
use crate::sidebar_context::joined;

/// The candidates for one office or in one area.
#[component]
pub fn Candidates(
    /// Who stands, and for what.
    candidates: block::Candidates,
) -> impl IntoView {
    let words = words();
    let office = candidates.office.as_ref().map(office_text);
    // What all stand for is said once above them.
    let first = candidates.lines.first().filter(|first| {
        first.office.is_some()
            && candidates.lines.iter().all(|line| {
                line.office == first.office && line.area == first.area && line.event == first.event
            })
    });
    let lead = if first.is_some() { CandidacyLead::Contest } else { CandidacyLead::Person };
    let title = match first {
        Some(line) => Some(Either::Left(view! {
            {line.office.as_ref().map(office_text)}
            {line.area.clone().map(|area| view! { {", "}<AreaName area/> })}
            {line.event.clone().map(|event| view! { {", "}<EventName event/> })}
        })),
        None => {
            let title = joined([office.as_ref(), candidates.area.as_ref()], ", ");
            (!title.is_empty()).then_some(Either::Right(title))
        }
    };
    view! {
        <div role="group" class="candidates" aria-label=words.candidates>
            <p class="table-caption">
                {(words.known_of)(words.candidates)}
                {title.map(|title| view! { {": "}{title} })}
            </p>
            <CandidacyList lines=candidates.lines lead/>
        </div>
    }
}
