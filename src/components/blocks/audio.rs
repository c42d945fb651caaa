//! A sound recording.

use leptos::prelude::*;
use warta_page::block::Block;
use warta_page::image::Media;

use crate::components::blocks::Blocks;
use crate::components::picture::Guarded;
use crate::setting::words;

/// A recording with the browser's own controls, and what is said in it.
#[component]
pub fn Audio(
    /// The file.
    media: Media,
    /// Its title.
    title: Option<String>,
    /// Who made it.
    credit: Option<String>,
    /// What is said in it.
    transcript: Vec<Block>,
) -> impl IntoView {
    let words = words();
    let src = media.src;
    let label = title.clone();
    let transcript = (!transcript.is_empty()).then(|| {
        view! {
            <details class="audio-transcript">
                <summary>{words.transcript}</summary>
                <Blocks body=transcript/>
            </details>
        }
    });
    view! {
        <figure class="figure audio">
            {title.map(|title| view! { <p class="media-title">{title}</p> })}
            <Guarded host=media.ask label=words.load_media_of>
                <audio
                    class="audio-player"
                    src=src.clone()
                    aria-label=label.clone()
                    controls=true
                    preload="none"
                >
                    {words.media_unsupported}
                </audio>
            </Guarded>
            {transcript}
            // A caption is the first or the last of a figure.
            {credit.map(|who| view! { <figcaption class="figure-caption">{who}</figcaption> })}
        </figure>
    }
}
