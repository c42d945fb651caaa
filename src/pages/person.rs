//! A person: titles apart from the name, offices, candidacies, life, coverage.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{NotedLink, OtherName, PersonPage};

use crate::components::blocks::blocks;
use crate::components::candidacy::unknown_line;
use crate::components::coverage::coverage;
use crate::components::facts::{fact, facts};
use crate::components::masthead::MAIN_ID;
use crate::components::party_mark::party_marks;
use crate::components::person_card::person_facts;
use crate::components::person_name::full_name;
use crate::components::picture::{Loading, figure};
use crate::components::source_link::host_of;
use crate::components::timestamp::plain_date;
use crate::i18n::in_words;
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// A person's page.
pub fn person(page: PersonPage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let content = setting.content_language();
    let card = page.card;
    let death_date = card.person.death_date.clone();
    let declined = (!page.declined.is_empty()).then(|| {
        let names = page.declined.iter().map(|field| {
            (words.declined_of)(field.trim()).map_or_else(|| in_words(field), str::to_owned)
        });
        names.collect::<Vec<_>>().join(", ")
    });
    let gender = page.gender.map(|word| {
        (words.gender_of)(&word.to_lowercase()).map_or_else(|| in_words(&word), str::to_owned)
    });
    let nothing = card.offices.is_empty() && card.candidacies.is_empty();
    let facts_of_person = person_facts(&card.person, card.offices, card.candidacies, 2).into_node();

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
                        .child(tag("p").class("page-kind").child(words.person))
                        .child(page_heading(full_name(card.person)))
                        .child(party_marks(card.parties))
                        .child(card.summary.map(|text| {
                            tag("p").class("standfirst").attr("lang", content.clone()).child(text)
                        }))
                        .child(facts(nodes![
                            fact(words.other_names, other_names(page.other_names)),
                            fact(words.born, page.birth_date.map(plain_date)),
                            fact(words.died, death_date.map(plain_date)),
                            fact(words.gender, gender),
                            fact(words.declined, declined),
                            fact(words.links, links(page.links))
                        ])),
                ),
        )
        .child(nothing.then(|| {
            let what = [words.offices, words.candidacies].map(str::to_lowercase).join("; ");
            unknown_line(&what)
        }))
        .child(facts_of_person)
        .child((!page.biography.is_empty()).then(|| {
            tag("section")
                .class("part")
                .child(tag("h2").class("part-heading").child(words.biography))
                .child(
                    tag("div").class("prose").attr("lang", content).child(blocks(page.biography)),
                )
        }))
        .child(coverage(page.coverage))
        .into_node()
}

/// Other names with their notes; `None` where there are none.
pub fn other_names(names: Vec<OtherName>) -> Option<Node> {
    (!names.is_empty()).then(|| {
        names
            .into_iter()
            .enumerate()
            .map(|(index, name)| {
                let note = name.note.map(|note| format!(" ({note})"));
                nodes![(index > 0).then_some(", "), name.name, note]
            })
            .collect::<Node>()
            .into_node()
    })
}

/// Links elsewhere; `None` where there are none.
pub fn links(links: Vec<NotedLink>) -> Option<Node> {
    (!links.is_empty()).then(|| {
        tag("ul")
            .class("inline-list")
            .child(
                links
                    .into_iter()
                    .map(|link| {
                        let label = link.note.unwrap_or_else(|| host_of(&link.url).to_owned());
                        tag("li").child(
                            tag("a")
                                .attr("href", link.url)
                                .attr("rel", "noopener external")
                                .child(label),
                        )
                    })
                    .collect::<Node>(),
            )
            .into_node()
    })
}
