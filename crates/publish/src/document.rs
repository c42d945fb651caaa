//! A page as a whole document.
//!
//! `<base>` comes before everything that has an address, and makes all of it relative to the site. It
//! leads up from the page's address with the slash at the end; hosts differ, so a script behind it mends
//! it where there is none. See docs/decisions/0006-built-sites.md.

use std::sync::Arc;

use warta_app::i18n::Locale;
use warta_app::setting::PageSet;
use warta_page::route::Route;
use warta_page::site::Site;

use crate::escape::escape;
use crate::head::absolute;
use crate::program::{Program, Viewer};
use crate::scripts;

/// What belongs to every page.
const ICONS: &str = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"icon.svg\">\n\
                     <link rel=\"apple-touch-icon\" href=\"icon-180.png\">\n\
                     <link rel=\"manifest\" href=\"manifest.webmanifest\">\n";

/// What every page of the site has in common.
pub(crate) struct PageShell<'a> {
    pub site: Arc<Site>,
    pub program: &'a Program,
}

/// A page, drawn.
pub(crate) struct Document<'a> {
    /// Its folder, relative to the site's base.
    pub folder: &'a str,
    pub locale: Locale,
    /// What only this page's head has.
    pub head: String,
    pub body: &'a str,
    /// What its content hashes to: two documents of a page that differ in it say different things.
    pub version: u64,
}

/// A page that no address of the site names, drawn.
pub(crate) struct Special<'a> {
    /// `not-found` or `offline`.
    pub kind: &'a str,
    pub locale: Locale,
    /// What only this page's head has.
    pub head: String,
    pub body: &'a str,
    /// The address of the site's base.
    pub base: &'a str,
}

impl PageShell<'_> {
    /// The whole page.
    pub fn document(&self, page: &Document<'_>) -> String {
        let folder = page.folder;
        let base = match folder.matches('/').count() {
            0 => "./".to_owned(),
            steps => "../".repeat(steps),
        };
        let version = format!("{:016x}", page.version);
        let root = [
            "<!doctype html>\n<html lang=\"",
            page.locale.code(),
            "\" data-page=\"page\" data-folder=\"",
            folder,
            "\" data-version=\"",
            &version,
            "\">",
        ]
        .concat();
        // The home page is also what some hosts answer with at addresses that are nothing's.
        let find = match folder.is_empty() {
            true => self.find(),
            false => String::new(),
        };
        self.whole(&root, &base, &page.head, page.body, &find)
    }

    /// A page that a host, or the service worker, answers with at any depth.
    pub fn special(&self, page: &Special<'_>) -> String {
        let root = [
            "<!doctype html>\n<html lang=\"",
            page.locale.code(),
            "\" data-page=\"",
            page.kind,
            "\">",
        ]
        .concat();
        self.whole(&root, &escape(page.base), &page.head, page.body, &self.find())
    }

    fn whole(&self, root: &str, base: &str, own_head: &str, body: &str, find: &str) -> String {
        let Program { viewer: Viewer { css, head, .. }, start, js, wasm, .. } = self.program;
        [
            root,
            "\n<head>\n<meta charset=\"utf-8\">\n",
            head,
            "<base href=\"",
            base,
            "\">\n<script>",
            scripts::first(),
            "</script>\n<link rel=\"stylesheet\" href=\"",
            css,
            "\">\n<script async src=\"",
            start,
            "\" data-js=\"",
            js,
            "\" data-wasm=\"",
            wasm,
            "\"></script>\n<script type=\"speculationrules\">",
            scripts::speculation(),
            "</script>\n",
            ICONS,
            own_head,
            "</head>\n<body>\n<div id=\"app\">",
            body,
            "</div>\n",
            find,
            "</body>\n</html>\n",
        ]
        .concat()
    }

    /// The script that looks for the base, with what it then has to know.
    fn find(&self) -> String {
        let Program { viewer: Viewer { css, .. }, start, js, wasm, .. } = self.program;
        let base = self.path().map(|path| format!(" data-base=\"{}\"", escape(&path)));
        format!(
            "<script id=\"warta-find\" data-start=\"{start}\" data-css=\"{css}\" data-js=\"{js}\" data-wasm=\"{wasm}\"{}>{}\
             </script>\n",
            base.unwrap_or_default(),
            scripts::find(),
        )
    }

    /// The folder of its host where the publication says that it lies.
    pub fn path(&self) -> Option<String> {
        let (_, rest) = self.site.url.as_deref()?.split_once("://")?;
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let path = rest.split_once('/').map_or("", |(_, path)| path);
        // Two slashes at the beginning would name another host.
        let path = path.trim_matches('/');
        Some(["/", path, if path.is_empty() { "" } else { "/" }].concat())
    }

    /// A page at a former address, which leads on by itself. It says nothing to robots: what they know of
    /// the former address belongs to the new one, and "noindex" would throw it away.
    pub fn forward(&self, to: &Route, set: PageSet, locale: Locale) -> String {
        let folder = to.folder();
        let canonical = absolute(&self.site, &set.page_folder(locale, to));
        // Text browsers take where to lead on from the page's own address, whatever its base is. Both pages
        // are of one set.
        let (to, first) = (escape(&["../../", &folder].concat()), scripts::first());
        let canonical = canonical
            .map(|it| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&it)))
            .unwrap_or_default();
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <base href=\"./\">\n<script data-to=\"{to}\">{first}</script>\n<title>{}</title>\n\
             <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n{canonical}\
             </head>\n<body>\n<p><a href=\"{to}\">{to}</a></p>\n</body>\n</html>\n",
            locale.code(),
            escape(&self.site.title),
        )
    }
}
