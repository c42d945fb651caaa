//! The newsroom's own rules: what a good editor would say of a publication that is right as a bundle.
//!
//! Each has a code of its own (W05…), so that a newsroom can switch it off or make it an error in
//! `site.checks`. Most are warnings. They are for newsrooms alone: the desk's worker, which readers
//! load, is built without them.

mod addresses;
mod articles;
mod clock;
mod elections;
mod findings;
pub(crate) mod leftovers;
pub(crate) mod links;
mod people;
mod prose;
mod quotes;
pub(crate) mod secrets;
mod spaces;
mod tags;
mod terms;
pub(crate) mod texts;
pub(crate) mod together;
mod twice;
mod votes;
mod walk;

use warta_diagnostics::{Collector, Diagnostic, Span};
use warta_page::date::Date;

use crate::barrier::{self, Failed};
use warta_json::Document;
use crate::library::Library;
use crate::mentions::near::NearNames;
use crate::model::Origin;
use crate::validate::Found;

/// The rules about the publication as it was meant. Without `now` no date is in the future.
pub(crate) fn publication(library: &Library, now: Option<&Date>, found: &mut Found) {
    let clock = now.map(|now| clock::Clock::new(now, &library.settings.zone));
    let mut apart = |check: &mut dyn FnMut(&mut Found)| {
        barrier::caught(|| check(found)).unwrap_or_else(|Failed| {
            found.push(crate::validate::findings::rules_failed(&Origin::default()));
        });
    };
    apart(&mut |found| articles::check(library, clock.as_ref(), found));
    apart(&mut |found| addresses::check(library, found));
    apart(&mut |found| tags::check(library, found));
    apart(&mut |found| links::check(library, found));
    apart(&mut |found| elections::check(library, clock.as_ref(), found));
    apart(&mut |found| votes::check(library, clock.as_ref(), found));
    apart(&mut |found| twice::check(library, found));
    apart(&mut |found| terms::check(library, clock.as_ref(), found));
    apart(&mut |found| people::check(library, found));
}

/// The rules about the words of one of its files; `names` is [`texts::names`], which is the same for all.
pub(crate) fn words(
    library: &Library,
    names: &NearNames<'_>,
    document: &Document,
    mut found: Collector,
) -> Vec<Diagnostic> {
    texts::check(library, names, document, &mut found);
    found.finish()
}

/// Adds a warning for each kind of secret in a file. Returns what [`secrets::hide`] needs, once all
/// other findings of the file are there.
pub(crate) fn secrets(document: &Document, into: &mut Vec<Diagnostic>) -> Vec<secrets::Secret> {
    let secrets = secrets_of(document, into);
    let mut found = Collector::new();
    found.extend(secrets::diagnostics(&secrets, document));
    into.extend(found.finish());
    secrets
}

/// The secrets in a file in which this was found.
pub(crate) fn secrets_of(document: &Document, found: &[Diagnostic]) -> Vec<secrets::Secret> {
    let broken = |one: &Diagnostic| one.code.name().starts_with("W01");
    secrets::find(document, !found.iter().any(broken))
}

/// Where a text, which may be no right JSON, holds what nobody should be shown: for programs that repeat
/// parts of it.
pub fn secret_places(document: &Document) -> Vec<Span> {
    secrets::find(document, false).iter().map(secrets::Secret::span).collect()
}
