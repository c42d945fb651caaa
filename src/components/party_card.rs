//! A party, as the sidebar tells what it is.

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::sidebar;

use crate::components::facts::{Fact, Facts};
use crate::components::office::{OfficeLead, OfficeList};
use crate::components::party_mark::{PartyMark, PartyName};
use crate::components::person_card::Further;
use crate::components::seats_table::PartySeats;
use crate::components::timestamp::PlainDate;
use crate::setting::words;

/// A party's card.
#[component]
pub fn PartyCard(
    /// What it says.
    card: sidebar::PartyCard,
) -> impl IntoView {
    let words = words();
    let page = Route::party(&card.party.id);
    let abbreviation = card
        .party
        .abbreviation
        .clone()
        .filter(|short| !card.party.name.split(' ').any(|word| word == short));
    let abbreviation = abbreviation.map(|text| {
        view! { {" "}<span class="party-card-short">{"("}{text}{")"}</span> }
    });
    let dissolved = card.dissolution_date.map(|date| {
        let date = Some(view! { <PlainDate date/> });
        view! { <Facts><Fact label=words.dissolved value=date/></Facts> }
    });
    let leaders = (!card.leaders.is_empty()).then(|| {
        view! {
            <h4 class="card-part-heading">{words.leaders}</h4>
            <OfficeList offices=card.leaders lead=OfficeLead::Person/>
        }
    });
    let seats = (!card.seats.is_empty()).then(|| {
        view! {
            <h4 class="card-part-heading">{words.seats_by_district}</h4>
            <PartySeats all=card.seats/>
        }
    });
    view! {
        <article class="party-card">
            <h3 class="party-card-name">
                <PartyMark party=card.party name=PartyName::Whole/>
                {abbreviation}
            </h3>
            {card.summary.map(|text| view! { <p class="party-card-summary">{text}</p> })}
            {dissolved}
            {leaders}
            {seats}
            <Further to=page articles=card.articles/>
        </article>
    }
}
