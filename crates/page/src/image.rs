//! Pictures and other media, with the question of which host serves them already settled.

use serde::{Deserialize, Serialize};

use crate::text::Inline;

/// A file to load: where it is and whether it may load at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// The address: absolute, or relative to the site's base.
    pub src: String,
    /// `Some(host)`: the file is on a host that the publication does not list, so nothing is
    /// requested until the reader presses a button that names it.
    pub ask: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Image {
    /// The file.
    pub media: Media,
    /// The alternative text; empty: decorative; `None`: the newsroom has given none.
    pub alt: Option<String>,
    /// The caption.
    pub caption: Vec<Inline>,
    /// Who made it.
    pub credit: Option<String>,
    /// Width in pixels of the file.
    pub width: Option<u32>,
    /// Height in pixels of the file.
    pub height: Option<u32>,
    /// The same picture in other sizes or types; all on hosts that may load at once, or all asked
    /// for together with `media`.
    pub sources: Vec<ImageSource>,
}

impl Image {
    /// The files that a browser may choose from by their widths, that of `media` among them. Only types that
    /// every browser knows, and only where every width is known: otherwise there are none, and `media` alone
    /// serves everybody.
    pub fn candidates(&self) -> Vec<(&str, u32)> {
        let everywhere = |media_type: &Option<String>| {
            matches!(
                media_type.as_deref(),
                None | Some("image/jpeg" | "image/png" | "image/svg+xml")
            )
        };
        let mut candidates = vec![(self.media.src.as_str(), self.width)];
        for source in self.sources.iter().filter(|source| everywhere(&source.media_type)) {
            // A set that names a width twice is invalid.
            if candidates.iter().all(|(_, width)| *width != source.width) {
                candidates.push((source.src.as_str(), source.width));
            }
        }
        let all: Option<Vec<_>> =
            candidates.into_iter().map(|(src, width)| width.map(|width| (src, width))).collect();
        all.filter(|all| all.len() > 1).unwrap_or_default()
    }
}

/// One more file of the same picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageSource {
    /// The address.
    pub src: String,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Media type, such as `image/webp`.
    pub media_type: Option<String>,
}

/// A text track of a video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// The address of a WebVTT file on this site.
    pub src: String,
    /// `captions`, `subtitles`, `descriptions` or `chapters`.
    pub kind: String,
    /// BCP 47.
    pub language: Option<String>,
    /// What the player's menu calls it.
    pub label: Option<String>,
}
