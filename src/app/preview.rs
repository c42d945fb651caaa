//! The reader as the inner page of the editor's page: the engine has the publication open already, the
//! page changes while somebody types, and the editor's page says where to go.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::{GetUntracked, document};
use leptos::task::spawn_local;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::wire::{Answer, Request};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

use super::bundles::{Publication, ask};
use super::{Reader, Screen, Trouble, show};
use crate::history::{self, Arrival};
use crate::i18n::Locale;
use crate::preferences::Theme;

thread_local! {
    static READER: RefCell<Option<Rc<Reader>>> = const { RefCell::new(None) };
}

/// Asks for the page again and draws it where it changed, without moving it or taking the focus.
pub fn redraw() {
    with_reader(|reader| {
        reader.open.take();
        let waiting = reader.wanted.borrow().is_some();
        // Whoever is on the way to another page arrives there all the same.
        if !waiting {
            let route = reader.route.borrow().clone();
            show(reader, route, Arrival::Redrawn);
        }
    });
}

/// Goes to a page, as an address relative to the document's base; the focus is left alone.
pub fn go(address: &str) {
    with_reader(|reader| {
        let route = Route::parse(address);
        if *reader.route.borrow() == route {
            return;
        }
        history::replace(&route);
        show(reader, route, Arrival::Led);
    });
}

/// Shows the interface in another language, by its tag.
pub fn set_language(tag: &str) {
    with_reader(|reader| reader.preferences.look(Locale::from_tag(tag), None));
}

/// Shows the page `light`, `dark`, or `auto`: as the system says.
pub fn set_theme(name: &str) {
    with_reader(|reader| reader.preferences.look(None, Some(Theme::from_name(name))));
}

fn with_reader(act: impl FnOnce(&Rc<Reader>)) {
    let reader = READER.with_borrow(Clone::clone);
    if let Some(reader) = reader {
        act(&reader);
    }
}

/// Remembers the reader for the calls from outside.
pub(super) fn keep(reader: &Rc<Reader>) {
    READER.set(Some(Rc::clone(reader)));
}

/// The publication that the engine has open.
pub(super) async fn open(reader: &Reader) -> Result<Arc<Site>, Trouble> {
    let request = Request::Open { url: document().base_uri().ok().flatten().unwrap_or_default() };
    let answer = ask(reader, &request, None).await?;
    match warta_page::unpack(&answer) {
        Ok(Answer::Ready(site)) => {
            let site = Arc::new(*site);
            reader.open.replace(Some((Publication::Site, Arc::clone(&site))));
            Ok(site)
        }
        Ok(Answer::Broken(problems)) => Err(Trouble::Content(problems)),
        Ok(Answer::Need(_) | Answer::Page(_)) | Err(_) => Err(Trouble::Desk),
    }
}

/// Whether another page is wanted by now. One that is only to be drawn again does not count: while
/// somebody types, there always is one.
pub(super) fn is_outdated(reader: &Reader) -> bool {
    let wanted = reader.wanted.borrow();
    wanted.as_ref().is_some_and(|(_, arrival)| *arrival != Arrival::Redrawn)
}

/// Whether exactly this is on the screen already. To draw it again would only disturb who reads it.
pub(super) fn is_drawn(reader: &Reader, screen: &Screen, arrival: Arrival) -> bool {
    if arrival != Arrival::Redrawn {
        return false;
    }
    let same = match (&reader.screen.get_untracked(), screen) {
        (Screen::Page(shown), Screen::Page(next)) => {
            shown.route == next.route && shown.site == next.site && shown.packed == next.packed
        }
        (Screen::Trouble(shown), Screen::Trouble(next)) => shown == next,
        _ => false,
    };
    if same {
        tell(false);
    }
    same
}

/// Tells the document once the page that is being built stands in it.
pub(super) fn drawn() {
    spawn_local(async { tell(true) });
}

/// Fires `warta:drawn` on the document; its `detail` is whether anything changed.
fn tell(changed: bool) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_bool(changed));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("warta:drawn", &init) {
        let _cancelled = document().dispatch_event(&event);
    }
}
