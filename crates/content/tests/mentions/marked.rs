//! Sentences in which what is to be linked stands in brackets.

use serde_json::{Value, json};

/// A sentence with what is to be linked in it.
pub struct Sentence {
    /// Its words.
    pub text: String,
    /// The words that are links, each with the id that it leads to.
    pub meant: Vec<(String, String)>,
}

/// The sentences of a text, one on each line.
pub fn sentences(text: &str) -> Vec<Sentence> {
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
pub fn bundle_with<'a>(directory: &str, all: impl Iterator<Item = &'a str>) -> String {
    let mut bundle: Value = serde_json::from_str(directory).expect("JSON");
    let article = |(nth, text): (usize, &str)| {
        let body: Vec<&str> = text.split(" / ").collect();
        json!({"slug": format!("s{nth}"), "headline": "Kalimat", "body": body})
    };
    bundle["warta"] = json!(1);
    bundle["articles"] = all.enumerate().map(article).collect();
    bundle.to_string()
}

/// The directory with these texts as articles.
pub fn bundle_of(texts: &[&str]) -> String {
    bundle_with(include_str!("directory.json"), texts.iter().copied())
}

/// The directory with all sentences as articles.
pub fn bundle() -> String {
    let all = sentences(include_str!("sentences.txt"));
    bundle_with(include_str!("directory.json"), all.iter().map(|it| it.text.as_str()))
}
