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
    // "https:", "", "host", …
    let host = url.split(['/', '?', '#']).nth(2).unwrap_or(url);
    host.strip_prefix("www.").unwrap_or(host)
}
