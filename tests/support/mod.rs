//! Reads a publication from files the way the browser does, and draws its pages to text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use leptos::prelude::*;
use warta_app::html::to_html;
use warta_app::i18n::Locale;
use warta_app::pages::Page;
use warta_app::setting::{Face, Setting};
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::{Problem, View};
use warta_page::wire::{Answer, Request};
use warta_publication::session::Session;

/// Where the test host seems to lie.
const HOST: &str = "https://warta.test/";

/// A publication that has been read.
pub struct Publication {
    session: Session,
    pub site: Arc<Site>,
}

/// The project's own folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Publication {
    /// Reads a bundle and everything that it includes; `folder` stands for the host's root.
    pub fn read(folder: &Path, bundle: &str) -> Publication {
        match Self::try_read(folder, bundle) {
            Ok(publication) => publication,
            Err(problems) => panic!("{bundle} can't be read: {problems:#?}"),
        }
    }

    /// Reads one bundle from its text.
    pub fn of(bundle: &str) -> Publication {
        let mut session = Session::default();
        let url = format!("{HOST}content/bundle.json");
        session.handle(Request::Open { url: url.clone() }, None);
        match session.handle(Request::Read { url }, Some(bundle.as_bytes())) {
            Answer::Ready(site) => Publication { session, site: Arc::new(*site) },
            other => panic!("the bundle can't be read: {other:?}"),
        }
    }

    /// The same, for bundles that may be broken.
    pub fn try_read(folder: &Path, bundle: &str) -> Result<Publication, Vec<Problem>> {
        let mut session = Session::default();
        let mut wanted =
            match session.handle(Request::Open { url: format!("{HOST}{bundle}") }, None) {
                Answer::Need(urls) => urls,
                other => panic!("opening a bundle asks for it, not {other:?}"),
            };
        while let Some(url) = wanted.pop() {
            let path = folder.join(url.strip_prefix(HOST).expect("includes stay on the host"));
            let answer = match std::fs::read(&path) {
                Ok(bytes) => session.handle(Request::Read { url }, Some(&bytes)),
                Err(why) => session.handle(Request::Missing { url, why: why.to_string() }, None),
            };
            match answer {
                Answer::Need(urls) => wanted.extend(urls),
                Answer::Ready(site) => return Ok(Publication { session, site: Arc::new(*site) }),
                Answer::Broken(problems) => return Err(problems),
                Answer::Page(_) | Answer::Incomplete(..) => panic!("nobody asked for a page"),
            }
        }
        panic!("the session asked for nothing more and did not finish");
    }

    /// What a route shows; moves are followed.
    pub fn view(&mut self, route: &Route) -> View {
        match self.session.handle(Request::Show { route: route.clone() }, None) {
            Answer::Page(view) => match *view {
                View::Moved(to) => self.view(&to),
                view => view,
            },
            other => panic!("{route:?} is answered by a page, not {other:?}"),
        }
    }

    /// A page as HTML.
    pub fn html(&mut self, route: &Route, locale: Locale) -> String {
        let view = self.view(route);
        draw(self.site.clone(), route, view, locale)
    }

    /// Every page that links lead to, from the home page and the directory on, as HTML.
    pub fn crawl(&mut self, locale: Locale) -> BTreeMap<String, String> {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![Route::HOME, Route::Directory];
        let mut pages = BTreeMap::new();
        while let Some(route) = waiting.pop() {
            if !seen.insert(route.path()) {
                continue;
            }
            let html = self.html(&route, locale);
            for href in attribute_values(&html, "href") {
                let address = href.split('#').next().unwrap_or_default();
                match Route::parse(address) {
                    Route::Unknown { .. } => {}
                    found => waiting.push(found),
                }
            }
            pages.insert(route.path(), html);
        }
        pages
    }
}

/// Draws a page natively.
pub fn draw(site: Arc<Site>, route: &Route, view: View, locale: Locale) -> String {
    let route = Arc::new(route.clone());
    let setting = Setting { locale, site, route, face: Face::Bundle };
    to_html(|| view! { <Page setting view/> })
}

/// Every value of an attribute in a page that this project wrote.
pub fn attribute_values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The text of a page, without tags.
pub fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(character),
            _ => {}
        }
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Compares with a file beside the tests, element by element; `UPDATE_SNAPSHOTS=1` writes it where it differs.
pub fn check_snapshot(name: &str, actual: &str) {
    let path: PathBuf = project().join("tests/snapshots").join(name);
    let actual = &without_numbers(actual);
    let expected = std::fs::read_to_string(&path).unwrap_or_default().replace(">\n<", "><");
    let (expected, parts) = (parts_of(expected.trim_end()), parts_of(actual));
    if expected == parts {
        return;
    }
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a snapshot lies in a folder"))
            .expect("folder");
        // A tag a line makes differences readable.
        let actual = actual.replace("><", ">\n<") + "\n";
        std::fs::write(&path, actual).expect("the snapshot can be written");
        return;
    }
    panic!(
        "{} differs; look at it, then run with UPDATE_SNAPSHOTS=1.\n{}",
        path.display(),
        first_difference(&expected, &parts)
    );
}

/// Islands without the numbers in their names, which are made of their sources.
fn without_numbers(html: &str) -> String {
    const NAME: &str = " data-component=\"";
    let mut parts = html.split(NAME);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        let name = name.trim_end_matches(|it: char| it.is_ascii_digit()).trim_end_matches('_');
        out.extend([NAME, name, "\"", rest]);
    }
    out
}

/// The tags and texts of a page that this project wrote, in their order. In what order attributes stand,
/// and which signs in texts are written as references, makes no difference.
fn parts_of(html: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        // A quotation mark ends a value, or begins one; what stands between two of them is one of them.
        let mut pieces = attributes.split('"');
        let mut attributes = Vec::new();
        while let Some(names) = pieces.next() {
            // Some are only there or not, and have no value.
            let mut names: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
            if let (Some(last), Some(value)) = (names.last_mut(), pieces.next()) {
                *last =
                    [last.trim_end_matches('='), if value.is_empty() { "" } else { "=" }, value]
                        .concat();
            }
            attributes.append(&mut names);
        }
        attributes.sort();
        if !tag.is_empty() {
            parts.push([&["<", name].concat(), attributes.join(" ").as_str()].join(" "));
        }
        if !text.is_empty() {
            parts.push(text.replace("&quot;", "\""));
        }
    }
    parts
}

fn first_difference(expected: &[String], actual: &[String]) -> String {
    let mut before = expected.iter();
    for (nth, part) in actual.iter().enumerate() {
        let before = before.next();
        if before != Some(part) {
            return format!(
                "part {nth}:\n- {}\n+ {part}",
                before.map_or("(nothing)", String::as_str)
            );
        }
    }
    "the new text is shorter".to_owned()
}
