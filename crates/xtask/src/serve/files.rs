//! Which file answers an address, and what type it has.

use std::path::{Path, PathBuf};

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file of the site.
    File(PathBuf),
    /// A folder with a page of its own, by its name without the slash that relative addresses need.
    Folder,
    /// An address of the publication: the page decides.
    Page,
    /// A file that the site does not have. A page in its place would only hide that.
    Missing,
}

/// Finds what an address (path and query) leads to.
pub fn find(site: &Path, address: &str) -> Found {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let Some(segments) = segments(path) else { return Found::Missing };
    let file: PathBuf = site.join(segments.iter().collect::<PathBuf>());
    if !segments.is_empty() && file.is_file() {
        return Found::File(file);
    }
    let own_page = file.join("index.html");
    if !segments.is_empty() && own_page.is_file() {
        return if path.ends_with('/') { Found::File(own_page) } else { Found::Folder };
    }
    let last = segments.last().map_or("", String::as_str);
    let known =
        Path::new(last).extension().is_some_and(|_| content_type(Path::new(last)) != UNKNOWN);
    if known { Found::Missing } else { Found::Page }
}

/// The decoded segments of a path, or nothing where it could lead out of the site.
fn segments(path: &str) -> Option<Vec<String>> {
    let mut segments = Vec::new();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        let segment = decode(segment)?;
        // An id may hold a slash, written as %2F. What it leads to has to be a file of the site all
        // the same, so each part of it is looked at.
        let outside = |part| matches!(part, "" | "." | "..");
        if segment.contains(['\\', '\0']) || segment.split('/').any(outside) {
            return None;
        }
        segments.push(segment);
    }
    Some(segments)
}

fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

const UNKNOWN: &str = "application/octet-stream";

/// The type that a browser has to be told.
pub fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
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
        "ogg" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        _ => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_files_pages_or_nothing() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (address, found) in [
            ("/src/main.rs?x", Found::File(here.join("src/main.rs"))),
            ("/src/%6dain.rs", Found::File(here.join("src/main.rs"))),
            ("/", Found::Page),
            ("/src", Found::Page),
            ("/article/a.b", Found::Page),
            ("/person/ocd-person%2Fab", Found::Page),
            ("/src/..%2f..%2fCargo.toml", Found::Missing),
            ("/%2fetc/passwd", Found::Missing),
            ("/gone.wasm", Found::Missing),
            ("/../Cargo.toml", Found::Missing),
            ("/%2e%2e/Cargo.toml", Found::Missing),
        ] {
            assert_eq!(find(here, address), found, "{address}");
        }
    }

    #[test]
    fn a_folder_with_a_page_of_its_own_shows_that() {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for (address, found) in [
            ("/preview/?a", Found::File(project.join("preview/index.html"))),
            ("/preview/frame/", Found::File(project.join("preview/frame/index.html"))),
            ("/preview?a", Found::Folder),
            ("/preview/frame/article/x", Found::Page),
            ("/", Found::Page),
        ] {
            assert_eq!(find(&project, address), found, "{address}");
        }
    }
}
