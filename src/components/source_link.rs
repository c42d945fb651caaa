//! Where a figure or a statement comes from.

use std::collections::BTreeMap;

use crate::markup::{IntoNode, Node, nodes, tag};

use crate::setting::words;

/// Above this many statements without a source nobody reads which they are.
const MANY: usize = 12;

/// What several statements rest on: each source once, with what it is a source of where there are
/// several. `all` are the statements, each with its source and its name. Those without a source are
/// said to have none.
pub fn source_line(all: Vec<(Option<String>, String)>) -> Node {
    let words = words();
    let count = all.len();
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
    if count == 0 {
        return ().into_node();
    }
    if sources.is_empty() {
        return tag("p").class("source-line").child(words.no_source).into_node();
    }
    let several = sources.len() > 1 || !without.is_empty();
    let mut hosts: BTreeMap<String, usize> = BTreeMap::new();
    for (url, _) in &sources {
        let count = hosts.entry(host_of(url).to_owned()).or_default();
        *count = usize::saturating_add(*count, 1);
    }
    let mut parts: Vec<Node> = Vec::new();
    for (url, whats) in sources {
        let host = host_of(&url);
        // Two pages of one host are told apart.
        let alone = hosts.get(host) == Some(&1);
        let label = if alone { host } else { url.split("://").nth(1).unwrap_or(host) };
        let link = tag("a")
            .class("source-link")
            .attr("href", url.clone())
            .attr("rel", "noopener external")
            .child(label.to_owned());
        let whats = named(whats).filter(|_| several).map(|whats| format!(" ({whats})"));
        parts.push(nodes![(!parts.is_empty()).then_some("; "), link, whats].into_node());
    }
    let rest = (!without.is_empty()).then(|| match named(without) {
        Some(whats) => format!("; {}: {whats}", words.without_source),
        None => format!("; {}", words.partly_no_source),
    });
    tag("p")
        .class("source-line")
        .child(words.source)
        .child(": ")
        .child(Node::Several(parts))
        .child(rest)
        .into_node()
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
