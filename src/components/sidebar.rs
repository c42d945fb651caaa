//! The sidebar: who the people and parties of a page are.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::{Office, Tense};
use warta_page::sidebar;

use crate::components::area_list::AreaList;
use crate::components::party_card::PartyCard;
use crate::components::party_mark::{PartyMark, PartyName};
use crate::components::person_card::PersonCard;
use crate::components::person_name::PersonName;
use crate::components::tag_list::TagList;
use crate::setting::{Setting, words};
use crate::sidebar_context::{candidacy_in_short, office_in_short};

/// The id of the sidebar's element, for the link near the top of a phone's page.
pub const SIDEBAR_ID: &str = "sidebar";

/// How much each card says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SidebarDepth {
    /// Everything: beside an article.
    Cards,
    /// Names only: beside a list.
    Names,
}

/// The sidebar of a page; nothing where there is nothing to say.
#[component]
pub fn Sidebar(
    /// Who and what it is about.
    sidebar: sidebar::Sidebar,
    /// How much each card says.
    depth: SidebarDepth,
) -> impl IntoView {
    let words = words();
    (!is_empty(&sidebar)).then(|| {
        let ordered = !(sidebar.parties.is_empty() && sidebar.people.is_empty());
        let parties = (!sidebar.parties.is_empty()).then(|| {
            view! {
                <SidebarPart heading=words.parties>
                    <Parties parties=sidebar.parties depth/>
                </SidebarPart>
            }
        });
        let people = (!sidebar.people.is_empty()).then(|| {
            view! {
                <SidebarPart heading=words.people>
                    <People people=sidebar.people depth/>
                </SidebarPart>
            }
        });
        let areas = (!sidebar.areas.is_empty()).then(|| {
            view! { <SidebarPart heading=words.areas><AreaList areas=sidebar.areas/></SidebarPart> }
        });
        let tags = (!sidebar.tags.is_empty()).then(|| {
            view! {
                <SidebarPart heading=words.related_tags><TagList tags=sidebar.tags/></SidebarPart>
            }
        });
        view! {
            <aside
                class="sidebar"
                id=SIDEBAR_ID
                tabindex="-1"
                aria-label=words.people_and_parties
            >
                {parties}
                {people}
                {areas}
                {tags}
                {ordered.then(|| view! { <p class="sidebar-note">{words.order_note}</p> })}
            </aside>
        }
    })
}

#[component]
fn Parties(parties: Vec<sidebar::PartyCard>, depth: SidebarDepth) -> impl IntoView {
    let parties = parties.into_iter();
    match depth {
        SidebarDepth::Cards => {
            let cards = parties.map(|card| view! { <PartyCard card/> });
            Either::Left(cards.collect_view())
        }
        SidebarDepth::Names => {
            let items = parties.map(|card| {
                view! { <li><PartyMark party=card.party name=PartyName::Whole/></li> }
            });
            Either::Right(view! { <ul class="name-list">{items.collect_view()}</ul> })
        }
    }
}

#[component]
fn People(people: Vec<sidebar::PersonCard>, depth: SidebarDepth) -> impl IntoView {
    let people = people.into_iter();
    match depth {
        SidebarDepth::Cards => {
            let cards = people.map(|card| view! { <PersonCard card/> });
            Either::Left(cards.collect_view())
        }
        SidebarDepth::Names => {
            let items = people.map(|card| {
                let note = first_office(&card.offices).or_else(|| candidacy_in_short(&card));
                view! {
                    <li>
                        <PersonName person=card.person/>
                        {note.map(|line| view! { <span class="name-list-note">{line}</span> })}
                    </li>
                }
            });
            Either::Right(view! { <ul class="name-list">{items.collect_view()}</ul> })
        }
    }
}

/// "Ketua, DPC Partai Contoh"
fn first_office(offices: &[Office]) -> Option<String> {
    offices.iter().find(|office| office.tense == Tense::Open).map(office_in_short)
}

/// Whether there is nothing to draw.
pub fn is_empty(sidebar: &sidebar::Sidebar) -> bool {
    sidebar.parties.is_empty()
        && sidebar.people.is_empty()
        && sidebar.areas.is_empty()
        && sidebar.tags.is_empty()
}

#[component]
fn SidebarPart(heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="sidebar-part">
            <h2 class="sidebar-heading">{heading}</h2>
            {children()}
        </section>
    }
}

/// Whom and what a sidebar is about, in its order.
pub fn names(sidebar: &sidebar::Sidebar) -> Vec<String> {
    let parties = sidebar.parties.iter().map(|card| card.party.name.clone());
    parties.chain(sidebar.people.iter().map(|card| card.person.name.clone())).collect()
}

/// Near the top of a phone's page: whom the story is about, and that more is below.
#[component]
pub fn SidebarTeaser(
    /// Whom and what the sidebar is about; see [`names`].
    names: Vec<String>,
) -> impl IntoView {
    (!names.is_empty()).then(|| {
        let setting = Setting::here();
        let words = setting.words();
        let (first, more) = names.split_at(names.len().min(4));
        let more = (!more.is_empty()).then(|| format!(", +{}", more.len()));
        view! {
            <p class="sidebar-teaser">
                <span class="sidebar-teaser-label">{words.in_this_story}{": "}</span>
                {first.join(", ")}
                {more}
                {". "}
                <a href=setting.fragment(SIDEBAR_ID)>{words.more_below}</a>
            </p>
        }
    })
}
