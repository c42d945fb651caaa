//! The bundles: a publication is read through the desk, which then draws up its pages.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::wire::{Answer, Request};
use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

use super::Reader;
#[cfg(feature = "preview")]
use super::preview;
use crate::desk::{Desk, DeskStopped};
use crate::fetch;
use crate::pages::trouble::Trouble;

/// The bundles that a page may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Publication {
    /// The one that the document names.
    Site,
    /// The fixtures.
    Gallery,
}

/// The publication that a route belongs to, read if it is not yet.
pub(super) async fn open(reader: &Rc<Reader>, route: &Route) -> Result<Arc<Site>, Trouble> {
    let publication = match route {
        Route::Gallery if cfg!(not(feature = "preview")) => Publication::Gallery,
        _ => Publication::Site,
    };
    if let Some((open, site)) = &*reader.open.borrow()
        && *open == publication
    {
        return Ok(Arc::clone(site));
    }
    #[cfg(feature = "preview")]
    if publication == Publication::Site {
        return preview::open(reader).await;
    }
    let url = address(publication).ok_or_else(|| Trouble::Fetch("link#warta-bundle".to_owned()))?;
    let words = reader.preferences.language.get_untracked().words();
    let first = fetch::first_bundle(&url).await;
    let first = first.map_err(|error| Trouble::Fetch(error.in_words(words)))?;
    let mut waiting: Vec<(String, Result<Vec<u8>, fetch::FetchError>)> =
        vec![(url.clone(), Ok(first))];
    // From here on the desk no longer has what it had.
    reader.open.take();
    ask(reader, &Request::Open { url }, None).await?;
    while let Some((url, result)) = waiting.pop() {
        let answer = match result {
            Ok(bytes) => ask(reader, &Request::Read { url }, Some(&bytes)).await?,
            Err(error) => {
                let why = error.in_words(words);
                ask(reader, &Request::Missing { url, why }, None).await?
            }
        };
        match warta_page::unpack(&answer) {
            Ok(Answer::Need(urls)) => {
                waiting.extend(fetch::all(urls).await);
            }
            Ok(Answer::Ready(site)) => {
                let site = Arc::new(*site);
                reader.open.replace(Some((publication, Arc::clone(&site))));
                return Ok(site);
            }
            Ok(Answer::Broken(problems)) => return Err(Trouble::Content(problems)),
            Ok(Answer::Page(_)) | Err(_) => return Err(Trouble::Desk),
        }
    }
    Err(Trouble::Desk)
}

/// Asks the desk, and starts one where there is none.
pub(super) async fn ask(
    reader: &Reader,
    request: &Request,
    bytes: Option<&[u8]>,
) -> Result<Vec<u8>, Trouble> {
    let desk = match reader.desk.borrow().clone() {
        Some(desk) => Ok(desk),
        None => Desk::take().map(Rc::new),
    };
    let desk = desk.map_err(|DeskStopped| Trouble::Desk)?;
    reader.desk.replace(Some(Rc::clone(&desk)));
    let answer = desk.ask(request, bytes).await;
    if answer.is_err() {
        reader.desk.take();
        reader.open.take();
    }
    answer.map_err(|DeskStopped| Trouble::Desk)
}

/// The absolute address of a publication's bundle.
fn address(publication: Publication) -> Option<String> {
    match publication {
        Publication::Site => {
            let link = document().get_element_by_id("warta-bundle")?;
            Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
        }
        Publication::Gallery => {
            let base = document().base_uri().ok()??;
            Some(web_sys::Url::new_with_base("gallery/bundle.json", &base).ok()?.href())
        }
    }
}
