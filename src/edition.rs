//! A built site: its pages are there before the program, and every other one is a document that holds what
//! it is drawn from. The desk has no part in it. See docs/decisions/0006-built-sites.md.

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::Promise;
use leptos::prelude::document;
use warta_page::edition::{self, NOT_FOUND, SAVED};
use warta_page::embed;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::wire::Answer;

use crate::fetch::{self, FetchError};

/// A built site that this document belongs to.
pub struct Edition {
    /// The publication.
    pub site: Arc<Site>,
    /// What every document that this program can draw holds: the name of its file, and the publication as it
    /// is drawn around each page.
    ours: [String; 2],
    /// Documents that were asked for.
    asked: RefCell<Vec<Asked>>,
}

/// A document that was asked for.
struct Asked {
    /// The folder of its page.
    folder: String,
    /// When, in milliseconds.
    when: f64,
    answer: Promise,
}

/// Whether an answer of that moment, in milliseconds, still stands for what the host has. Who goes back
/// meanwhile waits for nothing; what was corrected is seen not much later than a minute.
pub fn is_fresh(when: f64) -> bool {
    // A clock may have been set back.
    (0.0..60_000.0).contains(&(js_sys::Date::now() - when))
}

/// A page of a built site.
pub struct Page {
    /// The packed answer.
    pub packed: Vec<u8>,
    /// Whether the host has it.
    pub is_there: bool,
}

impl Edition {
    /// The built site of this document; `None` where pages are drawn from the bundle.
    pub fn of_document() -> Option<Edition> {
        let (text, site) = block("warta-site")?;
        let Ok(Answer::Ready(site)) = warta_page::unpack(&site) else { return None };
        let starter = document().query_selector("script[data-wasm]").ok().flatten();
        let program = starter.and_then(|it| it.get_attribute("data-wasm")).unwrap_or_default();
        let ours = [program, text.text_content().unwrap_or_default()];
        Some(Edition { site: Arc::new(*site), ours, asked: RefCell::default() })
    }

    /// The page that came with the document: its route, and its packed answer.
    pub fn first_page() -> Option<(Route, Vec<u8>)> {
        let (element, packed) = block("warta-page")?;
        Some((Route::parse(&element.get_attribute("data-route")?), packed))
    }

    /// The page of a route.
    ///
    /// # Errors
    /// [`FetchError`], also where the host has a document that this program can't draw.
    pub async fn page(&self, route: &Route) -> Result<Page, FetchError> {
        if *route == Route::Saved {
            return Ok(Page { packed: SAVED.to_vec(), is_there: false });
        }
        let nothing = || Ok(Page { packed: NOT_FOUND.to_vec(), is_there: false });
        let folder = route.folder();
        let answer = fetch::read(&folder, self.answer(&folder)).await;
        if answer.is_err() {
            // The next time the host is asked again.
            self.asked.borrow_mut().retain(|it| it.folder != folder);
        }
        let html = match answer {
            Ok(bytes) => bytes,
            Err(FetchError::Status { status: 404 | 410, .. }) => return nothing(),
            Err(error) => return Err(error),
        };
        let holds = |text: &str| edition::cut(&html, text).is_some();
        let is_ours = || self.ours.iter().all(|text| holds(text));
        match edition::page_of(&html) {
            // Some hosts send the home page for every address.
            Some((other, _)) if other != folder => nothing(),
            // What leads on has no program of its own. Any other document is drawn by the one that it names,
            // in the frame that it brings.
            Some((_, packed)) if !holds("data-wasm=") || is_ours() => {
                Ok(Page { packed, is_there: true })
            }
            // Others send the page for unknown addresses as if it were found.
            None if holds("id=\"warta-shell\"") && is_ours() => nothing(),
            _ => Err(FetchError::Unreadable { url: folder }),
        }
    }

    /// Forgets what was fetched, so that it is asked for anew.
    pub fn forget(&self) {
        self.asked.take();
    }

    fn answer(&self, folder: &str) -> Promise {
        let mut asked = self.asked.borrow_mut();
        asked.retain(|it| is_fresh(it.when));
        if let Some(it) = asked.iter().find(|it| it.folder == folder) {
            return it.answer.clone();
        }
        let answer = fetch::ask_anew(folder);
        let when = js_sys::Date::now();
        asked.push(Asked { folder: folder.to_owned(), when, answer: answer.clone() });
        answer
    }
}

/// A data block of the document.
fn block(id: &str) -> Option<(web_sys::Element, Vec<u8>)> {
    let element = document().get_element_by_id(id)?;
    let bytes = embed::decode(&element.text_content()?);
    Some((element, bytes))
}
