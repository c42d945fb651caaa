//! Asks the service worker of a built site which pages are cached, and which of them the reader saved.
//!
//! The service worker is crates/publish/src/offline.js; the page's script (crates/publish/src/start.js) sends the
//! messages. See docs/decisions/0007-offline.md.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::document;
use wasm_bindgen::prelude::*;

/// A page that the service worker has cached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CachedPage {
    /// Whether the reader saved it; the others are removed when newer ones need their room.
    pub saved: bool,
    /// Its folder, relative to the base.
    pub folder: String,
    /// When the page was cached, as ISO 8601 with a zone.
    pub when: String,
    /// Its heading.
    pub title: String,
}

/// Why the service worker did not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    /// The device has no room.
    Full,
    /// The browser has no service worker or no cache.
    Unable,
    /// The host could not be reached, or sent something else.
    Other,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = wartaAsk)]
    async fn warta_ask(what: &str, folder: &str) -> Result<JsValue, JsValue>;
}

/// Sends the service worker one of the messages that it knows. Gives the pages that are cached afterwards: saved ones
/// before read ones, the newest first.
///
/// # Errors
/// [`Failed`].
pub(crate) async fn ask(what: &str, folder: &str) -> Result<Vec<CachedPage>, Failed> {
    let answer = warta_ask(what, folder).await.map_err(|why| match why.as_string().as_deref() {
        Some("QuotaExceededError") => Failed::Full,
        Some("") => Failed::Unable,
        Some(_) | None => Failed::Other,
    })?;
    Ok(listed(&answer.as_string().unwrap_or_default()))
}

/// The folder of the page that is shown, relative to the base.
pub(crate) fn folder() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-folder")).unwrap_or_default()
}

/// Whether the reader saved the page in this folder.
pub(crate) fn is_saved(pages: &[CachedPage], folder: &str) -> bool {
    pages.iter().any(|page| page.saved && page.folder == folder)
}

/// Reads what the worker lists: a line for each page, of four parts.
pub fn listed(list: &str) -> Vec<CachedPage> {
    let pages = list.lines().filter_map(|line| {
        let mut parts = line.splitn(4, '\t');
        let mut part = || parts.next().map(str::to_owned);
        let (kind, folder, when, title) = (part()?, part()?, part()?, part()?);
        Some(CachedPage { saved: kind == "saved", folder, when, title })
    });
    pages.collect()
}

/// A moment in words, as the browser writes it in a language and a time zone: in the reader's own where it does not know
/// that one, and as it stands where that is no moment.
///
/// `zone` is a name of the IANA time zone database.
pub(crate) fn moment(when: &str, language: &str, zone: &str) -> String {
    let date = js_sys::Date::new(&when.into());
    if date.get_time().is_nan() {
        return when.to_owned();
    }
    let written = |zone: Option<&str>| {
        let options = Object::new();
        let parts = [("dateStyle", Some("long")), ("timeStyle", Some("short")), ("timeZone", zone)];
        for (name, value) in parts.into_iter().filter_map(|(name, value)| Some((name, value?))) {
            let _unsettable = Reflect::set(&options, &name.into(), &value.into());
        }
        // The binding of js-sys ends the program where the browser does not know the zone.
        let write: Function =
            Reflect::get(&date, &"toLocaleString".into()).ok()?.dyn_into().ok()?;
        write.call2(&date, &language.into(), &options).ok()?.as_string()
    };
    written(Some(zone)).or_else(|| written(None)).unwrap_or_else(|| when.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_read_and_half_a_line_is_not() {
        let list =
            "saved\tarticle/a/\t2026-03-01T10:00:00.000Z\tA\tb\nread\t\t2026\tHome\nsaved\tx";
        let pages = listed(list);
        assert_eq!(pages.len(), 2);
        assert!(is_saved(&pages, "article/a/") && !is_saved(&pages, ""));
        assert_eq!(pages.first().map(|page| page.title.as_str()), Some("A\tb"));
        assert!(listed("").is_empty());
    }
}
