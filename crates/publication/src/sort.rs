//! Sorts by keys of any type with code that is compiled once, to keep the program small.

#![expect(
    clippy::indexing_slicing,
    reason = "what is sorted are the places of one list in another of the same length"
)]

use std::cmp::Ordering;

/// Sorts by keys that are made once for each element. What compares equal keeps its order.
///
/// Every list has keys of a type of its own; the sorting itself is in the program once.
pub(crate) fn sort<T, K: Ord>(list: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    put(list, sorted(keys.len(), &|one, other| keys[one].cmp(&keys[other])));
}

/// Sorts elements that are their own keys.
pub(crate) fn sort_plainly<T: Ord>(list: &mut [T]) {
    put(list, sorted(list.len(), &|one, other| list[one].cmp(&list[other])));
}

/// Puts at each place the element whose number stands there.
fn put<T>(list: &mut [T], mut order: Vec<usize>) {
    for place in 0..list.len() {
        // What belongs here may have been moved away from where it was.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        order[place] = from;
        list.swap(place, from);
    }
}

/// The numbers below `count` in an order.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorting_moves_everything_and_keeps_equals_in_their_order() {
        let mut words: Vec<String> =
            "d4 a1 c3 a0 b2 d1 c9 a7".split(' ').map(str::to_owned).collect();
        sort(&mut words, |word| word.as_bytes()[0]);
        assert_eq!(words, ["a1", "a0", "a7", "b2", "c3", "c9", "d4", "d1"]);
    }
}
