//! A block that should be here and can't be.

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::Fault;

use crate::setting::{Setting, words};

/// Says what is missing and why.
pub fn fault(fault: Fault) -> Node {
    let words = words();
    let why = match fault {
        Fault::NoSuchArticle(slug) => (words.no_such_article_of)(&slug),
        Fault::NoMedia => words.no_media.to_owned(),
        Fault::NoEmbed => words.no_embed.to_owned(),
        Fault::NoFigures(what) => (words.no_figures_of)(&what),
    };
    tag("div")
        .attr("role", "note")
        .class("fault")
        .attr("lang", Setting::here().locale.code())
        .child(tag("p").class("fault-title").child(words.part_missing))
        .child(tag("p").child(why))
        .into_node()
}
