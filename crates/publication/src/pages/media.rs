//! Pictures and other files, with the question of which host serves them settled.

use warta_page::image::{Image, ImageSource, Media, Track};

use crate::pages::Pages;
use warta_bundle::model;

impl Pages<'_> {
    /// A picture; `None` where it has no usable address.
    pub(crate) fn image(&self, it: &model::Image) -> Option<Image> {
        let media = self.media(it.origin.file, it.src.as_deref())?;
        let sources = it
            .sources
            .iter()
            .filter_map(|source| {
                let place = self.media(source.origin.file, source.src.as_deref())?;
                // Asked for together with the picture, so it must not be on yet another host.
                (place.ask.is_none() || place.ask == media.ask).then_some(ImageSource {
                    src: place.src,
                    width: source.width,
                    media_type: source.media_type.clone(),
                })
            })
            .collect();
        Some(Image {
            media,
            alt: it.alt.clone(),
            caption: self.inlines(&it.caption, it.origin.file),
            credit: it.credit.clone(),
            width: it.width,
            height: it.height,
            sources,
        })
    }

    /// A picture, where it may load at once.
    pub(crate) fn image_at_once(&self, it: Option<&model::Image>) -> Option<Image> {
        it.and_then(|it| self.image(it)).filter(|image| image.media.ask.is_none())
    }

    /// A file; `None` where it has no usable address.
    pub(crate) fn media(&self, file: u16, src: Option<&str>) -> Option<Media> {
        let place = self.library.settings.hosts.place(file, src?)?;
        Some(Media { src: place.address, ask: place.ask })
    }

    /// The tracks of a film that are on this site; players refuse those of other hosts.
    pub(crate) fn tracks(&self, all: &[model::Track]) -> Vec<Track> {
        all.iter()
            .filter_map(|it| {
                let media = self.media(it.origin.file, it.src.as_deref())?;
                media.ask.is_none().then(|| Track {
                    src: media.src,
                    kind: it.kind.clone().unwrap_or_else(|| "subtitles".into()),
                    language: it.language.clone(),
                    label: it.label.clone(),
                })
            })
            .collect()
    }
}
