//! HTML as typed blocks and inlines, from an allow-list.
//!
//! Tags on the list become what they mean; of every other one the text is kept; what holds no text for
//! readers (scripts, styles, forms' insides, drawings) is dropped whole, and said. No attribute
//! survives but addresses, alternative texts and sizes.

mod references;
mod tokens;

use std::borrow::Cow;

use crate::decode::address::Address;
use crate::decode::builder::{Builder, Built, Note, Tag};
use crate::html::tokens::{Start, Token, Tokens};
use crate::model::{Block, Embed, Origin};

/// Elements that are dropped with all that they hold.
const DROPPED: &[&str] = &[
    "script",
    "style",
    "template",
    "noscript",
    "noembed",
    "noframes",
    "object",
    "applet",
    "svg",
    "math",
    "head",
    "title",
    "textarea",
    "select",
    "datalist",
    "canvas",
    "audio",
    "video",
    "map",
    "frameset",
    "xmp",
    "plaintext",
    "dialog",
    "iframe",
];

/// Elements without an end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "frame", "basefont", "bgsound",
];

/// Void elements that would do something: said where they are dropped.
const ACTIVE: &[&str] = &["base", "embed", "link", "meta", "input", "frame", "bgsound"];

/// Reads a document or a fragment.
pub(crate) fn document(html: &str, origin: Origin) -> Built {
    let mut builder = Builder::new(origin);
    Feed::default().read(html, &mut builder);
    builder.finish()
}

/// Feeds HTML to a builder, in one piece or in several.
#[derive(Debug, Clone, Default)]
pub(crate) struct Feed {
    /// The element that is being dropped, and how many of its kind are open.
    skipped: Option<(String, u32)>,
}

impl Feed {
    /// Whether what comes is being dropped.
    pub(crate) fn is_skipping(&self) -> bool {
        self.skipped.is_some()
    }

    /// Takes the element that is being dropped for closed.
    pub(crate) fn stop_skipping(&mut self) {
        self.skipped = None;
    }

    /// Reads a piece.
    pub(crate) fn read(&mut self, html: &str, builder: &mut Builder) {
        let html = if html.contains('\r') {
            Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n"))
        } else {
            Cow::Borrowed(html)
        };
        for token in Tokens::new(&html) {
            match token {
                Token::Start(tag) => self.start(&tag, builder),
                Token::End(name) => self.end(&name, builder),
                Token::Text(text) if self.skipped.is_none() => builder.flowing(&text),
                Token::Text(_) => {}
            }
        }
    }

    fn start(&mut self, tag: &Start, builder: &mut Builder) {
        let name = tag.name.as_str();
        let get = |name: &str| tag.get(name);
        if let Some((skipped, depth)) = &mut self.skipped {
            if skipped == name && !tag.self_closing {
                *depth += 1;
            }
            return;
        }
        for (handler, _) in tag.attributes.iter().filter(|(name, _)| name.starts_with("on")) {
            builder.note(Note::Handler(handler.clone()));
        }
        if name == "iframe" {
            frame(get("src"), get("title"), builder);
        }
        if DROPPED.contains(&name) {
            if name != "iframe" || get("src").is_none() {
                builder.note(Note::Dropped(name.to_owned()));
            }
            // `<svg/>` has no inside; HTML's own elements ignore the slash.
            if !(tag.self_closing && matches!(name, "svg" | "math")) {
                self.skipped = Some((name.to_owned(), 1));
            }
            return;
        }
        match name {
            "br" => builder.line_break(),
            "wbr" => builder.text("\u{200b}"),
            "hr" => builder.divider(),
            "a" => match get("href") {
                Some(href) => builder.link(href),
                None => builder.open(Tag::Link(None)),
            },
            "img" => {
                let size = |name: &str| get(name).and_then(|value| value.trim().parse().ok());
                let alt = get("alt").map(str::to_owned);
                match get("src") {
                    Some(src) => {
                        builder.image(src, alt, None, (size("width"), size("height")));
                    }
                    None => builder.flowing(&alt.unwrap_or_default()),
                }
            }
            "ol" => {
                let start = get("start").and_then(|start| start.trim().parse().ok());
                builder.open(Tag::List { ordered: true, start: start.filter(|n| *n != 1) });
            }
            _ if VOID.contains(&name) => {
                if ACTIVE.contains(&name) {
                    builder.note(Note::Dropped(name.to_owned()));
                }
            }
            _ => match meaning(name) {
                Some(tag) => builder.open(tag),
                // A box of any kind parts paragraphs.
                None if is_box(name) => {
                    builder.open(Tag::Paragraph);
                    builder.close(&Tag::Paragraph);
                }
                None => {}
            },
        }
    }

    fn end(&mut self, name: &str, builder: &mut Builder) {
        if let Some((skipped, depth)) = &mut self.skipped {
            if skipped == name {
                *depth -= 1;
                if *depth == 0 {
                    self.skipped = None;
                }
            }
            return;
        }
        match name {
            "a" => builder.close(&Tag::Link(None)),
            "ol" => builder.close(&Tag::List { ordered: true, start: None }),
            // As browsers have it.
            "br" => builder.line_break(),
            _ => match meaning(name) {
                Some(tag) => builder.close(&tag),
                None if is_box(name) => {
                    builder.open(Tag::Paragraph);
                    builder.close(&Tag::Paragraph);
                }
                None => {}
            },
        }
    }
}

/// What a tag means.
fn meaning(name: &str) -> Option<Tag> {
    Some(match name {
        "p" => Tag::Paragraph,
        "h1" | "h2" => Tag::Heading(2),
        "h3" => Tag::Heading(3),
        "h4" | "h5" | "h6" => Tag::Heading(4),
        "blockquote" => Tag::Quote,
        "ul" | "menu" | "dir" => Tag::List { ordered: false, start: None },
        "li" => Tag::Item,
        "table" => Tag::Table(Vec::new()),
        // A row of headings, until a cell of it is none.
        "tr" => Tag::Row { header: true },
        "td" => Tag::Cell { header: false },
        "th" => Tag::Cell { header: true },
        "figure" => Tag::Figure,
        "figcaption" | "caption" => Tag::Caption,
        "pre" | "listing" => Tag::Pre,
        "strong" | "b" => Tag::Strong,
        "em" | "i" | "cite" | "dfn" | "var" => Tag::Emphasis,
        "s" | "del" | "strike" => Tag::Strikethrough,
        "sup" => Tag::Superscript,
        "sub" => Tag::Subscript,
        "code" | "kbd" | "samp" | "tt" => Tag::Code,
        _ => return None,
    })
}

/// Whether a tag without a meaning of its own still starts on a new line.
fn is_box(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "section"
            | "article"
            | "aside"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "address"
            | "center"
            | "fieldset"
            | "form"
            | "details"
            | "summary"
            | "dl"
            | "dt"
            | "dd"
            | "body"
            | "html"
            | "hgroup"
            | "legend"
            | "option"
    )
}

/// A frame from another host becomes an embed, which waits for the reader.
fn frame(src: Option<&str>, title: Option<&str>, builder: &mut Builder) {
    let Some(src) = src else { return };
    match builder.address(src) {
        Some(Address::Web(url)) => {
            let title = title.map(str::to_owned).filter(|title| !title.trim().is_empty());
            let origin = builder.origin();
            builder.block(Block::Embed(Embed { origin, url: Some(url), title, provider: None }));
        }
        Some(_) => builder.note(Note::Dropped("iframe".to_owned())),
        None => {}
    }
}

#[cfg(test)]
mod tests;
