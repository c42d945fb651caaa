//! The islands of a built site's pages (`warta_app::islands`), as a program for the browser.
//!
//! Each island is a function of the module; the script of the page (crates/publish/src/start.js) calls it
//! with the element that the island stands in.

#[cfg(target_arch = "wasm32")]
mod exports {
    // Its islands are functions of this module.
    use warta_app as _;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Gets Leptos ready. Islands are started after this, one by one.
    #[wasm_bindgen(start)]
    pub fn start() {
        leptos::mount::hydrate_islands();
    }
}

#[cfg(target_arch = "wasm32")]
pub use exports::start;
