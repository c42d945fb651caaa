//! Running text.

use crate::markup::{Element, IntoNode, Node, tag};
use warta_page::text::{Direction, Href, Inline};

use crate::components::mention::mention;
use crate::setting::Setting;

/// Draws a run of text.
pub fn inlines(run: Vec<Inline>) -> Node {
    run.into_iter().map(inline).collect::<Node>().into_node()
}

/// Puts a run of text into an element of its own. Where all of it is in another language or direction, the
/// element is, so that its lines begin where they do in that direction.
pub fn line(element: Element, mut run: Vec<Inline>) -> Element {
    match run.pop() {
        Some(Inline::Foreign { language, direction, children }) if run.is_empty() => element
            .attr("lang", language)
            .attr("dir", direction.map(Direction::word))
            .child(inlines(children)),
        last => {
            run.extend(last);
            element.child(inlines(run))
        }
    }
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
        Inline::Foreign { language, direction, children } => tag("span")
            .attr("lang", language)
            .attr("dir", direction.map(Direction::word))
            .child(inlines(children))
            .into_node(),
        Inline::LineBreak => tag("br").into_node(),
        Inline::Anchor(id) => tag("span").attr("id", id).into_node(),
    }
}
