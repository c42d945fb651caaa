//! The articles that name an entry of the directory.

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
    view! { <Part heading=words.coverage><Cards list empty=words.no_coverage/></Part> }
}
