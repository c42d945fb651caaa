//! The files that a publication names beside itself: whether they are there, only a program that knows
//! files can tell.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};
use warta_diagnostics::{Diagnostic, Span};

use super::Session;
use crate::decode::address::lacks_scheme;
use crate::json::{Document, Kind, NodeId};
use crate::library::address::has_scheme;
use crate::validate::severity_for;

/// Fields whose value is the address of a file.
const ADDRESSES: [&str; 2] = ["src", "poster"];

/// Fields that hold a picture, or several: there a bare text is its address.
const PICTURES: [&str; 5] = ["image", "images", "logo", "sources", "tracks"];

/// A file that a bundle names by a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// The number of the bundle.
    pub file: u16,
    /// Where it is named.
    pub span: Span,
    /// The path as it is meant.
    pub written: String,
    /// Where it stands in the file just so, without escapes.
    pub plain: Option<Span>,
    node: NodeId,
}

impl Session {
    /// The files that the bundles name by a path from their own folder; not those that are counted from
    /// the top of the site, wherever that will be.
    pub fn media(&self) -> Vec<Media> {
        let mut out = Vec::new();
        for file in &self.files {
            let mut found = Finder { document: &file.document, out: &mut out };
            if let Some(root) = file.document.root().filter(|_| self.library.is_some()) {
                found.object(root);
            }
        }
        out
    }

    /// Adds what a program that knows files found wrong with some. The newsroom's severities hold for it as
    /// well.
    pub fn add(&mut self, found: impl IntoIterator<Item = (Media, Diagnostic)>) {
        let checks = self.library.as_ref().map_or(&[][..], |library| library.checks());
        let mut collectors = vec![self.collector(); self.files.len()];
        for (media, one) in found {
            let Some(file) = self.files.get(usize::from(media.file)) else { continue };
            let pointer = file.document.pointer(media.node);
            let mut one = one.place(media.file, media.span, pointer);
            let Some(severity) = severity_for(checks, one.code, one.severity) else { continue };
            one.severity = severity;
            collectors[usize::from(media.file)].push(one);
        }
        for (file, collector) in self.files.iter_mut().zip(collectors) {
            file.diagnostics.extend(collector.finish());
            warta_diagnostics::in_order(&mut file.diagnostics);
        }
    }
}

struct Finder<'a> {
    document: &'a Document,
    out: &'a mut Vec<Media>,
}

impl Finder<'_> {
    fn object(&mut self, object: NodeId) {
        let kind = self.document.get(object, "type").map(|kind| self.document.string(kind));
        // What foreign services show has an address, and is no file.
        if kind.as_deref() == Some("embed") {
            return;
        }
        for (name, value) in self.document.members(object) {
            let name = self.document.string(name);
            let is_text = self.document.kind(value) == Kind::String;
            match name.as_ref() {
                name if ADDRESSES.contains(&name) && is_text => self.whole(value),
                name if PICTURES.contains(&name) => self.picture(value),
                "body" | "text" | "items" if is_text => self.markdown(value),
                _ => self.value(value, matches!(name.as_ref(), "body" | "text" | "items")),
            }
        }
    }

    /// Anything; `texts`: strings in it are Markdown.
    fn value(&mut self, value: NodeId, texts: bool) {
        match self.document.kind(value) {
            Kind::Object => self.object(value),
            Kind::Array => {
                for one in self.document.elements(value) {
                    self.value(one, texts);
                }
            }
            Kind::String if texts => self.markdown(value),
            _ => {}
        }
    }

    fn picture(&mut self, value: NodeId) {
        match self.document.kind(value) {
            Kind::String => self.whole(value),
            Kind::Array => {
                for one in self.document.elements(value) {
                    self.picture(one);
                }
            }
            _ => self.value(value, false),
        }
    }

    /// A string that is an address.
    fn whole(&mut self, node: NodeId) {
        let written = self.document.string(node);
        let start = self.document.inner_start(node);
        let plain = (self.document.raw(node) == written && written.trim() == written)
            .then(|| Span::new(start, start + written.len() as u32));
        self.add(node, self.document.span(node), written.trim(), plain);
    }

    /// The pictures in a text.
    fn markdown(&mut self, node: NodeId) {
        let text = self.document.string(node);
        if !text.contains("![") {
            return;
        }
        for (event, range) in Parser::new_ext(&text, Options::empty()).into_offset_iter() {
            let Event::Start(Tag::Image { dest_url, .. }) = event else { continue };
            let Some(at) = text[range.clone()].rfind(dest_url.as_ref()) else { continue };
            let part: Range<usize> = range.start + at..range.start + at + dest_url.len();
            let span = self.document.parts(node).span(part);
            let there = self.document.text().get(span.start as usize..span.end as usize);
            let plain = (there == Some(dest_url.as_ref())).then_some(span);
            self.add(node, span, &dest_url, plain);
        }
    }

    fn add(&mut self, node: NodeId, span: Span, written: &str, plain: Option<Span>) {
        let local = !written.is_empty()
            && !has_scheme(written)
            && !written.starts_with(['/', '#', '?'])
            && !written.contains('\\')
            && !lacks_scheme(written);
        if local {
            self.out.push(Media {
                file: self.document.file,
                span,
                written: written.to_owned(),
                plain,
                node,
            });
        }
    }
}
