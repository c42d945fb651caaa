//! Links that leave the site although they lead into it, links to places that are not there, and links
//! without encryption.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;
use warta_page::id::ArticleSlug;
use warta_page::list::Status;
use warta_page::route::Route;
use warta_page::text::{Href, Inline, each_inline};

use crate::findings;
use warta_bundle::decode::address;
use warta_bundle::model::{Article, Block, BlockContent, Credit, Origin, each_content};
use warta_publication::library::Library;
use warta_publication::library::address::Address;
use warta_publication::library::labels::Labels;
use warta_publication::pages::places::{Anchors, Places};
use warta_publication::validate::{self, Found};

/// The address under which the publication will be published.
struct OwnAddress<'a> {
    address: Option<Address<'a>>,
    /// The path of its folder, with a slash at both ends.
    folder: String,
}

impl<'a> OwnAddress<'a> {
    fn new(library: &'a Library) -> OwnAddress<'a> {
        let address = library.settings.url.as_deref().and_then(Address::parse);
        let path = address.as_ref().map_or("", |address| address.path);
        let path = path.strip_suffix("index.html").unwrap_or(path);
        OwnAddress { address, folder: format!("{}/", path.trim_end_matches('/')) }
    }

    /// The page of this publication that a whole address leads to, and whether the host is to the
    /// letter the one of the site.
    fn page(&self, url: &str) -> Option<(Route, bool)> {
        let (own, link) = (self.address?, Address::parse(url)?);
        let same = own.host_and_port().eq_ignore_ascii_case(link.host_and_port());
        let bare = |host: String| host.strip_prefix("www.").map(str::to_owned).unwrap_or(host);
        if !same && bare(own.host()) != bare(link.host()) {
            return None;
        }
        let path = if link.path.is_empty() { "/" } else { link.path };
        let local = path.strip_prefix(self.folder.as_str())?;
        match Route::parse(&format!("{local}{}", link.rest)) {
            Route::Unknown { .. } => None,
            route => Some((route, same)),
        }
    }
}

/// Checks the links of articles, of the site itself and of its tags. The directory's own links are
/// sources, often to old pages: they are left alone.
pub(super) fn check(library: &Library, found: &mut Found) {
    let mut checker = LinkChecker {
        site: OwnAddress::new(library),
        library,
        around: None,
        places: BTreeMap::new(),
        seen: BTreeSet::new(),
        found,
    };
    for (_, href, origin) in &library.settings.links {
        checker.link(href, &origin.at("url"));
    }
    for article in library.article_index.articles() {
        checker.article(article);
    }
    for tag in library.article_index.tags().all() {
        if let Some(record) = &tag.record {
            checker.body(&record.description);
        }
    }
}

/// The slugs of articles that links lead to.
pub(super) fn pages(library: &Library) -> BTreeSet<ArticleSlug> {
    let site = OwnAddress::new(library);
    let mut out = BTreeSet::new();
    for article in library.article_index.articles() {
        each_link(&article.body, &mut |href, _| {
            let route = match href {
                Href::Page(route) | Href::Part(route, _) => Some(route.clone()),
                Href::Outside(url) => site.page(url).map(|(route, _)| route),
                Href::File(_) | Href::Fragment(_) => None,
            };
            if let Some(Route::Article { slug }) = route {
                out.insert(slug);
            }
        });
    }
    out
}

struct LinkChecker<'a> {
    site: OwnAddress<'a>,
    library: &'a Library,
    /// The body that is looked at.
    around: Option<&'a [Block]>,
    /// The places of articles by their numbers; the largest number stands for the body that is looked at.
    places: BTreeMap<usize, Places>,
    /// What was reported: one address is said once for each place.
    seen: BTreeSet<(u16, String, String)>,
    found: &'a mut Found,
}

impl<'a> LinkChecker<'a> {
    fn article(&mut self, it: &'a Article) {
        self.enter(&it.body);
        for credit in it.authors.iter().chain(&it.editors).chain(&it.photographers) {
            let Credit { url, origin, .. } = credit;
            self.plain(url.as_deref(), origin, "url");
        }
        if let Some(source) = &it.source {
            self.plain(source.url.as_deref(), &source.origin, "url");
        }
        self.plain(it.canonical_url.as_deref(), &it.origin, "canonical_url");
        if let Some(image) = &it.image {
            self.plain(image.src.as_deref(), &image.origin, "src");
            self.inlines(&image.caption, &image.origin);
        }
        for correction in &it.corrections {
            self.inlines(&correction.text, &correction.origin);
        }
        self.body(&it.body);
    }

    fn enter(&mut self, body: &'a [Block]) {
        self.around = Some(body);
        self.places.remove(&usize::MAX);
    }

    fn body(&mut self, body: &'a [Block]) {
        self.enter(body);
        each_link(body, &mut |href, at| self.link(href, at));
        each_file(body, &mut |url, origin, field| self.plain(Some(url), origin, field));
    }

    fn inlines(&mut self, inlines: &[Inline], at: &Origin) {
        each_link_in(inlines, at, &mut |href, at| self.link(href, at));
    }

    /// An address that is a field of its own.
    fn plain(&mut self, url: Option<&str>, origin: &Origin, field: &str) {
        if let Some(url) = url.filter(|url| url.starts_with("http://")) {
            self.insecure(url, &origin.at(field));
        }
    }

    fn link(&mut self, href: &Href, at: &Origin) {
        let url = match href {
            Href::Outside(url) => url,
            Href::Page(route) => {
                if !self.is_there(route) && self.is_new(&route.path(), at) {
                    self.found.push(findings::dead_link(route, at));
                }
                return;
            }
            Href::Fragment(id) => return self.place(None, id, at),
            Href::Part(Route::Article { slug }, part) => {
                return self.place_of(slug, part, at);
            }
            Href::Part(route, _) => {
                if !self.is_there(route) && self.is_new(&route.path(), at) {
                    self.found.push(findings::dead_link(route, at));
                }
                return;
            }
            Href::File(written) => {
                if let Some(Href::Part(Route::Article { slug }, part)) =
                    self.library.article_index.page_beside(written)
                {
                    self.place_of(&slug, &part, at);
                }
                return;
            }
        };
        match self.site.page(url) {
            Some((Route::Article { slug }, _)) if !self.leads(&slug) => {
                if self.is_new(url, at) {
                    let finding = validate::missing_article(self.library, &slug, at);
                    self.found.push(finding.at_words(url.clone()));
                }
            }
            Some((route, same)) => {
                let part = url.get(url.find(['?', '#']).unwrap_or(url.len())..);
                let href = address::page(route, part);
                if self.is_new(url, at) {
                    let path = match href.address(Route::path) {
                        path if path.is_empty() => "./".to_owned(),
                        path => path,
                    };
                    self.found.push(findings::own_host(url, &path, same, at));
                }
                if let Href::Part(Route::Article { slug }, part) = href {
                    self.place_of(&slug, &part, at);
                }
            }
            None if url.starts_with("http://") => self.insecure(url, at),
            None => {}
        }
    }

    /// Checks a link to a place on the page of another article, which may have had that slug before.
    fn place_of(&mut self, slug: &str, part: &str, at: &Origin) {
        let id = part.split_once('#').map(|(_, id)| id);
        if let (Some(id), Some(place)) = (id, self.library.article_index.follow(slug)) {
            self.place(Some(place), id, at);
        }
    }

    /// Checks a link to a place on the page of an article; without one, on the page of the link itself.
    fn place(&mut self, article: Option<usize>, id: &str, at: &Origin) {
        let top = id.is_empty() || id.eq_ignore_ascii_case("top") || id == "main";
        // What scrolls to words has no place.
        if top || id.starts_with(":~:") {
            return;
        }
        let library = self.library;
        let key = article.unwrap_or(usize::MAX);
        let target = article.map(|place| library.article_index.article(place));
        if target.is_some_and(|it| it.status == Status::Withdrawn) {
            return;
        }
        let Some(body) = target.map(|it| it.body.as_slice()).or(self.around) else { return };
        let places =
            self.places.entry(key).or_insert_with(|| Places::of(body, &mut Anchors::default()));
        let plain = decoded(id);
        if places.has(id) || places.has(&plain) {
            return;
        }
        let near = places.near(&plain).map(str::to_owned);
        let slug = target.map(|it| it.slug.clone());
        let words = format!("#{id}");
        if self.is_new(&[slug.as_deref().unwrap_or_default(), &words].concat(), at) {
            let finding = findings::no_such_place(&words, slug.as_deref(), near.as_deref(), at);
            self.found.push(finding);
        }
    }

    fn insecure(&mut self, url: &str, at: &Origin) {
        if self.is_new(url, at) {
            self.found.push(findings::insecure(url, at));
        }
    }

    /// Whether there is such a page. Of articles that is asked with the other references.
    fn is_there(&self, route: &Route) -> bool {
        let (article_index, directory) = (&self.library.article_index, &self.library.directory);
        let label =
            |labels: &Labels, slug: &str| labels.find(slug).or(labels.follow(slug)).is_some();
        match route {
            Route::Tag { slug, .. } => label(article_index.tags(), slug),
            Route::Section { slug, .. } => label(article_index.sections(), slug),
            Route::Person { id, .. } => directory.persons.get(id).is_some(),
            Route::Party { id, .. } => directory.organizations.get(id).is_some(),
            Route::Area { id, .. } => directory.areas.get(id).is_some(),
            Route::Election { id, .. } => directory.events.get(id).is_some(),
            Route::Directory => !directory.is_empty(),
            Route::Article { .. }
            | Route::Home { .. }
            | Route::Gallery
            | Route::Report
            | Route::Saved
            | Route::Unknown { .. } => true,
        }
    }

    fn leads(&self, slug: &str) -> bool {
        self.library.article_index.follow(slug).is_some()
            || self.library.article_index.is_hidden(slug)
    }

    fn is_new(&mut self, url: &str, at: &Origin) -> bool {
        self.seen.insert((at.file, at.pointer.clone(), url.to_owned()))
    }
}

/// Every link in the texts of a body, with the record that it is in.
pub(crate) fn each_link(body: &[Block], take: &mut dyn FnMut(&Href, &Origin)) {
    each_content(body, &mut |content| {
        if let BlockContent::Text(text, at) = content {
            each_link_in(text, at, take);
        }
    });
}

/// An id with its percent signs resolved, as browsers look for it.
fn decoded(id: &str) -> String {
    percent_decode_str(id).decode_utf8_lossy().into_owned()
}

/// Every link in a text.
fn each_link_in(text: &[Inline], at: &Origin, take: &mut dyn FnMut(&Href, &Origin)) {
    each_inline(text, &mut |inline| {
        if let Inline::Link { href, .. } = inline {
            take(href, at);
        }
    });
}

/// Every picture, recording and foreign part of a body: its address, its record, and the field.
pub(crate) fn each_file(body: &[Block], take: &mut dyn FnMut(&str, &Origin, &str)) {
    each_content(body, &mut |content| {
        if let BlockContent::File(address, at, field) = content {
            take(address, at, field);
        }
    });
}
