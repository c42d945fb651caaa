//! The program's files: where they are, and how their pages are changed on the way to the browser.

use std::fs;
use std::path::{Path, PathBuf};

use warta_diagnostics::{Part, say};
use warta_serve::address;

use crate::reason::reason;

/// Where the folder of the site may be named, instead of on the command line.
const VARIABLE: &str = "WARTA_SITE";

/// The built site.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its folder, without links.
    pub folder: PathBuf,
    /// The path of the address that its page takes the publication from, e.g. `/content/bundle.json`.
    pub bundle: String,
}

impl Site {
    /// Finds the site.
    ///
    /// # Errors
    /// Words for the person who asked, where there is none or where it can't take other content.
    pub fn find(named: Option<&Path>) -> Result<Site, String> {
        let variable = std::env::var_os(VARIABLE).filter(|value| !value.is_empty());
        let beside = || Some(std::env::current_exe().ok()?.parent()?.join("site"));
        let folder = match (named, variable) {
            (Some(named), _) => named.to_owned(),
            (None, Some(variable)) => PathBuf::from(variable),
            (None, None) => {
                beside().filter(|site| site.is_dir()).ok_or_else(|| say!("terminal-no-viewer"))?
            }
        };
        let shown = folder.display().to_string();
        let page = fs::read_to_string(folder.join("index.html"))
            .map_err(|_| say!("terminal-no-viewer.no-page", folder = shown))?;
        let href = bundle_href(&page)
            .map(|(start, end)| page.part(start..end))
            .ok_or_else(|| say!("terminal-no-viewer.no-bundle", folder = shown))?;
        if href.contains(':') || href.starts_with("//") {
            return Err(say!("terminal-no-viewer.elsewhere", folder = shown, address = href));
        }
        let parts = address::parts(href)
            .filter(|parts| !parts.is_empty())
            .ok_or_else(|| say!("terminal-no-viewer.unfit", folder = shown, address = href))?;
        let folder =
            folder.canonicalize().map_err(|error| format!("{shown}: {}", reason(&error)))?;
        Ok(Site { folder, bundle: format!("/{}", address::written(&parts.join("/"))) })
    }

    /// Whether the site has the page for editors.
    pub fn has_preview(&self) -> bool {
        self.folder.join("preview/index.html").is_file()
    }
}

/// A page of the site as it is sent: with the script that follows the content, and with another address
/// for the publication where one is given.
pub fn prepared(page: &str, version: &str, time: u128, bundle: Option<&str>) -> String {
    let mut page = page.to_owned();
    if let (Some(bundle), Some((start, end))) = (bundle, bundle_href(&page)) {
        page.replace_range(start..end, bundle);
    }
    let script = format!(
        "<script src=\"/-/live.js\" data-version=\"{version}\" data-time=\"{time}\" defer></script>\n"
    );
    let place = page.find("</head>").unwrap_or(page.len());
    page.insert_str(place, &script);
    page
}

/// Where the page names its bundle: the value of `href` in `<link id="warta-bundle" …>`.
fn bundle_href(page: &str) -> Option<(usize, usize)> {
    let id = ["id=\"warta-bundle\"", "id=warta-bundle"].iter().find_map(|id| page.find(id))?;
    let open = page.part(..id).rfind('<')?;
    let close = open + page.part(open..).find('>')?;
    let name = open + page.part(open..close).find(" href=")?;
    let value = name + " href=".len();
    let rest = page.part(value..close);
    match rest.chars().next()? {
        quote @ ('"' | '\'') => {
            let length = rest.part(1..).find(quote)?;
            Some((value + 1, value + 1 + length))
        }
        _ => Some((value, value + rest.find(char::is_whitespace).unwrap_or(rest.len()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_script_and_another_bundle() {
        let page =
            "<head><base href=\"/\"><link id=\"warta-bundle\" rel=x href=\"a/b.json\"></head>";
        assert_eq!(
            prepared(page, "7", 9, Some("/-/drafts/a/b.json")),
            "<head><base href=\"/\"><link id=\"warta-bundle\" rel=x href=\"/-/drafts/a/b.json\">\
             <script src=\"/-/live.js\" data-version=\"7\" data-time=\"9\" defer></script>\n</head>"
        );
        assert_eq!(bundle_href("<p>"), None);
        let bare = "<link id=warta-bundle href=content/bundle.json rel=x>";
        assert_eq!(
            bundle_href(bare).map(|(from, to)| &bare[from..to]),
            Some("content/bundle.json")
        );
    }
}
