//! `warta check` over mutations of the fixtures: it ends with findings, and never by a fault of its own.
//!
//! `WARTA_ROUNDS=20000` checks so many, `WARTA_START=7` begins with another number.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

#[path = "../../../tests/fuzz/mutate.rs"]
mod mutate;

use mutate::{Dice, mutated, seeds};

/// How many where nobody says.
const ROUNDS: usize = 400;

/// How many are checked by one run of the program.
const TOGETHER: usize = 200;

fn number(name: &str, otherwise: usize) -> usize {
    env::var(name).ok().map_or(otherwise, |it| it.parse().expect("a number"))
}

#[test]
fn mutations_of_the_fixtures_are_checked() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutations");
    let seeds = [seeds("bundle"), seeds("json")].concat();
    let start = number("WARTA_START", 0);
    let rounds: Vec<usize> = (start..start + number("WARTA_ROUNDS", ROUNDS)).collect();
    let mut checked = 0;
    for together in rounds.chunks(TOGETHER) {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("writable");
        for round in together {
            let mut dice = Dice::new(*round as u64);
            let seed = &seeds[dice.below(seeds.len())];
            let input = mutated(seed, &seeds, &mut dice);
            fs::write(folder.join(format!("{round}.json")), input).expect("writable");
        }
        let output = Command::new(env!("CARGO_BIN_EXE_warta"))
            .env("WARTA_LANGUAGE", "en")
            .current_dir(&folder)
            .args(["check", "--format", "json", "."])
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}: {said}", output.status);
        assert!(!said.contains("fault of the program"), "{said}");
        let found: Vec<serde_json::Value> =
            serde_json::from_slice(&output.stdout).expect("an array of findings");
        let files: std::collections::BTreeSet<_> =
            found.iter().filter_map(|one| one["file"].as_str()).collect();
        assert!(files.len() > together.len() / 2, "only {} files say anything", files.len());
        for one in &found {
            let code = one["code"].as_str().unwrap_or_default();
            assert!(!matches!(code, "W0010" | "W0011" | "W0012"), "{one}");
        }
        checked += together.len();
    }
    println!("{checked} mutations were checked");
}
