//! A picture. One that another host keeps is requested only when the reader asks for it.

use crate::markup::{Event, IntoNode, Node, nodes, tag};
use leptos::prelude::{Get, RwSignal, Set};
use warta_page::image::{Image, Media};

use crate::components::inlines::inlines;
use crate::setting::words;

/// How a picture loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// At once and first: the lead picture.
    Eager,
    /// When it comes near the screen: every other one.
    Lazy,
}

/// A picture with its caption and credit.
pub fn figure(image: Image, loading: Loading) -> impl IntoNode + use<> {
    let caption = image.caption.clone();
    let credit = image.credit.clone();
    let legend = (!caption.is_empty() || credit.is_some()).then(|| {
        tag("figcaption")
            .class("figure-caption")
            .child(inlines(caption))
            .child(" ")
            .child(credit.map(|who| tag("span").class("figure-credit").child(who)))
    });
    tag("figure").class("figure").child(picture(image, loading)).child(legend)
}

/// The picture alone.
pub fn picture(image: Image, loading: Loading) -> Node {
    match image.media.ask.clone() {
        None => img(&image, loading),
        Some(host) => asked(host, words().show_picture_of, move || img(&image, Loading::Eager)),
    }
}

fn img(image: &Image, loading: Loading) -> Node {
    let failed = RwSignal::new(false);
    let words = words();
    let alt = image.alt.clone().unwrap_or_else(|| words.no_alt.to_owned());
    let sources = srcset(image);
    let (src, width, height) = (image.media.src.clone(), image.width, image.height);
    tag("span")
        .class("picture-frame")
        .live(move || {
            if failed.get() {
                return tag("span")
                    .class("picture-failed")
                    .child(tag("span").child(words.picture_failed))
                    .child(tag("span").child(alt.clone()))
                    .into_node();
            }
            // The attributes that say how to load it come before the address, so that nothing is
            // requested before they are known.
            tag("img")
                .class("picture")
                .attr("loading", (loading == Loading::Lazy).then_some("lazy"))
                .attr("fetchpriority", (loading == Loading::Eager).then_some("high"))
                .attr("decoding", "async")
                .attr("alt", alt.clone())
                .attr("width", width)
                .attr("height", height)
                .attr("sizes", (!sources.is_empty()).then_some("(min-width: 60rem) 42rem, 100vw"))
                .attr("srcset", (!sources.is_empty()).then(|| sources.clone()))
                .attr("src", src.clone())
                .on(Event::LoadError, move || failed.set(true))
                .into_node()
        })
        .into_node()
}

/// The picture in its sizes, the one of `src` among them. Only types that every browser knows, and
/// only where every width is known: otherwise `src` alone serves everybody.
fn srcset(image: &Image) -> String {
    let everywhere = |media_type: &Option<String>| {
        matches!(media_type.as_deref(), None | Some("image/jpeg" | "image/png" | "image/svg+xml"))
    };
    let mut candidates = vec![(image.media.src.as_str(), image.width)];
    let others = image.sources.iter().filter(|source| everywhere(&source.media_type));
    for source in others {
        // A set that names a width twice is invalid.
        if candidates.iter().all(|(_, width)| *width != source.width) {
            candidates.push((source.src.as_str(), source.width));
        }
    }
    if candidates.len() == 1 || candidates.iter().any(|(_, width)| width.is_none()) {
        return String::new();
    }
    let mut out = String::new();
    for (src, width) in candidates {
        if !out.is_empty() {
            out.push_str(", ");
        }
        // A space or a comma in an address would begin another candidate.
        out.push_str(&src.replace(' ', "%20").replace(',', "%2C"));
        out.push_str(&format!(" {}w", width.unwrap_or_default()));
    }
    out
}

/// A button that names a host; what it guards is drawn, and so requested, only once it is pressed.
pub fn asked(host: String, label: fn(&str) -> String, draw: impl Fn() -> Node + 'static) -> Node {
    let asked = RwSignal::new(false);
    let note = words().picture_elsewhere;
    tag("div")
        .class("asked")
        .live(move || {
            if asked.get() {
                return draw();
            }
            nodes![
                tag("p").class("asked-note").child(note),
                tag("button")
                    .class("button")
                    .attr("type", "button")
                    .on(Event::Click, move || asked.set(true))
                    .child(label(&host))
            ]
        })
        .into_node()
}

/// Draws media at once, or behind a button that names its host.
pub fn media(media: &Media, label: fn(&str) -> String, draw: impl Fn() -> Node + 'static) -> Node {
    match media.ask.clone() {
        None => draw(),
        Some(host) => asked(host, label, draw),
    }
}
