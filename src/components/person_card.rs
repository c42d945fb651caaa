//! A person, as the sidebar tells who they are.

use crate::markup::{IntoNode, nodes, tag};
use warta_page::directory::{CandidacyLine, Office, PersonRef};
use warta_page::route::Route;
use warta_page::sidebar::PersonCard;

use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::facts::{fact, facts};
use crate::components::office::{OfficeLead, by_tense, office_list};
use crate::components::party_mark::party_marks;
use crate::components::person_name::person_name;
use crate::components::picture::{Loading, picture};
use crate::components::timestamp::plain_date;
use crate::setting::words;

/// A person's card.
pub fn person_card_view(card: PersonCard) -> impl IntoNode + use<> {
    let offices = person_facts(&card.person, card.offices, card.candidacies, 4).into_node();
    let page = Route::person(&card.person.id);
    let died = card
        .person
        .death_date
        .clone()
        .map(|date| facts(fact(words().died, Some(plain_date(date)))));
    let initial = card.person.name.chars().next().map(String::from).unwrap_or_default();
    let portrait = match card.image {
        Some(mut image) => {
            // The name stands beside it.
            image.alt = Some(String::new());
            picture(image, Loading::Lazy).into_node()
        }
        None => tag("span")
            .class("portrait-initial")
            .attr("aria-hidden", "true")
            .child(initial)
            .into_node(),
    };
    tag("article")
        .class("person-card")
        .child(
            tag("div")
                .class("person-card-head")
                .child(tag("div").class("portrait").child(portrait))
                .child(
                    tag("div")
                        .child(tag("h3").class("person-card-name").child(person_name(card.person)))
                        .child(party_marks(card.parties)),
                ),
        )
        .child(card.summary.map(|text| tag("p").class("person-card-summary").child(text)))
        .child(died)
        .child(offices)
        .child(further(page, card.articles))
}

/// Offices and candidacies under their headings.
pub fn person_facts(
    person: &PersonRef,
    offices: Vec<Office>,
    candidacies: Vec<CandidacyLine>,
    level: u8,
) -> impl IntoNode + use<> {
    let words = words();
    let heading = move |text: &'static str| match level {
        2 => tag("h2").class("part-heading").child(text).into_node(),
        _ => tag("h4").class("card-part-heading").child(text).into_node(),
    };
    let held = by_tense(offices);
    let list = |title, offices: Vec<Office>| {
        (!offices.is_empty())
            .then(|| nodes![heading(title), office_list(offices, OfficeLead::Role)])
    };
    let candidacies = (!candidacies.is_empty()).then(|| {
        let lead = CandidacyLead::Office { of: &person.id };
        nodes![heading(words.candidacies), candidacy_list(candidacies, lead)]
    });
    nodes![
        list(words.offices, held.open),
        list(words.to_come, held.coming),
        list(words.offices_unsure, held.unknown),
        candidacies,
        list(words.former, held.past)
    ]
}

/// The way to further coverage.
pub fn further(to: Route, articles: u32) -> impl IntoNode + use<> {
    (articles > 0).then(|| {
        let words = words();
        tag("p").class("further").child(
            tag("a")
                .attr("href", to.path())
                .child(words.coverage)
                .child(": ")
                .child((words.article_count_of)(articles)),
        )
    })
}
