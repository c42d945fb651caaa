//! The functions that the boot script (public/boot.js) sets on `window` for the viewer.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

/// A function of the boot script's, by its name.
pub fn function(name: &str) -> Option<Function> {
    Reflect::get(&js_sys::global(), &JsValue::from_str(name)).ok()?.dyn_into().ok()
}
