//! What is on the screen: the page of the latest visit, that it is on its way, or why it can't be shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::head;
use super::navigation::Navigation;
use super::page::{Loaded, Visited};
use crate::i18n::Locale;
use crate::pages::Page;
use crate::pages::trouble::{Trouble, TroublePage};
use crate::preferences::Preferences;
use crate::setting::{Face, Setting};

/// Draws what came of the latest visit, in the language of the interface. The former page stays until there
/// is another one.
///
/// # Panics
/// Where nobody has provided the contexts ([`super::provide_contexts`]).
#[component]
pub fn Screen(
    /// What came of the visit that was read last.
    visited: LocalResource<Visited>,
    /// Reads everything anew.
    retry: Callback<()>,
    /// Runs each time that something else stands in the document.
    #[prop(optional)]
    drawn: Option<Callback<()>>,
) -> impl IntoView {
    let language = expect_context::<Preferences>().language;
    view! {
        <Transition fallback=move || view! { <Loading language/> }>
            <ErrorBoundary fallback=move |errors| {
                move || {
                    let trouble = errors.with(trouble);
                    trouble.map(|trouble| view! { <InTrouble trouble retry language/> })
                }
            }>
                <Latest visited language drawn/>
            </ErrorBoundary>
        </Transition>
    }
}

/// The page of the latest visit. It has to be read below the `Transition`, which waits for it then.
#[component]
fn Latest(
    visited: LocalResource<Visited>,
    language: RwSignal<Locale>,
    drawn: Option<Callback<()>>,
) -> impl IntoView {
    let navigation: Navigation = expect_context();
    // What was known before stays until more is known. An answer that nobody waits for any more is none.
    let latest = Memo::new(move |before: Option<&Option<Visited>>| {
        let visited = visited.get().filter(|visited| navigation.is_latest(visited.visit));
        visited.or_else(|| before.cloned().flatten())
    });
    follow(latest, navigation, language, drawn);
    move || {
        let locale = language.get();
        latest.get().map(|Visited { visit, result }| {
            result.map(|page| {
                navigation.leave(visit);
                let mut page = Some(page);
                // A closure is built anew where a view would be changed into the next one: nothing that was
                // opened, scrolled or still loading on one page may stand on another.
                move || page.take().map(|page| view! { <Shown page locale/> })
            })
        })
    }
}

/// Does what is to be done after each drawing.
fn follow(
    latest: Memo<Option<Visited>>,
    navigation: Navigation,
    language: RwSignal<Locale>,
    drawn: Option<Callback<()>>,
) {
    Effect::new(move |_| {
        language.track();
        let Some(visit) = latest.with(|latest| latest.as_ref().map(|latest| latest.visit)) else {
            return;
        };
        navigation.arrive(visit);
        if let Some(drawn) = drawn {
            // Behind everything else that waits for the same change.
            set_timeout(move || drawn.run(()), std::time::Duration::ZERO);
        }
    });
}

/// A page, with what it says of itself in the document's head.
#[component]
fn Shown(page: Arc<Loaded>, locale: Locale) -> impl IntoView {
    head::set(&page, locale);
    let Loaded { route, site, view } = (*page).clone();
    view! { <Page setting=Setting { locale, site, route, face: Face::Bundle } view/> }
}

/// Something is on its way.
#[component]
fn Loading(language: RwSignal<Locale>) -> impl IntoView {
    view! { <p class="loading" role="status">{move || language.get().words().loading}</p> }
}

/// Why nothing can be shown, and a way on.
#[component]
fn InTrouble(trouble: Trouble, retry: Callback<()>, language: RwSignal<Locale>) -> impl IntoView {
    move || {
        let (locale, trouble) = (language.get(), trouble.clone());
        provide_context(locale);
        document().set_title(locale.words().load_failed);
        view! { <TroublePage trouble retry/> }
    }
}

/// What went wrong. Nothing in a page fails but the reading of the page itself.
fn trouble(errors: &Errors) -> Option<Trouble> {
    errors.iter().find_map(|(_, error)| error.downcast_ref::<Trouble>().cloned())
}
