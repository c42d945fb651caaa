//! `check`: everything that the page shows about the open files.

use serde_json::{Value, json};
use warta_diagnostics::{Code, Diagnostic, Severity, certain_count};
use warta_page::list::Status;
use warta_page::route::Route;
use warta_page::wire::{Answer, Request};
use warta_publication::outline;

use crate::engine::Engine;

/// The answer, from what was just gathered.
pub(crate) fn check(engine: &Engine) -> Value {
    let (mut errors, mut warnings, mut certain) = (0, 0, 0);
    let mut files = Vec::new();
    let mut names = Vec::new();
    for report in engine.bench.files() {
        let name = report.document.name.as_str();
        names.push(name);
        let Ok(file) = engine.file(name) else { continue };
        // Of bytes that are no text nothing is left to be wrong.
        let own = if file.is_unreadable() { &[] } else { report.diagnostics };
        // Letters that were lost when the file was read are told of with its bytes.
        let lost = file.bytes.iter().any(|it| it.code == Code::NotUtf8);
        let told =
            move |it: &&Diagnostic| lost && it.code == Code::WrongLetters && it.choices.is_empty();
        let found = || file.bytes.iter().chain(own.iter().filter(move |it| !told(it)));
        for one in found() {
            certain += certain_count(one);
            match one.severity {
                Severity::Error => errors += 1 + one.more,
                Severity::Warning => warnings += 1 + one.more,
            }
        }
        let problems = file.problems(found());
        files.push(json!({ "name": name, "problems": problems }));
    }
    let lines = engine.bench.library().into_iter().flat_map(outline::article_lines);
    let articles: Vec<Value> = lines
        .map(|it| {
            json!({
                "slug": it.slug,
                "headline": it.headline,
                "status": status(it.status),
                "file": names.get(usize::from(it.origin.file)),
                "path": it.origin.pointer,
                "route": Route::article(it.slug).path(),
            })
        })
        .collect();
    let open = engine.bench.handle(&Request::Open { url: String::new() });
    let site = match open {
        Answer::Ready(site) => {
            json!({ "title": site.title, "url": site.url, "language": site.language })
        }
        _ => json!({ "title": null, "url": null, "language": null }),
    };
    json!({
        "errors": errors,
        "warnings": warnings,
        "certain": certain,
        "files": files,
        "articles": articles,
        "site": site,
        "main": engine.bench.main(),
        "needs": engine.bench.needs(),
        "broken": engine.bench.is_broken(),
    })
}

/// As it is written in a bundle.
pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Published => "published",
        Status::Draft => "draft",
        Status::Withdrawn => "withdrawn",
    }
}
