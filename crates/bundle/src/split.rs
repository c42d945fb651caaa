//! Cutting a bundle into a main file and parts, so that a page needs only some of them.
//!
//! Articles are cut out and put into the parts as they are written, to the letter; everything else stays in the main
//! file, with an entry for each part that says what it holds ([`crate::model::BundlePart`]).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use warta_diagnostics::Part;

use crate::decode::Decoded;
use crate::decode::plain::quoted_json;
use crate::model::Article;
use warta_json::{Document, NodeId};

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitFile {
    /// Its name. All lie in one folder, because pictures are relative to the bundle that names them.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why a bundle is not cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncut {
    /// It has errors: what is not understood can't be said to be in a part.
    Errors,
    /// It has so few articles that they fit one part.
    Few,
}

/// Cuts a bundle into a main file, which comes first, and parts of at most `size` articles, the newest in the first.
/// `name` is the name of the main file, such as `bundle.json`.
///
/// # Errors
/// [`Uncut`], for a bundle that has errors or few articles.
pub fn split(decoded: &Decoded, name: &str, size: usize) -> Result<Vec<SplitFile>, Uncut> {
    let document = &decoded.document;
    let (Some(root), Some(bundle)) = (document.root(), &decoded.bundle) else {
        return Err(Uncut::Errors);
    };
    if decoded.has_errors() {
        return Err(Uncut::Errors);
    }
    let list = document.get(root, "articles").ok_or(Uncut::Few)?;
    let articles: BTreeMap<&str, &Article> =
        bundle.articles.iter().map(|it| (it.origin.pointer.as_str(), it)).collect();
    let mut written: Vec<(NodeId, Option<&Article>)> = document
        .elements(list)
        .enumerate()
        .map(|(nth, node)| (node, articles.get(format!("/articles/{nth}").as_str()).copied()))
        .collect();
    if written.len() <= size || size == 0 {
        return Err(Uncut::Few);
    }
    // What is no article, such as `null`, comes last and is kept.
    written.sort_by_key(|(_, it)| {
        Reverse(it.and_then(|it| it.published.as_ref()).map(|it| it.0.as_str()))
    });
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let mut files = Vec::new();
    let mut entries: Vec<String> = document
        .get(root, "bundles")
        .map(|known| document.elements(known).map(|it| raw(document, it).to_owned()).collect())
        .unwrap_or_default();
    for (nth, part) in written.chunks(size).enumerate() {
        let name = format!("{stem}-{}.json", nth + 1);
        let texts: Vec<&str> = part.iter().map(|(node, _)| raw(document, *node)).collect();
        let text = format!("{{\n\"warta\": 1,\n\"articles\": [\n{}\n]\n}}\n", texts.join(",\n"));
        entries.push(entry(&name, part.iter().filter_map(|(_, article)| *article)));
        files.push(SplitFile { name, text });
    }
    let others = document
        .members(root)
        .filter(|(name, _)| !matches!(document.string(*name).as_ref(), "articles" | "bundles"));
    let mut members: Vec<String> = others
        .map(|(name, value)| [raw(document, name), ": ", raw(document, value)].concat())
        .collect();
    members.push(format!("\"bundles\": [\n{}\n]", entries.join(",\n")));
    let text = format!("{{\n{}\n}}\n", members.join(",\n"));
    files.insert(0, SplitFile { name: name.to_owned(), text });
    Ok(files)
}

/// A value as it is written, with its quotation marks.
fn raw(document: &Document, node: NodeId) -> &str {
    let span = document.span(node);
    document.text().part(span.start as usize..span.end as usize)
}

/// The entry for a part with these articles.
fn entry<'a>(name: &str, articles: impl Iterator<Item = &'a Article> + Clone) -> String {
    let all = |of: fn(&Article) -> Vec<&str>| -> BTreeSet<&str> {
        articles.clone().flat_map(of).collect()
    };
    let list = |name: &str, all: BTreeSet<&str>| {
        let all: Vec<String> = all.into_iter().map(quoted_json).collect();
        (!all.is_empty()).then(|| format!("\"{name}\": [{}]", all.join(", ")))
    };
    let days = articles.clone().filter_map(|it| it.published.as_ref());
    let days: Vec<&str> = days.map(|it| it.0.get(..10).unwrap_or(&it.0)).collect();
    let day = |name: &str, day: Option<&&str>| day.map(|day| format!("\"{name}\": \"{day}\""));
    let fields = [
        Some(format!("\"src\": {}", quoted_json(name))),
        list(
            "articles",
            all(|it| {
                std::iter::once(&it.slug).chain(&it.former_slugs).map(|it| it.as_str()).collect()
            }),
        ),
        list("tags", all(|it| it.tags.iter().map(String::as_str).collect())),
        list("sections", all(|it| it.section.iter().map(String::as_str).collect())),
        day("from", days.iter().min()),
        day("to", days.iter().max()),
    ];
    let fields: Vec<String> = fields.into_iter().flatten().collect();
    format!("{{ {} }}", fields.join(", "))
}
