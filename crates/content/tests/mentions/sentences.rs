//! The sentences of `sentences.txt` with the directory of `directory.json`, and others with other directories.

use crate::marked::{Sentence, bundle_with, sentences};
use crate::{Score, links};

fn score<'a>(directory: &str, all: impl Iterator<Item = &'a Sentence> + Clone) -> Score {
    let drawn = links(&bundle_with(directory, all.clone().map(|it| it.text.as_str())));
    let mut score = Score::default();
    for (nth, it) in all.enumerate() {
        score.add(&it.text, &drawn[&format!("s{nth}")], &it.meant);
    }
    score
}

#[test]
fn names_are_linked_where_a_careful_editor_would() {
    let all = sentences(include_str!("sentences.txt"));
    assert!(all.len() >= 300, "{} sentences", all.len());
    let directory = include_str!("directory.json");
    let of = |held: bool| {
        let mine = all.iter().enumerate().filter(move |(nth, _)| (nth % 3 == 2) == held);
        score(directory, mine.map(|(_, it)| it))
    };
    of(false).check("two thirds", 0.99, 0.95);
    of(true).check("the held-out third", 0.99, 0.95);
}

#[test]
fn names_of_other_directories_are_linked_as_well() {
    let sets = [
        ("telaga", include_str!("telaga.json"), include_str!("telaga.txt")),
        ("bening", include_str!("bening.json"), include_str!("bening.txt")),
    ];
    for (name, directory, text) in sets {
        let all = sentences(text);
        assert!(all.len() >= 60, "{name}: {} sentences", all.len());
        score(directory, all.iter()).check(name, 0.99, 0.95);
    }
}
