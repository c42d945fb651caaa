//! A person, as the sidebar tells who they are.

use crate::markup::{IntoNode, nodes, tag};
use warta_page::route::Route;
use warta_page::sidebar::PersonCard;

use crate::components::candidacy::{CandidacyLead, candidacy_list};
use crate::components::office::{OfficeLead, office_list};
use crate::components::party_mark::party_marks;
use crate::components::person_name::person_name;
use crate::components::picture::{Loading, picture};
use crate::setting::words;

/// A person's card.
pub fn person_card_view(card: PersonCard) -> impl IntoNode + use<> {
    let page = Route::person(&card.person.id);
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
        .child(person_facts(card.offices, card.candidacies, 4))
        .child(further(page, card.articles))
}

/// Offices and candidacies under their headings.
pub fn person_facts(
    offices: Vec<warta_page::directory::Office>,
    candidacies: Vec<warta_page::directory::CandidacyLine>,
    level: u8,
) -> impl IntoNode + use<> {
    let words = words();
    let heading = move |text: &'static str| match level {
        2 => tag("h2").class("part-heading").child(text).into_node(),
        _ => tag("h4").class("card-part-heading").child(text).into_node(),
    };
    let offices = (!offices.is_empty())
        .then(|| nodes![heading(words.offices), office_list(offices, OfficeLead::Role)]);
    let candidacies = (!candidacies.is_empty()).then(|| {
        nodes![heading(words.candidacies), candidacy_list(candidacies, CandidacyLead::Office)]
    });
    nodes![offices, candidacies]
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
