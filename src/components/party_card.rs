//! A party, as the sidebar tells what it is.

use crate::markup::{IntoNode, nodes, tag};
use warta_page::route::Route;
use warta_page::sidebar::PartyCard;

use crate::components::facts::{fact, facts};
use crate::components::office::{OfficeLead, office_list};
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::person_card::further;
use crate::components::seats_table::party_seats;
use crate::components::timestamp::plain_date;
use crate::setting::words;

/// A party's card.
pub fn party_card_view(card: PartyCard) -> impl IntoNode + use<> {
    let words = words();
    let page = Route::party(&card.party.id);
    let abbreviation = card
        .party
        .abbreviation
        .clone()
        .filter(|short| !card.party.name.split(' ').any(|word| word == short));
    tag("article")
        .class("party-card")
        .child(
            tag("h3")
                .class("party-card-name")
                .child(party_mark(card.party, PartyName::Whole))
                .child(abbreviation.map(|text| {
                    nodes![
                        " ",
                        tag("span").class("party-card-short").child("(").child(text).child(")")
                    ]
                })),
        )
        .child(card.summary.map(|text| tag("p").class("party-card-summary").child(text)))
        .child(
            card.dissolution_date.map(|date| facts(fact(words.dissolved, Some(plain_date(date))))),
        )
        .child((!card.leaders.is_empty()).then(|| {
            nodes![
                tag("h4").class("card-part-heading").child(words.leaders),
                office_list(card.leaders, OfficeLead::Person)
            ]
        }))
        .child((!card.seats.is_empty()).then(|| {
            nodes![
                tag("h4").class("card-part-heading").child(words.seats_by_district),
                party_seats(card.seats)
            ]
        }))
        .child(further(page, card.articles))
}
