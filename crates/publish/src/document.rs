//! A page as a whole document.
//!
//! It works at two addresses, with and without the slash at the end, because hosts differ: scripts and
//! style are named relative to the page itself, and a copy lies wherever that leads; `<base>` makes
//! everything else relative to the site, and the boot script mends it where there is no slash. See
//! docs/decisions/0006-built-sites.md.

use std::sync::Arc;

use warta_app::i18n::Locale;
use warta_page::route::Route;
use warta_page::site::Site;

use crate::escape::escape;
use crate::program::Program;

/// What stands behind the base.
const ICONS: &str = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"icon.svg\">\n\
                     <link rel=\"manifest\" href=\"manifest.webmanifest\">\n";

/// What every page of the site has around it.
pub(crate) struct Frame<'a> {
    pub site: Arc<Site>,
    /// The site as the reader reads it, as text.
    pub packed_site: String,
    pub program: &'a Program,
}

/// A page, drawn.
pub(crate) struct Document<'a> {
    pub route: &'a Route,
    pub locale: Locale,
    /// What only this page's head has.
    pub head: String,
    pub body: &'a str,
    /// The page as the reader reads it, as text.
    pub packed: &'a str,
}

impl Frame<'_> {
    /// The whole page.
    pub fn document(&self, page: &Document<'_>) -> String {
        let Program { css, js, wasm, head, .. } = self.program;
        let folder = page.route.folder();
        // From a page in two folders the programs' are found one up. From a page in one folder they are
        // beside it.
        let (up, base) = match folder.matches('/').count() {
            0 => ("", "./"),
            1 => ("", "../"),
            _ => ("../", "../../"),
        };
        [
            "<!doctype html>\n<html lang=\"",
            page.locale.code(),
            "\">\n<head>\n<meta charset=\"utf-8\">\n",
            head,
            // Before the boot script, which settles the base: what comes after it is relative to that.
            "<link rel=\"stylesheet\" href=\"",
            up,
            css,
            "\">\n<script src=\"",
            up,
            "boot.js\" data-js=\"",
            js,
            "\" data-wasm=\"",
            wasm,
            "\"></script>\n<base href=\"",
            base,
            "\">\n",
            ICONS,
            &page.head,
            "</head>\n<body>\n<div id=\"app\">",
            page.body,
            "</div>\n<script type=\"application/warta\" id=\"warta-site\">",
            &self.packed_site,
            "</script>\n<script type=\"application/warta\" id=\"warta-page\" data-route=\"",
            &folder,
            "\">",
            page.packed,
            "</script>\n</body>\n</html>\n",
        ]
        .concat()
    }

    /// The page for addresses that are nothing's. A host answers with it at any depth, so it names the
    /// boot script in every place where there may be one; the first that comes starts the program,
    /// which then looks for the page once more.
    pub fn anywhere(&self, locale: Locale) -> String {
        let Program { css, js, wasm, head, .. } = self.program;
        let words = locale.words();
        let boot = ["", "../", "../../", "../../../"].map(|up| {
            format!(
                "<script src=\"{up}boot.js\" data-css=\"{css}\" data-js=\"{js}\" data-wasm=\"{wasm}\">\
                 </script>\n"
            )
        });
        let title = escape(&format!("{} · {}", words.not_found, self.site.title));
        let home = self.site.url.as_deref().unwrap_or("./");
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n{head}\
             <meta name=\"robots\" content=\"noindex\">\n{}<title>{title}</title>\n\
             <meta name=\"description\" content=\"\">\n<link rel=\"canonical\">\n{ICONS}</head>\n\
             <body>\n<div id=\"app\">\n<main id=\"warta-shell\">\n<h1>{}</h1>\n\
             <p><a href=\"{}\">{}</a></p>\n</main>\n</div>\n\
             <script type=\"application/warta\" id=\"warta-site\">{}</script>\n</body>\n</html>\n",
            locale.code(),
            boot.concat(),
            escape(words.not_found),
            escape(home),
            escape(words.to_home),
            self.packed_site,
        )
    }

    /// A page at a former address, which leads on by itself.
    pub fn forward(&self, to: &Route, locale: Locale) -> String {
        let to = escape(&["../../", &to.folder()].concat());
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n\
             <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{to}\">\n\
             </head>\n<body>\n<p><a href=\"{to}\">{to}</a></p>\n</body>\n</html>\n",
            locale.code(),
            escape(&self.site.title),
        )
    }
}
