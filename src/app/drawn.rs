//! A page that can be drawn: what it was read from, and what drawing it sets besides the page itself.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use warta_page::date::Date;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::Answer;
use web_sys::DocumentFragment;

use crate::edition::Page;
use crate::i18n::Locale;
use crate::markup::{Node, dom};
use crate::pages::title;
use crate::setting::Setting;

/// Where a page came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// With the document, or from the desk.
    Document,
    /// From the host, in a document of its own.
    Host,
    /// From what the browser keeps, since then.
    Kept(Date),
    /// No host has it.
    Nowhere,
}

impl Source {
    /// Where a page of a built site came from.
    pub(super) fn of(page: &Page) -> Source {
        if page.is_there { Source::Host } else { Source::Nowhere }
    }
}

/// A page that was read.
pub(super) struct Drawn {
    pub(super) route: Arc<Route>,
    pub(super) site: Arc<Site>,
    pub(super) source: Source,
    /// For the first time that it is drawn.
    view: RefCell<Option<View>>,
    /// For every other time: another language draws the same page anew. To read it again costs less
    /// of the module than to copy it.
    pub(super) packed: Vec<u8>,
    /// Where it was built before it is shown.
    built: RefCell<Option<Built>>,
}

/// A page in the elements that it will be shown as.
struct Built {
    locale: Locale,
    head: Head,
    elements: DocumentFragment,
    /// Of the effects in it.
    owner: Owner,
}

/// What a page says of itself in the document's head.
struct Head {
    title: String,
    description: Option<String>,
    canonical: Option<String>,
    is_indexed: bool,
}

/// The picture that a page opens with.
const OPENING: &str = "main img[fetchpriority]";

impl Drawn {
    pub(super) fn new(
        route: Route,
        site: Arc<Site>,
        source: Source,
        view: View,
        packed: Vec<u8>,
    ) -> Drawn {
        let (route, view) = (Arc::new(route), RefCell::new(Some(view)));
        Drawn { route, site, source, view, packed, built: RefCell::default() }
    }

    /// The page in this language, for the screen. It sets the document's head as well.
    pub(super) fn node(&self, locale: Locale) -> Node {
        let (head, node) = match self.built.take().filter(|built| built.locale == locale) {
            Some(built) => {
                // Its effects live as long as those of a page that is drawn now.
                StoredValue::new_local(built.owner);
                (built.head, Node::Built(built.elements))
            }
            None => self.draw(locale),
        };
        head.set();
        node
    }

    /// Builds the page aside, in the contexts of `owner`.
    pub(super) fn build(&self, locale: Locale, owner: &Owner) {
        let owner = owner.child();
        let built = owner.with(|| {
            let (head, node) = self.draw(locale);
            dom::build(node).map(|elements| (head, elements))
        });
        // Otherwise it is asked for while the page is put in its place, which then takes longer.
        if let Some((_, elements)) = &built
            && let Ok(Some(picture)) = elements.query_selector(OPENING)
        {
            let _unsettable = picture.set_attribute("loading", "lazy");
        }
        self.built.replace(built.map(|(head, elements)| Built { locale, head, elements, owner }));
    }

    fn draw(&self, locale: Locale) -> (Head, Node) {
        let view = self.view();
        let head = Head {
            title: title::title(&view, &self.site, locale.words()),
            description: title::description(&view, &self.site),
            canonical: title::canonical(&view, &self.site, &self.route),
            is_indexed: title::is_indexed(&view),
        };
        let (site, route) = (Arc::clone(&self.site), Arc::clone(&self.route));
        (head, crate::pages::draw(Setting { locale, site, route }, view))
    }

    fn view(&self) -> View {
        let first = self.view.take();
        first.unwrap_or_else(|| match warta_page::unpack(&self.packed) {
            Ok(Answer::Page(view)) => *view,
            // It was read once already.
            _ => View::NotFound,
        })
    }
}

/// Asks for the picture that a page which was built ahead opens with, now that the page is on the screen.
pub(super) fn ask_for_picture() {
    if let Ok(Some(picture)) = document().query_selector(OPENING) {
        let _unsettable = picture.remove_attribute("loading");
    }
}

impl Head {
    fn set(self) {
        document().set_title(&self.title);
        // For search engines and shares.
        if let Ok(Some(meta)) = document().query_selector("meta[name=description]") {
            let _unsettable = meta.set_attribute("content", &self.description.unwrap_or_default());
        }
        if let Ok(Some(link)) = document().query_selector("link[rel=canonical]") {
            let _unsettable = match self.canonical {
                Some(address) => link.set_attribute("href", &address),
                None => link.remove_attribute("href"),
            };
        }
        let robots = document().query_selector("meta[name=robots]").ok().flatten();
        match (robots, self.is_indexed) {
            (Some(robots), true) => robots.remove(),
            (None, false) => {
                if let (Ok(robots), Some(head)) =
                    (document().create_element("meta"), document().head())
                {
                    let _unsettable = robots.set_attribute("name", "robots");
                    let _unsettable = robots.set_attribute("content", "noindex");
                    let _unsettable = head.append_child(&robots);
                }
            }
            (Some(_), false) | (None, true) => {}
        }
    }
}
