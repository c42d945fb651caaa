//! A frame in which something wide scrolls, so that the page itself never does. The keyboard can
//! reach it.

use leptos::prelude::*;

/// Puts a table into a frame.
#[component]
pub fn ScrollFrame(
    /// What it holds, for those who can't see it.
    label: Option<String>,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="scroll-frame" role="group" tabindex="0" aria-label=label>
            {children()}
        </div>
    }
}
