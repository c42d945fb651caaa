//! A frame in which something wide scrolls, so that the page itself never does. The keyboard can
//! reach it.

use crate::markup::{IntoNode, tag};

/// Puts a table into a frame; `label` says what it holds.
pub fn scroll_frame(label: Option<String>, table: impl IntoNode) -> impl IntoNode {
    tag("div")
        .class("scroll-frame")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", label)
        .child(table)
}
