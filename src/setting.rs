//! What every component may need to know: the language of the interface, the publication, and which
//! page is shown. It is app-wide and changes only with the page, so it is the one context.

use std::sync::Arc;

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::text::Href;

use crate::i18n::{Locale, Words};

/// Whether this is compiled for the program of bundle sites, which draws each page in the browser.
const IS_APP: bool = cfg!(all(feature = "csr", target_arch = "wasm32"));

/// The setting in which a page is drawn.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The language of the interface.
    pub locale: Locale,
    /// The publication.
    pub site: Arc<Site>,
    /// The page that is shown.
    pub route: Arc<Route>,
    /// What it is drawn for.
    pub face: Face,
}

/// What a page is drawn for: how addresses are written there, and what can act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// The screen: the program in the browser draws every page.
    Bundle,
    /// A document of a built site, on which islands act.
    Built(PageSet),
    /// A part of a file that holds a whole publication and no program.
    SingleFile,
}

/// Which of a built site's sets of pages a document belongs to. All have the same content; each has the
/// interface in another language, and addresses of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageSet {
    /// The one in the site's own language, at the root.
    Own,
    /// One in a language of `site.interface_languages`, in the folder of that name.
    Further,
}

impl PageSet {
    /// The folder of the set whose interface is in this language, relative to the site's base: empty, or with
    /// a slash at its end.
    pub fn folder(self, locale: Locale) -> String {
        match self {
            PageSet::Own => String::new(),
            PageSet::Further => [locale.code(), "/"].concat(),
        }
    }

    /// The folder of a page, in the set whose interface is in this language.
    pub fn page_folder(self, locale: Locale, route: &Route) -> String {
        [self.folder(locale), route.folder()].concat()
    }

    /// A page's address, in the set whose interface is in this language, relative to the document's `<base>`.
    pub fn path(self, locale: Locale, route: &Route) -> String {
        match self {
            PageSet::Own => route.folder_path(),
            PageSet::Further => self.page_folder(locale, route),
        }
    }

    /// The sets of a publication, each with its language; its own comes first.
    pub fn all(site: &Site) -> Vec<(PageSet, Locale)> {
        let own = (PageSet::Own, Locale::of_content(&site.language));
        let further = site.interface_languages.iter().filter_map(|tag| Locale::from_tag(tag));
        std::iter::once(own).chain(further.map(|locale| (PageSet::Further, locale))).collect()
    }
}

impl Setting {
    /// The setting of the page that is being drawn.
    ///
    /// # Panics
    /// Outside a page; [`crate::pages::Page`] provides it.
    pub fn here() -> Setting {
        expect_context()
    }

    /// The words of the interface.
    pub fn words(&self) -> &'static Words {
        self.locale.words()
    }

    /// A page's address, relative to the document's `<base>`. In a built site every page is a folder with a
    /// file in it, and its address ends in a slash: without one, most hosts answer with a redirection. In a
    /// bundle site nothing lies at the addresses of pages, and a slash would lead away from the boot script.
    pub fn path(&self, route: &Route) -> String {
        match self.face {
            Face::Bundle => route.path(),
            Face::Built(set) => set.path(self.locale, route),
            Face::SingleFile => route.folder_path(),
        }
    }

    /// Whether the page is a document of a built site. The app draws none, so that the compiler leaves out of its program
    /// what only such pages have.
    #[inline]
    pub fn is_built(&self) -> bool {
        match self.face {
            Face::Built(_) => !IS_APP,
            Face::Bundle | Face::SingleFile => false,
        }
    }

    /// Whether a program acts on the page.
    pub fn acts(&self) -> bool {
        match self.face {
            Face::Bundle | Face::Built(_) => true,
            Face::SingleFile => false,
        }
    }

    /// What to write into an `href`. Addresses of pages are relative to the document's `<base>`, so a
    /// place on this page has to name the page as well.
    pub fn href(&self, href: &Href) -> String {
        match href {
            Href::Fragment(id) => self.fragment(id),
            Href::Page(_) | Href::Part(..) | Href::File(_) | Href::Outside(_) => {
                href.address(|route| self.path(route))
            }
        }
    }

    /// A place on the page that is shown.
    pub fn fragment(&self, id: &str) -> String {
        format!("{}#{id}", self.path(&self.route))
    }

    /// The content's language where it is not the interface's, for a `lang` attribute.
    pub fn content_language(&self) -> Option<String> {
        (self.site.language != self.locale.code()).then(|| self.site.language.clone())
    }
}

/// A page's address, as the page that is being drawn has to write it; see [`Setting::path`].
///
/// # Panics
/// Outside a page.
pub fn address_of(route: &Route) -> String {
    Setting::here().path(route)
}

/// The words of the interface, also where there is no publication to show.
///
/// # Panics
/// Where nobody has provided a [`Locale`]; [`crate::pages::Page`] does, and so does the program.
pub fn words() -> &'static Words {
    expect_context::<Locale>().words()
}
