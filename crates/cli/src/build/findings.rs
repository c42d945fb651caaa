//! What a build says of what was found in the content.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use warta_diagnostics::say;
use warta_diagnostics::text::Colour;
use warta_publish::{Failure, Findings};

use crate::outcome::Outcome;
use crate::output::remark;

/// Says what was found in content that was built all the same: errors in full, and of warnings the first
/// ones and how many there are.
pub(crate) fn tell(findings: &Findings) {
    if findings.found.is_empty() {
        return;
    }
    if findings.has_errors() {
        print(findings);
        remark(&findings.summary());
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
    let (all, some) = (count(findings), count(&shown));
    remark(&match all == some {
        true => say!("terminal-warnings", all),
        false => say!("terminal-warnings.some", all),
    });
}

/// Says why nothing was built.
pub(crate) fn failed(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Content(findings) => {
            print(findings);
            remark(&say!("terminal-built.nothing", summary = findings.summary()));
            Outcome::Errors.into()
        }
        Failure::NoArticle(findings) => {
            print(findings);
            remark(&say!("terminal-built.no-article"));
            Outcome::Errors.into()
        }
        Failure::Other(why) => {
            remark(why);
            Outcome::Failed.into()
        }
    }
}

/// How many warnings are shown beside a site that was built.
const SHOWN: usize = 20;

fn print(findings: &Findings) {
    let plain = !io::stdout().is_terminal() || std::env::var_os("NO_COLOR").is_some();
    let colour = if plain { Colour::No } else { Colour::Yes };
    crate::output::write_rendered(&findings.text(colour));
}
