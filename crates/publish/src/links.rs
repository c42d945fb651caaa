//! What pages link to within their own site.

use std::collections::{BTreeMap, HashSet};

use memchr::memmem;
use warta_content::Routes;
use warta_content::library::Library;
use warta_page::edition::{key, key_of};
use warta_page::route::Route;
use warta_page::view::View;

use crate::escape::unescaped;

/// What pages name beside the pages that are known.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// Files of the publication, and whether a page shows them: others are only led to.
    pub files: BTreeMap<String, bool>,
    /// Addresses of pages, by their folders. Some lead on to a page, others nowhere.
    pub pages: BTreeMap<String, Route>,
}

impl Named {
    pub fn join(&mut self, other: Named) {
        for (address, shown) in other.files {
            *self.files.entry(address).or_default() |= shown;
        }
        self.pages.extend(other.pages);
    }
}

/// The addresses that have a page in the site.
#[derive(Debug)]
pub(crate) struct Known(HashSet<u64>);

impl Known {
    pub fn new(routes: &Routes) -> Known {
        let moved = routes.moved.iter().map(|(from, _)| from);
        Known(routes.pages.iter().chain(moved).map(key).collect())
    }

    /// Adds what a page's mark-up names.
    pub fn read(&self, html: &str, named: &mut Named) {
        // Every attribute ends so; none of the mark-up's text does.
        for at in memmem::find_iter(html.as_bytes(), "=\"") {
            let (before, rest) = (&html[..at], &html[at + 2..]);
            let is = |name: &str| before.ends_with(name);
            let (several, shown) = (is(" srcset"), is(" src") || is(" srcset") || is(" poster"));
            if !shown && !is(" href") {
                continue;
            }
            let value = rest.split('"').next().unwrap_or_default();
            for address in value.split(", ").take(if several { usize::MAX } else { 1 }) {
                let address = if several { address.split(' ').next() } else { Some(address) };
                self.address(address.unwrap_or_default(), shown, named);
            }
        }
    }

    fn address(&self, address: &str, shown: bool, named: &mut Named) {
        // Nearly every link is one to a page that is there, written as it is printed.
        let folder = address.split('#').next().unwrap_or_default();
        if self.0.contains(&key_of(folder.strip_prefix("./").unwrap_or(folder))) {
            return;
        }
        if address.is_empty() || has_scheme(address) {
            return;
        }
        let address = unescaped(address);
        match Route::parse(&address) {
            Route::Unknown { .. } => {
                let address = address.trim_start_matches("./").to_owned();
                *named.files.entry(address).or_default() |= shown;
            }
            route if !self.0.contains(&key(&route)) => {
                named.pages.insert(route.folder(), route);
            }
            _ => {}
        }
    }

    /// The page that an address leads on to; `None` where it leads nowhere.
    pub fn follow(&self, library: &Library, route: &Route) -> Option<Route> {
        match library.view(route) {
            View::Moved(to) if self.0.contains(&key(&to)) => Some(to),
            _ => None,
        }
    }
}

fn has_scheme(address: &str) -> bool {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    first.contains(':') || address.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_named() {
        let pages = vec![Route::HOME, Route::article("a")];
        let known = Known::new(&Routes { pages, moved: vec![(Route::tag("b"), Route::HOME)] });
        let mut named = Named::default();
        known.read(
            "<a href=\"./#x\"></a><a href=\"article/a/#x\"></a><a href=\"tag/b/\"></a>\
             <a href=\"tag/b~page2/\"></a><a class=\"x\" href=\"./\"></a><a href=\"mailto:a@b.example\"></a>\
             <a href=\"//c.example/d\"></a><a href=\"article/&lt;/#y\"></a><a href=\"gallery/\"></a>\
             <a href=\"g-1.jpg\"></a><a href=\"j.pdf\"></a><img src=\"e&amp;f.jpg\" srcset=\"g-1.jpg 1x, ./h:2.jpg 2x\"><video poster=\"i.png\">",
            &mut named,
        );
        let shown = ["e&f.jpg", "g-1.jpg", "h:2.jpg", "i.png"].map(|it| (it.to_owned(), true));
        let mut files = BTreeMap::from(shown);
        files.insert("j.pdf".to_owned(), false);
        assert_eq!(named.files, files);
        let pages: Vec<_> = named.pages.into_keys().collect();
        assert_eq!(pages, ["article/~3C/", "gallery/", "tag/b~page2/"]);
    }
}
