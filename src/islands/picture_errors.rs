//! Says in a picture's place that it could not be loaded.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AddEventListenerOptions, HtmlElement, HtmlImageElement};

use super::said;

/// Watches every picture of the page. Its element says what to say, in `data-words`.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn PictureErrors(
    /// The element with the words.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let words = place.query_selector("[data-words]").ok().flatten();
        let Some(words) = words.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
        let words = said(&words, "data-words");
        let images = document().images();
        for image in (0..images.length()).filter_map(|nth| images.item(nth)) {
            if let Ok(image) = image.dyn_into::<HtmlImageElement>() {
                check(image, words.clone());
            }
        }
        let failed = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let image = event.target().and_then(|it| it.dyn_into::<HtmlImageElement>().ok());
            if let Some(image) = image {
                tell(&image, &words);
            }
        });
        // Errors of pictures do not bubble, so that the listener captures.
        let how = AddEventListenerOptions::new();
        how.set_capture(true);
        let _unlistenable = document()
            .add_event_listener_with_callback_and_add_event_listener_options(
                "error",
                failed.as_ref().unchecked_ref(),
                &how,
            );
        let failed = StoredValue::new_local(failed);
        on_cleanup(move || {
            failed.with_value(|failed| {
                let _not_there = document().remove_event_listener_with_callback_and_bool(
                    "error",
                    failed.as_ref().unchecked_ref(),
                    true,
                );
            });
        });
    });
    view! { <div hidden node_ref=place>{children()}</div> }
}

/// Handles a picture that failed before this program ran. One that has no size of its own, as some SVG, is not
/// broken: that can be told only by asking for it to be decoded.
fn check(image: HtmlImageElement, words: String) {
    if !image.complete() || image.natural_width() > 0 || image.src().is_empty() {
        return;
    }
    spawn_local(async move {
        if JsFuture::from(image.decode()).await.is_err() {
            tell(&image, &words);
        }
    });
}

/// Puts the words and the picture's own text where a picture could not be loaded.
fn tell(image: &HtmlImageElement, words: &str) {
    if image.hidden() || image.class_name() != "picture" {
        return;
    }
    image.set_hidden(true);
    let Ok(note) = document().create_element("span") else { return };
    note.set_class_name("picture-failed");
    for text in [words, &image.alt()] {
        if let Ok(part) = document().create_element("span") {
            part.set_text_content(Some(text));
            let _unappendable = note.append_child(&part);
        }
    }
    let _unplaceable = image.insert_adjacent_element("afterend", &note);
}
