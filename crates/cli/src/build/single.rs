//! `warta build --single-file`.

use std::process::ExitCode;

use warta_publish::{Build, Progress, single_file};

use super::findings::{failed, tell};
use crate::outcome::Outcome;

/// From here on many mail programs refuse a file, and old phones take long to open it.
const LARGE: usize = 15_000_000;

/// Builds the file, and says what is in it and what is not.
pub fn run(build: &Build, article: Option<&str>, progress: &(dyn Fn(Progress) + Sync)) -> ExitCode {
    match single_file(build, article, progress) {
        Ok(built) => {
            tell(&built.findings);
            for slug in &built.left_out {
                crate::output::say!("warta: the article {slug} is left out");
            }
            for (file, why) in &built.without {
                crate::output::say!("warta: {file} is not in the file: {why}");
            }
            let size = megabytes(built.bytes);
            if built.bytes > LARGE {
                crate::output::say!(
                    "warta: the file is {size} MB long: many mail programs refuse that, and phones take \
                     long to open it; --article takes one article out, smaller pictures help most"
                );
            }
            let pages = match built.pages {
                1 => "1 page".to_owned(),
                pages => format!("{pages} pages"),
            };
            crate::output::say!("warta: {pages}, {size} MB, are in {}", build.out.display());
            Outcome::Good.into()
        }
        Err(failure) => failed(&failure),
    }
}

/// With one digit behind the point, as people tell sizes.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}
