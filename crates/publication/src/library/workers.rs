//! Lets the caller of this crate share out work among threads; the crate itself starts none.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// Calls a function with each number below a limit: in any order, or with several at the same time.
type Spread = dyn Fn(usize, &(dyn Fn(usize) + Sync)) + Send + Sync;

/// Who does what can be done in parts. By default one after the other.
///
/// Nothing depends on who did what, so that all are equal to each other.
#[derive(Clone, Default)]
pub struct Workers(Option<Arc<Spread>>);

impl Workers {
    /// Those who spread work like this: the function given is called with each number below the limit
    /// given, once, and has returned for all of them when `spread` returns.
    pub fn new(spread: impl Fn(usize, &(dyn Fn(usize) + Sync)) + Send + Sync + 'static) -> Workers {
        Workers(Some(Arc::new(spread)))
    }

    /// What `make` gives for each number below `count`, in their order.
    pub(crate) fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let Some(spread) = &self.0 else { return (0..count).map(make).collect() };
        let made: Vec<Mutex<Option<T>>> = (0..count).map(|_| Mutex::new(None)).collect();
        spread(count, &|nth| {
            let one = make(nth);
            if let Some(place) = made.get(nth) {
                *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(one);
            }
        });
        let inner =
            |one: Mutex<Option<T>>| one.into_inner().unwrap_or_else(PoisonError::into_inner);
        made.into_iter().filter_map(inner).collect()
    }
}

impl fmt::Debug for Workers {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Workers")
    }
}

impl PartialEq for Workers {
    fn eq(&self, _: &Workers) -> bool {
        true
    }
}

impl Eq for Workers {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_their_numbers() {
        let backwards = Workers::new(|count, act| (0..count).rev().for_each(act));
        assert_eq!(backwards.map(4, |nth| nth * nth), [0, 1, 4, 9]);
        assert_eq!(Workers::default().map(4, |nth| nth * nth), [0, 1, 4, 9]);
    }
}
