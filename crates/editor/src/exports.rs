//! What `worker.js` calls.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use warta_bundle::zones::Zones;

use crate::engine::Engine;

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::new().with_zones(Zones::new(warta_zones::ahead)));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(text: &str);
}

/// Makes a panic say where it happened; the trap that follows says only that it did.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| error(&format!("engine: {panic}"))));
}

/// The record that was being read when the program stopped; see [`Engine`]'s call `leave_out`. A program
/// that stopped can be asked nothing else.
#[wasm_bindgen]
pub fn reading() -> String {
    crate::engine::reading()
}

/// Answers a call; see [`Engine::call`].
#[wasm_bindgen]
pub fn call(name: &str, arguments: &str) -> String {
    ENGINE.with_borrow_mut(|engine| engine.call(name, arguments))
}

/// Answers a call that comes with the bytes of a file; see [`Engine::load`].
#[wasm_bindgen]
pub fn load(name: &str, arguments: &str, bytes: &[u8]) -> String {
    ENGINE.with_borrow_mut(|engine| engine.load(name, arguments, bytes))
}

/// Answers the reader; see [`Engine::show`].
///
/// # Errors
/// Where the request was packed by another version of Warta.
#[wasm_bindgen]
pub fn show(request: &[u8]) -> Result<Vec<u8>, JsError> {
    ENGINE.with_borrow_mut(|engine| engine.show(request)).map_err(|why| JsError::new(&why))
}
