//! A block that this version does not know. It is never dropped in silence.

use crate::markup::{IntoNode, Node, tag};

use crate::setting::{Setting, words};

/// Says that a part can't be shown, and what it holds.
pub fn unknown(kind: String, holds: String) -> Node {
    let words = words();
    tag("div")
        .attr("role", "note")
        .class("fault")
        .attr("lang", Setting::here().locale.code())
        .child(tag("p").class("fault-title").child(words.part_missing))
        .child(tag("p").child((words.unknown_block_of)(&kind)))
        .child((!holds.is_empty()).then(|| {
            tag("details").child(tag("summary").child("JSON")).child(
                tag("pre")
                    .class("fault-holds")
                    .attr("tabindex", "0")
                    .child(tag("code").child(holds)),
            )
        }))
        .into_node()
}
