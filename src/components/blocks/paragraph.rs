//! A paragraph.

use leptos::prelude::*;
use warta_page::text::Inline;

use crate::components::inlines::{Inlines, Line};

/// A paragraph.
#[component]
pub fn Paragraph(
    /// The words.
    text: Vec<Inline>,
) -> impl IntoView {
    let Line { language, direction, run } = Line::of(text);
    view! { <p class="paragraph" lang=language dir=direction><Inlines run/></p> }
}
