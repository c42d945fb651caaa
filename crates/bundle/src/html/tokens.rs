//! HTML taken apart into tags and text, as browsers do it.
//!
//! Tags, attributes, comments and declarations end where the HTML standard ends them, and whatever is
//! left open ends with the text. What stands inside scripts, styles and other elements without mark-up
//! is passed over: nobody here reads it.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use warta_diagnostics::Part;

use crate::html::references::resolve;

/// Every element that HTML has or had.
const ELEMENTS: &str = "a abbr acronym address applet area article aside audio b base basefont bdi bdo \
    bgsound big blink blockquote body br button canvas caption center cite code col colgroup data datalist \
    dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame \
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li \
    link listing main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol \
    optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search \
    section select slot small source span strike strong style sub summary sup svg table tbody td template \
    textarea tfoot th thead time title tr track tt u ul var video wbr xmp";

/// Elements that mean nothing without an attribute or an end, so that their names alone in brackets are
/// words.
const IDLE: &str = "a applet area base canvas data datalist dialog embed font img input label link map \
    meta meter object optgroup option output param progress select source textarea time title track";

/// Elements whose end may be left out.
const OPEN: &str =
    "body br colgroup col dd dt head hr html li p rp rt tbody td tfoot th thead tr wbr";

/// Elements that are never words, because of what they would do.
const NEVER: &str = "iframe math noscript plaintext script style svg template";

/// Attributes that may stand without a value, as far as any text has them.
const BARE: &str = "align allowfullscreen alt async autofocus autoplay border checked class compact \
    contenteditable controls default defer dir disabled download height hidden href id inert ismap \
    itemscope lang loop multiple muted name nomodule noshade novalidate nowrap open playsinline readonly \
    rel required reversed scoped selected src style target title translate type value width";

fn is_one_of(name: &str, list: &str) -> bool {
    let parted = |text: &str, at: &dyn Fn(&str, char) -> bool| text.is_empty() || at(text, ' ');
    !name.is_empty()
        && list.match_indices(name).any(|(at, _)| {
            let (before, rest) = list.split_at_checked(at).unwrap_or_default();
            let behind = rest.get(name.len()..).unwrap_or_default();
            parted(before, &|text, c| text.ends_with(c))
                && parted(behind, &|text, c| text.starts_with(c))
        })
}

/// Whether HTML has an element of this name, in lower case.
pub(super) fn is_element(name: &str) -> bool {
    is_one_of(name, ELEMENTS)
}

/// The whole text that mark-up stands in, be it read in one piece or in several.
#[derive(Debug, Clone)]
pub(crate) struct Source<'a> {
    text: &'a str,
    /// The names of all end tags in it, in lower case; looked up at the first question.
    ends: OnceCell<BTreeSet<String>>,
    /// The same of all start tags.
    starts: OnceCell<BTreeSet<String>>,
    /// Whether words in angle brackets are told from tags.
    #[cfg(any(test, feature = "tokens"))]
    knows_words: bool,
}

impl<'a> Source<'a> {
    pub fn new(text: &'a str) -> Source<'a> {
        Source {
            text,
            ends: OnceCell::new(),
            starts: OnceCell::new(),
            #[cfg(any(test, feature = "tokens"))]
            knows_words: true,
        }
    }

    /// A text in which everything that could be a tag is one, as in browsers.
    #[cfg(any(test, feature = "tokens"))]
    pub fn without_words(text: &'a str) -> Source<'a> {
        Source { knows_words: false, ..Source::new(text) }
    }

    /// Whether words in angle brackets are told from tags. Browsers do not.
    fn knows_words(&self) -> bool {
        #[cfg(any(test, feature = "tokens"))]
        return self.knows_words;
        #[cfg(not(any(test, feature = "tokens")))]
        return true;
    }

    fn closes(&self, name: &str) -> bool {
        self.ends.get_or_init(|| self.names("</")).contains(name)
    }

    /// Whether an end tag is words in angle brackets: no element has its name, and nothing opened it.
    fn is_lone_end(&self, name: &str) -> bool {
        self.knows_words()
            && name.len() <= LONGEST
            && !is_element(name)
            && !self.starts.get_or_init(|| self.names("<")).contains(name)
    }

    fn names(&self, sign: &str) -> BTreeSet<String> {
        let names = self.text.match_indices(sign).map(|(at, _)| {
            let rest = self.text.get(at.saturating_add(sign.len())..).unwrap_or_default();
            let longest = rest.get(..rest.floor_char_boundary(LONGEST)).unwrap_or_default();
            lower(longest.split(NAME_ENDS).next().unwrap_or_default())
        });
        names.filter(|name| is_tag(name)).collect()
    }

    /// Whether what looks like a start tag is words in angle brackets: `<Enter>`, `<nama desa>`. `raw` is all
    /// of it behind the `<`; it has no attribute with a value.
    fn is_words(&self, name: &str, raw: &str) -> bool {
        if !self.knows_words() || raw.ends_with("/>") || is_one_of(name, NEVER) {
            return false;
        }
        if !is_element(name) {
            return !self.closes(name);
        }
        let own = raw.trim_end_matches('>');
        let mut attributes = own.split(ATTRIBUTE_ENDS).skip(1).filter(|word| !word.is_empty());
        if attributes.clone().any(|it| !it.contains('-') && !is_one_of(&lower(it), BARE)) {
            // No element has words for attributes: "A<B dan B>C".
            return true;
        }
        // As a key or a field is called: <Menu>. Tags are written in small or in capital letters throughout.
        let capital = own.starts_with(|c: char| c.is_ascii_uppercase())
            && own.contains(|c: char| c.is_ascii_lowercase());
        attributes.next().is_none()
            && !is_one_of(name, OPEN)
            && (capital || is_one_of(name, IDLE))
            && !self.closes(name)
    }
}

/// No name of an end tag that is looked for is longer, in bytes.
const LONGEST: usize = 40;

/// A part of an HTML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A start tag.
    Start(Start),
    /// An end tag, by its name in lower case.
    End(String),
    /// Text, its character references resolved.
    Text(String),
    /// A start tag that has no end, with all that follows it.
    Cut(String),
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
    source: &'a Source<'a>,
    /// How much is left behind the end of what was last taken for words: a tag that begins before it ends
    /// there too, and has no attribute with a value. So nothing is looked through more than once.
    left: Option<usize>,
    /// Whether a part is open that XML keeps its signs apart with: `<![CDATA[`.
    kept_apart: bool,
}

impl<'a> Tokens<'a> {
    /// `html` is the source or a piece of it.
    pub fn new(html: &'a str, source: &'a Source<'a>) -> Tokens<'a> {
        Tokens { rest: html, source, left: None, kept_apart: false }
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
        } else if rest.starts_with(CDATA) {
            // What it holds is for readers, as feeds and exports have it.
            self.kept_apart = true;
            CDATA.len()
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            return false;
        };
        self.take(length);
        true
    }

    /// Whether words begin here that end where the last ones do.
    fn is_words(&self, text: &str) -> bool {
        let Some(length) = self.left.and_then(|left| text.len().checked_sub(left)) else {
            return false;
        };
        let raw = text.get(..length).filter(|raw| !raw.is_empty()).unwrap_or_default();
        let name = raw.split(NAME_ENDS).next().unwrap_or_default();
        !name.is_empty() && self.source.is_words(&lower(name), raw)
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
            "style" | "iframe" | "xmp" | "noembed" | "noframes" | "textarea" | "title" => {
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
                let longest = name.get(..name.floor_char_boundary(LONGEST + 1)).unwrap_or_default();
                let own = longest.split(NAME_ENDS).next().unwrap_or_default();
                if self.source.is_lone_end(&lower(own)) {
                    return Some(Token::Text("</".to_owned()));
                }
                return self.tag().map(|tag| Token::End(tag.name));
            }
            if let Some(name) = self.rest.strip_prefix('<').filter(|name| is_tag(name)) {
                if self.is_words(name) {
                    self.rest = name;
                    return Some(Token::Text("<".to_owned()));
                }
                self.rest = name;
                let tag = self.tag();
                let raw =
                    name.get(..name.len().saturating_sub(self.rest.len())).unwrap_or_default();
                match &tag {
                    Some(tag) if !raw.contains('=') => {
                        self.left = Some(self.rest.len());
                        if self.source.is_words(&tag.name, raw) {
                            self.rest = name;
                            return Some(Token::Text("<".to_owned()));
                        }
                    }
                    // Without an end and an attribute it is no tag that was cut off, and no other one follows.
                    None if self.source.knows_words() && !raw.contains('=') => {
                        self.rest = "";
                        return Some(Token::Text(format!("<{}", resolve(name, false))));
                    }
                    Some(_) | None => {}
                }
                let Some(tag) = tag else { return Some(Token::Cut(name.to_owned())) };
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
            let text = resolve(self.take(length), false);
            if self.kept_apart && text.contains("]]>") {
                self.kept_apart = false;
                return Some(Token::Text(text.replacen("]]>", "", 1)));
            }
            return Some(Token::Text(text));
        }
    }
}

const CDATA: &str = "<![CDATA[";
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
