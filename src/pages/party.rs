//! A party or another body: leaders, boards, seats, members, coverage.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::{Office, OrganizationRef, PartyPage};

use crate::components::area_list::AreaName;
use crate::components::candidacy::{CandidacyLead, CandidacyList};
use crate::components::coverage::Coverage;
use crate::components::facts::{Fact, Facts};
use crate::components::office::{OfficeLead, OfficeList, by_tense};
use crate::components::part::Part;
use crate::components::party_mark::{PartyMark, PartyName};
use crate::components::picture::{Figure, Loading};
use crate::components::seats_table::{PartySeats, SeatsTable};
use crate::components::timestamp::PlainDate;
use crate::pages::directory::LONG;
use crate::pages::frame::{PageHeading, SingleColumn};
use crate::pages::person::{Links, OtherNames};
use crate::setting::{Setting, words};

/// An organization's page.
#[component]
pub fn Party(
    /// What it shows.
    page: PartyPage,
) -> impl IntoView {
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
        view! { <p><PartyMark party name=PartyName::Short/></p> }
    });
    let legislature = party.classification.as_deref() == Some("legislature");
    let parents = (!page.parents.is_empty()).then(|| {
        let parents = page.parents.into_iter();
        let parents = parents.map(|party| view! { <PartyMark party name=PartyName::Whole/>{" "} });
        parents.collect_view()
    });
    let names =
        (!page.other_names.is_empty()).then(|| view! { <OtherNames names=page.other_names/> });
    let links = (!page.links.is_empty()).then(|| view! { <Links links=page.links/> });
    let founded = page.founding_date.map(|date| view! { <PlainDate date/> });
    let dissolved = page.dissolution_date.map(|date| view! { <PlainDate date/> });
    let image = page.image.map(|image| {
        view! { <div class="page-portrait"><Figure image loading=Loading::Eager/></div> }
    });
    let summary = card.summary.map(|text| {
        view! { <p class="standfirst" lang=content>{text}</p> }
    });
    let seats = (!card.seats.is_empty()).then(|| {
        let tables = if legislature {
            let tables = card.seats.into_iter().map(|seats| view! { <SeatsTable seats/> });
            Either::Left(tables.collect_view())
        } else {
            Either::Right(view! { <PartySeats all=card.seats/> })
        };
        view! { <Part heading=words.seats_by_district>{tables}</Part> }
    });
    let candidates = (!page.candidacies.is_empty()).then(|| {
        view! {
            <Part heading=(words.known_of)(words.candidates)>
                <CandidacyList lines=page.candidacies lead=CandidacyLead::Person/>
            </Part>
        }
    });
    let boards = (!page.children.is_empty()).then(|| {
        let items = page.children.into_iter().map(|(party, area)| {
            view! {
                <li>
                    <PartyMark party name=PartyName::Whole/>
                    {area.map(|area| view! { {" "}<AreaName area/> })}
                </li>
            }
        });
        let items = items.collect_view();
        view! { <Part heading=words.boards><ul class="name-list">{items}</ul></Part> }
    });
    view! {
        <SingleColumn>
            <header class="page-head page-head-portrait">
                {image}
                <div>
                    <p class="page-kind">{kind}</p>
                    <PageHeading><span lang=heading_language>{title}</span></PageHeading>
                    {mark}
                    {summary}
                    <Facts>
                        <Fact label=words.ballot_number value=card.party.ballot_number/>
                        <Fact label=words.part_of value=parents/>
                        <Fact label=words.other_names value=names/>
                        <Fact label=words.founded value=founded/>
                        <Fact label=words.dissolved value=dissolved/>
                        <Fact label=words.seats value=page.seats/>
                        <Fact label=words.links value=links/>
                    </Facts>
                </div>
            </header>
            <Offices heading=(words.known_of)(words.leaders) offices=card.leaders/>
            {seats}
            {candidates}
            {boards}
            <OfficesByTense heading=words.members offices=page.members/>
            <Coverage list=page.coverage/>
        </SingleColumn>
    }
}

/// Offices under a heading for each group: held now, to come, unsure, and former ones.
#[component]
pub fn OfficesByTense(
    /// What those are called that are held now.
    heading: &'static str,
    /// The offices, in their order.
    offices: Vec<Office>,
) -> impl IntoView {
    let words = words();
    let held = by_tense(offices);
    view! {
        <Offices heading=(words.known_of)(heading) offices=held.open/>
        <Offices heading=words.to_come offices=held.coming/>
        <Offices heading=words.offices_unsure offices=held.unknown/>
        <Offices heading=words.former offices=held.past/>
    }
}

/// Offices under a heading; nothing where there are none.
#[component]
fn Offices(
    /// What they have in common.
    #[prop(into)]
    heading: String,
    /// The offices, in their order.
    offices: Vec<Office>,
) -> impl IntoView {
    (!offices.is_empty()).then(|| {
        let class = (offices.len() > LONG).then_some("long-list");
        let count = offices.len().to_string();
        view! {
            <section class="part">
                <h2 class="part-heading">
                    {heading}{" "}<span class="part-count">{count}</span>
                </h2>
                <div class=class><OfficeList offices lead=OfficeLead::Person/></div>
            </section>
        }
    })
}
