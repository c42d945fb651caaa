//! What matters most, in a few points.

use leptos::prelude::*;
use warta_page::text::Inline;

use crate::components::inlines::Inlines;
use crate::setting::words;

/// Points in a box.
#[component]
pub fn KeyPoints(
    /// The points.
    items: Vec<Vec<Inline>>,
) -> impl IntoView {
    let title = words().key_points;
    let items = items.into_iter().map(|item| view! { <li><Inlines run=item/></li> });
    view! {
        <div role="note" class="key-points" aria-label=title>
            <p class="key-points-title">{title}</p>
            <ul>{items.collect_view()}</ul>
        </div>
    }
}
