//! The program: it reads the bundle through the desk, shows the page that the address names, and
//! follows links, back and forward.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::ev;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use warta_page::edition::OFFLINE;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollRestoration};

use self::bundles::{Publication, ask, open};
use self::drawn::{Drawn, Source};
use crate::components::masthead::MAIN_ID;
use crate::desk::Desk;
use crate::edition::Edition;
use crate::history::{self, Arrival};
use crate::i18n::Locale;
use crate::offline::Offline;
use crate::pages::Page;
use crate::pages::frame::HEADING_ID;
use crate::pages::trouble::{Trouble, TroublePage};
use crate::preferences::Preferences;
use crate::sidebar_context::Escapes;

mod ahead;
mod bundles;
mod drawn;
mod offline;
#[cfg(feature = "preview")]
pub mod preview;

/// What is on the screen.
#[derive(Clone)]
enum Screen {
    Loading,
    Trouble(Trouble),
    Page(Rc<Drawn>),
}

struct Reader {
    /// Where every page is a file; without it the desk draws them up.
    edition: Option<Edition>,
    desk: RefCell<Option<Rc<Desk>>>,
    open: RefCell<Option<(Publication, Arc<Site>)>>,
    screen: RwSignal<Screen, LocalStorage>,
    preferences: Preferences,
    /// In a built site: what the browser keeps.
    offline: Option<Offline>,
    /// Whether a page has been put in its place and is not on the screen yet.
    arriving: Cell<bool>,
    escapes: Escapes,
    /// The page that is to be shown next. Whatever else was asked for before it is not drawn.
    wanted: RefCell<Option<(Route, Arrival)>>,
    /// The record that the desk was reading when it stopped last.
    failed: Cell<Option<(u32, u32)>>,
    /// Whether somebody is talking to the desk. Conversations take turns: one that reads a bundle
    /// must not be interrupted by another.
    talking: Cell<bool>,
    /// The page that is drawn or on its way.
    route: RefCell<Route>,
}

/// Starts the reader in `#app`: shows what the address names, and follows links.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let root = document().get_element_by_id("app").and_then(|root| root.dyn_into().ok());
    // A page without `#app` is no page of Warta's.
    let Some(root) = root else { return };
    let root: HtmlElement = root;
    let owner = Owner::new();
    owner.with(|| {
        let edition = Edition::of_document();
        warta_page::route::print_folders(edition.is_some());
        let (route, _) = history::here();
        let first = edition.as_ref().and_then(|edition| first_page(edition, &route));
        let there = edition
            .as_ref()
            .map(|edition| Locale::from_tag(&edition.site.language).unwrap_or(Locale::English));
        let came_with_document = first.is_some();
        let reader = Rc::new(Reader {
            edition,
            desk: RefCell::new(None),
            open: RefCell::new(None),
            screen: RwSignal::new_local(first.unwrap_or(Screen::Loading)),
            preferences: Preferences::of_browser(there),
            offline: there.map(|_| Offline::default()),
            arriving: Cell::new(false),
            escapes: Escapes(RwSignal::new(0)),
            wanted: RefCell::new(None),
            failed: Cell::new(None),
            talking: Cell::new(false),
            route: RefCell::new(route.clone()),
        });
        history::take_over(ScrollRestoration::Manual);
        provide_context(reader.preferences);
        provide_context(reader.escapes);
        if let Some(offline) = reader.offline {
            provide_context(offline);
        }
        let (screen, language) = (reader.screen, reader.preferences.language);
        let retry = Retry(StoredValue::new_local(Rc::clone(&reader)));
        let retry = Callback::new(move |()| retry.run());
        // What the document showed until here goes once the page stands behind it: where the program fails at
        // a page, that stays.
        let last = root.last_child();
        mount_to(root.clone(), move || view! { <CurrentScreen screen language retry/> }).forget();
        if let Some(last) = last {
            remove_until(&root, &last);
        }
        offline::start(&reader, came_with_document);
        listen(&reader);
        #[cfg(feature = "preview")]
        preview::keep(&reader);
        if !came_with_document {
            show(&reader, route, Arrival::Start(history::position()));
        }
    });
    // The reader lives as long as the document.
    std::mem::forget(owner);
}

/// Removes the children of an element from the first one to this one.
fn remove_until(parent: &HtmlElement, last: &web_sys::Node) {
    while let Some(child) = parent.first_child() {
        let _gone = parent.remove_child(&child);
        if child == *last {
            return;
        }
    }
}

/// The page that came with the document, where it is the one that the address names: some hosts answer
/// for every address with the home page.
fn first_page(edition: &Edition, here: &Route) -> Option<Screen> {
    let (route, packed) = Edition::first_page()?;
    let Ok(Answer::Page(view)) = warta_page::unpack(&packed) else { return None };
    let (same, site) = (route == *here, Arc::clone(&edition.site));
    let page = move || Drawn::new(route, site, Source::Document, *view, packed);
    same.then(|| Screen::Page(Rc::new(page())))
}

/// What is on the screen, in the language of the interface.
#[component]
fn CurrentScreen(
    screen: RwSignal<Screen, LocalStorage>,
    language: RwSignal<Locale>,
    retry: Callback<()>,
) -> impl IntoView {
    move || {
        let locale = language.get();
        if let Some(root) = document().document_element() {
            let _unsettable = root.set_attribute("lang", locale.code());
        }
        provide_context(locale);
        let words = locale.words();
        #[cfg(feature = "preview")]
        preview::drawn();
        match screen.get() {
            Screen::Loading => {
                view! { <p class="loading" role="status">{words.loading}</p> }.into_any()
            }
            Screen::Trouble(trouble) => {
                document().set_title(words.load_failed);
                view! { <TroublePage trouble retry/> }.into_any()
            }
            Screen::Page(drawn) => {
                let mut page = Some(drawn.page(locale));
                // A closure is built anew where a view would be changed into the next one: nothing that was
                // opened, scrolled or still loading on one page may stand on another.
                let draw =
                    move || page.take().map(|(setting, view)| view! { <Page setting view/> });
                draw.into_any()
            }
        }
    }
}

/// A way to try again that can be handed to a button.
#[derive(Clone, Copy)]
struct Retry(StoredValue<Rc<Reader>, LocalStorage>);

impl Retry {
    fn run(self) {
        let reader = self.0.get_value();
        // A desk that stopped is dropped; the next one starts afresh.
        reader.desk.take();
        reader.open.take();
        if let Some(edition) = &reader.edition {
            edition.forget();
        }
        reader.screen.set(Screen::Loading);
        let (route, _) = history::here();
        show(&reader, route, Arrival::Link);
    }
}

fn listen(reader: &Rc<Reader>) {
    let clicked = Rc::clone(reader);
    window_event_listener(ev::click, move |event| {
        if let Some((route, href)) = history::followed(&event) {
            event.prevent_default();
            history::push(&href);
            show(&clicked, route, Arrival::Link);
        }
    });
    let moved = Rc::clone(reader);
    window_event_listener(ev::popstate, move |_| {
        let (route, fragment) = history::here();
        let position = history::position();
        if route != *moved.route.borrow() {
            show(&moved, route, Arrival::Back(position));
        } else if fragment.is_none() {
            window().scroll_to_with_x_and_y(0.0, position);
        }
    });
    let escapes = reader.escapes;
    window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            escapes.0.update(|count| *count = count.wrapping_add(1));
        }
    });
    // Each entry of the history remembers where it was left, by whatever way.
    window_event_listener_untyped("scrollend", |_| history::remember_position());
    let built = reader.edition.is_some();
    window_event_listener(ev::pagehide, move |_| {
        history::remember_position();
        // A page that is there before the program can be scrolled before it too.
        if built {
            history::take_over(ScrollRestoration::Auto);
        }
    });
    if built {
        ahead::listen(reader);
    }
}

/// Asks for a page and draws it when it is there. What is drawn until then stays.
fn show(reader: &Rc<Reader>, route: Route, arrival: Arrival) {
    reader.route.replace(route.clone());
    reader.wanted.replace(Some((route, arrival)));
    if reader.talking.replace(true) {
        return;
    }
    let reader = Rc::clone(reader);
    spawn_local(async move {
        while let Some((route, arrival)) = { reader.wanted.take() } {
            let result = page(&reader, route).await;
            let failed = result.is_err();
            let screen = result.unwrap_or_else(Screen::Trouble);
            #[cfg(not(feature = "preview"))]
            let outdated = reader.wanted.borrow().is_some();
            #[cfg(feature = "preview")]
            let outdated =
                preview::is_outdated(&reader) || preview::is_drawn(&reader, &screen, arrival);
            if outdated {
                continue;
            }
            if failed && reader.edition.is_some() && !matches!(arrival, Arrival::Start(_)) {
                // A newer edition, or a file that is missing: the page itself is there, or the host
                // says what is wrong.
                let _unloadable = window().location().reload();
                return;
            }
            present(&reader, screen, arrival);
        }
        reader.talking.set(false);
    });
}

/// Draws what is there to be shown. The new page stands in the document before the next frame.
fn present(reader: &Rc<Reader>, screen: Screen, arrival: Arrival) {
    if matches!(arrival, Arrival::Link | Arrival::Back(_)) {
        leave();
    }
    first_screen(arrival == Arrival::Link && history::here().1.is_none());
    reader.arriving.set(true);
    reader.screen.set(screen);
    let drawn = Rc::clone(reader);
    request_animation_frame(move || {
        scroll(arrival);
        // What can be seen comes first.
        request_animation_frame(move || {
            first_screen(false);
            arrive(arrival);
            drawn.arriving.set(false);
            offline::drawn(&drawn);
        });
    });
}

async fn page(reader: &Rc<Reader>, route: Route) -> Result<Screen, Trouble> {
    let site = match &reader.edition {
        Some(edition) => Arc::clone(&edition.site),
        None => open(reader, &route).await?,
    };
    let mut route = route;
    // Former slugs and aliases lead on; a chain of them ends.
    for _ in 0..4 {
        let (packed, source) = match &reader.edition {
            Some(edition) => of_edition(reader, edition, &route).await?,
            None => {
                let request = Request::Show { route: route.clone() };
                (ask(reader, &request, None).await?, Source::Document)
            }
        };
        let Ok(Answer::Page(view)) = warta_page::unpack(&packed) else {
            return Err(Trouble::Desk);
        };
        if let View::Moved(to) = *view {
            // Nobody waits for it any more where another page was asked for meanwhile.
            if reader.wanted.borrow().is_none() {
                history::replace(&to);
                reader.route.replace(to.clone());
            }
            route = to;
            continue;
        }
        #[cfg(not(feature = "preview"))]
        if reader.edition.is_none()
            && reader.wanted.borrow().is_none()
            && !matches!(*view, View::NotFound)
            && history::is_written_otherwise(&route)
        {
            history::replace(&route);
        }
        return Ok(Screen::Page(Rc::new(Drawn::new(route, site, source, *view, packed))));
    }
    Err(Trouble::Desk)
}

/// The packed page of a built site, and where it came from: the host, or else what the browser keeps.
async fn of_edition(
    reader: &Reader,
    edition: &Edition,
    route: &Route,
) -> Result<(Vec<u8>, Source), Trouble> {
    let error = match edition.page(route).await {
        Ok(page) => {
            let source = Source::of(&page);
            return Ok((page.packed, source));
        }
        Err(error) => error,
    };
    // A copy never stands for what the host has: that may have been corrected, or taken back.
    if error.is_of_network() {
        return Ok(match offline::kept(route).await {
            Some((packed, when)) => (packed, Source::Kept(when)),
            None => (OFFLINE.to_vec(), Source::Nowhere),
        });
    }
    let words = reader.preferences.language.get_untracked().words();
    Err(Trouble::Fetch(error.in_words(words)))
}

/// Whether what surely lies below the first screen waits for the next frame (style/layout.css). To lay
/// out a whole article takes several times as long as what is seen of it.
fn first_screen(alone: bool) {
    if let Some(root) = document().document_element() {
        let _unsettable = match alone {
            true => root.set_attribute("data-first-screen", ""),
            false => root.remove_attribute("data-first-screen"),
        };
    }
}

/// What the address names on the page.
fn target() -> Option<web_sys::Element> {
    let (_, fragment) = history::here();
    document().get_element_by_id(&fragment?)
}

/// Puts the reader where they should be on a page that has just been drawn.
fn scroll(arrival: Arrival) {
    match (arrival, target()) {
        (Arrival::Start(0.0) | Arrival::Link, Some(target)) => target.scroll_into_view(),
        (Arrival::Link, None) => window().scroll_to_with_x_and_y(0.0, 0.0),
        (Arrival::Start(position) | Arrival::Back(position), _) => {
            window().scroll_to_with_x_and_y(0.0, position);
        }
        #[cfg(feature = "preview")]
        (Arrival::Redrawn, _) => {}
        #[cfg(feature = "preview")]
        (Arrival::Led, _) => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
}

/// Tells a screen reader about a page by moving the focus to its heading.
fn arrive(arrival: Arrival) {
    let heading = || document().get_element_by_id(HEADING_ID);
    focus(match arrival {
        Arrival::Link => {
            target().or_else(heading).or_else(|| document().get_element_by_id(MAIN_ID))
        }
        Arrival::Back(_) => heading(),
        _ => None,
    });
}

/// Takes the focus from what is about to go: a browser that has to do so while it changes the document
/// works the styles of the new page out twice.
fn leave() {
    let element = document().active_element();
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _unfocusable = element.blur();
    }
}

fn focus(element: Option<web_sys::Element>) {
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _unfocusable = element.focus_with_options(&options);
}
