//! What the boot script left for the reader.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

/// A function of the boot script's, by its name.
pub fn function(name: &str) -> Option<Function> {
    Reflect::get(&js_sys::global(), &JsValue::from_str(name)).ok()?.dyn_into().ok()
}
