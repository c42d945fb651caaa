//! A person, as the sidebar tells who they are.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::{CandidacyLine, Office};
use warta_page::id::PersonId;
use warta_page::route::Route;
use warta_page::sidebar;

use crate::components::candidacy::{CandidacyLead, CandidacyList};
use crate::components::facts::{Fact, Facts};
use crate::components::office::{OfficeLead, OfficeList, by_tense};
use crate::components::party_mark::PartyMarks;
use crate::components::person_name::PersonName;
use crate::components::picture::{Loading, Picture};
use crate::components::timestamp::PlainDate;
use crate::setting::{address_of, words};

/// A person's card.
#[component]
pub fn PersonCard(
    /// What it says.
    card: sidebar::PersonCard,
) -> impl IntoView {
    let page = Route::person(&card.person.id);
    let of = card.person.id.clone();
    let died = card.person.death_date.clone().map(|date| {
        let date = Some(view! { <PlainDate date/> });
        view! { <Facts><Fact label=words().died value=date/></Facts> }
    });
    let initial = card.person.name.chars().next().map(String::from);
    let portrait = match card.image {
        Some(mut image) => {
            // The name stands beside it.
            image.alt = Some(String::new());
            Either::Left(view! { <Picture image loading=Loading::Lazy/> })
        }
        None => Either::Right(view! {
            <span class="portrait-initial" aria-hidden="true">{initial}</span>
        }),
    };
    view! {
        <article class="person-card">
            <div class="person-card-head">
                <div class="portrait">{portrait}</div>
                <div>
                    <h3 class="person-card-name"><PersonName person=card.person/></h3>
                    <PartyMarks parties=card.parties/>
                </div>
            </div>
            {card.summary.map(|text| view! { <p class="person-card-summary">{text}</p> })}
            {died}
            <PersonFacts of offices=card.offices candidacies=card.candidacies level=4/>
            <Further to=page articles=card.articles/>
        </article>
    }
}

/// Offices and candidacies under their headings.
#[component]
pub fn PersonFacts(
    /// The id of the person.
    of: PersonId,
    /// The offices, in their order.
    offices: Vec<Office>,
    /// The candidacies, also those of running mates.
    candidacies: Vec<CandidacyLine>,
    /// Of the headings: 2 or 4.
    level: u8,
) -> impl IntoView {
    let words = words();
    let held = by_tense(offices);
    let list = |title: &'static str, offices: Vec<Office>| {
        (!offices.is_empty()).then(|| {
            view! {
                <CardPartHeading level title/>
                <OfficeList offices lead=OfficeLead::Role/>
            }
        })
    };
    let candidacies = (!candidacies.is_empty()).then(|| {
        view! {
            <CardPartHeading level title=words.candidacies/>
            <CandidacyList lines=candidacies lead=CandidacyLead::Office { of }/>
        }
    });
    view! {
        {list(words.offices, held.open)}
        {list(words.to_come, held.coming)}
        {list(words.offices_unsure, held.unknown)}
        {candidacies}
        {list(words.former, held.past)}
    }
}

#[component]
fn CardPartHeading(level: u8, title: &'static str) -> impl IntoView {
    match level {
        2 => Either::Left(view! { <h2 class="part-heading">{title}</h2> }),
        _ => Either::Right(view! { <h4 class="card-part-heading">{title}</h4> }),
    }
}

/// The way to further coverage.
#[component]
pub fn Further(
    /// The page that has it.
    to: Route,
    /// How many articles there are, where that is known.
    articles: Option<u32>,
) -> impl IntoView {
    (articles != Some(0)).then(|| {
        let words = words();
        let count = articles.map(|count| [": ", &(words.article_count_of)(count)].concat());
        view! {
            <p class="further"><a href=address_of(&to)>{words.coverage}{count}</a></p>
        }
    })
}
