//! Elements that other systems have beside those of HTML, and what they mean: pages for telephones (AMP)
//! have some of their own, and so do the editors of texts and the scripts of foreign services.

use std::borrow::Cow;

use crate::html::tokens::Start;

/// What does nothing for readers, and is left out as a script is.
pub(super) const DROPPED: [&str; 7] = [
    "amp-ad",
    "amp-analytics",
    "amp-auto-ads",
    "amp-consent",
    "amp-embed",
    "amp-pixel",
    "amp-sticky-ad",
];

/// The name of the element of HTML that means the same.
pub(super) fn usual_name(name: &str) -> &str {
    match name {
        "amp-img" | "amp-anim" => "img",
        "amp-iframe" => "iframe",
        "amp-video" => "video",
        "amp-audio" => "audio",
        "amp-carousel"
        | "amp-base-carousel"
        | "amp-accordion"
        | "amp-fit-text"
        | "amp-layout"
        | "amp-selector"
        | "amp-image-lightbox"
        | "amp-lightbox"
        | "amp-lightbox-gallery" => "div",
        name => name,
    }
}

/// A tag as HTML has it; `None`: it only stands in for another one, where that can't be shown.
pub(super) fn usual(tag: &Start) -> Option<Cow<'_, Start>> {
    let name = usual_name(&tag.name);
    if name == tag.name {
        return Some(Cow::Borrowed(tag));
    }
    if tag.get("placeholder").is_some() || tag.get("fallback").is_some() {
        return None;
    }
    Some(Cow::Owned(Start { name: name.to_owned(), ..tag.clone() }))
}

/// Whether an element shows something of a foreign service, and at which address, if that is known.
pub(super) fn embedded(tag: &Start) -> Option<Option<String>> {
    let id = |name: &str| {
        let id = tag.get(name)?.trim();
        let fits =
            !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        fits.then_some(id)
    };
    let at =
        |before: &str, id: Option<&str>, behind: &str| id.map(|id| [before, id, behind].concat());
    let url = |name: &str| tag.get(name).filter(|url| url.contains("//")).map(str::to_owned);
    if let Some(own) = url("data-oembed-url").filter(|_| matches!(&*tag.name, "div" | "figure")) {
        return Some(Some(own));
    }
    let film = id("data-videoid").or(id("videoid"));
    Some(match tag.name.as_str() {
        "amp-youtube" | "lite-youtube" => at("https://www.youtube.com/watch?v=", film, ""),
        "amp-vimeo" | "lite-vimeo" => at("https://vimeo.com/", film, ""),
        "amp-dailymotion" => at("https://www.dailymotion.com/video/", film, ""),
        "amp-twitter" => at("https://twitter.com/i/status/", id("data-tweetid"), ""),
        "amp-instagram" => at("https://www.instagram.com/p/", id("data-shortcode"), "/"),
        "amp-facebook" => url("data-href"),
        "amp-tiktok" => url("data-src"),
        "amp-soundcloud"
        | "amp-brightcove"
        | "amp-jwplayer"
        | "amp-gist"
        | "amp-reddit"
        | "amp-pinterest"
        | "amp-facebook-comments"
        | "amp-facebook-like" => None,
        "oembed" => url("url"),
        "div" | "span" => {
            let class = tag.get("class")?;
            let named = |name: &str| class.split_ascii_whitespace().any(|own| own == name);
            if named("flourish-embed") {
                let part = tag.get("data-src").map(str::trim).filter(|part| {
                    let fits = |b: u8| b.is_ascii_alphanumeric() || b"-_/".contains(&b);
                    !part.is_empty() && part.bytes().all(fits)
                });
                return Some(url("data-src").or(at("https://public.flourish.studio/", part, "/")));
            }
            if named("infogram-embed") {
                return Some(at("https://e.infogram.com/", id("data-id"), ""));
            }
            if !(named("fb-post") || named("fb-video")) {
                return None;
            }
            Some(url("data-href")?)
        }
        // What it holds stands in for the post where that can't be shown; without an address it stays.
        "blockquote" => {
            let class = tag.get("class")?;
            let named = |name: &str| class.split_ascii_whitespace().any(|own| own == name);
            match () {
                () if named("instagram-media") => Some(url("data-instgrm-permalink")?),
                () if named("tiktok-embed") => Some(url("cite")?),
                () => return None,
            }
        }
        _ => return None,
    })
}
