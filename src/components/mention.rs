//! The first mention of a directory entry in a text: a link, with a small card on hover and focus.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::text::CardRef;

use crate::components::party_mark::{PartyMark, PartyMarks, PartyName};
use crate::components::person_name::FullName;
use crate::islands::mention_cards::MentionCards;
use crate::setting::Setting;
use crate::sidebar_context::{SmallCard, SmallCards};

/// A linked mention. Its card is one of the page's [`Cards`].
#[component]
pub fn Mention(
    /// The page of whom it names.
    to: Route,
    /// The name, as the text has it.
    text: String,
    /// The small card, where there is one.
    card: Option<CardRef>,
) -> impl IntoView {
    let setting = Setting::here();
    let href = setting.path(&to);
    let card = card.filter(|card| {
        setting.acts()
            && use_context::<SmallCards>().is_some_and(|cards| cards.get(*card).is_some())
    });
    let link = view! { <a class="mention-link" href=href>{text}</a> };
    match card {
        // The card comes to lie inside the span, so that the pointer can move onto it.
        Some(card) => {
            Either::Left(view! { <span class="mention" data-card=name(card)>{link}</span> })
        }
        None => Either::Right(link),
    }
}

/// By what a mention names its card.
fn name(card: CardRef) -> String {
    match card {
        CardRef::Person(nth) => format!("person-{nth}"),
        CardRef::Party(nth) => format!("party-{nth}"),
    }
}

/// The small cards of a page that has a context of them, for when a mention asks for one.
#[component]
pub fn Cards() -> impl IntoView {
    let cards = use_context::<SmallCards>().filter(|_| Setting::here().acts());
    cards.map(|cards| {
        let cards: Vec<_> = cards.all().collect();
        (!cards.is_empty()).then(|| {
            view! {
                <MentionCards>
                    {cards
                        .into_iter()
                        .map(|(of, card)| {
                            view! {
                                <template data-card=name(of)><MentionCard card/></template>
                            }
                        })
                        .collect_view()}
                </MentionCards>
            }
        })
    })
}

#[component]
fn MentionCard(card: SmallCard) -> impl IntoView {
    let (name, parties) = match card.person {
        Some(person) => {
            let parties = view! { <PartyMarks parties=card.parties/> };
            (Either::Left(view! { <FullName person/> }), Some(parties))
        }
        None => {
            let parties = card.parties.into_iter();
            let parties = parties.map(|party| view! { <PartyMark party name=PartyName::Whole/> });
            (Either::Right(parties.collect_view()), None)
        }
    };
    let lines = card.lines.into_iter();
    let lines = lines.map(|line| view! { <span class="mention-card-line">{line}</span> });
    view! {
        <span class="mention-card" role="note">
            <span class="mention-card-name">{name}</span>
            {parties}
            {lines.collect_view()}
        </span>
    }
}
