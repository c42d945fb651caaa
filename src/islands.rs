//! What acts on a page that is there already: in a built site each of these is a Leptos island, in a bundle
//! site an ordinary component of the same code.
//!
//! An island is one element with listeners around children that stand in the page. What it says stands there
//! too, as children or as `data-` attributes, so that its module holds no words and what it finds is what was
//! drawn natively. What surrounds an island may be changed by anything. See docs/decisions/0012-islands.md.

pub mod asked;
pub mod cached_pages;
pub mod mention_cards;
pub mod offline_list;
pub mod page_note;
pub mod picture_errors;
pub mod save_button;
pub mod theme_choice;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The nearest element around an event's target that matches a selector.
pub(crate) fn target_within(event: &Event, selector: &str) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

/// What an element says in a `data-` attribute; empty where it says nothing.
pub(crate) fn said(element: &HtmlElement, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Moves the focus to the element that replaced a control.
pub(crate) fn focus(place: &HtmlElement) {
    place.set_tab_index(-1);
    let _unfocusable = place.focus();
}

/// Moves the focus to the heading of the page, from a control that is about to be removed.
pub(crate) fn focus_heading() {
    request_animation_frame(|| {
        let heading = document().get_element_by_id(crate::ids::HEADING_ID);
        if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _unfocusable = heading.focus();
        }
    });
}
