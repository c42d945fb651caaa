//! Pictures and the tracks of films.

use warta_page::text::Inline;

use super::record::record;
use crate::decode::kinds::{
    Alt, Inlines, Language, Many, One, Or, Pixels, Rec, Src, Text, TrackKind,
};

record! {
    /// A picture.
    pub struct Image named "image" {
        /// Its address: relative to the bundle, or on the web.
        src: Option<String> => One<Src>,
        /// What it shows, for those who can't see it. An empty string says that it is decorative;
        /// absent is a warning.
        alt: Option<String> => One<Alt>,
        /// The caption, as inline Markdown.
        caption: Vec<Inline> => Or<Inlines>,
        /// Who made it.
        credit: Option<String> => One<Text>,
        /// Its width in pixels.
        width: Option<u32> => One<Pixels>,
        /// Its height in pixels.
        height: Option<u32> => One<Pixels>,
        /// The same picture in other sizes or types.
        sources: Vec<ImageSource> => Many<Rec<ImageSource>>,
    }
    short: "src";
    silent: "type";
    then: crate::decode::mend::image;
}

record! {
    /// The same picture in another size or type.
    pub struct ImageSource named "picture source" {
        /// Its address.
        src: Option<String> => One<Src>,
        /// Its width in pixels.
        width: Option<u32> => One<Pixels>,
        /// Its media type, such as `image/webp`.
        media_type as "type": Option<String> => One<Text>,
    }
    short: "src";
}

record! {
    /// Subtitles, or another text that runs with a film.
    pub struct Track named "track" {
        /// The address of a WebVTT file.
        src: Option<String> => One<Src>,
        /// `captions`, `subtitles`, `descriptions` or `chapters`.
        kind: Option<String> => One<TrackKind>,
        /// Its language, as a BCP 47 tag.
        language: Option<String> => One<Language>,
        /// What the player's menu calls it.
        label: Option<String> => One<Text>,
    }
    short: "src";
}
