//! Values that nobody should publish: passwords and their hashes, private keys, keys of services, and in
//! files of other programs addresses of e-mail.
//!
//! They are looked for in every string of a file, also where no page would show it: the file itself is
//! public. What is found is never repeated, neither in a message nor in an excerpt of the text.

mod known;
mod unread;

use std::ops::Range;

use warta_diagnostics::{Diagnostic, Part, Span, visible};

use crate::findings;
use warta_bundle::decode::foreign;
use warta_bundle::slug::slug;
use warta_json::{Document, Kind, NodeId};
use warta_publication::lint::Secret;

/// How far from a finding its excerpt may reach, in bytes.
const FAR: u32 = 4_000;

/// How many characters of a value a message may hold; [`warta_diagnostics::quoted`] cuts there.
const QUOTED: usize = 60;

/// Values shorter than this are not looked for in messages: they would be found everywhere.
const SHORTEST: usize = 6;

/// How many are kept. A whole table of users is said in one finding.
const MOST: usize = 10_000;

const PASSWORD: &str = "lint-secret-password";

/// All secrets of a file, in the order of its text. `whole`: whether its JSON is right, so that all of it
/// is values.
pub(crate) fn find(document: &Document, whole: bool) -> Vec<Secret> {
    let mut search = Search { document, foreign: is_foreign(document), found: Vec::new() };
    if let Some(root) = document.root() {
        search.value(root, "", "");
    }
    let mut found = search.found;
    if !whole || document.root().is_none() {
        let named: Vec<Secret> = unread::named(document.text())
            .into_iter()
            .filter(|it| it.as_field || !document.is_in_string(it.value.start as u32))
            .take(MOST)
            .map(|it| Span::new(it.value.start as u32, it.value.end as u32))
            .filter(|span| !overlaps(&found, *span))
            .map(|span| Secret { span, node: None, what: PASSWORD })
            .collect();
        found.extend(named);
        found.sort_by_key(|it| it.span);
        let key = known::private_key(document.text()).map(|part| (part, "lint-secret-private-key"));
        let parts = key.into_iter().chain(known::tokens(document.text()));
        let others: Vec<Secret> = parts
            .map(|(part, what)| (Span::new(part.start as u32, part.end as u32), what))
            .filter(|(span, _)| !overlaps(&found, *span))
            .map(|(span, what)| Secret { span, node: None, what })
            .collect();
        found.extend(others);
        found.sort_by_key(|it| it.span);
    }
    found
}

/// Whether one of these, which are in the order of the text, has a part of the span.
fn overlaps(found: &[Secret], span: Span) -> bool {
    let at = found.partition_point(|it| it.span.end <= span.start);
    found.get(at).is_some_and(|it| it.span.start < span.end)
}

/// Whether a file was made by another program, for which addresses of e-mail are data and not contacts
/// that a newsroom gives.
fn is_foreign(document: &Document) -> bool {
    let Some(root) = document.root() else { return false };
    let own = |name: &str| document.get(root, name).is_some();
    // A list of articles without the rest of a bundle.
    let first = document.elements(root).next();
    let list = first.is_some_and(|one| document.get(one, "slug").is_some());
    foreign::recognise(document, root).is_some() || !(own("warta") || own("articles") || list)
}

/// A finding for each secret; those of one kind become one, except a few that each need mending.
pub(crate) fn diagnostics<'a>(
    secrets: &'a [Secret],
    document: &'a Document,
) -> impl Iterator<Item = Diagnostic> + 'a {
    // Where a secret stands is told of the first of a kind only, so that a large table takes no longer.
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    secrets.iter().map(move |secret| {
        let nth = match kinds.iter_mut().find(|(what, _)| *what == secret.what) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                kinds.push((secret.what, 1));
                1
            }
        };
        let node = secret.node.filter(|_| nth == 1);
        let path = node.map(|node| document.pointer(node)).unwrap_or_default();
        let span = match node.map_or(secret.span, |node| document.span(node)) {
            // A string that is nothing else is pointed at like any other value.
            all if all.start + 1 == secret.span.start && secret.span.end + 1 == all.end => all,
            _ => secret.span,
        };
        findings::secret(secret.what).place(document.file, span, path)
    })
}

/// Makes sure that no finding shows a secret: its words are taken out of messages, and excerpts are told
/// what to leave unreadable.
pub(crate) fn hide(secrets: &[Secret], document: &Document, found: &mut [Diagnostic]) {
    if secrets.is_empty() {
        return;
    }
    let words: Vec<String> = words(secrets, document);
    for one in found {
        let places = std::iter::once(one.span).chain(one.labels.iter().map(|(span, _)| *span));
        let mut near: Vec<Span> = Vec::new();
        for place in places {
            let from = secrets.partition_point(|it| it.span.end + FAR < place.start);
            let around =
                secrets.part(from..).iter().take_while(|it| it.span.start < place.start + FAR);
            near.extend(around.map(|it| it.span));
        }
        near.sort_unstable();
        near.dedup();
        one.secrets = near;
        one.edits.retain(|edit| !words.iter().any(|word| edit.replacement.contains(word)));
        let texts =
            [Some(&mut one.message), Some(&mut one.path), one.why.as_mut(), one.help.as_mut()];
        for text in texts.into_iter().flatten().chain(one.labels.iter_mut().map(|(_, text)| text)) {
            for word in &words {
                if text.contains(word.as_str()) {
                    *text = text.replace(word.as_str(), "•••");
                }
                cut_out(text, word);
            }
        }
    }
}

/// Takes the beginning of a secret out of a text that was cut in the middle of it.
fn cut_out(text: &mut String, word: &str) {
    let least = word.char_indices().nth(SHORTEST).map_or(word.len(), |(at, _)| at);
    let cuts: Vec<usize> = text.match_indices('…').map(|(at, _)| at).collect();
    for cut in cuts.into_iter().rev() {
        // What was cut out behind may have had another such sign in it.
        let Some(head) = text.get(..cut) else { continue };
        let begins = head.match_indices(word.part(..least)).map(|(at, _)| at);
        let begin = begins.filter(|at| word.starts_with(head.part(*at..))).last();
        if let Some(begin) = begin {
            text.replace_range(begin..cut, "•••");
        }
    }
}

/// The secrets as messages would quote them.
fn words(secrets: &[Secret], document: &Document) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for secret in secrets.iter().take(200) {
        let written = document.text().part(secret.span.start as usize..secret.span.end as usize);
        let value = secret.node.map(|node| document.string(node)).unwrap_or_default();
        // A slug or an id may have been made of it.
        for text in [written, &value, &slug(written), &slug(&value)] {
            let word: String = text.chars().take(QUOTED).map(visible).collect();
            // A long text that only holds a secret is not one itself.
            let whole = text.len() <= written.len() + 12;
            if whole && word.chars().count() >= SHORTEST && !out.contains(&word) {
                out.push(word);
            }
        }
    }
    out
}

struct Search<'a> {
    document: &'a Document,
    foreign: bool,
    found: Vec<Secret>,
}

impl Search<'_> {
    /// `name` of the field that holds it, and `around` of the one that holds the record with that field.
    fn value(&mut self, node: NodeId, name: &str, around: &str) {
        let document = self.document;
        match document.kind(node) {
            Kind::Object => {
                for (field, value) in document.members(node) {
                    self.scalar(field, "", "");
                    self.value(value, &document.string(field), name);
                }
            }
            Kind::Array => {
                for element in document.elements(node) {
                    self.value(element, name, around);
                }
            }
            Kind::String | Kind::Number => self.scalar(node, name, around),
            Kind::Null | Kind::Bool(_) | Kind::Lost => {}
        }
    }

    fn scalar(&mut self, node: NodeId, name: &str, around: &str) {
        let document = self.document;
        let value = document.string(node);
        let named = known::is_password(name)
            || (known::is_password(around) && !known::describes(name) && !name.is_empty());
        if named && known::may_be_password(&value) {
            return self.push(node, 0..value.len(), PASSWORD);
        }
        if document.kind(node) != Kind::String {
            return;
        }
        if let Some(part) = known::private_key(&value) {
            return self.push(node, part, "lint-secret-private-key");
        }
        for (part, what) in known::tokens(&value) {
            self.push(node, part, what);
        }
        if self.foreign && value.contains('@') {
            for part in known::mail_addresses(&value) {
                self.push(node, part, "lint-secret-email");
            }
        }
    }

    fn push(&mut self, node: NodeId, part: Range<usize>, what: &'static str) {
        if self.found.len() < MOST {
            let span = self.document.parts(node).span(part);
            self.found.push(Secret { span, node: Some(node), what });
        }
    }
}
