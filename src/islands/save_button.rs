//! The button that saves an article for reading without a network, or removes it again.

use leptos::ev;
use leptos::html::P;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::cached_pages::{self, Failed};
use super::said;

/// How far saving has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Saving {
    /// The button was not pressed yet.
    Idle,
    /// The page is being saved.
    UnderWay,
    /// It is saved.
    Done,
    /// It is not, and this attribute says why in words.
    Failed(&'static str),
}

/// The button for the page that is shown, and a message about the outcome. The button has its labels in `data-`
/// attributes; the element beside it has the messages in its own.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn SavePlace(
    /// The button, and the element for the message.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<P>::new();
    let saving = RwSignal::new(Saving::Idle);
    let saved = RwSignal::new(false);
    let presses = StoredValue::new(0_u32);
    let refresh = move || {
        spawn_local(async move {
            if let Ok(pages) = cached_pages::ask("list", "").await {
                let is_saved = cached_pages::is_saved(&pages, &cached_pages::folder());
                if is_saved != saved.get_untracked() {
                    saved.set(is_saved);
                    // Another window has removed it, or saved it.
                    saving.set(Saving::Idle);
                }
            }
        });
    };
    Effect::new(move |_| {
        refresh();
        // Another window may have changed which pages are cached.
        let listener = window_event_listener_untyped("visibilitychange", move |_| {
            if !document().hidden() {
                refresh();
            }
        });
        on_cleanup(move || listener.remove());
    });
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let Some(button) = part(&place, "button") else { return };
        let label = match (saving.get(), saved.get()) {
            (Saving::UnderWay, _) => "data-busy",
            (_, true) => "data-undo",
            (_, false) => "data-offer",
        };
        say(&button, &said(&button, label));
    });
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let Some(status) = part(&place, "[role=status]") else { return };
        match saving.get() {
            Saving::Idle | Saving::UnderWay => say(&status, ""),
            Saving::Failed(why) => say(&status, &said(&status, why)),
            Saving::Done => {
                say(&status, &[&said(&status, "data-done"), " "].concat());
                if let Ok(link) = document().create_element("a") {
                    let _unsettable = link.set_attribute("href", &said(&status, "data-href"));
                    link.set_text_content(Some(&said(&status, "data-link")));
                    let _unappendable = status.append_child(&link);
                }
            }
        }
    });
    let press = move |event: ev::MouseEvent| {
        if super::target_within(&event, "button").is_none()
            || saving.get_untracked() == Saving::UnderWay
        {
            return;
        }
        let saves = !saved.get_untracked();
        saving.set(if saves { Saving::UnderWay } else { Saving::Idle });
        let nth = presses.get_value().wrapping_add(1);
        presses.set_value(nth);
        spawn_local(async move {
            let folder = cached_pages::folder();
            let answer = cached_pages::ask(if saves { "save" } else { "unsave" }, &folder).await;
            // Of several presses the last one counts.
            if nth != presses.get_value() {
                return;
            }
            saving.set(match (&answer, saves) {
                (Ok(_), true) => Saving::Done,
                (Ok(_), false) => Saving::Idle,
                (Err(_), false) => Saving::Failed("data-unsave-failed"),
                (Err(Failed::Full), true) => Saving::Failed("data-full"),
                (Err(Failed::Unable), true) => Saving::Failed("data-unable"),
                (Err(Failed::Other), true) => Saving::Failed("data-failed"),
            });
            if let Ok(pages) = answer {
                saved.set(cached_pages::is_saved(&pages, &folder));
            }
        });
    };
    view! { <p class="save" node_ref=place on:click=press>{children()}</p> }
}

fn part(place: &Element, selector: &str) -> Option<HtmlElement> {
    place.query_selector(selector).ok()??.dyn_into().ok()
}

/// Sets a text, where it is another one: a screen reader reads aloud whatever is set.
fn say(element: &HtmlElement, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}
