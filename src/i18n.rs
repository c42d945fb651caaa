//! The words of the interface. One file per language; a missing message does not compile.
//!
//! These are the viewer's own words. What a newsroom writes keeps its own language.

pub mod en;
pub mod id;

pub mod dates;
pub mod words;

use warta_page::site;

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

    /// The language for a BCP 47 tag, where the interface has it; see [`site::interface_language`].
    pub fn from_tag(tag: &str) -> Option<Locale> {
        let code = site::interface_language(tag)?;
        Locale::ALL.into_iter().find(|locale| locale.code() == code)
    }

    /// The language of a publication's own pages, whose content is in the language of this tag; see
    /// [`site::own_interface_language`].
    pub fn of_content(tag: &str) -> Locale {
        Locale::from_tag(site::own_interface_language(tag)).unwrap_or(Locale::English)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundles_can_name_the_languages_that_there_are() {
        assert_eq!(Locale::ALL.map(Locale::code), site::INTERFACE_LANGUAGES);
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.code()), Some(locale));
            assert_eq!(Locale::of_content(locale.code()), locale);
        }
        assert_eq!(Locale::from_tag("fr"), None);
        assert_eq!(Locale::of_content("fr"), Locale::English);
    }
}
