//! Places in tables: the numbers that stand for records.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::cell::Cell;

use crate::sort::sort_plainly;

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

thread_local! {
    /// Zeros, from one count to the next: an archive has as many places as articles, and to write zeros for
    /// all of them at each article would cost the square of their number.
    static ZEROS: Cell<Vec<u32>> = const { Cell::new(Vec::new()) };
}

/// How often each of so many places was there, counted as they come.
pub(crate) struct Counts {
    counts: Vec<u32>,
    seen: Vec<usize>,
}

impl Counts {
    /// Nothing was there yet; all places are below `limit`.
    pub fn new(limit: usize) -> Counts {
        let mut counts = ZEROS.take();
        if counts.len() < limit {
            counts.resize(limit, 0);
        }
        Counts { counts, seen: Vec::new() }
    }

    /// Counts one.
    pub fn add(&mut self, place: usize) {
        self.add_many(place, 1);
    }

    /// Counts so many of one; at least one.
    pub fn add_many(&mut self, place: usize, times: u32) {
        let count = &mut self.counts[place];
        if *count == 0 {
            self.seen.push(place);
        }
        *count = count.saturating_add(times);
    }

    /// Each place once, in the order in which they came, and how often it was there.
    pub fn finish(self) -> Vec<(usize, usize)> {
        let Counts { mut counts, seen } = self;
        let taken = |place| (place, std::mem::take(&mut counts[place]) as usize);
        let counted = seen.into_iter().map(taken).collect();
        ZEROS.set(counts);
        counted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_count_knows_nothing_of_the_last() {
        for places in [vec![4, 2, 4], vec![2, 0], vec![]] {
            let mut counts = Counts::new(5);
            places.iter().for_each(|&place| counts.add(place));
            let mut counted_one_by_one = counts.finish();
            counted_one_by_one.sort_unstable();
            assert_eq!(counted_one_by_one, counted(places));
        }
        // Two at a time don't share anything.
        let (mut one, mut other) = (Counts::new(3), Counts::new(9));
        one.add(2);
        other.add(2);
        other.add(8);
        assert_eq!(one.finish(), [(2, 1)]);
        assert_eq!(other.finish(), [(2, 1), (8, 1)]);
    }

    #[test]
    fn places_are_put_in_order_and_counted() {
        assert_eq!(distinct(vec![3, 1, 3, 2, 1]), [1, 2, 3]);
        assert_eq!(counted(vec![3, 1, 3, 2, 1, 3]), [(1, 2), (2, 1), (3, 3)]);
        assert!(counted(Vec::new()).is_empty());
    }
}
