//! The value of the page at an address.

use warta_page::id::OrganizationId;
use warta_page::route::Route;
use warta_page::site::{Site, SiteLink};
use warta_page::view::View;

use crate::pages::Pages;
use crate::validate::{Finding, findings};

impl Pages<'_> {
    /// What a route shows. Every route has an answer; where there is nothing, it is
    /// [`View::NotFound`].
    pub fn view(&self, route: &Route) -> View {
        let view = match route {
            Route::Home { page } => self.home(*page),
            Route::Article { slug } => self.article_page(slug),
            Route::Tag { slug, page } => self.tag_page(slug, *page),
            Route::Section { slug, page } => self.section_page(slug, *page),
            Route::Person { id, page } => self.person_page(id, *page),
            Route::Party { id, page } => self.party_page(id, *page),
            Route::Area { id, page } => self.area_page(id, *page),
            Route::Election { id, page } => self.election_page(id, *page),
            Route::Directory => Some(self.directory_page()),
            Route::Gallery => Some(self.gallery_page()),
            Route::Report => Some(View::Report(self.problems.to_vec())),
            // What a reader keeps is no part of a publication.
            Route::Saved | Route::Unknown { .. } => None,
        };
        view.unwrap_or(View::NotFound)
    }

    /// The finding that the program failed while it drew up a page.
    pub fn page_failed(&self, route: &Route) -> Finding {
        let article = match route {
            Route::Article { slug } => {
                self.library.article_index.articles().iter().find(|article| article.slug == *slug)
            }
            _ => None,
        };
        let origin = article.map(|article| article.origin.clone()).unwrap_or_default();
        findings::page_failed(&route.path(), &origin)
    }

    /// The publication as every page needs it; `errors` is how many problems are errors.
    pub fn site(&self, errors: u32) -> Site {
        let settings = &self.library.settings;
        let publisher = settings.publisher.as_deref();
        let publisher = publisher.map(|it| self.organization_ref(&OrganizationId::from(it)).name);
        Site {
            title: settings.title.clone(),
            language: settings.language.clone(),
            timezone: settings.timezone.clone(),
            interface_languages: settings.interface_languages.clone(),
            url: settings.url.clone(),
            description: settings.description.clone(),
            publisher,
            logo: self.image_at_once(settings.logo.as_ref()),
            links: settings
                .links
                .iter()
                .map(|(label, href, origin)| SiteLink {
                    label: label.clone(),
                    href: self.href(href, origin.file),
                })
                .collect(),
            sections: self.section_refs(),
            has_directory: !self.library.directory.is_empty(),
            errors,
        }
    }
}
