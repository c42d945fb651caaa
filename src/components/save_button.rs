//! Keeps an article for reading without a network, or lets it go.

use leptos::prelude::*;
use warta_page::route::Route;

use crate::markup::{Event, IntoNode, Node, nodes, tag};
use crate::offline::{Offline, Saving};
use crate::setting::Setting;

/// The button for the page that is shown, and what came of it. Nothing where nothing can be kept.
pub fn save_button() -> impl IntoNode + use<> {
    let Some(offline) = use_context::<Offline>() else { return ().into_node() };
    let setting = Setting::here();
    let words = setting.words();
    let folder = setting.route.folder();
    let label = {
        let folder = folder.clone();
        move || match (offline.saving_of(&folder), offline.is_saved(&folder)) {
            (Saving::UnderWay, _) => words.saving,
            (_, true) => words.unsave,
            (_, false) => words.save,
        }
    };
    let said = {
        let folder = folder.clone();
        move || match offline.saving_of(&folder) {
            Saving::Idle | Saving::UnderWay => Node::Nothing,
            Saving::Done => nodes![
                words.save_done,
                " ",
                tag("a").attr("href", Route::Saved.path()).child(words.saved)
            ],
            Saving::Full => words.save_full.into_node(),
            Saving::Failed => words.save_failed.into_node(),
            Saving::Unable => words.save_unable.into_node(),
        }
    };
    let press = move || {
        let folder = folder.clone();
        match untrack(|| (offline.saving_of(&folder), offline.is_saved(&folder))) {
            (Saving::UnderWay, _) => {}
            (_, true) => offline.unsave(folder),
            (_, false) => offline.save(folder),
        }
    };
    tag("p")
        .class("save")
        .child(
            tag("button")
                .class("save-button")
                .attr("type", "button")
                .on(Event::Click, press)
                .live(label),
        )
        .child(tag("span").class("save-said").attr("role", "status").live(said))
        .into_node()
}
