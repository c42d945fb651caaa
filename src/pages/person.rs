//! A person: titles apart from the name, offices, candidacies, life, coverage.

use leptos::prelude::*;
use warta_page::directory::{NotedLink, OtherName, PersonPage};

use crate::components::blocks::Blocks;
use crate::components::candidacy::UnknownLine;
use crate::components::coverage::Coverage;
use crate::components::facts::{Fact, Facts};
use crate::components::part::Part;
use crate::components::party_mark::PartyMarks;
use crate::components::person_card::PersonFacts;
use crate::components::person_name::FullName;
use crate::components::picture::{Figure, Loading};
use crate::components::source_link::host_of;
use crate::components::timestamp::PlainDate;
use crate::i18n::in_words;
use crate::pages::frame::{PageHeading, SingleColumn};
use crate::setting::Setting;

/// A person's page.
#[component]
pub fn Person(
    /// What it shows.
    page: PersonPage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let content = setting.content_language();
    let card = page.card;
    let of = card.person.id.clone();
    let declined = (!page.declined.is_empty()).then(|| {
        let names = page.declined.iter().map(|field| {
            (words.declined_of)(field.trim()).map_or_else(|| in_words(field), str::to_owned)
        });
        names.collect::<Vec<_>>().join(", ")
    });
    let gender = page.gender.map(|word| {
        (words.gender_of)(&word.to_lowercase()).map_or_else(|| in_words(&word), str::to_owned)
    });
    let nothing = (card.offices.is_empty() && card.candidacies.is_empty()).then(|| {
        let what = [words.offices, words.candidacies].map(str::to_lowercase).join("; ");
        view! { <UnknownLine what/> }
    });
    let names =
        (!page.other_names.is_empty()).then(|| view! { <OtherNames names=page.other_names/> });
    let links = (!page.links.is_empty()).then(|| view! { <Links links=page.links/> });
    let born = page.birth_date.map(|date| view! { <PlainDate date/> });
    let died = card.person.death_date.clone().map(|date| view! { <PlainDate date/> });
    let image = page.image.map(|image| {
        view! { <div class="page-portrait"><Figure image loading=Loading::Eager/></div> }
    });
    let summary = card.summary.map(|text| {
        view! { <p class="standfirst" lang=content.clone()>{text}</p> }
    });
    let biography = (!page.biography.is_empty()).then(|| {
        view! {
            <Part heading=words.biography>
                <div class="prose" lang=content><Blocks body=page.biography/></div>
            </Part>
        }
    });
    view! {
        <SingleColumn>
            <header class="page-head page-head-portrait">
                {image}
                <div>
                    <p class="page-kind">{words.person}</p>
                    <PageHeading><FullName person=card.person/></PageHeading>
                    <PartyMarks parties=card.parties/>
                    {summary}
                    <Facts>
                        <Fact label=words.other_names value=names/>
                        <Fact label=words.born value=born/>
                        <Fact label=words.died value=died/>
                        <Fact label=words.gender value=gender/>
                        <Fact label=words.declined value=declined/>
                        <Fact label=words.links value=links/>
                    </Facts>
                </div>
            </header>
            {nothing}
            <PersonFacts of offices=card.offices candidacies=card.candidacies level=2/>
            {biography}
            <Coverage list=page.coverage/>
        </SingleColumn>
    }
}

/// Other names with their notes.
#[component]
pub fn OtherNames(
    /// The names.
    names: Vec<OtherName>,
) -> impl IntoView {
    let names = names.into_iter().enumerate().map(|(index, name)| {
        let note = name.note.map(|note| format!(" ({note})"));
        view! { {(index > 0).then_some(", ")}{name.name}{note} }
    });
    names.collect_view()
}

/// Links elsewhere.
#[component]
pub fn Links(
    /// The links.
    links: Vec<NotedLink>,
) -> impl IntoView {
    let items = links.into_iter().map(|link| {
        let label = link.note.unwrap_or_else(|| host_of(&link.url).to_owned());
        view! { <li><a href=link.url rel="noopener external">{label}</a></li> }
    });
    view! { <ul class="inline-list">{items.collect_view()}</ul> }
}
