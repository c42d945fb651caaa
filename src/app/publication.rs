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
use crate::i18n::Locale;
use crate::net::{self, Freshness};
use crate::pages::load_error::LoadError;
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
    /// Where they came from before newer ones were asked for, as long as the worker has the former ones.
    former: Cell<Option<Freshness>>,
    /// The language in which the worker tells what it finds.
    told_in: Cell<Option<Locale>>,
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
            former: Cell::default(),
            told_in: Cell::default(),
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
        // Findings are put into words where they are made.
        if route == Route::Report && self.told_in.get() != Some(self.language()) {
            self.forget();
        }
        let mut result = self.load(route.clone(), visit).await;
        let mut is_old = false;
        if self.return_to_former(&result) {
            is_old = true;
            result = self.load(route, visit).await;
        } else if self.is_cached() && self.is_lacking(&result) {
            // What is cached since an earlier visit may lack what the host has by now.
            self.ask_the_host();
            let newer = self.load(route, visit).await;
            is_old = self.return_to_former(&newer);
            if !is_old {
                result = newer;
            }
        }
        // Where the host could not be asked a moment ago, the next page is the time for it.
        let is_whole = matches!(&result, Ok(page) if page.rest.coming == 0);
        if is_whole && self.is_cached() && !is_old {
            self.connection.say("check");
        }
        Visited { visit, result: result.map(Arc::new) }
    }

    /// Has everything read again, as the host has it now.
    fn ask_the_host(&self) {
        self.former.set(Some(self.freshness.replace(Freshness::Fresh)));
    }

    /// Goes back to what the worker still has, where newer bundles were asked for and the first one could not be had.
    /// Tells whether that is so.
    fn return_to_former(&self, result: &Result<Loaded, LoadError>) -> bool {
        let Some(former) = self.former.take() else { return false };
        let returns = matches!(result, Err(LoadError::Fetch(_))) && self.open.borrow().is_some();
        if returns {
            self.freshness.set(former);
        }
        returns
    }

    /// Whether an outcome may be another one where newer bundles are read.
    fn is_lacking(&self, result: &Result<Loaded, LoadError>) -> bool {
        match result {
            Ok(page) => matches!(page.view, View::NotFound),
            Err(LoadError::Content(_)) => true,
            // A part that the host no longer has; the first bundle was asked for a moment ago.
            Err(LoadError::Fetch(_)) => self.open.borrow().is_some(),
            Err(LoadError::Worker) => false,
        }
    }

    /// The language of the interface.
    fn language(&self) -> Locale {
        self.preferences.language.get_untracked()
    }

    /// Whether what is read is cached since an earlier visit.
    fn is_cached(&self) -> bool {
        self.freshness.get() == Freshness::Cached
    }

    async fn load(&self, route: Route, visit: Visit) -> Result<Loaded, LoadError> {
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
            let words = self.language().words();
            return Err(LoadError::Fetch((words.files_missing_of)(&page.rest.missing.join(", "))));
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
    async fn open(&self, bundle: Bundle) -> Result<Arc<Site>, LoadError> {
        if let Some((open, site)) = &*self.open.borrow()
            && *open == bundle
            && self.former.get().is_none()
        {
            return Ok(Arc::clone(site));
        }
        // A record at which the worker stops is left out when the next one reads, so that the others are
        // shown.
        let mut without = Vec::new();
        loop {
            self.failed.set(None);
            match (self.read(bundle, &without).await, self.failed.take()) {
                (Err(LoadError::Worker), Some(record))
                    if without.len() < MOST_FAILED && !without.contains(&record) =>
                {
                    without.push(record);
                }
                (done, _) => return done,
            }
        }
    }

    /// Reads a bundle without the records that begin at these places.
    async fn read(&self, bundle: Bundle, without: &[(u32, u32)]) -> Result<Arc<Site>, LoadError> {
        let url =
            address(bundle).ok_or_else(|| LoadError::Fetch("link#warta-bundle".to_owned()))?;
        let words = self.language().words();
        // Nobody compares the fixtures with the host's.
        let asked = match bundle {
            Bundle::Site => self.freshness.get(),
            Bundle::Gallery => Freshness::Fresh,
        };
        let first = net::first_bundle(&url, asked).await;
        let first = first.map_err(|error| LoadError::Fetch(error.in_words(words)))?;
        // Bundles from the cache go together with a first one from the cache, and with no other.
        let freshness = if was_cached() { asked } else { Freshness::Fresh };
        self.freshness.set(freshness);
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
        self.connection.say(&format!("language {}", self.language().code()));
        self.told_in.set(Some(self.language()));
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
                Answer::Broken(problems) => return Err(LoadError::Content(problems)),
                Answer::Page(_) | Answer::Incomplete(..) => return Err(LoadError::Worker),
            }
        }
        Err(LoadError::Worker)
    }

    async fn ask(&self, request: &Request, bytes: Option<&[u8]>) -> Result<Answer, LoadError> {
        self.connection.ask(request, bytes).await.map_err(|stopped| {
            self.failed.set(stopped.reading);
            self.forget();
            LoadError::Worker
        })
    }

    /// The next page is read from the bundle again.
    fn forget(&self) {
        self.former.set(None);
        self.open.take();
    }
}

/// Whether the boot script got the first bundle without the host.
fn was_cached() -> bool {
    let answer = boot::function("wartaWasCached").and_then(|ask| ask.call0(&JsValue::NULL).ok());
    answer.and_then(|answer| answer.as_bool()).unwrap_or_default()
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
