//! An election or a term: what is decided, the seats, who holds office, coverage.

use leptos::prelude::*;
use warta_page::directory::ElectionPage;

use crate::components::contest::ContestList;
use crate::components::coverage::Coverage;
use crate::components::facts::{Fact, Facts};
use crate::components::part::Part;
use crate::components::seats_table::SeatsTable;
use crate::components::timestamp::Timestamp;
use crate::pages::frame::{PageHeading, SingleColumn};
use crate::pages::party::OfficesByTense;
use crate::setting::Setting;

/// An event's page.
#[component]
pub fn Election(
    /// What it shows.
    page: ElectionPage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let kind = page
        .classification
        .map_or_else(|| words.election.to_owned(), |name| words.classification(&name));
    let end = page.end_date.filter(|end| page.start_date.as_ref() != Some(end));
    let start_label = if end.is_some() { words.since } else { words.date };
    let start = page.start_date.map(|date| view! { <Timestamp date/> });
    let end = end.map(|date| view! { <Timestamp date/> });
    // Whose page it is need not be said of each.
    let mut contests = page.contests;
    contests.iter_mut().for_each(|contest| contest.event = None);
    let contests = (!contests.is_empty()).then(|| {
        view! { <Part heading=words.contests><ContestList contests/></Part> }
    });
    let seats = (!page.seats.is_empty()).then(|| {
        let tables = page.seats.into_iter().map(|seats| view! { <SeatsTable seats/> });
        let tables = tables.collect_view();
        view! { <Part heading=words.seats>{tables}</Part> }
    });
    view! {
        <SingleColumn>
            <header class="page-head">
                <p class="page-kind">{kind}</p>
                <PageHeading>
                    <span lang=setting.content_language()>{page.event.name}</span>
                </PageHeading>
                <Facts>
                    <Fact label=start_label value=start/>
                    <Fact label=words.until value=end/>
                </Facts>
            </header>
            {contests}
            {seats}
            <OfficesByTense heading=words.offices offices=page.offices/>
            <Coverage list=page.coverage/>
        </SingleColumn>
    }
}
