//! What a page says of itself in the document's head.

use leptos::prelude::document;

use super::page::Loaded;
use crate::i18n::Locale;
use crate::pages::title;

/// Sets title, description, canonical address, and whether search engines may list the page. The document
/// has the elements already (index.html), so they are changed and not added.
pub(super) fn set(page: &Loaded, locale: Locale) {
    let Loaded { route, site, view, rest: _, reading: _ } = page;
    document().set_title(&title::title(view, site, locale.words()));
    // For search engines and shares.
    if let Ok(Some(meta)) = document().query_selector("meta[name=description]") {
        let description = title::description(view, site).unwrap_or_default();
        let _unsettable = meta.set_attribute("content", &description);
    }
    if let Ok(Some(link)) = document().query_selector("link[rel=canonical]") {
        let _unsettable = match title::canonical(view, site, &route.path()) {
            Some(address) => link.set_attribute("href", &address),
            None => link.remove_attribute("href"),
        };
    }
    let robots = document().query_selector("meta[name=robots]").ok().flatten();
    match (robots, title::is_indexed(view)) {
        (Some(robots), true) => robots.remove(),
        (None, false) => {
            if let (Ok(robots), Some(head)) = (document().create_element("meta"), document().head())
            {
                let _unsettable = robots.set_attribute("name", "robots");
                let _unsettable = robots.set_attribute("content", "noindex");
                let _unsettable = head.append_child(&robots);
            }
        }
        (Some(_), false) | (None, true) => {}
    }
}
