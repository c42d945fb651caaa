//! `at`, `places` and `span`: from the source to the drawn page and back.

use serde_json::{Value, json};
use warta_bundle::model::Origin;
use warta_diagnostics::Part;
use warta_diagnostics::Span;
use warta_json::Document;
use warta_page::route::Route;
use warta_publication::outline::{self, is_in};

use crate::arguments::Arguments;
use crate::engine::Engine;

/// The parts of an article's head, by the names of their fields, which are also what the page calls
/// them.
const HEAD: [&str; 15] = [
    "section",
    "kicker",
    "headline",
    "standfirst",
    "authors",
    "editors",
    "photographers",
    "published",
    "modified",
    "dateline",
    "image",
    "corrections",
    "source",
    "tags",
    "related",
];

/// What stands at an offset, and where that shows.
pub(crate) fn at(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    engine.refresh();
    let file = engine.file(arguments.text("name")?)?;
    let byte = file.text.byte(arguments.offset("offset")?);
    let nothing = json!({ "path": "", "route": null, "block": null });
    let (Some((number, document)), Some(pages)) =
        (engine.document(&file.name), engine.bench.pages())
    else {
        return Ok(nothing);
    };
    let Some(node) = document.at(byte) else { return Ok(nothing) };
    let path = document.pointer(node);
    let route = outline::route_of(pages.library(), document, &path);
    let block = outline::article_around(pages.library(), number, &path).and_then(|article| {
        let own = path.strip_prefix(article.origin.pointer.as_str()).unwrap_or_default();
        let field = own.split('/').nth(1).unwrap_or_default();
        if let Some(part) = HEAD.iter().find(|part| **part == field) {
            return Some(json!(part));
        }
        let places = outline::block_places(&pages, article, document);
        let own = |(origin, _): &&(Origin, Span)| is_in(&path, &origin.pointer);
        let first = places.iter().position(|place| own(&place))?;
        let count = places.iter().filter(own).count();
        // Of several parts of one string, the one that the cursor is in or was last in.
        let parts = places.part(first..first + count);
        let start = parts.iter().map(|(_, span)| span.start).filter(|start| *start <= byte).max();
        let own = parts.iter().position(|(_, span)| Some(span.start) == start);
        Some(json!(first + own.unwrap_or(0)))
    });
    Ok(json!({ "path": path, "route": route.path(), "block": block }))
}

/// The source of each part of an article's page; nothing for other pages.
pub(crate) fn places(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    engine.refresh();
    let Route::Article { slug } = Route::parse(arguments.text("route")?) else {
        return Ok(json!([]));
    };
    let Some(pages) = engine.bench.pages() else { return Ok(json!([])) };
    let Some(article) = outline::written(pages.library(), &slug) else { return Ok(json!([])) };
    let mut out = Vec::new();
    let Some(document) = engine.document_of(article.origin.file) else { return Ok(json!([])) };
    let file = engine.file(&document.name)?;
    let mut put = |block: Value, path: &str, span: Span| {
        let (from, to) = file.range(span);
        out.push(json!({
            "block": block, "file": file.name, "path": path, "from": from, "to": to,
        }));
    };
    for part in HEAD {
        let path = article.origin.at(part).pointer;
        if let Some(node) = document.exactly(&path) {
            put(json!(part), &path, document.span(node));
        }
    }
    for (nth, (origin, span)) in outline::block_places(&pages, article, document).iter().enumerate()
    {
        put(json!(nth), &origin.pointer, *span);
    }
    Ok(Value::Array(out))
}

/// The place of a JSON Pointer, or of the nearest value around it.
pub(crate) fn span(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    engine.refresh();
    let file = engine.file(arguments.text("name")?)?;
    let path = arguments.text("path")?;
    let document = engine.document(&file.name).map(|(_, document)| document);
    let node = document.and_then(|document| Some((document, document.find(path)?)));
    let (from, to) = node.map_or((0, 0), |(document, node)| file.range(document.span(node)));
    Ok(json!({ "from": from, "to": to }))
}

impl Engine {
    /// The tree of an open file, and the number that origins have for it.
    pub(crate) fn document(&self, name: &str) -> Option<(u16, &Document)> {
        let document = self.bench.files().map(|file| file.document).find(|it| it.name == name)?;
        Some((document.file, document))
    }

    /// The tree of the file that origins have a number for.
    pub(crate) fn document_of(&self, number: u16) -> Option<&Document> {
        self.bench.files().map(|file| file.document).find(|it| it.file == number)
    }
}
