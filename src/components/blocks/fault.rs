//! A block that should be here and can't be.

use leptos::prelude::*;
use warta_page::block;

use crate::setting::{Setting, words};

/// Says what is missing and why.
#[component]
pub fn Fault(
    /// Why it is missing.
    fault: block::Fault,
) -> impl IntoView {
    let words = words();
    let why = match fault {
        block::Fault::NoSuchArticle(slug) => (words.no_such_article_of)(&slug),
        block::Fault::NoMedia => words.no_media.to_owned(),
        block::Fault::NoEmbed => words.no_embed.to_owned(),
        block::Fault::NoFigures(what) => (words.no_figures_of)(&what),
    };
    view! {
        <div role="note" class="fault" lang=Setting::here().locale.code()>
            <p class="fault-title">{words.part_missing}</p>
            <p>{why}</p>
        </div>
    }
}
