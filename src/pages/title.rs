//! The title and description of each page.

use warta_page::list::Status;
use warta_page::private;
use warta_page::site::Site;
use warta_page::view::View;

use crate::components::person_name::name_with_titles;
use crate::i18n::Words;

/// What stands in the browser's tab: the page, then the publication.
pub fn title(view: &View, site: &Site, words: &Words) -> String {
    let (name, page) = match view {
        View::Home(page) => (None, page.latest.page),
        View::Article(page) => (Some(page.headline.clone()), 1),
        View::Tag(page) => (Some(page.tag.label.clone()), page.list.page),
        View::Section(page) => (Some(page.section.label.clone()), page.list.page),
        View::Person(page) => (Some(name_with_titles(&page.card.person)), page.coverage.page),
        View::Party(page) => (Some(page.card.party.name.clone()), page.coverage.page),
        View::Area(page) => (Some(page.area.name.clone()), page.coverage.page),
        View::Election(page) => (Some(page.event.name.clone()), page.coverage.page),
        View::Directory(_) => (Some(words.directory.to_owned()), 1),
        View::Gallery(_) => (Some(words.gallery.to_owned()), 1),
        View::Report(_) => (Some(words.report.to_owned()), 1),
        View::Saved => (Some(words.saved.to_owned()), 1),
        View::Offline => (Some(words.offline.to_owned()), 1),
        View::Moved(_) | View::NotFound => (Some(words.not_found.to_owned()), 1),
    };
    let mut parts: Vec<String> = name.into_iter().collect();
    if page > 1 {
        let pages = match view {
            View::Home(page) => page.latest.pages,
            View::Tag(page) => page.list.pages,
            View::Section(page) => page.list.pages,
            View::Person(page) => page.coverage.pages,
            View::Party(page) => page.coverage.pages,
            View::Area(page) => page.coverage.pages,
            View::Election(page) => page.coverage.pages,
            _ => page,
        };
        parts.push((words.page_of)(page, pages.max(page)));
    }
    parts.push(site.title.clone());
    parts.join(" · ")
}

/// In a sentence or two, for search results; `None` where the publication's own will do.
pub fn description(view: &View, site: &Site) -> Option<String> {
    let own = match view {
        View::Article(page) => Some(page.description.clone()),
        View::Tag(page) => first_paragraph(&page.description),
        View::Person(page) => page.card.summary.clone(),
        View::Party(page) => page.card.summary.clone(),
        View::Home(_)
        | View::Section(_)
        | View::Area(_)
        | View::Election(_)
        | View::Directory(_)
        | View::Gallery(_)
        | View::Report(_)
        | View::Saved
        | View::Offline
        | View::Moved(_)
        | View::NotFound => None,
    };
    // Whoever searches for a number or an address of somebody must not find it here.
    // Whoever searches for a number or an address of somebody must not find it here. What the newsroom
    // says of itself is its own to publish.
    let own = own.filter(|text| !text.is_empty()).map(|text| private::without(&text));
    own.or_else(|| site.description.clone())
}

/// Whether search engines are asked to list the page: nothing is found at an address that names nothing,
/// and what was withdrawn is not to be found.
pub fn is_indexed(view: &View) -> bool {
    match view {
        View::Article(page) => page.status != Status::Withdrawn,
        View::Home(_)
        | View::Tag(_)
        | View::Section(_)
        | View::Person(_)
        | View::Party(_)
        | View::Area(_)
        | View::Election(_)
        | View::Directory(_)
        | View::Gallery(_)
        // At a former address, what is known of it belongs to the new one.
        | View::Moved(_) => true,
        View::Report(_) | View::Saved | View::Offline | View::NotFound => false,
    }
}

/// The address that search engines should take: the newsroom's own, or else the page's below the
/// publication's address. An address that names nothing has none. `path` is the page's address there.
pub fn canonical(view: &View, site: &Site, path: &str) -> Option<String> {
    if matches!(view, View::Offline | View::NotFound) {
        return None;
    }
    if let View::Article(page) = view
        && page.canonical_url.is_some()
    {
        return page.canonical_url.clone();
    }
    let site = site.url.as_ref()?;
    Some([site.trim_end_matches('/'), "/", path.trim_start_matches(['.', '/'])].concat())
}

fn first_paragraph(blocks: &[warta_page::block::Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        warta_page::block::Block::Paragraph(text) => Some(warta_page::text::without_struck(text)),
        _ => None,
    })
}
