//! Tags that are a letter away from one that is used more often.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::collections::HashMap;

use crate::findings;
use warta_bundle::slug::same_label;
use warta_publication::library::Library;
use warta_publication::validate::Found;

/// Tags shorter than this are not compared: "KPU" and "KPK" are both meant.
const SHORTEST: usize = 5;

/// Longer ones are sentences, not tags.
const LONGEST: usize = 60;

/// A tag as articles use it.
struct Used<'a> {
    label: &'a str,
    /// The label in lower case.
    plain: String,
    count: usize,
}

/// Reports each use of a tag that is nearly another one, which at least twice as many articles have.
pub(super) fn check(library: &Library, found: &mut Found) {
    let used = used(library);
    // Every tag with one letter left out: two that are a slip apart have one of these in common.
    let mut shorter: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, tag) in used.iter().enumerate().filter(|(_, tag)| tag.count >= 2) {
        for text in without_one(&tag.plain) {
            shorter.entry(text).or_default().push(place);
        }
    }
    // What was meant, by the rare tag.
    let mut meant: HashMap<String, &Used<'_>> = HashMap::new();
    for tag in &used {
        let near = without_one(&tag.plain)
            .into_iter()
            .flat_map(|text| shorter.get(&text).into_iter().flatten())
            .map(|&place| &used[place])
            .filter(|other| tag.count * 2 <= other.count && is_slip(&other.plain, &tag.plain))
            .max_by(|a, b| a.count.cmp(&b.count).then(b.plain.cmp(&a.plain)));
        if let Some(other) = near {
            meant.insert(same_label(tag.label), other);
        }
    }
    if meant.is_empty() {
        return;
    }
    for article in library.article_index.articles() {
        for (nth, label) in article.tags.iter().enumerate() {
            if let Some(other) = meant.get(&same_label(label)) {
                let at = article.origin.at("tags").at(nth);
                found.push(findings::near_tag(label, other.label, other.count, &at));
            }
        }
    }
}

/// The tags that nobody vouches for, neither by a record nor in the directory.
fn used(library: &Library) -> Vec<Used<'_>> {
    let all = library.article_index.tags().all().iter().enumerate();
    all.map(|(place, tag)| (tag, library.article_index.uses_of(place)))
        .filter(|(tag, count)| {
            *count > 0 && (SHORTEST..=LONGEST).contains(&tag.label.chars().count())
        })
        .map(|(tag, count)| Used { label: &tag.label, plain: tag.label.to_lowercase(), count })
        .filter(|tag| tag.count > 1 || !is_described(library, tag.label))
        .collect()
}

/// Whether a tag is meant as it is: it is described, or more than one article has it.
pub(super) fn vouches_for(library: &Library, label: &str) -> bool {
    let place = library.article_index.tags().labelled(label);
    place.is_some_and(|tag| library.article_index.uses_of(tag) > 1) || is_described(library, label)
}

/// Whether a label stands for a tag with a record of its own, or for a name of the directory.
fn is_described(library: &Library, label: &str) -> bool {
    let tags = library.article_index.tags();
    let record = tags.labelled(label).and_then(|place| tags.all().get(place)?.record.as_ref());
    record.is_some() || library.lexicon.names_as_a_whole(label)
}

/// The text and all that are left of it without one letter.
fn without_one(text: &str) -> Vec<String> {
    let cut = text.char_indices().map(|(at, c)| {
        let mut out = text.to_owned();
        out.replace_range(at..at + c.len_utf8(), "");
        out
    });
    std::iter::once(text.to_owned()).chain(cut).collect()
}

/// Whether one letter was left out, doubled, mistaken or exchanged with its neighbour. Digits are never
/// a slip: "Dapil 1" is not "Dapil 2".
fn is_slip(meant: &str, written: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(meant) == digits(written) && strsim::osa_distance(meant, written) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_letters() {
        assert!(is_slip("rakercab", "rakecrab") && is_slip("rakercab", "rakecab"));
        assert!(is_slip("rakercab", "rakercabb") && is_slip("rakercab", "rakercap"));
        assert!(!is_slip("dapil 1", "dapil 2") && !is_slip("rakercab", "rakercab"));
        assert!(!is_slip("rakercab", "rakor"));
    }
}
