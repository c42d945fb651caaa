//! A contest by its name.

use leptos::prelude::*;
use warta_page::directory::ContestName;

use crate::components::area_list::{AreaName, EventName};
use crate::components::office::office_text;

/// A contest by its name, linked to its election.
#[component]
pub fn ContestLink(
    /// Its name.
    name: ContestName,
) -> impl IntoView {
    view! {
        {name.office.as_ref().map(office_text)}
        {name.area.map(|area| view! { {", "}<AreaName area/> })}
        {name.event.map(|event| view! { {", "}<EventName event/> })}
    }
}
