//! A publication from JSON texts, as the app would get it.

use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::text::Inline;
use warta_page::view::{Problem, View};
use warta_page::wire::{Answer, Request};
use warta_publication::session::{Session, Texts};

/// The address of the first bundle.
pub const FIRST: &str = "https://koran.example/content/bundle.json";

/// A session that has read everything.
pub struct Opened {
    /// The session.
    pub session: Session,
    /// What it said of the publication.
    pub site: Site,
}

/// Reads one bundle.
pub fn open(json: &str) -> Opened {
    open_all(&[("bundle.json", json)])
}

/// Reads several bundles by their names in the folder of the first. A name without a text is missing.
pub fn open_all(files: &[(&str, &str)]) -> Opened {
    match try_all(files, false) {
        (session, Answer::Ready(site)) => Opened { session, site: *site },
        (_, other) => panic!("not ready: {other:?}"),
    }
}

/// The same in either order of arrival; the last answer is handed over whatever it is.
pub fn try_all(files: &[(&str, &str)], last_first: bool) -> (Session, Answer) {
    let mut session = Session::new(Default::default(), Texts::Drop);
    let mut wanted = Vec::new();
    let mut answer = session.handle(Request::Open { url: FIRST.into() }, None);
    loop {
        match answer {
            Answer::Need(urls) => wanted.extend(urls),
            other => return (session, other),
        }
        assert!(!wanted.is_empty(), "the session waits for nothing");
        let url: String = if last_first { wanted.pop() } else { Some(wanted.remove(0)) }
            .expect("something is wanted");
        let name = url.strip_prefix("https://koran.example/content/").expect("in the folder");
        answer = match files.iter().find(|(own, _)| *own == name) {
            Some((_, text)) => session.handle(Request::Read { url }, Some(text.as_bytes())),
            None => session.handle(Request::Missing { url, why: "404".into() }, None),
        };
    }
}

impl Opened {
    /// The page at an address.
    pub fn view(&mut self, address: &str) -> View {
        let request = Request::Show { route: Route::parse(address) };
        match self.session.handle(request, None) {
            Answer::Page(view) => *view,
            other => panic!("no page: {other:?}"),
        }
    }

    /// What the report lists.
    pub fn problems(&mut self) -> Vec<Problem> {
        match self.view("report") {
            View::Report(problems) => problems,
            other => panic!("no report: {other:?}"),
        }
    }

    /// The codes and places of the report.
    pub fn codes(&mut self) -> Vec<(String, String)> {
        self.problems().into_iter().map(|it| (it.code, it.path)).collect()
    }
}

/// Takes the page out of a view of one kind.
#[macro_export]
macro_rules! page {
    ($opened:expr, $kind:ident, $address:expr) => {
        match $opened.view($address) {
            warta_page::view::View::$kind(page) => *page,
            other => panic!("{} is not that kind of page: {other:?}", $address),
        }
    };
}

/// Texts with their mentions as `[words>address]`, so that a test can show them.
pub fn marked(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Code(text) => out.push_str(&format!("`{text}`")),
            Inline::Mention { to, text, .. } => out.push_str(&format!("[{text}>{}]", to.path())),
            Inline::Link { children, .. } => out.push_str(&format!("<{}>", marked(children))),
            Inline::Strong(inner) => out.push_str(&format!("*{}*", marked(inner))),
            Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Marked(inner)
            | Inline::Foreign { children: inner, .. } => {
                out.push_str(&format!("_{}_", marked(inner)))
            }
            Inline::Anchor(id) => out.push_str(&format!("#{id} ")),
            Inline::LineBreak => out.push('\n'),
        }
    }
    out
}
