//! A publication that is read through the worker: its bundles are fetched, handed over, and then asked for
//! pages.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlLinkElement;

use super::navigation::{Navigation, Visit};
use super::page::{Loaded, Visited, ask_page};
use crate::boot;
use crate::history;
use crate::net::{self, Freshness};
use crate::pages::trouble::Trouble;
use crate::preferences::Preferences;
use crate::worker::{Connection, News};

/// How many records are left out of a publication because the worker stops at them, before it counts as
/// one that can't be read.
const MOST_FAILED: usize = 8;

/// The bundle that a page comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bundle {
    /// The one that the document names.
    Site,
    /// The fixtures.
    Gallery,
}

/// What is read, and the worker that has read it.
pub(super) struct Publication {
    connection: Connection,
    /// The bundle that the worker has.
    open: RefCell<Option<(Bundle, Arc<Site>)>>,
    /// The record that the worker was reading when it stopped last.
    failed: Cell<Option<(u32, u32)>>,
    /// How often a bundle was read.
    readings: Cell<u32>,
    /// Where bundles come from.
    freshness: Cell<Freshness>,
    /// Whether the worker was asked if the host has newer ones.
    checked: Cell<bool>,
    /// Whether the host has newer ones that were not read so far.
    newer: Rc<Cell<bool>>,
    /// Whether what could not be had is to be asked for again.
    again: Cell<bool>,
    /// Changes where the page that is shown has to be asked for again.
    asked_anew: RwSignal<u32>,
    navigation: Navigation,
    preferences: Preferences,
}

impl Publication {
    /// Nothing is read yet.
    pub(super) fn new(
        navigation: Navigation,
        preferences: Preferences,
        freshness: Freshness,
    ) -> Publication {
        let (connection, newer) = (Connection::default(), Rc::new(Cell::new(false)));
        let asked_anew = RwSignal::new(0_u32);
        let is_newer = Rc::clone(&newer);
        connection.listen(move |news| {
            if news == News::Newer {
                is_newer.set(true);
            }
            asked_anew.update(|times| *times = times.wrapping_add(1));
        });
        Publication {
            connection,
            open: RefCell::default(),
            failed: Cell::default(),
            readings: Cell::default(),
            freshness: Cell::new(freshness),
            checked: Cell::default(),
            newer,
            again: Cell::default(),
            asked_anew,
            navigation,
            preferences,
        }
    }

    /// Has the caller run again where the page that is shown may have changed: bundles have come that it was drawn
    /// without, or newer ones.
    pub(super) fn track(&self) {
        self.asked_anew.track();
    }

    /// Asks again for the bundles that could not be had.
    pub(super) fn ask_again(&self) {
        self.again.set(true);
        self.asked_anew.update(|times| *times = times.wrapping_add(1));
    }

    /// What comes of a visit to a route. Whoever asks has to wait for the answer before asking again, as a
    /// resource does: a conversation that reads a bundle must not be interrupted by another.
    pub(super) async fn page(&self, route: Route, visit: Visit) -> Visited {
        if self.newer.take() {
            self.ask_the_host();
        }
        if self.again.take() && self.open.borrow().is_some() {
            // Whether this fails, the page that is asked for next tells.
            let _answer = self.ask(&Request::Retry, None).await;
        }
        let mut result = self.load(route.clone(), visit).await;
        if self.is_cached() && is_lacking(&result) {
            // What is cached since an earlier visit may lack what the host has by now.
            self.ask_the_host();
            result = self.load(route, visit).await;
        }
        let is_read = matches!(&result, Ok(page) if page.rest.coming == 0);
        if is_read && self.is_cached() && !self.checked.replace(true) {
            self.connection.say("check");
        }
        Visited { visit, result: result.map(Arc::new) }
    }

    /// Has everything read again, as the host has it now.
    fn ask_the_host(&self) {
        self.freshness.set(Freshness::Fresh);
        self.forget();
    }

    /// Whether what is read is cached since an earlier visit.
    fn is_cached(&self) -> bool {
        self.freshness.get() == Freshness::Cached
    }

    async fn load(&self, route: Route, visit: Visit) -> Result<Loaded, Trouble> {
        let bundle = match route {
            Route::Gallery => Bundle::Gallery,
            _ => Bundle::Site,
        };
        let site = self.open(bundle).await?;
        let page = ask_page(&self.connection, self.navigation, visit, route, site).await;
        let mut page = page.inspect_err(|_| self.forget())?;
        page.reading = self.readings.get();
        // What can't be had may be what was asked for.
        if matches!(page.view, View::NotFound) && !page.rest.missing.is_empty() {
            let words = self.preferences.language.get_untracked().words();
            return Err(Trouble::Fetch((words.files_missing_of)(&page.rest.missing.join(", "))));
        }
        if self.navigation.is_latest(visit)
            && !matches!(page.view, View::NotFound)
            && history::is_written_otherwise(&page.route)
        {
            history::replace(&page.route);
        }
        Ok(page)
    }

    /// The publication of a bundle, which is read if it is not yet.
    async fn open(&self, bundle: Bundle) -> Result<Arc<Site>, Trouble> {
        if let Some((open, site)) = &*self.open.borrow()
            && *open == bundle
        {
            return Ok(Arc::clone(site));
        }
        // A record at which the worker stops is left out when the next one reads, so that the others are
        // shown.
        let mut without = Vec::new();
        loop {
            self.failed.set(None);
            match (self.read(bundle, &without).await, self.failed.take()) {
                (Err(Trouble::Worker), Some(record))
                    if without.len() < MOST_FAILED && !without.contains(&record) =>
                {
                    without.push(record);
                }
                (done, _) => return done,
            }
        }
    }

    /// Reads a bundle without the records that begin at these places.
    async fn read(&self, bundle: Bundle, without: &[(u32, u32)]) -> Result<Arc<Site>, Trouble> {
        let url = address(bundle).ok_or_else(|| Trouble::Fetch("link#warta-bundle".to_owned()))?;
        let words = self.preferences.language.get_untracked().words();
        let first = net::first_bundle(&url, self.freshness.get()).await;
        let first = first.map_err(|error| Trouble::Fetch(error.in_words(words)))?;
        // Bundles from the cache go together with a first one from the cache, and with no other.
        if bundle == Bundle::Gallery || !was_cached() {
            self.freshness.set(Freshness::Fresh);
        }
        let freshness = self.freshness.get();
        let mut waiting: Vec<(String, Result<Vec<u8>, net::FetchError>)> =
            vec![(url.clone(), Ok(first))];
        // From here on the worker no longer has what it had.
        self.forget();
        if !without.is_empty() {
            self.ask(&Request::LeaveOut { records: without.to_vec() }, None).await?;
        }
        self.ask(&Request::Open { url }, None).await?;
        self.connection.say(match freshness {
            Freshness::Cached => "cached",
            Freshness::Fresh => "fresh",
        });
        while let Some((url, result)) = waiting.pop() {
            let answer = match result {
                Ok(bytes) => self.ask(&Request::Read { url }, Some(&bytes)).await?,
                Err(error) => {
                    let why = error.in_words(words);
                    self.ask(&Request::Missing { url, why }, None).await?
                }
            };
            match answer {
                Answer::Need(urls) => waiting.extend(net::all(urls, freshness).await),
                Answer::Ready(site) => {
                    let site = Arc::new(*site);
                    self.readings.set(self.readings.get().wrapping_add(1));
                    self.open.replace(Some((bundle, Arc::clone(&site))));
                    return Ok(site);
                }
                Answer::Broken(problems) => return Err(Trouble::Content(problems)),
                Answer::Page(_) | Answer::Incomplete(..) => return Err(Trouble::Worker),
            }
        }
        Err(Trouble::Worker)
    }

    async fn ask(&self, request: &Request, bytes: Option<&[u8]>) -> Result<Answer, Trouble> {
        self.connection.ask(request, bytes).await.map_err(|stopped| {
            self.failed.set(stopped.reading);
            self.forget();
            Trouble::Worker
        })
    }

    /// The next page is read from the bundle again.
    fn forget(&self) {
        self.open.take();
    }
}

/// Whether the boot script got the first bundle without the host.
fn was_cached() -> bool {
    let answer = boot::function("wartaWasCached").and_then(|ask| ask.call0(&JsValue::NULL).ok());
    answer.and_then(|answer| answer.as_bool()).unwrap_or_default()
}

/// Whether an outcome may be another one where newer bundles are read.
fn is_lacking(result: &Result<Loaded, Trouble>) -> bool {
    match result {
        Ok(page) => matches!(page.view, View::NotFound),
        Err(Trouble::Content(_)) => true,
        Err(Trouble::Fetch(_) | Trouble::Worker) => false,
    }
}

/// The absolute address of a bundle.
fn address(bundle: Bundle) -> Option<String> {
    match bundle {
        Bundle::Site => {
            let link = document().get_element_by_id("warta-bundle")?;
            Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
        }
        Bundle::Gallery => {
            let base = document().base_uri().ok()??;
            Some(web_sys::Url::new_with_base("gallery/bundle.json", &base).ok()?.href())
        }
    }
}
