//! What the program has to do with what the browser keeps: it says what is read, draws what was kept where
//! the host can't be reached, and says when a page is not the newest.

use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use warta_page::date::Date;
use warta_page::edition::{NOT_FOUND, OFFLINE};
use warta_page::embed;
use warta_page::route::Route;
use wasm_bindgen::JsCast;

use super::{Reader, Screen, Source, show};
use crate::components::offline_note::OfflineNote;
use crate::edition::Edition;
use crate::fetch::FetchError;
use crate::history::Arrival;
use crate::offline::browser::ask;
use crate::offline::{Note, Offline};
use crate::pages::frame::HEADING_ID;
use crate::preferences::focus_again;

/// For how long nobody has to have looked at a page before it is compared with the host's, in
/// milliseconds.
const AWAY: f64 = 60_000.0;

/// What was kept of a page, packed, and when.
pub(super) async fn kept(route: &Route) -> Option<(Vec<u8>, Date)> {
    let answer = ask("page", &route.folder()).await.ok()?;
    let (when, text) = answer.split_once('\n')?;
    let packed = embed::decode(text);
    (packed.first() == Some(&warta_page::VERSION)).then(|| (packed, Date(when.to_owned())))
}

/// Starts what goes on as long as the program does. `first` is whether the page came with the document.
pub(super) fn start(reader: &Rc<Reader>, first: bool) {
    let Some(offline) = reader.offline else { return };
    draw_note(reader, offline);
    if first {
        // A copy says of itself when it was kept. To be read does not make it newer.
        let when = document().document_element().and_then(|it| it.get_attribute("data-kept"));
        match when {
            Some(when) => {
                offline.set_note(Note::Kept(Date(when)));
                offline.refresh();
            }
            None => offline.tell("read", reader.route.borrow().folder()),
        }
    }
    let again = Rc::clone(reader);
    window_event_listener_untyped("online", move |_| {
        let screen = again.screen.get_untracked();
        if matches!(screen, Screen::Page(page) if page.packed == OFFLINE) {
            let route = again.route.borrow().clone();
            show(&again, route, Arrival::Link);
        }
    });
    let reader = Rc::clone(reader);
    let left = Cell::new(f64::INFINITY);
    window_event_listener_untyped("visibilitychange", move |_| {
        let now = js_sys::Date::now();
        if document().hidden() {
            left.set(now);
        } else {
            // Another window may have changed what is kept.
            offline.refresh();
            if now - left.replace(f64::INFINITY) > AWAY {
                compare(&reader);
            }
        }
    });
}

/// Says of the page that is drawn where it comes from, and has it kept where it is the host's.
pub(super) fn drawn(reader: &Reader) {
    let (Some(offline), Screen::Page(page)) = (reader.offline, reader.screen.get_untracked())
    else {
        return;
    };
    offline.set_note(match &page.source {
        Source::Kept(when) => Note::Kept(when.clone()),
        Source::Host | Source::Document | Source::Nowhere => Note::Nothing,
    });
    let folder = page.route.folder();
    match &page.source {
        Source::Host => offline.tell("read", folder),
        Source::Kept(_) => offline.refresh(),
        Source::Nowhere if page.packed == NOT_FOUND => offline.tell("gone", folder),
        Source::Document | Source::Nowhere => {}
    }
}

/// Compares the page that is shown with the host's.
fn compare(reader: &Rc<Reader>) {
    let Screen::Page(shown) = reader.screen.get_untracked() else { return };
    let reader = Rc::clone(reader);
    spawn_local(async move {
        let (Some(edition), Some(offline)) = (&reader.edition, reader.offline) else { return };
        edition.forget();
        let changed = match edition.page(&shown.route).await {
            Ok(page) => page.packed != shown.packed,
            // Of another form than this program reads, or in another frame.
            Err(FetchError::Unreadable { .. }) => true,
            Err(FetchError::Unreachable { .. } | FetchError::Status { .. }) => false,
        };
        let here = *shown.route == *reader.route.borrow();
        let comparable = matches!(shown.source, Source::Document | Source::Host);
        if changed && here && comparable {
            offline.set_note(Note::Newer);
        }
    });
}

/// Draws the note into an element of its own behind the page, which may have come before the program and
/// must not change.
fn draw_note(reader: &Rc<Reader>, offline: Offline) {
    let (Ok(place), Some(body)) = (document().create_element("div"), document().body()) else {
        return;
    };
    let _unsettable = place.set_attribute("role", "status");
    place.set_class_name("offline-note-place");
    let _unappendable = body.append_child(&place);
    let timezone = reader.edition.as_ref().map(|it: &Edition| it.site.timezone.clone());
    let timezone = timezone.unwrap_or_default();
    let language = reader.preferences.language;
    let again = Callback::new(|()| {
        let _unloadable = window().location().reload();
    });
    let close = Callback::new(move |()| {
        offline.set_note(Note::Nothing);
        focus_again(HEADING_ID);
    });
    let note = move || {
        let (note, locale, timezone) = (offline.note(), language.get(), timezone.clone());
        view! { <OfflineNote note locale timezone again close/> }
    };
    mount_to(place.unchecked_into(), move || note).forget();
}
