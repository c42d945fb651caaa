//! A sound recording.

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::Block;
use warta_page::image::Media;

use crate::components::blocks::blocks;
use crate::components::picture::media as guarded;
use crate::setting::words;

/// A recording with the browser's own controls, and what is said in it.
pub fn audio(
    media: Media,
    title: Option<String>,
    credit: Option<String>,
    transcript: Vec<Block>,
) -> Node {
    let words = words();
    let src = media.src.clone();
    let label = title.clone();
    let player = move || {
        tag("audio")
            .class("audio-player")
            .attr("src", src.clone())
            .attr("aria-label", label.clone())
            .attr("controls", true)
            .attr("preload", "none")
            .child(words.media_unsupported)
            .into_node()
    };
    tag("figure")
        .class("figure audio")
        .child(title.map(|title| tag("p").class("media-title").child(title)))
        .child(guarded(&media, words.load_media_of, player))
        .child((!transcript.is_empty()).then(|| {
            tag("details")
                .class("audio-transcript")
                .child(tag("summary").child(words.transcript))
                .child(blocks(transcript))
        }))
        // A caption is the first or the last of a figure.
        .child(credit.map(|who| tag("figcaption").class("figure-caption").child(who)))
        .into_node()
}
