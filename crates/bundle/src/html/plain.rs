//! The tokens of a text as browsers have them: what is compared with another tokenizer.

use std::collections::BTreeMap;

use super::tokens::{Source, Token, Tokens};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plain {
    /// A start tag. Names are in lower case.
    Start {
        /// Its name.
        name: String,
        /// Its attributes; of several with one name the first.
        attributes: BTreeMap<String, String>,
        /// Whether it ends with a slash.
        self_closing: bool,
    },
    /// An end tag, by its name.
    End(String),
    /// All text up to the next tag, its character references resolved.
    Text(String),
}

/// Takes a text apart. Words in angle brackets are tags here, and a tag that has no end is nothing.
pub fn tokens(html: &str) -> Vec<Plain> {
    let mut out = Vec::new();
    let source = Source::without_words(html);
    for token in Tokens::new(html, &source) {
        match token {
            Token::Start(tag) => {
                let mut attributes = BTreeMap::new();
                for (name, value) in tag.attributes {
                    attributes.entry(name).or_insert(value);
                }
                out.push(Plain::Start {
                    name: tag.name,
                    attributes,
                    self_closing: tag.self_closing,
                });
            }
            Token::End(name) => out.push(Plain::End(name)),
            Token::Text(more) => match out.last_mut() {
                Some(Plain::Text(text)) => text.push_str(&more),
                Some(Plain::Start { .. } | Plain::End(_)) | None => out.push(Plain::Text(more)),
            },
            Token::Cut(_) => {}
        }
    }
    out
}
