//! The elements that are open: where each ends, what its style means, and whether it is hidden.

use warta_page::text::{Direction, is_right_to_left};

use crate::decode::builder::{Builder, BuilderTag};
use crate::html::elements::{is_box, is_part_of_table, meaning};
use crate::html::tokens::Start;
use warta_json::decimal::Decimal;

/// How many open elements are remembered; what further ones say by their style is not.
const MOST: usize = 100;

/// Styles that hide what they are written on.
const HIDING: [(&str, &[&str]); 4] = [
    ("display", &["none"]),
    ("visibility", &["hidden", "collapse"]),
    ("mso-hide", &["all"]),
    ("font-size", &["0", "0px", "0pt", "0em"]),
];

/// Styles that move text out of every screen, as links are hidden that strangers put into a page.
const MOVING: [&str; 5] = ["left", "right", "top", "text-indent", "margin-left"];

/// From how many points on text is moved out of every screen.
const FAR: &str = "900";

/// See the module.
#[derive(Debug, Clone, Default)]
pub(super) struct Open(Vec<Element>);

#[derive(Debug, Clone)]
struct Element {
    name: String,
    /// What its style means, the outermost first.
    tags: Vec<BuilderTag>,
    /// What the style of a table, a row or a list means for the cells or items in it.
    inside: Vec<BuilderTag>,
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
        tags.extend(foreign(tag));
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
    fn pass_on(&self, names: &[&str], tags: &mut Vec<BuilderTag>) {
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
    if style.is_empty() || tag.get("hidden").is_some() {
        return tag.get("hidden").is_some();
    }
    let far = |property: &&str| {
        let moved = value(&style, property).and_then(|own| own.strip_prefix('-'));
        moved.is_some_and(is_far)
    };
    // Pictures that load late are faded in.
    let faded = !matches!(tag.name.as_str(), "img" | "iframe" | "video" | "figure" | "picture")
        && value(&style, "opacity").and_then(Decimal::parse).and_then(|own| own.whole()) == Some(0);
    let hidden = HIDING
        .iter()
        .any(|(property, values)| value(&style, property).is_some_and(|own| values.contains(&own)));
    hidden || faded || MOVING.iter().any(far)
}

/// Whether a length moves something out of sight. Its digits are compared as text: reading floating point would take
/// tables that every reader loads.
fn is_far(length: &str) -> bool {
    let number = length.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let whole = number.split('.').next().unwrap_or_default().trim_start_matches('0');
    Decimal::parse(number).is_some()
        && (whole.len() > FAR.len() || (whole.len() == FAR.len() && whole >= FAR))
}

/// Its style in small letters and without spaces.
fn style(tag: &Start) -> String {
    let mut style = tag.get("style").unwrap_or_default().to_ascii_lowercase();
    style.retain(|c| !c.is_whitespace());
    style
}

/// What is behind a property in a style; of several the last counts.
fn value<'a>(style: &'a str, property: &str) -> Option<&'a str> {
    let rules = style.split(';').rev().filter_map(|rule| rule.split_once(':'));
    let mut own = rules.filter(|(own, _)| *own == property);
    own.next().map(|(_, value)| value.trim_end_matches("!important"))
}

/// Whether the style of an element takes away what its name means. A document of Google is all in one `b`.
pub(super) fn is_plain(tag: &Start) -> bool {
    let style = style(tag);
    let is = |property: &str, values: &[&str]| {
        value(&style, property).is_some_and(|own| values.contains(&own))
    };
    match tag.name.as_str() {
        "b" | "strong" => is("font-weight", &["normal", "400", "300", "lighter"]),
        "i" | "em" => is("font-style", &["normal"]),
        "u" => is("text-decoration", &["none"]) || is("text-decoration-line", &["none"]),
        _ => false,
    }
}

/// What an element means by its style: texts from word processors say it so.
fn styled(tag: &Start, in_link: bool) -> Vec<BuilderTag> {
    let style = style(tag);
    if style.is_empty() {
        return Vec::new();
    }
    let name = tag.name.as_str();
    let own = meaning(name);
    let in_line = own.as_ref().is_none_or(BuilderTag::is_inline) && !is_block(name);
    let heads = matches!(own, Some(BuilderTag::Heading(_) | BuilderTag::Cell { header: true, .. }))
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
        (line("line-through"), BuilderTag::Strikethrough),
        (in_line && has("vertical-align", &["super"]), BuilderTag::Superscript),
        (in_line && has("vertical-align", &["sub"]), BuilderTag::Subscript),
        (!heads && has("font-weight", &["bold", "6", "7", "8", "9"]), BuilderTag::Strong),
        (has("font-style", &["italic", "oblique"]), BuilderTag::Emphasis),
        // Every link is underlined.
        (in_line && !in_link && name != "a" && line("underline"), BuilderTag::Marked),
    ];
    let means = means.into_iter().filter(|(is_so, _)| *is_so).map(|(_, tag)| tag);
    means.filter(|tag| own.as_ref() != Some(tag)).collect()
}

/// In which other language and direction an element is written, if it says so. What is written as Latin
/// letters are needs no word about that, except inside a line.
fn foreign(tag: &Start) -> Option<BuilderTag> {
    let name = tag.name.as_str();
    // Its direction is that of its letters.
    if matches!(name, "bdi" | "bdo" | "html" | "body") {
        return None;
    }
    let language = tag.get("lang").or(tag.get("xml:lang")).and_then(language);
    let direction = match tag.get("dir").map(str::trim) {
        Some(dir) if dir.eq_ignore_ascii_case("rtl") => Some(Direction::RightToLeft),
        Some(dir) if dir.eq_ignore_ascii_case("ltr") && !is_block(name) => {
            Some(Direction::LeftToRight)
        }
        _ => language.as_deref().filter(|it| is_right_to_left(it)).map(|_| Direction::RightToLeft),
    };
    (language.is_some() || direction.is_some()).then_some(BuilderTag::Foreign(language, direction))
}

/// A language tag. Word writes one in capitals on nearly all of a text, whatever that is written in.
fn language(written: &str) -> Option<String> {
    let written = written.trim();
    let first = written.split('-').next().unwrap_or_default();
    let fits = (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && written.len() <= 35
        && written.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    let rest = written.get(first.len()..).unwrap_or_default();
    // Two languages had other names before.
    let first = match first {
        "in" => "id",
        "iw" => "he",
        first => first,
    };
    fits.then(|| [first, rest].concat())
}
