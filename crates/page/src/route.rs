//! The addresses of a publication, parsed and printed in one place.
//!
//! A segment holds letters, digits, `-` and `_` as they are. Every other byte is `~` and two hexadecimal
//! digits: some hosts refuse `%2F`, others take what stands behind a dot for a file's type, and some
//! disks refuse `:`. So a segment is the same in an address and as the name of a folder. No disk takes a
//! name of any length: in a built site a long one is cut, and what its whole hashes to stands at its end.
//! Read back that is another name, but one of the same page, because it is printed as it is.

mod segment;

use serde::{Deserialize, Serialize};

use crate::id::{AreaId, ArticleSlug, EventId, OrganizationId, PersonId, SectionSlug, TagSlug};

pub use segment::hash;
use segment::{decode, encode, push_hex};

/// So many hexadecimal digits that a text hashes to, always the same ones: for what else would share an
/// address.
pub fn fold(text: &str, digits: u32) -> String {
    let mut out = String::new();
    push_hex(hash(text), digits.min(16), b"0123456789abcdef", &mut out);
    out
}

/// A page's address, relative to the site's base.
///
/// Nobody else formats a link: [`Route::path`] prints one, [`Route::parse`] reads it back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Route {
    /// `` or `?page=2`; in a built site `page/2/`.
    Home {
        /// From 1.
        page: u32,
    },
    /// `article/<slug>`
    Article {
        /// The article's slug.
        slug: ArticleSlug,
    },
    /// `tag/<slug>` or `tag/<slug>?page=2`; in a built site `tag/<slug>/` and `tag/<slug>~page2/`.
    Tag {
        /// The tag's slug.
        slug: TagSlug,
        /// From 1.
        page: u32,
    },
    /// `section/<slug>`
    Section {
        /// The section's slug.
        slug: SectionSlug,
        /// From 1.
        page: u32,
    },
    /// `person/<id>`
    Person {
        /// The id in the directory.
        id: PersonId,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `party/<id>`: a party, and any other organization.
    Party {
        /// The id in the directory.
        id: OrganizationId,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `area/<id>`
    Area {
        /// The id in the directory.
        id: AreaId,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `election/<id>`
    Election {
        /// The id in the directory.
        id: EventId,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `directory`
    Directory,
    /// `gallery`
    Gallery,
    /// `report`: what is wrong with the content.
    Report,
    /// `saved`: what the reader keeps on this device.
    Saved,
    /// Anything else, as it was asked for.
    Unknown {
        /// The path.
        path: String,
    },
}

/// The first segments of the addresses that have two.
///
/// The shell needs a copy of its boot script in a folder of each name, so that a deep link finds it
/// wherever the site lies.
pub const FOLDERS: [&str; 7] = ["article", "tag", "section", "person", "party", "area", "election"];

impl Route {
    /// The home page.
    pub const HOME: Route = Route::Home { page: 1 };

    /// Reads an address that is relative to the base: path, then optionally `?` and a query. All forms
    /// are read everywhere, whichever is printed.
    ///
    /// A page number that is no number, or 0, makes the whole address unknown: a mistyped address is
    /// "not found", never the first page of something else.
    pub fn parse(address: &str) -> Route {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let unknown = || Route::Unknown { path: path.to_owned() };
        let trimmed = path.trim_start_matches('/');
        let trimmed = trimmed.strip_suffix("index.html").unwrap_or(trimmed).trim_end_matches('/');
        let (trimmed, page) = match trimmed.rsplit_once(PAGE) {
            Some((before, number)) => (before, page_number(number)),
            None => (trimmed, page_of(query)),
        };
        let Some(page) = page else { return unknown() };
        let (first, rest) = match trimmed.split_once('/') {
            Some((first, rest)) => (first, Some(rest)),
            None => (trimmed, None),
        };
        let Some(rest) = rest else {
            return match first {
                "" | "." => Route::Home { page },
                "directory" => Route::Directory,
                "gallery" => Route::Gallery,
                "report" => Route::Report,
                "saved" => Route::Saved,
                _ => unknown(),
            };
        };
        if rest.is_empty() || rest.contains('/') {
            return unknown();
        }
        let Some(name) = decode(rest) else { return unknown() };
        match first {
            "page" => match page_number(&name) {
                Some(page) => Route::Home { page },
                None => unknown(),
            },
            "article" => Route::Article { slug: name.into() },
            "tag" => Route::Tag { slug: name.into(), page },
            "section" => Route::Section { slug: name.into(), page },
            "person" => Route::Person { id: name.into(), page },
            "party" => Route::Party { id: name.into(), page },
            "area" => Route::Area { id: name.into(), page },
            "election" => Route::Election { id: name.into(), page },
            _ => unknown(),
        }
    }

    /// Prints the address in a bundle site, relative to the base, without a leading slash; the home page is
    /// `./`.
    pub fn path(&self) -> String {
        self.printed(false)
    }

    /// Prints the address in a built site, relative to the base, with a slash at its end; the home page is
    /// `./`.
    pub fn folder_path(&self) -> String {
        self.printed(true)
    }

    /// The folder of the page in a built site, relative to the base, with its slash; empty for the home
    /// page.
    pub fn folder(&self) -> String {
        let path = self.folder_path();
        path.strip_prefix("./").map(str::to_owned).unwrap_or(path)
    }

    fn printed(&self, folders: bool) -> String {
        let (folder, name, page) = match self {
            Route::Home { page } if folders && *page > 1 => {
                return ["page/", &page.to_string(), "/"].concat();
            }
            Route::Home { page } => ("./", "", *page),
            Route::Article { slug } => ("article", slug.as_str(), 1),
            Route::Tag { slug, page } => ("tag", slug.as_str(), *page),
            Route::Section { slug, page } => ("section", slug.as_str(), *page),
            Route::Person { id, page } => ("person", id.as_str(), *page),
            Route::Party { id, page } => ("party", id.as_str(), *page),
            Route::Area { id, page } => ("area", id.as_str(), *page),
            Route::Election { id, page } => ("election", id.as_str(), *page),
            Route::Directory => ("directory", "", 1),
            Route::Gallery => ("gallery", "", 1),
            Route::Report => ("report", "", 1),
            Route::Saved => ("saved", "", 1),
            // Behind "./" no path can be taken for a scheme, whatever somebody typed.
            Route::Unknown { path } => return ["./", path.trim_start_matches('/')].concat(),
        };
        let mut path = folder.to_owned();
        if !name.is_empty() {
            path.push('/');
            encode(name, folders, &mut path);
        }
        if page > 1 {
            path.push_str(if folders { PAGE } else { "?page=" });
            path.push_str(&page.to_string());
        }
        if folders && !path.ends_with('/') {
            path.push('/');
        }
        path
    }

    /// The same list at another page; itself where it has no pages.
    #[must_use]
    pub fn at_page(&self, to: u32) -> Route {
        let mut route = self.clone();
        match &mut route {
            Route::Home { page }
            | Route::Tag { page, .. }
            | Route::Section { page, .. }
            | Route::Person { page, .. }
            | Route::Party { page, .. }
            | Route::Area { page, .. }
            | Route::Election { page, .. } => *page = to,
            Route::Article { .. }
            | Route::Directory
            | Route::Gallery
            | Route::Report
            | Route::Saved
            | Route::Unknown { .. } => {}
        }
        route
    }

    /// An article's route.
    pub fn article(slug: impl Into<ArticleSlug>) -> Route {
        Route::Article { slug: slug.into() }
    }

    /// The first page of a tag.
    pub fn tag(slug: impl Into<TagSlug>) -> Route {
        Route::Tag { slug: slug.into(), page: 1 }
    }

    /// The first page of a section.
    pub fn section(slug: impl Into<SectionSlug>) -> Route {
        Route::Section { slug: slug.into(), page: 1 }
    }

    /// A person's page.
    pub fn person(id: impl Into<PersonId>) -> Route {
        Route::Person { id: id.into(), page: 1 }
    }

    /// The page of a party or another organization.
    pub fn party(id: impl Into<OrganizationId>) -> Route {
        Route::Party { id: id.into(), page: 1 }
    }

    /// An area's page.
    pub fn area(id: impl Into<AreaId>) -> Route {
        Route::Area { id: id.into(), page: 1 }
    }

    /// The page of an election or another event.
    pub fn election(id: impl Into<EventId>) -> Route {
        Route::Election { id: id.into(), page: 1 }
    }
}

/// What stands between a name and the number of a page in a built site. No name holds it: behind a `~`
/// of a name there are two hexadecimal digits.
const PAGE: &str = "~page";

fn page_of(query: &str) -> Option<u32> {
    for pair in query.split('&') {
        if let Some(value) = pair.strip_prefix("page=") {
            return page_number(value);
        }
    }
    Some(1)
}

fn page_number(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|page| *page > 0)
}

#[cfg(test)]
mod tests {
    use super::segment::LONGEST;
    use super::*;

    fn examples() -> Vec<Route> {
        vec![
            Route::HOME,
            Route::Home { page: 3 },
            Route::article("rakercab-oki"),
            Route::Tag { slug: "oki".into(), page: 2 },
            Route::person("ocd-person/ab cd?#%"),
            Route::party(".."),
            Route::Party { id: "~page2".into(), page: 30 },
            Route::area("Ogan Komering Ilir ✓"),
            Route::election("boot.js"),
            Route::Directory,
            Route::Gallery,
            Route::Report,
            Route::Saved,
        ]
    }

    #[test]
    fn what_is_printed_reads_back() {
        for route in examples() {
            for folders in [false, true] {
                let printed = route.printed(folders);
                assert_eq!(Route::parse(&printed), route, "{printed}");
            }
            let file = format!("{}index.html", route.folder());
            assert_eq!(Route::parse(&file), route, "{file}");
        }
    }

    #[test]
    fn a_folder_is_the_same_as_a_name_on_a_disk() {
        for route in examples() {
            let folder = route.folder();
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_~/".contains(&byte);
            assert!(folder.bytes().all(plain), "{folder}");
            assert_eq!(folder.is_empty(), route == Route::HOME);
        }
        assert_eq!(Route::Tag { slug: "oki".into(), page: 2 }.folder(), "tag/oki~page2/");
        assert_eq!(Route::Home { page: 2 }.folder(), "page/2/");
        assert_eq!(Route::person("a/b").folder(), "person/a~2Fb/");
    }

    #[test]
    fn no_name_is_too_long_for_a_disk_and_each_has_its_own() {
        let letters = ["x", "é", "ن", "\u{1f5de}", "a/"];
        let mut folders = Vec::new();
        for (letter, more) in letters.into_iter().flat_map(|it| (0..8).map(move |nth| (it, nth))) {
            for end in ["", "a", "b", "~page2"] {
                let name = format!("{}{}{end}", "y".repeat(more), letter.repeat(600));
                let route = Route::tag(name.as_str());
                let folder = route.folder();
                let segment = folder.strip_prefix("tag/").and_then(|it| it.strip_suffix('/'));
                let segment = segment.expect("one segment");
                assert!(segment.len() <= LONGEST && !segment.contains('/'), "{segment}");
                // What the browser asks for is found by what it reads of it.
                let read = Route::parse(&folder);
                assert!(matches!(&read, Route::Tag { slug, .. } if *slug != *name), "{folder}");
                assert_eq!(read.folder(), folder);
                assert_eq!(read.at_page(3).folder(), route.at_page(3).folder());
                assert!(read.at_page(9_999).folder().len() < 150);
                // A site that is drawn from its bundle looks the name up.
                assert_eq!(Route::parse(&route.printed(false)), route);
                folders.push(folder);
            }
        }
        let count = folders.len();
        folders.sort();
        folders.dedup();
        assert_eq!(folders.len(), count, "two have the same");
        let longest = "x".repeat(LONGEST);
        assert_eq!(Route::tag(longest.as_str()).folder(), format!("tag/{longest}/"));
    }

    #[test]
    fn each_kind_of_site_has_its_form() {
        let (home, article) = (Route::HOME, Route::article("a"));
        assert_eq!((home.path(), article.path()), ("./".into(), "article/a".into()));
        assert_eq!((home.folder_path(), article.folder_path()), ("./".into(), "article/a/".into()));
    }

    #[test]
    fn an_unknown_path_is_never_a_scheme() {
        let route = Route::parse("javascript:alert(1)");
        assert_eq!(route.path(), "./javascript:alert(1)");
        assert_eq!(Route::parse("article/x#a?b"), Route::article("x"));
    }

    #[test]
    fn mistyped_addresses_are_unknown() {
        for address in [
            "tag/oki?page=0",
            "tag/oki?page=x",
            "tag/oki~page0/",
            "tag/oki~pagex",
            "tag",
            "tag/",
            "article/a/b",
            "person/%ZZ",
            "person/~p",
            "page",
            "page/0/",
            "page/x",
            "nope",
        ] {
            assert!(matches!(Route::parse(address), Route::Unknown { .. }), "{address}");
        }
    }
}
