//! The pages that open without a network.

use leptos::prelude::*;

use crate::components::timestamp::timestamp;
use crate::markup::{Event, IntoNode, Node, nodes, tag};
use crate::offline::{KeptPage, Offline};
use crate::setting::Setting;

/// What the reader saved, then what was read last, with ways to let go of it.
pub fn kept_list() -> impl IntoNode + use<> {
    let Some(offline) = use_context::<Offline>() else { return ().into_node() };
    offline.refresh();
    let words = Setting::here().words();
    let lists = move || {
        let pages = offline.pages();
        let any = |saved: bool| pages.iter().any(|page| page.saved == saved);
        let saved = match any(true) {
            true => list(&pages, Some(offline)),
            false => tag("p").class("kept-list-none").child(words.saved_none).into_node(),
        };
        let read = any(false).then(|| {
            let heading = tag("h2").class("part-heading").child(words.recently_read);
            nodes![heading, list(&pages, None)]
        });
        nodes![tag("h2").class("part-heading").child(words.saved_articles), saved, read]
    };
    let clear = move || {
        offline.has_pages().then(|| {
            tag("button")
                .class("button")
                .attr("type", "button")
                .on(Event::Click, move || {
                    offline.clear();
                    leave_button();
                })
                .child(words.forget_all)
        })
    };
    tag("div")
        .class("kept-list")
        .child(tag("div").class("kept-list-lists").live(lists))
        .child(tag("p").class("kept-list-clear").live(clear))
        .into_node()
}

/// Takes the focus from a button that is about to go, to where reading begins.
fn leave_button() {
    #[cfg(feature = "csr")]
    crate::preferences::focus_again(crate::pages::frame::HEADING_ID);
}

/// The saved ones, which the reader can let go of one by one, or the others.
fn list(pages: &[KeptPage], saved: Option<Offline>) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let pages = pages.iter().filter(|page| page.saved == saved.is_some()).cloned();
    let entry = |page: KeptPage| {
        let remove = saved.map(|offline| {
            let folder = page.folder.clone();
            tag("button")
                .class("save-button")
                .attr("type", "button")
                .attr("aria-label", format!("{}: {}", words.unsave, page.title))
                .on(Event::Click, move || {
                    offline.unsave(folder.clone());
                    leave_button();
                })
                .child(words.unsave)
        });
        let href = ["./", page.folder.as_str()].concat();
        let title = tag("p")
            .class("kept-list-title")
            .attr("lang", setting.content_language())
            .child(tag("a").attr("href", href).child(page.title));
        let note = tag("p").class("kept-list-note").child(words.kept_on).child(" ");
        tag("li")
            .class("kept-list-page")
            .child(title)
            .child(note.child(timestamp(page.when)))
            .child(remove)
    };
    tag("ul").class("kept-list-pages").child(pages.map(entry).collect::<Node>()).into_node()
}
