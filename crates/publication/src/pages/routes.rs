//! Every address that a publication has, for those who write all of its pages.

use warta_diagnostics::Part;
use warta_page::list::PAGE_SIZE;
use warta_page::route::Route;

use crate::mentions::Entity;
use crate::pages::Pages;

/// Every address of a publication.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Routes {
    /// The pages: the home page, articles in the order of the bundles, tags, sections, the directory
    /// and its entries; each list with all of its pages.
    pub pages: Vec<Route>,
    /// Addresses that lead on, and where to: former slugs of articles, other names of tags. There are more
    /// (any spelling of a tag), which nobody can list; [`Pages::view`] knows them.
    pub moved: Vec<(Route, Route)>,
}

impl Pages<'_> {
    /// Every address that leads to a page or on to one. The gallery and the report of problems belong
    /// to the viewer, not to the publication, and are left out.
    pub fn routes(&self) -> Routes {
        let mut all = Routes::default();
        let article_index = &self.library.article_index;
        let featured = self.featured().len();
        add_pages(
            &mut all.pages,
            Route::HOME,
            article_index.listed().len().saturating_sub(featured),
        );
        for (place, article) in article_index.articles().iter().enumerate() {
            let to = Route::article(&article.slug);
            let former = article.former_slugs.iter().enumerate();
            let former = former.filter(|(nth, slug)| {
                article_index.former(slug) == Some(place)
                    && !article.former_slugs.part(..*nth).contains(*slug)
            });
            all.moved.extend(former.map(|(_, slug)| (Route::article(slug), to.clone())));
            all.pages.push(to);
        }
        for tag in article_index.tags().all() {
            if !tag.articles.is_empty() || tag.record.is_some() {
                add_pages(&mut all.pages, Route::tag(tag.slug.as_str()), tag.articles.len());
            }
        }
        for (alias, tag) in article_index.tags().aliases() {
            if !tag.articles.is_empty() || tag.record.is_some() {
                all.moved.push((Route::tag(alias), Route::tag(tag.slug.as_str())));
            }
        }
        for (alias, section) in article_index.sections().aliases() {
            if !section.articles.is_empty() {
                all.moved.push((Route::section(alias), Route::section(section.slug.as_str())));
            }
        }
        for section in article_index.sections().all() {
            if !section.articles.is_empty() {
                add_pages(
                    &mut all.pages,
                    Route::section(section.slug.as_str()),
                    section.articles.len(),
                );
            }
        }
        let directory = &self.library.directory;
        if !directory.is_empty() {
            all.pages.push(Route::Directory);
        }
        let mut entry = |route: Route, articles: usize| add_pages(&mut all.pages, route, articles);
        for (place, it) in directory.persons.all().iter().enumerate() {
            entry(Route::person(&it.id), self.about(Entity::Person(place)).len());
        }
        for (place, it) in directory.organizations.all().iter().enumerate() {
            entry(Route::party(&it.id), self.about_body(place).len());
        }
        for (place, it) in directory.areas.all().iter().enumerate() {
            entry(Route::area(&it.id), self.about(Entity::Area(place)).len());
        }
        for (place, it) in directory.events.all().iter().enumerate() {
            entry(Route::election(&it.id), self.about(Entity::Event(place)).len());
        }
        all
    }
}

/// Adds the pages of a list of so many articles; a list without articles has one.
fn add_pages(pages: &mut Vec<Route>, first: Route, articles: usize) {
    let count = super::count(articles.div_ceil(PAGE_SIZE).max(1));
    pages.extend((1..=count).map(|page| first.at_page(page)));
}
