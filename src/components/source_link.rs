//! Where a figure or a statement comes from.

use std::collections::BTreeMap;

use leptos::either::Either;
use leptos::prelude::*;

use crate::setting::words;

/// Above this many statements without a source nobody reads which they are.
const MANY: usize = 12;

/// What several statements rest on: each source once, with what it is a source of where there are
/// several. Those without a source are said to have none.
#[component]
pub fn SourceLine(
    /// The statements, each with its source and its name.
    all: Vec<(Option<String>, String)>,
) -> impl IntoView {
    let words = words();
    if all.is_empty() {
        return None;
    }
    let mut sources: Vec<(String, Vec<String>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut without: Vec<String> = Vec::new();
    for (url, what) in all {
        match url {
            Some(url) => match places.get(&url).and_then(|&place| sources.get_mut(place)) {
                Some((_, whats)) => whats.push(what),
                None => {
                    places.insert(url.clone(), sources.len());
                    sources.push((url, vec![what]));
                }
            },
            None => without.push(what),
        }
    }
    if sources.is_empty() {
        return Some(Either::Left(view! { <p class="source-line">{words.no_source}</p> }));
    }
    let several = sources.len() > 1 || !without.is_empty();
    let mut hosts: BTreeMap<String, usize> = BTreeMap::new();
    for (url, _) in &sources {
        let count = hosts.entry(host_of(url).to_owned()).or_default();
        *count = usize::saturating_add(*count, 1);
    }
    let links = sources.into_iter().enumerate().map(|(nth, (url, whats))| {
        let host = host_of(&url);
        // Two pages of one host are told apart.
        let alone = hosts.get(host) == Some(&1);
        let label = if alone { host } else { url.split("://").nth(1).unwrap_or(host) };
        let label = label.to_owned();
        let whats = named(whats).filter(|_| several).map(|whats| format!(" ({whats})"));
        view! {
            {(nth > 0).then_some("; ")}
            <a class="source-link" href=url rel="noopener external">{label}</a>
            {whats}
        }
    });
    let links = links.collect_view();
    let rest = (!without.is_empty()).then(|| match named(without) {
        Some(whats) => format!("; {}: {whats}", words.without_source),
        None => format!("; {}", words.partly_no_source),
    });
    Some(Either::Right(view! {
        <p class="source-line">{words.source}{": "}{links}{rest}</p>
    }))
}

/// Names in a row; `None` where there are none, or more than anybody reads.
fn named(mut whats: Vec<String>) -> Option<String> {
    whats.retain(|what| !what.is_empty());
    (!whats.is_empty() && whats.len() <= MANY).then(|| whats.join(", "))
}

/// The host in an absolute address, without `www.`.
pub fn host_of(url: &str) -> &str {
    // "https:", "", "host", …
    let host = url.split(['/', '?', '#']).nth(2).unwrap_or(url);
    host.strip_prefix("www.").unwrap_or(host)
}
