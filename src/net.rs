//! The only network I/O: an address in, bytes out, or an error that says which address and why.

use futures_util::future::join_all;
use gloo_net::http::{Request, Response};
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

use crate::boot;
use crate::i18n::Words;

/// Why a request failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, a wrong host, or refused by the browser.
    Unreachable {
        /// The address asked for.
        url: String,
    },
    /// An answer that broke off.
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

/// Whether what the browser has cached since an earlier visit will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// It will: the host is only asked for what is not cached.
    Cached,
    /// The host is asked each time. It need not send what has not changed.
    Fresh,
}

/// Fetches the bytes at an address.
///
/// # Errors
/// [`FetchError`], for an answer that does not come, breaks off, or is not a success.
pub async fn bytes(url: &str, freshness: Freshness) -> Result<Vec<u8>, FetchError> {
    if freshness == Freshness::Cached
        && let Ok(response) = Request::get(url).cache(RequestCache::ForceCache).send().await
        && response.ok()
    {
        return read(url, response).await;
    }
    match Request::get(url).cache(RequestCache::NoCache).send().await {
        Ok(response) => read(url, response).await,
        Err(_) => Err(FetchError::Unreachable { url: url.to_owned() }),
    }
}

/// Fetches the bytes of the first bundle, which the boot script may have asked for already.
///
/// # Errors
/// As [`bytes`].
pub async fn first_bundle(url: &str, freshness: Freshness) -> Result<Vec<u8>, FetchError> {
    let take = boot::function("wartaTakeBundle");
    let taken = take.and_then(|take| take.call1(&JsValue::NULL, &JsValue::from_str(url)).ok());
    let Some(under_way) = taken.and_then(|taken| taken.dyn_into::<Promise>().ok()) else {
        return bytes(url, freshness).await;
    };
    match JsFuture::from(under_way).await {
        Ok(response) => {
            read(url, Response::from(response.unchecked_into::<web_sys::Response>())).await
        }
        Err(_) => Err(FetchError::Unreachable { url: url.to_owned() }),
    }
}

/// Fetches several addresses at the same time; each comes back with its own result, in order.
pub async fn all(
    urls: Vec<String>,
    freshness: Freshness,
) -> Vec<(String, Result<Vec<u8>, FetchError>)> {
    join_all(urls.into_iter().map(async |url| {
        let result = bytes(&url, freshness).await;
        (url, result)
    }))
    .await
}

async fn read(url: &str, response: Response) -> Result<Vec<u8>, FetchError> {
    if !response.ok() {
        return Err(FetchError::Status { url: url.to_owned(), status: response.status() });
    }
    response.binary().await.map_err(|_| FetchError::Unreadable { url: url.to_owned() })
}
