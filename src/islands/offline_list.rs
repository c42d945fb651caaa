//! The list of pages that open without a network.

use leptos::either::Either;
use leptos::html::Div;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::cached_pages::{self, CachedPage};
use super::{focus_heading, said};

/// What the list says, in the language of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfflineWords {
    /// The heading of what was saved.
    pub saved: String,
    /// Said where nothing was saved.
    pub none: String,
    /// The heading of what was read.
    pub read: String,
    /// The words before the moment at which a page was cached.
    pub cached_on: String,
    /// The button that removes a saved page.
    pub unsave: String,
    /// Said where a page, or all of them, could not be removed.
    pub unsave_failed: String,
    /// The button that removes all pages.
    pub forget: String,
    /// The publication's time zone, by its IANA name.
    pub timezone: String,
    /// The language of the page, as a BCP 47 tag.
    pub language: String,
    /// The publication's language, where it is another one.
    pub content_language: Option<String>,
}

impl OfflineWords {
    /// Reads what [`OfflineWordsElement`] wrote.
    fn of(element: &HtmlElement) -> OfflineWords {
        let word = |name| said(element, name);
        let content_language = word("data-content-language");
        OfflineWords {
            saved: word("data-saved"),
            none: word("data-none"),
            read: word("data-read"),
            cached_on: word("data-cached-on"),
            unsave: word("data-unsave"),
            unsave_failed: word("data-unsave-failed"),
            forget: word("data-forget"),
            timezone: word("data-timezone"),
            language: word("data-language"),
            content_language: (!content_language.is_empty()).then_some(content_language),
        }
    }
}

/// The element in which the words stand in the page.
#[component]
pub fn OfflineWordsElement(
    /// The words.
    words: OfflineWords,
) -> impl IntoView {
    view! {
        <span
            hidden
            data-saved=words.saved
            data-none=words.none
            data-read=words.read
            data-cached-on=words.cached_on
            data-unsave=words.unsave
            data-unsave-failed=words.unsave_failed
            data-forget=words.forget
            data-timezone=words.timezone
            data-language=words.language
            data-content-language=words.content_language
        ></span>
    }
}

/// The pages that the reader saved, then those that were read last, with buttons that remove them.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn OfflineList(
    /// A [`OfflineWordsElement`].
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let words = place.query_selector("[data-saved]").ok().flatten();
        let Some(words) = words.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
        let words = OfflineWords::of(&words);
        let place: HtmlElement = place.unchecked_into();
        // It is needed as long as the page is shown.
        mount_to(place, move || view! { <Lists words/> }).forget();
    });
    view! { <div class="offline-list" node_ref=place>{children()}</div> }
}

/// The lists as they are now.
#[component]
fn Lists(words: OfflineWords) -> impl IntoView {
    let pages = RwSignal::new(Vec::<CachedPage>::new());
    let failed = RwSignal::new(false);
    // An answer may arrive after the answer to a later question; the list in it is older.
    let asked = StoredValue::new(0_u32);
    let tell = move |what: &'static str, folder: String| {
        asked.update_value(|times| *times = times.wrapping_add(1));
        let nth = asked.get_value();
        if what != "list" {
            failed.set(false);
        }
        spawn_local(async move {
            match cached_pages::ask(what, &folder).await {
                Ok(cached) if nth == asked.get_value() => pages.set(cached),
                Ok(_) => {}
                Err(_) if what == "list" => {}
                Err(_) => {
                    failed.set(true);
                    // Some pages may have been removed before it failed.
                    if let Ok(cached) = cached_pages::ask("list", "").await {
                        pages.set(cached);
                    }
                }
            }
        });
    };
    tell("list", String::new());
    // Another window may have changed which pages are cached.
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        if !document().hidden() {
            tell("list", String::new());
        }
    });
    on_cleanup(move || listener.remove());
    let unsave = Callback::new(move |folder: String| {
        tell("unsave", folder);
        focus_heading();
    });
    let forget = move |_| {
        tell("clear", String::new());
        focus_heading();
    };
    let forget_words = words.forget.clone();
    let failed_words = words.unsave_failed.clone();
    let lists = move || {
        let (saved, read): (Vec<_>, Vec<_>) = pages.get().into_iter().partition(|page| page.saved);
        let (words, read_words) = (words.clone(), words.clone());
        let read = (!read.is_empty()).then(|| {
            view! {
                <h2 class="part-heading">{words.read.clone()}</h2>
                <CachedPages pages=read words=read_words unsave=None/>
            }
        });
        let heading = words.saved.clone();
        let saved = match saved.is_empty() {
            true => Either::Right(view! { <p class="offline-list-none">{words.none}</p> }),
            false => Either::Left(view! { <CachedPages pages=saved words unsave=Some(unsave)/> }),
        };
        view! {
            <h2 class="part-heading">{heading}</h2>
            {saved}
            {read}
        }
    };
    view! {
        <p class="offline-list-failed" role="status">
            {move || failed.get().then(|| failed_words.clone())}
        </p>
        <div class="offline-list-lists">{lists}</div>
        <p class="offline-list-clear" hidden=move || pages.with(Vec::is_empty)>
            <button class="button" type="button" on:click=forget>{forget_words}</button>
        </p>
    }
}

/// Pages in a list; those that were saved have a button that removes them.
#[component]
fn CachedPages(
    pages: Vec<CachedPage>,
    words: OfflineWords,
    unsave: Option<Callback<String>>,
) -> impl IntoView {
    let entries = pages.into_iter().map(|page| {
        let href = ["./", page.folder.as_str()].concat();
        let when = cached_pages::moment(&page.when, &words.language, &words.timezone);
        let remove = unsave.map(|unsave| {
            let folder = page.folder;
            let label = [words.unsave.as_str(), ": ", &page.title].concat();
            view! {
                <button
                    class="save-button"
                    type="button"
                    aria-label=label
                    on:click=move |_| unsave.run(folder.clone())
                >
                    {words.unsave.clone()}
                </button>
            }
        });
        view! {
            <li class="offline-list-page">
                <p class="offline-list-title" lang=words.content_language.clone()>
                    <a href=href>{page.title}</a>
                </p>
                <p class="offline-list-note">
                    {words.cached_on.clone()}{" "}<time datetime=page.when>{when}</time>
                </p>
                {remove}
            </li>
        }
    });
    view! { <ul class="offline-list-pages">{entries.collect_view()}</ul> }
}
