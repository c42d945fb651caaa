//! Which names an entry of the directory can be found by.

use warta_diagnostics::Part;

use crate::library::directory::Directory;
use crate::mentions::Entity;
use crate::mentions::words::words;
use crate::model::OtherName;

/// Titles that stand before Indonesian names, without their full stops, in lower case. Sources that do
/// not keep titles apart write them into the name.
const TITLES: [&str; 12] =
    ["prof", "dr", "drs", "dra", "ir", "h", "hj", "kh", "k", "hc", "letjen", "mayjen"];

/// A name shorter than this is never looked for.
const SHORTEST: usize = 3;

/// An area's own name shorter than this is never looked for.
const SHORTEST_AREA: usize = 4;

/// The longest abbreviation that has to be in capitals.
const LONGEST_ABBREVIATION: usize = 8;

/// A name by which an entry can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub text: String,
    /// Whether it has to stand in the text to the letter.
    pub exact: bool,
    pub entity: Entity,
}

/// All names of all entries, in the order of the directory.
pub(super) fn names(directory: &Directory) -> Vec<Name> {
    let mut out = Names::default();
    for (place, it) in directory.persons.all().iter().enumerate() {
        let entity = Entity::Person(place);
        out.full(entity, &it.name, SHORTEST);
        out.without_titles(entity, &it.name);
        out.others(entity, &it.other_names);
    }
    for (place, it) in directory.organizations.all().iter().enumerate() {
        let entity = Entity::Organization(place);
        out.short(entity, &it.name);
        if let Some(abbreviation) = &it.abbreviation {
            out.short(entity, abbreviation);
        }
        out.others(entity, &it.other_names);
    }
    for (place, it) in directory.areas.all().iter().enumerate() {
        let entity = Entity::Area(place);
        out.full(entity, &it.name, SHORTEST_AREA);
        out.others(entity, &it.other_names);
    }
    for (place, it) in directory.events.all().iter().enumerate() {
        out.full(Entity::Event(place), &it.name, SHORTEST);
    }
    out.0
}

#[derive(Default)]
struct Names(Vec<Name>);

impl Names {
    fn add(&mut self, entity: Entity, text: &str, exact: bool, shortest: usize) {
        let text = text.trim();
        if text.chars().filter(|c| c.is_alphanumeric()).count() >= shortest {
            self.0.push(Name { text: text.to_owned(), exact, entity });
        }
    }

    /// A name in full.
    fn full(&mut self, entity: Entity, text: &str, shortest: usize) {
        self.add(entity, text, false, shortest);
    }

    /// A name that may be an abbreviation.
    fn short(&mut self, entity: Entity, text: &str) {
        self.add(entity, text, is_abbreviation(text.trim()), SHORTEST);
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
        let name = name.trim();
        let bare = name.split(',').next().unwrap_or(name).trim();
        let parts = words(bare);
        let titles = parts
            .iter()
            .take_while(|word| {
                TITLES.contains(&bare.part(word.start..word.end).to_lowercase().as_str())
            })
            .count();
        let from = parts.get(titles).map_or(0, |word| word.start);
        let rest = bare.part(from..);
        if rest != name && parts.len() - titles.min(parts.len()) >= 2 {
            self.add(entity, rest, false, SHORTEST);
        }
    }
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
}
