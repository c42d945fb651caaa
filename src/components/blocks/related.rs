//! "Baca juga": another article, named in the text.

use leptos::prelude::*;
use warta_page::list::{Card, Genre};
use warta_page::route::Route;

use crate::setting::{address_of, words};

/// A line that leads to another article.
#[component]
pub fn Related(
    /// The article.
    card: Card,
) -> impl IntoView {
    let words = words();
    let genre = (card.genre != Genre::News).then(|| (words.genre_of)(card.genre));
    view! {
        <div role="note" class="related" aria-label=words.read_also>
            <span class="related-label">{words.read_also}{": "}</span>
            {genre.map(|genre| view! { <span class="label">{genre}</span>{" "} })}
            <a href=address_of(&Route::article(&card.slug)) lang=card.language>{card.headline}</a>
        </div>
    }
}
