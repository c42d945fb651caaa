//! The articles that name an entry of the directory.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::list::CardList;

use crate::components::card_list::Cards;
use crate::components::part::Part;
use crate::setting::words;

/// Further coverage, newest first.
#[component]
pub fn Coverage(
    /// The articles of this page.
    list: CardList,
) -> impl IntoView {
    let words = words();
    let list = match list.total {
        0 => Either::Left(view! { <p class="empty">{words.no_coverage}</p> }),
        _ => Either::Right(view! { <Cards list/> }),
    };
    view! { <Part heading=words.coverage>{list}</Part> }
}
