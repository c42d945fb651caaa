//! How the text for people looks: language, colours, width.

use crate::language::Language;

/// How wide the text is where nobody says how wide the terminal is.
const WIDTH: usize = 100;

/// The narrowest that an excerpt can be and still show anything.
pub(super) const NARROWEST: usize = 30;

/// Whether escape sequences for colours may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// To a terminal that understands them.
    Yes,
    /// To a file, a pipe or a snapshot.
    No,
}

/// How the text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The language of what stands around findings, whose own words are there already.
    pub language: Language,
    /// Whether it is coloured.
    pub colour: Colour,
    /// How many columns the terminal has; `None`: it is none, and messages stay on one line.
    pub width: Option<usize>,
}

impl Look {
    /// For a file, a pipe or a snapshot, in the language that the program speaks.
    pub fn plain() -> Look {
        Look { language: Language::spoken(), colour: Colour::No, width: None }
    }

    /// The columns that there are.
    pub(super) fn width(self) -> usize {
        self.width.unwrap_or(WIDTH).max(NARROWEST)
    }
}

impl From<Colour> for Look {
    fn from(colour: Colour) -> Look {
        Look { colour, ..Look::plain() }
    }
}
