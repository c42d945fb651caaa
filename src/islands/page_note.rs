//! A note over the end of a page that is not the newest there is: a copy from the cache, or a page that has
//! changed on the host since.

use std::cell::Cell;

use gloo_net::http::Request;
use leptos::html::Div;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, RequestCache};

use super::cached_pages::moment;
use super::{focus_heading, said};

/// How long the page has to have been hidden before it is compared with the host's, in milliseconds.
const AWAY: f64 = 60_000.0;

/// What the words about a cached copy have in the place of the moment at which it was cached.
pub(crate) const MOMENT: &str = "{when}";

/// What the note says.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Note {
    /// The page is a copy that was cached at this moment, because the network did not answer.
    Cached(String),
    /// The host has a newer one.
    Newer,
}

/// The note's place. The element in it has the words in `data-` attributes: `cached` (with [`MOMENT`]), `newer`,
/// `again`, `show` and `close`, and `timezone`.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn PageNote(
    /// The element with the words.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let words = place.query_selector("[data-cached]").ok().flatten();
        let Some(words) = words.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
        // The service worker sets this attribute on the documents that it takes from its cache.
        let note = RwSignal::new(of_document("data-kept").map(Note::Cached));
        watch(note);
        let words = StoredValue::new_local(words);
        let place: HtmlElement = place.unchecked_into();
        // It is needed as long as the page is shown.
        mount_to(place, move || move || note.get().map(|it| drawn(it, note, words))).forget();
    });
    view! { <div class="offline-note-place" role="status" node_ref=place>{children()}</div> }
}

/// The note.
fn drawn(
    note: Note,
    shown: RwSignal<Option<Note>>,
    words: StoredValue<HtmlElement, LocalStorage>,
) -> impl IntoView {
    let word = |name: &str| words.with_value(|words| said(words, name));
    let (text, label) = match note {
        Note::Cached(when) => {
            let language = of_document("lang").unwrap_or_default();
            let when = moment(&when, &language, &word("data-timezone"));
            (word("data-cached").replace(MOMENT, &when), word("data-again"))
        }
        Note::Newer => (word("data-newer"), word("data-show")),
    };
    let again = |_| {
        let _unloadable = window().location().reload();
    };
    let close = move |_| {
        shown.set(None);
        focus_heading();
    };
    view! {
        <div class="offline-note">
            <p class="offline-note-text">{text}</p>
            <button class="button" type="button" on:click=again>{label}</button>
            <button class="button" type="button" on:click=close>{word("data-close")}</button>
        </div>
    }
}

/// Compares the page with the host's when the reader comes back to its tab or window.
fn watch(note: RwSignal<Option<Note>>) {
    let left = Cell::new(f64::INFINITY);
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        let now = js_sys::Date::now();
        if document().hidden() {
            left.set(now);
        } else if now - left.replace(f64::INFINITY) > AWAY && note.get_untracked().is_none() {
            spawn_local(async move {
                if has_changed().await {
                    note.set(Some(Note::Newer));
                }
            });
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether the host has this page with another content; false where it does not answer.
async fn has_changed() -> bool {
    let (Some(folder), Some(version)) = (of_document("data-folder"), of_document("data-version"))
    else {
        return false;
    };
    let address = ["./", &folder].concat();
    let request = Request::get(&address).cache(RequestCache::NoCache);
    let Ok(answer) = request.send().await else { return false };
    if !answer.ok() {
        return false;
    }
    let Ok(html) = answer.text().await else { return false };
    // A host may answer with another page, which says nothing of this one.
    let names = |name: &str, value: &str| html.contains(&format!(" {name}=\"{value}\""));
    names("data-folder", &folder) && !names("data-version", &version)
}

/// What the document's first element says.
fn of_document(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}
