//! Tags.

use leptos::prelude::*;
use warta_page::list::TagRef;
use warta_page::route::Route;

use crate::setting::address_of;

/// Tags in a row, each linked to its page.
#[component]
pub fn TagList(
    /// The tags.
    tags: Vec<TagRef>,
) -> impl IntoView {
    let items = tags.into_iter().map(|entry| {
        let href = address_of(&Route::tag(&entry.slug));
        view! { <li><a class="tag-list-tag" rel="tag" href=href>{entry.label}</a></li> }
    });
    view! { <ul class="tag-list">{items.collect_view()}</ul> }
}
