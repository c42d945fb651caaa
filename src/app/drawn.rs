//! A page that can be drawn: what it was read from, and what drawing it sets besides the page itself.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::document;
use warta_page::date::Date;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::Answer;

use crate::edition::Page;
use crate::i18n::Locale;
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
}

/// What a page says of itself in the document's head.
struct Head {
    title: String,
    description: Option<String>,
    canonical: Option<String>,
    is_indexed: bool,
}

impl Drawn {
    pub(super) fn new(
        route: Route,
        site: Arc<Site>,
        source: Source,
        view: View,
        packed: Vec<u8>,
    ) -> Drawn {
        let (route, view) = (Arc::new(route), RefCell::new(Some(view)));
        Drawn { route, site, source, view, packed }
    }

    /// The page in this language, for the screen. It sets the document's head as well.
    pub(super) fn page(&self, locale: Locale) -> (Setting, View) {
        let view = self.view();
        let head = Head {
            title: title::title(&view, &self.site, locale.words()),
            description: title::description(&view, &self.site),
            canonical: title::canonical(&view, &self.site, &self.route),
            is_indexed: title::is_indexed(&view),
        };
        head.set();
        let (site, route) = (Arc::clone(&self.site), Arc::clone(&self.route));
        (Setting { locale, site, route }, view)
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
