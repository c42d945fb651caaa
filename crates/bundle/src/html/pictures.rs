//! Pictures as pages have them that load them late: the address stands in another attribute, in a list of
//! sizes, or only in what browsers without scripts read.

use crate::decode::address::{self, Address};
use crate::decode::builder::Builder;
use crate::decode::note::{MarkupChange, Note};
use crate::html::tokens::Start;
use warta_json::decimal::Decimal;

/// Where scripts that load pictures late look for the address.
const LATE: [&str; 5] =
    ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-full-url"];

/// The same, in attributes that may hold something else than a file.
const LATE_FILES: [&str; 5] =
    ["data-lazyload", "data-image", "data-full", "data-large-file", "data-hi-res-src"];

/// The same, with a list of sizes.
const LATE_SETS: [&str; 3] = ["data-srcset", "data-lazy-srcset", "srcset"];

/// Names of files that only keep a picture's place.
const PLACEHOLDERS: [&str; 8] =
    ["placeholder", "blank.", "spacer", "transparent", "1x1", "lazy", "spinner", "loading."];

/// What is known of the pictures of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Pictures {
    /// Whether a `noscript` is open.
    fallback: bool,
    /// Whether that holds words, or parts that are no pictures.
    words: bool,
    /// Whether nothing but space came since the last picture.
    behind: bool,
    /// A picture without an address, as long as a `noscript` behind it may have one.
    waiting: Option<Picture>,
    /// The address of the last picture that came from a `noscript`.
    from_fallback: Option<String>,
    /// The address that the sources of an open `picture` have.
    source: Option<String>,
    /// Whether a `picture` is open that has shown none so far.
    open: bool,
}

/// A picture as it was written.
#[derive(Debug, Clone)]
struct Picture {
    src: Option<String>,
    alt: Option<String>,
    size: (Option<u32>, Option<u32>),
}

impl Pictures {
    /// Whether what comes is for browsers without scripts.
    pub fn is_in_fallback(&self) -> bool {
        self.fallback
    }

    /// Takes a `noscript` for closed.
    pub fn leave_fallback(&mut self) {
        self.fallback = false;
    }

    /// Takes a start tag; whether it needs nobody else.
    pub fn start(&mut self, tag: &Start, builder: &mut Builder) -> bool {
        match tag.name.as_str() {
            "noscript" => {
                self.fallback = true;
                self.words = false;
                return true;
            }
            "picture" => {
                self.settle(builder);
                (self.open, self.source) = (true, None);
                return true;
            }
            "source" if self.open => {
                self.source = set(tag).or(self.source.take());
                return true;
            }
            "img" | "image" => {
                self.image(tag, builder);
                return true;
            }
            // A frame for browsers without scripts is one all the same.
            "iframe" | "source" => {}
            _ if self.fallback => {
                self.words |= !matches!(tag.name.as_str(), "a" | "p" | "div" | "span" | "figure");
                return true;
            }
            _ => {}
        }
        if !self.fallback {
            self.settle(builder);
        }
        false
    }

    /// Takes an end tag; whether it needs nobody else.
    pub fn end(&mut self, name: &str, builder: &mut Builder) -> bool {
        match name {
            "noscript" => {
                if std::mem::take(&mut self.fallback) && self.words {
                    builder.note(Note::Dropped(name.to_owned()));
                }
                true
            }
            "picture" => {
                let source = self.source.take();
                if std::mem::take(&mut self.open)
                    && let Some(src) = source
                {
                    let waiting = self.waiting.take();
                    let (alt, size) = waiting.map_or((None, (None, None)), |it| (it.alt, it.size));
                    self.show(Picture { src: Some(src), alt, size }, builder);
                }
                true
            }
            _ => self.fallback,
        }
    }

    /// Takes text; whether it is for readers.
    pub fn text(&mut self, text: &str, builder: &mut Builder) -> bool {
        if text.trim().is_empty() {
            return !self.fallback;
        }
        if self.fallback {
            self.words = true;
            return false;
        }
        self.settle(builder);
        true
    }

    /// Gives up waiting for an address.
    pub fn settle(&mut self, builder: &mut Builder) {
        self.behind = false;
        self.from_fallback = None;
        let Some(picture) = self.waiting.take() else { return };
        let alt = picture.alt.clone().unwrap_or_default();
        match &picture.src {
            Some(src) => builder.image(src, picture.alt.clone(), None, picture.size),
            None => {
                builder.changed("img", MarkupChange::NoPicture);
                builder.flowing(&alt);
            }
        }
    }

    fn image(&mut self, tag: &Start, builder: &mut Builder) {
        let size = |name: &str| tag.get(name).and_then(|value| value.trim().parse::<u32>().ok());
        let size = (size("width"), size("height"));
        let late = LATE.iter().filter_map(|name| tag.get(name)).find(|src| is_usable(src));
        let files = || LATE_FILES.iter().filter_map(|name| tag.get(name));
        let late = late.or_else(|| files().find(|src| src.contains('.') && is_usable(src)));
        if late.is_none() && matches!(size, (Some(0 | 1), Some(0 | 1))) {
            return builder.changed(tag.get("src").unwrap_or("img"), MarkupChange::Counter);
        }
        let written = tag.get("src").map(str::to_owned);
        let own = written.clone().filter(|src| !is_placeholder(src));
        let set = || set(tag).or_else(|| self.source.clone());
        let alt = tag.get("alt").map(str::to_owned);
        let src = match late {
            Some(late) => Some(late.to_owned()),
            None if own.as_deref().is_some_and(|src| !may_be_placeholder(src)) => own,
            None => set().or(own),
        };
        let src = src.filter(|src| !src.trim().is_empty());
        if self.fallback {
            match self.waiting.take() {
                // The words of the picture that it stands for.
                Some(first) => {
                    let alt = alt.filter(|alt| !alt.is_empty()).or(first.alt);
                    return self.show(Picture { src, alt, size }, builder);
                }
                None if self.behind => return,
                None => {}
            }
            self.from_fallback.clone_from(&src);
            let picture = Picture { src, alt, size };
            let src = self.from_fallback.clone();
            self.show(picture, builder);
            self.from_fallback = src;
            return;
        }
        if self.from_fallback.is_some() && self.from_fallback == src {
            self.from_fallback = None;
            return;
        }
        self.settle(builder);
        match src {
            Some(src) => self.show(Picture { src: Some(src), alt, size }, builder),
            None => self.waiting = Some(Picture { src: written, alt, size }),
        }
    }

    fn show(&mut self, picture: Picture, builder: &mut Builder) {
        self.settle(builder);
        self.waiting = Some(picture);
        self.settle(builder);
        self.behind = true;
        self.open = false;
    }
}

/// The address of a picture that an element has that is none: behind its words, or for a script to show.
pub(super) fn behind(tag: &Start) -> Option<&str> {
    const FOR_SCRIPTS: [&str; 5] =
        ["data-bg", "data-background", "data-background-image", "data-bg-image", "data-picture"];
    let own = FOR_SCRIPTS.iter().filter_map(|name| tag.get(name));
    if let Some(own) = { own }.find(|own| own.contains('.')) {
        return Some(own);
    }
    if matches!(tag.name.as_str(), "span" | "div" | "figure" | "a")
        && let Some(src) = tag.get("data-src").filter(|src| is_picture(src))
    {
        return Some(src);
    }
    let style = tag.get("style")?;
    let small = style.to_ascii_lowercase();
    let at =
        small.find("background").and_then(|at| Some(at + small.get(at..)?.find("url(")? + 4))?;
    let address = style.get(at..)?.split(')').next()?;
    Some(address.trim_matches(['"', '\'', ' ']))
}

fn is_picture(src: &str) -> bool {
    let path = src.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let ends = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];
    ends.iter().any(|end| path.ends_with(end))
}

fn is_usable(src: &str) -> bool {
    matches!(address::parse(src), Ok(Address::Web(_) | Address::Relative(_)))
}

/// Whether an address surely only keeps the place of a picture.
fn is_placeholder(src: &str) -> bool {
    let src = src.trim();
    let data = src.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"));
    src.is_empty() || data || src == "about:blank" || src.starts_with('#')
}

/// Whether it may do so, if there is another address.
fn may_be_placeholder(src: &str) -> bool {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    PLACEHOLDERS.iter().any(|part| name.contains(part))
}

/// The address of the largest picture in a list of sizes.
fn set(tag: &Start) -> Option<String> {
    let lists = LATE_SETS.iter().filter_map(|name| tag.get(name));
    lists.filter_map(largest).next()
}

fn largest(list: &str) -> Option<String> {
    // In ten-thousandths.
    let mut best: Option<(u64, &str)> = None;
    let mut words = list.split_ascii_whitespace().peekable();
    while let Some(word) = words.next() {
        let src = word.trim_matches(',');
        let mut size = 10_000;
        // Up to the comma stands how large it is.
        if !word.ends_with(',') {
            for about in words.by_ref() {
                let number = about.trim_end_matches([',', 'w', 'x', 'h']);
                let number = Decimal::parse(number).and_then(|it| it.times_ten_thousand());
                size = number.unwrap_or(size);
                if about.ends_with(',') {
                    break;
                }
            }
        }
        if is_usable(src) && best.is_none_or(|(most, _)| size > most) {
            best = Some((size, src));
        }
    }
    best.map(|(_, src)| src.to_owned())
}
