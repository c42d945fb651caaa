//! The sentences of `sentences.txt` with the directory of `directory.json`, and others with other directories.

use serde_json::{Value, json};

use crate::{Link, Score, links};

/// A sentence with what is to be linked in it.
struct Sentence {
    text: String,
    meant: Vec<Link>,
}

fn sentences(text: &str) -> Vec<Sentence> {
    text.lines().filter(|it| !it.is_empty() && !it.starts_with(['#', '='])).map(sentence).collect()
}

/// "Kata [Arman Wirasaba>arman]." as text and links.
fn sentence(line: &str) -> Sentence {
    let mut text = String::new();
    let mut meant = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (link, after) = after.split_once(']').expect(line);
        let (words, id) = link.split_once('>').expect(line);
        text += before;
        text += words;
        meant.push((words.to_owned(), id.to_owned()));
        rest = after;
    }
    Sentence { text: text + rest, meant }
}

/// A bundle with the directory and an article for each text.
fn bundle_with<'a>(directory: &str, all: impl Iterator<Item = &'a str>) -> String {
    let mut bundle: Value = serde_json::from_str(directory).expect("JSON");
    let article = |(nth, text): (usize, &str)| {
        let body: Vec<&str> = text.split(" / ").collect();
        json!({"slug": format!("s{nth}"), "headline": "Kalimat", "body": body})
    };
    bundle["warta"] = json!(1);
    bundle["articles"] = all.enumerate().map(article).collect();
    bundle.to_string()
}

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
