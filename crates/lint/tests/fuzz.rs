//! Mutations of the corpus, and what holds for every input: [`checks`]. The targets in `tests/fuzz/` try
//! many more.
//!
//! `WARTA_ROUNDS=100000` tries so many for each kind; `WARTA_START=7` begins with another number.

use std::env;
use std::panic;

#[path = "../../../tests/fuzz/checks.rs"]
mod checks;
#[path = "../../../tests/fuzz/mutate.rs"]
mod mutate;

use mutate::{Dice, mutated, seeds};

/// How many for each kind where nobody says.
const ROUNDS: u64 = 1_500;

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).ok().map_or(otherwise, |it| it.parse().expect("a number"))
}

fn kind(name: &str) {
    let (_, check) = checks::KINDS.iter().find(|(own, _)| *own == name).expect("a kind");
    let seeds = seeds(name);
    let try_one = |what: &str, input: &[u8]| {
        if panic::catch_unwind(|| check(input)).is_err() {
            panic!("{name}, {what}: {}", String::from_utf8_lossy(input));
        }
    };
    for seed in &seeds {
        try_one("a seed", seed);
    }
    let start = number("WARTA_START", 0);
    for round in start..start + number("WARTA_ROUNDS", ROUNDS) {
        let mut dice = Dice::new(round);
        let seed = &seeds[dice.below(seeds.len())];
        try_one(&format!("round {round}"), &mutated(seed, &seeds, &mut dice));
    }
}

#[test]
fn json() {
    kind("json");
}

#[test]
fn addresses() {
    kind("address");
}

#[test]
fn html() {
    kind("html");
}

#[test]
fn markdown() {
    kind("markdown");
}

#[test]
fn dates() {
    kind("date");
}

#[test]
fn bundles() {
    kind("bundle");
}
