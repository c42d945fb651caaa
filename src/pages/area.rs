//! An area: what it lies in and holds, who holds office, what is decided, coverage.

use leptos::prelude::*;
use warta_page::directory::{AreaPage, AreaRef};

use crate::components::area_list::{AreaList, AreaName};
use crate::components::contest::ContestList;
use crate::components::coverage::Coverage;
use crate::components::facts::{Fact, Facts};
use crate::components::part::Part;
use crate::components::party_mark::{PartyMark, PartyName};
use crate::components::seats_table::SeatsTable;
use crate::pages::frame::{PageHeading, SingleColumn};
use crate::pages::party::OfficesByTense;
use crate::pages::person::OtherNames;
use crate::setting::Setting;

/// An area's page.
#[component]
pub fn Area(
    /// What it shows.
    page: AreaPage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let kind = page
        .area
        .classification
        .clone()
        .map_or_else(|| words.area.to_owned(), |name| words.classification(&name));
    let parents = (!page.parents.is_empty()).then(|| view! { <Parents areas=page.parents/> });
    let names =
        (!page.other_names.is_empty()).then(|| view! { <OtherNames names=page.other_names/> });
    let contests = (!page.contests.is_empty()).then(|| {
        view! { <Part heading=words.contests><ContestList contests=page.contests/></Part> }
    });
    let seats = (!page.seats.is_empty()).then(|| {
        let tables = page.seats.into_iter().map(|seats| view! { <SeatsTable seats/> });
        let tables = tables.collect_view();
        view! { <Part heading=words.seats>{tables}</Part> }
    });
    let bodies = (!page.organizations.is_empty()).then(|| {
        let items = page.organizations.into_iter();
        let items = items.map(|party| view! { <li><PartyMark party name=PartyName::Whole/></li> });
        let items = items.collect_view();
        view! { <Part heading=words.bodies_here><ul class="name-list">{items}</ul></Part> }
    });
    let inside = (!page.children.is_empty())
        .then(|| view! { <Part heading=words.inside><AreaList areas=page.children/></Part> });
    view! {
        <SingleColumn>
            <header class="page-head">
                <p class="page-kind">{kind}</p>
                <PageHeading>
                    <span lang=setting.content_language()>{page.area.name}</span>
                </PageHeading>
                <Facts>
                    <Fact label=words.part_of value=parents/>
                    <Fact label=words.other_names value=names/>
                </Facts>
            </header>
            {contests}
            {seats}
            <OfficesByTense heading=words.offices offices=page.offices/>
            {bodies}
            {inside}
            <Coverage list=page.coverage/>
        </SingleColumn>
    }
}

/// The areas that an area lies in, the largest first.
#[component]
fn Parents(areas: Vec<AreaRef>) -> impl IntoView {
    let areas = areas.into_iter().enumerate().map(|(index, area)| {
        view! { {(index > 0).then_some(" › ")}<AreaName area/> }
    });
    areas.collect_view()
}
