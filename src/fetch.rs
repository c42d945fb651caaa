//! The only network I/O: an address in, bytes out, or an error that says which address and why.

use futures_channel::oneshot;
use gloo_net::http::Request;
use leptos::task::spawn_local;

use crate::i18n::Words;

/// Why bytes could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, a wrong host, or refused by the browser.
    Unreachable {
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
            FetchError::Unreachable { url } => (words.fetch_unreachable_of)(url),
            FetchError::Status { url, status } => (words.fetch_status_of)(url, *status),
        }
    }
}

/// Fetches the bytes at an address.
///
/// # Errors
/// [`FetchError`], for an answer that does not come, breaks off, or is not a success.
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    let unreachable = |_| FetchError::Unreachable { url: url.to_owned() };
    let response = Request::get(url).send().await.map_err(unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status { url: url.to_owned(), status: response.status() });
    }
    response.binary().await.map_err(unreachable)
}

/// Fetches several addresses at the same time; each comes back with its own result, in order.
pub async fn all(urls: Vec<String>) -> Vec<(String, Result<Vec<u8>, FetchError>)> {
    let under_way: Vec<_> = urls
        .into_iter()
        .map(|url| {
            let (sender, receiver) = oneshot::channel();
            let asked = url.clone();
            spawn_local(async move {
                let _gone = sender.send(bytes(&asked).await);
            });
            (url, receiver)
        })
        .collect();
    let mut results = Vec::new();
    for (url, receiver) in under_way {
        let result = receiver.await.unwrap_or(Err(FetchError::Unreachable { url: url.clone() }));
        results.push((url, result));
    }
    results
}
