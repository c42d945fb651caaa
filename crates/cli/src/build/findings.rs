//! What a build says of what was found in the content.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use warta_diagnostics::text::Colour;
use warta_publish::{Failure, Findings};

use crate::outcome::Outcome;

/// Says what was found in content that was built all the same: errors in full, and of warnings the first
/// ones and how many there are.
pub(crate) fn tell(findings: &Findings) {
    if findings.found.is_empty() {
        return;
    }
    if findings.has_errors() {
        print(findings);
        crate::output::say!("warta: {}", findings.summary());
        return;
    }
    // What is wrong with the content comes before the rules of good work.
    let mut shown = findings.clone();
    shown.found.sort_by_key(|one| (one.code.name().starts_with("W05"), one.file));
    shown.found.truncate(SHOWN);
    print(&shown);
    let count = |findings: &Findings| -> usize {
        findings.found.iter().map(|one| 1 + one.more as usize).sum()
    };
    match (count(findings), count(&shown)) {
        (1, 1) => crate::output::say!("warta: there is 1 warning"),
        (all, some) if all == some => crate::output::say!("warta: there are {all} warnings"),
        (all, _) => {
            crate::output::say!("warta: there are {all} warnings; `warta check` shows them all");
        }
    }
}

/// Says why nothing was built.
pub(crate) fn failed(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Content(findings) => {
            print(findings);
            crate::output::say!("warta: {}; nothing was built", findings.summary());
            Outcome::Errors.into()
        }
        Failure::NoArticle(findings) => {
            print(findings);
            crate::output::say!("{NO_ARTICLE}");
            Outcome::Errors.into()
        }
        Failure::Other(why) => {
            crate::output::say!("warta: {why}");
            Outcome::Failed.into()
        }
    }
}

/// Where `--keep-going` leaves no article.
const NO_ARTICLE: &str = "warta: every article has errors, so that --keep-going would leave a \
                                     site without any; nothing was built";

/// How many warnings are shown beside a site that was built.
const SHOWN: usize = 20;

fn print(findings: &Findings) {
    let plain = !io::stdout().is_terminal() || std::env::var_os("NO_COLOR").is_some();
    let colour = if plain { Colour::No } else { Colour::Yes };
    crate::output::write_rendered(&findings.text(colour));
}
