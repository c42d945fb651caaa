//! Something from another host. Nothing is requested from it until the reader asks.

use crate::markup::{Event, IntoNode, Node, nodes, tag};
use leptos::prelude::{Get, RwSignal, Set};

use crate::setting::words;

/// A frame behind a button that names the host, or a link where nothing can be framed.
pub fn embed(
    url: String,
    frame: Option<String>,
    host: String,
    title: Option<String>,
    provider: Option<String>,
) -> Node {
    let words = words();
    let asked = RwSignal::new(false);
    let name = title.clone().or_else(|| provider.clone()).unwrap_or_else(|| host.clone());
    let shown = host.clone();
    let button = frame.map(|src| {
        let name = name.clone();
        tag("div").class("embed-place").live(move || {
            if asked.get() {
                tag("iframe")
                    .class("embed-frame")
                    .attr("src", src.clone())
                    .attr("title", name.clone())
                    .attr(
                        "sandbox",
                        "allow-scripts allow-same-origin allow-presentation allow-popups",
                    )
                    .attr("allow", "fullscreen")
                    .attr("referrerpolicy", "strict-origin")
                    .into_node()
            } else {
                nodes![
                    tag("p").class("asked-note").child((words.embed_note_of)(&shown)),
                    tag("button")
                        .class("button")
                        .attr("type", "button")
                        .on(Event::Click, move || asked.set(true))
                        .child((words.load_embed_of)(&shown))
                ]
            }
        })
    });
    let provider = provider.filter(|provider| Some(provider) != title.as_ref());
    tag("figure")
        .class("embed")
        .child(title.map(|title| tag("p").class("media-title").child(title)))
        .child(provider.map(|provider| tag("p").class("embed-provider").child(provider)))
        .child(button)
        .child(
            tag("p").class("embed-link").child(
                tag("a")
                    .attr("href", url)
                    .attr("rel", "noopener external")
                    .child((words.open_at_of)(&host)),
            ),
        )
        .into_node()
}
