//! Where a figure or a statement comes from.

use crate::markup::{IntoNode, tag};

use crate::setting::words;

/// A link to a source; nothing where none is given.
pub fn source_link(url: Option<String>) -> impl IntoNode + use<> {
    url.map(|url| {
        let host = host_of(&url).to_owned();
        tag("a")
            .class("source-link")
            .attr("href", url)
            .attr("rel", "noopener external")
            .child(words().source)
            .child(": ")
            .child(host)
    })
}

/// The host in an absolute address, without `www.`.
pub fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
