//! Counting by code.

use crate::code::Code;

/// How often something was found, for each code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(Vec<(Code, u32)>);

impl Tally {
    /// Counts one more, and gives how many that makes.
    pub fn add(&mut self, code: Code) -> u32 {
        let at = match self.0.binary_search_by_key(&code, |(code, _)| *code) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (code, 0));
                at
            }
        };
        let Some((_, count)) = self.0.get_mut(at) else { return 0 };
        *count = count.saturating_add(1);
        *count
    }

    /// All that were counted, in the order of the codes.
    pub fn counts(&self) -> &[(Code, u32)] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_counted_and_in_order() {
        let mut tally = Tally::default();
        assert!(tally.counts().is_empty());
        assert_eq!(tally.add(Code::UnknownField), 1);
        assert_eq!(tally.add(Code::DuplicateName), 1);
        assert_eq!(tally.add(Code::UnknownField), 2);
        assert_eq!(tally.counts(), [(Code::DuplicateName, 1), (Code::UnknownField, 2)]);
    }
}
