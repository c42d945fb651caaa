//! A page that was read, and how the worker is asked for one.

use std::sync::Arc;

use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::{Answer, Request, Rest};

use super::navigation::{Navigation, Visit};
use crate::pages::load_error::LoadError;
use crate::worker::{Connection, WorkerStopped};

/// How many former slugs and aliases may lead on to each other.
const MOST_MOVES: usize = 4;

/// A page that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// Its address.
    pub route: Arc<Route>,
    /// The publication.
    pub site: Arc<Site>,
    /// What it shows.
    pub view: View,
    /// What it is drawn without.
    pub rest: Rest,
    /// Which reading of the publication it comes from: the same pages of two readings may differ.
    pub reading: u32,
}

/// What came of a visit: a page, or why there is none.
#[derive(Debug, Clone)]
pub struct Visited {
    /// Which.
    pub visit: Visit,
    /// What came of it.
    pub result: Result<Arc<Loaded>, LoadError>,
}

/// Two are equal where drawing the one in place of the other would change nothing. A page that was read anew
/// is another one, whatever it shows.
impl PartialEq for Visited {
    fn eq(&self, other: &Visited) -> bool {
        let same = match (&self.result, &other.result) {
            (Ok(page), Ok(other)) => Arc::ptr_eq(page, other),
            (Err(error), Err(other)) => error == other,
            (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
        };
        self.visit == other.visit && same
    }
}

/// Asks for the page of a route, and goes on where it has moved.
///
/// # Errors
/// [`LoadError::Worker`], where the worker stops or its pages lead on in a circle.
pub async fn ask_page(
    connection: &Connection,
    navigation: Navigation,
    visit: Visit,
    mut route: Route,
    site: Arc<Site>,
) -> Result<Loaded, LoadError> {
    for _ in 0..MOST_MOVES {
        let request = Request::Show { route: route.clone() };
        let answer = connection.ask(&request, None).await;
        let (view, rest) = match answer.map_err(|WorkerStopped { .. }| LoadError::Worker)? {
            Answer::Page(view) => (view, Rest::default()),
            Answer::Incomplete(view, rest) => (view, rest),
            Answer::Need(_) | Answer::Ready(_) | Answer::Broken(_) => break,
        };
        let View::Moved(to) = *view else {
            return Ok(Loaded { route: Arc::new(route), site, view: *view, rest, reading: 0 });
        };
        navigation.lead_on(visit, &to);
        route = to;
    }
    Err(LoadError::Worker)
}
