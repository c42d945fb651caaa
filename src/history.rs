//! The browser's history: which page an address means, links that are followed without a reload, and
//! where the reader had scrolled to.

use leptos::prelude::{document, window};
use warta_page::route::Route;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, MouseEvent, ScrollRestoration, Url};

/// How the reader came to a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arrival {
    /// The first page of the visit, or a reload; the position is the one left before a reload.
    Start(f64),
    /// By a link.
    Link,
    /// By back or forward, to where they had been (pixels from the top).
    Back(f64),
    /// The page around this one led here, as the editors' page does; the focus stays where it is.
    Led,
}

/// Takes over what the browser would do about scroll positions, which it would restore before there
/// is anything to scroll.
pub fn take_over_scrolling() {
    if let Ok(history) = window().history() {
        let _unsupported = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// The page that the address bar names, and the place on it.
pub fn here() -> (Route, Option<String>) {
    let address = relative(&window().location().href().unwrap_or_default()).unwrap_or_default();
    let fragment = address.split_once('#').map(|(_, id)| decoded(id)).filter(|id| !id.is_empty());
    (Route::parse(&address), fragment)
}

/// The page that a click on a link asks for, where this program should draw it: a plain click on an
/// address of this site that names a page other than the one shown.
pub fn followed(event: &MouseEvent) -> Option<(Route, String)> {
    let plain = event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    if !plain {
        return None;
    }
    let (route, url) = linked(event)?;
    let current = Url::new(&window().location().href().ok()?).ok()?;
    // Another place on the same page is the browser's own business.
    if url.pathname() == current.pathname()
        && url.search() == current.search()
        && !url.hash().is_empty()
    {
        return None;
    }
    Some((route, url.href()))
}

/// The page of this site that the link below an event's place leads to.
fn linked(event: &Event) -> Option<(Route, Url)> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let url =
        Url::new_with_base(&link.get_attribute("href")?, &document().base_uri().ok()??).ok()?;
    match Route::parse(&relative(&url.href())?) {
        // A file, or nothing that this program knows: the server answers.
        Route::Unknown { .. } => None,
        route => Some((route, url)),
    }
}

/// Adds an address, remembering on the one left how far the reader had scrolled.
pub fn push(href: &str) {
    remember_position();
    if let Ok(history) = window().history() {
        let _refused = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Puts the present address of a page in place of the one it was asked for by.
pub fn replace(route: &Route) {
    let place = window().location().hash().unwrap_or_default();
    if let Ok(history) = window().history() {
        let address = [route.path(), place].concat();
        let _refused = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Whether the address bar names a page by another path than the one that leads there, as with a slash or
/// `index.html` at its end.
pub fn is_written_otherwise(route: &Route) -> bool {
    let path = |address: &str| address.split(['?', '#']).next().map(str::to_owned);
    let here = relative(&window().location().href().unwrap_or_default());
    here.is_some_and(|here| path(&here) != path(route.path().trim_start_matches("./")))
}

/// Writes the scroll position into the current entry.
pub fn remember_position() {
    let position = window().scroll_y().unwrap_or_default();
    if let Ok(history) = window().history() {
        let _refused = history.replace_state_with_url(&JsValue::from_f64(position), "", None);
    }
}

/// The scroll position that the current entry remembers.
pub fn position() -> f64 {
    window()
        .history()
        .ok()
        .and_then(|history| history.state().ok())
        .and_then(|state| state.as_f64())
        .unwrap_or_default()
}

/// An address of this site, relative to its base; `None` for one of another site or folder.
fn relative(href: &str) -> Option<String> {
    let base = document().base_uri().ok()??;
    let base = base.rsplit_once('/').map_or(base.as_str(), |(folder, _)| folder);
    let rest = href.strip_prefix(base)?;
    if rest.is_empty() { Some(String::new()) } else { rest.strip_prefix('/').map(str::to_owned) }
}

fn decoded(text: &str) -> String {
    js_sys::decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from)
}
