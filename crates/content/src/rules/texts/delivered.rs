//! What is left to do where an article was made of a text that a newsroom sent: a headline that only
//! repeats the first sentence, no date of publication, tags that run together, lines of credits among
//! the paragraphs.
//!
//! Nothing in a bundle says where it came from. These rules find the same in an article that somebody
//! copied by hand.

use std::collections::HashMap;

use warta_diagnostics::{Code, Diagnostic, quoted};

use super::{Read, Sink};
use crate::article_text::{credits, dateline, days, is_in_capitals, sentence, tags};
use crate::json::{Document, Kind, NodeId};
use crate::library::Library;
use crate::rules::walk::Article;
use crate::slug::slug;

/// From how many characters on a paragraph is text for certain.
const LONG: usize = 60;

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
        if !library.vouches_for(&label) {
            let mark = document.mark(node);
            sink.place(node, mark, Code::TagsTogether, || tags_together(&label, &parts));
        }
    }
}

fn credits_of(running: &[Words], sink: &mut Sink<'_>) {
    let document = sink.document;
    for (nth, words) in running.iter().enumerate() {
        let field = match credits::left(&words.text) {
            Some(role) => role.field(),
            None if nth == 0 && dateline::is_plain(&words.text) => "dateline",
            None => continue,
        };
        sink.place(words.node, document.mark(words.node), Code::CreditInText, || {
            credit_in_text(field)
        });
    }
}

/// The place where another article seems to begin: behind a divider with a dateline of its own, or behind
/// the credits of the one before.
fn second_article(document: &Document, article: &Article, running: &[Words]) -> Option<NodeId> {
    let body = document.get(article.node, "body")?;
    let words: HashMap<NodeId, &Words> = running.iter().map(|words| (words.node, words)).collect();
    let (mut divided, mut closed) = (false, false);
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
            if closed && long || divided && dateline::is_plain(&words.text) {
                return Some(node);
            }
            divided = false;
        }
    }
    None
}

fn text_of(document: &Document, object: NodeId, name: &str) -> Option<NodeId> {
    document.get(object, name).filter(|node| document.kind(*node) == Kind::String)
}

fn proposed_headline() -> Diagnostic {
    Diagnostic::new(Code::ProposedHeadline, "the headline is only proposed: it is the first sentence of the text")
        .why("Nobody has looked at it yet, and readers get the same words twice.")
        .help("Write a headline that says what the story is, and its \"slug\" after it, before the article is published.")
}

fn capital_headline() -> Diagnostic {
    Diagnostic::new(Code::CapitalHeadline, "the headline is written in capitals alone")
        .why("Nobody can tell names and abbreviations from other words, and a screen reader may spell it out.")
        .help("Write it in small letters, with capitals where they belong.")
}

/// `day`: one without a year that the text names, and how it is written with one.
fn no_date(day: Option<(&str, &str)>) -> Diagnostic {
    let found = |message: String| {
        Diagnostic::new(Code::NoDate, message)
            .why("Readers can't tell how old the news is, and it stands behind all that has a date. Warta guesses no year.")
    };
    match day {
        Some((written, pattern)) => found(format!(
            "the article has no date, and {} has no year",
            quoted(written)
        ))
        .help(format!(
            "If it was published on that day, add \"published\": \"{pattern}\" with the year in place of YYYY; else its own day."
        )),
        None => found("the article has no date of publication".to_owned())
            .help("Add the day, for example \"published\": \"2024-05-01\"."),
    }
}

fn tags_together(label: &str, parts: &[String]) -> Diagnostic {
    let written: Vec<String> = parts.iter().map(|part| quoted(part)).collect();
    let names: Vec<&str> = written.iter().map(String::as_str).collect();
    Diagnostic::new(
        Code::TagsTogether,
        format!("{} may be several tags that run together", quoted(label)),
    )
    .why("Each tag has a page that lists its articles; nobody looks for this one.")
    .help(format!(
        "Several? Write \"tags\": [{}], or whatever belongs together. One? Describe it in \"tags\" at the top.",
        names.join(", ")
    ))
}

fn credit_in_text(field: &str) -> Diagnostic {
    Diagnostic::new(
        Code::CreditInText,
        format!("this reads like {} and stands in the text", quoted(field)),
    )
    .why("Readers get it as a paragraph, and no list, feed or search engine knows what it says.")
    .help(match field {
        "photographers" => "Write the name of who took the picture under \"photographers\", or what it says under \"credit\" of the picture, and take it out of the text.".to_owned(),
        _ => format!("Write what it says under {}, and take it out of the text.", quoted(field)),
    })
}

fn several_articles() -> Diagnostic {
    Diagnostic::new(Code::SeveralArticles, "another article seems to begin here")
        .why("One article has one headline, one address and its own authors.")
        .help("Make an article of its own of what follows, with a slug and a headline.")
}
