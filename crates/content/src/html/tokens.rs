//! HTML taken apart into tags and text, as browsers do it.
//!
//! Tags, attributes, comments and declarations end where the HTML standard ends them, and whatever is
//! left open ends with the text. What stands inside scripts, styles and other elements without mark-up
//! is passed over: nobody here reads it.

use warta_diagnostics::Part;

use crate::html::references::resolve;

/// A part of an HTML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A start tag.
    Start(Start),
    /// An end tag, by its name in lower case.
    End(String),
    /// Text, its character references resolved.
    Text(String),
}

/// A start tag. Names are in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Start {
    /// Its name.
    pub name: String,
    /// Its attributes, in their order; of several with one name the first counts.
    pub attributes: Vec<(String, String)>,
    /// Whether it ends with a slash.
    pub self_closing: bool,
}

impl Start {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Takes a text apart.
#[derive(Debug, Clone)]
pub(super) struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    pub fn new(html: &'a str) -> Tokens<'a> {
        Tokens { rest: html }
    }

    /// Steps over so many bytes, and gives them.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Steps up to the first of some characters, or to the end.
    fn take_until(&mut self, ends: &[char]) -> &'a str {
        self.take(self.rest.find(ends).unwrap_or(self.rest.len()))
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches(SPACE);
    }

    /// Steps behind what starts with `<` and says nothing to readers; whether there was any.
    fn skip_silent(&mut self) -> bool {
        let rest = self.rest;
        let length = if let Some(comment) = rest.strip_prefix("<!--") {
            4 + comment_length(comment)
        } else if rest.starts_with("<!")
            || rest.starts_with("<?")
            || (rest.len() > 2 && rest.starts_with("</") && !is_tag(rest.part(2..)))
        {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            return false;
        };
        self.take(length);
        true
    }

    /// Reads a tag behind its `<` or `</`. `None`: the text ends inside it.
    fn tag(&mut self) -> Option<Start> {
        let mut tag = Start { name: lower(self.take_until(NAME_ENDS)), ..Start::default() };
        loop {
            self.skip_space();
            let next = self.rest.chars().next()?;
            match next {
                '>' => {
                    self.take(1);
                    return Some(tag);
                }
                '/' => {
                    self.take(1);
                    tag.self_closing = self.rest.starts_with('>');
                }
                _ => {
                    let attribute = self.attribute(next)?;
                    tag.attributes.push(attribute);
                }
            }
        }
    }

    fn attribute(&mut self, first: char) -> Option<(String, String)> {
        // An equals sign in front belongs to the name.
        let start = self.take(first.len_utf8());
        let name = lower(start) + &lower(self.take_until(ATTRIBUTE_ENDS));
        self.skip_space();
        if !self.rest.starts_with('=') {
            return Some((name, String::new()));
        }
        self.take(1);
        self.skip_space();
        let value = match self.rest.chars().next()? {
            quote @ ('"' | '\'') => {
                self.take(1);
                let value = self.take_until(&[quote]);
                self.rest = self.rest.strip_prefix(quote)?;
                value
            }
            '>' => "",
            _ => self.take_until(VALUE_ENDS),
        };
        Some((name, resolve(value, true)))
    }

    /// Steps over what an element holds that has no mark-up in it.
    fn skip_raw(&mut self, name: &str) {
        let length = match name {
            "script" => script_length(self.rest),
            "plaintext" => self.rest.len(),
            "style" | "iframe" | "xmp" | "noembed" | "noframes" | "noscript" | "textarea"
            | "title" => {
                let ends = self.rest.match_indices("</").map(|(at, _)| at);
                let mut ends = ends.filter(|&at| is_end_of(name, self.rest.part(at..)));
                ends.next().unwrap_or(self.rest.len())
            }
            _ => 0,
        };
        self.take(length);
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            if self.skip_silent() {
                continue;
            }
            if let Some(name) = self.rest.strip_prefix("</").filter(|name| is_tag(name)) {
                self.rest = name;
                return self.tag().map(|tag| Token::End(tag.name));
            }
            if let Some(name) = self.rest.strip_prefix('<').filter(|name| is_tag(name)) {
                self.rest = name;
                let tag = self.tag()?;
                self.skip_raw(&tag.name);
                return Some(Token::Start(tag));
            }
            if self.rest.is_empty() {
                return None;
            }
            // A `<` that starts nothing is text.
            let marks = self.rest.match_indices('<').map(|(at, _)| at).skip_while(|&at| {
                let behind = self.rest.part(at + 1..);
                at == 0 || !(is_tag(behind) || behind.starts_with(['!', '?', '/']))
            });
            let length = { marks }.next().unwrap_or(self.rest.len());
            return Some(Token::Text(resolve(self.take(length), false)));
        }
    }
}

const SPACE: &[char] = &[' ', '\t', '\n', '\r', '\u{c}'];
const NAME_ENDS: &[char] = &[' ', '\t', '\n', '\r', '\u{c}', '/', '>'];
const ATTRIBUTE_ENDS: &[char] = &[' ', '\t', '\n', '\r', '\u{c}', '/', '>', '='];
const VALUE_ENDS: &[char] = &[' ', '\t', '\n', '\r', '\u{c}', '>'];

fn lower(name: &str) -> String {
    name.to_ascii_lowercase()
}

/// Whether the name of a tag starts here.
fn is_tag(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// How long a comment is behind its `<!--`, its end included.
fn comment_length(text: &str) -> usize {
    for short in [">", "->"] {
        if text.starts_with(short) {
            return short.len();
        }
    }
    let closed = |at: &usize| text.part(..*at).ends_with("--") || text.part(..*at).ends_with("--!");
    let mut ends = text.match_indices('>').map(|(at, _)| at).filter(closed);
    ends.next().map_or(text.len(), |at| at + 1)
}

/// Whether a text starts with the end tag of an element.
fn is_end_of(name: &str, text: &str) -> bool {
    text.strip_prefix("</").is_some_and(|text| is_named(name, text))
}

/// Whether a text starts with a tag's name, and that ends there.
fn is_named(name: &str, text: &str) -> bool {
    text.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name))
        && text.part(name.len()..).starts_with(NAME_ENDS)
}

/// Where a script ends. In a comment inside it, the end tag of a script that started there does not.
fn script_length(text: &str) -> usize {
    #[derive(PartialEq)]
    enum Inside {
        Script,
        Comment,
        ScriptInComment,
    }
    let mut inside = Inside::Script;
    for (at, _) in text.match_indices(['<', '-']) {
        let here = text.part(at..);
        inside = match inside {
            // Its own dashes may be those of its end.
            Inside::Script if here.starts_with("<!--") => Inside::Comment,
            Inside::Comment | Inside::ScriptInComment if here.starts_with("-->") => Inside::Script,
            Inside::Comment if here.starts_with('<') && is_named("script", here.part(1..)) => {
                Inside::ScriptInComment
            }
            Inside::ScriptInComment if is_end_of("script", here) => Inside::Comment,
            Inside::Script | Inside::Comment if is_end_of("script", here) => return at,
            same => same,
        };
    }
    text.len()
}
