//! What an address says, before anybody looks for a file: its parts, and the type of what it names.

use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The decoded parts of an address's path. `None` where it could lead out of a folder or to a hidden
/// file.
pub fn parts(address: &str) -> Option<Vec<String>> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut parts = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        let part = percent_decode_str(part).decode_utf8().ok()?.into_owned();
        // An id may hold a slash, written as %2F; each side of it is looked at.
        let refused = |name: &str| name.is_empty() || name.starts_with('.');
        if part.contains(['\\', '\0']) || part.split('/').any(refused) {
            return None;
        }
        parts.push(part);
    }
    Some(parts)
}

/// The file below a folder, wherever links lead: `None` where there is none, where it lies elsewhere,
/// or where it is hidden. The folder has to be a path without links.
pub fn file_in(folder: &Path, parts: &[String]) -> Option<PathBuf> {
    let file = folder.join(parts.iter().collect::<PathBuf>()).canonicalize().ok()?;
    let below = file.strip_prefix(folder).ok()?;
    let hidden = below.iter().any(|name| name.to_string_lossy().starts_with('.'));
    (!hidden && file.is_file()).then_some(file)
}

/// What an address would read otherwise in a path.
const PATHS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A path as an address writes it: every byte that means something there as `%XX`.
pub fn written(path: &str) -> String {
    utf8_percent_encode(path, PATHS).to_string()
}

/// An address on this server with every byte that a header could not hold taken care of.
pub fn location(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = written(path);
    let query = query.chars().filter(char::is_ascii_graphic).collect::<String>();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// The type of files that browsers download instead of showing.
pub const UNKNOWN: &str = "application/octet-stream";

/// The type that a browser has to be told, by the end of a name.
pub fn content_type(name: &str) -> &'static str {
    let ending = Path::new(name).extension().and_then(|it| it.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "geojson" | "map" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "mp4" | "m4v" => "video/mp4",
        "webm" => "video/webm",
        "ogv" => "video/ogg",
        "vtt" => "text/vtt; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "pdf" => "application/pdf",
        "xml" => "application/xml",
        "webmanifest" => "application/manifest+json",
        _ => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_could_lead_out_have_no_parts() {
        for out in [
            "/../x",
            "/a/%2e%2e/x",
            "/a/..%2fx",
            "/%2fetc",
            "/.git/config",
            "/a%5cb",
            "/a%00",
            "/%ff",
        ] {
            assert_eq!(parts(out), None, "{out}");
        }
        let person = ["person".to_owned(), "ocd-person/ab".to_owned()];
        assert_eq!(parts("/person/ocd-person%2Fab?x#y"), Some(person.to_vec()));
        assert_eq!(parts("/"), Some(Vec::new()));
        // A sign that begins no number stands for itself, as in browsers.
        assert_eq!(parts("/%zz"), Some(vec!["%zz".to_owned()]));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let path = "berita/hari ini/ç%.json";
        assert_eq!(parts(&written(path)).map(|parts| parts.join("/")), Some(path.to_owned()));
    }
}
