//! How a page of a built site is found and read: its document holds, beside the mark-up, what the program
//! draws it from. See docs/decisions/0006-built-sites.md.
//!
//! ```text
//! edition.txt                      the version; it marks the site's base
//! <folder of the route>index.html  a page: a data block holds its route and the packed answer
//!                                  (crate::wire::Answer), as text (crate::embed)
//! ```

use crate::VERSION;
use crate::embed;
use crate::route::{self, Route};

/// The address of the file that marks the site's base, relative to it.
pub const MARK: &str = "edition.txt";

/// The packed answer for an address that the edition does not have.
pub const NOT_FOUND: [u8; 3] = [VERSION, 3, 14];

/// The packed answer for what the reader saved, which no host has.
pub const SAVED: [u8; 3] = [VERSION, 3, 11];

/// The packed answer where no host can be reached.
pub const OFFLINE: [u8; 3] = [VERSION, 3, 12];

/// What a page's data block begins with, up to the folder of its route.
const BLOCK: &str = "<script type=\"application/warta\" id=\"warta-page\" data-route=\"";

/// What a data block ends with.
const BLOCK_END: &str = "</script>";

/// What stands in that file: its first byte, as text, is the version.
pub fn mark() -> String {
    embed::encode(&[VERSION])
}

/// Whether a text is that, of this version.
pub fn is_mark(text: &str) -> bool {
    embed::decode(text) == [VERSION]
}

/// A page's data block.
///
/// `packed` is the packed answer as text.
pub fn block(folder: &str, packed: &str) -> String {
    [BLOCK, folder, "\">", packed, BLOCK_END].concat()
}

/// What a document draws a page from: the folder of the page's route, and the packed answer; `None` for a
/// document that is no page of a built site, or of one in another version.
pub fn page_of(html: &[u8]) -> Option<(&str, Vec<u8>)> {
    let (_, rest) = cut(html, BLOCK)?;
    let (folder, rest) = cut(rest, "\">")?;
    let (text, _) = cut(rest, BLOCK_END)?;
    let packed = embed::decode(str::from_utf8(text).ok()?);
    (packed.first() == Some(&VERSION)).then_some((str::from_utf8(folder).ok()?, packed))
}

/// What stands before a text, and what behind it. The library's search is made for long texts; in the
/// reader's module it would cost more than the rest of this file.
pub fn cut<'a>(html: &'a [u8], at: &str) -> Option<(&'a [u8], &'a [u8])> {
    let start = html.windows(at.len()).position(|it| it == at.as_bytes())?;
    let (before, rest) = html.split_at_checked(start)?;
    Some((before, rest.get(at.len()..)?))
}

/// By what a build knows a page. It makes sure that no two of its pages share one.
pub fn key(route: &Route) -> u64 {
    key_of(&route.folder())
}

/// The same, for the page with this folder.
pub fn key_of(folder: &str) -> u64 {
    route::hash(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;
    use crate::wire::Answer;

    #[test]
    fn a_page_is_read_from_its_document() {
        let packed = crate::pack(&Answer::Page(Box::new(View::NotFound)));
        let html = block("article/a/", &embed::encode(&packed));
        let html = format!("<!doctype html>\n<p>\"article/b/\">…</p>\n{html}\n</body>");
        assert_eq!(page_of(html.as_bytes()), Some(("article/a/", packed)));
    }

    #[test]
    fn what_is_no_page_is_refused() {
        let other = block("a/", &embed::encode(&[VERSION + 1, 3, 14]));
        for html in ["", "<!doctype html><h1>Wi-Fi</h1>", BLOCK, &block("a/", ""), &other] {
            assert_eq!(page_of(html.as_bytes()), None, "{html}");
        }
        assert_eq!(page_of(&other.as_bytes()[..other.len() - 4]), None, "it broke off");
    }

    #[test]
    fn a_mark_is_known() {
        assert!(is_mark(&mark()));
        for text in ["", "<!doctype html>", "\u{1ff}", "mine"] {
            assert!(!is_mark(text), "{text}");
        }
        // The script that looks for the base tells it by that (crates/publish/src/find.js).
        assert_eq!(mark().chars().next().map(|first| u32::from(first) >> 8), Some(1));
    }

    #[test]
    fn both_forms_of_an_address_have_one_key() {
        assert_eq!(key(&Route::parse("tag/oki?page=2")), key(&Route::parse("tag/oki~page2/")));
        assert_ne!(key(&Route::article("a")), key(&Route::article("b")));
    }

    #[test]
    fn pages_that_are_no_file_are_what_they_say() {
        for (packed, view) in
            [(NOT_FOUND, View::NotFound), (SAVED, View::Saved), (OFFLINE, View::Offline)]
        {
            assert_eq!(crate::unpack(&packed), Ok(Answer::Page(Box::new(view))));
        }
    }
}
