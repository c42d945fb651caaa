//! A picture. One that another host keeps is requested only when the reader asks for it.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::image::Image;
use warta_page::text::Inline;

use crate::components::inlines::Inlines;
use crate::islands::asked::Asked;
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
#[component]
pub fn Figure(
    /// The picture.
    image: Image,
    /// How it loads.
    loading: Loading,
) -> impl IntoView {
    let (caption, credit) = (image.caption.clone(), image.credit.clone());
    view! {
        <figure class="figure">
            <Picture image loading/>
            <Legend caption credit/>
        </figure>
    }
}

/// The caption and credit of a picture or a film; nothing where there is neither.
#[component]
pub fn Legend(
    /// What is seen.
    caption: Vec<Inline>,
    /// Who made it.
    credit: Option<String>,
) -> impl IntoView {
    (!caption.is_empty() || credit.is_some()).then(|| {
        view! {
            <figcaption class="figure-caption">
                <Inlines run=caption/>
                {" "}
                {credit.map(|who| view! { <span class="figure-credit">{who}</span> })}
            </figcaption>
        }
    })
}

/// The picture alone.
#[component]
pub fn Picture(
    /// The picture.
    image: Image,
    /// How it loads.
    loading: Loading,
) -> impl IntoView {
    let host = image.media.ask.clone();
    let loading = if host.is_some() { Loading::Eager } else { loading };
    view! {
        <Guarded host label=words().show_picture_of>
            <PictureFrame image=image.clone() loading/>
        </Guarded>
    }
}

/// A picture that is requested now. Where it could not be loaded,
/// [`crate::islands::picture_errors::PictureErrors`] says so.
#[component]
fn PictureFrame(image: Image, loading: Loading) -> impl IntoView {
    let sources = srcset(&image);
    let alt = image.alt.unwrap_or_else(|| words().no_alt.to_owned());
    let sizes = sources.is_some().then_some("(min-width: 60rem) 42rem, 100vw");
    // The attributes that say how to load it come before the address, so that nothing is requested before
    // they are known.
    view! {
        <span class="picture-frame">
            <img
                class="picture"
                loading=(loading == Loading::Lazy).then_some("lazy")
                fetchpriority=(loading == Loading::Eager).then_some("high")
                decoding="async"
                alt=alt
                width=image.width
                height=image.height
                sizes=sizes
                srcset=sources
                src=image.media.src
            />
        </span>
    }
}

/// The picture in its sizes, where there are several.
fn srcset(image: &Image) -> Option<String> {
    let mut out = String::new();
    for (src, width) in image.candidates() {
        if !out.is_empty() {
            out.push_str(", ");
        }
        // A space or a comma in an address would begin another candidate.
        out.push_str(&src.replace(' ', "%20").replace(',', "%2C"));
        out.push_str(&format!(" {width}w"));
    }
    (!out.is_empty()).then_some(out)
}

/// Draws something at once, or behind a button that names its host: what is guarded is drawn, and so
/// requested, only once that is pressed.
#[component]
pub fn Guarded(
    /// The host to ask for; `None`: it may be requested at once.
    host: Option<String>,
    /// What the button says, with the host in it.
    label: fn(&str) -> String,
    /// What is drawn.
    children: ChildrenFn,
) -> impl IntoView {
    match host {
        None => Either::Left(children()),
        Some(host) => {
            let (note, label) = (words().picture_elsewhere.to_owned(), label(&host));
            Either::Right(view! { <Asked note label children/> })
        }
    }
}
