//! The only network I/O: an address in, bytes out, or an error that says which address and why.

use js_sys::{Promise, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::boot;
use crate::i18n::Words;

/// Why bytes could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, a wrong host, or refused by the browser.
    Unreachable {
        /// The address asked for.
        url: String,
    },
    /// An answer that is something else than what was asked for.
    Unreadable {
        /// The address asked for.
        url: String,
    },
    /// An answer that is not a success.
    Status {
        /// The address asked for.
        url: String,
        /// The HTTP status.
        status: u16,
    },
}

impl FetchError {
    /// Whether the host did not answer, or said that it can't: what it has is not known then.
    pub fn is_of_network(&self) -> bool {
        match self {
            FetchError::Unreachable { .. } => true,
            FetchError::Unreadable { .. } => false,
            FetchError::Status { status, .. } => *status >= 500,
        }
    }

    /// What happened and what to do, for people.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            FetchError::Unreachable { url } | FetchError::Unreadable { url } => {
                (words.fetch_unreachable_of)(url)
            }
            FetchError::Status { url, status } => (words.fetch_status_of)(url, *status),
        }
    }
}

/// Asks for an address; [`read`] waits for the answer.
pub fn ask(url: &str) -> Promise {
    window().fetch_with_str(url)
}

/// The same, past what the browser takes for fresh: the host says whether it has changed.
pub fn ask_anew(url: &str) -> Promise {
    let how = RequestInit::new();
    how.set_cache(RequestCache::NoCache);
    window().fetch_with_str_and_init(url, &how)
}

/// The bytes of an answer, which can be read more than once.
///
/// # Errors
/// [`FetchError`], for an answer that does not come, breaks off, or is not a success.
pub async fn read(url: &str, answer: Promise) -> Result<Vec<u8>, FetchError> {
    let unreachable = |_| FetchError::Unreachable { url: url.to_owned() };
    let response = JsFuture::from(answer).await.map_err(unreachable)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status { url: url.to_owned(), status: response.status() });
    }
    let body = response.clone().and_then(|copy| copy.array_buffer()).map_err(unreachable)?;
    let body = JsFuture::from(body).await.map_err(unreachable)?;
    Ok(Uint8Array::new(&body).to_vec())
}

/// Fetches the bytes at an address.
///
/// # Errors
/// As [`read`].
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    read(url, ask(url)).await
}

/// Fetches the bytes of the first bundle, which the boot script may have asked for already.
///
/// # Errors
/// As [`read`].
pub async fn first_bundle(url: &str) -> Result<Vec<u8>, FetchError> {
    let take = boot::function("wartaTakeBundle");
    let taken = take.and_then(|take| take.call1(&JsValue::NULL, &JsValue::from_str(url)).ok());
    let under_way = taken.and_then(|taken| taken.dyn_into::<Promise>().ok());
    read(url, under_way.unwrap_or_else(|| ask(url))).await
}

/// Fetches several addresses at the same time; each comes back with its own result, in order.
pub async fn all(urls: Vec<String>) -> Vec<(String, Result<Vec<u8>, FetchError>)> {
    let under_way: Vec<_> = urls.into_iter().map(|url| (ask(&url), url)).collect();
    let mut results = Vec::new();
    for (answer, url) in under_way {
        let result = read(&url, answer).await;
        results.push((url, result));
    }
    results
}
