//! `warta build`.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use warta_diagnostics::text::Colour;
use warta_publish::{Failure, Findings, Progress};

use crate::Outcome;

const EXAMPLES: &str = "\
Examples:
  warta build content/bundle.json --out site     one publication
  warta build news.json people.json --out site   several bundles as one; the first describes the site

The folder can be uploaded as it is to any static host, at its root or in any folder.
Content with errors is refused, and the old folder stays as it was; with --keep-going the articles
that have errors are left out.

Exit codes:
  0  the site is built
  1  errors were found in the content
  2  the program could not do what was asked";

/// How to build.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Build {
    /// Bundles, or folders that hold a bundle.json
    #[arg(required = true, value_name = "CONTENT")]
    pub content: Vec<PathBuf>,

    /// The folder to write; an older built site in it is replaced as a whole
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,

    /// The viewer, as `./dev dist` writes it
    #[arg(long, value_name = "DIST", env = "WARTA_SITE", default_value = "dist")]
    pub site: PathBuf,

    /// Where the site will lie, such as https://example.org/news/, for feeds, sitemaps and search
    /// engines (default: the publication's own "url")
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,

    /// Leave articles with errors out and build the rest
    #[arg(long)]
    pub keep_going: bool,

    /// How many pages are drawn at a time (default: one for each processor)
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
}

/// Builds the site.
pub fn run(options: &Build) -> ExitCode {
    let build = warta_publish::Build {
        content: options.content.clone(),
        out: options.out.clone(),
        program: options.site.clone(),
        url: options.url.clone(),
        now: crate::publication::options().now,
        keep_going: options.keep_going,
        threads: options.threads,
    };
    let live = io::stderr().is_terminal();
    let progress = |step: Progress| match step {
        Progress::Read { pages } => eprintln!("warta: drawing {pages} pages"),
        Progress::Drawn { done, pages } if live => {
            let _ = write!(io::stderr(), "\rwarta: {done} of {pages}\x1b[K\r");
        }
        Progress::Drawn { .. } => {}
    };
    match warta_publish::build(&build, &progress) {
        Ok(built) => {
            if built.findings.has_errors() {
                print(&built.findings);
                eprintln!("warta: {}", built.findings.summary());
            }
            for slug in &built.left_out {
                eprintln!("warta: the article {slug} is left out");
            }
            for file in &built.missing {
                eprintln!("warta: pages name {file}, which is not there");
            }
            if !built.has_url {
                eprintln!(
                    "warta: the publication's \"url\" is not known, so there are no feeds and no sitemaps; \
                     write it into the bundle's \"site\", or give --url"
                );
            }
            eprintln!(
                "warta: {} pages in {} files are in {}",
                built.pages,
                built.files,
                options.out.display()
            );
            Outcome::Good.into()
        }
        Err(Failure::Content(findings)) => {
            print(&findings);
            eprintln!("warta: {}; nothing was built", findings.summary());
            Outcome::Errors.into()
        }
        Err(Failure::Other(why)) => {
            eprintln!("warta: {why}");
            Outcome::Failed.into()
        }
    }
}

fn print(findings: &Findings) {
    let plain = !io::stdout().is_terminal() || std::env::var_os("NO_COLOR").is_some();
    let colour = if plain { Colour::No } else { Colour::Yes };
    // Who closes the pipe has read enough.
    let _closed = writeln!(io::stdout(), "{}", findings.text(colour));
}
