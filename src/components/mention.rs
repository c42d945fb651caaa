//! The first mention of a directory entry in a text: a link, with a small card on hover and focus.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::text::CardRef;

use crate::components::party_mark::{PartyMark, PartyMarks, PartyName};
use crate::components::person_name::FullName;
use crate::sidebar_context::{Escapes, SmallCard, SmallCards};

/// A linked mention.
#[component]
pub fn Mention(
    /// The page of whom it names.
    to: Route,
    /// The name, as the text has it.
    text: String,
    /// The small card, where there is one.
    card: Option<CardRef>,
) -> impl IntoView {
    let Some(card) = card.and_then(|card| use_context::<SmallCards>()?.get(card)) else {
        return Either::Left(view! { <a class="mention-link" href=to.path()>{text}</a> });
    };
    let open = RwSignal::new(false);
    // Escape closes a card that the pointer opened as well.
    let escapes = use_context::<Escapes>();
    let now = move || escapes.map(|escapes| escapes.0.get_untracked());
    let opened_at = RwSignal::new(now());
    let show = move || {
        if !open.get_untracked() || opened_at.get_untracked() != now() {
            opened_at.set(now());
            open.set(true);
        }
    };
    let is_open = move || open.get() && opened_at.get() == escapes.map(|escapes| escapes.0.get());
    // Hover and focus open the card; leaving, or Escape, closes it. The card lies inside the span, so
    // that the pointer can move onto it.
    Either::Right(view! {
        <span
            class="mention"
            on:mouseenter=move |_| show()
            on:mouseleave=move |_| open.set(false)
            on:focusin=move |_| show()
            on:focusout=move |_| open.set(false)
        >
            <a class="mention-link" href=to.path()>{text}</a>
            <span class="mention-place">
                {move || is_open().then(|| view! { <MentionCard card=card.clone()/> })}
            </span>
        </span>
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
