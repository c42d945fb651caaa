//! Every page drawn and written, several at a time.

use std::fs;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use warta_app::html::to_html;
use warta_app::i18n::Locale;
use warta_app::pages::Page as PageView;
use warta_app::setting::{Face, PageSet, Setting};
use warta_bundle::barrier::{self, Failed};
use warta_page::list::Status;
use warta_page::private;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::Answer;
use warta_publication::Pages;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::before::{PageRecord, Record, key_of};
use crate::content::Content;
use crate::document::{Document, PageShell, Special};
use crate::failure::Failure;
use crate::feeds;
use crate::head::Head;
use crate::links::{KnownPages, Named};
use crate::output::Output;
use crate::program::{Program, Viewer};
use crate::scripts;
use crate::sitemap::{Listed, News};
use crate::{Absent, Progress};

/// How often progress is told.
const EVERY: usize = 200;

/// What drawing all pages came to.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// The pages by their keys, with those that lead on.
    pub index: Vec<PageRecord>,
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
    /// The publication's page values.
    values: Pages<'a>,
    frame: PageShell<'a>,
    output: &'a Output,
    /// The sets of pages, each with its language; the site's own comes first.
    sets: Vec<(PageSet, Locale)>,
    /// How many pages a set has.
    in_set: usize,
    known: KnownPages,
    /// What the old site's build left, where its pages depend on the same as this one's.
    before: Option<&'a Record>,
}

/// Draws all pages and writes them, on the threads that it is called on ([`crate::threads::within`]).
pub(crate) fn all(
    content: &Content,
    program: &Program,
    output: &Output,
    before: &Record,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Drawn, Failure> {
    let values = content.pages()?;
    let mut routes = values.routes();
    // The publication knows nothing of what its readers keep.
    routes.pages.push(Route::Saved);
    let in_set = routes.pages.len();
    let sets = PageSet::all(&content.site);
    // Each step draws a page in every set, because what it shows is the same in all.
    let every = sets.len();
    let pages = in_set * every;
    progress(Progress::Read { pages });
    let frame = PageShell { site: content.site.clone(), program };
    let stamp = stamp(&frame, &sets);
    let before = Some(before).filter(|before| Some(before.stamp) == stamp);
    let folders: Vec<_> = sets.iter().map(|(set, locale)| set.folder(*locale)).collect();
    let lists: Vec<_> =
        sets.iter().map(|(set, locale)| set.page_folder(*locale, &Route::Saved)).collect();
    let known = KnownPages::new(&routes, &folders);
    let press = Press { values, frame, output, sets, in_set, known, before };
    let not_found = press.special("not-found", View::NotFound)?;
    output.put("404.html", not_found.as_bytes())?;
    let shell = press.special("offline", View::Offline)?;
    output.put("offline.html", shell.as_bytes())?;
    let offline = scripts::offline(&program.lasting(), &lists, xxh3_64(shell.as_bytes()));
    output.put("offline.js", offline.as_bytes())?;
    let begun = AtomicUsize::new(0);
    let draw = |mut own: Drawn, at: usize| -> Result<Drawn, Failure> {
        match (routes.pages.get(at), routes.moved.get(at.wrapping_sub(in_set))) {
            (Some(route), _) => {
                let done = begun.fetch_add(1, Ordering::Relaxed);
                if done > 0 && done.is_multiple_of(EVERY) {
                    progress(Progress::Drawn { done: done * every, pages });
                }
                let drawn = barrier::caught(|| press.page(at, route, &mut own));
                drawn.unwrap_or_else(|Failed| Err(content.page_failed(route)))?;
            }
            (None, Some((from, to))) => press.moved(from, to, &mut own)?,
            (None, None) => {}
        }
        Ok(own)
    };
    let steps = (0..in_set + routes.moved.len()).into_par_iter();
    let mut drawn =
        steps.try_fold(Drawn::default, draw).try_reduce(Drawn::default, |mut all, own| {
            join(&mut all, own);
            Ok(all)
        })?;
    // What head and foot name, the home page names too, and it comes before all others.
    let home = Route::HOME.folder();
    press.frame.site.each_named(&mut |it| press.known.add(it, &home, &mut drawn.named));
    press.follow(&mut drawn)?;
    drawn.stamp = stamp.unwrap_or_default();
    drawn.listed.sort_by_key(|page| page.at);
    drawn.index.sort_unstable();
    drawn.subjects.sort_unstable();
    distinct_keys(&drawn.index).map(|()| drawn)
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
fn distinct_keys(pages: &[PageRecord]) -> Result<(), Failure> {
    match pages.iter().zip(pages.iter().skip(1)).any(|(one, next)| one.key == next.key) {
        true => Err(Failure::new(
            "two addresses have the same key; change the slug or id of one that is new",
        )),
        false => Ok(()),
    }
}

/// What every page depends on beside its own data: the site, the viewer, and this program. `None` where
/// the system does not say what this program is: then every page is drawn.
fn stamp(frame: &PageShell<'_>, sets: &[(PageSet, Locale)]) -> Option<u64> {
    let Program { viewer: Viewer { css, head, .. }, start, js, wasm, .. } = frame.program;
    let site = warta_page::pack(&Answer::Ready(Box::new((*frame.site).clone())));
    static THIS_PROGRAM: OnceLock<Option<u64>> = OnceLock::new();
    let own = || Some(xxh3_64(&fs::read(std::env::current_exe().ok()?).ok()?));
    let mut hash = Xxh3::new();
    hash.update(&(*THIS_PROGRAM.get_or_init(own))?.to_le_bytes());
    let texts = [start, css, js, wasm, head].map(String::as_str);
    let texts = texts.into_iter().chain(sets.iter().map(|(_, locale)| locale.code()));
    for part in texts.map(str::as_bytes).chain([site.as_slice()]) {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    Some(hash.digest())
}

impl Press<'_> {
    /// A page in every set.
    fn page(&self, at: usize, route: &Route, drawn: &mut Drawn) -> Result<(), Failure> {
        let view = match route {
            Route::Saved => View::Saved,
            route => self.values.view(route),
        };
        let answer = Answer::Page(Box::new(view));
        let data = xxh3_64(&warta_page::pack(&answer));
        let Answer::Page(view) = answer else { return Ok(()) };
        if is_subject(route, &view) {
            drawn.subjects.push(key_of(&route.folder()));
        }
        let mut rest = self.sets.iter().enumerate().peekable();
        let mut view = Some(*view);
        while let Some((nth, (set, locale))) = rest.next() {
            // The last one takes it; it may be long.
            let shown = if rest.peek().is_some() { view.clone() } else { view.take() };
            let Some(view) = shown else { break };
            let at = nth * self.in_set + at;
            self.page_in(&InSet { at, route, set: *set, locale: *locale, data }, view, drawn)?;
        }
        Ok(())
    }

    /// A page in one set.
    fn page_in(&self, page: &InSet<'_>, view: View, drawn: &mut Drawn) -> Result<(), Failure> {
        let InSet { route, set, locale, data, .. } = *page;
        let head = Head { site: &self.frame.site, view: &view, route, set, locale };
        let is_own = set == PageSet::Own;
        if is_own {
            let (site, name) = (&self.frame.site, || head.name());
            let feeds = feeds::write(&self.values, site, route, name, self.before, self.output)?;
            drawn.index.extend(feeds);
        }
        let folder = set.page_folder(locale, route);
        drawn.listed.extend(listed(page, &folder, &view));
        let key = key_of(&folder);
        let path = [folder.as_str(), "index.html"].concat();
        drawn.pages += 1;
        // The other sets name the same files and pages.
        if is_own {
            view.each_named(&mut |it| self.known.add(it, &folder, &mut drawn.named));
        }
        let same = self.before.and_then(|it| it.page(key)).filter(|page| page.data == data);
        if let Some(same) = same
            && self.output.take_over_checked(&path, same.html)?
        {
            drawn.index.push(*same);
            drawn.unchanged += 1;
            return Ok(());
        }
        let head = head.tags();
        let body = self.draw(view, route, set, locale)?;
        let document = Document { folder: &folder, locale, head, body: &body, version: data };
        let html = self.frame.document(&document);
        self.output.put(&path, html.as_bytes())?;
        drawn.index.push(PageRecord { key, data, html: xxh3_64(html.as_bytes()) });
        Ok(())
    }

    /// The mark-up of a page.
    fn draw(
        &self,
        view: View,
        route: &Route,
        set: PageSet,
        locale: Locale,
    ) -> Result<String, Failure> {
        let (site, route) = (self.frame.site.clone(), route.clone().into());
        let setting = Setting { locale, site, route, face: Face::Built(set) };
        let body = to_html(|| view! { <PageView setting view/> });
        self.frame.program.has_islands(&body)?;
        Ok(body)
    }

    /// A page for addresses that the site does not have, in the site's own language. A host, or the service
    /// worker, answers with it at any depth: where the site lies where the publication says, everything in it
    /// is found without scripts as well.
    fn special(&self, kind: &str, view: View) -> Result<String, Failure> {
        let is_offline = view == View::Offline;
        let route = Route::Unknown { path: String::new() };
        let (set, locale) = (PageSet::Own, Locale::of_content(&self.frame.site.language));
        let head = Head { site: &self.frame.site, view: &view, route: &route, set, locale };
        let head = head.tags();
        let body = self.draw(view, &route, set, locale)?;
        // The service worker knows the base, and writes it in place of this one.
        let base = self.frame.path().filter(|_| !is_offline);
        let base = base.unwrap_or_else(|| "./".to_owned());
        let page = Special { kind, locale, head, body: &body, base: &base };
        Ok(self.frame.special(&page))
    }

    /// Sees where links lead that name no page: to another spelling of its address, or nowhere.
    fn follow(&self, drawn: &mut Drawn) -> Result<(), Failure> {
        for (name, (from, page)) in std::mem::take(&mut drawn.named.pages) {
            match self.known.follow(&self.values, &from) {
                Some(to) => self.moved(&from, &to, drawn)?,
                None => drawn.astray.push(Absent { name, page, why: None }),
            }
        }
        Ok(())
    }

    /// An address that leads on, in every set.
    fn moved(&self, from: &Route, to: &Route, drawn: &mut Drawn) -> Result<(), Failure> {
        for (set, locale) in &self.sets {
            let html = self.frame.forward(to, *set, *locale);
            let hash = xxh3_64(html.as_bytes());
            let folder = set.page_folder(*locale, from);
            drawn.index.push(PageRecord { key: key_of(&folder), data: hash, html: hash });
            self.output.put(&[folder.as_str(), "index.html"].concat(), html.as_bytes())?;
        }
        Ok(())
    }
}

/// A page in one of the sets of pages.
struct InSet<'a> {
    /// Its place among the pages of all sets.
    at: usize,
    route: &'a Route,
    set: PageSet,
    locale: Locale,
    /// What it shows hashes to.
    data: u64,
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
fn listed(page: &InSet<'_>, folder: &str, view: &View) -> Option<Listed> {
    if *view == View::Saved {
        return None;
    }
    let is_own = page.set == PageSet::Own;
    let mut page = Listed { at: page.at, folder: folder.to_owned(), changed: None, news: None };
    if let View::Article(article) = view {
        if article.status != Status::Published || article.canonical_url.is_some() {
            return None;
        }
        page.changed = article.changed().cloned();
        // An article is news once, whatever language the words around it are in.
        page.news = is_own.then(|| News {
            title: private::without(&article.headline),
            language: article.language.clone(),
            published: article.published.clone(),
        });
    }
    Some(page)
}
