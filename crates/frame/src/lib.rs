//! The inner page of the editors' page: the app's screen, drawn from what the engine has open.
//!
//! The page changes while somebody types, and the editors' page says where to go. What it calls (`redraw`,
//! `go`, `set_language`, `set_theme`) changes signals; the view follows them.

#![cfg(target_arch = "wasm32")]

mod drawn;
mod engine;

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use warta_app::app::navigation::Navigation;
use warta_app::app::screen::Screen;
use warta_app::app::{Attempts, Contexts, mount, provide_contexts};
use warta_app::history::{self, Arrival};
use warta_app::i18n::Locale;
use warta_app::preferences::Theme;
use warta_page::route::Route;
use wasm_bindgen::prelude::*;

use drawn::tell;
use engine::Engine;

/// What the editors' page changes.
#[derive(Clone, Copy)]
struct Signals {
    navigation: Navigation,
    language: RwSignal<Locale>,
    theme: RwSignal<Theme>,
    /// How often the texts have changed.
    texts: RwSignal<u32>,
}

thread_local! {
    static SIGNALS: Cell<Option<Signals>> = const { Cell::new(None) };
}

/// The engine's page at the route, drawn again whenever the texts change it.
#[component]
fn Frame() -> impl IntoView {
    let Contexts { navigation, preferences } = provide_contexts();
    let texts = RwSignal::new(0);
    let (language, theme) = (preferences.language, preferences.theme);
    SIGNALS.set(Some(Signals { navigation, language, theme, texts }));
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _unsettable = root.set_attribute("data-theme", theme.get().name());
        }
    });
    let attempts = Attempts::new(navigation);
    let drawn = Callback::new(|()| tell(true));
    move || {
        attempts.track();
        let engine = Rc::new(Engine::new(navigation));
        let visited = LocalResource::new(move || {
            let (route, visit) = navigation.here();
            let texts = texts.get();
            let engine = Rc::clone(&engine);
            async move { engine.page(route, visit, texts).await }
        });
        view! { <Screen visited retry=attempts.retry() drawn/> }
    }
}

/// Starts drawing in `#app`.
#[wasm_bindgen(start)]
pub fn start() {
    mount(|| view! { <Frame/> });
}

/// Asks the engine for the page again and draws it where it changed, without moving it or taking the focus.
#[wasm_bindgen]
pub fn redraw() {
    if let Some(Signals { texts, .. }) = SIGNALS.get() {
        texts.update(|times| *times = times.wrapping_add(1));
    }
}

/// Goes to a page, as an address relative to the document's base (`article/x`); the focus is left alone.
#[wasm_bindgen]
pub fn go(address: &str) {
    let Some(Signals { navigation, .. }) = SIGNALS.get() else { return };
    let route = Route::parse(address);
    if !navigation.is_at(&route) {
        history::replace(&route);
        navigation.go(route, Arrival::Led);
    }
}

/// Shows the interface in another language, by its tag (`id`, `en`). It is not remembered.
#[wasm_bindgen]
pub fn set_language(tag: &str) {
    if let (Some(Signals { language, .. }), Some(locale)) = (SIGNALS.get(), Locale::from_tag(tag))
        && language.get_untracked() != locale
    {
        language.set(locale);
    }
}

/// Shows the page `light`, `dark`, or `auto`: as the system says. It is not remembered.
#[wasm_bindgen]
pub fn set_theme(name: &str) {
    if let Some(Signals { theme, .. }) = SIGNALS.get() {
        theme.set(Theme::from_name(name));
    }
}
