//! Places in tables: the numbers that stand for records.

use crate::library::order::sort_plainly;

/// Each place once, in order.
pub(crate) fn distinct(mut places: Vec<usize>) -> Vec<usize> {
    sort_plainly(&mut places);
    places.dedup();
    places
}

/// Each place once, in order, and how often it was there.
pub(crate) fn counted(mut places: Vec<usize>) -> Vec<(usize, usize)> {
    sort_plainly(&mut places);
    places.chunk_by(|one, other| one == other).map(|same| (same[0], same.len())).collect()
}

/// How often each of so many places was there, counted as they come.
pub(crate) struct Counts {
    counts: Vec<u32>,
    seen: Vec<usize>,
}

impl Counts {
    /// Nothing was there yet; all places are below `limit`.
    pub fn new(limit: usize) -> Counts {
        Counts { counts: vec![0; limit], seen: Vec::new() }
    }

    /// Counts one.
    pub fn add(&mut self, place: usize) {
        let count = &mut self.counts[place];
        if *count == 0 {
            self.seen.push(place);
        }
        *count = count.saturating_add(1);
    }

    /// Each place once, in the order in which they came, and how often it was there.
    pub fn finish(self) -> Vec<(usize, usize)> {
        let Counts { counts, seen } = self;
        seen.into_iter().map(|place| (place, counts[place] as usize)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_put_in_order_and_counted() {
        assert_eq!(distinct(vec![3, 1, 3, 2, 1]), [1, 2, 3]);
        assert_eq!(counted(vec![3, 1, 3, 2, 1, 3]), [(1, 2), (2, 1), (3, 3)]);
        assert!(counted(Vec::new()).is_empty());
    }
}
