//! The first mention of a directory entry in a text: a link, with a small card on hover and focus.

use crate::markup::{Event, IntoNode, Node, tag};
use leptos::prelude::{Get, RwSignal, Set, use_context};
use warta_page::route::Route;
use warta_page::text::CardRef;

use crate::components::party_mark::{PartyName, party_mark, party_marks};
use crate::components::person_name::full_name;
use crate::setting::words;
use crate::sidebar_context::SidebarCards;

/// A linked mention.
pub fn mention(to: Route, text: String, card: Option<CardRef>) -> impl IntoNode + use<> {
    let Some((card, cards)) = card.zip(use_context::<SidebarCards>()) else {
        return tag("a").class("mention-link").attr("href", to.path()).child(text).into_node();
    };
    let open = RwSignal::new(false);
    // Hover and focus open the card; leaving, or Escape, closes it. The card lies inside the span, so
    // that the pointer can move onto it.
    tag("span")
        .class("mention")
        .on(Event::PointerEnter, move || open.set(true))
        .on(Event::PointerLeave, move || open.set(false))
        .on(Event::FocusIn, move || open.set(true))
        .on(Event::FocusOut, move || open.set(false))
        .on(Event::Escape, move || open.set(false))
        .child(tag("a").class("mention-link").attr("href", to.path()).child(text))
        .child(
            tag("span")
                .class("mention-place")
                .live(move || open.get().then(|| small_card(card, &cards))),
        )
        .into_node()
}

fn small_card(card: CardRef, cards: &SidebarCards) -> Option<Node> {
    match card {
        CardRef::Person(index) => {
            let card = cards.0.people.get(usize::from(index))?.clone();
            let offices = card.offices.into_iter().take(2).map(|office| {
                let what = [office.role, office.organization.map(|body| body.name)];
                let line = what.into_iter().flatten().collect::<Vec<_>>().join(", ");
                tag("span").class("mention-card-line").child(line)
            });
            let candidacies = card.candidacies.into_iter().take(1).map(|line| {
                let status =
                    line.status.map_or(words().status_unknown, words().candidacy_status_of);
                let what = [line.office, line.area.map(|area| area.name)];
                let what = what.into_iter().flatten().collect::<Vec<_>>().join(" ");
                tag("span").class("mention-card-line").child(what).child(" · ").child(status)
            });
            Some(
                tag("span")
                    .class("mention-card")
                    .attr("role", "note")
                    .child(tag("span").class("mention-card-name").child(full_name(card.person)))
                    .child(party_marks(card.parties))
                    .child(offices.collect::<Node>())
                    .child(candidacies.collect::<Node>())
                    .into_node(),
            )
        }
        CardRef::Party(index) => {
            let card = cards.0.parties.get(usize::from(index))?.clone();
            Some(
                tag("span")
                    .class("mention-card")
                    .attr("role", "note")
                    .child(
                        tag("span")
                            .class("mention-card-name")
                            .child(party_mark(card.party, PartyName::Whole)),
                    )
                    .child(
                        card.summary.map(|text| tag("span").class("mention-card-line").child(text)),
                    )
                    .into_node(),
            )
        }
    }
}
