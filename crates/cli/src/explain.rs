//! `warta explain`.

mod page;

use std::process::ExitCode;

use warta_diagnostics::text::severity_name;
use warta_diagnostics::{Code, Language, pages, quoted, say};

use crate::arguments::Explain;
use crate::outcome::Outcome;
use crate::output::{print, remark, tell};
use crate::report::{To, look};

/// How unlike a known code what was typed may be.
const UNLIKE: usize = 2;

/// How many codes are offered in the place of one that does not exist.
const OFFERED: usize = 5;

/// Explains a code; or lists those that were meant, or all.
pub fn run(options: &Explain) -> ExitCode {
    let language = Language::spoken();
    let look = look(options.color, To::Output);
    let Some(asked) = &options.code else {
        return print(&list(Code::ALL.iter().copied(), language));
    };
    if let Some(code) = known(asked) {
        let page = page(code, language);
        let severity = severity_name(language, code.severity());
        let heading = format!("{code} ({severity}): {}", page.title);
        return print(&page::write(&heading, &page.text, look));
    }
    let word = asked.to_lowercase();
    let about = |code: &Code| page(*code, language).title.to_lowercase().contains(&word);
    let found: Vec<Code> = Code::ALL.iter().copied().filter(about).collect();
    if !found.is_empty() && word.chars().any(char::is_alphabetic) {
        return print(&list(found.into_iter(), language));
    }
    remark(&say!("terminal-no-code", asked = quoted(asked)));
    let near = near(asked);
    if near.is_empty() {
        tell(&say!("terminal-no-code.all"));
    } else {
        tell(&say!("terminal-no-code.near"));
        list(near.into_iter(), language).lines().for_each(tell);
    }
    Outcome::Failed.into()
}

fn page(code: Code, language: Language) -> pages::CodePage {
    match language {
        Language::Indonesian => pages::indonesian(code),
        Language::English => pages::english(code),
    }
}

/// A line for each code.
fn list(codes: impl Iterator<Item = Code>, language: Language) -> String {
    codes.map(|code| format!("{code}  {}\n", page(code, language).title)).collect()
}

/// What was asked for, with or without its W, in capitals or not.
fn known(asked: &str) -> Option<Code> {
    let name = asked.trim().to_uppercase();
    let number = name.strip_prefix('W').unwrap_or(&name);
    Code::from_name(&format!("W{number:0>4}"))
}

/// The codes that look like what was typed, the nearest first.
fn near(asked: &str) -> Vec<Code> {
    let name = asked.trim().to_uppercase();
    let far = |code: &Code| strsim::damerau_levenshtein(&name, code.name());
    let mut near: Vec<Code> = Code::ALL.iter().copied().filter(|it| far(it) <= UNLIKE).collect();
    near.sort_by_key(far);
    near.truncate(OFFERED);
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_known_however_they_are_typed() {
        for asked in ["W0103", "w0103", "0103", "103", "w103", " W0103 "] {
            assert_eq!(known(asked), Some(Code::ExtraComma), "{asked}");
        }
        assert_eq!(known("W9999"), None);
        assert_eq!(known("comma"), None);
        assert_eq!(near("W0130").first(), Some(&Code::ExtraComma));
        assert!(near("xyz").is_empty());
    }
}
