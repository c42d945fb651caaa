//! A built site: its pages are there before the program, and every other page is a file of packed data.
//! The desk has no part in it. See docs/decisions/0006-built-sites.md.

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::Promise;
use leptos::prelude::document;
use warta_page::edition::{self, NOT_FOUND, POINTER, SAVED};
use warta_page::embed;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::wire::Answer;

use crate::fetch::{self, FetchError};

/// A built site that this document belongs to.
pub struct Edition {
    /// The publication.
    pub site: Arc<Site>,
    /// Files that were asked for, by their addresses, with their answers. They are small, and a visit
    /// is short.
    asked: RefCell<Vec<(String, Promise)>>,
}

/// A page of a built site.
pub struct Page {
    /// The packed answer.
    pub packed: Vec<u8>,
    /// The file that it came from; `None` for one that no file has.
    pub address: Option<String>,
}

impl Edition {
    /// The built site of this document; `None` where pages are drawn from the bundle.
    pub fn of_document() -> Option<Edition> {
        let (_, site) = block("warta-site")?;
        let Ok(Answer::Ready(site)) = warta_page::unpack(&site) else { return None };
        Some(Edition { site: Arc::new(*site), asked: RefCell::default() })
    }

    /// The page that came with the document: its route, and its packed answer.
    pub fn first_page() -> Option<(Route, Vec<u8>)> {
        let (element, packed) = block("warta-page")?;
        Some((Route::parse(&element.get_attribute("data-route")?), packed))
    }

    /// The page of a route.
    ///
    /// # Errors
    /// [`FetchError`], also where something else came in place of a file.
    pub async fn page(&self, route: &Route) -> Result<Page, FetchError> {
        if *route == Route::Saved {
            return Ok(Page { packed: SAVED.to_vec(), address: None });
        }
        let key = edition::key(route);
        let pointer = self.file(POINTER.to_owned()).await?;
        let shard = edition::shard_of(&pointer, key).ok_or_else(|| unreadable(POINTER))?;
        let address = edition::address(shard);
        let shard = self.file(address.clone()).await?;
        let page = edition::page_of(&shard, key).ok_or_else(|| unreadable(&address))?;
        let Some(name) = page else {
            return Ok(Page { packed: NOT_FOUND.to_vec(), address: None });
        };
        let address = edition::address(name);
        Ok(Page { packed: self.file(address.clone()).await?, address: Some(address) })
    }

    /// Forgets what was fetched, so that it is asked for anew.
    pub fn forget(&self) {
        self.asked.take();
    }

    async fn file(&self, address: String) -> Result<Vec<u8>, FetchError> {
        let answer = self.answer(&address);
        let text = String::from_utf8(fetch::read(&address, answer).await?);
        let bytes = text.map(|text| embed::decode(&text)).unwrap_or_default();
        if bytes.first() == Some(&warta_page::VERSION) {
            Ok(bytes)
        } else {
            Err(unreadable(&address))
        }
    }

    fn answer(&self, address: &str) -> Promise {
        let mut asked = self.asked.borrow_mut();
        if let Some((_, answer)) = asked.iter().find(|it| it.0 == address) {
            return answer.clone();
        }
        let answer = fetch::ask(address);
        asked.push((address.to_owned(), answer.clone()));
        answer
    }
}

fn unreadable(address: &str) -> FetchError {
    FetchError::Unreadable { url: address.to_owned() }
}

/// A data block of the document.
fn block(id: &str) -> Option<(web_sys::Element, Vec<u8>)> {
    let element = document().get_element_by_id(id)?;
    let bytes = embed::decode(&element.text_content()?);
    Some((element, bytes))
}
