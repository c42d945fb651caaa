//! Takes parts of texts and bytes by position. A wrong position gives an empty part and does not end the program.

use std::slice::SliceIndex;

/// Texts and slices, of which parts are taken by positions that were computed.
pub trait Part {
    /// The part at a range of positions, in bytes of a text or items of a slice.
    ///
    /// A range that does not lie within, or not on the boundaries of characters, is a fault of the
    /// caller: it ends a build with debug assertions, where tests and fuzzing see it, and gives an
    /// empty part in every other.
    #[must_use]
    fn part<R: SliceIndex<Self, Output = Self>>(&self, range: R) -> &Self;
}

impl Part for str {
    fn part<R: SliceIndex<str, Output = str>>(&self, range: R) -> &str {
        found(self.get(range))
    }
}

impl<T> Part for [T] {
    fn part<R: SliceIndex<[T], Output = [T]>>(&self, range: R) -> &[T] {
        found(self.get(range))
    }
}

/// The part that is there.
#[cfg_attr(debug_assertions, track_caller)]
fn found<T: Default>(part: Option<T>) -> T {
    debug_assert!(part.is_some(), "a part lies beyond its whole, or begins inside a character");
    part.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_are_there() {
        assert_eq!(("abé".part(2..), "abé".part(..0)), ("é", ""));
        assert_eq!([1, 2, 3].part(1..=1), [2]);
    }

    #[test]
    #[should_panic(expected = "inside a character")]
    #[cfg(debug_assertions)]
    fn a_part_of_a_character_is_a_fault() {
        let _ = "é".part(1..);
    }

    #[test]
    #[cfg(not(debug_assertions))]
    fn a_part_of_a_character_is_empty() {
        assert_eq!(("é".part(1..), "é".part(..9)), ("", ""));
    }
}
