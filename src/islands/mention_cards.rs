//! The small cards of a page: one comes with the pointer on a mention, or the focus, and goes with it.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, HtmlTemplateElement, Node};

use super::target_within;

/// The attribute of a mention that has a card; its value names the template of the card.
pub(crate) const CARD: &str = "data-card";

/// The card that is shown, and the mention that it is of.
struct Shown {
    mention: HtmlElement,
    card: Node,
}

/// Holds the cards of a page as templates, and shows the one that is wanted.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn MentionCards(
    /// The templates.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let shown = StoredValue::new_local(None::<Shown>);
    // A card that Escape has closed stays closed until one comes to the mention anew.
    let dismissed = StoredValue::new_local(None::<HtmlElement>);
    let open = move |mention: HtmlElement| {
        let there = shown.with_value(|it| it.as_ref().is_some_and(|it| it.mention == mention));
        if there || dismissed.with_value(|it| it.as_ref() == Some(&mention)) {
            return;
        }
        let card = mention.get_attribute(CARD).zip(place.get_untracked());
        let card = card.and_then(|(name, place)| copy_of(&place, &name));
        hide(shown);
        if let Some(card) = card
            && mention.append_child(&card).is_ok()
        {
            shown.set_value(Some(Shown { mention, card }));
        }
    };
    // The pointer can move onto the card, which lies inside the mention.
    let within = |mention: &HtmlElement, other: Option<EventTarget>| {
        let other = other.and_then(|other| other.dyn_into::<Node>().ok());
        other.is_some_and(|other| mention.contains(Some(&other)))
    };
    let come = move |mention: HtmlElement, from: Option<EventTarget>| {
        if !within(&mention, from) {
            dismissed.set_value(None);
        }
        open(mention);
    };
    let leave = move |mention: HtmlElement, to: Option<EventTarget>| {
        if !within(&mention, to) {
            dismissed.set_value(None);
            hide(shown);
        }
    };
    let mention = |event: &web_sys::Event| target_within(event, "[data-card]");
    Effect::new(move |_| {
        let listeners = [
            window_event_listener(ev::mouseover, move |event| {
                if let Some(mention) = mention(&event) {
                    come(mention, event.related_target());
                }
            }),
            window_event_listener(ev::focusin, move |event| {
                if let Some(mention) = mention(&event) {
                    come(mention, event.related_target());
                }
            }),
            window_event_listener(ev::mouseout, move |event| {
                if let Some(mention) = mention(&event) {
                    leave(mention, event.related_target());
                }
            }),
            window_event_listener(ev::focusout, move |event| {
                if let Some(mention) = mention(&event) {
                    leave(mention, event.related_target());
                }
            }),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Escape" {
                    dismissed.set_value(hide(shown));
                }
            }),
        ];
        on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    });
    view! { <div hidden node_ref=place>{children()}</div> }
}

/// Removes the card that is shown, and returns the mention that it was of.
fn hide(shown: StoredValue<Option<Shown>, LocalStorage>) -> Option<HtmlElement> {
    let gone = shown.try_update_value(Option::take)??;
    let _not_there = gone.mention.remove_child(&gone.card);
    Some(gone.mention)
}

/// A copy of the content of a template.
fn copy_of(place: &Element, name: &str) -> Option<Node> {
    // The name comes from a bundle, so that it is compared and not put into a selector.
    let templates = place.get_elements_by_tag_name("template");
    let template = (0..templates.length())
        .filter_map(|nth| templates.item(nth))
        .find(|template| template.get_attribute(CARD).as_deref() == Some(name))?;
    let template: HtmlTemplateElement = template.dyn_into().ok()?;
    // A template that a script made has its children in the element itself.
    let parsed = template.content().first_element_child();
    let card = parsed.or_else(|| template.first_element_child())?;
    document().import_node_with_deep(&card, true).ok()
}
