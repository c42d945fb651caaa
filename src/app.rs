//! The program of a site that draws everything from its bundle: it reads the bundle through the worker,
//! draws the page that the address names, and follows links, back and forward.
//!
//! The address is a signal ([`navigation::Navigation`]), the page is a resource that follows it, and
//! [`screen::Screen`] draws that. The inner page of the editors' page (crates/frame) has another resource and
//! the same screen.

use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use self::navigation::Navigation;
use self::publication::Publication;
use self::screen::Screen;
use crate::net::Freshness;
use crate::preferences::Preferences;

mod head;
pub mod navigation;
pub mod page;
mod publication;
pub mod screen;

/// Starts the app in `#app`.
pub fn start() {
    mount(|| view! { <App/> });
}

/// Draws a view in `#app`, in place of what the document shows there until the program runs. It stays for
/// as long as the document.
pub fn mount<V: IntoView + 'static>(draw: impl FnOnce() -> V + 'static) {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // The boot script has said already that the site can't go on. That must stay.
    if matches!(document().query_selector(".recovery"), Ok(Some(_))) {
        return;
    }
    // A document without `#app` is none of Warta's.
    if let Some(root) = document().get_element_by_id("app") {
        root.set_text_content(None);
        mount_to(root.unchecked_into(), draw).forget();
    }
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let Contexts { navigation, preferences } = provide_contexts();
    let attempts = Attempts::new(navigation);
    move || {
        attempts.track();
        let freshness = if attempts.is_first() { Freshness::Cached } else { Freshness::Fresh };
        let publication = Rc::new(Publication::new(navigation, preferences, freshness));
        let reading = Rc::clone(&publication);
        let visited = LocalResource::new(move || {
            let (route, visit) = navigation.here();
            reading.track();
            let publication = Rc::clone(&reading);
            async move { publication.page(route, visit).await }
        });
        let publication = StoredValue::new_local(publication);
        let again = Callback::new(move |()| publication.with_value(|it| it.ask_again()));
        view! { <Screen visited retry=attempts.retry() again/> }
    }
}

/// What every part of the app may need.
#[derive(Debug, Clone, Copy)]
pub struct Contexts {
    /// Where the reader is.
    pub navigation: Navigation,
    /// What the reader chose.
    pub preferences: Preferences,
}

/// Provides the contexts, with the document following what they hold.
pub fn provide_contexts() -> Contexts {
    let (navigation, preferences) = (Navigation::start(), Preferences::of_browser(None));
    provide_context(navigation);
    provide_context(preferences);
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _unsettable = root.set_attribute("lang", preferences.language.get().code());
        }
    });
    Contexts { navigation, preferences }
}

/// How often reading was begun. What tracks it is made anew each time: with nothing to show yet, and a worker
/// of its own.
#[derive(Debug, Clone, Copy)]
pub struct Attempts {
    begun: RwSignal<u32>,
    navigation: Navigation,
}

impl Attempts {
    /// The first one.
    pub fn new(navigation: Navigation) -> Attempts {
        Attempts { begun: RwSignal::new(1), navigation }
    }

    /// Whether reading was begun once only.
    pub fn is_first(self) -> bool {
        self.begun.get_untracked() == 1
    }

    /// Has the caller run again with the next attempt.
    pub fn track(self) {
        self.begun.track();
    }

    /// What begins the next attempt, for a button.
    pub fn retry(self) -> Callback<()> {
        Callback::new(move |()| {
            self.navigation.come_again();
            self.begun.update(|times| *times = times.wrapping_add(1));
        })
    }
}
