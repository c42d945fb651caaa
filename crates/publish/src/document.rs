//! A page as a whole document.
//!
//! `<base>` comes before everything that has an address, and makes all of it relative to the site. It
//! leads up from the page's address with the slash at the end; hosts differ, so a script behind it mends
//! it where there is none. See docs/decisions/0006-built-sites.md.

use std::sync::Arc;

use warta_app::i18n::Locale;
use warta_page::edition;
use warta_page::route::Route;
use warta_page::site::Site;

use crate::escape::escape;
use crate::head::absolute;
use crate::program::Program;
use crate::scripts;

/// What belongs to every page.
const ICONS: &str = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"icon.svg\">\n\
                     <link rel=\"apple-touch-icon\" href=\"icon-180.png\">\n\
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
        let Program { boot, css, js, wasm, head, .. } = self.program;
        let folder = page.route.folder();
        let base = match folder.matches('/').count() {
            0 => "./",
            1 => "../",
            _ => "../../",
        };
        // The home page is also what some hosts answer with at addresses that are nothing's.
        let find = match folder.is_empty() {
            true => self.find(),
            false => String::new(),
        };
        [
            "<!doctype html>\n<html lang=\"",
            page.locale.code(),
            "\">\n<head>\n<meta charset=\"utf-8\">\n",
            head,
            "<base href=\"",
            base,
            "\">\n<script data-boot=\"",
            boot,
            "\" data-js=\"",
            js,
            "\" data-wasm=\"",
            wasm,
            "\">",
            scripts::first(),
            "</script>\n<link rel=\"stylesheet\" href=\"",
            css,
            "\">\n",
            ICONS,
            &page.head,
            "</head>\n<body>\n<div id=\"app\">",
            page.body,
            "</div>\n<script type=\"application/warta\" id=\"warta-site\">",
            &self.packed_site,
            "</script>\n",
            &edition::block(&folder, page.packed),
            "\n",
            &find,
            "</body>\n</html>\n",
        ]
        .concat()
    }

    /// The page for addresses that are nothing's. A host answers with it at any depth: where the site
    /// lies where the publication says, everything in it is found without scripts as well.
    pub fn anywhere(&self, locale: Locale) -> String {
        let Program { css, head, .. } = self.program;
        let words = locale.words();
        let title = escape(&format!("{} · {}", words.not_found, self.site.title));
        let style = match self.path() {
            Some(_) => format!("<link rel=\"stylesheet\" href=\"{css}\">\n"),
            None => String::new(),
        };
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n{head}\
             <base href=\"{}\">\n<meta name=\"robots\" content=\"noindex\">\n\
             <title>{title}</title>\n<meta name=\"description\" content=\"\">\n{style}{ICONS}</head>\n\
             <body>\n<div id=\"app\">\n<main id=\"warta-shell\">\n<h1>{}</h1>\n\
             <p><a href=\"./\">{}</a></p>\n</main>\n</div>\n\
             <script type=\"application/warta\" id=\"warta-site\">{}</script>\n{}</body>\n</html>\n",
            locale.code(),
            escape(&self.path().unwrap_or_else(|| "./".to_owned())),
            escape(words.not_found),
            escape(words.to_home),
            self.packed_site,
            self.find(),
        )
    }

    /// The script that looks for the base, with what the boot script then has to know.
    fn find(&self) -> String {
        let Program { boot, css, js, wasm, .. } = self.program;
        let base = self.path().map(|path| format!(" data-base=\"{}\"", escape(&path)));
        format!(
            "<script id=\"warta-find\" data-boot=\"{boot}\" data-css=\"{css}\" data-js=\"{js}\" data-wasm=\"{wasm}\"{}>{}\
             </script>\n",
            base.unwrap_or_default(),
            scripts::find(),
        )
    }

    /// The folder of its host where the publication says that it lies.
    fn path(&self) -> Option<String> {
        let (_, rest) = self.site.url.as_deref()?.split_once("://")?;
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let path = rest.split_once('/').map_or("", |(_, path)| path);
        // Two slashes at the beginning would name another host.
        let path = path.trim_matches('/');
        Some(["/", path, if path.is_empty() { "" } else { "/" }].concat())
    }

    /// A page at a former address, which leads on by itself. It says nothing to robots: what they know of
    /// the former address belongs to the new one, and "noindex" would throw it away. `packed` tells the
    /// program where it leads.
    pub fn forward(&self, from: &Route, to: &Route, locale: Locale, packed: &str) -> String {
        let folder = to.folder();
        // Text browsers take where to lead on from the page's own address, whatever its base is.
        let (to, first) = (escape(&["../../", &folder].concat()), scripts::first());
        let canonical = absolute(&self.site, &folder);
        let canonical = canonical
            .map(|it| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&it)))
            .unwrap_or_default();
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <base href=\"./\">\n<script data-to=\"{to}\">{first}</script>\n<title>{}</title>\n\
             <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n{canonical}\
             </head>\n<body>\n<p><a href=\"{to}\">{to}</a></p>\n{}\n</body>\n</html>\n",
            locale.code(),
            escape(&self.site.title),
            edition::block(&from.folder(), packed),
        )
    }
}
