//! The newsroom's own rules: what an editor would correct in a publication whose bundle has no errors.
//!
//! Each has a code of its own (W05…), so that a newsroom can switch it off or make it an error in
//! `site.checks`. Most are warnings. They are for newsrooms alone: no program that readers load knows this
//! crate. A session is handed the rules as [`NEWSROOM`], with
//! [`Options`](warta_publication::Options).

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

mod addresses;
mod articles;
mod clock;
mod elections;
mod findings;
mod leftovers;
mod links;
pub mod media;
mod people;
mod prose;
mod quotes;
mod secrets;
mod spaces;
mod tags;
mod terms;
mod texts;
mod twice;
mod votes;
mod walk;

use warta_bundle::barrier::{self, Failed};
use warta_bundle::model::Origin;
use warta_diagnostics::{Collector, Diagnostic, Span};
use warta_json::Document;
use warta_page::date::Date;
use warta_publication::Pages;
use warta_publication::library::Library;
use warta_publication::lint::{Lint, Secret, TextCheck};
use warta_publication::validate::{self, Found};

/// All rules.
pub static NEWSROOM: Newsroom = Newsroom;

/// The rules of every newsroom: see [`NEWSROOM`].
#[derive(Debug, Clone, Copy)]
pub struct Newsroom;

impl Lint for Newsroom {
    fn publication(&self, pages: &Pages<'_>, now: Option<&Date>, found: &mut Found) {
        let library = pages.library();
        let clock = now.map(|now| clock::Clock::new(now, &library.settings.zone));
        let mut apart = |check: &mut dyn FnMut(&mut Found)| {
            barrier::caught(|| check(found)).unwrap_or_else(|Failed| {
                found.push(validate::findings::rules_failed(&Origin::default()));
            });
        };
        apart(&mut |found| articles::check(library, clock.as_ref(), found));
        apart(&mut |found| addresses::check(library, found));
        apart(&mut |found| tags::check(library, found));
        apart(&mut |found| links::check(library, found));
        apart(&mut |found| elections::check(library, clock.as_ref(), found));
        apart(&mut |found| votes::check(library, clock.as_ref(), found));
        apart(&mut |found| twice::check(pages, found));
        apart(&mut |found| terms::check(pages, clock.as_ref(), found));
        apart(&mut |found| people::check(library, found));
    }

    fn texts<'a>(&self, library: &'a Library) -> Box<TextCheck<'a>> {
        let names = texts::names(library);
        Box::new(move |document: &Document, mut found: Collector| {
            texts::check(library, &names, document, &mut found);
            found.finish()
        })
    }

    fn secrets(&self, document: &Document, found: &[Diagnostic]) -> Vec<Secret> {
        let broken = |one: &Diagnostic| one.code.name().starts_with("W01");
        secrets::find(document, !found.iter().any(broken))
    }

    fn tell(&self, secrets: &[Secret], document: &Document) -> Vec<Diagnostic> {
        let mut found = Collector::new();
        found.extend(secrets::diagnostics(secrets, document));
        found.finish()
    }

    fn hide(&self, secrets: &[Secret], document: &Document, found: &mut [Diagnostic]) {
        secrets::hide(secrets, document, found);
    }
}

/// Where a text, which may be no right JSON, holds what nobody should be shown: for programs that repeat
/// parts of it.
pub fn secret_places(document: &Document) -> Vec<Span> {
    secrets::find(document, false).iter().map(|secret| secret.span).collect()
}
