//! Every page drawn and written, several at a time.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use leptos::prelude::*;
use memchr::memmem;
use warta_app::html::to_html;
use warta_app::i18n::Locale;
use warta_app::pages::Page as PageView;
use warta_app::setting::{Face, Setting};
use warta_content::barrier::{self, Failed};
use warta_content::library::Library;
use warta_diagnostics::Part;
use warta_page::list::Status;
use warta_page::private;
use warta_page::route::{self, Route};
use warta_page::view::View;
use warta_page::wire::Answer;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::before::{Page, Record};
use crate::content::Content;
use crate::document::{Document, Frame, Special};
use crate::failure::Failure;
use crate::feeds;
use crate::head::Head;
use crate::links::{Known, Named};
use crate::output::Output;
use crate::program::Program;
use crate::scripts;
use crate::sitemap::{Listed, News};
use crate::{Absent, Progress};

/// How often progress is told.
const EVERY: usize = 200;

/// What drawing all pages came to.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// The pages by their keys, with those that lead on.
    pub index: Vec<Page>,
    /// The keys of the pages of one thing each; see [`is_subject`].
    pub subjects: Vec<u64>,
    /// What pages name beside each other.
    pub named: Named,
    /// Links to pages that lead nowhere.
    pub astray: Vec<Absent>,
    /// How many pages there are.
    pub pages: usize,
    /// How many of them had not changed, and were not drawn.
    pub unchanged: usize,
    /// What all pages depend on.
    pub stamp: u64,
    /// Those that search engines should know, in the order of the routes.
    pub listed: Vec<Listed>,
}

/// What is the same for every page.
struct Press<'a> {
    library: &'a Library,
    frame: Frame<'a>,
    output: &'a Output,
    locale: Locale,
    known: Known,
    /// What the old site's build left, where its pages depend on the same as this one's.
    before: Option<&'a Record>,
}

/// Draws all pages and writes them.
pub(crate) fn all(
    content: &Content,
    program: &Program,
    output: &Output,
    before: &Record,
    threads: usize,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Drawn, Failure> {
    let library = content.library()?;
    let mut routes = library.routes();
    // The publication knows nothing of what its readers keep.
    routes.pages.push(Route::Saved);
    let pages = routes.pages.len();
    progress(Progress::Read { pages });
    let frame = Frame { site: content.site.clone(), program };
    let locale = Locale::from_tag(&content.site.language).unwrap_or(Locale::English);
    let stamp = stamp(&frame, locale);
    let before = Some(before).filter(|before| Some(before.stamp) == stamp);
    let known = Known::new(&routes);
    let press = Press { library, frame, output, locale, known, before };
    let not_found = press.special("not-found", View::NotFound)?;
    output.put("404.html", not_found.as_bytes())?;
    let shell = press.special("offline", View::Offline)?;
    output.put("offline.html", shell.as_bytes())?;
    let offline = scripts::offline(&program.lasting(), xxh3_64(shell.as_bytes()));
    output.put("offline.js", offline.as_bytes())?;
    let next = AtomicUsize::new(0);
    let together: Mutex<Result<Drawn, Failure>> = Mutex::new(Ok(Drawn::default()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut own = Drawn::default();
                let mut result = Ok(());
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at > 0 && at.is_multiple_of(EVERY) && at < pages {
                        progress(Progress::Drawn { done: at, pages });
                    }
                    result = match (routes.pages.get(at), routes.moved.get(at.wrapping_sub(pages)))
                    {
                        (Some(route), _) => {
                            let drawn = barrier::caught(|| press.page(at, route, &mut own));
                            drawn.unwrap_or_else(|Failed| Err(content.page_failed(route)))
                        }
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
                        (Ok(all), Ok(())) => {
                            join(all, own);
                            Ok(())
                        }
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
        Ok(drawn) => {
            let mut drawn = drawn?;
            press.follow(&mut drawn)?;
            drawn.stamp = stamp.unwrap_or_default();
            drawn.listed.sort_by_key(|page| page.at);
            drawn.index.sort_unstable();
            drawn.subjects.sort_unstable();
            distinct_keys(&drawn.index).map(|()| drawn)
        }
        Err(_) => Err(Failure::new("a thread that drew pages has stopped")),
    }
}

/// Joins what two threads have done.
fn join(all: &mut Drawn, own: Drawn) {
    all.index.extend(own.index);
    all.subjects.extend(own.subjects);
    all.named.join(own.named);
    all.listed.extend(own.listed);
    all.pages += own.pages;
    all.unchanged += own.unchanged;
}

/// Two addresses never share a key; with 64 bits that is a matter of one in a billion for a hundred
/// thousand pages, and would be told.
fn distinct_keys(pages: &[Page]) -> Result<(), Failure> {
    match pages.iter().zip(pages.iter().skip(1)).any(|(one, next)| one.key == next.key) {
        true => Err(Failure::new(
            "two addresses have the same key; change the slug or id of one that is new",
        )),
        false => Ok(()),
    }
}

/// What every page depends on beside its own data: the site, the viewer, and this program. `None` where
/// the system does not say what this program is: then every page is drawn.
fn stamp(frame: &Frame<'_>, locale: Locale) -> Option<u64> {
    let Program { start, css, js, wasm, head, .. } = frame.program;
    let site = warta_page::pack(&Answer::Ready(Box::new((*frame.site).clone())));
    static THIS_PROGRAM: OnceLock<Option<u64>> = OnceLock::new();
    let own = || Some(xxh3_64(&fs::read(std::env::current_exe().ok()?).ok()?));
    let mut hash = Xxh3::new();
    hash.update(&(*THIS_PROGRAM.get_or_init(own))?.to_le_bytes());
    let texts = [start, css, js, wasm, head, locale.code()].map(str::as_bytes);
    for part in texts.into_iter().chain([site.as_slice()]) {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    Some(hash.digest())
}

impl Press<'_> {
    fn page(&self, at: usize, route: &Route, drawn: &mut Drawn) -> Result<(), Failure> {
        let view = match route {
            Route::Saved => View::Saved,
            route => self.library.view(route),
        };
        let answer = Answer::Page(Box::new(view));
        let data = xxh3_64(&warta_page::pack(&answer));
        let Answer::Page(view) = answer else { return Ok(()) };
        let head = Head { site: &self.frame.site, view: &view, route, locale: self.locale };
        feeds::write(self.library, &self.frame.site, route, || head.name(), self.output)?;
        drawn.listed.extend(listed(at, route, &view));
        let folder = route.folder();
        let key = key_of(&folder);
        let path = [folder.as_str(), "index.html"].concat();
        drawn.pages += 1;
        if is_subject(route, &view) {
            drawn.subjects.push(key);
        }
        let same = self.before.and_then(|it| it.page(key)).filter(|page| page.data == data);
        if let Some(same) = same
            && let Some(html) = self.output.take_over_checked(&path, same.html)?
            && let Some(body) = body_of(&html)
        {
            self.known.read(body, &folder, &mut drawn.named);
            drawn.index.push(*same);
            drawn.unchanged += 1;
            return Ok(());
        }
        let head = head.tags();
        let body = self.draw(*view, route)?;
        let document = Document { route, locale: self.locale, head, body: &body, version: data };
        let html = self.frame.document(&document);
        self.known.read(&body, &folder, &mut drawn.named);
        self.output.put(&path, html.as_bytes())?;
        drawn.index.push(Page { key, data, html: xxh3_64(html.as_bytes()) });
        Ok(())
    }

    /// The mark-up of a page.
    fn draw(&self, view: View, route: &Route) -> Result<String, Failure> {
        let (site, route) = (self.frame.site.clone(), route.clone().into());
        let setting = Setting { locale: self.locale, site, route, face: Face::Built };
        let body = to_html(|| view! { <PageView setting view/> });
        self.frame.program.has_islands(&body)?;
        Ok(body)
    }

    /// A page for addresses that the site does not have. A host, or the service worker, answers with it at
    /// any depth: where the site lies where the publication says, everything in it is found without scripts
    /// as well.
    fn special(&self, kind: &str, view: View) -> Result<String, Failure> {
        let is_offline = view == View::Offline;
        let route = Route::Unknown { path: String::new() };
        let head = Head { site: &self.frame.site, view: &view, route: &route, locale: self.locale };
        let head = head.tags();
        let body = self.draw(view, &route)?;
        // The service worker knows the base, and writes it in place of this one.
        let base = self.frame.path().filter(|_| !is_offline);
        let base = base.unwrap_or_else(|| "./".to_owned());
        let page = Special { kind, locale: self.locale, head, body: &body, base: &base };
        Ok(self.frame.special(&page))
    }

    /// Sees where links lead that name no page: to another spelling of its address, or nowhere.
    fn follow(&self, drawn: &mut Drawn) -> Result<(), Failure> {
        for (name, (from, page)) in std::mem::take(&mut drawn.named.pages) {
            match self.known.follow(self.library, &from) {
                Some(to) => self.moved(&from, &to, drawn)?,
                None => drawn.astray.push(Absent { name, page, why: None }),
            }
        }
        Ok(())
    }

    /// An address that leads on.
    fn moved(&self, from: &Route, to: &Route, drawn: &mut Drawn) -> Result<(), Failure> {
        let html = self.frame.forward(to, self.locale);
        let hash = xxh3_64(html.as_bytes());
        let folder = from.folder();
        drawn.index.push(Page { key: key_of(&folder), data: hash, html: hash });
        self.output.put(&[folder.as_str(), "index.html"].concat(), html.as_bytes())
    }
}

/// By what a build knows the page in this folder. It makes sure that no two of its pages share one.
pub(crate) fn key_of(folder: &str) -> u64 {
    route::hash(folder)
}

/// Whether a page is of one thing, and tells of it: what others list with it may be kept for open pages
/// only as long as there is such a page.
fn is_subject(route: &Route, view: &View) -> bool {
    match (route, view) {
        (_, View::Article(article)) => article.status == Status::Published,
        (Route::Person { page, .. } | Route::Party { page, .. } | Route::Area { page, .. }, _) => {
            *page == 1
        }
        _ => false,
    }
}

/// What sitemaps say of a page; `None` for an article that was withdrawn, or that has its place
/// elsewhere, and for what is each reader's own.
fn listed(at: usize, route: &Route, view: &View) -> Option<Listed> {
    if *view == View::Saved {
        return None;
    }
    let mut page = Listed { at, folder: route.folder(), changed: None, news: None };
    if let View::Article(article) = view {
        if article.status != Status::Published || article.canonical_url.is_some() {
            return None;
        }
        page.changed = article.changed().cloned();
        page.news = Some(News {
            title: private::without(&article.headline),
            language: article.language.clone(),
            published: article.published.clone(),
        });
    }
    Some(page)
}

/// The mark-up of a page in its document.
fn body_of(html: &[u8]) -> Option<&str> {
    const START: &str = "<div id=\"app\">";
    let body = html.part(memmem::find(html, START.as_bytes())? + START.len()..);
    let body = body.part(..memmem::rfind(body, b"</div>\n")?);
    std::str::from_utf8(body).ok()
}
