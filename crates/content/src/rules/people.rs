//! What a person asked not to publish.

use crate::library::Library;
use crate::rules::findings;
use crate::validate::Found;

/// Checks that nothing which was declined is written all the same.
pub(super) fn check(library: &Library, found: &mut Found) {
    for it in library.directory.persons.all() {
        let given = [
            ("birth_date", it.birth_date.is_some()),
            ("gender", it.gender.is_some()),
            ("image", it.image.is_some()),
            ("summary", it.summary.is_some()),
            ("biography", !it.biography.is_empty()),
            ("links", !it.links.is_empty()),
            ("other_names", !it.other_names.is_empty()),
        ];
        for (field, is_given) in given {
            if is_given && it.declined.iter().any(|declined| declined.trim() == field) {
                found.push(findings::declined(field, &it.origin));
            }
        }
    }
}
