//! The elements that are open: where each ends, what its style means, and whether it is hidden.

use crate::decode::builder::{Builder, Tag};
use crate::html::tokens::Start;
use crate::html::{is_box, is_part_of_table, meaning};

/// How many open elements are remembered; what further ones say by their style is not.
const MOST: usize = 100;

/// Styles that hide what they are written on.
const HIDING: [&str; 4] =
    ["display:none", "visibility:hidden", "visibility:collapse", "mso-hide:all"];

/// See the module.
#[derive(Debug, Clone, Default)]
pub(super) struct Open(Vec<Element>);

#[derive(Debug, Clone)]
struct Element {
    name: String,
    /// What its style means, the outermost first.
    tags: Vec<Tag>,
    /// What the style of a table, a row or a list means for the cells or items in it.
    inside: Vec<Tag>,
    hidden: bool,
    /// Whether its style takes away what its name means.
    plain: bool,
}

impl Open {
    /// Whether what comes is hidden.
    pub fn is_hidden(&self) -> bool {
        self.0.iter().any(|element| element.hidden)
    }

    /// How many are open.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Ends all but the outermost.
    pub fn cut(&mut self, count: usize, builder: &mut Builder) {
        while self.0.len() > count {
            self.pop(builder);
        }
    }

    /// Ends what can't be open where an element begins.
    pub fn begin(&mut self, name: &str, builder: &mut Builder) {
        let (ended, around) = ended_by(name);
        let inside = self.after(around);
        let first = self.0.iter().skip(inside).position(|it| ended.contains(&it.name.as_str()));
        if let Some(first) = first {
            self.cut(inside.saturating_add(first), builder);
        }
        // A paragraph holds nothing but what stands in a line.
        if is_block(name) {
            let line = self.0.iter().rposition(|it| is_block(&it.name));
            if let Some(place) = line.filter(|at| self.0.get(*at).is_some_and(|it| it.name == "p"))
            {
                self.cut(place, builder);
            }
        }
    }

    /// The place behind the innermost of some elements.
    fn after(&self, names: &[&str]) -> usize {
        let place = self.0.iter().rposition(|it| names.contains(&it.name.as_str()));
        place.map_or(0, |place| place.saturating_add(1))
    }

    /// Takes a start tag of an element that is hidden, or inside of one.
    pub fn push_hidden(&mut self, tag: &Start) {
        self.push(Element {
            name: tag.name.clone(),
            tags: Vec::new(),
            inside: Vec::new(),
            hidden: hides(tag),
            plain: false,
        });
    }

    /// Takes any other start tag, behind what its name opens.
    pub fn push_shown(&mut self, tag: &Start, builder: &mut Builder) {
        let mut tags = styled(tag, builder.is_in_link());
        let mut inside = Vec::new();
        match tag.name.as_str() {
            "table" | "thead" | "tbody" | "tfoot" | "tr" | "ul" | "ol" | "menu" | "dir" => {
                std::mem::swap(&mut tags, &mut inside);
            }
            "td" | "th" => self.pass_on(&["table"], &mut tags),
            "li" => self.pass_on(&["ul", "ol", "menu", "dir"], &mut tags),
            _ => {}
        }
        for tag in &tags {
            builder.open(tag.clone());
        }
        let (hidden, plain) = (false, is_plain(tag));
        self.push(Element { name: tag.name.clone(), tags, inside, hidden, plain });
    }

    /// Adds what the style of the innermost of some elements, and of what is open in it, means.
    fn pass_on(&self, names: &[&str], tags: &mut Vec<Tag>) {
        let from = self.after(names).saturating_sub(1);
        for tag in self.0.iter().skip(from).flat_map(|element| &element.inside) {
            if !tags.contains(tag) {
                tags.push(tag.clone());
            }
        }
    }

    fn push(&mut self, element: Element) {
        if self.0.len() < MOST {
            self.0.push(element);
        }
    }

    fn pop(&mut self, builder: &mut Builder) {
        if let Some(element) = self.0.pop() {
            element.tags.iter().rev().for_each(|tag| builder.close(tag));
        }
    }

    /// Takes an end tag; whether what its name means ends too.
    pub fn end(&mut self, name: &str, builder: &mut Builder) -> bool {
        let hidden = self.0.iter().position(|element| element.hidden);
        let inside = match is_part_of_table(name) {
            true => self.after(&["table"]).saturating_sub(1),
            false => self.after(&["td", "th", "caption"]),
        };
        let place = self.0.iter().skip(inside).rposition(|element| element.name == name);
        let Some(place) = place.map(|place| place.saturating_add(inside)) else {
            return hidden.is_none();
        };
        let plain = self.0.get(place).is_some_and(|element| element.plain);
        self.cut(place, builder);
        !plain && hidden.is_none_or(|hidden| place < hidden)
    }
}

/// Which elements end where this one begins, and the ones inside of which that holds.
fn ended_by(name: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match name {
        "li" => (&["li"], &["ul", "ol", "menu", "dir"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tr" => (&["tr", "caption"], &["table"]),
        "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot", "tr", "caption"], &["table"]),
        "rt" | "rp" => (&["rt", "rp"], &["ruby"]),
        _ => (&[], &[]),
    }
}

/// Whether an element starts on a new line.
fn is_block(name: &str) -> bool {
    is_box(name)
        || matches!(name, "hr" | "thead" | "tbody" | "tfoot")
        || meaning(name).is_some_and(|tag| !tag.is_inline())
}

/// Whether an element hides what it holds.
pub(super) fn hides(tag: &Start) -> bool {
    let style = style(tag);
    tag.get("hidden").is_some() || HIDING.iter().any(|rule| style.contains(rule))
}

/// Its style in small letters and without spaces.
fn style(tag: &Start) -> String {
    let mut style = tag.get("style").unwrap_or_default().to_ascii_lowercase();
    style.retain(|c| !c.is_whitespace());
    style
}

/// What is behind a property in a style.
fn value<'a>(style: &'a str, property: &str) -> Option<&'a str> {
    let rules = style.split(';').rev();
    rules.filter_map(|rule| rule.split_once(':')).find(|(own, _)| *own == property).map(|it| it.1)
}

/// Whether the style of an element takes away what its name means. A document of Google is all in one `b`.
pub(super) fn is_plain(tag: &Start) -> bool {
    let style = style(tag);
    let is = |property: &str, values: &[&str]| {
        let own = value(&style, property).map(|own| own.trim_end_matches("!important"));
        own.is_some_and(|own| values.contains(&own))
    };
    match tag.name.as_str() {
        "b" | "strong" => is("font-weight", &["normal", "400", "300", "lighter"]),
        "i" | "em" => is("font-style", &["normal"]),
        "u" => is("text-decoration", &["none"]) || is("text-decoration-line", &["none"]),
        _ => false,
    }
}

/// What an element means by its style: texts from word processors say it so.
fn styled(tag: &Start, in_link: bool) -> Vec<Tag> {
    let style = style(tag);
    if style.is_empty() {
        return Vec::new();
    }
    let name = tag.name.as_str();
    let own = meaning(name);
    let in_line = own.as_ref().is_none_or(Tag::is_inline) && !is_block(name);
    let heads = matches!(own, Some(Tag::Heading(_) | Tag::Cell { header: true, .. }))
        || matches!(name, "dt" | "summary" | "legend");
    let has = |property: &str, values: &[&str]| {
        value(&style, property).is_some_and(|own| values.iter().any(|it| own.starts_with(it)))
    };
    let line = |word: &str| {
        ["text-decoration", "text-decoration-line"]
            .iter()
            .any(|property| value(&style, property).is_some_and(|own| own.contains(word)))
    };
    let means = [
        (line("line-through"), Tag::Strikethrough),
        (in_line && has("vertical-align", &["super"]), Tag::Superscript),
        (in_line && has("vertical-align", &["sub"]), Tag::Subscript),
        (!heads && has("font-weight", &["bold", "6", "7", "8", "9"]), Tag::Strong),
        (has("font-style", &["italic", "oblique"]), Tag::Emphasis),
        // Every link is underlined.
        (in_line && !in_link && name != "a" && line("underline"), Tag::Marked),
    ];
    let means = means.into_iter().filter(|(is_so, _)| *is_so).map(|(_, tag)| tag);
    means.filter(|tag| own.as_ref() != Some(tag)).collect()
}
