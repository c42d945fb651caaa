//! The first mention of a directory entry in a text: a link, with a small card on hover and focus.

use crate::markup::{Event, IntoNode, Node, tag};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, use_context};
use warta_page::route::Route;
use warta_page::text::CardRef;

use crate::components::party_mark::{PartyName, party_mark, party_marks};
use crate::components::person_name::full_name;
use crate::sidebar_context::{Escapes, SmallCard, SmallCards};

/// A linked mention.
pub fn mention(to: Route, text: String, card: Option<CardRef>) -> impl IntoNode + use<> {
    let Some(card) = card.and_then(|card| use_context::<SmallCards>()?.get(card)) else {
        return tag("a").class("mention-link").attr("href", to.path()).child(text).into_node();
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
    tag("span")
        .class("mention")
        .on(Event::PointerEnter, show)
        .on(Event::PointerLeave, move || open.set(false))
        .on(Event::FocusIn, show)
        .on(Event::FocusOut, move || open.set(false))
        .child(tag("a").class("mention-link").attr("href", to.path()).child(text))
        .child(
            tag("span")
                .class("mention-place")
                .live(move || is_open().then(|| small_card(card.clone()))),
        )
        .into_node()
}

fn small_card(card: SmallCard) -> Node {
    let (name, parties) = match card.person {
        Some(person) => (full_name(person).into_node(), Some(party_marks(card.parties))),
        None => {
            (card.parties.into_iter().map(|it| party_mark(it, PartyName::Whole)).collect(), None)
        }
    };
    let lines =
        card.lines.into_iter().map(|line| tag("span").class("mention-card-line").child(line));
    tag("span")
        .class("mention-card")
        .attr("role", "note")
        .child(tag("span").class("mention-card-name").child(name))
        .child(parties)
        .child(lines.collect::<Node>())
        .into_node()
}
