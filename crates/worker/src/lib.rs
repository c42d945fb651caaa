//! The worker: the web worker that reads bundles and draws up pages.
//!
//! `worker.js` calls its functions for the messages from the page. The work is done by [`warta_publication`]; this
//! crate only holds the session between two messages, and reports a panic.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

use std::cell::RefCell;
use std::collections::BTreeMap;

use warta_bundle::zones::Zones;
#[cfg(feature = "findings")]
use warta_diagnostics::Language;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};
use wasm_bindgen::prelude::*;

thread_local! {
    static SESSION: RefCell<Session> = RefCell::new(session());
    static BEGUN: RefCell<Option<Begun>> = const { RefCell::new(None) };
    /// What the bytes of each bundle that was read hash to, by its address.
    static READ: RefCell<BTreeMap<String, u64>> = const { RefCell::new(BTreeMap::new()) };
}

/// A bundle that was read before the page asked for it.
struct Begun {
    url: String,
    bytes: Vec<u8>,
    answer: Answer,
    /// Whether the page has opened it meanwhile.
    opened: bool,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(text: &str);
}

fn session() -> Session {
    Session::new(
        Options { zones: Zones::new(warta_zones::ahead), defer: true, ..Options::default() },
        Texts::default(),
    )
}

/// Makes a panic say where it happened; the trap that follows says only that it did.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| error(&format!("worker: {panic}"))));
}

/// The record that was being read when the program stopped: the number of its file times 2^32, and its
/// first byte there; -1 where none was. A program that stopped can be asked nothing else.
#[wasm_bindgen]
pub fn reading() -> f64 {
    match warta_bundle::barrier::reading() {
        Some((file, start)) => f64::from(file) * 4_294_967_296.0 + f64::from(start),
        None => -1.0,
    }
}

/// Whether the last answer is not all that there is to say, so that the other program has to be asked: see
/// [`Session::needs_findings`].
#[wasm_bindgen]
pub fn needs_findings() -> bool {
    SESSION.with_borrow(Session::needs_findings)
}

/// The bundles without which the page that was asked for last can't be shown, one on each line: see
/// [`Session::wanted`]. Each has to be handed to [`take`], and the page asked for again.
#[wasm_bindgen]
pub fn wanted() -> String {
    SESSION.with_borrow(|session| session.wanted().join("\n"))
}

/// Takes a bundle that was wanted; without bytes it could not be had: the host answered with this HTTP status, or not
/// at all (`status` is 0).
#[wasm_bindgen]
pub fn take(url: String, bytes: Option<Vec<u8>>, status: u16) {
    if let Some(bytes) = &bytes {
        note_read(&url, bytes);
    }
    SESSION.with_borrow_mut(|session| match &bytes {
        Some(_) => session.handle(Request::Read { url }, bytes.as_deref()),
        None => session.unanswered(&url, (status > 0).then_some(status)),
    });
}

/// Has findings put into words in the language of this tag from now on, as far as there are words in it. What was
/// found before stays as it is.
#[cfg(feature = "findings")]
#[wasm_bindgen]
pub fn speak(tag: &str) {
    if let Some(language) = Language::of_tag(tag) {
        language.speak();
    }
}

/// The bundles that the page shown last is drawn without although it needs them, one on each line: see
/// [`Session::rest`].
#[wasm_bindgen]
pub fn rest() -> String {
    SESSION.with_borrow(|session| session.rest().join("\n"))
}

/// Says which bundles, one on each line, will be handed to [`take`] together: see [`Session::expect`].
#[wasm_bindgen]
pub fn expect(urls: &str) {
    SESSION.with_borrow_mut(|session| session.expect(&urls.lines().collect::<Vec<_>>()));
}

/// The bundles that were read, one on each line.
#[wasm_bindgen]
pub fn files() -> String {
    READ.with_borrow(|read| read.keys().map(String::as_str).collect::<Vec<_>>().join("\n"))
}

/// Whether a bundle that was read had these bytes. One that was not read by now has no others.
#[wasm_bindgen]
pub fn is_same(url: &str, bytes: &[u8]) -> bool {
    READ.with_borrow(|read| read.get(url).is_none_or(|known| *known == hash(bytes)))
}

fn note_read(url: &str, bytes: &[u8]) {
    READ.with_borrow_mut(|read| read.insert(url.to_owned(), hash(bytes)));
}

/// What bytes hash to by FNV-1a: two versions of a file are told apart by it, and nobody gains from two that are not.
fn hash(bytes: &[u8]) -> u64 {
    let add = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, add)
}

/// Whether a request has to be put to the other program too, should that take over: 0 where it has not, 1 behind
/// those before it, 2 where those before it count no more.
#[wasm_bindgen]
pub fn again(request: &[u8]) -> u8 {
    match warta_page::unpack(request) {
        Ok(Request::LeaveOut { .. }) => 2,
        Ok(Request::Open { .. }) => SESSION.with_borrow(|it| if it.leaves_out() { 1 } else { 2 }),
        Ok(Request::Read { .. } | Request::Missing { .. }) => 1,
        Ok(Request::Show { .. } | Request::Retry) | Err(_) => 0,
    }
}

/// Reads the first bundle before the page asks for it. A page that then asks for anything else gets what it asks for.
#[wasm_bindgen]
pub fn begin(url: String, bytes: Vec<u8>) {
    note_read(&url, &bytes);
    let answer = SESSION.with_borrow_mut(|session| {
        session.handle(Request::Open { url: url.clone() }, None);
        session.handle(Request::Read { url: url.clone() }, Some(&bytes))
    });
    BEGUN.set(Some(Begun { url, bytes, answer, opened: false }));
}

/// The answer that is there already, if it is that to what is asked.
fn begun(session: &mut Session, request: &Request, bytes: Option<&[u8]>) -> Option<Answer> {
    let begun = BEGUN.take()?;
    match request {
        Request::Open { url } if *url == begun.url && !session.leaves_out() => {
            let needed = Answer::Need(vec![url.clone()]);
            BEGUN.set(Some(Begun { opened: true, ..begun }));
            Some(needed)
        }
        Request::Read { url } if *url == begun.url && bytes == Some(&begun.bytes) => {
            Some(begun.answer)
        }
        Request::Open { .. }
        | Request::LeaveOut { .. }
        | Request::Read { .. }
        | Request::Missing { .. }
        | Request::Show { .. }
        | Request::Retry => {
            if begun.opened {
                session.handle(Request::Open { url: begun.url }, None);
            }
            None
        }
    }
}

/// Answers one packed [`Request`] by a packed [`warta_page::wire::Answer`].
///
/// # Errors
/// Where the request was packed by another version of Warta.
#[wasm_bindgen]
pub fn answer(request: &[u8], bytes: Option<Vec<u8>>) -> Result<Vec<u8>, JsError> {
    let request: Request = warta_page::unpack(request)
        .map_err(|why| JsError::new(&format!("the worker can't read this request: {why:?}")))?;
    let answer = SESSION.with_borrow_mut(|session| {
        if let Some(begun) = begun(session, &request, bytes.as_deref()) {
            return begun;
        }
        match (&request, &bytes) {
            (Request::Open { .. }, _) => READ.with_borrow_mut(BTreeMap::clear),
            (Request::Read { url }, Some(bytes)) => note_read(url, bytes),
            (
                Request::Read { .. }
                | Request::LeaveOut { .. }
                | Request::Missing { .. }
                | Request::Show { .. }
                | Request::Retry,
                _,
            ) => {}
        }
        session.handle(request, bytes.as_deref())
    });
    Ok(warta_page::pack(&answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_bundle_that_was_read_can_be_another_one_than_the_hosts() {
        note_read("a.json", b"{}");
        assert!(is_same("a.json", b"{}"));
        assert!(!is_same("a.json", b"[]"));
        assert!(is_same("b.json", b"{}"));
    }
}
