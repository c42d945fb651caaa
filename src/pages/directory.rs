//! The directory of candidates and parties.

use leptos::prelude::*;
use warta_page::directory::{DirectoryPage, PersonEntry};

use crate::components::area_list::{AreaList, AreaName, EventName};
use crate::components::contest::ContestList;
use crate::components::part::Part;
use crate::components::party_mark::{PartyMark, PartyMarks, PartyName};
use crate::components::person_name::PersonName;
use crate::pages::frame::{PageHeading, SingleColumn};
use crate::setting::Setting;

/// Above this many entries a list is laid out as it comes into view.
pub const LONG: usize = 100;

/// The directory's page.
#[component]
pub fn Directory(
    /// What it shows.
    page: DirectoryPage,
) -> impl IntoView {
    let words = Setting::here().words();
    let parties = (!page.parties.is_empty()).then(|| {
        let items = page.parties.into_iter();
        let items = items.map(|party| view! { <li><PartyMark party name=PartyName::Whole/></li> });
        let items = items.collect_view();
        view! {
            <Part heading=words.parties>
                <ul class="name-list name-grid">{items}</ul>
                <p class="page-note">{words.order_note}</p>
            </Part>
        }
    });
    let events = (!page.events.is_empty()).then(|| {
        let items = page.events.into_iter().map(|event| view! { <li><EventName event/></li> });
        let items = items.collect_view();
        view! { <Part heading=words.elections><ul class="name-list">{items}</ul></Part> }
    });
    let contests = (!page.contests.is_empty()).then(|| {
        view! { <Part heading=words.contests><ContestList contests=page.contests/></Part> }
    });
    let long = page.people.len() > LONG;
    let people = (!page.people.is_empty()).then(|| {
        let items = page.people.into_iter().map(|entry| view! { <li><Entry entry/></li> });
        let items = items.collect_view();
        let class = if long { "name-list name-grid long-list" } else { "name-list name-grid" };
        view! { <Part heading=words.people><ul class=class>{items}</ul></Part> }
    });
    let areas = (!page.areas.is_empty())
        .then(|| view! { <Part heading=words.areas><AreaList areas=page.areas/></Part> });
    view! {
        <SingleColumn>
            <header class="page-head"><PageHeading>{words.directory}</PageHeading></header>
            {parties}
            {events}
            {contests}
            {people}
            {areas}
        </SingleColumn>
    }
}

#[component]
fn Entry(entry: PersonEntry) -> impl IntoView {
    view! {
        <PersonName person=entry.person/>
        {" "}
        <PartyMarks parties=entry.parties/>
        {entry.area.map(|area| view! { {" "}<AreaName area/> })}
    }
}
