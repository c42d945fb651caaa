//! Bodies and their blocks.

use warta_diagnostics::{Code, Diagnostic, Span, list, lists_findings, quoted, say};

use super::Cx;
use super::address::AddressFault;
use super::guess::{folded, guess};
use super::kinds::{is_nothing, string};
use super::note::Note;
use super::record::Variants;
use crate::diagnostics::{shape, value as say};
use crate::model::{Block, Unknown};
use crate::{html, markdown};
use warta_json::{Document, Kind as Json, NodeId};

/// How many bodies may stand inside each other: a list in a box in a list.
const DEEP: u8 = 12;

/// Types that become other blocks.
const BECOMES: [&str; 2] = ["markdown", "html"];

/// Reads a body: a string of Markdown, an array of paragraphs and blocks, or one block.
pub(crate) fn body(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Block>> {
    if cx.bodies >= DEEP {
        cx.say(node, Code::TooDeep, shape::body_too_deep);
        return None;
    }
    cx.bodies += 1;
    let out = body_inside(cx, node);
    cx.bodies -= 1;
    out
}

fn body_inside(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Block>> {
    let doc = cx.doc;
    let mut out = Vec::new();
    match doc.kind(node) {
        Json::Array => {
            for (nth, one) in doc.elements(node).enumerate() {
                cx.nth(nth, |cx| element(cx, one, &mut out));
            }
        }
        Json::Object => {
            let path = cx.field_path();
            let span = doc.span(node);
            cx.say(node, Code::Adjusted, || shape::one_for_list(&path, Json::Object, span, false));
            element(cx, node, &mut out);
        }
        _ => {
            let text = string(cx, node)?;
            let built = markdown::document(&text, cx.origin());
            report(cx, node, built.notes);
            out = built.blocks;
        }
    }
    Some(out)
}

/// Reads one element of a body.
pub(crate) fn element(cx: &mut Cx<'_>, node: NodeId, out: &mut Vec<Block>) {
    let doc = cx.doc;
    match doc.kind(node) {
        Json::Null | Json::Lost => {}
        Json::Bool(false) => _ = is_nothing(cx, node),
        Json::Object => block(cx, node, out),
        Json::Array => {
            let span = doc.span(node);
            let (open, close) =
                (Span::new(span.start, span.start + 1), Span::new(span.end - 1, span.end));
            let brackets = doc.elements(node).next().map(|_| [open, close]);
            cx.say(node, Code::Adjusted, || shape::array_in_body(brackets));
            if cx.bodies < DEEP {
                out.extend(body(cx, node).unwrap_or_default());
            }
        }
        _ => {
            if let Some(text) = string(cx, node) {
                let built = markdown::paragraphs(&text, cx.origin());
                report(cx, node, built.notes);
                out.extend(built.blocks);
            }
        }
    }
}

fn block(cx: &mut Cx<'_>, node: NodeId, out: &mut Vec<Block>) {
    let doc = cx.doc;
    let written = doc.get(node, "type").filter(|kind| doc.kind(*kind) == Json::String);
    let kind = written.map(|kind| doc.string(kind).into_owned()).unwrap_or_default();
    let types = || Block::TYPES.iter().chain(&BECOMES).copied();
    let known = types().find(|own| *own == kind).or_else(|| {
        if cx.leaves() {
            return None;
        }
        let plain = folded(&kind).into_owned();
        let near = types().find(|own| !kind.is_empty() && folded(own) == plain)?;
        let at = written.unwrap_or(node);
        let span = doc.span(at);
        cx.say(at, Code::Adjusted, || shape::near_word("type", &kind, near, span));
        Some(near)
    });
    match known {
        Some("markdown") => {
            if let Some(text) = only_text(cx, node, "text", "markdown") {
                let source = cx.step("text", |cx| string(cx, text));
                if let Some(source) = source {
                    let built = markdown::document(&source, cx.origin());
                    report(cx, text, built.notes);
                    out.extend(built.blocks);
                }
            }
        }
        Some("html") => {
            if let Some(text) = only_text(cx, node, "html", "html") {
                let source = cx.step("html", |cx| string(cx, text));
                if let Some(source) = source {
                    let built = html::document(&source, cx.origin());
                    report(cx, text, built.notes);
                    out.extend(built.blocks);
                }
            }
        }
        Some(known) => {
            let read = Block::read_as(cx, known, node);
            if let Some(read) = read {
                if is_empty(&read, |name| doc.get(node, name).is_some()) {
                    cx.say(node, Code::EmptyBlock, || say::empty_block(known));
                }
                if lists_findings() && matches!(read, Block::Video(_) | Block::Audio(_)) {
                    no_file(cx, node, known);
                }
                out.push(read);
            }
        }
        None => {
            let all: Vec<&str> = types().collect();
            let at = written.unwrap_or(node);
            cx.say(at, Code::UnknownBlock, || {
                let found = say::unknown_block(&kind, &all);
                ask(cx.doc, node, written, &all, found)
            });
            let holds = doc.raw(node).to_owned();
            out.push(Block::Unknown(Unknown { origin: cx.origin(), kind, holds }));
        }
    }
}

/// Reports a film or a recording whose address leads to a page of another site, which no player can play.
fn no_file(cx: &mut Cx<'_>, node: NodeId, known: &str) {
    const HOSTS: [&str; 14] = [
        "youtube.com",
        "youtu.be",
        "youtube-nocookie.com",
        "vimeo.com",
        "dailymotion.com",
        "tiktok.com",
        "facebook.com",
        "fb.watch",
        "instagram.com",
        "twitter.com",
        "x.com",
        "spotify.com",
        "soundcloud.com",
        "drive.google.com",
    ];
    let doc = cx.doc;
    let Some(src) = doc.get(node, "src") else { return };
    let address = doc.string(src);
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_lowercase();
    let of = |own: &&str| {
        host.strip_suffix(*own).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    if !HOSTS.iter().any(of) {
        return;
    }
    let name = |wanted: &str| {
        let mut members = doc.members(node);
        members.find(|(name, _)| doc.string(*name) == wanted)
    };
    // An embed has a title and nothing else that a film has.
    let fits = doc.members(node).all(|(name, _)| {
        matches!(doc.string(name).as_ref(), "type" | "src" | "title" | "provider")
    });
    let (kind, named) = (name("type"), name("src"));
    cx.step("src", |cx| {
        cx.say(src, Code::NotAFile, || {
            let found = say::not_playable(&host, known);
            match (kind, named) {
                (Some((_, kind)), Some((src, _))) if fits => {
                    found.edit(doc.span(kind), "\"embed\"").edit(doc.span(src), "\"url\"")
                }
                _ => found,
            }
        });
    });
}

/// Says which type a block may have been meant to have, and mends it where that is certain.
fn ask(
    doc: &Document,
    node: NodeId,
    written: Option<NodeId>,
    all: &[&str],
    found: Diagnostic,
) -> Diagnostic {
    let kind = written.map(|written| doc.string(written)).unwrap_or_default();
    let types = list(all);
    if let Some(written) = written.filter(|_| !kind.is_empty()) {
        let guess = guess(&kind, all);
        let Some(meant) = other_name(&folded(&kind)).or(guess.map(|it| it.meant)) else {
            return found;
        };
        let certain = guess.is_some_and(|it| it.certain && it.meant == meant);
        let found = found.help(say!("bundle-block-type.help", meant = quoted(meant), types));
        let (span, word) = (doc.span(written), format!("\"{meant}\""));
        return if certain {
            found.edit(span, word)
        } else {
            found.choice(quoted(meant), span, word)
        };
    }
    // {"heading": "…"} names the type where its text should stand.
    let named = doc.members(node).find(|(name, value)| {
        all.contains(&doc.string(*name).as_ref()) && doc.kind(*value) == Json::String
    });
    if let Some((name, _)) = named.filter(|_| doc.get(node, "text").is_none()) {
        let meant = doc.string(name);
        let fields = match meant.as_ref() {
            "paragraph" | "heading" | "quote" | "markdown" => "text",
            "image" | "video" | "audio" => "src",
            "embed" => "url",
            "related" => "slug",
            // Its own name is the name of its field.
            "html" => return typed(doc, node, "html", &types, found),
            _ => return found,
        };
        let whole = format!("\"type\": \"{meant}\", \"{fields}\"");
        return found.help(say!("bundle-block-type.field", whole, types)).choice(
            &whole,
            doc.span(name),
            &whole,
        );
    }
    match looks_like(&|name| doc.get(node, name).is_some()) {
        Some(meant) => typed(doc, node, meant, &types, found),
        None => found,
    }
}

/// Offers a type for a block that has none.
fn typed(doc: &Document, node: NodeId, meant: &str, types: &str, found: Diagnostic) -> Diagnostic {
    let help = say!("bundle-block-type.add", meant = quoted(meant), types);
    let field = format!("\"type\": \"{meant}\"");
    let (span, written) = match doc.get(node, "type") {
        Some(empty) => (doc.span(empty), format!("\"{meant}\"")),
        None => doc.first_field(node, format_args!("{field}")),
    };
    found.help(help).choice(&field, span, written)
}

/// What other programs and newsrooms call a type of blocks.
fn other_name(folded: &str) -> Option<&'static str> {
    Some(match folded {
        "img" | "picture" | "photo" | "foto" | "gambar" => "image",
        "p" | "text" | "teks" | "paragraf" | "alinea" => "paragraph",
        "h1" | "h2" | "h3" | "h4" | "header" | "title" | "judul" | "subjudul" | "subheading" => {
            "heading"
        }
        "blockquote" | "pullquote" | "kutipan" | "quotation" => "quote",
        "ul" | "ol" | "bullets" | "daftar" => "list",
        "galeri" | "slideshow" | "images" => "gallery",
        "youtube" | "iframe" | "tweet" | "oembed" | "facebook" | "instagram" | "tiktok" => "embed",
        "film" => "video",
        "sound" | "podcast" | "suara" => "audio",
        "tabel" => "table",
        "hr" | "separator" | "garis" | "pemisah" => "divider",
        "bacajuga" | "terkait" | "link" => "related",
        "box" | "boks" | "kotak" | "infobox" | "factbox" => "fact_box",
        "linimasa" | "kronologi" => "timeline",
        "kursi" => "seats",
        "calon" | "kandidat" => "candidates",
        "md" => "markdown",
        _ => return None,
    })
}

/// The type of a block that has none, by a field that only this type has.
fn looks_like(has: &dyn Fn(&str) -> bool) -> Option<&'static str> {
    const OWN: [(&str, &str); 18] = [
        ("level", "heading"),
        ("attribution", "quote"),
        ("ordered", "list"),
        ("images", "gallery"),
        ("poster", "video"),
        ("tracks", "video"),
        ("transcript", "audio"),
        ("rows", "table"),
        ("url", "embed"),
        ("html", "html"),
        ("legislature_id", "seats"),
        ("post_id", "candidates"),
        ("alt", "image"),
        ("slug", "related"),
        ("body", "fact_box"),
        ("items", "list"),
        ("src", "image"),
        ("text", "paragraph"),
    ];
    OWN.iter().find(|(field, _)| has(field)).map(|(_, kind)| *kind)
}

/// The text of a block that holds nothing else.
fn only_text(cx: &mut Cx<'_>, node: NodeId, name: &str, kind: &str) -> Option<NodeId> {
    let text = cx.doc.get(node, name);
    if text.is_none() {
        cx.say(node, Code::EmptyBlock, || say::empty_block(kind));
    }
    text
}

/// Whether a block that has to hold something holds nothing. Where its one field was written and could
/// not be used, that was said already.
fn is_empty(block: &Block, written: impl Fn(&str) -> bool) -> bool {
    match block {
        Block::Paragraph(block) => block.text.is_empty(),
        Block::Heading(block) => block.text.is_empty(),
        Block::Quote(block) => block.text.is_empty(),
        Block::List(block) => block.items.is_empty(),
        Block::Gallery(block) => block.images.is_empty(),
        Block::Table(block) => block.rows.is_empty() && block.header.is_empty(),
        Block::FactBox(block) => block.body.is_empty(),
        Block::KeyPoints(block) => block.items.is_empty(),
        Block::Timeline(block) => block.items.is_empty(),
        Block::Video(_) | Block::Audio(_) => !written("src"),
        Block::Embed(_) => !written("url"),
        Block::Related(_) => !written("slug"),
        Block::Seats(_) => !written("legislature_id") && !written("event_id"),
        Block::Candidates(_) => ["post_id", "area_id", "event_id"].iter().all(|it| !written(it)),
        Block::Image(_) | Block::Divider(_) | Block::Unknown(_) => false,
    }
}

/// Reports what a reader of Markdown or HTML noted.
pub(crate) fn report(cx: &mut Cx<'_>, node: NodeId, notes: Vec<Note>) {
    let doc = cx.doc;
    // A list of one text was taken for that text.
    let inner = doc.elements(node).next().unwrap_or(node);
    super::plain::look_markup(cx, inner);
    let mut parts = doc.parts(inner);
    for note in notes {
        match note {
            Note::Address(raw, AddressFault::Scheme(scheme)) => {
                cx.say_in(node, &raw, Code::UnsafeAddress, || say::unsafe_link(&scheme));
            }
            Note::Address(raw, AddressFault::Malformed(why)) => {
                cx.say_in(node, &raw, Code::BadAddress, || say::bad_link(&raw, why));
            }
            Note::NoScheme(raw, place) => match place {
                // Characters that were left out have moved the others.
                Some(at)
                    if lists_findings()
                        && doc.string(inner).get(at..at + raw.len()) == Some(raw.as_str()) =>
                {
                    let span = parts.span(at..at + raw.len());
                    cx.say_span(span, Code::BadAddress, || {
                        say::link_without_scheme(&raw).edit(Span::at(span.start), "https://")
                    });
                }
                Some(_) | None => {
                    cx.say_in(node, &raw, Code::BadAddress, || say::link_without_scheme(&raw));
                }
            },
            Note::Dropped(name) => {
                cx.say_in(node, &name, Code::MarkupDropped, || say::dropped(&name));
            }
            Note::Handler(name) => {
                cx.say_in(node, &name, Code::MarkupDropped, || say::handler(&name));
            }
            Note::Hidden(first, all) => {
                cx.say_in(node, &first, Code::HiddenText, || say::hidden(&all));
            }
            Note::Uneven(row, cells, columns) => {
                cx.say_in(node, &row, Code::UnevenTable, || say::uneven_row(cells, columns));
            }
            Note::Footnote(mark) => {
                cx.say_in(node, &mark, Code::LoneFootnote, || say::lone_footnote(&mark));
            }
            Note::FootnoteTwice(mark) => {
                cx.say_in(node, &format!("{mark}:"), Code::LoneFootnote, || {
                    say::footnote_twice(&mark)
                });
            }
            Note::FootnoteUnmarked(mark) => {
                cx.say_in(node, &mark, Code::LoneFootnote, || say::footnote_without_mark(&mark));
            }
            Note::Changed(part, how) => {
                cx.say_in(node, &part, Code::MarkupChanged, || say::changed(&part, how));
            }
        }
    }
}
