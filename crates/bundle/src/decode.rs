//! From bytes to a [`Bundle`], going on after every mistake.
//!
//! What has the wrong type but a plain meaning is understood and reported; what has none is left out
//! and reported; everything else is used. This module knows single files only: whether a reference
//! leads anywhere is for `validate`.

pub mod address;
mod block;
mod braceless;
pub(crate) mod builder;
mod cx;
pub(crate) mod date;
mod field;
pub mod foreign;
pub(crate) mod format;
pub mod guess;
mod inner;
pub(crate) mod kinds;
pub(crate) mod letters;
mod members;
mod mend;
pub(crate) mod note;
pub mod plain;
mod record;
pub(crate) mod remedy;
mod synonym;
mod table;
mod withheld;

pub(crate) use cx::{Cx, Depth};
pub(crate) use inner::json_in;

use warta_diagnostics::{Code, Collector, Diagnostic, Severity, lists_findings};
use warta_page::text::Inline;

use crate::barrier::{self, Failed, RecordPlace};
use crate::diagnostics::shape as say;
use crate::model::{Block, Bundle};
use warta_json::{Document, Kind, NodeId};

/// What a file came to.
#[derive(Debug, Clone)]
pub struct Decoded {
    /// The bundle; `None` where the file holds nothing that could be one.
    pub bundle: Option<Bundle>,
    /// The file's text and tree, in which later checks look up where something stands.
    pub document: Document,
    /// What was found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl Decoded {
    /// Gives back the memory that was held in reserve while bodies were read. For somebody who keeps a
    /// whole archive that is much of it.
    pub fn give_back(&mut self) {
        for article in self.bundle.iter_mut().flat_map(|bundle| &mut bundle.articles) {
            article.body.shrink_to_fit();
            for block in &mut article.body {
                let Block::Paragraph(paragraph) = block else { continue };
                paragraph.text.shrink_to_fit();
                for inline in &mut paragraph.text {
                    if let Inline::Text(text) = inline {
                        text.shrink_to_fit();
                    }
                }
            }
        }
    }

    /// Whether anything of the severity "error" was found.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|one| one.severity == Severity::Error)
    }
}

/// Reads a file. `file` is the number by which origins and diagnostics name it, `name` what people
/// call it.
pub fn decode(file: u16, name: &str, bytes: &[u8]) -> Decoded {
    decode_into(file, name, bytes, Collector::new(), &[])
}

/// The same without the records that begin at these places; how much is listed depends on the collector.
pub fn decode_into(
    file: u16,
    name: &str,
    bytes: &[u8],
    mut found: Collector,
    without: &[RecordPlace],
) -> Decoded {
    let read = || {
        let document = Document::read(file, name, bytes, &mut found);
        let (bundle, found) = match document.root() {
            None => (None, found),
            Some(root) => top(&document, root, found, without),
        };
        Decoded { bundle, document, diagnostics: found.finish() }
    };
    barrier::caught(read).unwrap_or_else(|Failed| Decoded {
        bundle: None,
        document: Document::lost(file, name),
        diagnostics: vec![crate::diagnostics::shape::failed(file)],
    })
}

fn top(
    document: &Document,
    root: NodeId,
    found: Collector,
    without: &[RecordPlace],
) -> (Option<Bundle>, Collector) {
    let mut cx = Cx::new(document, found, without);
    if let Some((ends, version)) = foreign::single_article(document, root) {
        cx.put(say::single_article(ends, version), document.mark(root));
        return (None, cx.found);
    }
    // What is no bundle, or does not say so, is told by a program that has the words for it.
    if !lists_findings() && document.get(root, "warta").is_none() {
        cx.found.count(Code::MissingVersion);
        return (None, cx.found);
    }
    let foreign = if lists_findings() { foreign::recognise(document, root) } else { None };
    // What the fields of a bundle are may stand in the part that is lost.
    let foreign = foreign.filter(|format| !document.is_cut() || !format.name.is_empty());
    if let (Some(format), Kind::Array | Kind::Object) = (foreign, document.kind(root)) {
        // What else is wrong with it is no concern of a newsroom.
        if !format.is_directory {
            cx.found = Collector::new();
        }
        cx.put(say::foreign(format), document.mark(root));
        if !format.is_directory {
            return (None, cx.found);
        }
    }
    if document.kind(root) != Kind::Object {
        if cx.leaves() {
            return (None, cx.found);
        }
        if let Some(edits) = braceless::look(document, root) {
            if !edits.is_empty() {
                // With the braces there is nothing wrong with the rest.
                cx.found = cx.found.without(|it| it.code.name().starts_with("W01"));
            }
            cx.put(say::braceless(&edits), document.mark(root));
            return (None, cx.found);
        }
        // An avalanche of brackets is reported as such, once.
        if foreign.is_none() && !cx.found.has(Code::TooDeep) {
            let kind = document.kind(root);
            let first = document.elements(root).next();
            let articles = first.as_ref().is_some_and(|one| {
                ["slug", "headline", "body"].iter().any(|name| document.get(*one, name).is_some())
            });
            if articles {
                let ends = foreign::alone(document, root);
                cx.say(root, Code::NoBundle, || say::list_of_articles(ends));
            } else {
                cx.say(root, Code::NotAnObject, || {
                    if let Some(bundle) = json_in(&document.string(root))
                        && kind == Kind::String
                    {
                        return say::bundle_in_text(document.span(root), &bundle);
                    }
                    say::not_an_object(kind)
                });
            }
        }
        return (None, cx.found);
    }
    if foreign.is_none() && document.get(root, "warta").is_none() {
        cx.say(root, Code::MissingVersion, || {
            say::missing_version(document.first_field(root, format_args!("\"warta\": 1")))
        });
    }
    if let Some(site) = document.get(root, "site") {
        barrier::fault("site", document.raw(site));
    }
    let bundle = members::read::<Bundle>(&mut cx, root);
    (bundle.filter(|_| !cx.left), cx.found)
}
