//! A film.

use leptos::prelude::*;
use warta_page::image::{Media, Track};
use warta_page::text::Inline;

use crate::components::picture::{Guarded, Legend};
use crate::setting::words;

/// A film with the browser's own controls; it never starts by itself.
#[component]
pub fn Video(
    /// The file.
    media: Media,
    /// The still shown before it plays.
    poster: Option<Media>,
    /// Its title.
    title: Option<String>,
    /// Its caption.
    caption: Vec<Inline>,
    /// Who made it.
    credit: Option<String>,
    /// Subtitles and the like.
    tracks: Vec<Track>,
) -> impl IntoView {
    let words = words();
    let poster = poster.filter(|poster| poster.ask.is_none()).map(|poster| poster.src);
    let src = media.src;
    let label = title.clone();
    let tracks = move || {
        let tracks = tracks.iter().cloned().map(|track| {
            view! {
                <track src=track.src kind=track.kind srclang=track.language label=track.label/>
            }
        });
        tracks.collect_view()
    };
    view! {
        <figure class="figure video">
            {title.map(|title| view! { <p class="media-title">{title}</p> })}
            <Guarded host=media.ask label=words.load_media_of>
                <video
                    class="video-player"
                    src=src.clone()
                    poster=poster.clone()
                    aria-label=label.clone()
                    controls=true
                    preload="none"
                    playsinline=true
                >
                    {tracks()}
                    {words.media_unsupported}
                </video>
            </Guarded>
            <Legend caption credit/>
        </figure>
    }
}
