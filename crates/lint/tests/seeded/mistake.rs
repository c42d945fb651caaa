//! A mistake: made, read, judged.

use warta_diagnostics::{Edit, apply};

use crate::text::{self, Dress, Found, RIGHT};

/// What a good first suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Its edits give the right text back, to the byte.
    Back,
    /// Its edits give a text without mistakes, which may differ from what was there before: nobody can
    /// know which words a comment replaced, or on which line a bracket stood.
    Sound,
    /// It asks: the first of its possible answers gives the right text back, and no edit is certain.
    Asks,
    /// Its words name this, and it has no edits: the remedy needs a person.
    Says(&'static str),
}

/// How the bytes come about.
#[derive(Debug, Clone, Copy)]
pub enum Making {
    /// In place of the first text, which stands once in the bundle, comes the second. In it `⟦` is
    /// where a person would point.
    Write(&'static str, &'static str),
    /// The file ends behind this text.
    Cut(&'static str),
    /// The whole text, whatever its dress, by this function; also gives the byte to point at.
    Whole(fn(&str) -> (Vec<u8>, usize)),
}

/// One mistake.
#[derive(Debug, Clone, Copy)]
pub struct Mistake {
    /// What it is, in words.
    pub what: &'static str,
    /// The bundle that it is made in.
    pub bundle: &'static str,
    /// How.
    pub making: Making,
    /// The code that it has to be reported with.
    pub code: &'static str,
    /// What a good first suggestion is.
    pub remedy: Remedy,
}

/// What came of it, over all dresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Code, line and column are right.
    pub exact: bool,
    /// The first suggestion is right.
    pub suggested: bool,
    /// Nothing else was reported.
    pub alone: bool,
    /// What was said, where something is not right.
    pub said: Vec<String>,
}

/// A mistake as bytes, and where it is.
struct Made {
    bytes: Vec<u8>,
    right: String,
    place: (u32, u32),
}

impl Verdict {
    /// Everything as it should be.
    pub const RIGHT: Verdict =
        Verdict { exact: true, suggested: true, alone: true, said: Vec::new() };

    /// A row of the table of failures.
    pub fn row(&self, mistake: &Mistake) -> String {
        let no = |fine: bool, what: &'static str| if fine { "" } else { what };
        format!(
            "- {} ({}, {}):{}{}{}\n    {}\n",
            mistake.what,
            mistake.bundle,
            mistake.code,
            no(self.exact, " not exact"),
            no(self.suggested, " suggestion wrong"),
            no(self.alone, " not alone"),
            self.said.join("\n    ")
        )
    }
}

impl Mistake {
    /// The same with other words in place of an edit that gives the right text back.
    pub const fn saying(mut self, words: &'static str) -> Mistake {
        self.remedy = Remedy::Says(words);
        self
    }

    /// The same where the right text is asked for, because only a person knows.
    pub const fn asking(mut self) -> Mistake {
        self.remedy = Remedy::Asks;
        self
    }

    /// The same where the edits make right JSON, but not what was there before.
    pub const fn making_sound(mut self) -> Mistake {
        self.remedy = Remedy::Sound;
        self
    }

    fn make(&self, dress: Dress) -> Made {
        let (_, right) = RIGHT.iter().find(|(name, _)| *name == self.bundle).expect("a bundle");
        let worn = dress.wear(right);
        let (bytes, place) = match self.making {
            Making::Write(find, write) => {
                assert_eq!(right.matches(find).count(), 1, "{}: {find}", self.what);
                assert_eq!(write.matches('⟦').count(), 1, "{}: {write}", self.what);
                let marked = dress.wear(&right.replacen(find, write, 1));
                let at = marked.find('⟦').expect("a mark");
                let text = marked.replace('⟦', "");
                let place = text::place(&text, at);
                (text.into_bytes(), place)
            }
            Making::Cut(find) => {
                let find = dress.wear(find).replace('\u{feff}', "");
                assert_eq!(worn.matches(&find).count(), 1, "{}: {find}", self.what);
                let end = worn.find(&find).expect("once") + find.len();
                (worn.as_bytes()[..end].to_vec(), text::place(&worn, end))
            }
            Making::Whole(make) => {
                let (bytes, at) = make(&worn);
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let place = if at == 0 { (1, 1) } else { text::place(&text, at) };
                (bytes, place)
            }
        };
        Made { bytes, right: worn, place }
    }

    /// Makes it in every dress, reads it, and compares.
    pub fn judge(&self) -> Verdict {
        let mut out = Verdict::RIGHT;
        for dress in Dress::ALL {
            let made = self.make(dress);
            let found = text::read(self.bundle, &made.bytes);
            let hit = found.diagnostics.iter().find(|one| {
                one.code.name() == self.code && text::place_of(&found, one) == made.place
            });
            let near = hit.or(found.diagnostics.iter().find(|one| one.code.name() == self.code));
            let suggested = near.is_some_and(|one| match self.remedy {
                Remedy::Back => {
                    apply(&found.text, &one.edits).as_deref() == Ok(made.right.as_str())
                }
                Remedy::Sound => apply(&found.text, &one.edits).is_ok_and(|mended| {
                    !one.edits.is_empty()
                        && text::read(self.bundle, mended.as_bytes()).diagnostics.is_empty()
                }),
                Remedy::Asks => {
                    let answer = one.choices.first().map(|choice| &choice.edits);
                    one.edits.is_empty()
                        && answer.is_some_and(|edits| {
                            apply(&found.text, edits).as_deref() == Ok(made.right.as_str())
                        })
                }
                Remedy::Says(words) => {
                    one.edits.is_empty()
                        && one.help.as_deref().is_some_and(|help| help.contains(words))
                }
            });
            let alone = found.diagnostics.len() <= 1;
            if out.said.is_empty() && !(hit.is_some() && suggested && alone) {
                out.said = report(&found, made.place, dress);
            }
            out.exact &= hit.is_some();
            out.suggested &= suggested;
            out.alone &= alone;
        }
        out
    }

    /// Applies every edit that is offered, and checks what is left.
    pub fn mend(&self, dress: Dress) {
        let made = self.make(dress);
        let found = text::read(self.bundle, &made.bytes);
        let edits: Vec<&Edit> = found.diagnostics.iter().flat_map(|one| &one.edits).collect();
        if edits.is_empty() {
            return;
        }
        let mended = apply(&found.text, edits.iter().copied())
            .unwrap_or_else(|why| panic!("{}, {dress:?}: {why}\n{edits:#?}", self.what));
        assert_eq!(outside(&found.text, &edits), outside_after(&mended, &edits), "{}", self.what);
        let again = text::read(self.bundle, mended.as_bytes());
        for one in &again.diagnostics {
            assert!(one.edits.is_empty(), "{}, {dress:?}, again: {}", self.what, text::line(one));
        }
    }
}

fn report(found: &Found, place: (u32, u32), dress: Dress) -> Vec<String> {
    let mut out = vec![format!("{dress:?}, expected at {}:{}", place.0, place.1)];
    for one in &found.diagnostics {
        let (line, column) = text::place_of(found, one);
        out.push(format!("{line}:{column} {} {:?}", text::line(one), one.edits));
    }
    out
}

/// The text without the bytes that edits replace.
fn outside(text: &str, edits: &[&Edit]) -> String {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| (edit.start, edit.end));
    edits.dedup();
    let mut out = String::new();
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.start as usize]);
        at = edit.end as usize;
    }
    out + &text[at..]
}

/// The mended text without the bytes that edits put in.
fn outside_after(text: &str, edits: &[&Edit]) -> String {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| (edit.start, edit.end));
    edits.dedup();
    let mut out = String::new();
    let (mut at, mut before) = (0, 0);
    for edit in edits {
        let kept = edit.start as usize - before;
        out.push_str(&text[at..at + kept]);
        at += kept + edit.replacement.len();
        before = edit.end as usize;
    }
    out + &text[at..]
}

/// A mistake whose remedy gives the right text back.
pub const fn of(
    what: &'static str,
    bundle: &'static str,
    find: &'static str,
    write: &'static str,
    code: &'static str,
) -> Mistake {
    Mistake { what, bundle, making: Making::Write(find, write), code, remedy: Remedy::Back }
}

/// A mistake that needs a person, who is told these words.
pub const fn says(
    what: &'static str,
    bundle: &'static str,
    find: &'static str,
    write: &'static str,
    code: &'static str,
    words: &'static str,
) -> Mistake {
    Mistake { what, bundle, making: Making::Write(find, write), code, remedy: Remedy::Says(words) }
}
