//! Comments, which JSON does not have.

/// How long the comment is with which a text begins.
pub(super) fn comment_length(text: &str) -> usize {
    let line = || text.find(['\n', '\r']).unwrap_or(text.len());
    match (text.strip_prefix("/*"), text.strip_prefix("<!--")) {
        (Some(inner), _) => inner.find("*/").map_or(text.len(), |end| end + 4),
        (_, Some(inner)) => inner.find("-->").map_or_else(line, |end| end + 7),
        (None, None) => line(),
    }
}
