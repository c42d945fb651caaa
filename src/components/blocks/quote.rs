//! A quotation set apart.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::text::Inline;

use crate::components::inlines::{Inlines, Line};
use crate::setting::address_of;

/// A quotation, and who said it.
#[component]
pub fn Quote(
    /// The words quoted, a paragraph each.
    text: Vec<Vec<Inline>>,
    /// Who said it, as written.
    attribution: Vec<Inline>,
    /// The speaker's page in the directory.
    person: Option<Route>,
) -> impl IntoView {
    let said_by = (!attribution.is_empty()).then(|| {
        let name = match person {
            Some(route) => Either::Left(view! {
                <a href=address_of(&route)><Inlines run=attribution/></a>
            }),
            None => Either::Right(view! { <Inlines run=attribution/> }),
        };
        view! { <figcaption class="quote-attribution">{name}</figcaption> }
    });
    let lines = text.into_iter().map(|text| {
        let Line { language, direction, run } = Line::of(text);
        view! { <p lang=language dir=direction><Inlines run/></p> }
    });
    view! {
        <figure class="quote">
            <blockquote>{lines.collect_view()}</blockquote>
            {said_by}
        </figure>
    }
}
