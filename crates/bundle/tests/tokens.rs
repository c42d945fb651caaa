//! Tags, attributes, texts and references, read as another tokenizer reads them.
//!
//! `WARTA_ROUNDS=100000` tries so many texts; `tests/fuzz/` tries on for as long as you like.

use std::env;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[path = "../../../tests/fuzz/mutate.rs"]
mod mutate;
#[path = "../../../tests/fuzz/tokens.rs"]
mod tokens;

use mutate::{Dice, mutated, seeds};

/// How many texts where nobody says.
const ROUNDS: u32 = 3_000;

/// What ends, opens or turns something.
const PIECES: &[&str] = &[
    "<",
    "</",
    ">",
    "/>",
    "/",
    "=",
    "\"",
    "'",
    " ",
    "\n",
    "\t",
    "\u{c}",
    "a",
    "B",
    "x-y",
    "1",
    "<p",
    "<P>",
    "</p>",
    "<a href=",
    "<br/>",
    " b='c'",
    " b=\"d",
    "<script>",
    "</script",
    "</SCRIPT>",
    "<style>",
    "</style >",
    "<title>",
    "</TITLE >",
    "<textarea",
    "</textarea>",
    "<plaintext>",
    "<xmp>",
    "</xmp/",
    "<iframe>",
    "</iframe>",
    "<noembed>",
    "<noframes>",
    "</noframes>",
    "<noscript>",
    "</noscript>",
    "<svg>",
    "<!--",
    "-->",
    "--!>",
    "->",
    "-",
    "!",
    "<!",
    "<?",
    "<!doctype",
    "<![CDATA[",
    "]]>",
    "&",
    "&amp",
    "&lt;",
    "&notin",
    "&NotEqualTilde;",
    "&copy",
    "&#",
    "&#x",
    "41",
    "80",
    "d800",
    "110000",
    ";",
    "é",
    "日",
    "\0",
    "\r\n",
];

fn rounds() -> u32 {
    env::var("WARTA_ROUNDS").map_or(ROUNDS, |it| it.parse().expect("a number"))
}

#[test]
fn the_corpus_and_its_mutations() {
    let seeds = seeds("html");
    seeds.iter().for_each(|seed| tokens::same(seed));
    for round in 0..rounds() {
        let mut dice = Dice::new(u64::from(round));
        let seed = &seeds[dice.below(seeds.len())];
        tokens::same(&mutated(seed, &seeds, &mut dice));
    }
}

#[test]
fn texts_of_hostile_pieces() {
    let piece = prop_oneof![
        9 => select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let text = vec(piece, 0..40).prop_map(|pieces| pieces.concat());
    let config = Config { cases: rounds(), failure_persistence: None, ..Config::default() };
    let same_each_time = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, same_each_time);
    let outcome = runner.run(&text, |text| {
        tokens::same(text.as_bytes());
        Ok(())
    });
    outcome.unwrap_or_else(|why| panic!("{why}"));
}

/// Were one of these read alike, nothing would have to be taken out of texts for it.
#[test]
fn what_is_meant_to_differ() {
    for text in ["<a\0b>", "a\rb", "a<![CDATA[b]]>c", "a</3 b>c"] {
        let (ours, theirs) = (warta_bundle::html::plain::tokens(text), tokens::theirs(text));
        assert_ne!(ours, theirs, "{text:?}");
        let alike = tokens::alike(text);
        assert_eq!(warta_bundle::html::plain::tokens(&alike), tokens::theirs(&alike), "{alike:?}");
    }
}
