//! The addresses of a publication, parsed and printed in one place.

/// A page's address, relative to the site's base.
///
/// Nobody else formats a link: [`Route::path`] prints one, [`Route::parse`] reads it back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// `` or `?page=2`.
    Home {
        /// From 1.
        page: u32,
    },
    /// `article/<slug>`
    Article {
        /// The article's slug.
        slug: String,
    },
    /// `tag/<slug>`
    Tag {
        /// The tag's slug.
        slug: String,
        /// From 1.
        page: u32,
    },
    /// `section/<slug>`
    Section {
        /// The section's slug.
        slug: String,
        /// From 1.
        page: u32,
    },
    /// `person/<id>`
    Person {
        /// The id in the directory.
        id: String,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `party/<id>`: a party, and any other organization.
    Party {
        /// The id in the directory.
        id: String,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `area/<id>`
    Area {
        /// The id in the directory.
        id: String,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `election/<id>`
    Election {
        /// The id in the directory.
        id: String,
        /// The page of the coverage, from 1.
        page: u32,
    },
    /// `directory`
    Directory,
    /// `gallery`
    Gallery,
    /// `report`: what is wrong with the content.
    Report,
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

    /// Reads an address that is relative to the base: path, then optionally `?` and a query.
    ///
    /// A page number that is no number, or 0, makes the whole address unknown: a mistyped address is
    /// "not found", never the first page of something else.
    pub fn parse(address: &str) -> Route {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let unknown = || Route::Unknown { path: path.to_owned() };
        let Some(page) = page_of(query) else { return unknown() };
        let trimmed = path.trim_matches('/');
        let (first, rest) = match trimmed.split_once('/') {
            Some((first, rest)) => (first, Some(rest)),
            None => (trimmed, None),
        };
        let Some(rest) = rest else {
            return match first {
                "" | "." | "index.html" => Route::Home { page },
                "directory" => Route::Directory,
                "gallery" => Route::Gallery,
                "report" => Route::Report,
                _ => unknown(),
            };
        };
        if rest.is_empty() || rest.contains('/') {
            return unknown();
        }
        let Some(name) = decode(rest) else { return unknown() };
        match first {
            "article" => Route::Article { slug: name },
            "tag" => Route::Tag { slug: name, page },
            "section" => Route::Section { slug: name, page },
            "person" => Route::Person { id: name, page },
            "party" => Route::Party { id: name, page },
            "area" => Route::Area { id: name, page },
            "election" => Route::Election { id: name, page },
            _ => unknown(),
        }
    }

    /// Prints the address relative to the base, without a leading slash; the home page is `./`.
    pub fn path(&self) -> String {
        match self {
            Route::Home { page } => with_page("./".to_owned(), *page),
            Route::Article { slug } => two("article", slug, 1),
            Route::Tag { slug, page } => two("tag", slug, *page),
            Route::Section { slug, page } => two("section", slug, *page),
            Route::Person { id, page } => two("person", id, *page),
            Route::Party { id, page } => two("party", id, *page),
            Route::Area { id, page } => two("area", id, *page),
            Route::Election { id, page } => two("election", id, *page),
            Route::Directory => "directory".to_owned(),
            Route::Gallery => "gallery".to_owned(),
            Route::Report => "report".to_owned(),
            // Behind "./" no path can be taken for a scheme, whatever somebody typed.
            Route::Unknown { path } => ["./", path.trim_start_matches('/')].concat(),
        }
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
            | Route::Unknown { .. } => {}
        }
        route
    }

    /// An article's route.
    pub fn article(slug: &str) -> Route {
        Route::Article { slug: slug.to_owned() }
    }

    /// The first page of a tag.
    pub fn tag(slug: &str) -> Route {
        Route::Tag { slug: slug.to_owned(), page: 1 }
    }

    /// The first page of a section.
    pub fn section(slug: &str) -> Route {
        Route::Section { slug: slug.to_owned(), page: 1 }
    }

    /// A person's page.
    pub fn person(id: &str) -> Route {
        Route::Person { id: id.to_owned(), page: 1 }
    }

    /// The page of a party or another organization.
    pub fn party(id: &str) -> Route {
        Route::Party { id: id.to_owned(), page: 1 }
    }

    /// An area's page.
    pub fn area(id: &str) -> Route {
        Route::Area { id: id.to_owned(), page: 1 }
    }

    /// The page of an election or another event.
    pub fn election(id: &str) -> Route {
        Route::Election { id: id.to_owned(), page: 1 }
    }
}

fn page_of(query: &str) -> Option<u32> {
    for pair in query.split('&') {
        if let Some(value) = pair.strip_prefix("page=") {
            return value.parse().ok().filter(|page| *page > 0);
        }
    }
    Some(1)
}

fn two(folder: &str, name: &str, page: u32) -> String {
    let mut path = String::with_capacity(folder.len() + 1 + name.len());
    path.push_str(folder);
    path.push('/');
    encode(name, &mut path);
    with_page(path, page)
}

fn with_page(mut path: String, page: u32) -> String {
    if page > 1 {
        path.push_str("?page=");
        path.push_str(&page.to_string());
    }
    path
}

/// Writes a segment with everything percent-encoded that a URL would read otherwise. A segment of dots
/// alone is encoded as well, because browsers resolve `%2e%2e` like `..`: its first dot becomes `~.`
/// and `~` itself `~~`.
fn encode(name: &str, out: &mut String) {
    if name.starts_with('.') || name.starts_with('~') {
        out.push('~');
    }
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            _ => {
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
                }
            }
        }
    }
}

fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = hex(rest.next()?)?;
            let low = hex(rest.next()?)?;
            bytes.push(high << 4 | low);
        } else {
            bytes.push(byte);
        }
    }
    let name = String::from_utf8(bytes).ok()?;
    Some(name.strip_prefix('~').map(str::to_owned).unwrap_or(name))
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_reads_back() {
        for route in [
            Route::HOME,
            Route::Home { page: 3 },
            Route::article("rakercab-oki"),
            Route::Tag { slug: "oki".into(), page: 2 },
            Route::person("ocd-person/ab cd?#%"),
            Route::party(".."),
            Route::party("~a"),
            Route::area("Ogan Komering Ilir ✓"),
            Route::election("2024"),
            Route::Directory,
            Route::Gallery,
            Route::Report,
        ] {
            assert_eq!(Route::parse(&route.path()), route, "{}", route.path());
        }
    }

    #[test]
    fn an_unknown_path_is_never_a_scheme() {
        let route = Route::parse("javascript:alert(1)");
        assert_eq!(route.path(), "./javascript:alert(1)");
        assert_eq!(Route::parse("article/x#a?b"), Route::article("x"));
    }

    #[test]
    fn mistyped_addresses_are_unknown() {
        for address in
            ["tag/oki?page=0", "tag/oki?page=x", "tag", "tag/", "article/a/b", "person/%ZZ", "nope"]
        {
            assert!(matches!(Route::parse(address), Route::Unknown { .. }), "{address}");
        }
    }
}
