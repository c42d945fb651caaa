//! `warta build`.

mod findings;
mod single;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use warta_diagnostics::{Language, say};
use warta_publish::{Absent, Progress};

use crate::outcome::Outcome;
use crate::output::{remark, tell_for_now};
use findings::{failed, tell};

/// How to build.
#[derive(Debug, Args)]
#[command(after_help = say!("terminal-build.examples"))]
pub struct Build {
    /// Bundles, or folders that hold a bundle.json
    #[arg(required = true, value_name = "CONTENT", help = say!("terminal-build.content"))]
    pub content: Vec<PathBuf>,

    /// The folder to write; an older built site in it is replaced as a whole, but CNAME and what begins
    /// with a dot stay
    #[arg(long, value_name = "DIR", required_unless_present = "single_file", help = say!("terminal-build.out"))]
    pub out: Option<PathBuf>,

    /// Write one HTML file in place of a folder, with every page and picture in it
    #[arg(long, value_name = "FILE", conflicts_with = "out", help = say!("terminal-build.single-file"))]
    pub single_file: Option<PathBuf>,

    /// Only this article, by its slug, in the one file
    #[arg(long, value_name = "SLUG", requires = "single_file", conflicts_with = "out", help = say!("terminal-build.article"))]
    pub article: Option<String>,

    /// The viewer: the folder `dist` that comes with this program
    #[arg(long, value_name = "DIST", env = "WARTA_SITE", default_value = "dist", help = say!("terminal-build.site"))]
    pub site: PathBuf,

    /// Where the site will lie, such as https://example.org/news/, for feeds, sitemaps and search
    /// engines (default: the publication's own "url")
    #[arg(long, value_name = "URL", help = say!("terminal-build.url"))]
    #[allow(rustdoc::bare_urls, reason = "the terminal shows this text, without Markdown")]
    pub url: Option<String>,

    /// Leave articles with errors out and build the rest
    #[arg(long, help = say!("terminal-build.keep-going"))]
    pub keep_going: bool,

    /// For how many further builds the files stay that pages which are open may still ask for
    #[arg(long, value_name = "N", default_value_t = 10, help = say!("terminal-build.keep-releases"))]
    pub keep_releases: u32,

    /// Which files get a packed one (.br) beside them, for hosts that send those
    #[arg(long, value_enum, value_name = "WHICH", default_value_t = Compress::Viewer, help = say!("terminal-build.compress"))]
    pub compress: Compress,

    /// When the former site stays beside the new one, in a hidden folder (.NAME.before): the next build
    /// then has less to do
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = KeepPrevious::Large, help = say!("terminal-build.keep-previous"))]
    pub keep_previous: KeepPrevious,

    /// How many things are done at a time (default: one for each processor)
    #[arg(long, value_name = "N", help = say!("terminal-build.threads"))]
    pub threads: Option<usize>,
}

/// Which files get a packed one beside them.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Compress {
    /// None
    #[value(help = say!("terminal-compress.nothing"))]
    Nothing,
    /// The viewer's own, which every reader loads
    #[value(help = say!("terminal-compress.viewer"))]
    Viewer,
    /// Every text too
    #[value(help = say!("terminal-compress.everything"))]
    Everything,
}

/// When the former site is kept.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum KeepPrevious {
    /// Always
    #[value(help = say!("terminal-keep-previous.always"))]
    Always,
    /// Where the site has 5,000 files or more
    #[value(help = say!("terminal-keep-previous.large"))]
    Large,
    /// Never
    #[value(help = say!("terminal-keep-previous.never"))]
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
        tell_for_now(&format!("warta: {}", words(step)));
    };
    if options.single_file.is_some() {
        return single::run(&build, options.article.as_deref(), &progress);
    }
    match warta_publish::build(&build, &progress) {
        Ok(built) => {
            tell(&built.findings);
            for slug in &built.left_out {
                remark(&say!("terminal-left-out", slug));
            }
            for Absent { name, page, why } in &built.absent {
                let home = || say!("terminal-absent.home");
                let page = if page.is_empty() { home() } else { page.clone() };
                remark(&match why {
                    Some(why) => say!("terminal-absent.refused", page, name, why),
                    None => say!("terminal-absent", page, name),
                });
            }
            if let Some(left) = &built.left {
                remark(&say!("terminal-former-site", folder = left.display().to_string()));
            }
            if let Some(host) = &built.placeholder {
                remark(&say!("terminal-url", host));
            }
            if !built.has_url {
                remark(&say!("terminal-url.none"));
            }
            if let Some(limits) = warta_publish::beyond(&built.size) {
                remark(&limits);
            }
            if built.is_same {
                remark(&say!("terminal-built.same"));
            }
            remark(&say!(
                "terminal-built",
                pages = built.pages,
                files = built.files,
                folder = out.display().to_string()
            ));
            Outcome::Good.into()
        }
        Err(failure) => failed(&failure),
    }
}

/// Where builds note what they came to, so that the same is not built again: in the folder that the system
/// has for what can be removed at any time. What was found is in the notes, in words, so that each language has its own.
fn cache() -> Option<PathBuf> {
    let named = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let named = named.filter(|folder| folder.is_absolute());
    let usual = || std::env::home_dir().map(|home| home.join(".cache"));
    let builds = named.or_else(usual)?.join("warta").join("builds");
    Some(builds.join(Language::spoken().tag()))
}

/// What is being done.
fn words(step: Progress) -> String {
    match step {
        Progress::Reading { done, bundles } => say!("terminal-progress.reading", done, bundles),
        Progress::Read { pages } => say!("terminal-progress.read", pages),
        Progress::Drawn { done, pages } => say!("terminal-progress.drawn", done, pages),
        Progress::Replacing { files } => say!("terminal-progress.replacing", files),
    }
}
