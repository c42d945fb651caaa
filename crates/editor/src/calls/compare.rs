//! `compare`: what changed in an article's text since it was published.

mod plain;

use serde_json::{Value, json};
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};
use warta_diagnostics::Part;
use warta_page::article::ArticlePage;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use warta_publication::outline;
use warta_publication::session::workbench::Workbench;

use crate::arguments::Arguments;
use crate::engine::Engine;

/// From this likeness on, two texts are one that was changed, rather than one removed and another added.
const ALIKE: f32 = 0.4;

/// Compares an article with its published version: by its slug, or by one that it had before.
pub(crate) fn compare(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    engine.refresh();
    let slug = arguments.text("slug")?;
    let draft =
        article(&engine.bench, slug).ok_or_else(|| format!("there is no article \"{slug}\""))?;
    let written = engine.bench.library().and_then(|library| outline::written(library, &draft.slug));
    let former = written.map(|it| it.former_slugs.as_slice()).unwrap_or_default();
    let slugs = std::iter::once(&draft.slug).chain(former);
    let mut published = slugs.filter_map(|slug| article(&engine.published, slug));
    let Some(published) = published.next() else {
        return Ok(json!({ "state": "new", "parts": [] }));
    };
    let mut parts = head(&published, &draft);
    parts.extend(body(&published, &draft));
    let changed = parts.iter().any(|part| part["change"] != "same");
    Ok(json!({ "state": if changed { "changed" } else { "same" }, "parts": parts }))
}

fn article(bench: &Workbench, slug: &str) -> Option<ArticlePage> {
    let mut slug = slug.to_owned();
    // A former slug leads to the present one; a chain of them ends.
    for _ in 0..4 {
        let Answer::Page(view) =
            bench.handle(&Request::Show { route: Route::article(slug.as_str()) })
        else {
            return None;
        };
        match *view {
            View::Article(page) => return Some(*page),
            View::Moved(Route::Article { slug: present }) => slug = present.into(),
            _ => return None,
        }
    }
    None
}

/// The parts of the head that either version has.
fn head(published: &ArticlePage, draft: &ArticlePage) -> Vec<Value> {
    let texts = |page: &ArticlePage| -> [(&'static str, String); 13] {
        let names = |credits: &[warta_page::article::Credit]| {
            credits.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        let date = |date: &Option<warta_page::date::Date>| {
            date.as_ref().map(|date| date.0.clone()).unwrap_or_default()
        };
        let tags = page.tags.iter().map(|it| it.label.as_str());
        [
            ("section", page.section.as_ref().map(|it| it.label.clone()).unwrap_or_default()),
            ("kicker", page.kicker.clone().unwrap_or_default()),
            ("headline", page.headline.clone()),
            ("standfirst", page.standfirst.clone().unwrap_or_default()),
            ("authors", names(&page.authors)),
            ("editors", names(&page.editors)),
            ("photographers", names(&page.photographers)),
            ("published", date(&page.published)),
            ("modified", date(&page.modified)),
            ("dateline", plain::dateline(page)),
            ("image", page.image.as_ref().map(plain::image).unwrap_or_default()),
            ("corrections", plain::corrections(page)),
            ("tags", tags.collect::<Vec<_>>().join(", ")),
        ]
    };
    let both = texts(published).into_iter().zip(texts(draft));
    both.filter(|((_, old), (_, new))| !(old.is_empty() && new.is_empty()))
        .map(|((name, old), (_, new))| part(json!(name), None, &old, &new))
        .collect()
}

/// The blocks of both versions, in the order of the draft; what was removed stands where it was.
fn body(published: &ArticlePage, draft: &ArticlePage) -> Vec<Value> {
    let old: Vec<String> = published.body.iter().map(plain::block).collect();
    let new: Vec<String> = draft.body.iter().map(plain::block).collect();
    let mut parts = Vec::new();
    let before = |nth: usize| nth.checked_sub(1);
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { new_index, len, .. } => {
                for (nth, text) in new.iter().enumerate().skip(new_index).take(len) {
                    parts.push(part(json!(nth), before(nth), text, text));
                }
            }
            DiffOp::Delete { old_index, old_len, new_index } => {
                for text in old.part(old_index..old_index + old_len) {
                    parts.push(part(Value::Null, before(new_index), text, ""));
                }
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                for (nth, text) in new.iter().enumerate().skip(new_index).take(new_len) {
                    parts.push(part(json!(nth), before(nth), "", text));
                }
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let olds = old.part(old_index..old_index + old_len);
                replaced(olds, &new, new_index..new_index + new_len, &mut parts);
            }
        }
    }
    parts
}

/// Blocks in place of others: each new one takes the first old one that it is like, in their order.
fn replaced(
    old: &[String],
    new: &[String],
    places: std::ops::Range<usize>,
    parts: &mut Vec<Value>,
) {
    let mut rest = old;
    for (nth, own) in new.iter().enumerate().skip(places.start).take(places.len()) {
        let like = |text: &String| TextDiff::from_words(text.as_str(), own.as_str()).ratio();
        let after = nth.checked_sub(1);
        let found = rest.iter().position(|text| like(text) >= ALIKE);
        match found.and_then(|found| rest.split_at_checked(found)) {
            Some((gone, [found, behind @ ..])) => {
                for text in gone {
                    parts.push(part(Value::Null, after, text, ""));
                }
                parts.push(part(json!(nth), after, found, own));
                rest = behind;
            }
            Some((_, [])) | None => parts.push(part(json!(nth), after, "", own)),
        }
    }
    for text in rest {
        parts.push(part(Value::Null, parts_end(parts), text, ""));
    }
}

/// The last block of the draft that was told of.
fn parts_end(parts: &[Value]) -> Option<usize> {
    let last = parts.iter().rev().find_map(|part| part["block"].as_u64());
    last.and_then(|last| usize::try_from(last).ok())
}

/// A part with its words: `after` is the block of the draft that it follows.
fn part(block: Value, after: Option<usize>, old: &str, new: &str) -> Value {
    let change = match (old.is_empty(), new.is_empty()) {
        _ if old == new => "same",
        (true, _) => "added",
        (_, true) => "removed",
        _ => "changed",
    };
    let mut segments: Vec<(&str, String)> = Vec::new();
    for piece in TextDiff::from_words(old, new).iter_all_changes() {
        let change = match piece.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "removed",
            ChangeTag::Insert => "added",
        };
        match segments.last_mut() {
            Some((last, text)) if *last == change => text.push_str(piece.value()),
            _ => segments.push((change, piece.value().to_owned())),
        }
    }
    let segments: Vec<Value> =
        segments.iter().map(|(change, text)| json!({ "change": change, "text": text })).collect();
    json!({ "block": block, "after": after, "change": change, "segments": segments })
}
