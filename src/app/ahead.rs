//! Pages that are fetched before they are asked for: when a pointer, a finger or the focus comes to a link.
//! What is left for the click is to draw them.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use warta_page::route::Route;
use web_sys::Event;

use super::Reader;
use crate::history;

/// After which time a page has surely been seen.
const SEEN: Duration = Duration::from_millis(100);

/// Does so from now on.
pub(super) fn listen(reader: &Rc<Reader>) {
    for event in ["pointerover", "focusin"] {
        let reader = Rc::clone(reader);
        window_event_listener_untyped(event, move |event| come_to(&reader, &event));
    }
}

fn come_to(reader: &Rc<Reader>, event: &Event) {
    let Some((route, _)) = history::linked(event) else { return };
    let reader = Rc::clone(reader);
    if reader.arriving.get() {
        // A new page came under the pointer. It is to be seen first.
        set_timeout(move || fetch(reader, route), SEEN);
    } else {
        fetch(reader, route);
    }
}

fn fetch(reader: Rc<Reader>, route: Route) {
    spawn_local(async move {
        if let Some(edition) = &reader.edition {
            // Whoever asks for the page will be told what is wrong.
            let _asked_again_then = edition.page(&route).await;
        }
    });
}
