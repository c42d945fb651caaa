//! Something from another host. Nothing is requested from it until the reader asks.

use leptos::prelude::*;

use crate::islands::asked::Asked;
use crate::setting::words;

/// A frame behind a button that names the host, or a link where nothing can be framed.
#[component]
pub fn Embed(
    /// The page to show or to open.
    url: String,
    /// The address that may be framed, where the provider is known to offer one.
    frame: Option<String>,
    /// The host, as the button names it.
    host: String,
    /// Its title.
    title: Option<String>,
    /// Who provides it.
    provider: Option<String>,
) -> impl IntoView {
    let words = words();
    let name = title.clone().or_else(|| provider.clone()).unwrap_or_else(|| host.clone());
    let open = (words.open_at_of)(&host);
    let provider = provider.filter(|provider| Some(provider) != title.as_ref());
    view! {
        <figure class="embed">
            {title.map(|title| view! { <p class="media-title">{title}</p> })}
            {provider.map(|provider| view! { <p class="embed-provider">{provider}</p> })}
            {frame.map(|src| view! { <EmbedFrame src name host/> })}
            <p class="embed-link">
                <a href=url rel="noopener external">{open}</a>
            </p>
        </figure>
    }
}

/// The frame, once the reader has asked for it.
#[component]
fn EmbedFrame(src: String, name: String, host: String) -> impl IntoView {
    let words = words();
    let (note, label) = ((words.embed_note_of)(&host), (words.load_embed_of)(&host));
    view! {
        <div class="embed-place">
            <Asked note label>
                <iframe
                    class="embed-frame"
                    src=src.clone()
                    title=name.clone()
                    sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
                    allow="fullscreen"
                    referrerpolicy="strict-origin"
                ></iframe>
            </Asked>
        </div>
    }
}
