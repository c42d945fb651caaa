//! `warta build`.

mod findings;
mod single;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use warta_publish::{Absent, Progress};

use crate::outcome::Outcome;
use findings::{failed, tell};

const EXAMPLES: &str = "\
Examples:
  warta build content/bundle.json --out site     one publication
  warta build news.json people.json --out site   several bundles as one; the first describes the site
  warta build content --single-file warta.html   one file that opens by double-click, from mail, offline

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

    /// The folder to write; an older built site in it is replaced as a whole, but CNAME and what begins
    /// with a dot stay
    #[arg(long, value_name = "DIR", required_unless_present = "single_file")]
    pub out: Option<PathBuf>,

    /// Write one HTML file in place of a folder, with every page and picture in it
    #[arg(long, value_name = "FILE", conflicts_with = "out")]
    pub single_file: Option<PathBuf>,

    /// Only this article, by its slug, in the one file
    #[arg(long, value_name = "SLUG", requires = "single_file", conflicts_with = "out")]
    pub article: Option<String>,

    /// The viewer: the folder `dist` that comes with this program
    #[arg(long, value_name = "DIST", env = "WARTA_SITE", default_value = "dist")]
    pub site: PathBuf,

    /// Where the site will lie, such as https://example.org/news/, for feeds, sitemaps and search
    /// engines (default: the publication's own "url")
    #[arg(long, value_name = "URL")]
    #[allow(rustdoc::bare_urls, reason = "the terminal shows this text, without Markdown")]
    pub url: Option<String>,

    /// Leave articles with errors out and build the rest
    #[arg(long)]
    pub keep_going: bool,

    /// For how many further builds the files stay that pages which are open may still ask for
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub keep_releases: u32,

    /// Which files get a packed one (.br) beside them, for hosts that send those
    #[arg(long, value_enum, value_name = "WHICH", default_value_t = Compress::Viewer)]
    pub compress: Compress,

    /// When the former site stays beside the new one, in a hidden folder (.NAME.before): the next build
    /// then has less to do
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = KeepPrevious::Large)]
    pub keep_previous: KeepPrevious,

    /// How many things are done at a time (default: one for each processor)
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
}

/// Which files get a packed one beside them.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Compress {
    /// None
    Nothing,
    /// The viewer's own, which every reader loads
    Viewer,
    /// Every text too
    Everything,
}

/// When the former site is kept.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum KeepPrevious {
    /// Always
    Always,
    /// Where the site has 5,000 files or more
    Large,
    /// Never
    Never,
}

impl From<KeepPrevious> for warta_publish::KeepPrevious {
    fn from(when: KeepPrevious) -> warta_publish::KeepPrevious {
        match when {
            KeepPrevious::Always => warta_publish::KeepPrevious::Always,
            KeepPrevious::Large => warta_publish::KeepPrevious::Large,
            KeepPrevious::Never => warta_publish::KeepPrevious::Never,
        }
    }
}

impl From<Compress> for warta_publish::Compress {
    fn from(which: Compress) -> warta_publish::Compress {
        match which {
            Compress::Nothing => warta_publish::Compress::Nothing,
            Compress::Viewer => warta_publish::Compress::Viewer,
            Compress::Everything => warta_publish::Compress::Everything,
        }
    }
}

/// Builds the site.
pub fn run(options: &Build) -> ExitCode {
    let Some(out) = options.single_file.as_ref().or(options.out.as_ref()) else {
        // The command line asks for one of the two.
        return Outcome::Failed.into();
    };
    let build = warta_publish::Build {
        content: options.content.clone(),
        out: out.clone(),
        program: options.site.clone(),
        url: options.url.clone(),
        now: crate::publication::options().now,
        keep_going: options.keep_going,
        threads: options.threads,
        keep_releases: options.keep_releases,
        compress: options.compress.into(),
        previous: options.keep_previous.into(),
        cache: cache(),
        inspect: Some(crate::pictures::check),
    };
    let progress = |step: Progress| {
        crate::output::tell_for_now(&format!("warta: {}", words(step)));
    };
    if options.single_file.is_some() {
        return single::run(&build, options.article.as_deref(), &progress);
    }
    match warta_publish::build(&build, &progress) {
        Ok(built) => {
            tell(&built.findings);
            for slug in &built.left_out {
                crate::output::say!("warta: the article {slug} is left out");
            }
            for Absent { name, page, why } in &built.absent {
                let page = if page.is_empty() { "the home page" } else { page };
                match why {
                    Some(why) => {
                        crate::output::say!(
                            "warta: {page} names {name}, which is not published: {why}"
                        );
                    }
                    None => crate::output::say!("warta: {page} names {name}, which is not there"),
                }
            }
            if let Some(left) = &built.left {
                crate::output::say!(
                    "warta: {} holds the former site and can't be removed; remove it yourself, texts that \
                     were taken back may be in it",
                    left.display()
                );
            }
            if let Some(host) = &built.placeholder {
                crate::output::say!(
                    "warta: the publication's \"url\" leads to {host}, which no reader can reach; feeds, \
                     sitemaps and shared links name it: correct it in the bundle's \"site\", or give --url"
                );
            }
            if !built.has_url {
                crate::output::say!(
                    "warta: the publication's \"url\" is not known, so there are no feeds and no sitemaps; \
                     write it into the bundle's \"site\", or give --url"
                );
            }
            if let Some(limits) = warta_publish::beyond(&built.size) {
                crate::output::say!("warta: {limits}");
            }
            if built.is_same {
                crate::output::say!("warta: nothing has changed since the last build");
            }
            crate::output::say!(
                "warta: {} pages in {} files are in {}",
                built.pages,
                built.files,
                out.display()
            );
            Outcome::Good.into()
        }
        Err(failure) => failed(&failure),
    }
}

/// Where builds note what they came to, so that the same is not built again: in the folder that the system
/// has for what can be removed at any time.
fn cache() -> Option<PathBuf> {
    let named = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let named = named.filter(|folder| folder.is_absolute());
    let usual = || std::env::home_dir().map(|home| home.join(".cache"));
    Some(named.or_else(usual)?.join("warta").join("builds"))
}

/// What is being done.
fn words(step: Progress) -> String {
    match step {
        Progress::Reading { done, bundles } => format!("reading, {done} of {bundles} bundles"),
        Progress::Read { pages } => format!("drawing {pages} pages"),
        Progress::Drawn { done, pages } => format!("drawing, {done} of {pages} pages"),
        Progress::Replacing { files } => format!("putting {files} files in their place"),
    }
}
