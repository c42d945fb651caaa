//! Maps by words that are only ever asked.
//!
//! The standard hash guards servers against strangers who choose its keys, and costs several times as
//! much as all else that is done with a word. Here the keys are a newsroom's own names.

use std::collections::HashMap;
use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// A map by words. Its order reaches nothing: it is never walked.
pub(crate) type WordMap<V> = HashMap<String, V, BuildHasherDefault<WordHasher>>;

/// A set of words.
pub(crate) type WordSet = HashSet<String, BuildHasherDefault<WordHasher>>;

/// Odd, and with its bits in no order.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Takes eight bytes at a time: turns, adds and multiplies.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WordHasher(u64);

impl WordHasher {
    fn take(&mut self, part: u64) {
        self.0 = (self.0.rotate_left(23) ^ part).wrapping_mul(SPREAD);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut whole = [0; 8];
            whole.iter_mut().zip(part).for_each(|(to, from)| *to = *from);
            self.take(u64::from_le_bytes(whole));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.take(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // Maps look at the highest and the lowest bits; the lowest have seen the least.
        self.0 ^ (self.0 >> 32)
    }
}
