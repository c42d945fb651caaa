//! The rules about words, read from the file as it is written, so that each finding stands under the
//! words that it is about.

mod delivered;
mod sink;

use std::borrow::Cow;

use warta_diagnostics::{Code, Collector, Part, Span, Tally};
use warta_page::private::{self, Private};

use crate::prose::{self, paragraphs};
use crate::walk::{Article, Sort, articles};
use crate::{findings, leftovers, quotes, spaces};
use sink::{Read, Sink};
use warta_bundle::barrier;
use warta_bundle::decode::plain::has_entities;
use warta_bundle::model::Origin;
use warta_json::{Document, Kind, NodeId};
use warta_publication::library::Library;
use warta_publication::mentions::near::NearNames;

/// The names that words are compared with.
pub(crate) fn names(library: &Library) -> NearNames<'_> {
    let credits = library
        .article_index
        .articles()
        .iter()
        .flat_map(|it| it.authors.iter().chain(&it.editors).chain(&it.photographers));
    let authors = credits.filter_map(|it| it.name.as_deref());
    NearNames::new(&library.directory, &library.lexicon, authors)
}

/// Checks the words and pictures of all articles of a file.
pub(super) fn check(
    library: &Library,
    names: &NearNames<'_>,
    document: &Document,
    into: &mut Collector,
) {
    let mut sink =
        Sink { document, checks: library.checks(), collector: into, said: Tally::default() };
    host(library, &mut sink);
    people(library, document, &mut sink);
    for article in articles(document) {
        let done = barrier::caught(|| one(&article, library, names, &mut sink));
        if done.is_err() {
            let origin = Origin { file: document.file, pointer: document.pointer(article.node) };
            let failed = warta_publication::validate::findings::rules_failed(&origin);
            sink.collector.push(failed.locate(&|_| Some(document)));
        }
    }
}

/// Numbers and addresses of people, in whatever field they stand: the file is public.
fn people(library: &Library, document: &Document, sink: &mut Sink<'_>) {
    let root = document.root();
    let all = |name: &str| root.and_then(|root| document.get(root, name));
    let each = |list: Option<NodeId>| list.into_iter().flat_map(|list| document.elements(list));
    let host = library.settings.url.as_deref().map(host_of).unwrap_or_default();
    for person in each(all("persons")) {
        for (name, value) in document.members(person) {
            if !matches!(document.string(name).as_ref(), "id" | "name" | "image" | "sources") {
                personal(value, &|_, part| !is_at(part, host), sink);
            }
        }
    }
    // The number of an office is there to be called.
    for body in each(all("organizations")) {
        if let Some(summary) = document.get(body, "summary") {
            personal(summary, &|kind, _| is_of_papers(kind), sink);
        }
    }
}

/// The host of an address, without `www.`.
fn host_of(url: &str) -> &str {
    let host = url.split(['/', '?', '#']).nth(2).unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Whether an address for mail is one at the host of the publication: whoever has one works there.
fn is_at(address: &str, host: &str) -> bool {
    let of_mail = address.rsplit_once('@').map(|(_, own)| own);
    !host.is_empty() && of_mail.is_some_and(|own| own.eq_ignore_ascii_case(host))
}

/// Whether something is the number of somebody's papers, which nobody prints so that others can use it.
fn is_of_papers(kind: Private) -> bool {
    match kind {
        Private::Identity | Private::Tax | Private::Passport | Private::Card => true,
        Private::Account | Private::Telephone | Private::HomeAddress | Private::Email => false,
    }
}

/// Reports everything private in a value and in all that it holds.
fn personal(node: NodeId, reports: &dyn Fn(Private, &str) -> bool, sink: &mut Sink<'_>) {
    let document = sink.document;
    match document.kind(node) {
        Kind::String | Kind::Number => {
            let text = document.string(node);
            for (kind, part) in private::find(&text) {
                if reports(kind, text.part(part.clone())) {
                    sink.put(node, part, Code::PersonalData, |_| findings::private(kind));
                }
            }
        }
        Kind::Array => document.elements(node).for_each(|one| personal(one, reports, sink)),
        Kind::Object => {
            document.members(node).for_each(|(_, value)| personal(value, reports, sink));
        }
        Kind::Null | Kind::Bool(_) | Kind::Lost => {}
    }
}

/// Words of a text that asks for money: the account in it is there to be used.
const GIVING: [&str; 9] =
    ["donasi", "donatur", "sumbang", "bantuan", "zakat", "infak", "sedekah", "wakaf", "peduli"];

/// Numbers of somebody's papers and accounts in articles. A telephone number there may be one that readers
/// are to call, and an address one that they are to write to.
fn identities(texts: &[Read<'_>], sink: &mut Sink<'_>) {
    let gives = |text: &Read<'_>| {
        let lower = text.value.to_lowercase();
        GIVING.iter().any(|word| lower.contains(word))
    };
    let giving = std::cell::OnceCell::new();
    for text in texts {
        for (kind, part) in private::find(&text.value) {
            let account =
                || kind == Private::Account && !*giving.get_or_init(|| texts.iter().any(gives));
            if is_of_papers(kind) || account() {
                sink.put(text.node, part, Code::PersonalData, |_| findings::private(kind));
            }
        }
    }
}

/// Checks those of one article.
fn one(article: &Article, library: &Library, names: &NearNames<'_>, sink: &mut Sink<'_>) {
    let document = sink.document;
    barrier::fault("rules", document.raw(article.node));
    let texts: Vec<Read<'_>> = article
        .texts
        .iter()
        .map(|text| {
            let value = document.string(text.node);
            let paragraphs = paragraphs(&value, text.sort);
            Read { node: text.node, value, paragraphs, sort: text.sort, running: text.running }
        })
        .collect();
    spaces(&texts, sink);
    quotes(&texts, sink);
    stars(&texts, sink);
    leftovers(article, &texts, sink);
    lines(&texts, sink);
    together(article, sink);
    near_names(article, &texts, names, sink);
    identities(&texts, sink);
    pictures(article, sink);
    delivered::check(article, &texts, library, sink);
}

fn spaces(texts: &[Read<'_>], sink: &mut Sink<'_>) {
    if !sink.wants(Code::DoubleSpace) {
        return;
    }
    for text in texts.iter().filter(|text| text.sort != Sort::Html) {
        let all = spaces::doubled(&text.value, &text.paragraphs);
        let Some(first) = all.first().cloned() else { continue };
        sink.put(text.node, first, Code::DoubleSpace, |parts| {
            let mut found = findings::double_space();
            for part in all {
                found = found.edit(parts.span(part), " ");
            }
            found
        });
    }
}

fn quotes(texts: &[Read<'_>], sink: &mut Sink<'_>) {
    if !sink.wants(Code::UnbalancedQuotes) {
        return;
    }
    let mut reader = quotes::QuoteReader::default();
    for (nth, text) in texts.iter().enumerate().filter(|(_, text)| text.sort != Sort::Html) {
        if text.running {
            reader.read(nth, &text.value, &text.paragraphs, true);
        } else {
            // A headline or a caption stands by itself.
            let mut own = quotes::QuoteReader::default();
            own.read(nth, &text.value, &text.paragraphs, false);
            own.finish().into_iter().for_each(|lone| report(texts, lone, sink));
        }
    }
    reader.finish().into_iter().for_each(|lone| report(texts, lone, sink));
}

/// Stars that were meant to make something bold and stand in the text as they are.
fn stars(texts: &[Read<'_>], sink: &mut Sink<'_>) {
    if !sink.wants(Code::LoneStars) {
        return;
    }
    for text in texts.iter().filter(|text| text.sort == Sort::Markdown) {
        for paragraph in &text.paragraphs {
            // Two that stand in one paragraph are one mistake: the second was to close the first.
            let lone = paragraph.iter().find_map(|run| {
                let words = text.value.part(run.clone());
                let at = words.match_indices("**").find(|(at, _)| {
                    let near = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                    // A star more or less is a row of stars, a footnote or a password.
                    // Nor are two behind a figure more than a sign of a footnote.
                    let digit = |c: char| c.is_ascii_digit();
                    let footnote = words.part(..*at).ends_with(digit)
                        && !near(words.part(at + 2..).chars().next());
                    !footnote
                        && !words.part(..*at).ends_with('*')
                        && !words.part(at + 2..).starts_with('*')
                        && (near(words.part(..*at).chars().next_back())
                            || near(words.part(at + 2..).chars().next())
                            || words.part(at + 2..).starts_with(' '))
                });
                at.map(|(at, _)| run.start + at)
            });
            if let Some(at) = lone {
                sink.put(text.node, at..at + 2, Code::LoneStars, |_| findings::lone_stars());
            }
        }
    }
}

/// A text with spaces in place of its code, so that places stay where they are.
fn without_code(value: &str, sort: Sort) -> Cow<'_, str> {
    let code = prose::code(value, sort);
    if code.is_empty() {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len());
    let mut from = 0;
    for part in code {
        out.push_str(value.part(from..part.start));
        out.extend(std::iter::repeat_n(' ', part.end.saturating_sub(part.start.max(from))));
        from = part.end.max(from);
    }
    out.push_str(value.part(from..));
    Cow::Owned(out)
}

/// What other systems left in the texts, and what holds the place of words that never came.
fn leftovers(article: &Article, texts: &[Read<'_>], sink: &mut Sink<'_>) {
    // A draft is there to be written on.
    let document = sink.document;
    let status = document.get(article.node, "status").map(|status| document.string(status));
    let draft = status.is_some_and(|status| status.trim().eq_ignore_ascii_case("draft"));
    for text in texts {
        let found = leftovers::find(&without_code(&text.value, text.sort));
        for left in found {
            let piece = text.value.get(left.at.clone()).unwrap_or_default();
            match left.sort {
                leftovers::Sort::Placeholder if !draft && sink.wants(Code::PlaceholderWords) => {
                    sink.put(text.node, left.at.clone(), Code::PlaceholderWords, |_| {
                        findings::placeholder(piece)
                    });
                }
                leftovers::Sort::Shortcode if sink.wants(Code::Leftover) => {
                    sink.put(text.node, left.at.clone(), Code::Leftover, |_| {
                        findings::shortcode(piece)
                    });
                }
                leftovers::Sort::Template if sink.wants(Code::Leftover) => {
                    sink.put(text.node, left.at.clone(), Code::Leftover, |_| {
                        findings::template(piece)
                    });
                }
                leftovers::Sort::BbCode if sink.wants(Code::Leftover) => {
                    sink.put(text.node, left.at.clone(), Code::Leftover, |_| {
                        findings::bbcode(piece)
                    });
                }
                leftovers::Sort::Placeholder
                | leftovers::Sort::Shortcode
                | leftovers::Sort::BbCode
                | leftovers::Sort::Template => {}
            }
        }
    }
}

/// Lines that were meant to be paragraphs.
fn lines(texts: &[Read<'_>], sink: &mut Sink<'_>) {
    if !sink.wants(Code::LinesInText) {
        return;
    }
    let document = sink.document;
    for text in texts.iter().filter(|text| text.sort == Sort::Markdown && text.running) {
        let breaks = warta_json::paragraphs::breaks(&text.value);
        // A line break that is written as it is was said when the JSON was read.
        let Some(first) =
            breaks.first().cloned().filter(|_| !document.raw(text.node).contains('\n'))
        else {
            continue;
        };
        // In a list of paragraphs each becomes one of its own; elsewhere an empty line parts them.
        let pointer = document.pointer(text.node);
        let (list, last) = pointer.rsplit_once('/').unwrap_or_default();
        let in_list = list.ends_with("/body") && last.bytes().all(|byte| byte.is_ascii_digit());
        sink.put(text.node, first, Code::LinesInText, |parts| {
            let between = if in_list { "\", \"" } else { "\\n\\n" };
            let edits = breaks.iter().map(|at| (parts.span(at.clone()), between.to_owned()));
            findings::lines(breaks.len() + 1, in_list, edits.collect())
        });
    }
}

/// Several names or tags in one text.
fn together(article: &Article, sink: &mut Sink<'_>) {
    if !sink.wants(Code::RunTogether) {
        return;
    }
    let document = sink.document;
    for (name, list) in document.members(article.node) {
        let name = document.string(name);
        let Some(of) = warta_bundle::together::Of::field(&name) else { continue };
        for element in document.elements(list) {
            let inner = document.get(element, "name").unwrap_or(element);
            if document.kind(inner) != Kind::String {
                continue;
            }
            let value = document.string(inner);
            if has_entities(&value) {
                continue;
            }
            let Some(mut parts) = warta_bundle::together::split(&value, of) else { continue };
            // Beside other tags a comma is more likely a part of this one.
            parts.certain &=
                of != warta_bundle::together::Of::Tags || document.elements(list).count() == 1;
            let span = document.span(inner);
            let plain = inner == element;
            sink.place(inner, span, Code::RunTogether, || {
                findings::together(&value, of, &parts, plain.then_some(span))
            });
        }
    }
}

/// The address of the site as another system writes it until a page is built: one answer for the whole file.
fn host(library: &Library, sink: &mut Sink<'_>) {
    let document = sink.document;
    let text = document.text();
    let Some(host) = leftovers::host(text).filter(|_| sink.wants(Code::Leftover)) else { return };
    let places: Vec<Span> = text
        .match_indices(host)
        .filter_map(|(at, _)| {
            let start = u32::try_from(at).ok()?;
            Some(Span::new(start, start + u32::try_from(host.len()).ok()?))
        })
        .filter(|span| document.is_in_string(span.start))
        .collect();
    let Some(first) = places.first().copied() else { return };
    let Some(node) = document.at(first.start) else { return };
    let url = library.settings.url.as_deref().map(|url| url.trim_end_matches('/'));
    sink.place(node, first, Code::Leftover, || findings::host(host, url, &places));
}

fn report(texts: &[Read<'_>], lone: quotes::Lone, sink: &mut Sink<'_>) {
    let part = lone.at..lone.at + lone.mark.len_utf8();
    if let Some(text) = texts.get(lone.text) {
        sink.put(text.node, part, Code::UnbalancedQuotes, |_| findings::lone_quote(lone));
    }
}

fn near_names(article: &Article, texts: &[Read<'_>], names: &NearNames<'_>, sink: &mut Sink<'_>) {
    if !sink.wants(Code::NearName) {
        return;
    }
    let document = sink.document;
    let never = document.get(article.node, "no_mentions");
    let is_never = |id: &str| {
        never.is_some_and(|list| document.elements(list).any(|one| document.string(one) == id))
    };
    for text in texts {
        for run in text.paragraphs.iter().flatten() {
            let words = text.value.part(run.clone());
            names.scan(words, &mut |miss| {
                if is_never(miss.id) {
                    return;
                }
                let part = run.start + miss.start..run.start + miss.end;
                let written = words.part(miss.start..miss.end);
                sink.put(text.node, part.clone(), Code::NearName, |parts| {
                    let found = findings::near_name(written, miss.name, miss.id);
                    match miss.name.contains(['"', '\\']) {
                        true => found,
                        false => found.choice(miss.name, parts.span(part), miss.name),
                    }
                });
            });
        }
    }
}

fn pictures(article: &Article, sink: &mut Sink<'_>) {
    let document = sink.document;
    let has = |node: NodeId, name: &str| {
        let value = document.get(node, name);
        // What could not be read was said with it.
        value.is_some_and(|value| document.kind(value) != Kind::Null)
    };
    for &node in &article.pictures {
        // An address that still has to be written says nothing about a picture.
        let src = document.get(node, "src").unwrap_or(node);
        let empty = document.kind(src) == Kind::String && document.string(src).trim().is_empty();
        // That it has no address was said.
        if empty || leftovers::host(document.raw(src)).is_some() {
            continue;
        }
        let whole = document.kind(node) != Kind::Object
            || has(node, "src") && !(has(node, "width") && has(node, "height"));
        if whole && sink.wants(Code::NoSize) {
            sink.place(node, document.mark(node), Code::NoSize, findings::no_size);
        }
    }
}
