//! Markdown (CommonMark, tables, strikethrough) as typed blocks and inlines.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Alignment, Event, Tag as Md, TagEnd};
use warta_diagnostics::{Part, lists_findings};
use warta_page::block::{Align, Numbers};
use warta_page::text::{Href, Inline};

use crate::decode::builder::{Builder, BuilderTag, Built, flat};
use crate::decode::note::Note;
use crate::html::{Feed, Source};
use crate::markdown::events::events;
use crate::model::{Block, List, Origin, Paragraph};

pub(crate) mod events;
mod figures;
mod footnotes;
mod places;
pub use places::address_in;

/// Reads a document.
pub fn document(text: &str, origin: Origin) -> Built {
    let Some(kept) = figures::kept(text) else { return read(text, origin) };
    let built = read(&kept.text, origin);
    let built = Built { notes: places::back(text, &kept.text, built.notes), ..built };
    let mut built = built;
    built.notes.extend(kept.notes);
    built
}

fn read(text: &str, origin: Origin) -> Built {
    let source = Source::new(text);
    let mut reader = MarkdownReader {
        builder: Builder::new(origin.clone()),
        feed: Feed::new(&source),
        notes: Footnotes::new(origin, text),
        html: String::new(),
        image: None,
        code: false,
        in_html: false,
        header: false,
        text,
        lists: Vec::new(),
        passed: Vec::new(),
        around: (0, false),
        columns: 0,
        row: "",
    };
    match lists_findings() {
        true => {
            places::events(text, &mut |event, begin, place| reader.event(event, begin, place));
        }
        false => events(text, &mut |event, range| reader.event(event, range.start, None)),
    }
    reader.feed.finish(&mut reader.builder);
    let built = reader.notes.finish(reader.builder);
    footnotes::marked(text, built)
}

/// Reads text that is one paragraph, or several with blank lines between: what would start a heading,
/// a list or another block in a document stands for itself.
pub(crate) fn paragraphs(text: &str, origin: Origin) -> Built {
    let plain = without_blocks(text);
    let built = document(&plain, origin);
    Built { notes: places::back(text, &plain, built.notes), ..built }
}

/// The text with a backslash before everything that would start a block.
fn without_blocks(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let marks = marks(text);
    for (nth, line) in text.split('\n').enumerate() {
        if nth > 0 {
            out.push('\n');
        }
        let line = line.trim_start_matches([' ', '\t', '\r']);
        let mut chars = line.chars();
        let first = chars.next();
        let second = chars.next();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let opens = match first {
            Some('#' | '>' | '+' | '=' | '|' | ':') => true,
            // A dash or star may be a list, a rule or the line under a heading; a star that hugs a
            // word is emphasis.
            Some('-') => true,
            Some('*' | '_') => {
                second.is_none_or(|c| matches!(c, ' ' | '\t'))
                    || line.chars().all(|c| matches!(c, '*' | '_' | ' ' | '\t' | '\r'))
            }
            Some('`') => line.starts_with("```") && !line.part(3..).contains('`'),
            Some('~') => line.starts_with("~~~"),
            // What a footnote says stands in the same text as its mark, or nowhere.
            Some('[') if line.starts_with("[^") => {
                let label = line.part(2..).split("]:").next().unwrap_or_default();
                line.contains("]:") && !marks.contains(label)
            }
            Some('[') => line.contains("]:"),
            _ => false,
        };
        if opens {
            out.push('\\');
        } else if (1..=9).contains(&digits) && line.part(digits..).starts_with(['.', ')']) {
            out.push_str(line.part(..digits));
            out.push('\\');
            out.push_str(line.part(digits..));
            continue;
        }
        out.push_str(line);
    }
    out
}

/// The labels of all footnotes that have a mark in a text.
fn marks(text: &str) -> BTreeSet<&str> {
    let marks = text.match_indices("[^").filter_map(|(at, sign)| {
        let rest = text.get(at.saturating_add(sign.len())..)?;
        let rest = rest.get(..rest.floor_char_boundary(LONGEST_LABEL))?;
        let (label, behind) = rest.split_once(']')?;
        (!behind.starts_with(':')).then_some(label)
    });
    marks.collect()
}

/// No label of a footnote that is looked for is longer, in bytes.
const LONGEST_LABEL: usize = 80;

struct MarkdownReader<'a> {
    builder: Builder,
    feed: Feed<'a>,
    notes: Footnotes,
    /// The lines of an HTML block so far.
    html: String,
    in_html: bool,
    /// The picture whose alternative text is being read: address, title, text.
    image: Option<(String, String, String)>,
    code: bool,
    header: bool,
    text: &'a str,
    /// The lists that are open: the first number and the next one, where they are numbered.
    lists: Vec<Option<(u32, u32)>>,
    /// For each part that is open, whether it was shown: none is that begins inside something hidden.
    passed: Vec<bool>,
    /// What was open around the paragraph: how many elements of HTML, and whether one was being dropped.
    around: (usize, bool),
    /// How many columns the open table has.
    columns: usize,
    /// The row of it that is open, as it was written.
    row: &'a str,
}

/// How many cells a row can have behind the last column.
const MOST_CELLS: usize = 50;

impl MarkdownReader<'_> {
    /// `begin`: where it stands; `place`: where the address in it begins, if that was looked for.
    fn event(&mut self, event: Event<'_>, begin: usize, place: Option<usize>) {
        if let Some((_, _, alt)) = &mut self.image {
            match event {
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                Event::End(TagEnd::Image) => self.end_image(),
                _ => {}
            }
            return;
        }
        let of_html = matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::SoftBreak)
            || self.in_html
            || matches!(event, Event::Start(Md::HtmlBlock | Md::Paragraph));
        if !of_html && !self.feed.is_skipping() {
            self.feed.settle(&mut self.builder);
        }
        match event {
            Event::Start(tag) => {
                let shown = !self.feed.is_skipping() || matches!(tag, Md::HtmlBlock);
                self.passed.push(shown);
                match tag {
                    Md::Paragraph | Md::Heading { .. } => {
                        self.around = (self.feed.count_open(), self.feed.is_skipping());
                    }
                    _ => {}
                }
                if shown {
                    self.start(tag, begin, place);
                }
            }
            Event::End(tag) => {
                // A dropped element ends with its paragraph, even where its own end is missing.
                if matches!(tag, TagEnd::Paragraph | TagEnd::Heading(_)) && !self.around.1 {
                    self.feed.stop_skipping(self.around.0, &mut self.builder);
                }
                if self.passed.pop() != Some(false) {
                    self.end(tag);
                }
            }
            Event::Text(text) if self.in_html => self.html.push_str(&text),
            Event::Html(text) => self.html.push_str(&text),
            Event::InlineHtml(text) => self.feed.read(&text, &mut self.builder),
            Event::Text(text) | Event::Code(text) if self.feed.is_skipping() => {
                self.feed.skipped_text(&text);
            }
            _ if self.feed.is_skipping() => {}
            Event::Text(text) => self.builder.text(&text),
            Event::Code(text) => self.builder.code(&text),
            Event::SoftBreak => self.builder.text(if self.code { "\n" } else { " " }),
            Event::HardBreak => self.builder.line_break(),
            Event::Rule => self.builder.divider(),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.builder.code(&text),
            Event::FootnoteReference(label) => self.notes.mark(&label, &mut self.builder),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Md<'_>, begin: usize, place: Option<usize>) {
        match tag {
            Md::Paragraph => self.builder.open(BuilderTag::Paragraph),
            Md::Heading { level, .. } => {
                self.builder.open(BuilderTag::Heading((level as u8).clamp(2, 4)));
            }
            Md::BlockQuote(_) => self.builder.open(BuilderTag::Quote),
            Md::CodeBlock(_) => {
                self.code = true;
                self.builder.open(BuilderTag::Pre);
            }
            Md::HtmlBlock => self.in_html = true,
            Md::List(first) => {
                let start = |first| u32::try_from(first).ok().filter(|first| *first != 1);
                let numbers = |first| Numbers { start: start(first), ..Numbers::default() };
                let own = first.and_then(|first| u32::try_from(first).ok());
                self.lists.push(own.map(|own| (own, own)));
                self.builder.open(BuilderTag::List(first.map(numbers)));
            }
            Md::Item => {
                let value = self.own_number(begin);
                self.builder.item(value);
            }
            Md::Table(align) => {
                self.columns = align.len();
                self.builder
                    .open(BuilderTag::Table(align.iter().map(|one| aligned(*one)).collect()));
            }
            Md::TableHead => {
                self.header = true;
                self.builder.open(BuilderTag::Row { header: true });
            }
            Md::TableRow => {
                self.builder.open(BuilderTag::Row { header: false });
                self.row = row_of(self.text, begin);
            }
            Md::TableCell => {
                self.builder.open(BuilderTag::Cell { header: self.header, span: (1, 1) });
            }
            Md::Emphasis => self.builder.open(BuilderTag::Emphasis),
            Md::Strong => self.builder.open(BuilderTag::Strong),
            Md::Strikethrough => self.builder.open(BuilderTag::Strikethrough),
            Md::Superscript => self.builder.open(BuilderTag::Superscript),
            Md::Subscript => self.builder.open(BuilderTag::Subscript),
            Md::Link { dest_url, link_type, .. } => {
                let mail = link_type == pulldown_cmark::LinkType::Email;
                let url = if mail { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                (self.builder.place = place);
                self.builder.link(&url);
            }
            Md::Image { dest_url, title, .. } => {
                (self.builder.place = place);
                self.image = Some((dest_url.to_string(), title.to_string(), String::new()));
            }
            Md::FootnoteDefinition(label) => self.notes.begin(&label, &mut self.builder),
            Md::DefinitionList
            | Md::DefinitionListTitle
            | Md::DefinitionListDefinition
            | Md::MetadataBlock(_) => {}
        }
    }

    /// The number of an item, where it is not the next one: years stand before what happened in them. A
    /// list whose items all have the first number counts by itself.
    fn own_number(&mut self, begin: usize) -> Option<u32> {
        let (first, next) = self.lists.last_mut()?.as_mut()?;
        let item = self.text.get(begin..).unwrap_or_default().trim_start();
        let end = item.find(|c: char| !c.is_ascii_digit()).unwrap_or(item.len());
        let written = item.get(..end).and_then(|digits| digits.parse::<u32>().ok());
        let own = written.filter(|number| *number != *next && *number != *first);
        *next = own.unwrap_or(*next).saturating_add(1);
        own
    }

    fn end(&mut self, tag: TagEnd) {
        let closed = match tag {
            TagEnd::Paragraph => BuilderTag::Paragraph,
            TagEnd::Heading(_) => BuilderTag::Heading(2),
            TagEnd::BlockQuote(_) => BuilderTag::Quote,
            TagEnd::CodeBlock => {
                self.code = false;
                BuilderTag::Pre
            }
            TagEnd::HtmlBlock => {
                self.in_html = false;
                let html = std::mem::take(&mut self.html);
                return self.html_block(&html);
            }
            TagEnd::List(_) => {
                self.lists.pop();
                BuilderTag::List(None)
            }
            TagEnd::Item => BuilderTag::Item,
            TagEnd::Table => BuilderTag::Table(Vec::new()),
            TagEnd::TableHead => {
                self.header = false;
                BuilderTag::Row { header: true }
            }
            TagEnd::TableRow => {
                self.end_row();
                BuilderTag::Row { header: false }
            }
            TagEnd::TableCell => BuilderTag::Cell { header: false, span: (1, 1) },
            TagEnd::Emphasis => BuilderTag::Emphasis,
            TagEnd::Strong => BuilderTag::Strong,
            TagEnd::Strikethrough => BuilderTag::Strikethrough,
            TagEnd::Superscript => BuilderTag::Superscript,
            TagEnd::Subscript => BuilderTag::Subscript,
            TagEnd::Link => BuilderTag::Link(None),
            TagEnd::FootnoteDefinition => return self.notes.end(&mut self.builder),
            TagEnd::Image
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => return,
        };
        self.builder.close(&closed);
    }

    /// Adds the cells that a row has behind the last column, and reports a row that has more or fewer.
    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let mut cells = cells(row);
        // An empty one behind the last column shows nothing.
        while cells.len() > self.columns && cells.last().is_some_and(|it| it.trim().is_empty()) {
            cells.pop();
        }
        if cells.len() != self.columns {
            let note = Note::Uneven(row.trim().to_owned(), cells.len(), self.columns);
            self.builder.note(note);
        }
        for cell in cells.iter().skip(self.columns).take(MOST_CELLS) {
            let built = document(cell, self.builder.origin());
            built.notes.into_iter().for_each(|note| self.builder.note(note));
            self.builder.cell(flat(built.blocks));
        }
    }

    /// Reads a block of HTML. A picture that has a line of its own in it is written as Markdown.
    fn html_block(&mut self, html: &str) {
        const LITERAL: [&str; 6] = ["<!--", "<pre", "<script", "<style", "<textarea", "<svg"];
        let small = html.to_ascii_lowercase();
        if !html.contains("![") || LITERAL.iter().any(|sign| small.contains(sign)) {
            return self.feed.read(html, &mut self.builder);
        }
        let mut before = String::new();
        for line in html.split_inclusive('\n') {
            let picture = match line.trim_start().starts_with("![") {
                true => picture(line.trim()),
                false => None,
            };
            let Some((url, title, alt)) = picture else {
                before.push_str(line);
                continue;
            };
            self.feed.read(&std::mem::take(&mut before), &mut self.builder);
            self.feed.settle(&mut self.builder);
            self.image = Some((url, title, alt));
            self.end_image();
        }
        self.feed.read(&before, &mut self.builder);
    }

    fn end_image(&mut self) {
        if let Some((url, title, alt)) = self.image.take()
            && !self.feed.is_skipping()
        {
            self.builder.image(&url, Some(alt), Some(title), (None, None));
        }
        // The next address may be one of HTML.
        (self.builder.place = None);
    }
}

/// The footnotes of a document. What they say comes behind its text, in the order of their marks.
struct Footnotes {
    origin: Origin,
    /// What tells the places of these notes from those of the other texts of an article.
    prefix: String,
    /// The numbers of the labels and of their notes, in the order in which they were met, from 1.
    numbers: BTreeMap<(String, usize), u32>,
    /// The numbers that stand in the text.
    marked: BTreeSet<u32>,
    /// What each says, by its number.
    said: BTreeMap<u32, Vec<Block>>,
    /// What those say that have no mark.
    unmarked: Vec<Block>,
    /// The texts around the note that is being read, the innermost last, and its number, if it has a mark.
    outer: Vec<(Builder, Option<u32>)>,
    /// What is known before of the labels, in small letters.
    labels: BTreeMap<String, Label>,
    about: Vec<Note>,
}

/// What is known of a label before the text is read.
#[derive(Default)]
pub struct Label {
    /// Its marks and its notes in their order: whether each is a note.
    met: Vec<bool>,
    /// How many of its notes have been read.
    read: usize,
}

impl Label {
    fn has_mark(&self) -> bool {
        self.met.contains(&false)
    }

    fn count(&self) -> usize {
        self.met.iter().filter(|is_note| **is_note).count()
    }

    /// Whether each note comes behind marks of its own, as where several texts were put together. Where it
    /// does not, nobody knows which note a mark means.
    fn has_notes_behind_marks(&self) -> bool {
        let mut before = true;
        self.met.iter().all(|is_note| {
            let alone = *is_note && before;
            before = *is_note;
            !alone
        })
    }
}

/// The labels of the footnotes of a text.
fn labels(text: &str) -> BTreeMap<String, Label> {
    let mut labels = BTreeMap::<String, Label>::new();
    if text.contains("[^") {
        events(text, &mut |event, _| {
            let (label, is_note) = match event {
                Event::FootnoteReference(label) => (label, false),
                Event::Start(Md::FootnoteDefinition(label)) => (label, true),
                _ => return,
            };
            labels.entry(label.to_lowercase()).or_default().met.push(is_note);
        });
    }
    labels
}

impl Footnotes {
    pub fn new(origin: Origin, text: &str) -> Footnotes {
        // Texts of one article differ by their numbers in it.
        let steps = origin.pointer.split('/').filter(|step| step.parse::<u32>().is_ok());
        let prefix = steps.skip(1).fold(String::from("fn"), |all, step| all + step + "-");
        Footnotes {
            prefix,
            origin,
            numbers: BTreeMap::new(),
            marked: BTreeSet::new(),
            said: BTreeMap::new(),
            unmarked: Vec::new(),
            outer: Vec::new(),
            labels: labels(text),
            about: Vec::new(),
        }
    }

    /// The number of a mark or a note: of several notes with one label each has its own, if it is known
    /// which marks they belong to.
    fn number(&mut self, label: &str) -> u32 {
        let label = label.to_lowercase();
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX).saturating_add(1);
        let known = self.labels.get(&label).filter(|it| it.has_notes_behind_marks());
        let nth = known.map_or(0, |it| it.read.min(it.count().saturating_sub(1)));
        *self.numbers.entry((label, nth)).or_insert(next)
    }

    fn mark(&mut self, label: &str, builder: &mut Builder) {
        let number = self.number(label);
        self.marked.insert(number);
        builder.open(BuilderTag::Superscript);
        builder.open(BuilderTag::Link(Some(Href::Fragment(format!("{}{number}", self.prefix)))));
        builder.anchor(&format!("{}{number}-ref", self.prefix));
        builder.text(&number.to_string());
        builder.close(&BuilderTag::Link(None));
        builder.close(&BuilderTag::Superscript);
    }

    fn begin(&mut self, label: &str, builder: &mut Builder) {
        let known = self.labels.get(&label.to_lowercase());
        let has_mark = known.is_some_and(Label::has_mark);
        match known {
            Some(known) if known.read > 0 => {}
            Some(known) if has_mark && known.count() > 1 => {
                self.about.push(Note::FootnoteTwice(format!("[^{label}]")));
            }
            _ if !has_mark => self.about.push(Note::FootnoteUnmarked(format!("[^{label}]"))),
            _ => {}
        }
        let number = has_mark.then(|| self.number(label));
        if let Some(known) = self.labels.get_mut(&label.to_lowercase()) {
            known.read = known.read.saturating_add(1);
        }
        let mut inner = Builder::new(self.origin.clone());
        if let Some(number) = number.filter(|number| !self.said.contains_key(number)) {
            inner.anchor(&format!("{}{number}", self.prefix));
        }
        self.outer.push((std::mem::replace(builder, inner), number));
    }

    fn end(&mut self, builder: &mut Builder) {
        let Some((outer, number)) = self.outer.pop() else { return };
        let built = std::mem::replace(builder, outer).finish();
        self.about.extend(built.notes);
        match number {
            Some(number) => self.said.entry(number).or_default().extend(built.blocks),
            None => self.unmarked.extend(built.blocks),
        }
    }

    /// The document, with its notes behind.
    fn finish(mut self, builder: Builder) -> Built {
        let mut built = builder.finish();
        built.notes.append(&mut self.about);
        if self.said.is_empty() {
            built.blocks.append(&mut self.unmarked);
            return built;
        }
        let mut values = Vec::new();
        let mut items = Vec::new();
        for (number, mut blocks) in self.said {
            let back = Inline::Link {
                href: Href::Fragment(format!("{}{number}-ref", self.prefix)),
                children: vec![Inline::Text("↩".into())],
            };
            let back = self.marked.contains(&number).then_some(back);
            match (blocks.last_mut(), back) {
                (_, None) => {}
                (Some(Block::Paragraph(last)), Some(back)) => {
                    last.text.extend([Inline::Text(" ".into()), back]);
                }
                (_, Some(back)) => {
                    let origin = self.origin.clone();
                    blocks.push(Block::Paragraph(Paragraph { origin, text: vec![back] }));
                }
            }
            // Each has the number of its mark, also where another one says nothing.
            values.extend(u32::try_from(items.len()).ok().map(|nth| (nth, number)));
            items.push(blocks);
        }
        values.retain(|(nth, number)| nth.saturating_add(1) != *number);
        let numbers = Numbers { values, ..Numbers::default() };
        let (origin, ordered, start) = (self.origin, true, None);
        built.blocks.push(Block::List(List { origin, ordered, start, items, numbers }));
        built.blocks.append(&mut self.unmarked);
        built
    }
}

/// The address, the title and the words of a picture, if a line is one and nothing else.
fn picture(line: &str) -> Option<(String, String, String)> {
    let (mut found, mut others, mut alt) = (None, false, String::new());
    let mut inside = false;
    events(line, &mut |event, _| match event {
        Event::Start(Md::Image { dest_url, title, .. }) if found.is_none() => {
            inside = true;
            found = Some((dest_url.into_string(), title.into_string()));
        }
        Event::End(TagEnd::Image) => inside = false,
        Event::Text(text) | Event::Code(text) if inside => alt.push_str(&text),
        Event::Start(Md::Paragraph) | Event::End(TagEnd::Paragraph) => {}
        _ => others |= !inside,
    });
    let (url, title) = found.filter(|_| !others)?;
    Some((url, title, alt))
}

/// The row of a table that begins at a place, as it was written.
fn row_of(text: &str, begin: usize) -> &str {
    text.get(begin..).and_then(|rest| rest.lines().next()).unwrap_or_default()
}

/// The cells of a row: what stands between its upright strokes.
fn cells(row: &str) -> Vec<&str> {
    let row = row.trim();
    let inner = row.strip_prefix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let (mut from, mut escaped) = (0, false);
    for (at, c) in inner.char_indices() {
        if c == '|' && !escaped {
            cells.push(inner.get(from..at).unwrap_or_default());
            from = at.saturating_add(1);
        }
        escaped = c == '\\' && !escaped;
    }
    let last = inner.get(from..).unwrap_or_default();
    if !last.trim().is_empty() || cells.is_empty() {
        cells.push(last);
    }
    cells
}

fn aligned(one: Alignment) -> Align {
    match one {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}
