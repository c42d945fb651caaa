//! A publication, or one article of it, as one HTML file that needs no host: it opens by double-click,
//! from mail, and without a network.
//!
//! Its pages stand in it one after the other, drawn by the same components as everywhere; a short script
//! shows one at a time. There is no program in it and no data beside the mark-up, so it reads whole where
//! scripts don't run. See docs/decisions/0008-single-file.md.

mod pictures;
mod tag;
mod tags;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use leptos::prelude::*;
use warta_app::html::to_html;
use warta_app::i18n::Locale;
use warta_app::pages::{Page as PageView, title};
use warta_app::setting::{Face, Setting};
use warta_page::route::Route;
use warta_page::site::Site;

use crate::content::Content;
use crate::escape::escape;
use crate::failure::{Doing, Failure, Findings};
use crate::head::absolute;
use crate::program::Viewer;
use crate::scripts::{hash, plain};
use crate::{Build, Progress, threads};
use pictures::Files;
use tag::Place;
use tags::Rewriting;

const SCRIPT: &str = include_str!("single/pages.js");
const STYLE: &str = include_str!("single/pages.css");

/// One file that was built.
#[derive(Debug, Clone, Default)]
pub struct SingleFile {
    /// How many pages stand in it.
    pub pages: usize,
    /// How long it is.
    pub bytes: usize,
    /// Files and pictures that pages name and that are not in it, with the reason.
    pub without: Vec<(String, &'static str)>,
    /// Articles that were left out because of their errors; see [`crate::Built::left_out`].
    pub left_out: Vec<String>,
    /// What was found in the content.
    pub findings: Findings,
}

/// Builds one file of a publication, or of one article. [`Build::out`] names the file.
///
/// # Errors
/// [`Failure`]; the file is then as it was.
pub fn single_file(
    build: &Build,
    article: Option<&str>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<SingleFile, Failure> {
    let viewer = Viewer::read(&build.program)?;
    let content = Content::read(build, threads::number(build.threads), progress)?;
    let routes = routes(&content, article)?;
    progress(Progress::Read { pages: routes.len() });
    let drawn = draw(&content, routes);
    let mut files = Files::default();
    let html = document(&content, &viewer, &drawn?, &mut files)?;
    write(&build.out, html.as_bytes())?;
    Ok(SingleFile {
        pages: html.matches("<section class=\"single-page\"").count(),
        bytes: html.len(),
        without: files.without(),
        left_out: content.left_out,
        findings: content.findings,
    })
}

fn routes(content: &Content, article: Option<&str>) -> Result<Vec<Route>, Failure> {
    let all = content.pages()?.routes();
    let Some(slug) = article else { return Ok(all.pages) };
    let mut wanted = Route::article(slug);
    if let Some((_, to)) = all.moved.iter().find(|(from, _)| *from == wanted) {
        wanted = to.clone();
    }
    if all.pages.contains(&wanted) {
        return Ok(vec![wanted]);
    }
    Err(Failure::new(format!("there is no article \"{slug}\"; --article takes an article's slug")))
}

/// A page, taken apart.
struct Page {
    route: Route,
    title: String,
    description: Option<String>,
    html: String,
}

impl Page {
    /// What stands before the page's own part, that part, and what stands behind it.
    fn parts(&self) -> Result<(&str, &str, &str), Failure> {
        let start = self.html.find("</header>").map(|at| at + "</header>".len());
        let end = self.html.rfind("<footer class=\"footer\">");
        let parts = start.zip(end).and_then(|(start, end)| {
            Some((self.html.get(..start)?, self.html.get(start..end)?, self.html.get(end..)?))
        });
        parts.ok_or_else(|| Failure::new("a page has no head or no foot"))
    }
}

fn draw(content: &Content, routes: Vec<Route>) -> Result<Vec<Page>, Failure> {
    let (pages, site) = (content.pages()?, &content.site);
    let locale = Locale::of_content(&site.language);
    let page = |route: Route| {
        let view = pages.view(&route);
        let title = title::title(&view, site, locale.words());
        let description = title::description(&view, site);
        let (site, of) = (site.clone(), route.clone().into());
        let setting = Setting { locale, site, route: of, face: Face::SingleFile };
        let html = to_html(|| view! { <PageView setting view/> });
        Page { route, title, description, html }
    };
    Ok(routes.into_iter().map(page).collect())
}

fn document(
    content: &Content,
    viewer: &Viewer,
    pages: &[Page],
    files: &mut Files,
) -> Result<String, Failure> {
    let site = &content.site;
    let first = pages.first().ok_or_else(|| Failure::new("the publication has no pages"))?;
    let here = pages.iter().map(|page| tags::id(&page.route)).collect();
    let rewriting = Rewriting { site, pages: here };
    let (head, _, foot) = first.parts()?;

    // A picture stands in the file once: in the head, or else in the article that shows it first. Every
    // other place gets it from there.
    files.place(content, head, Place::EVERYWHERE);
    let is_article = |page: &Page| matches!(page.route, Route::Article { .. });
    for articles in [true, false] {
        for (nth, page) in pages.iter().enumerate().filter(|(_, page)| is_article(page) == articles)
        {
            files.place(content, page.parts()?.1, Place(nth + 1));
        }
    }

    let mut body = String::from("<div id=\"app\">\n");
    body.push_str(&rewriting.rewrite(head, Place::EVERYWHERE, "", files));
    body.push_str("\n<main id=\"main\" tabindex=\"-1\">\n");
    for (nth, page) in pages.iter().enumerate() {
        let id = tags::id(&page.route);
        body.push_str("<section class=\"single-page\" id=\"");
        body.push_str(&id);
        body.push_str("\" data-title=\"");
        body.push_str(&escape(&page.title));
        body.push_str("\">");
        body.push_str(&rewriting.rewrite(page.parts()?.1, Place(nth + 1), &id, files));
        body.push_str("</section>\n");
    }
    body.push_str("</main>\n");
    body.push_str(&rewriting.rewrite(foot, Place::EVERYWHERE, "", files));
    body.push_str("\n</div>\n");

    let style = [viewer.style()?.trim_end(), "\n", STYLE].concat();
    let script = plain(SCRIPT);
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; img-src data:; media-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(&style),
        hash(&script)
    );
    Ok([
        "<!doctype html>\n<html lang=\"",
        Locale::of_content(&site.language).code(),
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        &policy,
        "\">\n",
        &viewer.head_without_policy(),
        "<title>",
        &escape(&first.title),
        "</title>\n<meta name=\"description\" content=\"",
        &escape(first.description.as_deref().unwrap_or_default()),
        "\">\n",
        &canonical(site, &first.route),
        &icon(viewer),
        "<style>",
        &style,
        "</style>\n</head>\n<body>\n",
        &body,
        "<script>",
        &script,
        "</script>\n</body>\n</html>\n",
    ]
    .concat())
}

fn canonical(site: &Site, route: &Route) -> String {
    let address = absolute(site, &route.folder());
    let link = address.map(|it| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&it)));
    link.unwrap_or_default()
}

fn icon(viewer: &Viewer) -> String {
    let bytes = viewer.beside("icon.svg");
    let link = bytes
        .and_then(|bytes| pictures::data_url("icon.svg", &bytes))
        .map(|url| format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{url}\">\n"));
    link.unwrap_or_default()
}

/// Whether there is a file that nobody would want to have replaced by a page, such as the bundle.
fn is_something_else(out: &Path) -> bool {
    let start = "<!doctype html";
    let mut read = Vec::new();
    let file = fs::File::open(out);
    let length = file.and_then(|file| file.take(start.len() as u64).read_to_end(&mut read));
    length.is_ok_and(|length| length > 0) && !read.eq_ignore_ascii_case(start.as_bytes())
}

/// Writes the file beside the old one and puts it in its place at once.
fn write(out: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if out.is_dir() {
        return Err(Failure::new(format!(
            "{} is a folder; --single-file takes the name of a file, such as warta.html",
            out.display()
        )));
    }
    if is_something_else(out) {
        return Err(Failure::new(format!(
            "{} is there and is no HTML file; it would be replaced: name another file, such as warta.html",
            out.display()
        )));
    }
    let out = std::path::absolute(out).doing(out, "found")?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).doing(folder, "made")?;
    }
    let mut beside = out.clone().into_os_string();
    beside.push(format!(".new-{}", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = fs::write(&beside, bytes).doing(&out, "written");
    let placed = written.and_then(|()| fs::rename(&beside, &out).doing(&out, "written"));
    if placed.is_err() {
        let _not_there = fs::remove_file(&beside);
    }
    placed
}
