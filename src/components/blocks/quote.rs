//! A quotation set apart.

use crate::markup::{IntoNode, Node, tag};
use warta_page::route::Route;
use warta_page::text::Inline;

use crate::components::inlines::{inlines, line};

/// A quotation, and who said it.
pub fn quote(text: Vec<Vec<Inline>>, attribution: Vec<Inline>, person: Option<Route>) -> Node {
    let said_by = (!attribution.is_empty()).then(|| {
        let name = inlines(attribution);
        let name = match person {
            Some(route) => tag("a").attr("href", route.path()).child(name).into_node(),
            None => name,
        };
        tag("figcaption").class("quote-attribution").child(name)
    });
    tag("figure")
        .class("quote")
        .child(
            tag("blockquote")
                .child(text.into_iter().map(|text| line(tag("p"), text)).collect::<Node>()),
        )
        .child(said_by)
        .into_node()
}
