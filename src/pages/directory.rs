//! The directory of candidates and parties.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{DirectoryPage, PersonEntry};

use crate::components::area_list::{area_list, area_name, event_name};
use crate::components::contest::contest_list;
use crate::components::masthead::MAIN_ID;
use crate::components::party_mark::{PartyName, party_mark, party_marks};
use crate::components::person_name::person_name;
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// Above this many entries a list is laid out as it comes into view.
pub const LONG: usize = 100;

/// The directory's page.
pub fn directory(page: DirectoryPage) -> Node {
    let words = Setting::here().words();
    let parties = (!page.parties.is_empty()).then(|| {
        let items = page
            .parties
            .into_iter()
            .map(|party| tag("li").child(party_mark(party, PartyName::Whole)));
        part(
            words.parties,
            nodes![
                tag("ul").class("name-list name-grid").child(items.collect::<Node>()),
                tag("p").class("page-note").child(words.order_note)
            ],
        )
    });
    let events = (!page.events.is_empty()).then(|| {
        let items = page.events.into_iter().map(|event| tag("li").child(event_name(event)));
        part(
            words.elections,
            tag("ul").class("name-list").child(items.collect::<Node>()).into_node(),
        )
    });
    let contests = (!page.contests.is_empty())
        .then(|| part(words.contests, contest_list(page.contests).into_node()));
    let long = page.people.len() > LONG;
    let people = (!page.people.is_empty()).then(|| {
        let items = page.people.into_iter().map(|person| tag("li").child(entry(person)));
        part(
            words.people,
            tag("ul")
                .class(if long { "name-list name-grid long-list" } else { "name-list name-grid" })
                .child(items.collect::<Node>())
                .into_node(),
        )
    });
    let areas =
        (!page.areas.is_empty()).then(|| part(words.areas, area_list(page.areas).into_node()));
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(tag("header").class("page-head").child(page_heading(words.directory)))
        .child(parties)
        .child(events)
        .child(contests)
        .child(people)
        .child(areas)
        .into_node()
}

fn entry(entry: PersonEntry) -> impl IntoNode + use<> {
    nodes![
        person_name(entry.person),
        " ",
        party_marks(entry.parties),
        entry.area.map(|area| nodes![" ", area_name(area)])
    ]
}

fn part(heading: &'static str, body: Node) -> impl IntoNode + use<> {
    tag("section").class("part").child(tag("h2").class("part-heading").child(heading)).child(body)
}
