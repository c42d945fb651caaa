//! An article as newsrooms send it, in plain text, as a bundle.
//!
//! A text has no marks for what its parts are, but customs: an outlet and a place before dashes, lines as
//! "Penulis : …" below it, a short first line as the headline. What such a custom says for certain
//! becomes a field. Everything else stays in the body, word for word, and what somebody has to look at is
//! a [`Note`]. Nothing is guessed: no date is made from a day without a year, no person from a caption.
//!
//! Every word of the text stands in the bundle, in its order; only the labels ("Penulis"), the marks of a
//! list and dashes that separate are what they stand for now.

pub mod chat;
pub mod copied;
pub mod credits;
pub mod dateline;
pub mod days;
mod lines;
mod pieces;
mod quotes;
pub mod sentence;
pub mod tags;
mod write;

use warta_diagnostics::{Code, Collector};

use crate::slug::slug;
use credits::{Credit, Role};
use days::Day;
use lines::{Joined, Line};
use pieces::{Piece, pieces};
use warta_json::Document;
use write::Writer;

/// What a text came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The text of the bundle, which ends with a line feed.
    pub bundle: String,
    /// What was recognised, in the order of the text.
    pub parts: Vec<Part>,
    /// What somebody has to look at, in the order of the text.
    pub notes: Vec<Note>,
    /// How many paragraphs, items of lists and the like the body has.
    pub paragraphs: usize,
    /// Whether it reads like an article: more than a line, or a whole sentence of some length.
    pub is_article: bool,
}

/// A part of the text that became a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The line of the text, counted from 1.
    pub line: u32,
    /// The field's name in the bundle.
    pub field: &'static str,
    /// What it says.
    pub value: String,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The line of the text, counted from 1.
    pub line: u32,
    /// What it is.
    pub about: About,
}

/// What there may be to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// The text has no headline of its own: this is its first sentence.
    ProposedHeadline(String),
    /// The headline is in capitals alone, so that nobody can tell names from words.
    CapitalHeadline(String),
    /// There is no date of publication. The day without a year that the text names, as it is written and
    /// as it would be with a year: `("Jumat (11/03)", "YYYY-03-11")`.
    NoDate(Option<(String, String)>),
    /// This tag may be several: the tag, and what it may be.
    TagsTogether(String, Vec<String>),
    /// A quotation mark without its partner, with the words behind it.
    LoneMark(String),
    /// A line that reads like one for a field stayed in the text, because what it says is not certain.
    CreditInText(String),
    /// A line that was not written for readers came along from a web page or a letter.
    CopiedLine(String),
    /// The text calls itself something else than news; what stood above its headline became its kicker.
    OwnLabel(String),
    /// Words between the marks of a chat program, which readers see as they are.
    ChatMarks(String),
    /// The text seems to be several articles.
    SeveralArticles,
    /// The file was in an old encoding, and was read as Windows-1252.
    OldEncoding,
    /// Some characters could not be read.
    LostCharacters,
}

impl About {
    /// The code of the finding that a check reports as long as nobody has changed it.
    pub fn code(&self) -> Option<Code> {
        match self {
            About::ProposedHeadline(_) => Some(Code::ProposedHeadline),
            About::CapitalHeadline(_) => Some(Code::CapitalHeadline),
            About::NoDate(_) => Some(Code::NoDate),
            About::TagsTogether(..) => Some(Code::TagsTogether),
            About::LoneMark(_) => Some(Code::UnbalancedQuotes),
            About::CreditInText(_) => Some(Code::CreditInText),
            About::CopiedLine(_) => Some(Code::CopiedLine),
            About::OwnLabel(_) => Some(Code::OwnLabel),
            About::ChatMarks(_) => Some(Code::ChatMarks),
            About::SeveralArticles => Some(Code::SeveralArticles),
            About::OldEncoding | About::LostCharacters => None,
        }
    }
}

/// Why something became no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no word in it.
    Empty,
    /// It is no text; what is wrong with it.
    NotText(String),
    /// It is a bundle, other JSON or a web page.
    Marked,
}

/// Makes a bundle with one article of the bytes of a plain text: UTF-8, UTF-16 or Windows-1252.
///
/// # Errors
/// Where there is no word in it, where it is no text, and where it is JSON or a web page.
pub fn import(bytes: &[u8]) -> Result<Imported, Refusal> {
    let mut found = Collector::new();
    let document = Document::read(0, "text", bytes, &mut found);
    let found = found.finish();
    if let Some(one) = found.iter().find(|one| matches!(one.code, Code::NotText | Code::TooLarge)) {
        return Err(Refusal::NotText(one.message.clone()));
    }
    let text = document.text();
    if is_marked(text) {
        return Err(Refusal::Marked);
    }
    let mut imported = TextReader::read(text)?;
    if found.iter().any(|one| one.code == Code::NotUtf8) {
        let lost = text.contains('\u{fffd}');
        let about = if lost { About::LostCharacters } else { About::OldEncoding };
        imported.notes.insert(0, Note { line: 1, about });
    }
    Ok(imported)
}

/// Whether a text is JSON, part of a bundle or a web page.
fn is_marked(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let mut chars = start.chars();
    let first = chars.next();
    let next = chars.find(|c| !c.is_whitespace());
    let opens = match first {
        Some('{') => true,
        Some('[') => matches!(next, Some('{' | '"' | '[')),
        Some('<') => next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?' | '/')),
        _ => false,
    };
    // Without a colon behind it, it is a word in quotation marks.
    let named = || {
        ["\"warta\"", "\"articles\"", "\"headline\"", "\"slug\"", "\"body\""]
            .iter()
            .any(|name| text.split(name).skip(1).any(|rest| rest.trim_start().starts_with(':')))
    };
    opens || named()
}

/// What stands above the body.
struct Written {
    kicker: Option<String>,
    headline: String,
    /// The line of the headline, where the text brought one along.
    given: Option<u32>,
    dateline: Option<dateline::Dateline>,
}

/// Reads a text into its parts.
#[derive(Default)]
struct TextReader {
    parts: Vec<Part>,
    notes: Vec<Note>,
    head: Vec<(u32, Credit)>,
    tail: Vec<(u32, Credit)>,
    /// The text between them, as paragraphs, marks of lists and rules.
    text: Vec<Joined>,
    /// Lines with another headline behind the first, which no field takes.
    more: Vec<Joined>,
}

impl TextReader {
    fn read(text: &str) -> Result<Imported, Refusal> {
        let lines = lines::lines(text);
        if !lines.iter().any(|line| line.text.chars().any(char::is_alphanumeric)) {
            return Err(Refusal::Empty);
        }
        let mut reader = TextReader::default();
        reader.divide(&lines);
        Ok(reader.finish())
    }

    /// Tells the lines for fields at both ends from the text between them.
    fn divide(&mut self, lines: &[Line]) {
        let credits: Vec<Option<Vec<Credit>>> =
            lines.iter().map(|line| credits::read(&line.text)).collect();
        let is_text = |nth: &usize| {
            let (Some(line), Some(credit)) = (lines.get(*nth), credits.get(*nth)) else {
                return false;
            };
            credit.is_none() && !line.text.is_empty() && !line.is_rule()
        };
        let is_long = |nth: &usize| {
            is_text(nth)
                && lines.get(*nth).is_some_and(|line| {
                    line.text.chars().count() >= 60 || sentence::ends(&line.text)
                })
        };
        let all = 0..lines.len();
        let (first, last) = match (all.clone().find(is_long), all.clone().rfind(is_long)) {
            (Some(first), Some(last)) => (first, last),
            _ => match (all.clone().find(is_text), all.clone().rfind(is_text)) {
                (Some(first), Some(last)) => (first, last),
                // Nothing but lines for fields.
                _ => (lines.len(), lines.len()),
            },
        };
        let within = |nth: &usize| *nth > first && *nth < last;
        let has = |nth: &usize, roles: &[Role]| {
            let credits = credits.get(*nth).and_then(Option::as_ref);
            credits.is_some_and(|all| all.iter().any(|one| roles.contains(&one.role)))
        };
        // Of several articles in one text, none of the lines is true of all.
        let closing = [Role::Author, Role::Editor, Role::Tags, Role::Headline];
        let several = all.clone().filter(within).find(|nth| has(nth, &closing));
        if let Some(line) = several.and_then(|nth| lines.get(nth)) {
            self.note(line.number, About::SeveralArticles);
        }
        let mut text: Vec<&Line> = Vec::new();
        let mut is_named = false;
        for (nth, line) in lines.iter().enumerate() {
            let credit = credits.get(nth).and_then(Option::as_ref);
            match credit.filter(|_| several.is_none() && !within(&nth)) {
                Some(_) if is_named && has(&nth, &[Role::Headline]) => {
                    let one = Joined { line: line.number, text: line.text.clone(), mark: None };
                    self.note(one.line, About::CreditInText(one.text.clone()));
                    self.more.push(one);
                    text.push(&lines::BLANK);
                }
                Some(found) => {
                    is_named |= has(&nth, &[Role::Headline]);
                    let into = if nth < first { &mut self.head } else { &mut self.tail };
                    into.extend(found.iter().map(|one| (line.number, one.clone())));
                    // What stands before and behind it does not run on.
                    text.push(&lines::BLANK);
                }
                None => text.push(line),
            }
        }
        self.text = lines::join(&text);
    }

    fn note(&mut self, line: u32, about: About) {
        self.notes.push(Note { line, about });
    }

    fn part(&mut self, line: u32, field: &'static str, value: impl Into<String>) {
        self.parts.push(Part { line, field, value: value.into() });
    }

    fn finish(mut self) -> Imported {
        let mut text = std::mem::take(&mut self.text);
        // A rule at either end separates nothing.
        while text.last().is_some_and(Joined::is_rule) {
            text.pop();
        }
        let mut text: Vec<Joined> = text.into_iter().skip_while(Joined::is_rule).collect();
        let words: usize = text.iter().map(|one| one.text.split(' ').count()).sum();
        let is_article = words >= 8
            && (text.len() > 1 || text.iter().any(|one| sentence::ends_somewhere(&one.text)));

        let kicker = self.kicker(&mut text);
        let (headline, given) = self.headline(&mut text);
        let mut text: Vec<Joined> = text.into_iter().skip_while(Joined::is_rule).collect();
        let dateline =
            text.iter_mut().find(|one| copied::read(&one.text).is_none()).and_then(|first| {
                let found = dateline::split(&first.text)?;
                first.text.clone_from(&found.rest);
                Some((first.line, found))
            });
        if given.is_none()
            && let Some((line, dateline)) = &dateline
        {
            self.part(*line, "dateline", dateline.to_string());
        }
        for one in std::mem::take(&mut self.more) {
            let place = text.iter().position(|other| other.line > one.line).unwrap_or(text.len());
            text.insert(place, one);
        }
        self.curl(&mut text);
        let mut headline = headline.map(|text| quotes::curled(&text).0);
        if headline.is_none()
            && let Some(first) = text
                .iter()
                .find(|one| one.has_words() && copied::read(&one.text).is_none())
                .or_else(|| text.iter().find(|one| one.has_words()))
        {
            let proposed = sentence::first(first.words());
            let line = first.line;
            self.part(line, "headline", proposed.clone());
            self.note(line, About::ProposedHeadline(proposed.clone()));
            headline = Some(proposed);
        }
        let headline = headline.unwrap_or_default();
        if let Some(line) = given {
            self.part(line, "headline", headline.clone());
            if is_in_capitals(&headline) {
                self.note(line, About::CapitalHeadline(headline.clone()));
            }
            if let Some((line, dateline)) = &dateline {
                self.part(*line, "dateline", dateline.to_string());
            }
        }
        self.several(&text);
        self.lines(&text);
        self.chat(given.map(|line| (line, headline.as_str())), &text);
        let credits: Vec<(u32, Credit)> = self.head.iter().chain(&self.tail).cloned().collect();
        for (line, credit) in &credits {
            if credit.role != Role::Headline {
                self.part(*line, credit.role.field(), credit.values.join("; "));
            }
            for tag in credit.values.iter().filter(|_| credit.role == Role::Tags) {
                let alone = credit.values.len() == 1;
                if let Some(parts) = tags::together(tag, alone) {
                    self.note(*line, About::TagsTogether(tag.clone(), parts));
                }
            }
        }
        if !credits.iter().any(|(_, credit)| credit.role == Role::Published) {
            self.no_date(&text);
        }
        let pieces = pieces(&text);
        let written = Written { kicker, headline, given, dateline: dateline.map(|(_, it)| it) };
        let bundle = self.write(&written, &text, &pieces);
        self.parts.sort_by_key(|one| one.line);
        self.notes.sort_by_key(|one| one.line);
        let paragraphs = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Paragraph(_) => 1,
                Piece::List { items, .. } => items.len(),
                Piece::Divider => 0,
            })
            .sum();
        Imported { bundle, parts: self.parts, notes: self.notes, paragraphs, is_article }
    }

    /// The headline that the text brings along, taken out of it, and its line.
    fn headline(&mut self, text: &mut Vec<Joined>) -> (Option<String>, Option<u32>) {
        let named = self.head.iter().chain(&self.tail).find_map(|(line, credit)| {
            let value = credit.values.first().filter(|_| credit.role == Role::Headline)?;
            Some((value.clone(), *line))
        });
        if let Some((headline, line)) = named {
            return (Some(headline), Some(line));
        }
        // Lines of the page or the letter around the text stand before its headline.
        let own = |one: &Joined| copied::read(&one.text).is_none() && !one.is_rule();
        let place = text.iter().position(own).unwrap_or_default();
        let more = text.iter().skip(place + 1).any(Joined::has_words);
        match text.get(place) {
            Some(first) if more && is_headline(first) => {
                let first = text.remove(place);
                (Some(first.text), Some(first.line))
            }
            _ => (None, None),
        }
    }

    /// What the text calls itself above its headline, taken out of it.
    fn kicker(&mut self, text: &mut Vec<Joined>) -> Option<String> {
        let first = text.first().filter(|first| copied::label(&first.text).is_some())?;
        let (line, label) = (first.line, first.text.clone());
        if text.len() < 2 {
            return None;
        }
        text.remove(0);
        self.part(line, "kicker", label.clone());
        self.note(line, About::OwnLabel(label.clone()));
        Some(label)
    }

    /// Says which lines belong into a field, and which came along from elsewhere.
    fn lines(&mut self, text: &[Joined]) {
        let own = |one: &Joined| one.has_words() && copied::read(&one.text).is_none();
        let (first, last) = (text.iter().position(own), text.iter().rposition(own));
        for (nth, one) in text.iter().enumerate() {
            let said =
                |note: &Note| note.line == one.line && matches!(note.about, About::CreditInText(_));
            let found = told(&one.text, Some(nth) == first, Some(nth) == last);
            if let Some(found) = found.filter(|_| !self.notes.iter().any(said)) {
                let words = found.end.map_or_else(|| one.text.clone(), |end| format!("({end})"));
                self.note(one.line, About::CreditInText(words));
            }
            match copied::read(&one.text) {
                Some(copied::Copied::Page) => {
                    self.note(one.line, About::CopiedLine(one.text.clone()));
                }
                Some(copied::Copied::Label(_)) => {
                    self.note(one.line, About::OwnLabel(one.text.clone()));
                }
                None => {}
            }
        }
    }

    /// Says where the marks of a chat program stand, for the first of them.
    fn chat(&mut self, headline: Option<(u32, &str)>, text: &[Joined]) {
        let all = headline.into_iter().chain(text.iter().map(|one| (one.line, one.text.as_str())));
        let found = all.into_iter().find_map(|(line, text)| {
            let first = chat::marks(text, false).into_iter().next()?;
            Some((line, text.get(first.open.start..first.close.end)?.to_owned()))
        });
        if let Some((line, words)) = found {
            self.note(line, About::ChatMarks(words));
        }
    }

    /// Makes quotation marks curly, and says which have no partner.
    fn curl(&mut self, text: &mut [Joined]) {
        for one in text.iter_mut().filter(|one| !one.is_rule()) {
            let (curled, lone) = quotes::curled(&one.text);
            one.text = curled;
            self.notes.extend(
                lone.into_iter()
                    .map(|words| Note { line: one.line, about: About::LoneMark(words) }),
            );
        }
    }

    /// Articles behind each other, with rules between them.
    fn several(&mut self, text: &[Joined]) {
        if self.notes.iter().any(|note| note.about == About::SeveralArticles) {
            return;
        }
        // A paragraph with a dateline of its own, where the first has one.
        let second = text.iter().skip(1).find(|one| starts_article(&one.text));
        let first = text.iter().find(|one| copied::read(&one.text).is_none());
        let dated = self.parts.iter().any(|part| part.field == "dateline")
            || first.is_some_and(|one| dateline::is_dated(&one.text));
        if let Some(second) = second.filter(|_| dated) {
            self.note(second.line, About::SeveralArticles);
            return;
        }
        let mut rest = text.iter();
        while let Some(rule) = rest.by_ref().find(|one| one.is_rule()) {
            let next = rest.clone().find(|one| one.has_words());
            if next.is_some_and(|next| dateline::split(&next.text).is_some()) {
                self.note(rule.line, About::SeveralArticles);
                return;
            }
        }
    }

    fn no_date(&mut self, text: &[Joined]) {
        let found = text.iter().find_map(|one| Some((one.line, days::without_year(&one.text)?)));
        let (line, day) = match found {
            Some((line, day)) => (line, Some(day)),
            None => (text.first().map_or(1, |one| one.line), None),
        };
        let day = day.map(|day: Day| (day.written.clone(), day.pattern()));
        self.note(line, About::NoDate(day));
    }

    fn write(&self, written: &Written, text: &[Joined], pieces: &[Piece]) -> String {
        let slug = slug(&written.headline);
        let mut out = Writer::new();
        out.text("slug", if slug.is_empty() { "artikel" } else { &slug });
        let mut done: Vec<Role> = vec![Role::Headline];
        let above =
            self.head.iter().take_while(|(line, _)| written.given.is_some_and(|it| *line < it));
        for (_, credit) in above {
            self.credit(credit, &mut done, &mut out);
        }
        if let Some(kicker) = &written.kicker {
            out.text("kicker", kicker);
        }
        out.text("headline", &written.headline);
        if sentence::is_english(text.iter().map(|one| one.text.as_str())) {
            out.text("language", "en");
        }
        for (_, credit) in &self.head {
            self.credit(credit, &mut done, &mut out);
        }
        if let Some(dateline) = &written.dateline {
            match (&dateline.place, &dateline.source) {
                (Some(place), None) => out.text("dateline", place),
                _ => out.object("dateline", &dateline.fields()),
            }
        }
        out.body(pieces);
        for (_, credit) in &self.tail {
            self.credit(credit, &mut done, &mut out);
        }
        out.finish()
    }

    /// Writes the field of a credit with what all lines say of it, once.
    fn credit(&self, credit: &Credit, done: &mut Vec<Role>, out: &mut Writer) {
        if done.contains(&credit.role) {
            return;
        }
        done.push(credit.role);
        let all = self.head.iter().chain(&self.tail).map(|(_, credit)| credit);
        let mut values: Vec<String> = Vec::new();
        for value in all.filter(|other| other.role == credit.role).flat_map(|it| &it.values) {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        if credit.role.is_list() {
            out.texts(credit.role.field(), &values);
        } else {
            out.text(credit.role.field(), &values.join("; "));
        }
    }
}

/// Whether a first paragraph is a headline: a short line that does not end like a sentence.
fn is_headline(first: &Joined) -> bool {
    let text = first.text.as_str();
    let short = text.chars().count() <= 120 && text.split(' ').count() <= 18;
    let stops = text.ends_with(['.', ',', ';', ':', '…', '-', '–', '—']);
    short
        && !stops
        && first.has_words()
        && first.mark.is_none()
        && !dateline::is_plain(text)
        && credits::left(text).is_none()
        && credits::read(text).is_none()
        && copied::read(text).is_none()
}

/// From how many characters on a paragraph is text for certain.
pub const LONG: usize = 60;

/// Whether a paragraph begins an article of its own: it is long, and has a dateline that nothing else can be.
pub fn starts_article(text: &str) -> bool {
    text.chars().count() >= LONG && dateline::is_plain(text)
}

/// A part of the text that belongs into a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'t> {
    /// The field's name in the bundle.
    pub field: &'static str,
    /// The end of the paragraph, where only that is meant: initials in brackets.
    pub end: Option<&'t str>,
}

/// Which field a paragraph, or the end of the last one, belongs into; of the first one a dateline with a day is told,
/// too.
pub fn told(text: &str, first: bool, last: bool) -> Option<Told<'_>> {
    let whole = |field| Some(Told { field, end: None });
    if let Some(role) = credits::left(text) {
        return whole(role.field());
    }
    if first && dateline::is_dated(text) {
        return whole("dateline");
    }
    let label = text.split_once(':').map(|(label, _)| label.trim().to_lowercase());
    if let Some("caption" | "keterangan foto" | "ket. foto" | "ket foto") = label.as_deref() {
        return whole("caption");
    }
    let initials = copied::initials(text)?;
    if !last && !text.starts_with(['(', '[']) {
        return None;
    }
    let field = if copied::is_advertisement(initials) { "genre" } else { "authors" };
    Some(Told { field, end: Some(initials) })
}

/// Whether a headline has no small letter, and more than an abbreviation in capitals.
pub fn is_in_capitals(headline: &str) -> bool {
    let capitals = headline.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 12
        && headline.split_whitespace().count() >= 3
        && !headline.chars().any(char::is_lowercase)
}
