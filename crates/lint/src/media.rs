//! Lists the files that a publication names, such as pictures. Whether they exist is for a program to tell that has
//! access to files.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use warta_diagnostics::{Diagnostic, Span};
use warta_page::text::Href;

use crate::leftovers;
use crate::links::{each_file, each_link};
use warta_bundle::decode::address::lacks_scheme;
use warta_bundle::markdown::address_in;
use warta_bundle::model::{Block, Origin};
use warta_bundle::{html, markdown};
use warta_json::local::is_file;
use warta_json::{Document, Kind, NodeId};
use warta_publication::library::address::has_scheme;
use warta_publication::session::Session;

/// Fields whose value is the address of a file.
const ADDRESSES: [&str; 2] = ["src", "poster"];

/// Fields that hold a picture, wherever they stand.
const PICTURES: [&str; 2] = ["image", "logo"];

/// Fields that hold several files, inside one of [`MEDIA`]: elsewhere they are about other things.
const SEVERAL: [&str; 3] = ["images", "sources", "tracks"];

/// Fields that hold texts in Markdown.
const TEXTS: [&str; 10] = [
    "body",
    "text",
    "items",
    "caption",
    "attribution",
    "header",
    "rows",
    "transcript",
    "biography",
    "description",
];

/// Blocks that show files.
const MEDIA: [&str; 4] = ["image", "gallery", "video", "audio"];

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
    /// Whether a text only leads to it; otherwise it is shown.
    pub linked: bool,
    node: NodeId,
}

/// The files that the bundles name by a path from their own folder; not those that are counted from the top of
/// the site, wherever that will be.
pub fn media(session: &Session) -> Vec<Media> {
    let mut out = Vec::new();
    if session.library().is_some() {
        for file in session.files() {
            let mut found = Finder { document: file.document, out: &mut out };
            if let Some(root) = file.document.root() {
                found.object(root, false);
            }
        }
    }
    // Of addresses that another system left unfinished one thing is said, for all of them.
    out.retain(|media| leftovers::host(&media.written).is_none());
    out
}

/// Adds what a program that knows files found wrong with some. The newsroom's severities hold for it as well.
pub fn add(session: &mut Session, found: impl IntoIterator<Item = (Media, Diagnostic)>) {
    let placed = found.into_iter().filter_map(|(media, one)| {
        let file = session.files().nth(usize::from(media.file))?;
        Some(one.place(media.file, media.span, file.document.pointer(media.node)))
    });
    let placed = placed.collect();
    session.add(placed);
}

struct Finder<'a> {
    document: &'a Document,
    out: &'a mut Vec<Media>,
}

impl Finder<'_> {
    /// `media`: whether the object stands for files, be it a block or a picture.
    fn object(&mut self, object: NodeId, media: bool) {
        let kind = self.document.get(object, "type").map(|kind| self.document.string(kind));
        // What foreign services show has an address, and is no file.
        if kind.as_deref() == Some("embed") {
            return;
        }
        let is_html = kind.as_deref().is_some_and(|kind| kind.eq_ignore_ascii_case("html"));
        let media = media || kind.is_some_and(|kind| MEDIA.contains(&kind.as_ref()));
        for (name, value) in self.document.members(object) {
            let name = self.document.string(name);
            let is_text = self.document.kind(value) == Kind::String;
            match name.as_ref() {
                name if ADDRESSES.contains(&name) && is_text => self.whole(value),
                name if PICTURES.contains(&name) => self.picture(value),
                name if media && SEVERAL.contains(&name) => self.picture(value),
                "html" if is_html && is_text => {
                    let text = self.document.string(value);
                    let built = html::document(&text, Origin::default());
                    self.built(value, &text, &built.blocks, &BTreeSet::new());
                }
                name if TEXTS.contains(&name) && is_text => self.markdown(value),
                name => self.value(value, TEXTS.contains(&name)),
            }
        }
    }

    /// Anything; `texts`: strings in it are Markdown.
    fn value(&mut self, value: NodeId, texts: bool) {
        match self.document.kind(value) {
            Kind::Object => self.object(value, false),
            Kind::Array => {
                for one in self.document.elements(value) {
                    self.value(one, texts);
                }
            }
            Kind::String if texts => self.markdown(value),
            _ => {}
        }
    }

    /// A picture, or several. A bare text is the address of one, unless it looks like none.
    fn picture(&mut self, value: NodeId) {
        match self.document.kind(value) {
            Kind::String => {
                let written = self.document.string(value);
                let path = written.split(['?', '#']).next().unwrap_or_default();
                if is_file(path.trim().rsplit('/').next().unwrap_or_default()) {
                    self.whole(value);
                }
            }
            Kind::Array => {
                for one in self.document.elements(value) {
                    self.picture(one);
                }
            }
            Kind::Object => self.object(value, true),
            _ => {}
        }
    }

    /// A string that is an address.
    fn whole(&mut self, node: NodeId) {
        // A path with backslashes was not used, which was said.
        if warta_json::local::local(self.document.raw(node)).is_some() {
            return;
        }
        let written = self.document.string(node);
        let start = self.document.inner_start(node);
        let plain = (self.document.raw(node) == written && written.trim() == written)
            .then(|| Span::new(start, start + written.len() as u32));
        self.add(node, self.document.span(node), written.trim(), plain, false);
    }

    /// The pictures in a text, and the files that it leads to.
    fn markdown(&mut self, node: NodeId) {
        let text = self.document.string(node);
        let has_html = text.contains('<');
        if !has_html && !text.contains("](") && !text.contains("![") {
            return;
        }
        let mut known = BTreeSet::new();
        let mut parts = self.document.parts(node);
        // A picture in the words of another is none.
        let mut inside = 0_u32;
        for (event, range) in Parser::new_ext(&text, Options::empty()).into_offset_iter() {
            match event {
                Event::Start(Tag::Image { dest_url, .. }) => {
                    inside += 1;
                    if inside > 1 {
                        continue;
                    }
                    known.insert(dest_url.to_string());
                    let Some(at) = address_in(&text, range, &dest_url) else { continue };
                    let span = parts.span(at..at + dest_url.len());
                    let there = self.document.text().get(span.start as usize..span.end as usize);
                    let plain = (there == Some(dest_url.as_ref())).then_some(span);
                    self.add(node, span, &dest_url, plain, false);
                }
                Event::Start(Tag::Link { dest_url, .. }) if leads_to_file(&dest_url) => {
                    known.insert(dest_url.to_string());
                    let Some(at) = address_in(&text, range, &dest_url) else { continue };
                    let span = parts.span(at..at + dest_url.len());
                    let there = self.document.text().get(span.start as usize..span.end as usize);
                    let plain = (there == Some(dest_url.as_ref())).then_some(span);
                    self.add(node, span, &dest_url, plain, true);
                }
                Event::End(TagEnd::Image) => inside -= 1,
                _ => {}
            }
        }
        if has_html {
            let built = markdown::document(&text, Origin::default());
            self.built(node, &text, &built.blocks, &known);
        }
    }

    /// The files in what was made of a text, without those that are known.
    fn built(&mut self, node: NodeId, text: &str, blocks: &[Block], known: &BTreeSet<String>) {
        let mut named: Vec<(String, bool)> = Vec::new();
        each_file(blocks, &mut |src, _, field| {
            if field != "url" {
                named.push((src.to_owned(), false));
            }
        });
        each_link(blocks, &mut |href, _| {
            if let Href::File(path) = href {
                named.push((path.clone(), true));
            }
        });
        let mut parts = self.document.parts(node);
        let whole = self.document.span(node);
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (path, linked) in named.into_iter().filter(|(path, _)| !known.contains(path)) {
            // One that stands there more than once is said at each of its places, in their order.
            let from = places.get(&path).copied().unwrap_or_default();
            let rest = text.get(from..).unwrap_or_default();
            let at = rest.find(path.as_str()).map(|at| from.saturating_add(at));
            let range = at.map(|at| at..at.saturating_add(path.len()));
            let span = range.clone().map(|range| parts.span(range));
            let plain = span.filter(|span| {
                let there = self.document.text().get(span.start as usize..span.end as usize);
                there == Some(path.as_str())
            });
            self.add(node, span.unwrap_or(whole), &path, plain, linked);
            if let Some(range) = range {
                places.insert(path, range.end);
            }
        }
    }

    fn add(&mut self, node: NodeId, span: Span, written: &str, plain: Option<Span>, linked: bool) {
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
                linked,
                node,
            });
        }
    }
}

/// Whether a link leads to a file of this site and not to a page.
fn leads_to_file(address: &str) -> bool {
    let address = warta_bundle::decode::address::parse(address);
    address.is_ok_and(|address| matches!(address.into_href(), Href::File(_)))
}
