//! The reader of HTML tags beside html5gum, which passes the tests that browsers' tokenizers are held to. The target of
//! cargo-fuzz and `crates/bundle/tests/tokens.rs` share this file.
//!
//! What is meant to differ is taken out of a text before it is compared, by [`alike`]. Two more differences are none
//! of tokens: words in angle brackets (`<Enter>`) are told from tags by what else stands in the text, which is switched
//! off here; and elements without mark-up in them are passed over, be it by the one or by the other.

use html5gum::{State, Token, Tokenizer};
use warta_bundle::html::plain::{Plain, tokens};

/// Takes a text apart in both ways.
///
/// # Panics
/// Where they differ.
pub fn same(bytes: &[u8]) {
    let text = alike(&String::from_utf8_lossy(bytes));
    assert_eq!(tokens(&text), theirs(&text), "ours and theirs, of {text:?}");
}

/// A text without what is meant to be read in another way.
pub fn alike(text: &str) -> String {
    // A browser makes one line end of both signs before it reads, here those who draw text do; and in tags it replaces
    // zeros, which no JSON of a newsroom holds.
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
    // What stands in such a part is for readers, as feeds and exports have it; in browsers it is a comment.
    let text = text.replace("<![CDATA[", "<![cdata[");
    // Without a letter it is words here, and a comment in browsers.
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("</") {
        out.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic());
        out.push_str(if is_tag { "</" } else { "< /" });
        rest = after;
    }
    out + rest
}

/// What html5gum makes of a text.
pub fn theirs(text: &str) -> Vec<Plain> {
    let mut out = Vec::new();
    let mut reader = Tokenizer::new(text);
    let mut passes_over = false;
    while let Some(Ok(token)) = reader.next() {
        match token {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                if let Some(state) = state_inside(&name) {
                    reader.set_state(state);
                    passes_over = true;
                }
                let attributes = tag.attributes.iter();
                out.push(Plain::Start {
                    name,
                    attributes: attributes.map(|(it, value)| (string(it), string(value))).collect(),
                    self_closing: tag.self_closing,
                });
            }
            Token::EndTag(tag) => {
                passes_over = false;
                out.push(Plain::End(string(&tag.name)));
            }
            Token::String(_) if passes_over => {}
            Token::String(more) => match out.last_mut() {
                Some(Plain::Text(text)) => text.push_str(&string(&more)),
                Some(Plain::Start { .. } | Plain::End(_)) | None => {
                    out.push(Plain::Text(string(&more)));
                }
            },
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    out
}

/// How the text inside an element is read, which the reader of a document would tell a tokenizer. What stands in
/// `noscript` is mark-up where no script runs.
fn state_inside(name: &str) -> Option<State> {
    match name {
        "script" => Some(State::ScriptData),
        "textarea" | "title" => Some(State::RcData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(State::RawText),
        "plaintext" => Some(State::PlainText),
        _ => None,
    }
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
