//! The desk: the web worker that reads bundles and draws up pages.
//!
//! One function, called by `worker.js` for each message from the page. Everything that it does is
//! [`warta_content`]'s; this crate only keeps the session between two messages and reports a panic.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

use std::cell::RefCell;

use warta_content::library::Options;
use warta_content::session::{Session, Texts};
use warta_content::zones::Zones;
use warta_page::wire::Request;
use wasm_bindgen::prelude::*;

thread_local! {
    static SESSION: RefCell<Session> = RefCell::new(session());
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(text: &str);

    // See `zones.js`.
    #[wasm_bindgen(js_namespace = self, js_name = aheadOfUtc)]
    fn ahead_of_utc(zone: &str, moment: f64) -> f64;
}

/// How many seconds a zone is ahead of UTC at a moment, as the browser knows it.
fn ahead(zone: &str, moment: i64) -> Option<i64> {
    let ahead = ahead_of_utc(zone, moment as f64);
    ahead.is_finite().then_some(ahead as i64)
}

fn session() -> Session {
    let zones = Zones::new(ahead);
    Session::new(Options { zones, ..Options::default() }, Texts::default())
}

/// Makes a panic say where it happened; the trap that follows says only that it did.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| error(&format!("desk: {panic}"))));
}

/// The record that was being read when the program stopped: the number of its file times 2^32, and its
/// first byte there; -1 where none was. A program that stopped can be asked nothing else.
#[wasm_bindgen]
pub fn reading() -> f64 {
    match warta_content::barrier::reading() {
        Some((file, start)) => f64::from(file) * 4_294_967_296.0 + f64::from(start),
        None => -1.0,
    }
}

/// Answers one packed [`Request`] by a packed [`warta_page::wire::Answer`].
///
/// # Errors
/// Where the request was packed by another version of Warta.
#[wasm_bindgen]
pub fn answer(request: &[u8], bytes: Option<Vec<u8>>) -> Result<Vec<u8>, JsError> {
    let request: Request = warta_page::unpack(request)
        .map_err(|why| JsError::new(&format!("the desk can't read this request: {why:?}")))?;
    let answer = SESSION.with_borrow_mut(|session| session.handle(request, bytes.as_deref()));
    Ok(warta_page::pack(&answer))
}
