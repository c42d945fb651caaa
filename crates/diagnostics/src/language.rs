//! The language in which this program speaks.

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

/// A language that findings are put into words in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Indonesian.
    Indonesian,
}

/// The number of the language of this program.
static SPOKEN: AtomicU8 = AtomicU8::new(Language::English as u8);

thread_local! {
    /// The language of this thread, where it has one of its own.
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 2] = [Language::English, Language::Indonesian];

    /// The language of a tag such as `id`, `en-GB` or `id_ID.UTF-8`; `None` where there are no words in it.
    pub fn of_tag(tag: &str) -> Option<Language> {
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let own = tag.get(..end)?.to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.tag() == own)
    }

    /// Its tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Indonesian => "id",
        }
    }

    /// The language that this thread speaks.
    pub fn spoken() -> Language {
        if let Some(here) = HERE.get() {
            return here;
        }
        let number = SPOKEN.load(Ordering::Relaxed);
        Language::ALL.into_iter().find(|one| *one as u8 == number).unwrap_or_default()
    }

    /// Has this thread put every finding into words in this language from now on, whatever others speak.
    pub fn speak_here(self) {
        HERE.set(Some(self));
    }

    /// Has this program put every finding into words in this language from now on, in all threads that have none of
    /// their own.
    pub fn speak(self) {
        SPOKEN.store(self as u8, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_locales_of_the_system_name_languages() {
        for (tag, language) in [
            ("id", Some(Language::Indonesian)),
            ("id_ID.UTF-8", Some(Language::Indonesian)),
            ("EN-gb", Some(Language::English)),
            ("ind", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }
}
