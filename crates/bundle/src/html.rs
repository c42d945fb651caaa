//! HTML as typed blocks and inlines, from an allow-list.
//!
//! Tags on the list become what they mean; of every other one the text is kept; what holds no text for
//! readers (scripts, styles, forms' insides, drawings) is dropped whole, and said, and so is what the source
//! hides. Of attributes survive addresses, alternative texts, sizes, the numbers of lists, the spans of
//! cells, the places that links lead to, and styles that mean something. Words in angle brackets that are no
//! element stay words.

mod custom;
mod elements;
mod open;
mod pictures;
#[cfg(any(test, feature = "tokens"))]
pub mod plain;
mod references;
mod tokens;

use std::borrow::Cow;

use warta_page::block::{NumberStyle, Numbers};

use crate::decode::address::Address;
use crate::decode::builder::{Builder, BuilderTag, Built, Part};
use crate::decode::note::{MarkupChange, Note};
use crate::html::elements::{is_box, is_part_of_table, meaning};
use crate::html::open::{Open, hides, is_plain};
use crate::html::pictures::Pictures;
pub(crate) use crate::html::tokens::Source;
use crate::html::tokens::{Start, Token, Tokens, is_element};
use crate::model::{Block, Embed, Origin};

/// Elements that are dropped with all that they hold.
const DROPPED: &[&str] = &[
    "script",
    "style",
    "template",
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

/// A text with its references to characters resolved.
pub(crate) fn resolve_references(text: &str) -> String {
    references::resolve(text, false)
}

/// Reads a document or a fragment.
pub fn document(html: &str, origin: Origin) -> Built {
    let mut builder = Builder::new(origin);
    let source = Source::new(html);
    let mut feed = Feed::new(&source);
    feed.read(html, &mut builder);
    feed.finish(&mut builder);
    builder.finish()
}

/// Feeds HTML to a builder, in one piece or in several.
#[derive(Debug, Clone)]
pub(crate) struct Feed<'a> {
    source: &'a Source<'a>,
    /// The element that is being dropped, and how many of its kind are open.
    skipped: Option<(String, u32)>,
    pictures: Pictures,
    /// How many tables are open inside a table.
    inner_tables: u32,
    /// Whether a term is open, whose words are bold.
    term: bool,
    /// Whether a gloss over a word is open.
    gloss: bool,
    open: Open,
    /// The words that were hidden: the first of them, and the beginning of all.
    hidden: (String, String),
}

/// How many bytes are kept of words that are hidden.
const HIDDEN: usize = 300;

impl<'a> Feed<'a> {
    /// For pieces of this text.
    pub fn new(source: &'a Source<'a>) -> Feed<'a> {
        Feed {
            source,
            skipped: None,
            pictures: Pictures::default(),
            inner_tables: 0,
            term: false,
            gloss: false,
            open: Open::default(),
            hidden: (String::new(), String::new()),
        }
    }

    /// Whether what comes is being dropped.
    pub(crate) fn is_skipping(&self) -> bool {
        self.skipped.is_some() || self.pictures.is_in_fallback() || self.open.is_hidden()
    }

    /// How many elements are open.
    pub(crate) fn count_open(&self) -> usize {
        self.open.count()
    }

    /// Takes the element that is being dropped for closed, and all but the outermost that are open.
    pub(crate) fn stop_skipping(&mut self, open: usize, builder: &mut Builder) {
        self.skipped = None;
        self.pictures.leave_fallback();
        self.open.cut(open, builder);
    }

    /// Gives up waiting for the address of a picture: what comes is no HTML.
    pub(crate) fn settle(&mut self, builder: &mut Builder) {
        self.pictures.settle(builder);
    }

    /// Says what no more text can settle.
    pub(crate) fn finish(&mut self, builder: &mut Builder) {
        self.settle(builder);
        if !self.hidden.0.is_empty() {
            let (first, all) = std::mem::take(&mut self.hidden);
            builder.note(Note::Hidden(first, all));
        }
    }

    /// Takes words where what comes is being dropped.
    pub(crate) fn skipped_text(&mut self, text: &str) {
        if self.skipped.is_none() && self.open.is_hidden() {
            self.keep_hidden(text);
        }
    }

    fn keep_hidden(&mut self, text: &str) {
        let words = text.trim();
        if words.is_empty() {
            return;
        }
        let (first, all) = &mut self.hidden;
        if first.is_empty() {
            first.push_str(words);
        }
        if all.len() < HIDDEN {
            if !all.is_empty() {
                all.push(' ');
            }
            all.extend(words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(HIDDEN));
        }
    }

    /// Reads a piece.
    pub(crate) fn read(&mut self, html: &str, builder: &mut Builder) {
        let html = if html.contains('\r') {
            Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n"))
        } else {
            Cow::Borrowed(html)
        };
        for token in Tokens::new(&html, self.source) {
            match token {
                Token::Start(tag) => self.start(&tag, builder),
                Token::End(name) => self.end(&name, builder),
                Token::Cut(rest) => builder.changed(&format!("<{rest}"), MarkupChange::CutTag),
                Token::Text(text) if self.open.is_hidden() => self.skipped_text(&text),
                Token::Text(text) if self.skipped.is_none() => {
                    if self.pictures.text(&text, builder) {
                        builder.flowing(&text);
                    }
                }
                Token::Text(_) => {}
            }
        }
    }

    /// Takes a start tag of something hidden; whether it was.
    fn hides(&mut self, tag: &Start) -> bool {
        if !self.open.is_hidden() {
            let counts = |name: &str| matches!(tag.get(name).map(str::trim), Some("0" | "1"));
            let counter = tag.name == "img" && counts("width") && counts("height");
            if !hides(tag) || counter {
                return false;
            }
        }
        let is_void = VOID.contains(&tag.name.as_str());
        if !(is_void || self.pictures.is_in_fallback()) {
            self.open.push_hidden(tag);
        }
        // What is hidden itself, and not only around this.
        if matches!(tag.name.as_str(), "img" | "iframe" | "video" | "audio") {
            let words =
                ["alt", "title", "data-src", "src"].into_iter().filter_map(|name| tag.get(name));
            let words = { words }.find(|words| !words.trim().is_empty()).unwrap_or_default();
            self.keep_hidden(words);
        }
        true
    }

    fn start(&mut self, tag: &Start, builder: &mut Builder) {
        let Some(tag) = custom::usual(tag) else { return };
        let tag = tag.as_ref();
        let name = tag.name.as_str();
        let get = |name: &str| tag.get(name);
        if let Some((skipped, depth)) = &mut self.skipped {
            // The bracket of a gloss needs no end tag, so that any other tag ends it.
            if skipped == "rp" {
                self.skipped = None;
            } else {
                if skipped == name && !tag.self_closing {
                    *depth += 1;
                }
                return;
            }
        }
        let fallback = self.pictures.is_in_fallback();
        let inner = self.inner_tables > 0 && !self.open.is_hidden() && is_part_of_table(name);
        if !(fallback || inner) {
            self.open.begin(name, builder);
        }
        if self.hides(tag) {
            return;
        }
        for (handler, _) in tag.attributes.iter().filter(|(name, _)| name.starts_with("on")) {
            builder.note(Note::Handler(handler.clone()));
        }
        // A value that goes on over other tags lost the mark at its end.
        if let Some((_, value)) = tag.attributes.iter().find(|(_, it)| it.contains("</")) {
            builder.changed(value, MarkupChange::OpenValue);
        }
        if self.pictures.start(tag, builder) {
            return;
        }
        if name == "iframe" {
            frame(tag, builder);
        }
        if let Some(url) = custom::embedded(tag) {
            match url {
                Some(url) => embed(&url, tag, builder),
                None => builder.note(Note::Dropped(name.to_owned())),
            }
            self.skipped = Some((name.to_owned(), 1));
            return;
        }
        if DROPPED.contains(&name) || custom::DROPPED.contains(&name) {
            if name != "iframe" || get("src").or(get("data-src")).is_none() {
                builder.note(Note::Dropped(name.to_owned()));
            }
            // `<svg/>` has no inside; HTML's own elements ignore the slash.
            if !(tag.self_closing && matches!(name, "svg" | "math")) {
                self.skipped = Some((name.to_owned(), 1));
            }
            return;
        }
        if self.inner_table(name, builder) {
            return;
        }
        lost(tag, builder);
        self.end_parts(name, builder);
        match name {
            "br" => builder.line_break(),
            "wbr" => builder.text("\u{200b}"),
            "hr" => builder.divider(),
            "a" => match get("href") {
                Some(href) => builder.link(href),
                None => builder.open(BuilderTag::Link(None)),
            },
            "ol" if is_unnumbered(tag) => builder.open(BuilderTag::List(None)),
            "ol" => {
                builder.open(BuilderTag::List(Some(numbers(tag))));
                below_zero(get("start"), builder);
            }
            // What its style says stands before its items.
            "ul" if is_numbered(tag) => builder.open(BuilderTag::List(Some(numbers(tag)))),
            "li" => {
                builder.item(number(get("value")));
                below_zero(get("value"), builder);
            }
            "thead" => builder.part(Part::Head),
            "tbody" => builder.part(Part::Body),
            "tfoot" => builder.part(Part::Foot),
            "td" | "th" => builder.open(cell(tag)),
            "dt" | "summary" | "legend" => {
                builder.open(BuilderTag::Paragraph);
                builder.open(BuilderTag::Strong);
                self.term = true;
            }
            "rt" => {
                builder.text("(");
                self.gloss = true;
            }
            // Glosses get brackets of their own.
            "rp" => self.skipped = Some((name.to_owned(), 1)),
            "progress" | "meter" => builder.changed(name, MarkupChange::Bar),
            // Who said what a quotation holds.
            "footer" if builder.is_in_quote() => builder.open(BuilderTag::Caption),
            "bdi" | "bdo" => {
                if name == "bdo" {
                    builder.changed("bdo", MarkupChange::Direction);
                }
                builder.text(match get("dir") {
                    Some(dir) if dir.eq_ignore_ascii_case("rtl") => "\u{2067}",
                    Some(dir) if dir.eq_ignore_ascii_case("ltr") => "\u{2066}",
                    _ => "\u{2068}",
                });
            }
            _ if VOID.contains(&name) => {
                if ACTIVE.contains(&name) {
                    builder.note(Note::Dropped(name.to_owned()));
                }
            }
            _ if is_plain(tag) => {}
            _ => match meaning(name) {
                Some(tag) => builder.open(tag),
                // A box of any kind parts paragraphs.
                None if is_box(name) => {
                    builder.open(BuilderTag::Paragraph);
                    builder.close(&BuilderTag::Paragraph);
                }
                None if is_element(name) || is_of_word(name) => {}
                None => builder.changed(name, MarkupChange::NoElement),
            },
        }
        // The words of a drawing that has no others.
        if matches!(name, "i" | "span" | "em" | "b")
            && get("role").is_some_and(|role| role.trim().eq_ignore_ascii_case("img"))
            && let Some(label) = get("aria-label").map(str::trim)
        {
            builder.text(label);
        }
        if matches!(name, "abbr" | "acronym")
            && let Some(title) = get("title").map(str::trim).filter(|title| !title.is_empty())
        {
            builder.changed(title, MarkupChange::Title);
        }
        if !VOID.contains(&name) && self.skipped.is_none() {
            self.open.push_shown(tag, builder);
        }
        let name = get("name").filter(|_| name == "a");
        for id in [get("id"), name].into_iter().flatten() {
            builder.anchor(id.trim());
        }
    }

    fn end(&mut self, name: &str, builder: &mut Builder) {
        let name = custom::usual_name(name);
        if let Some((skipped, depth)) = &mut self.skipped {
            let ends_bracket = skipped == "rp" && name != "rp";
            if skipped == name {
                *depth -= 1;
                if *depth == 0 {
                    self.skipped = None;
                }
            }
            if !ends_bracket {
                return;
            }
            self.skipped = None;
        }
        let hidden = self.open.is_hidden();
        if hidden && !self.open.end(name, builder) {
            return;
        }
        if self.pictures.end(name, builder) {
            return;
        }
        if self.inner_tables > 0 {
            if name == "table" {
                self.inner_tables = self.inner_tables.saturating_sub(1);
            }
            if is_part_of_table(name) {
                return;
            }
        }
        if !hidden && !self.open.end(name, builder) {
            return;
        }
        if matches!(
            name,
            "rt" | "ruby" | "dt" | "summary" | "legend" | "dl" | "details" | "fieldset"
        ) {
            self.end_parts(name, builder);
        }
        match name {
            "a" => builder.close(&BuilderTag::Link(None)),
            "ol" => builder.close(&BuilderTag::List(None)),
            "thead" | "tbody" | "tfoot" => builder.part(Part::Body),
            "footer" if builder.is_in_quote() => builder.close(&BuilderTag::Caption),
            "p" => builder.end_paragraph(),
            "bdi" | "bdo" => builder.text("\u{2069}"),
            // As browsers have it.
            "br" => builder.line_break(),
            _ => match meaning(name) {
                Some(tag) => builder.close(&tag),
                None if is_box(name) => {
                    builder.open(BuilderTag::Paragraph);
                    builder.close(&BuilderTag::Paragraph);
                }
                None => {}
            },
        }
    }

    /// Ends the term or the gloss that is open, where this tag does.
    fn end_parts(&mut self, name: &str, builder: &mut Builder) {
        if self.term && is_box(name) {
            builder.close(&BuilderTag::Strong);
            self.term = false;
        }
        if self.gloss && (is_box(name) || matches!(name, "rt" | "rp" | "rb" | "ruby" | "p")) {
            builder.text(")");
            self.gloss = false;
        }
    }

    /// Makes lines of text of a table inside a table; whether the tag was one of that.
    fn inner_table(&mut self, name: &str, builder: &mut Builder) -> bool {
        if name == "table" && builder.is_in_table() {
            self.inner_tables = self.inner_tables.saturating_add(1);
            builder.changed("table", MarkupChange::TableInTable);
            builder.line_break();
            return true;
        }
        if self.inner_tables == 0 {
            return false;
        }
        match name {
            "tr" | "caption" => builder.line_break(),
            "td" | "th" => builder.flowing(" "),
            "thead" | "tbody" | "tfoot" => {}
            _ => return false,
        }
        true
    }
}

/// A whole number as attributes hold it.
fn number(value: Option<&str>) -> Option<u32> {
    let value = value?.trim_start();
    let value = value.strip_prefix('+').unwrap_or(value);
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}

/// Reports a number that no list has here.
fn below_zero(value: Option<&str>, builder: &mut Builder) {
    if let Some(value) = value.filter(|value| number(Some(value)).is_none()) {
        builder.changed(value, MarkupChange::Number);
    }
}

/// A cell with what it says that it reaches over.
fn cell(tag: &Start) -> BuilderTag {
    let reach = |name: &str| number(tag.get(name)).map(|it| u16::try_from(it).unwrap_or(u16::MAX));
    let columns = reach("colspan").unwrap_or(1).max(1);
    BuilderTag::Cell { header: tag.name == "th", span: (columns, reach("rowspan").unwrap_or(1)) }
}

/// How a list is numbered.
fn numbers(tag: &Start) -> Numbers {
    const STYLES: [(&str, &str, NumberStyle); 6] = [
        ("a", "lower-alpha", NumberStyle::LowerAlpha),
        ("a", "lower-latin", NumberStyle::LowerAlpha),
        ("A", "upper-alpha", NumberStyle::UpperAlpha),
        ("A", "upper-latin", NumberStyle::UpperAlpha),
        ("i", "lower-roman", NumberStyle::LowerRoman),
        ("I", "upper-roman", NumberStyle::UpperRoman),
    ];
    let sign = tag.get("type").unwrap_or_default().trim();
    let css = tag.get("style").unwrap_or_default().to_ascii_lowercase();
    let by_css = STYLES.iter().find(|(_, word, _)| css.contains(word));
    let style = by_css.or_else(|| STYLES.iter().find(|(own, _, _)| *own == sign));
    let reversed = tag.get("reversed").is_some();
    Numbers {
        start: number(tag.get("start")).filter(|start| *start != 1 || reversed),
        style: style.map(|(_, _, style)| *style).unwrap_or_default(),
        reversed,
        values: Vec::new(),
    }
}

/// What a style says of the marks before the items of a list.
fn marks(tag: &Start) -> Option<String> {
    let style = tag.get("style")?.to_ascii_lowercase();
    let mut all = style.split(';').filter_map(|rule| rule.split_once(':'));
    let own = |name: &str| matches!(name.trim(), "list-style" | "list-style-type");
    all.rfind(|(name, _)| own(name)).map(|(_, value)| value.to_owned())
}

fn is_numbered(tag: &Start) -> bool {
    const NUMBERS: [&str; 4] = ["decimal", "-alpha", "-latin", "-roman"];
    marks(tag).is_some_and(|marks| NUMBERS.iter().any(|own| marks.contains(own)))
}

/// Whether a list shows no numbers of its own: mostly they stand in the words.
fn is_unnumbered(tag: &Start) -> bool {
    const OTHERS: [&str; 4] = ["none", "disc", "circle", "square"];
    marks(tag).is_some_and(|marks| marks.split_whitespace().any(|own| OTHERS.contains(&own)))
}

/// Reports what an element shows by other means than words, or what it says of its words.
fn lost(tag: &Start, builder: &mut Builder) {
    if let Some(src) = pictures::behind(tag) {
        builder.changed(src, MarkupChange::Background);
    }
    let labelled = tag.get("aria-label").is_some_and(|label| !label.trim().is_empty());
    if matches!(tag.name.as_str(), "i" | "span" | "em" | "b")
        && !labelled
        && let Some(class) = tag.get("class")
        && let Some(icon) = class.split_ascii_whitespace().find(|own| is_icon(own))
    {
        builder.changed(icon, MarkupChange::Icon);
    }
    if tag.get("style").is_some_and(|style| style.to_ascii_lowercase().contains("bidi-override")) {
        builder.changed("bidi-override", MarkupChange::Direction);
    }
    if tag.name == "blockquote" {
        if builder.is_in_quote() {
            builder.changed("blockquote", MarkupChange::QuoteInQuote);
        }
        if let Some(source) = tag.get("cite").map(str::trim).filter(|source| !source.is_empty()) {
            builder.changed(source, MarkupChange::QuoteSource);
        }
    }
}

/// Whether a class shows a drawing in the place of words.
fn is_icon(class: &str) -> bool {
    const ICONS: [&str; 7] = ["fa-", "icon-", "glyphicon-", "bi-", "mdi-", "dashicons-", "ti-"];
    ICONS.iter().any(|own| class.len() > own.len() && class.starts_with(own))
}

/// Whether Word puts an element around words that it marks for itself.
fn is_of_word(name: &str) -> bool {
    ["o:", "w:", "st1:"].iter().any(|space| name.starts_with(space))
}

/// A frame from another host becomes an embed, which waits for the reader.
fn frame(tag: &Start, builder: &mut Builder) {
    // Frames that load late have their address beside.
    if let Some(src) = tag.get("data-src").or(tag.get("src")) {
        embed(src, tag, builder);
    }
}

/// What a foreign service shows at an address.
fn embed(src: &str, tag: &Start, builder: &mut Builder) {
    match builder.address(src) {
        Some(Address::Web(url)) => {
            let title =
                tag.get("title").map(str::to_owned).filter(|title| !title.trim().is_empty());
            let origin = builder.origin();
            builder.block(Block::Embed(Embed { origin, url: Some(url), title, provider: None }));
        }
        Some(_) => builder.note(Note::Dropped(tag.name.clone())),
        None => {}
    }
}

#[cfg(test)]
mod tests;
