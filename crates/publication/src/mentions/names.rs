//! Which names an entry of the directory can be found by.

use crate::library::directory::Directory;
use crate::mentions::Entity;
use crate::mentions::vocabulary::is_written_title;
use crate::mentions::words::{Word, folded, words};
use warta_bundle::model::{LinkInText, OtherName};

/// A name shorter than this is never looked for.
const SHORTEST: usize = 3;

/// An area's own name shorter than this is never looked for.
const SHORTEST_AREA: usize = 4;

/// The longest abbreviation that has to be in capitals.
const LONGEST_ABBREVIATION: usize = 8;

/// First names that are mostly shortened, and to what.
const SHORTENED: &[(&str, &[&str])] = &[
    ("muhammad", &["Muh", "Moh", "Mhd"]),
    ("mohammad", &["Moh", "Muh"]),
    ("mohamad", &["Moh"]),
    ("muhamad", &["Muh"]),
    ("mochammad", &["Moch", "Moh"]),
    ("mochamad", &["Moch", "Moh"]),
    ("abdul", &["Abd"]),
    ("achmad", &["Ach"]),
];

/// How a name is one's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The name, or another one of several words or with small letters: found with capitals or in capitals.
    Written,
    /// One word of capitals: found only so, with or without its hyphens.
    Abbreviation,
    /// Made from the name: with initials, or without the one in the middle.
    Derived,
    /// The whole name, to the letter.
    Exact,
}

/// A name by which an entry can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub text: String,
    pub way: Way,
    pub entity: Entity,
}

/// All names of all entries, in the order of the directory.
pub(super) fn names(directory: &Directory) -> Vec<Name> {
    let mut out = Names::default();
    for (place, it) in directory.persons.all().iter().enumerate() {
        let entity = Entity::Person(place);
        if out.exact(entity, &it.name, it.link_in_text) {
            continue;
        }
        out.full(entity, &it.name, SHORTEST);
        out.without_titles(entity, &it.name);
        out.others(entity, &it.other_names);
        out.derived(entity, bare(&it.name));
    }
    for (place, it) in directory.organizations.all().iter().enumerate() {
        let entity = Entity::Organization(place);
        if out.exact(entity, &it.name, it.link_in_text) {
            continue;
        }
        out.short(entity, &it.name);
        if let Some(abbreviation) = &it.abbreviation {
            out.short(entity, abbreviation);
        }
        out.others(entity, &it.other_names);
    }
    for (place, it) in directory.areas.all().iter().enumerate() {
        let entity = Entity::Area(place);
        if out.exact(entity, &it.name, it.link_in_text) {
            continue;
        }
        out.full(entity, &it.name, SHORTEST_AREA);
        out.others(entity, &it.other_names);
    }
    for (place, it) in directory.events.all().iter().enumerate() {
        let entity = Entity::Event(place);
        if !out.exact(entity, &it.name, it.link_in_text) {
            out.full(entity, &it.name, SHORTEST);
        }
    }
    out.0
}

#[derive(Default)]
struct Names(Vec<Name>);

impl Names {
    fn add(&mut self, entity: Entity, text: &str, way: Way, shortest: usize) {
        let text = text.trim();
        if text.chars().filter(|c| c.is_alphanumeric()).count() >= shortest {
            self.0.push(Name { text: text.to_owned(), way, entity });
        }
    }

    /// The name alone, to the letter, where the newsroom wants it so; whether it does.
    fn exact(&mut self, entity: Entity, text: &str, link: Option<LinkInText>) -> bool {
        match link {
            Some(LinkInText::Exact) => {
                self.add(entity, text, Way::Exact, 1);
                true
            }
            // What is never linked by itself is known all the same, for articles that name it.
            Some(LinkInText::Never | LinkInText::Auto) | None => false,
        }
    }

    /// A name in full.
    fn full(&mut self, entity: Entity, text: &str, shortest: usize) {
        self.add(entity, text, Way::Written, shortest);
    }

    /// A name that may be an abbreviation.
    fn short(&mut self, entity: Entity, text: &str) {
        let text = text.trim();
        if !is_abbreviation(text) {
            return self.add(entity, text, Way::Written, SHORTEST);
        }
        self.add(entity, text, Way::Abbreviation, SHORTEST);
        // "PDI-P", "PDI P" and "PDIP" are one.
        let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        if letters != text {
            self.add(entity, &letters, Way::Abbreviation, SHORTEST);
        } else if letters.chars().count() > SHORTEST
            && let Some((at, _)) = letters.char_indices().next_back()
            && let Some((most, last)) = letters.split_at_checked(at)
        {
            self.add(entity, &format!("{most}-{last}"), Way::Abbreviation, SHORTEST);
        }
    }

    fn others(&mut self, entity: Entity, others: &[OtherName]) {
        for other in others {
            if let Some(name) = &other.name {
                self.short(entity, name);
            }
        }
    }

    /// "DR. H. ALI IMRON, SE" is found as "Ali Imron" as well.
    fn without_titles(&mut self, entity: Entity, name: &str) {
        let rest = bare(name);
        if rest != name.trim() && words(rest).len() >= 2 {
            self.add(entity, rest, Way::Written, SHORTEST);
        }
    }

    /// Forms that newspapers make of a name: "A. Imron", "Moh. Rizky Pratama", "Dodi Alfian" for
    /// "Dodi R. Alfian".
    fn derived(&mut self, entity: Entity, name: &str) {
        let all = words(name);
        let parts: Vec<&str> = all.iter().map(|it| it.of(name)).collect();
        let (Some((first, rest)), Some((last, before))) = (parts.split_first(), parts.split_last())
        else {
            return;
        };
        if rest.is_empty() || last.chars().count() < SHORTEST {
            return;
        }
        let with = |first: &str| format!("{first} {}", rest.join(" "));
        // "H." is a title.
        if let Some(initial) = initial(first).filter(|it| it != "H") {
            self.add(entity, &with(&initial), Way::Derived, SHORTEST);
        }
        let shortened = SHORTENED.iter().find(|(whole, _)| *whole == folded(first));
        for short in shortened.map_or(&[][..], |(_, short)| *short) {
            self.add(entity, &with(short), Way::Derived, SHORTEST);
        }
        let Some((_, middle)) = before.split_first().filter(|(_, middle)| !middle.is_empty())
        else {
            return;
        };
        let whole: Vec<&str> =
            middle.iter().copied().filter(|it| it.chars().nth(1).is_some()).collect();
        let join = |first: &str, middle: &[&str]| {
            let mut all = vec![first];
            all.extend(middle);
            all.push(last);
            all.join(" ")
        };
        if whole.len() < middle.len() {
            self.add(entity, &join(first, &whole), Way::Derived, SHORTEST);
        } else {
            let initials: Vec<String> = middle.iter().filter_map(|it| initial(it)).collect();
            let initials: Vec<&str> = initials.iter().map(String::as_str).collect();
            self.add(entity, &join(first, &initials), Way::Derived, SHORTEST);
            if let Some(first) = initial(first) {
                self.add(entity, &join(&first, &initials), Way::Derived, SHORTEST);
            }
        }
    }
}

/// The first letter of a word of several.
fn initial(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let first = letters.next().filter(|c| c.is_uppercase())?;
    letters.next().map(|_| first.to_string())
}

/// A name without the titles that a source wrote into it.
pub(super) fn bare(name: &str) -> &str {
    let name = name.trim();
    let bare = name.split(',').next().unwrap_or(name).trim();
    let parts = words(bare);
    // "K.H." is two words.
    let is_title = |word: String| word == "k" || is_written_title(&word);
    let title = |word: &&Word| is_title(folded(word.of(bare)));
    let titles = parts.iter().take_while(title).count();
    if parts.len() - titles < 2 {
        return name;
    }
    parts.get(titles).and_then(|word| bare.get(word.start..)).unwrap_or(bare)
}

/// The word of a person's name that stands for the whole: the last one, where there are several.
pub(super) fn family(name: &str) -> Option<String> {
    let name = bare(name);
    let parts = words(name);
    let last = parts.last().filter(|_| parts.len() >= 2)?;
    let last = folded(last.of(name));
    (last.chars().count() > SHORTEST).then_some(last)
}

/// Whether a name is one word of capitals, such as "OKI" or "PDI-P".
fn is_abbreviation(text: &str) -> bool {
    text.chars().count() <= LONGEST_ABBREVIATION
        && !text.contains(char::is_whitespace)
        && text.chars().any(char::is_uppercase)
        && !text.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_not_part_of_a_name() {
        for (name, found) in [
            ("DR. H. ALI IMRON, SE", Some("ALI IMRON")),
            ("A. A. BAGUS ADHI, MH", Some("A. A. BAGUS ADHI")),
            ("Ali Imron", None),
            ("H. Ali", None),
            ("H.", None),
            ("", None),
        ] {
            let mut out = Names::default();
            out.without_titles(Entity::Person(0), name);
            assert_eq!(out.0.first().map(|it| it.text.as_str()), found, "{name}");
        }
    }

    #[test]
    fn abbreviations_are_capitals() {
        assert!(is_abbreviation("OKI") && is_abbreviation("PDI-P"));
        assert!(
            !is_abbreviation("Hanura") && !is_abbreviation("DPC OKI") && !is_abbreviation("2024")
        );
    }

    #[test]
    fn abbreviations_are_found_with_and_without_their_hyphen() {
        for (name, all) in [
            ("PDI-P", vec!["PDI-P", "PDIP"]),
            ("PDIP", vec!["PDIP", "PDI-P"]),
            ("OKI", vec!["OKI"]),
        ] {
            let mut out = Names::default();
            out.short(Entity::Organization(0), name);
            assert_eq!(out.0.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), all);
        }
    }

    #[test]
    fn newspapers_shorten_names() {
        for (name, all) in [
            ("Ali Imron", vec!["A Imron"]),
            ("Hasan Imron", vec![]),
            ("Ali", vec![]),
            ("Dodi R. Alfian", vec!["D R Alfian", "Dodi Alfian"]),
            (
                "Siti Aminah Nurhaliza",
                vec!["S Aminah Nurhaliza", "Siti A Nurhaliza", "S A Nurhaliza"],
            ),
            ("Abdul Rahim", vec!["A Rahim", "Abd Rahim"]),
            ("M. Yusuf", vec![]),
        ] {
            let mut out = Names::default();
            out.derived(Entity::Person(0), name);
            assert_eq!(out.0.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), all, "{name}");
        }
        assert_eq!(family("DR. H. HASAN BASRI, MH").as_deref(), Some("basri"));
        assert_eq!(family("Surya"), None);
    }
}
