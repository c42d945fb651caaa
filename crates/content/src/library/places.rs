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
