//! Whether the words around the name of an area tell of another area, or of what an area has.

use crate::mentions::Entity;
use crate::mentions::lexicon::is_capital;
use crate::mentions::reader::near_by::Around;
use crate::mentions::vocabulary as say;
use crate::mentions::words::Gap;

impl Around<'_> {
    /// Whether an area is known to be of none of these kinds.
    pub(super) fn is_of_another_kind(&self, kinds: Option<&[&str]>, area: usize) -> bool {
        let own = self.lexicon.kind_of_area(area);
        kinds.is_some_and(|kinds| own.is_some_and(|own| !kinds.contains(&own)))
    }

    /// Whether an area lies in another one than that of the directory: "Desa Sukamaju, Kabupaten Lain".
    pub(super) fn is_elsewhere(&self, until: usize, entity: Entity) -> bool {
        let Entity::Area(area) = entity else { return false };
        let size = self.lexicon.kind_of_area(area).and_then(say::size_of_area);
        let mut size = size.unwrap_or(usize::MAX);
        let mut at = until;
        let mut unknown = false;
        // A village has three areas above it.
        for _ in 0..3 {
            let Some(last) = at.checked_sub(1) else { break };
            let between = match (self.parts.get(last), self.parts.get(at)) {
                (Some(one), Some(next)) => self.text.get(one.end..next.start).unwrap_or_default(),
                _ => break,
            };
            let kind = match between {
                ", " | " (" => at,
                " " if matches!(self.word(at), "di" | "in") => at + 1,
                _ => break,
            };
            let Some(larger) = say::kind_of_area(&self.folded(kind)).and_then(|kinds| {
                kinds.iter().find_map(|it| say::size_of_area(it)).filter(|it| *it > size)
            }) else {
                break;
            };
            let mut end = kind + 1;
            // "Kab. Lain"
            let joined = |at: usize| matches!(self.gap(at), Gap::Space | Gap::Stop);
            while joined(end - 1) && is_capital(self.word(end)) {
                end += 1;
            }
            if end == kind + 1 {
                break;
            }
            let named = |from: usize| {
                let found = self.lexicon.at(self.text, self.part(from, end));
                found.filter(|found| from + found.length == end)
            };
            match named(kind).or_else(|| named(kind + 1)) {
                Some(found) if found.is_of(|it| matches!(it, Entity::Area(_))) => {
                    return !found.areas().any(|other| self.lexicon.may_lie_in(area, other));
                }
                _ => unknown = true,
            }
            size = larger;
            at = end;
        }
        unknown
    }

    /// Whether the capitalised words up to here begin with what an area has: "Dinas Pendidikan dan
    /// Kebudayaan".
    pub(super) fn is_of_an_area(&self, at: usize) -> bool {
        let mut first = self.stretch(at);
        if let Some(joint) = first.checked_sub(1).filter(|joint| self.folded(*joint) == "dan")
            && let Some(before) = joint.checked_sub(1)
            && self.gap(before) == Gap::Space
            && is_capital(self.word(before))
        {
            first = self.stretch(before);
        }
        let is = |word: String| say::is_title(&word) || say::is_of_areas(&word);
        first < at && (first..at).any(|place| is(self.folded(place)))
    }
}
