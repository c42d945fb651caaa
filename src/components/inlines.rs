//! Running text.

use crate::markup::{IntoNode, Node, tag};
use warta_page::text::{Href, Inline};

use crate::components::mention::mention;
use crate::setting::Setting;

/// Draws a run of text.
pub fn inlines(run: Vec<Inline>) -> Node {
    run.into_iter().map(inline).collect::<Node>().into_node()
}

fn inline(inline: Inline) -> Node {
    match inline {
        Inline::Text(text) => text.into_node(),
        Inline::Strong(inner) => tag("strong").child(inlines(inner)).into_node(),
        Inline::Emphasis(inner) => tag("em").child(inlines(inner)).into_node(),
        Inline::Strikethrough(inner) => tag("s").child(inlines(inner)).into_node(),
        Inline::Superscript(inner) => tag("sup").child(inlines(inner)).into_node(),
        Inline::Subscript(inner) => tag("sub").child(inlines(inner)).into_node(),
        Inline::Code(text) => tag("code").child(text).into_node(),
        Inline::Link { href, children } => {
            let rel = matches!(href, Href::Outside(_)).then_some("noopener external");
            tag("a")
                .attr("href", Setting::here().href(&href))
                .attr("rel", rel)
                .child(inlines(children))
                .into_node()
        }
        Inline::Mention { to, text, card } => mention(to, text, card).into_node(),
        Inline::Marked(inner) => tag("mark").class("marked").child(inlines(inner)).into_node(),
        Inline::LineBreak => tag("br").into_node(),
        Inline::Anchor(id) => tag("span").attr("id", id).into_node(),
    }
}
