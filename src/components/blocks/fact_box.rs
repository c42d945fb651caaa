//! A box beside the story.

use leptos::prelude::*;
use warta_page::block::Block;

use crate::components::blocks::Blocks;

/// A box with its own heading.
#[component]
pub fn FactBox(
    /// Its heading.
    title: Option<String>,
    /// Its text.
    body: Vec<Block>,
) -> impl IntoView {
    let label = title.clone();
    view! {
        <div role="note" class="fact-box" aria-label=label>
            {title.map(|title| view! { <p class="fact-box-title">{title}</p> })}
            <Blocks body/>
        </div>
    }
}
