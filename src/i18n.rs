//! The words of the interface. One file per language; a missing message does not compile.
//!
//! These are the viewer's own words. What a newsroom writes keeps its own language.

pub mod en;
pub mod id;

pub mod dates;
pub mod words;

pub use words::{Words, in_words};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// Bahasa Indonesia.
    Indonesian,
    /// English.
    English,
}

impl Locale {
    /// Every language, in the order of the switch.
    pub const ALL: [Locale; 2] = [Locale::Indonesian, Locale::English];

    /// The words in this language.
    pub fn words(self) -> &'static Words {
        match self {
            Locale::Indonesian => &id::WORDS,
            Locale::English => &en::WORDS,
        }
    }

    /// BCP 47.
    pub fn code(self) -> &'static str {
        match self {
            Locale::Indonesian => "id",
            Locale::English => "en",
        }
    }

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Locale::Indonesian => "Bahasa Indonesia",
            Locale::English => "English",
        }
    }

    /// The language for a BCP 47 tag, where the interface has it. Malay readers get Indonesian.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "id" | "in" | "ms" | "jv" | "su" => Some(Locale::Indonesian),
            "en" => Some(Locale::English),
            _ => None,
        }
    }

    /// A whole number with this language's thousands separator.
    pub fn number(self, value: u64) -> String {
        let separator = match self {
            Locale::Indonesian => '.',
            Locale::English => ',',
        };
        let digits = value.to_string();
        let mut out = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && digits.len().saturating_sub(index).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }
}
