//! The links of pages to other pages of their own site.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use memchr::memchr;
use warta_diagnostics::Part;
use warta_page::named as page;
use warta_page::route::Route;
use warta_page::text::Href;
use warta_page::view::View;
use warta_publication::Pages;
use warta_publication::Routes;
use xxhash_rust::xxh3::xxh3_64;

/// What pages name beside the pages that are known.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// Files of the publication.
    pub files: BTreeMap<String, Use>,
    /// Addresses of pages, by their folders, each with the folder of the first page that names it. Some lead
    /// on to a page, others nowhere.
    pub pages: BTreeMap<String, (Route, String)>,
}

/// How pages use a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Use {
    /// Whether one shows it: others are only led to.
    pub shown: bool,
    /// The folder of the first page that names it, in the order of folders.
    pub by: String,
}

impl Named {
    pub fn join(&mut self, other: Named) {
        for (address, how) in other.files {
            self.file(address, how.shown, &how.by);
        }
        for (folder, (route, by)) in other.pages {
            self.page(folder, route, &by);
        }
    }

    fn file(&mut self, address: String, shown: bool, by: &str) {
        let new = || Use { shown, by: by.to_owned() };
        let how = self.files.entry(address).or_insert_with(new);
        how.shown |= shown;
        first(&mut how.by, by);
    }

    fn page(&mut self, folder: String, route: Route, by: &str) {
        let (_, known) = self.pages.entry(folder).or_insert_with(|| (route, by.to_owned()));
        first(known, by);
    }
}

/// Keeps the one of two that comes first, whatever was drawn first.
fn first(known: &mut String, other: &str) {
    if other < known.as_str() {
        other.clone_into(known);
    }
}

/// The addresses that have a page in the site.
#[derive(Debug)]
pub(crate) struct KnownPages(HashSet<u64, BuildHasherDefault<Hashed>>);

/// Every page has some sixty links, so that this is asked often.
fn hash(folder: &str) -> u64 {
    xxh3_64(folder.as_bytes())
}

/// What is hashed already.
#[derive(Debug, Default)]
pub(crate) struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl KnownPages {
    /// The pages of all sets; `sets` are their folders.
    pub fn new(routes: &Routes, sets: &[String]) -> KnownPages {
        let moved = routes.moved.iter().map(|(from, _)| from);
        let mut known = HashSet::default();
        for route in routes.pages.iter().chain(moved) {
            let folder = route.folder();
            known.extend(sets.iter().map(|set| hash(&[set.as_str(), &folder].concat())));
        }
        KnownPages(known)
    }

    fn has(&self, route: &Route) -> bool {
        self.0.contains(&hash(&route.folder()))
    }

    /// Adds something that the page in this folder names.
    pub fn add(&self, it: page::Named<'_>, folder: &str, named: &mut Named) {
        match it {
            page::Named::Page(route) => self.route(&route, folder, named),
            page::Named::File(address) => self.file(address, true, folder, named),
            page::Named::Link(href) => match href {
                Href::Page(route) | Href::Part(route, _) => self.route(route, folder, named),
                Href::File(address) => self.file(address, false, folder, named),
                Href::Outside(_) | Href::Fragment(_) => {}
            },
        }
    }

    fn route(&self, route: &Route, by: &str, named: &mut Named) {
        // Nearly every link is one to a page that is there.
        let to = route.folder();
        if self.0.contains(&hash(&to)) {
            return;
        }
        match route {
            Route::Unknown { path } => self.file(path, false, by, named),
            route => named.page(to, route.clone(), by),
        }
    }

    /// A file, or a page whose address is written as if it were one.
    fn file(&self, address: &str, shown: bool, by: &str, named: &mut Named) {
        // Pages in other languages lie in folders that no route knows.
        let folder = address.part(..memchr(b'#', address.as_bytes()).unwrap_or(address.len()));
        if self.0.contains(&hash(folder.strip_prefix("./").unwrap_or(folder))) {
            return;
        }
        if address.is_empty() || has_scheme(address) {
            return;
        }
        match Route::parse(address) {
            Route::Unknown { .. } => {
                named.file(address.trim_start_matches("./").to_owned(), shown, by);
            }
            route if !self.has(&route) => named.page(route.folder(), route, by),
            _ => {}
        }
    }

    /// The page that an address leads on to; `None` where it leads nowhere.
    pub fn follow(&self, pages: &Pages<'_>, route: &Route) -> Option<Route> {
        match pages.view(route) {
            View::Moved(to) if self.has(&to) => Some(to),
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
        let routes = Routes { pages, moved: vec![(Route::tag("b"), Route::HOME)] };
        let known = KnownPages::new(&routes, &[String::new(), "en/".to_owned()]);
        let mut named = Named::default();
        let all = |addresses: &[&str], folder: &str, named: &mut Named| {
            for address in addresses {
                known.add(page::Named::File(address), folder, named);
            }
        };
        let link = |href: Href, folder: &str, named: &mut Named| {
            known.add(page::Named::Link(&href), folder, named);
        };
        let b = "article/b/";
        for route in [Route::HOME, Route::article("a"), Route::tag("b"), Route::article("<")] {
            known.add(page::Named::Page(route), b, &mut named);
        }
        let part = Href::Part(Route::Tag { slug: "b".into(), page: 2 }, "#z".into());
        link(part, b, &mut named);
        for outside in ["mailto:a@b.example", "//c.example/d"] {
            link(Href::Outside(outside.into()), b, &mut named);
            all(&[outside], b, &mut named);
        }
        link(Href::Fragment("y".into()), b, &mut named);
        link(Href::Page(Route::Gallery), b, &mut named);
        for file in ["en/", "en/article/a/#x", "en/article/c.png", "g-1.jpg", "j.pdf"] {
            link(Href::File(file.into()), b, &mut named);
        }
        all(&["e&f.jpg", "g-1.jpg", "./h:2.jpg", "i.png"], b, &mut named);
        let mut other = Named::default();
        let a = "article/a/";
        link(Href::Page(Route::Gallery), a, &mut other);
        all(&["j.pdf"], a, &mut other);
        link(Href::File("i.png".into()), a, &mut other);
        named.join(other);
        let by = |folder: &str| Use { shown: true, by: folder.to_owned() };
        let files = ["e&f.jpg", "g-1.jpg", "h:2.jpg"].map(|it| (it.to_owned(), by("article/b/")));
        let mut files = BTreeMap::from(files);
        // A folder of files may be named as a language is.
        files.insert(
            "en/article/c.png".to_owned(),
            Use { shown: false, by: "article/b/".to_owned() },
        );
        files.extend(["i.png", "j.pdf"].map(|it| (it.to_owned(), by("article/a/"))));
        assert_eq!(named.files, files);
        let pages: Vec<_> =
            named.pages.iter().map(|(to, (_, by))| (to.as_str(), by.as_str())).collect();
        assert_eq!(pages, [("article/~3C/", b), ("gallery/", "article/a/"), ("tag/b~page2/", b)]);
    }
}
