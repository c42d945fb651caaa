//! Events in order.

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::TimelineItem;

use crate::components::inlines::inlines;
use crate::components::timestamp::timestamp;

/// Events, each with its date.
pub fn timeline(items: Vec<TimelineItem>) -> Node {
    let items = items.into_iter().map(|item| {
        let when = match (item.date, item.when) {
            (Some(date), _) => Some(timestamp(date).into_node()),
            (None, Some(when)) => Some(when.into_node()),
            (None, None) => None,
        };
        tag("li")
            .class("timeline-item")
            .child(when.map(|when| tag("p").class("timeline-when").child(when)))
            .child(item.title.map(|title| tag("p").class("timeline-title").child(title)))
            .child((!item.text.is_empty()).then(|| tag("p").child(inlines(item.text))))
    });
    tag("ol").class("timeline").child(items.collect::<Node>()).into_node()
}
