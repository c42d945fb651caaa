//! "Baca juga": another article, named in the text.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::list::{Card, Genre};
use warta_page::route::Route;

use crate::setting::words;

/// A line that leads to another article.
pub fn related(card: Card) -> Node {
    let words = words();
    let genre = (card.genre != Genre::News)
        .then(|| nodes![tag("span").class("label").child((words.genre_of)(card.genre)), " "]);
    tag("div")
        .attr("role", "note")
        .class("related")
        .attr("aria-label", words.read_also)
        .child(tag("span").class("related-label").child(words.read_also).child(": "))
        .child(genre)
        .child(
            tag("a")
                .attr("href", Route::article(&card.slug).path())
                .attr("lang", card.language)
                .child(card.headline),
        )
        .into_node()
}
