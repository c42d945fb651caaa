//! A party as readers tell it apart: abbreviation or name, ballot number, and colour, which never
//! stands alone.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::OrganizationRef;
use warta_page::route::Route;

use crate::setting::{address_of, words};

/// How much of a party's name to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyName {
    /// The abbreviation where there is one: in tables and beside a person.
    Short,
    /// The whole name: in headings and lists of parties.
    Whole,
}

/// A party's mark, linked to its page.
#[component]
pub fn PartyMark(
    /// The party, or another body.
    party: OrganizationRef,
    /// How much of its name to write.
    name: PartyName,
) -> impl IntoView {
    let href = party.known.then(|| address_of(&Route::party(&party.id)));
    let label = match name {
        PartyName::Short => party.abbreviation.unwrap_or_else(|| party.name.clone()),
        PartyName::Whole => party.name.clone(),
    };
    // The whole name is there for those who do not know the abbreviation.
    let title = (label != party.name).then_some(party.name);
    let number = party.ballot_number.map(|number| {
        view! {
            <span class="party-mark-number" title=(words().ballot_number_of)(number)>
                <span class="visually-hidden">{words().ballot_number}{" "}</span>
                {number}
            </span>
        }
    });
    // A legislature or a commission has no party's colour to be told apart by.
    let party_like = matches!(party.classification.as_deref(), Some("party" | "coalition") | None);
    let color = party.color;
    let swatch = (party_like || color.is_some()).then(|| view! { <Swatch color/> });
    let inside = view! {
        {swatch}
        <span class="party-mark-name">{label}</span>
        {number}
    };
    match href {
        Some(href) => Either::Left(view! {
            <a class="party-mark" href=href title=title>{inside}</a>
        }),
        None => Either::Right(view! { <span class="party-mark" title=title>{inside}</span> }),
    }
}

/// The colour, as an SVG fill: the page's policy allows no style attribute. Hatched where the colour
/// is unknown, so that no party gets a colour that is not its own.
#[component]
fn Swatch(color: Option<String>) -> impl IntoView {
    match color {
        Some(color) => Either::Left(view! {
            <svg
                class="party-mark-swatch"
                viewBox="0 0 12 12"
                aria-hidden="true"
                focusable="false"
            >
                <rect width="12" height="12" rx="2" fill=color></rect>
            </svg>
        }),
        None => Either::Right(view! {
            <span class={"party-mark-swatch"} data-unknown="" aria-hidden="true"></span>
        }),
    }
}

/// Several parties: a coalition.
#[component]
pub fn PartyMarks(
    /// The parties, in their order.
    parties: Vec<OrganizationRef>,
) -> impl IntoView {
    let marks = parties.into_iter();
    let marks = marks.map(|party| view! { <PartyMark party name=PartyName::Short/>{" "} });
    view! { <span class="party-marks">{marks.collect_view()}</span> }
}
