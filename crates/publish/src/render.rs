//! Every page drawn and written, several at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::{Owner, RwSignal, provide_context};
use warta_app::i18n::Locale;
use warta_app::markup::to_html;
use warta_app::pages;
use warta_app::preferences::{Preferences, Theme};
use warta_app::setting::Setting;
use warta_content::library::Library;
use warta_page::edition::{Name, key};
use warta_page::embed;
use warta_page::list::Status;
use warta_page::route::{Route, print_folders};
use warta_page::view::View;
use warta_page::wire::Answer;

use crate::Progress;
use crate::content::Content;
use crate::document::{Document, Frame};
use crate::edition;
use crate::failure::Failure;
use crate::feeds;
use crate::head::Head;
use crate::output::Output;
use crate::program::Program;
use crate::sitemap::{Listed, News};

/// How often progress is told.
const EVERY: usize = 200;

/// What drawing all pages came to.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// The file of each page, by its key.
    pub index: BTreeMap<u64, Name>,
    /// Files of the publication that pages name.
    pub files: BTreeSet<String>,
    /// How many pages there are.
    pub pages: usize,
    /// Those that search engines should know, in the order of the routes.
    pub listed: Vec<Listed>,
}

/// What is the same for every page.
struct Press<'a> {
    library: &'a Library,
    frame: Frame<'a>,
    output: &'a Output,
    locale: Locale,
}

/// Draws all pages and writes them.
pub(crate) fn all(
    content: &Content,
    program: &Program,
    output: &Output,
    threads: Option<usize>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Drawn, Failure> {
    let library = content.library()?;
    let routes = library.routes();
    let pages = routes.pages.len();
    progress(Progress::Read { pages });
    let site = warta_page::pack(&Answer::Ready(Box::new((*content.site).clone())));
    let press = Press {
        library,
        frame: Frame { site: content.site.clone(), packed_site: embed::encode(&site), program },
        output,
        locale: Locale::from_tag(&content.site.language).unwrap_or(Locale::English),
    };
    output.put("404.html", press.frame.anywhere(press.locale).as_bytes())?;
    let threads = threads.or_else(|| std::thread::available_parallelism().ok().map(Into::into));
    let next = AtomicUsize::new(0);
    let together: Mutex<Result<Drawn, Failure>> = Mutex::new(Ok(Drawn::default()));
    std::thread::scope(|scope| {
        for _ in 0..threads.unwrap_or(1).max(1) {
            scope.spawn(|| {
                print_folders(true);
                let mut own = Drawn::default();
                let mut result = Ok(());
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at > 0 && at.is_multiple_of(EVERY) && at < pages {
                        progress(Progress::Drawn { done: at, pages });
                    }
                    result = match (routes.pages.get(at), routes.moved.get(at.wrapping_sub(pages)))
                    {
                        (Some(route), _) => press.page(at, route, &mut own),
                        (None, Some((from, to))) => press.moved(from, to, &mut own),
                        (None, None) => break,
                    };
                    if result.is_err() {
                        // The others find nothing left to do.
                        next.store(usize::MAX / 2, Ordering::Relaxed);
                        break;
                    }
                }
                if let Ok(mut together) = together.lock() {
                    let joined = match (&mut *together, result) {
                        (Ok(all), Ok(())) => join(all, own),
                        (Ok(_), Err(failure)) => Err(failure),
                        (Err(_), _) => Ok(()),
                    };
                    if let Err(failure) = joined {
                        *together = Err(failure);
                    }
                }
            });
        }
    });
    match together.into_inner() {
        Ok(drawn) => drawn.map(|mut drawn| {
            drawn.listed.sort_by_key(|page| page.at);
            drawn
        }),
        Err(_) => Err(Failure::new("a thread that drew pages has stopped")),
    }
}

/// Joins what two threads have done. Two addresses never share a key; with 64 bits that is a matter of
/// one in a billion for a hundred thousand pages, and would be told.
fn join(all: &mut Drawn, own: Drawn) -> Result<(), Failure> {
    for (key, name) in own.index {
        if all.index.insert(key, name).is_some() {
            return Err(Failure::new(
                "two addresses have the same key in the index; change the slug or id of one that is new",
            ));
        }
    }
    all.files.extend(own.files);
    all.listed.extend(own.listed);
    all.pages += own.pages;
    Ok(())
}

impl Press<'_> {
    fn page(&self, at: usize, route: &Route, drawn: &mut Drawn) -> Result<(), Failure> {
        let view = self.library.view(route);
        let answer = Answer::Page(Box::new(view));
        let packed = embed::encode(&warta_page::pack(&answer));
        let Answer::Page(view) = answer else { return Ok(()) };
        let head = Head { site: &self.frame.site, view: &view, route, locale: self.locale };
        feeds::write(self.library, &self.frame.site, route, &head.name(), self.output)?;
        let head = head.tags();
        drawn.listed.extend(listed(at, route, &view));
        let body = self.draw(*view, route);
        let document = Document { route, locale: self.locale, head, body: &body, packed: &packed };
        let html = self.frame.document(&document);
        add_files(&body, &mut drawn.files);
        self.output.put(&format!("{}index.html", route.folder()), html.as_bytes())?;
        drawn.index.insert(key(route), edition::put_text(&packed, self.output)?);
        drawn.pages += 1;
        Ok(())
    }

    /// The mark-up of a page, as the reader draws it at first.
    fn draw(&self, view: View, route: &Route) -> String {
        let owner = Owner::new();
        let html = owner.with(|| {
            provide_context(Preferences {
                language: RwSignal::new(self.locale),
                theme: RwSignal::new(Theme::Auto),
            });
            let (site, route) = (self.frame.site.clone(), route.clone().into());
            to_html(&pages::draw(Setting { locale: self.locale, site, route }, view))
        });
        owner.cleanup();
        html
    }

    /// An address that leads on.
    fn moved(&self, from: &Route, to: &Route, drawn: &mut Drawn) -> Result<(), Failure> {
        let answer = Answer::Page(Box::new(View::Moved(to.clone())));
        let name = edition::put(&warta_page::pack(&answer), self.output)?;
        drawn.index.insert(key(from), name);
        let html = self.frame.forward(to, self.locale);
        self.output.put(&format!("{}index.html", from.folder()), html.as_bytes())
    }
}

/// What sitemaps say of a page; `None` for an article that was withdrawn, or that has its place
/// elsewhere.
fn listed(at: usize, route: &Route, view: &View) -> Option<Listed> {
    let mut page = Listed { at, folder: route.folder(), changed: None, news: None };
    if let View::Article(article) = view {
        if article.status != Status::Published || article.canonical_url.is_some() {
            return None;
        }
        page.changed = article.modified.clone().or_else(|| article.published.clone());
        page.news = Some(News {
            title: article.headline.clone(),
            language: article.language.clone(),
            published: article.published.clone(),
        });
    }
    Some(page)
}

/// Adds the addresses of this site's files in a page's mark-up.
fn add_files(html: &str, files: &mut BTreeSet<String>) {
    for (name, several) in [("src", false), ("href", false), ("poster", false), ("srcset", true)] {
        for rest in html.split(&format!(" {name}=\"")).skip(1) {
            let value = rest.split('"').next().unwrap_or_default();
            let value = value.replace("&quot;", "\"").replace("&lt;", "<");
            let value = value.replace("&gt;", ">").replace("&amp;", "&");
            for address in value.split(", ").take(if several { usize::MAX } else { 1 }) {
                let address = if several { address.split(' ').next() } else { Some(address) };
                let address = address.unwrap_or_default();
                let is_file = matches!(Route::parse(address), Route::Unknown { .. });
                if is_file && !address.is_empty() && !has_scheme(address) {
                    files.insert(address.trim_start_matches("./").to_owned());
                }
            }
        }
    }
}

fn has_scheme(address: &str) -> bool {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    first.contains(':') || address.starts_with("//")
}
