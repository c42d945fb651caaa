//! What stands around every page.

use crate::markup::{IntoNode, Node, nodes, tag};

use crate::components::footer::footer;
use crate::components::masthead::masthead;

/// Head, content, foot.
pub fn frame(children: impl IntoNode) -> Node {
    nodes![masthead(), children, footer()]
}

/// The element that navigation moves the focus to.
pub const HEADING_ID: &str = "page-heading";

/// The heading of a page, which takes the focus after navigation.
pub fn page_heading(children: impl IntoNode) -> Node {
    tag("h1")
        .class("page-heading")
        .attr("id", HEADING_ID)
        .attr("tabindex", "-1")
        .child(children)
        .into_node()
}
