//! The reader as the inner page of the editor's page: the same components, drawn from what the engine
//! has open.
//!
//! Everything is the reader's own (`warta_app::app::preview`); this crate only hands its functions to
//! the inner page's script. The published reader is built without any of it.

#[cfg(target_arch = "wasm32")]
mod exports {
    use warta_app::app::preview;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Asks the engine for the page again and draws it where it changed.
    #[wasm_bindgen]
    pub fn redraw() {
        preview::redraw();
    }

    /// Goes to a page (`article/x`).
    #[wasm_bindgen]
    pub fn go(route: &str) {
        preview::go(route);
    }

    /// Shows the interface in another language (`id`, `en`).
    #[wasm_bindgen]
    pub fn set_language(code: &str) {
        preview::set_language(code);
    }

    /// Shows the page `light`, `dark` or `auto`.
    #[wasm_bindgen]
    pub fn set_theme(name: &str) {
        preview::set_theme(name);
    }

    /// Starts the reader in `#app`.
    #[wasm_bindgen(start)]
    pub fn start() {
        warta_app::app::start();
    }
}

#[cfg(target_arch = "wasm32")]
pub use exports::{go, redraw, set_language, set_theme, start};
