//! A publication that is read through the worker: its bundles are fetched, handed over, and then asked for
//! pages.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

use super::navigation::{Navigation, Visit};
use super::page::{Loaded, Visited, ask_page};
use crate::history;
use crate::net;
use crate::pages::trouble::Trouble;
use crate::preferences::Preferences;
use crate::worker::Connection;

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
    navigation: Navigation,
    preferences: Preferences,
}

impl Publication {
    /// Nothing is read yet.
    pub(super) fn new(navigation: Navigation, preferences: Preferences) -> Publication {
        Publication {
            connection: Connection::default(),
            open: RefCell::default(),
            failed: Cell::default(),
            navigation,
            preferences,
        }
    }

    /// What comes of a visit to a route. Whoever asks has to wait for the answer before asking again, as a
    /// resource does: a conversation that reads a bundle must not be interrupted by another.
    pub(super) async fn page(&self, route: Route, visit: Visit) -> Visited {
        let result = self.load(route, visit).await;
        Visited { visit, result: result.map(Arc::new) }
    }

    async fn load(&self, route: Route, visit: Visit) -> Result<Loaded, Trouble> {
        let bundle = match route {
            Route::Gallery => Bundle::Gallery,
            _ => Bundle::Site,
        };
        let site = self.open(bundle).await?;
        let page = ask_page(&self.connection, self.navigation, visit, route, site).await;
        let page = page.inspect_err(|_| self.forget())?;
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
        let first = net::first_bundle(&url).await;
        let first = first.map_err(|error| Trouble::Fetch(error.in_words(words)))?;
        let mut waiting: Vec<(String, Result<Vec<u8>, net::FetchError>)> =
            vec![(url.clone(), Ok(first))];
        // From here on the worker no longer has what it had.
        self.forget();
        if !without.is_empty() {
            self.ask(&Request::LeaveOut { records: without.to_vec() }, None).await?;
        }
        self.ask(&Request::Open { url }, None).await?;
        while let Some((url, result)) = waiting.pop() {
            let answer = match result {
                Ok(bytes) => self.ask(&Request::Read { url }, Some(&bytes)).await?,
                Err(error) => {
                    let why = error.in_words(words);
                    self.ask(&Request::Missing { url, why }, None).await?
                }
            };
            match answer {
                Answer::Need(urls) => waiting.extend(net::all(urls).await),
                Answer::Ready(site) => {
                    let site = Arc::new(*site);
                    self.open.replace(Some((bundle, Arc::clone(&site))));
                    return Ok(site);
                }
                Answer::Broken(problems) => return Err(Trouble::Content(problems)),
                Answer::Page(_) => return Err(Trouble::Worker),
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
