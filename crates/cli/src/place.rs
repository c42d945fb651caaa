//! Files as addresses, and back.
//!
//! The library resolves addresses as browsers do, so that a bundle is checked as it will be read. Local
//! files get addresses on a host that does not exist and is never asked.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stands before the path of a file.
const HOST: &str = "http://file";

/// What an address would read otherwise in a path. A colon stands behind the letter of a drive.
const PATHS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b':').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The address of a file.
pub fn address(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let text = path.to_string_lossy().replace('\\', "/");
    let mut out = HOST.to_owned();
    if !text.starts_with('/') {
        out.push('/');
    }
    out.extend(utf8_percent_encode(&text, PATHS));
    out
}

/// The file behind an address; `None` where it is not one of ours.
pub fn path(address: &str) -> Option<PathBuf> {
    let rest = address.strip_prefix(HOST)?;
    let text = decode(rest.split(['?', '#']).next().unwrap_or_default())?;
    // `/C:/x` is `C:/x` on Windows.
    let drive = text.as_bytes().get(2) == Some(&b':') && cfg!(windows);
    Some(PathBuf::from(if drive { text.trim_start_matches('/') } else { text.as_ref() }))
}

/// A part of an address as a file is called: without percent signs.
pub fn decoded(part: &str) -> String {
    decode(part).map_or_else(|| part.to_owned(), Cow::into_owned)
}

fn decode(rest: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(rest).decode_utf8().ok()
}

/// A file as the person who asked would write it: relative where it lies below the current folder.
pub fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let near = here.as_deref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
    near.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_back_to_files() {
        for name in ["/a/b.json", "/a b/ç#?%41.json"] {
            assert_eq!(path(&address(Path::new(name))), Some(PathBuf::from(name)));
        }
        assert_eq!(path("https://example.org/a.json"), None);
    }
}
