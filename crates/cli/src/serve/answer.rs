//! Answers requests.

use std::convert::Infallible;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tokio::task::spawn_blocking;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};
use warta_diagnostics::say;
use warta_serve::address;
use warta_serve::folder::{self, find};

use super::content::Found;
use super::served::{Now, Served};
use super::site;

/// The script that follows the content in every page.
const LIVE: &str = include_str!("live.js");

/// The name of the pages of the site that get the script, in whatever folder. All but the editors' show the
/// publication.
const PAGE: &str = "index.html";

/// The page inside of the editors' page, which gets its content from there.
const INNER: &str = "preview/frame/";

/// The parts of the address that shows drafts; see `drafts.rs`.
const DRAFTS: [&str; 2] = ["-", "drafts"];

/// What a picture or a page of the content may do where it is opened by itself: nothing.
const INERT: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// What is sent.
enum Reply {
    /// Bytes with their type.
    Bytes(Vec<u8>, &'static str),
    /// A file of the program.
    File(PathBuf),
    /// A file of the content, which is nobody's program.
    Inert(PathBuf),
    /// Another address.
    Moved(String),
    /// Nothing: there is none.
    Missing,
}

/// The answers to every address.
pub fn answers(served: Arc<Served>) -> Router {
    Router::new()
        .route("/-/events", get(events))
        .route("/-/live.js", get(live))
        .fallback(get(answer))
        .with_state(served)
}

/// What every open browser is told: the state of the content, and each later one. A slow browser holds nobody up
/// and misses nothing but what is out of date.
async fn events(
    State(served): State<Arc<Served>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let states = WatchStream::new(served.board.subscribe());
    let events = states.map(|state| Ok(Event::default().data(state)));
    // One that went away is noticed where something is sent.
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn live() -> Response {
    ([(CONTENT_TYPE, address::content_type("live.js"))], LIVE).into_response()
}

async fn answer(State(served): State<Arc<Served>>, request: Request) -> Response {
    let url = warta_serve::target(&request).to_owned();
    // To read files may take its time, and would hold up the other connections of this thread.
    let replied = spawn_blocking(move || reply(&url, &served)).await;
    match replied.unwrap_or_else(|error| Err(io::Error::other(error))) {
        Ok(Reply::Bytes(bytes, kind)) => ([(CONTENT_TYPE, kind)], bytes).into_response(),
        Ok(Reply::File(file)) => warta_serve::file(&file, request).await,
        Ok(Reply::Inert(file)) => {
            let mut answer = warta_serve::file(&file, request).await;
            let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
            if kind.is_some_and(|kind| kind.starts_with("text/html") || kind.contains("xml")) {
                let policy = HeaderValue::from_static(INERT);
                answer.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
            }
            answer
        }
        Ok(Reply::Moved(to)) => Redirect::temporary(&to).into_response(),
        Ok(Reply::Missing) => warta_serve::missing(),
        Err(error) => {
            let is_gone = error.kind() == io::ErrorKind::NotFound;
            let status =
                if is_gone { StatusCode::NOT_FOUND } else { StatusCode::INTERNAL_SERVER_ERROR };
            (status, say!("terminal-served.file")).into_response()
        }
    }
}

/// What is sent for an address.
fn reply(url: &str, served: &Served) -> io::Result<Reply> {
    let Some(parts) = address::parts(url) else { return Ok(Reply::Missing) };
    let now = served.now();
    if served.drafts && parts.starts_with(&DRAFTS.map(str::to_owned)) {
        let parts = parts.get(DRAFTS.len()..).unwrap_or_default();
        return Ok(content(parts, &now, true).unwrap_or(Reply::Missing));
    }
    if let Some(reply) = content(&parts, &now, false) {
        return Ok(reply);
    }
    if parts.first().is_some_and(|first| first == "-") {
        return Ok(Reply::Missing);
    }
    match find(&served.site.folder, url) {
        folder::Found::File(_, name) if gets_script(&name) => page(&name, served, &now),
        folder::Found::File(path, _) => Ok(Reply::File(path)),
        folder::Found::Folder(address) => Ok(Reply::Moved(address)),
        folder::Found::Page => page(PAGE, served, &now),
        folder::Found::Missing => Ok(Reply::Missing),
    }
}

/// A file of the content; `None` where the address is not the content's.
fn content(parts: &[String], now: &Now, drafts: bool) -> Option<Reply> {
    let other = now.reading.with_drafts.get(parts).filter(|_| drafts);
    if let Some(bytes) = other.or_else(|| now.reading.bundles.get(parts)) {
        return Some(Reply::Bytes(bytes.clone(), address::content_type("x.json")));
    }
    match now.content.route(parts) {
        Found::File(file) => Some(Reply::Inert(file)),
        // It is among the bundles that were read.
        Found::Made | Found::Missing => Some(Reply::Missing),
        Found::Elsewhere => None,
    }
}

/// Whether a file of the site is a page that shows the publication, or its problems.
fn gets_script(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    last == PAGE && !name.starts_with(INNER) || name == "404.html"
}

/// A page of the site, with the script.
fn page(name: &str, served: &Served, now: &Now) -> io::Result<Reply> {
    let page = fs::read_to_string(served.site.folder.join(name))?;
    let bundle = served.site.bundle.as_str();
    let drafts = format!("/{}{bundle}", DRAFTS.join("/"));
    let is_readers = !name.starts_with("preview/");
    let bundle = (served.drafts && is_readers).then_some(drafts.as_str());
    let page = site::prepared(&page, &now.version, now.time, bundle);
    Ok(Reply::Bytes(page.into_bytes(), address::content_type(name)))
}
