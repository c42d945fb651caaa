//! One finding.

use std::fmt::Display;

use crate::code::{Code, Severity};
use crate::listing::lists_findings;
use crate::say;
use crate::span::Span;

/// Something wrong, where, why it matters, and what to do.
///
/// Diagnostics are made by named constructors, which live in one file of each crate; no position is
/// written inside a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its permanent code.
    pub code: Code,
    /// How bad it is; the code's own severity unless the newsroom has set another.
    pub severity: Severity,
    /// Index of the file.
    pub file: u16,
    /// The bytes that it is about.
    pub span: Span,
    /// The same place as a JSON Pointer; empty for the whole file.
    pub path: String,
    /// What is wrong, in one line.
    pub message: String,
    /// Why, or what Warta does about it now.
    pub why: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// Other places that belong to it: where something was opened or first defined.
    pub labels: Vec<(Span, String)>,
    /// A change of the text that would mend it, where there is one that is surely meant.
    pub edits: Vec<Edit>,
    /// What may have been meant, where nobody but the writer knows: each is a change of its own.
    pub choices: Vec<Choice>,
    /// How many more there are of the same kind, which are not listed.
    pub more: u32,
    /// What makes two findings "the same kind"; `None`: each stands for itself.
    pub group: Option<String>,
    /// The id or slug that it misses, so that nobody has to read it out of the message.
    pub subject: Option<String>,
    /// Of those that are counted here and listed nowhere, how many a program may mend.
    pub certain_more: u32,
    /// Places near it that hold a secret, which no face may show: see [`Diagnostic::hidden`].
    pub secrets: Vec<Span>,
}

/// A replacement of some bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "terminal", derive(serde::Serialize))]
pub struct Edit {
    /// The first byte to replace.
    pub start: u32,
    /// The byte after the last one to replace.
    pub end: u32,
    /// What stands there afterwards.
    pub replacement: String,
}

/// One answer to the question that a finding asks. A program never gives it by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "terminal", derive(serde::Serialize))]
pub struct Choice {
    /// What a button says: the text that would stand there, or what happens to it.
    pub text: String,
    /// The change of the text.
    pub edits: Vec<Edit>,
}

impl Diagnostic {
    /// A finding with the severity of its code, so far without a place.
    pub fn new(code: Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            severity: code.severity(),
            file: 0,
            span: Span::default(),
            path: String::new(),
            message: if lists_findings() { message.into() } else { String::new() },
            why: None,
            help: None,
            labels: Vec::new(),
            edits: Vec::new(),
            choices: Vec::new(),
            more: 0,
            group: None,
            subject: None,
            certain_more: 0,
            secrets: Vec::new(),
        }
    }

    /// The places that an excerpt of the text has to leave unreadable.
    pub fn hidden(&self) -> &[Span] {
        &self.secrets
    }

    /// The edits, unless they hold what no face may show.
    pub fn shown_edits(&self) -> &[Edit] {
        let hides =
            |edit: &Edit| self.hidden().iter().any(|it| it.start < edit.end && edit.start < it.end);
        if self.edits.iter().any(hides) { &[] } else { &self.edits }
    }

    /// The possible answers, unless they hold what no face may show.
    pub fn shown_choices(&self) -> &[Choice] {
        let hides =
            |edit: &Edit| self.hidden().iter().any(|it| it.start < edit.end && edit.start < it.end);
        let mut all = self.choices.iter().flat_map(|choice| &choice.edits);
        if all.any(hides) { &[] } else { &self.choices }
    }

    /// Sets the place.
    #[must_use]
    pub fn place(mut self, file: u16, span: Span, path: impl Into<String>) -> Diagnostic {
        self.file = file;
        self.span = span;
        self.path = path.into();
        self
    }

    /// Says why, or what Warta does about it.
    #[must_use]
    pub fn why(mut self, why: impl Into<String>) -> Diagnostic {
        if lists_findings() {
            self.why = Some(why.into());
        }
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        if lists_findings() {
            self.help = Some(help.into());
        }
        self
    }

    /// Points at a second place. Readers are shown one place only.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Display) -> Diagnostic {
        if lists_findings() {
            self.labels.push((span, text.to_string()));
        }
        self
    }

    /// Offers a change. Readers can't make any.
    #[must_use]
    pub fn edit(mut self, span: Span, replacement: impl Display) -> Diagnostic {
        if lists_findings() {
            let replacement = replacement.to_string();
            self.edits.push(Edit { start: span.start, end: span.end, replacement });
        }
        self
    }

    /// Offers a possible answer: what a button says, and what would stand in the place of a part of the
    /// text. Readers are asked nothing.
    #[must_use]
    pub fn choice(self, text: impl Display, span: Span, replacement: impl Display) -> Diagnostic {
        self.choice_of(text, [(span, replacement.to_string())])
    }

    /// Offers a possible answer that changes several places.
    #[must_use]
    pub fn choice_of(
        mut self,
        text: impl Display,
        changes: impl IntoIterator<Item = (Span, String)>,
    ) -> Diagnostic {
        if lists_findings() {
            let edits = changes.into_iter().map(|(span, replacement)| Edit {
                start: span.start,
                end: span.end,
                replacement,
            });
            self.choices.push(Choice { text: text.to_string(), edits: edits.collect() });
        }
        self
    }

    /// Says that findings with this code and this key are one kind, so that they are listed once.
    #[must_use]
    pub fn group(mut self, key: impl Into<String>) -> Diagnostic {
        if lists_findings() {
            self.group = Some(key.into());
        }
        self
    }

    /// The message, with the number of those that are not listed.
    pub fn headline(&self) -> String {
        match self.more {
            // This one has its number in its words.
            _ if self.code == Code::MoreProblems => self.message.clone(),
            0 => self.message.clone(),
            more => say!("headline-with-more", message = self.message, more),
        }
    }
}
