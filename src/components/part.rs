//! A part of a page under a heading of its own.

use leptos::prelude::*;

/// A part of a page.
#[component]
pub fn Part(
    /// What it is called.
    #[prop(into)]
    heading: String,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="part">
            <h2 class="part-heading">{heading}</h2>
            {children()}
        </section>
    }
}
