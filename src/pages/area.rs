//! An area: what it lies in and holds, who holds office, what is decided, coverage.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::AreaPage;

use crate::components::area_list::{area_list, area_name};
use crate::components::contest::contest_list;
use crate::components::coverage::coverage;
use crate::components::facts::{fact, facts};
use crate::components::masthead::MAIN_ID;
use crate::components::office::by_tense;
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::seats_table::seats_table;
use crate::pages::frame::page_heading;
use crate::pages::party::offices;
use crate::pages::person::other_names;
use crate::setting::Setting;

/// An area's page.
pub fn area(page: AreaPage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let kind = page
        .area
        .classification
        .clone()
        .map_or_else(|| words.area.to_owned(), |name| words.classification(&name));
    let held = by_tense(page.offices);
    let parents = (!page.parents.is_empty()).then(|| {
        page.parents
            .into_iter()
            .enumerate()
            .map(|(index, area)| nodes![(index > 0).then_some(" › "), area_name(area)])
            .collect::<Node>()
    });
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(
            tag("header")
                .class("page-head")
                .child(tag("p").class("page-kind").child(kind))
                .child(page_heading(
                    tag("span").attr("lang", setting.content_language()).child(page.area.name),
                ))
                .child(facts(nodes![
                    fact(words.part_of, parents),
                    fact(words.other_names, other_names(page.other_names))
                ])),
        )
        .child((!page.contests.is_empty()).then(|| {
            tag("section")
                .class("part")
                .child(tag("h2").class("part-heading").child(words.contests))
                .child(contest_list(page.contests))
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
        .child((!page.organizations.is_empty()).then(|| {
            tag("section")
                .class("part")
                .child(tag("h2").class("part-heading").child(words.bodies_here))
                .child(
                    tag("ul").class("name-list").child(
                        page.organizations
                            .into_iter()
                            .map(|party| tag("li").child(party_mark(party, PartyName::Whole)))
                            .collect::<Node>(),
                    ),
                )
        }))
        .child((!page.children.is_empty()).then(|| {
            tag("section")
                .class("part")
                .child(tag("h2").class("part-heading").child(words.inside))
                .child(area_list(page.children))
        }))
        .child(coverage(page.coverage))
        .into_node()
}
