//! Tags.

use crate::markup::{IntoNode, Node, tag};
use warta_page::list::TagRef;
use warta_page::route::Route;

/// Tags in a row, each linked to its page.
pub fn tag_list(tags: Vec<TagRef>) -> impl IntoNode + use<> {
    tag("ul").class("tag-list").child(
        tags.into_iter()
            .map(|entry| {
                tag("li").child(
                    tag("a")
                        .class("tag-list-tag")
                        .attr("rel", "tag")
                        .attr("href", Route::tag(&entry.slug).path())
                        .child(entry.label),
                )
            })
            .collect::<Node>(),
    )
}
