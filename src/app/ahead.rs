//! Pages that are fetched and built before they are asked for: when a pointer, a finger or the focus comes
//! to a link. What is left for the click is to show them.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::Answer;
use web_sys::Event;

use super::Reader;
use super::drawn::{Drawn, Source};
use crate::edition::is_fresh;
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

/// The page of a route, where it is ready. It is handed out once.
pub(super) fn take(reader: &Reader, route: &Route) -> Option<Rc<Drawn>> {
    let (when, page) = reader.ahead.take()?;
    (*page.route == *route && is_fresh(when)).then_some(page)
}

fn come_to(reader: &Rc<Reader>, event: &Event) {
    let Some((route, _)) = history::linked(event) else { return };
    let reader = Rc::clone(reader);
    if reader.arriving.get() {
        // A new page came under the pointer. It is to be seen first.
        set_timeout(move || get_ready(reader, route), SEEN);
    } else {
        get_ready(reader, route);
    }
}

fn get_ready(reader: Rc<Reader>, route: Route) {
    spawn_local(async move {
        let Some(edition) = &reader.edition else { return };
        // Whoever asks for the page will be told what is wrong.
        let Ok(page) = edition.page(&route).await else { return };
        // It may have been asked for meanwhile, or be shown already.
        if *reader.route.borrow() == route {
            return;
        }
        if let Some((when, built)) = &mut *reader.ahead.borrow_mut()
            && *built.route == route
            && built.packed == page.packed
        {
            *when = js_sys::Date::now();
            return;
        }
        let view = match warta_page::unpack(&page.packed) {
            Ok(Answer::Page(view)) if !matches!(*view, View::Moved(_)) => *view,
            _ => return,
        };
        let (source, site) = (Source::of(&page), Arc::clone(&edition.site));
        let page = Drawn::new(route, site, source, view, page.packed);
        page.build(reader.preferences.language.get_untracked(), &reader.owner);
        reader.ahead.replace(Some((js_sys::Date::now(), Rc::new(page))));
    });
}
