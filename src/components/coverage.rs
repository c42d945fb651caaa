//! The articles that name an entry of the directory.

use crate::markup::{IntoNode, tag};
use warta_page::list::CardList;

use crate::components::card_list::cards;
use crate::setting::words;

/// Further coverage, newest first.
pub fn coverage(list: CardList) -> impl IntoNode + use<> {
    let words = words();
    tag("section").class("part").child(tag("h2").class("part-heading").child(words.coverage)).child(
        if list.total == 0 {
            tag("p").class("empty").child(words.no_coverage).into_node()
        } else {
            cards(list).into_node()
        },
    )
}
