//! What the reader chose: the language of the interface, and light or dark. Remembered in the
//! browser; where it can't be, the choice holds for this visit.

use leptos::prelude::*;

use crate::i18n::Locale;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// As it is remembered, and as the boot script reads it.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// Reads back what [`Theme::name`] gave; anything else is [`Theme::Auto`].
    pub fn from_name(name: &str) -> Theme {
        match name {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        }
    }

    /// The one that the page stands in: a script sets it before the first paint.
    pub(crate) fn of_document() -> Theme {
        let root = document().document_element();
        let name = root.and_then(|root| root.get_attribute(THEME_ATTRIBUTE));
        Theme::from_name(&name.unwrap_or_default())
    }

    /// Puts the page in it.
    pub(crate) fn apply(self) {
        if let Some(root) = document().document_element() {
            let _unsettable = root.set_attribute(THEME_ATTRIBUTE, self.name());
        }
    }

    /// The same, and remembers it.
    pub(crate) fn choose(self) {
        remember(THEME_KEY, self.name());
        self.apply();
    }
}

/// The attribute of the document's first element that style sheets go by.
const THEME_ATTRIBUTE: &str = "data-theme";

/// The reader's choices, for the controls that change them.
#[derive(Debug, Clone, Copy)]
pub struct Preferences {
    /// The language of the interface.
    pub language: RwSignal<Locale>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
}

/// Where the choice of language is stored.
pub const LANGUAGE_KEY: &str = "warta.language";
/// Where the choice of theme is stored; the boot script reads it before the first paint.
pub const THEME_KEY: &str = "warta.theme";

impl Preferences {
    /// Changes the language of the interface.
    pub fn choose_language(self, locale: Locale) {
        self.language.set(locale);
        #[cfg(feature = "csr")]
        {
            remember(LANGUAGE_KEY, locale.code());
            browser::focus_again(Self::language_button(locale));
        }
    }

    /// The id of the button that chooses a language. The page is drawn anew around it.
    pub fn language_button(locale: Locale) -> &'static str {
        match locale {
            Locale::Indonesian => "language-id",
            Locale::English => "language-en",
        }
    }

    /// What the browser remembers; or else the language of a page that is there already, or else what
    /// the browser asks for.
    #[cfg(feature = "csr")]
    pub fn of_browser(there: Option<Locale>) -> Preferences {
        let language = browser::recall(LANGUAGE_KEY)
            .and_then(|tag| Locale::from_tag(&tag))
            .or(there)
            .or_else(browser::asked_for)
            .unwrap_or(Locale::English);
        let theme = browser::recall(THEME_KEY).map_or(Theme::Auto, |name| Theme::from_name(&name));
        Preferences { language: RwSignal::new(language), theme: RwSignal::new(theme) }
    }
}

fn remember(key: &str, value: &str) {
    // Private windows and full disks refuse; the choice then holds for this visit.
    if let Ok(Some(storage)) = window().local_storage() {
        let _refused = storage.set_item(key, value);
    }
}

#[cfg(feature = "csr")]
mod browser {
    use leptos::prelude::{document, request_animation_frame, window};
    use wasm_bindgen::JsCast;

    use super::Locale;

    pub(super) fn recall(key: &str) -> Option<String> {
        window().local_storage().ok()??.get_item(key).ok()?
    }

    /// Gives the focus back to a control that is about to be drawn anew, or to another in its place.
    pub(super) fn focus_again(id: &'static str) {
        request_animation_frame(move || {
            if let Some(control) = document().get_element_by_id(id) {
                let _unfocusable = control.unchecked_into::<web_sys::HtmlElement>().focus();
            }
        });
    }

    /// The first language that the browser lists and the interface has.
    pub(super) fn asked_for() -> Option<Locale> {
        window()
            .navigator()
            .languages()
            .iter()
            .filter_map(|tag| tag.as_string())
            .find_map(|tag| Locale::from_tag(&tag))
    }
}
