//! What is left to do where an article was made of a text that a newsroom sent: a headline that only
//! repeats the first sentence, no date of publication, tags that run together, lines of credits among
//! the paragraphs.
//!
//! Nothing in a bundle says where it came from. These rules find the same in an article that somebody
//! copied by hand.

use std::collections::HashMap;

use warta_diagnostics::{Code, Diagnostic, Span, quoted, say};

use super::sink::{Read, Sink};
use crate::walk::{Article, Sort};
use warta_bundle::article_text::copied::{self, Copied, Label};
use warta_bundle::article_text::{
    LONG, chat, credits, dateline, days, is_in_capitals, sentence, starts_article, tags, told,
};
use warta_bundle::slug::slug;
use warta_json::{Document, Kind, NodeId};
use warta_publication::library::Library;

/// The words of a paragraph as readers see them.
struct Words {
    node: NodeId,
    text: String,
}

pub(super) fn check(article: &Article, texts: &[Read<'_>], library: &Library, sink: &mut Sink<'_>) {
    let document = sink.document;
    let running: Vec<Words> = texts
        .iter()
        .filter(|text| text.running)
        .filter_map(|text| {
            let first = text.paragraphs.first()?;
            let runs = first.iter().filter_map(|run| text.value.get(run.clone()));
            Some(Words { node: text.node, text: runs.collect() })
        })
        .collect();
    let is_proposed = headline(article, running.first(), sink);
    date(article, &running, is_proposed, sink);
    tags_of(article, library, sink);
    credits_of(&running, sink);
    copied_lines(&running, sink);
    own_label(article, running.first(), sink);
    chat_marks(texts, sink);
    if let Some(node) = second_article(document, article, &running) {
        sink.place(node, document.mark(node), Code::SeveralArticles, several_articles);
    }
}

/// Returns whether the headline is only a proposal: the first sentence, of which the slug was made too.
/// Whoever wrote a slug of their own has thought of a name for the article.
fn headline(article: &Article, first: Option<&Words>, sink: &mut Sink<'_>) -> bool {
    let document = sink.document;
    let Some(node) = text_of(document, article.node, "headline") else { return false };
    let headline = document.string(node);
    let made = slug(&headline);
    let own = text_of(document, article.node, "slug").map(|node| document.string(node));
    let is_proposed = first.is_some_and(|first| sentence::is_beginning(&headline, &first.text))
        && own.is_some_and(|own| made.is_empty() || own == made);
    if is_proposed {
        sink.place(node, document.mark(node), Code::ProposedHeadline, proposed_headline);
    } else if is_in_capitals(&headline) {
        sink.place(node, document.mark(node), Code::CapitalHeadline, capital_headline);
    }
    is_proposed
}

fn date(article: &Article, running: &[Words], is_proposed: bool, sink: &mut Sink<'_>) {
    let document = sink.document;
    let is = |name: &str, value: &str| {
        document.get(article.node, name).is_some_and(|node| document.string(node) == value)
    };
    if document.get(article.node, "published").is_some() || is("status", "draft") {
        return;
    }
    let day = running.iter().find_map(|words| Some((words.node, days::without_year(&words.text)?)));
    match day {
        Some((node, day)) => {
            let value = document.string(node);
            let at = value.find(&day.written).map(|at| at..at + day.written.len());
            let make = || no_date(Some((&day.written, &day.pattern())));
            match at {
                Some(part) => sink.put(node, part, Code::NoDate, |_| make()),
                None => sink.place(node, document.mark(node), Code::NoDate, make),
            }
        }
        None => {
            // What an outlet sends is news, and has a day.
            let dateline = document.get(article.node, "dateline");
            let sent = dateline.is_some_and(|node| document.get(node, "source").is_some());
            let headline = document.get(article.node, "headline").filter(|_| is_proposed);
            if let Some(node) = dateline.filter(|_| sent).or(headline) {
                sink.place(node, document.mark(node), Code::NoDate, || no_date(None));
            }
        }
    }
}

fn tags_of(article: &Article, library: &Library, sink: &mut Sink<'_>) {
    let document = sink.document;
    let Some(list) = document.get(article.node, "tags") else { return };
    let labels: Vec<NodeId> = match document.kind(list) {
        Kind::Array => document.elements(list).collect(),
        Kind::String => vec![list],
        Kind::Null | Kind::Bool(_) | Kind::Number | Kind::Object | Kind::Lost => Vec::new(),
    };
    for node in labels.iter().copied().filter(|node| document.kind(*node) == Kind::String) {
        let label = document.string(node);
        let Some(parts) = tags::together(&label, labels.len() == 1) else { continue };
        if !crate::tags::vouches_for(library, &label) {
            let mark = document.mark(node);
            sink.place(node, mark, Code::TagsTogether, || tags_together(&label, &parts));
        }
    }
}

fn credits_of(running: &[Words], sink: &mut Sink<'_>) {
    let document = sink.document;
    let own = |words: &Words| copied::read(&words.text).is_none();
    let (first, last) = (running.iter().position(own), running.iter().rposition(own));
    for (nth, words) in running.iter().enumerate() {
        let node = words.node;
        let found = told(&words.text, Some(nth) == first, Some(nth) == last);
        let field = match &found {
            Some(found) => found.field,
            None if Some(nth) == first && dateline::is_plain(&words.text) => "dateline",
            None => continue,
        };
        let value = document.string(node);
        let dated = dateline::is_dated(&words.text);
        let end = found.and_then(|it| it.end).and_then(|end| {
            let at = value.rfind(end)?;
            Some(at.saturating_sub(1)..(at + end.len() + 1).min(value.len()))
        });
        match end {
            Some(part) => {
                sink.put(node, part, Code::CreditInText, |_| credit_in_text(field, dated));
            }
            None => {
                sink.place(node, document.mark(node), Code::CreditInText, || {
                    credit_in_text(field, dated)
                });
            }
        }
    }
}

/// The place where another article seems to begin: behind a divider with a dateline of its own, or behind
/// the credits of the one before.
fn second_article(document: &Document, article: &Article, running: &[Words]) -> Option<NodeId> {
    let body = document.get(article.node, "body")?;
    let words: HashMap<NodeId, &Words> = running.iter().map(|words| (words.node, words)).collect();
    let (mut divided, mut closed) = (false, false);
    let first = running.first();
    let dated = document.get(article.node, "dateline").is_some()
        || first.is_some_and(|it| dateline::is_plain(&it.text) || dateline::is_dated(&it.text));
    for node in document.elements(body) {
        let kind = document.get(node, "type").map(|kind| document.string(kind));
        if kind.as_deref() == Some("divider") {
            divided = true;
        } else if let Some(words) = words.get(&node) {
            if credits::closes(&words.text) {
                closed = true;
                continue;
            }
            let long = words.text.chars().count() >= LONG;
            let begins = dated
                && first.is_some_and(|first| first.node != words.node)
                && starts_article(&words.text);
            if closed && long || divided && dateline::is_plain(&words.text) || begins {
                return Some(node);
            }
            divided = false;
        }
    }
    None
}

/// Lines of the page or the letter that the text was copied from.
fn copied_lines(running: &[Words], sink: &mut Sink<'_>) {
    let document = sink.document;
    for words in running.iter().filter(|it| copied::read(&it.text) == Some(Copied::Page)) {
        sink.place(words.node, document.mark(words.node), Code::CopiedLine, || {
            copied_line(&words.text)
        });
    }
}

/// A text that says of itself what no field says: that somebody sent it, or that it is no news.
fn own_label(article: &Article, first: Option<&Words>, sink: &mut Sink<'_>) {
    let document = sink.document;
    let fields = ["kicker", "headline"].iter().filter_map(|name| {
        let node = text_of(document, article.node, name)?;
        Some((node, document.string(node).into_owned()))
    });
    let first = first.map(|words| (words.node, words.text.clone()));
    let found =
        fields.chain(first).find_map(|(node, text)| Some((node, copied::label(&text)?, text)));
    let Some((node, label, text)) = found else { return };
    let said = match label {
        Label::Release => document.get(article.node, "source").is_some(),
        Label::Genre(_) => document.get(article.node, "genre").is_some(),
    };
    if !said {
        let field = document.first_field(
            article.node,
            format_args!(
                "\"genre\": \"{}\"",
                match label {
                    Label::Genre(genre) => genre,
                    Label::Release => "",
                }
            ),
        );
        sink.place(node, document.mark(node), Code::OwnLabel, || own_label_of(&text, label, field));
    }
}

/// The marks of a chat program that readers see as signs.
fn chat_marks(texts: &[Read<'_>], sink: &mut Sink<'_>) {
    if !sink.wants(Code::ChatMarks) {
        return;
    }
    for text in texts {
        let markdown = match text.sort {
            Sort::Markdown if text.running => true,
            Sort::Plain => false,
            Sort::Markdown | Sort::Html => continue,
        };
        let marks = chat::marks(&text.value, markdown);
        let Some(first) = marks.first() else { continue };
        let part = first.open.start..first.close.end;
        let words = text.value.get(part.clone()).unwrap_or_default().replace('\\', "");
        sink.put(text.node, part, Code::ChatMarks, |parts| {
            let edits = marks.iter().flat_map(|one| {
                let written = match (markdown, one.sign) {
                    (false, _) => "",
                    (true, '*') => "**",
                    (true, '_') => "*",
                    (true, _) => "~~",
                };
                [one.open.clone(), one.close.clone()].map(|at| (at, written.to_owned()))
            });
            let mut edits: Vec<_> = edits.collect();
            edits.sort_by_key(|(at, _)| at.start);
            let edits = edits.into_iter().map(|(at, written)| (parts.span(at), written)).collect();
            chat_mark(&words, markdown, edits)
        });
    }
}

fn text_of(document: &Document, object: NodeId, name: &str) -> Option<NodeId> {
    document.get(object, name).filter(|node| document.kind(*node) == Kind::String)
}

fn proposed_headline() -> Diagnostic {
    Diagnostic::new(Code::ProposedHeadline, say!("lint-delivered-proposed-headline"))
        .why(say!("lint-delivered-proposed-headline.why"))
        .help(say!("lint-delivered-proposed-headline.help"))
}

fn capital_headline() -> Diagnostic {
    Diagnostic::new(Code::CapitalHeadline, say!("lint-delivered-capital-headline"))
        .why(say!("lint-delivered-capital-headline.why"))
        .help(say!("lint-delivered-capital-headline.help"))
}

/// `day`: one without a year that the text names, and how it is written with one.
fn no_date(day: Option<(&str, &str)>) -> Diagnostic {
    let found = |message: String| {
        Diagnostic::new(Code::NoDate, message).why(say!("lint-delivered-no-date.why"))
    };
    match day {
        Some((written, pattern)) => {
            found(say!("lint-delivered-no-date", written = quoted(written)))
                .help(say!("lint-delivered-no-date.help", pattern))
        }
        None => found(say!("lint-delivered-no-date.message-none"))
            .help(say!("lint-delivered-no-date.help-2")),
    }
}

fn tags_together(label: &str, parts: &[String]) -> Diagnostic {
    let written: Vec<String> = parts.iter().map(|part| quoted(part)).collect();
    let names: Vec<&str> = written.iter().map(String::as_str).collect();
    Diagnostic::new(Code::TagsTogether, say!("lint-delivered-tags-together", label = quoted(label)))
        .why(say!("lint-delivered-tags-together.why"))
        .help(say!("lint-delivered-tags-together.help", value = names.join(", ")))
}

fn credit_in_text(field: &str, dated: bool) -> Diagnostic {
    Diagnostic::new(
        Code::CreditInText,
        say!("lint-delivered-credit-in-text", field = quoted(field)),
    )
    .why(say!("lint-delivered-credit-in-text.why"))
    .help(match field {
        "caption" => say!("lint-delivered-credit-in-text.help"),
        "genre" => say!("lint-delivered-credit-in-text.help-2"),
        "published" => say!("lint-delivered-credit-in-text.help-3"),
        "dateline" if dated => say!("lint-delivered-credit-in-text.help-4"),
        "photographers" => say!("lint-delivered-credit-in-text.help-5"),
        _ => say!("lint-delivered-credit-in-text.help-6", field = quoted(field)),
    })
}

fn copied_line(line: &str) -> Diagnostic {
    Diagnostic::new(
        Code::CopiedLine,
        say!("lint-delivered-copied-line", line = quoted(&short(line))),
    )
    .why(say!("lint-delivered-copied-line.why"))
    .help(say!("lint-delivered-copied-line.help"))
}

fn own_label_of(text: &str, label: Label, (place, field): (Span, String)) -> Diagnostic {
    let found = Diagnostic::new(
        Code::OwnLabel,
        match label {
            Label::Release => say!("lint-delivered-own-label-of", text = quoted(text)),
            Label::Genre(_) => {
                say!("lint-delivered-own-label-of.message-genre", text = quoted(text))
            }
        },
    );
    match label {
        Label::Release => found
            .why(say!("lint-delivered-own-label-of.why"))
            .help(say!("lint-delivered-own-label-of.help")),
        Label::Genre(genre) => found
            .why(say!("lint-delivered-own-label-of.why-genre"))
            .help(say!("lint-delivered-own-label-of.help-2", genre = quoted(genre)))
            .choice(say!("lint-delivered-own-label-of.choice", genre), place, field),
    }
}

fn chat_mark(words: &str, markdown: bool, edits: Vec<(Span, String)>) -> Diagnostic {
    Diagnostic::new(
        Code::ChatMarks,
        say!("lint-delivered-chat-mark", words = quoted(&short(words))),
    )
    .why(say!("lint-delivered-chat-mark.why"))
    .help(match markdown {
        true => say!("lint-delivered-chat-mark.help"),
        false => say!("lint-delivered-chat-mark.help-false"),
    })
    .choice_of(
        if markdown {
            say!("lint-delivered-chat-mark.choice")
        } else {
            say!("lint-delivered-chat-mark.choice-2")
        },
        edits,
    )
}

/// The beginning of a text.
fn short(text: &str) -> String {
    let mut out: String = text.chars().take(60).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

fn several_articles() -> Diagnostic {
    Diagnostic::new(Code::SeveralArticles, say!("lint-delivered-several-articles"))
        .why(say!("lint-delivered-several-articles.why"))
        .help(say!("lint-delivered-several-articles.help"))
}
