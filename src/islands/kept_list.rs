//! The pages that open without a network.

use leptos::either::Either;
use leptos::html::Div;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::kept_pages::{self, KeptPage};
use super::{focus_heading, said};

/// What the list says, in the language of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptWords {
    /// The heading of what was saved.
    pub saved: String,
    /// Where nothing was saved.
    pub none: String,
    /// The heading of what was read.
    pub read: String,
    /// What stands before the moment at which a copy was kept.
    pub kept_on: String,
    /// The button that lets go of a saved page.
    pub unsave: String,
    /// Where a page, or everything, could not be let go of.
    pub unsave_failed: String,
    /// The button that lets go of everything.
    pub forget: String,
    /// The publication's time zone, by its IANA name.
    pub timezone: String,
    /// The language of the page, as a BCP 47 tag.
    pub language: String,
    /// The publication's language, where it is another one.
    pub content_language: Option<String>,
}

impl KeptWords {
    /// Reads what [`KeptWordsElement`] wrote.
    fn of(element: &HtmlElement) -> KeptWords {
        let word = |name| said(element, name);
        let content_language = word("data-content-language");
        KeptWords {
            saved: word("data-saved"),
            none: word("data-none"),
            read: word("data-read"),
            kept_on: word("data-kept-on"),
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
pub fn KeptWordsElement(
    /// The words.
    words: KeptWords,
) -> impl IntoView {
    view! {
        <span
            hidden
            data-saved=words.saved
            data-none=words.none
            data-read=words.read
            data-kept-on=words.kept_on
            data-unsave=words.unsave
            data-unsave-failed=words.unsave_failed
            data-forget=words.forget
            data-timezone=words.timezone
            data-language=words.language
            data-content-language=words.content_language
        ></span>
    }
}

/// What the reader saved, then what was read last, with ways to let go of it.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn KeptList(
    /// A [`KeptWordsElement`].
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let words = place.query_selector("[data-saved]").ok().flatten();
        let Some(words) = words.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
        let words = KeptWords::of(&words);
        let place: HtmlElement = place.unchecked_into();
        // It stands as long as the page does.
        mount_to(place, move || view! { <Lists words/> }).forget();
    });
    view! { <div class="kept-list" node_ref=place>{children()}</div> }
}

/// The lists as they are now.
#[component]
fn Lists(words: KeptWords) -> impl IntoView {
    let pages = RwSignal::new(Vec::<KeptPage>::new());
    let failed = RwSignal::new(false);
    // The answer to what was asked before may come after another one, and tells of less.
    let asked = StoredValue::new(0_u32);
    let tell = move |what: &'static str, folder: String| {
        asked.update_value(|times| *times = times.wrapping_add(1));
        let nth = asked.get_value();
        if what != "list" {
            failed.set(false);
        }
        spawn_local(async move {
            match kept_pages::ask(what, &folder).await {
                Ok(kept) if nth == asked.get_value() => pages.set(kept),
                Ok(_) => {}
                Err(_) if what == "list" => {}
                Err(_) => {
                    failed.set(true);
                    // What was let go of before it is seen all the same.
                    if let Ok(kept) = kept_pages::ask("list", "").await {
                        pages.set(kept);
                    }
                }
            }
        });
    };
    tell("list", String::new());
    // Another window may have changed what is kept.
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
                <KeptPages pages=read words=read_words unsave=None/>
            }
        });
        let heading = words.saved.clone();
        let saved = match saved.is_empty() {
            true => Either::Right(view! { <p class="kept-list-none">{words.none}</p> }),
            false => Either::Left(view! { <KeptPages pages=saved words unsave=Some(unsave)/> }),
        };
        view! {
            <h2 class="part-heading">{heading}</h2>
            {saved}
            {read}
        }
    };
    view! {
        <p class="kept-list-failed" role="status">
            {move || failed.get().then(|| failed_words.clone())}
        </p>
        <div class="kept-list-lists">{lists}</div>
        <p class="kept-list-clear" hidden=move || pages.with(Vec::is_empty)>
            <button class="button" type="button" on:click=forget>{forget_words}</button>
        </p>
    }
}

/// Pages in a list; those that were saved can be let go of one by one.
#[component]
fn KeptPages(
    pages: Vec<KeptPage>,
    words: KeptWords,
    unsave: Option<Callback<String>>,
) -> impl IntoView {
    let entries = pages.into_iter().map(|page| {
        let href = ["./", page.folder.as_str()].concat();
        let when = kept_pages::moment(&page.when, &words.language, &words.timezone);
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
            <li class="kept-list-page">
                <p class="kept-list-title" lang=words.content_language.clone()>
                    <a href=href>{page.title}</a>
                </p>
                <p class="kept-list-note">
                    {words.kept_on.clone()}{" "}<time datetime=page.when>{when}</time>
                </p>
                {remove}
            </li>
        }
    });
    view! { <ul class="kept-list-pages">{entries.collect_view()}</ul> }
}
