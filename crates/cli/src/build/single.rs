//! `warta build --single-file`.

use std::process::ExitCode;

use warta_diagnostics::say;
use warta_publish::{Build, Progress, single_file};

use super::findings::{failed, tell};
use crate::outcome::Outcome;
use crate::output::remark;

/// From here on many mail programs refuse a file, and old phones take long to open it.
const LARGE: usize = 15_000_000;

/// Builds the file, and says what is in it and what is not.
pub fn run(build: &Build, article: Option<&str>, progress: &(dyn Fn(Progress) + Sync)) -> ExitCode {
    match single_file(build, article, progress) {
        Ok(built) => {
            tell(&built.findings);
            for slug in &built.left_out {
                remark(&say!("terminal-left-out", slug));
            }
            for (file, why) in &built.without {
                remark(&say!("terminal-built.without", file, why));
            }
            let (whole, tenth) = megabytes(built.bytes);
            if built.bytes > LARGE {
                remark(&say!("terminal-built.large", whole, tenth));
            }
            let file = build.out.display().to_string();
            remark(&say!("terminal-built.file", pages = built.pages, whole, tenth, file));
            Outcome::Good.into()
        }
        Err(failure) => failed(&failure),
    }
}

/// Whole ones and tenths, as people tell sizes: what stands between the two depends on the language.
fn megabytes(bytes: usize) -> (usize, usize) {
    let tenths = bytes.div_ceil(100_000);
    (tenths / 10, tenths % 10)
}
