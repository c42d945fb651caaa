//! A heading inside the text.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use warta_page::text::Inline;

use crate::components::inlines::Inlines;

/// A heading of level 2 to 4, with an anchor.
#[component]
pub fn Heading(
    /// 2 to 4.
    level: u8,
    /// Its anchor, unique in the article.
    id: String,
    /// The words.
    text: Vec<Inline>,
) -> impl IntoView {
    match level {
        2 => EitherOf3::A(view! { <h2 class="heading" id=id><Inlines run=text/></h2> }),
        3 => EitherOf3::B(view! { <h3 class="heading" id=id><Inlines run=text/></h3> }),
        _ => EitherOf3::C(view! { <h4 class="heading" id=id><Inlines run=text/></h4> }),
    }
}
