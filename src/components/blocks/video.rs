//! A film.

use crate::markup::{IntoNode, Node, tag};
use warta_page::image::{Media, Track};
use warta_page::text::Inline;

use crate::components::inlines::inlines;
use crate::components::picture::media as guarded;
use crate::setting::words;

/// A film with the browser's own controls; it never starts by itself.
pub fn video(
    media: Media,
    poster: Option<Media>,
    title: Option<String>,
    caption: Vec<Inline>,
    credit: Option<String>,
    tracks: Vec<Track>,
) -> Node {
    let words = words();
    let poster = poster.filter(|poster| poster.ask.is_none()).map(|poster| poster.src);
    let src = media.src.clone();
    let label = title.clone();
    let player = move || {
        let tracks = tracks.iter().cloned().map(|track| {
            tag("track")
                .attr("src", track.src)
                .attr("kind", track.kind)
                .attr("srclang", track.language)
                .attr("label", track.label)
        });
        tag("video")
            .class("video-player")
            .attr("src", src.clone())
            .attr("poster", poster.clone())
            .attr("aria-label", label.clone())
            .attr("controls", true)
            .attr("preload", "none")
            .attr("playsinline", true)
            .child(tracks.collect::<Node>())
            .child(words.media_unsupported)
            .into_node()
    };
    let credit = credit.map(|who| tag("span").class("figure-credit").child(who));
    tag("figure")
        .class("figure video")
        .child(title.map(|title| tag("p").class("media-title").child(title)))
        .child(guarded(&media, words.load_media_of, player))
        .child((!caption.is_empty() || credit.is_some()).then(|| {
            tag("figcaption")
                .class("figure-caption")
                .child(inlines(caption))
                .child(" ")
                .child(credit)
        }))
        .into_node()
}
