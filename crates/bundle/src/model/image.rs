//! Pictures and the tracks of films.

use warta_page::text::Inline;

use super::record::record;

record! {
    /// A picture.
    pub struct Image {
        /// Its address: relative to the bundle, or on the web.
        src: Option<String>,
        /// What it shows, for those who can't see it. An empty string says that it is decorative;
        /// absent is a warning.
        alt: Option<String>,
        /// The caption, as inline Markdown.
        caption: Vec<Inline>,
        /// Who made it.
        credit: Option<String>,
        /// Its width in pixels.
        width: Option<u32>,
        /// Its height in pixels.
        height: Option<u32>,
        /// The same picture in other sizes or types.
        sources: Vec<ImageSource>,
    }
}

record! {
    /// The same picture in another size or type.
    pub struct ImageSource {
        /// Its address.
        src: Option<String>,
        /// Its width in pixels.
        width: Option<u32>,
        /// Its media type, such as `image/webp`.
        media_type: Option<String>,
    }
}

record! {
    /// Subtitles, or another text that runs with a film.
    pub struct Track {
        /// The address of a WebVTT file.
        src: Option<String>,
        /// `captions`, `subtitles`, `descriptions` or `chapters`.
        kind: Option<String>,
        /// Its language, as a BCP 47 tag.
        language: Option<String>,
        /// What the player's menu calls it.
        label: Option<String>,
    }
}
