//! Which file of a site answers an address.

use std::path::{Path, PathBuf};

use crate::address;

/// The name of a folder's page.
const PAGE: &str = "index.html";

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file of the site: where it is, and its name below the site's folder.
    File(PathBuf, String),
    /// A folder with a page of its own, asked for without the slash that relative addresses need: the address
    /// with it.
    Folder(String),
    /// An address of the publication: the page at the top of the site decides.
    Page,
    /// A file that the site does not have. A page in its place would only hide that.
    Missing,
}

/// Finds what an address (path and query) leads to. The folder of the site has to be a path without links.
pub fn find(site: &Path, address: &str) -> Found {
    let Some(mut parts) = address::parts(address) else { return Found::Missing };
    if let Some(file) = address::file_in(site, &parts) {
        return Found::File(file, parts.join("/"));
    }
    let last = parts.last().map(String::as_str);
    if last.is_none() {
        return Found::Page;
    }
    let names_file = last.is_some_and(|last| address::content_type(last) != address::UNKNOWN);
    parts.push(PAGE.to_owned());
    let Some(page) = address::file_in(site, &parts) else {
        return if names_file { Found::Missing } else { Found::Page };
    };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    if path.ends_with('/') {
        return Found::File(page, parts.join("/"));
    }
    parts.pop();
    let mark = if query.is_empty() { "" } else { "?" };
    Found::Folder(address::location(&format!("/{}/{mark}{query}", parts.join("/"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> PathBuf {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        project.canonicalize().expect("the project")
    }

    fn file(name: &str) -> Found {
        Found::File(site().join(name), name.to_owned())
    }

    #[test]
    fn addresses_lead_to_files_pages_or_nothing() {
        for (address, found) in [
            ("/src/main.rs?x", file("src/main.rs")),
            ("/src/%6dain.rs", file("src/main.rs")),
            ("/", Found::Page),
            ("/src", Found::Page),
            ("/article/a.b", Found::Page),
            ("/person/ocd-person%2Fab", Found::Page),
            ("/src/..%2f..%2fCargo.toml", Found::Missing),
            ("/%2fetc/passwd", Found::Missing),
            ("/gone.wasm", Found::Missing),
            ("/../Cargo.toml", Found::Missing),
            ("/%2e%2e/Cargo.toml", Found::Missing),
            ("/.gitignore", Found::Missing),
        ] {
            assert_eq!(find(&site(), address), found, "{address}");
        }
    }

    #[test]
    fn a_folder_with_a_page_of_its_own_shows_that() {
        for (address, found) in [
            ("/preview/?a", file("preview/index.html")),
            ("/preview/frame/", file("preview/frame/index.html")),
            ("/preview?a=b", Found::Folder("/preview/?a=b".to_owned())),
            ("/preview", Found::Folder("/preview/".to_owned())),
            ("/preview/frame/article/x", Found::Page),
            ("/index.html", file("index.html")),
        ] {
            assert_eq!(find(&site(), address), found, "{address}");
        }
    }
}
