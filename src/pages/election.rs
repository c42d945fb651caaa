//! An election or a term: what is decided, the seats, who holds office, coverage.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::ElectionPage;

use crate::components::contest::contest_list;
use crate::components::coverage::coverage;
use crate::components::facts::{fact, facts};
use crate::components::masthead::MAIN_ID;
use crate::components::office::by_tense;
use crate::components::seats_table::seats_table;
use crate::components::timestamp::timestamp;
use crate::pages::frame::page_heading;
use crate::pages::party::offices;
use crate::setting::Setting;

/// An event's page.
pub fn election(page: ElectionPage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let kind = page
        .classification
        .map_or_else(|| words.election.to_owned(), |name| words.classification(&name));
    let held = by_tense(page.offices);
    // Whose page it is need not be said of each.
    let mut contests = page.contests;
    contests.iter_mut().for_each(|contest| contest.event = None);
    let end = page.end_date.filter(|end| page.start_date.as_ref() != Some(end));
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(
            tag("header")
                .class("page-head")
                .child(tag("p").class("page-kind").child(kind))
                .child(page_heading(
                    tag("span").attr("lang", setting.content_language()).child(page.event.name),
                ))
                .child(facts(nodes![
                    fact(
                        if end.is_some() { words.since } else { words.date },
                        page.start_date.map(timestamp)
                    ),
                    fact(words.until, end.map(timestamp))
                ])),
        )
        .child((!contests.is_empty()).then(|| {
            tag("section")
                .class("part")
                .child(tag("h2").class("part-heading").child(words.contests))
                .child(contest_list(contests))
        }))
        .child((!page.seats.is_empty()).then(|| {
            tag("section")
                .class("part")
                .child(tag("h2").class("part-heading").child(words.seats))
                .child(page.seats.into_iter().map(seats_table).collect::<Node>())
        }))
        .child(offices((words.known_of)(words.offices), held.open))
        .child(offices(words.to_come.to_owned(), held.coming))
        .child(offices(words.offices_unsure.to_owned(), held.unknown))
        .child(offices(words.former.to_owned(), held.past))
        .child(coverage(page.coverage))
        .into_node()
}
