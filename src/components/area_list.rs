//! Areas, one or several.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{AreaRef, EventRef};
use warta_page::route::Route;

use crate::setting::words;

/// An area's name, linked to its page.
pub fn area_name(area: AreaRef) -> impl IntoNode + use<> {
    match area.known {
        true => tag("a")
            .class("area-name")
            .attr("href", Route::area(&area.id).path())
            .child(area.name)
            .into_node(),
        false => tag("span").class("area-name").child(area.name).into_node(),
    }
}

/// An election's name, linked to its page.
pub fn event_name(event: EventRef) -> impl IntoNode + use<> {
    match event.known {
        true => tag("a")
            .class("event-name")
            .attr("href", Route::election(&event.id).path())
            .child(event.name)
            .into_node(),
        false => tag("span").class("event-name").child(event.name).into_node(),
    }
}

/// Areas in a list, each with what it is.
pub fn area_list(areas: Vec<AreaRef>) -> impl IntoNode + use<> {
    tag("ul").class("area-list").child(
        areas
            .into_iter()
            .map(|area| {
                let kind = area.classification.as_deref();
                let kind = kind.map(|name| words().classification(name));
                tag("li").child(area_name(area)).child(
                    kind.map(|kind| nodes![" ", tag("span").class("area-list-kind").child(kind)]),
                )
            })
            .collect::<Node>(),
    )
}
