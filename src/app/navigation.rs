//! Where the reader is: the route as a signal, which links, back and forward change, and what goes with
//! arriving at a page: its scroll position and the focus.

use leptos::ev;
use leptos::prelude::*;
use warta_page::route::Route;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::history::{self, Arrival};
use crate::ids::{HEADING_ID, MAIN_ID};

/// One visit to a page, by its number: whoever comes to the same page again makes another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit(u32);

/// The visit that was begun last.
#[derive(Debug, Clone, Copy)]
struct Latest {
    visit: Visit,
    arrival: Arrival,
    /// Whether its page has been drawn.
    arrived: bool,
}

/// Where the reader is.
#[derive(Debug, Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    latest: StoredValue<Latest>,
}

impl Navigation {
    /// Begins at the page that the address bar names, and follows links, back and forward from now on.
    pub fn start() -> Navigation {
        history::take_over_scrolling();
        let (route, _) = history::here();
        let arrival = Arrival::Start(history::position());
        let navigation = Navigation {
            route: RwSignal::new(route),
            latest: StoredValue::new(Latest { visit: Visit(0), arrival, arrived: false }),
        };
        window_event_listener(ev::click, move |event| {
            if let Some((route, href)) = history::followed(&event) {
                event.prevent_default();
                history::push(&href);
                navigation.go(route, Arrival::Link);
            }
        });
        window_event_listener(ev::popstate, move |_| {
            let (route, fragment) = history::here();
            let position = history::position();
            if !navigation.is_at(&route) {
                navigation.go(route, Arrival::Back(position));
            } else if fragment.is_none() {
                window().scroll_to_with_x_and_y(0.0, position);
            }
        });
        // Each entry of the history remembers where it was left, by whatever way.
        window_event_listener_untyped("scrollend", |_| history::remember_position());
        window_event_listener(ev::pagehide, |_| history::remember_position());
        navigation
    }

    /// Begins a visit to a page. What is drawn stays until the page is there.
    pub fn go(self, route: Route, arrival: Arrival) {
        self.begin(arrival);
        self.route.set(route);
    }

    /// Begins another visit to the same page, as if by a link. Who follows the route is not told.
    pub fn come_again(self) {
        self.begin(Arrival::Link);
    }

    fn begin(self, arrival: Arrival) {
        self.latest.update_value(|latest| {
            let visit = Visit(latest.visit.0.wrapping_add(1));
            *latest = Latest { visit, arrival, arrived: false };
        });
    }

    /// The route and its visit; whoever asks is told when it changes.
    pub fn here(self) -> (Route, Visit) {
        (self.route.get(), self.latest.get_value().visit)
    }

    /// Whether the page of this route is the one that is drawn or on its way.
    pub fn is_at(self, route: &Route) -> bool {
        self.route.with_untracked(|here| here == route)
    }

    /// Whether nobody has gone on to another page since.
    pub fn is_latest(self, visit: Visit) -> bool {
        self.latest.get_value().visit == visit
    }

    /// The page of a visit has moved: from now on the reader is there, by its present address. It is the
    /// same visit, so nobody is told.
    pub fn lead_on(self, visit: Visit, to: &Route) {
        if self.is_latest(visit) {
            history::replace(to);
            self.route.update_untracked(|route| *route = to.clone());
        }
    }

    /// Call it before the page of a visit takes the place of what is on the screen.
    pub(super) fn leave(self, visit: Visit) {
        let Some(arrival) = self.arriving(visit) else { return };
        if matches!(arrival, Arrival::Link | Arrival::Back(_)) {
            blur();
        }
        first_screen(arrival == Arrival::Link && history::here().1.is_none());
    }

    /// Call it once the page of a visit stands in the document: where this is its first drawing, the reader
    /// is put where they should be.
    pub(super) fn arrive(self, visit: Visit) {
        let Some(arrival) = self.arriving(visit) else { return };
        self.latest.update_value(|latest| latest.arrived = true);
        request_animation_frame(move || {
            scroll(arrival);
            // What can be seen comes first.
            request_animation_frame(move || {
                first_screen(false);
                focus(arrival);
            });
        });
    }

    fn arriving(self, visit: Visit) -> Option<Arrival> {
        let latest = self.latest.get_value();
        (latest.visit == visit && !latest.arrived).then_some(latest.arrival)
    }
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
fn target() -> Option<Element> {
    let (_, fragment) = history::here();
    document().get_element_by_id(&fragment?)
}

/// Scrolls to where the reader should be on a page that has just been drawn.
fn scroll(arrival: Arrival) {
    match (arrival, target()) {
        (Arrival::Start(0.0) | Arrival::Link, Some(target)) => target.scroll_into_view(),
        (Arrival::Link, None) | (Arrival::Led, _) => window().scroll_to_with_x_and_y(0.0, 0.0),
        (Arrival::Start(position) | Arrival::Back(position), _) => {
            window().scroll_to_with_x_and_y(0.0, position);
        }
    }
}

/// Tells a screen reader about a page by moving the focus to its heading.
fn focus(arrival: Arrival) {
    let heading = || document().get_element_by_id(HEADING_ID);
    let element = match arrival {
        Arrival::Link => {
            target().or_else(heading).or_else(|| document().get_element_by_id(MAIN_ID))
        }
        Arrival::Back(_) => heading(),
        Arrival::Start(_) | Arrival::Led => None,
    };
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _unfocusable = element.focus_with_options(&options);
    }
}

/// Takes the focus from what is about to go: a browser that has to do so while it changes the document
/// works the styles of the new page out twice.
fn blur() {
    let element = document().active_element();
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _unfocusable = element.blur();
    }
}
