//! Whether the capitalised words before a name are an office, and not a part of the name.

use crate::mentions::Entity;
use crate::mentions::lexicon::is_capital;
use crate::mentions::reader::near_by::{Around, BACK, is_person};
use crate::mentions::vocabulary as say;
use crate::mentions::words::Gap;

impl Around<'_> {
    /// The first of the capitalised words up to here.
    pub(super) fn stretch(&self, at: usize) -> usize {
        let mut first = at;
        for _ in 0..BACK {
            let Some(before) = first.checked_sub(1) else { break };
            if self.gap(before) != Gap::Space || !is_capital(self.word(before)) {
                break;
            }
            first = before;
        }
        first
    }

    /// Whether the capitalised words up to here are an office and where it is held: "Kepala Dinas
    /// Perhubungan". After an office alone follows a name: "Bupati Sutrisno".
    pub(super) fn has_office(&self, at: usize) -> bool {
        let mut office = false;
        for place in self.stretch(at)..=at {
            let word = self.folded(place);
            let unit = say::is_unit(&word)
                || say::is_known_acronym(&word)
                || say::is_abstract(&word)
                || say::is_named_noun(&word);
            if office && unit {
                return true;
            }
            let written = self.word(place);
            let capitals =
                written.chars().nth(1).is_some() && !written.chars().any(char::is_lowercase);
            if office && capitals {
                return true;
            }
            office |= say::is_title(&word);
        }
        false
    }

    /// Whether the capitalised words up to here are the name of a thing: "Rumah Sakit Jiwa", and not "Rektor
    /// Universitas Borneo".
    pub(super) fn is_thing(&self, at: usize) -> bool {
        let first = self.stretch(at);
        let thing = (first..=at).find(|place| say::is_place(&self.folded(*place)));
        thing.is_some_and(|thing| !(first..thing).any(|it| say::is_title(&self.folded(it))))
    }

    /// Whether a word such as "desa" is a part of an office here: "Wali Kota …", "Kepala Desa …".
    pub(super) fn is_office_at(&self, at: usize, entity: Entity) -> bool {
        let above = at.checked_sub(1).filter(|above| self.gap(*above) == Gap::Space);
        let above = above.map(|above| self.folded(above)).unwrap_or_default();
        match (above.as_str(), self.folded(at).as_str()) {
            ("wali", "kota") => match entity {
                Entity::Area(area) => !self.is_of_another_kind(say::kind_of_area("kota"), area),
                Entity::Person(_) | Entity::Organization(_) | Entity::Event(_) => true,
            },
            ("kepala", "sekolah") => true,
            (
                "kepala" | "sekretaris" | "menteri" | "perangkat",
                "desa" | "dusun" | "kampung" | "madrasah" | "puskesmas" | "kelurahan",
            ) => is_person(entity),
            _ => false,
        }
    }
}
