//! Slugs and ids that not every disk or host can take as the name of a folder.

use std::collections::BTreeMap;

use warta_page::route::Route;

use crate::findings;
use warta_bundle::model::Origin;
use warta_publication::library::Library;
use warta_publication::validate::Found;

/// How long a name may be, in bytes: disks take 255, and some of them 143.
const LONGEST: usize = 200;

/// Reports each address of the publication that is hard to have.
pub(super) fn check(library: &Library, found: &mut Found) {
    let mut checker = AddressChecker { seen: BTreeMap::new(), found };
    for article in library.article_index.articles() {
        checker.name(&article.slug, &Route::article(&article.slug), &article.origin.at("slug"));
        for (nth, former) in article.former_slugs.iter().enumerate() {
            let at = article.origin.at("former_slugs").at(nth);
            checker.name(former, &Route::article(former), &at);
        }
    }
    for tag in library.article_index.tags().all() {
        let own = tag.record.as_ref().and_then(|it| Some((it.slug.as_ref()?, it)));
        match own {
            Some((slug, record)) => {
                checker.name(slug, &Route::tag(slug), &record.origin.at("slug"));
            }
            None => checker.name(&tag.slug, &Route::tag(tag.slug.as_str()), &tag.origin),
        }
    }
    for it in library.article_index.sections().all() {
        let route = Route::section(it.slug.as_str());
        checker.name(&it.slug, &route, &it.origin);
    }
    let directory = &library.directory;
    for it in directory.persons.all() {
        checker.name(&it.id, &Route::person(&it.id), &it.origin.at("id"));
    }
    for it in directory.organizations.all() {
        checker.name(&it.id, &Route::party(&it.id), &it.origin.at("id"));
    }
    for it in directory.areas.all() {
        checker.name(&it.id, &Route::area(&it.id), &it.origin.at("id"));
    }
    for it in directory.events.all() {
        checker.name(&it.id, &Route::election(&it.id), &it.origin.at("id"));
    }
}

struct AddressChecker<'a> {
    /// The first name for each folder, without regard to case.
    seen: BTreeMap<String, (String, Origin)>,
    found: &'a mut Found,
}

impl AddressChecker<'_> {
    fn name(&mut self, name: &str, route: &Route, at: &Origin) {
        let folder = route.folder().to_lowercase();
        let own = folder.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        if is_device(own) {
            self.found.push(findings::hard_address(name, "lint-address-device", at));
        } else if own == "index" {
            self.found.push(findings::hard_address(name, "lint-address-index", at));
        } else if name.len() > LONGEST {
            self.found.push(findings::hard_address(name, "lint-address-long", at));
        }
        match self.seen.get(&folder) {
            // That one slug or id is used twice is said elsewhere.
            Some((first, _)) if first == name => {}
            Some((first, origin)) => {
                self.found.push(findings::same_folder(name, first, at, origin));
            }
            None => {
                self.seen.insert(folder, (name.to_owned(), at.clone()));
            }
        }
    }
}

/// Whether Windows takes a name, in lower case, for a device.
fn is_device(name: &str) -> bool {
    matches!(name, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || ["com", "lpt"].iter().any(|port| {
            name.strip_prefix(port)
                .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_those_of_windows() {
        for name in ["con", "nul", "aux", "prn", "com1", "lpt9", "conin$"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["conan", "com", "com10", "console", "kon", "nul-satu", "conin"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
