//! What is on the screen: the page of the latest visit, that it is on its way, or why it can't be shown.

use std::sync::Arc;

use leptos::prelude::*;
use warta_page::wire::Rest;

use super::head;
use super::navigation::Navigation;
use super::page::{Loaded, Visited};
use crate::growth::{Growing, Growth, differ_in_growth_only};
use crate::i18n::Locale;
use crate::islands::focus_heading;
use crate::pages::Page;
use crate::pages::load_error::{LoadError, LoadErrorPage};
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
    /// Asks again for what a page that is shown was drawn without.
    #[prop(optional)]
    again: Option<Callback<()>>,
    /// Runs each time that something else stands in the document.
    #[prop(optional)]
    drawn: Option<Callback<()>>,
) -> impl IntoView {
    let language = expect_context::<Preferences>().language;
    view! {
        <Transition fallback=move || view! { <Loading language/> }>
            <ErrorBoundary fallback=move |errors| {
                move || {
                    let error = errors.with(load_error);
                    error.map(|error| view! { <Failed error retry language/> })
                }
            }>
                <Latest visited language again drawn/>
            </ErrorBoundary>
        </Transition>
    }
}

/// The page of the latest visit. It has to be read below the `Transition`, which waits for it then.
#[component]
fn Latest(
    visited: LocalResource<Visited>,
    language: RwSignal<Locale>,
    again: Option<Callback<()>>,
    drawn: Option<Callback<()>>,
) -> impl IntoView {
    let navigation: Navigation = expect_context();
    // What was known before stays until more is known. An answer that nobody waits for any more is none.
    let latest = Memo::new(move |before: Option<&Option<Visited>>| {
        let visited = visited.get().filter(|visited| navigation.is_latest(visited.visit));
        visited.or_else(|| before.cloned().flatten())
    });
    // The reading that somebody wants to see in place of the one on the screen.
    let wanted = RwSignal::new(None);
    // What came of a visit takes the place of what is on the screen only where nobody reads that.
    let stays = again.is_some();
    let state = Memo::new(move |before: Option<&Option<State>>| {
        let latest = latest.get()?;
        let Some(before) = before.cloned().flatten() else { return Some(State::new(latest)) };
        Some(match change(&before.known, &latest, wanted.get(), stays) {
            Change::None => before,
            Change::Growth => State { known: latest, ..before },
            Change::Newer(reading) => {
                State { newer: Some(reading), known: before.known.grown(), ..before }
            }
            Change::Page => State::new(latest),
        })
    });
    let shown = Memo::new(move |_| state.with(|state| state.as_ref().map(|it| it.drawn.clone())));
    let newer = Memo::new(move |_| state.with(|state| state.as_ref()?.newer));
    follow(shown, navigation, language, drawn);
    let page = move || {
        let locale = language.get();
        shown.get().map(|Visited { visit, result }| {
            result.map(|page| {
                navigation.leave(visit);
                let growing = again.and_then(|again| growing(&page, state, again));
                let mut page = Some(page);
                // A closure is built anew where a view would be changed into the next one: nothing that was
                // opened, scrolled or still loading on one page may stand on another.
                move || page.take().map(|page| view! { <Shown page locale growing/> })
            })
        })
    };
    view! {
        {page}
        {stays.then(|| view! { <NewerNote newer wanted language/> })}
    }
}

/// What is on the screen.
#[derive(Debug, Clone, PartialEq)]
struct State {
    /// What was drawn.
    drawn: Visited,
    /// The same page as far as it is known by now: more articles may have come.
    known: Visited,
    /// The later reading that has this page with another content.
    newer: Option<u32>,
}

impl State {
    fn new(drawn: Visited) -> State {
        State { known: drawn.clone(), drawn, newer: None }
    }
}

impl Visited {
    /// The same page, to which nothing more comes, because it is read from other bundles now.
    fn grown(self) -> Visited {
        let result = self.result.map(|page| {
            if page.rest.coming == 0 {
                return page;
            }
            let rest = Rest { coming: 0, ..page.rest.clone() };
            Arc::new(Loaded { rest, ..(*page).clone() })
        });
        Visited { result, ..self }
    }
}

/// What an answer changes on the screen.
enum Change {
    /// Nothing.
    None,
    /// Articles have come that the page was drawn without.
    Growth,
    /// This reading has the page with another content.
    Newer(u32),
    /// Another page.
    Page,
}

/// What the latest answer changes. Whether a page `stays` that can be read, whatever becomes of the publication: it
/// changes then only where somebody wants this reading.
fn change(known: &Visited, latest: &Visited, wanted: Option<u32>, stays: bool) -> Change {
    if known.visit != latest.visit {
        return Change::Page;
    }
    let (page, other) = match (&known.result, &latest.result) {
        (Ok(page), Ok(other)) => (page, other),
        (Ok(page), Err(_)) if stays && page.rest.is_empty() => return Change::None,
        (Ok(_), Err(_)) if stays => return Change::Growth,
        (Ok(_) | Err(_), _) => return Change::Page,
    };
    if Arc::ptr_eq(page, other) {
        return Change::None;
    }
    if page.reading == other.reading {
        let is_same = page.rest == other.rest && page.view == other.view;
        if stays && (page.rest.is_empty() || is_same) {
            return Change::None;
        }
        let grows = !page.rest.is_empty() && differ_in_growth_only(&page.view, &other.view);
        return if grows { Change::Growth } else { Change::Page };
    }
    if wanted == Some(other.reading) {
        return Change::Page;
    }
    // A page that was still growing goes on with what the later reading has of it.
    if page.rest.coming > 0 && goes_on(page, other) {
        return Change::Growth;
    }
    // As long as more is to come, nobody knows what the page will say.
    if other.rest.coming > 0 || page.view == other.view {
        return Change::None;
    }
    Change::Newer(other.reading)
}

/// Whether a later reading has a page as an earlier one has it so far.
fn goes_on(page: &Loaded, other: &Loaded) -> bool {
    if !differ_in_growth_only(&page.view, &other.view) {
        return false;
    }
    match (Growth::of(&page.view, &page.rest), Growth::of(&other.view, &other.rest)) {
        (Some(before), Some(now)) => now.goes_on_from(&before),
        (Some(_) | None, _) => false,
    }
}

/// What a page grows by, where it was drawn before everything was there.
fn growing(page: &Arc<Loaded>, state: Memo<Option<State>>, again: Callback<()>) -> Option<Growing> {
    if page.rest.is_empty() {
        return None;
    }
    let first = Growth::of(&page.view, &page.rest)?;
    let page = Arc::clone(page);
    let growth = Memo::new(move |before: Option<&Growth>| {
        let before = before.unwrap_or(&first);
        state.with(|state| {
            let state = state
                .as_ref()
                .filter(|it| it.drawn.result.as_ref().is_ok_and(|drawn| Arc::ptr_eq(drawn, &page)));
            match state.map(|it| &it.known.result) {
                Some(Ok(known)) => Growth::of(&known.view, &known.rest),
                Some(Err(_)) => Some(before.clone().broken_off()),
                None => None,
            }
            .unwrap_or_else(|| before.clone())
        })
    });
    Some(Growing::new(growth, again))
}

/// Says that the host has the page with another content.
#[component]
fn NewerNote(
    newer: Memo<Option<u32>>,
    wanted: RwSignal<Option<u32>>,
    language: RwSignal<Locale>,
) -> impl IntoView {
    let closed = RwSignal::new(None);
    view! {
        <div class="offline-note-place" role="status">
            {move || {
                let words = language.get().words();
                newer.get().filter(|reading| closed.get() != Some(*reading)).map(|reading| {
                    view! {
                        <div class="offline-note">
                            <p class="offline-note-text">{words.newer_page}</p>
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| {
                                    wanted.set(Some(reading));
                                    focus_heading();
                                }
                            >
                                {words.show_newer}
                            </button>
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| {
                                    closed.set(Some(reading));
                                    focus_heading();
                                }
                            >
                                {words.close}
                            </button>
                        </div>
                    }
                })
            }}
        </div>
    }
}

/// Does what is to be done after each drawing.
fn follow(
    shown: Memo<Option<Visited>>,
    navigation: Navigation,
    language: RwSignal<Locale>,
    drawn: Option<Callback<()>>,
) {
    Effect::new(move |_| {
        language.track();
        let Some(visit) = shown.with(|shown| shown.as_ref().map(|shown| shown.visit)) else {
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
fn Shown(page: Arc<Loaded>, locale: Locale, growing: Option<Growing>) -> impl IntoView {
    head::set(&page, locale);
    provide_context(growing);
    let Loaded { route, site, view, rest: _, reading: _ } = (*page).clone();
    view! { <Page setting=Setting { locale, site, route, face: Face::Bundle } view/> }
}

/// Something is on its way.
#[component]
fn Loading(language: RwSignal<Locale>) -> impl IntoView {
    view! { <p class="loading" role="status">{move || language.get().words().loading}</p> }
}

/// Why nothing can be shown, and a way on.
#[component]
fn Failed(error: LoadError, retry: Callback<()>, language: RwSignal<Locale>) -> impl IntoView {
    move || {
        let (locale, error) = (language.get(), error.clone());
        provide_context(locale);
        document().set_title(locale.words().load_failed);
        view! { <LoadErrorPage error retry/> }
    }
}

/// What went wrong. Nothing in a page fails but the reading of the page itself.
fn load_error(errors: &Errors) -> Option<LoadError> {
    errors.iter().find_map(|(_, error)| error.downcast_ref::<LoadError>().cloned())
}
