//! A party or another body: leaders, boards, seats, members, coverage.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{OrganizationRef, PartyPage};

use crate::components::area_list::area_name;
use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::coverage::coverage;
use crate::components::facts::{fact, facts};
use crate::components::masthead::MAIN_ID;
use crate::components::office::{OfficeLead, by_tense, office_list};
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::picture::{Loading, figure};
use crate::components::seats_table::{party_seats, seats_table};
use crate::components::timestamp::plain_date;
use crate::pages::directory::LONG;
use crate::pages::frame::page_heading;
use crate::pages::person::{links, other_names};
use crate::setting::Setting;

/// An organization's page.
pub fn party(page: PartyPage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let content = setting.content_language();
    let heading_language = content.clone();
    let card = page.card;
    let party = card.party.clone();
    let kind = party.classification.clone().map(|name| words.classification(&name));
    let title = party.name.clone();
    // The name stands above it, and the number below.
    let mark = (party.abbreviation.is_some() || party.color.is_some()).then(|| {
        let party = OrganizationRef { ballot_number: None, ..party.clone() };
        tag("p").child(party_mark(party, PartyName::Short))
    });
    let held = by_tense(page.members);
    let legislature = party.classification.as_deref() == Some("legislature");
    let parents = (!page.parents.is_empty()).then(|| {
        page.parents
            .into_iter()
            .map(|party| nodes![party_mark(party, PartyName::Whole), " "])
            .collect::<Node>()
    });
    let seats = (!card.seats.is_empty()).then(|| {
        tag("section")
            .class("part")
            .child(tag("h2").class("part-heading").child(words.seats_by_district))
            .child(if legislature {
                card.seats.into_iter().map(seats_table).collect::<Node>()
            } else {
                party_seats(card.seats)
            })
    });
    let boards = (!page.children.is_empty()).then(|| {
        tag("section")
            .class("part")
            .child(tag("h2").class("part-heading").child(words.boards))
            .child(
                tag("ul").class("name-list").child(
                    page.children
                        .into_iter()
                        .map(|(party, area)| {
                            tag("li")
                                .child(party_mark(party, PartyName::Whole))
                                .child(area.map(|area| nodes![" ", area_name(area)]))
                        })
                        .collect::<Node>(),
                ),
            )
    });
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(
            tag("header")
                .class("page-head page-head-portrait")
                .child(page.image.map(|image| {
                    tag("div").class("page-portrait").child(figure(image, Loading::Eager))
                }))
                .child(
                    tag("div")
                        .child(tag("p").class("page-kind").child(kind))
                        .child(page_heading(
                            tag("span").attr("lang", heading_language).child(title),
                        ))
                        .child(mark)
                        .child(card.summary.map(|text| {
                            tag("p").class("standfirst").attr("lang", content.clone()).child(text)
                        }))
                        .child(facts(nodes![
                            fact(
                                words.ballot_number,
                                card.party.ballot_number.map(|number| number.to_string())
                            ),
                            fact(words.part_of, parents),
                            fact(words.other_names, other_names(page.other_names)),
                            fact(words.founded, page.founding_date.map(plain_date)),
                            fact(words.dissolved, page.dissolution_date.map(plain_date)),
                            fact(words.seats, page.seats),
                            fact(words.links, links(page.links))
                        ])),
                ),
        )
        .child(offices((words.known_of)(words.leaders), card.leaders))
        .child(seats)
        .child((!page.candidacies.is_empty()).then(|| {
            tag("section")
                .class("part")
                .child(tag("h2").class("part-heading").child((words.known_of)(words.candidates)))
                .child(candidacy_list(page.candidacies, CandidacyLead::Person))
        }))
        .child(boards)
        .child(offices((words.known_of)(words.members), held.open))
        .child(offices(words.to_come.to_owned(), held.coming))
        .child(offices(words.offices_unsure.to_owned(), held.unknown))
        .child(offices(words.former.to_owned(), held.past))
        .child(coverage(page.coverage))
        .into_node()
}

/// Offices under a heading; nothing where there are none.
pub fn offices(heading: String, offices: Vec<warta_page::directory::Office>) -> Node {
    (!offices.is_empty())
        .then(|| {
            let long = offices.len() > LONG;
            let count = offices.len().to_string();
            tag("section")
                .class("part")
                .child(
                    tag("h2")
                        .class("part-heading")
                        .child(heading)
                        .child(" ")
                        .child(tag("span").class("part-count").child(count)),
                )
                .child(
                    tag("div")
                        .attr("class", long.then_some("long-list"))
                        .child(office_list(offices, OfficeLead::Person)),
                )
        })
        .into_node()
}
