//! The pages that open without a network.

use leptos::either::Either;
use leptos::prelude::*;

use crate::components::timestamp::Timestamp;
use crate::offline::{KeptPage, Offline};
use crate::setting::Setting;

/// What the reader saved, then what was read last, with ways to let go of it.
#[component]
pub fn KeptList() -> impl IntoView {
    use_context::<Offline>().map(|offline| {
        offline.refresh();
        let words = Setting::here().words();
        let lists = move || {
            let (saved, read): (Vec<_>, Vec<_>) =
                offline.pages().into_iter().partition(|page| page.saved);
            let saved = match saved.is_empty() {
                false => Either::Left(view! { <KeptPages pages=saved unsave=Some(offline)/> }),
                true => Either::Right(view! { <p class="kept-list-none">{words.saved_none}</p> }),
            };
            let read = (!read.is_empty()).then(|| {
                view! {
                    <h2 class="part-heading">{words.recently_read}</h2>
                    <KeptPages pages=read unsave=None/>
                }
            });
            view! {
                <h2 class="part-heading">{words.saved_articles}</h2>
                {saved}
                {read}
            }
        };
        let clear = move |_| {
            offline.clear();
            leave_button();
        };
        view! {
            <div class="kept-list">
                <div class="kept-list-lists">{lists}</div>
                <p class="kept-list-clear">
                    <Show when=move || offline.has_pages()>
                        <button class="button" type="button" on:click=clear>
                            {words.forget_all}
                        </button>
                    </Show>
                </p>
            </div>
        }
    })
}

/// Takes the focus from a button that is about to go, to where reading begins.
fn leave_button() {
    #[cfg(feature = "csr")]
    crate::preferences::focus_again(crate::pages::frame::HEADING_ID);
}

/// Pages in a list; those that were saved can be let go of one by one.
#[component]
fn KeptPages(pages: Vec<KeptPage>, unsave: Option<Offline>) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let entries = pages.into_iter().map(|page| {
        let href = ["./", page.folder.as_str()].concat();
        let remove = unsave.map(|offline| {
            let folder = page.folder;
            let label = format!("{}: {}", words.unsave, page.title);
            let remove = move |_| {
                offline.unsave(folder.clone());
                leave_button();
            };
            view! {
                <button class="save-button" type="button" aria-label=label on:click=remove>
                    {words.unsave}
                </button>
            }
        });
        view! {
            <li class="kept-list-page">
                <p class="kept-list-title" lang=setting.content_language()>
                    <a href=href>{page.title}</a>
                </p>
                <p class="kept-list-note">{words.kept_on}{" "}<Timestamp date=page.when/></p>
                {remove}
            </li>
        }
    });
    view! { <ul class="kept-list-pages">{entries.collect_view()}</ul> }
}
