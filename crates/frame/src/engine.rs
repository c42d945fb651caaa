//! Pages from the engine, which has the publication open already.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::document;
use warta_app::app::navigation::{Navigation, Visit};
use warta_app::app::page::{Loaded, Visited, ask_page};
use warta_app::pages::load_error::LoadError;
use warta_app::worker::{Connection, WorkerStopped};
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::wire::{Answer, Request};

use crate::drawn::tell;

/// The engine, as the page sees it: it answers what the app's worker would be asked.
pub(crate) struct Engine {
    connection: Connection,
    navigation: Navigation,
    /// The publication, and of which texts.
    open: RefCell<Option<(u32, Arc<Site>)>>,
    last: RefCell<Option<Visited>>,
}

impl Engine {
    /// Nothing was asked yet.
    pub(crate) fn new(navigation: Navigation) -> Engine {
        let (open, last) = (RefCell::default(), RefCell::default());
        Engine { connection: Connection::default(), navigation, open, last }
    }

    /// What comes of a visit to a route, with these texts. Where that is what came of it before, it is the same
    /// value: to draw it again would only disturb who reads it.
    pub(crate) async fn page(&self, route: Route, visit: Visit, texts: u32) -> Visited {
        let result = self.load(route, visit, texts).await;
        if result.is_err() {
            self.open.take();
        }
        let last = self.last.borrow().clone();
        if let Some(last) = last.filter(|last| last.visit == visit && shows(last, &result)) {
            tell(false);
            return last;
        }
        let visited = Visited { visit, result: result.map(Arc::new) };
        self.last.replace(Some(visited.clone()));
        visited
    }

    async fn load(&self, route: Route, visit: Visit, texts: u32) -> Result<Loaded, LoadError> {
        let site = self.open(texts).await?;
        ask_page(&self.connection, self.navigation, visit, route, site).await
    }

    async fn open(&self, texts: u32) -> Result<Arc<Site>, LoadError> {
        if let Some((of, site)) = &*self.open.borrow()
            && *of == texts
        {
            return Ok(Arc::clone(site));
        }
        let url = document().base_uri().ok().flatten().unwrap_or_default();
        let answer = self.connection.ask(&Request::Open { url }, None).await;
        match answer.map_err(|WorkerStopped { .. }| LoadError::Worker)? {
            Answer::Ready(site) => {
                let site = Arc::new(*site);
                self.open.replace(Some((texts, Arc::clone(&site))));
                Ok(site)
            }
            Answer::Broken(problems) => Err(LoadError::Content(problems)),
            Answer::Need(_) | Answer::Page(_) | Answer::Incomplete(..) => Err(LoadError::Worker),
        }
    }
}

/// Whether this is what was shown already.
fn shows(last: &Visited, result: &Result<Loaded, LoadError>) -> bool {
    match (&last.result, result) {
        (Ok(page), Ok(next)) => **page == *next,
        (Err(error), Err(next)) => error == next,
        (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
    }
}
