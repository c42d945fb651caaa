//! What a build is asked for, and what it comes to.

use std::path::PathBuf;

use warta_page::date::Date;
use warta_publication::session::Session;

use crate::failure::Findings;
use crate::output::KeepPrevious;
use crate::packed::Compress;
use crate::survey::Size;

/// What to build.
#[derive(Debug, Clone, Default)]
pub struct Build {
    /// The bundles; the first describes the publication.
    pub content: Vec<PathBuf>,
    /// The folder to write. One that holds other things than a built site is refused; but what begins with
    /// a dot, and `CNAME`, stays where it is.
    pub out: PathBuf,
    /// The viewer as `./dev dist` writes it.
    pub program: PathBuf,
    /// Where the site will lie, where the publication does not say so or says otherwise.
    pub url: Option<String>,
    /// The present, for the newsroom's rules about dates, and for what the sitemap of news takes for new.
    /// It changes no page.
    pub now: Option<Date>,
    /// Whether to leave articles with errors out, in place of building nothing.
    pub keep_going: bool,
    /// How many things are done at a time; `None`: as many as the machine has processors.
    pub threads: Option<usize>,
    /// For how many further builds the files stay that open pages may still ask for.
    pub keep_releases: u32,
    /// Which files get a packed one beside them.
    pub compress: Compress,
    /// When the former site is kept beside the new one, so that the next build has less to do.
    pub previous: KeepPrevious,
    /// A folder for what a build notes so that the next one of the same need not be made; `None`: every build
    /// is made. It is of one person, as caches are.
    pub cache: Option<PathBuf>,
    /// Adds to what is found in the content what only others can tell: whether the files are there that
    /// it names.
    pub inspect: Option<Inspect>,
}

/// Looks at a publication that has been read, and at where its bundles are, where they are files. Gives the
/// folders that it looked into, with the names in them: what it finds may depend on these, and on nothing else
/// outside the publication.
pub type Inspect = fn(&mut Session, &[Option<PathBuf>]) -> Vec<(PathBuf, Vec<String>)>;

/// What happens, for whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many of the bundles that are known so far are read.
    Reading {
        /// How many so far.
        done: usize,
        /// How many are known.
        bundles: usize,
    },
    /// The bundles are read and checked; so many pages will be drawn.
    Read {
        /// How many.
        pages: usize,
    },
    /// So many pages of all are drawn. Told now and then, from any thread.
    Drawn {
        /// How many so far.
        done: usize,
        /// How many there are.
        pages: usize,
    },
    /// All files are written, and take the place of the old ones.
    Replacing {
        /// How many there are.
        files: usize,
    },
}

/// What was built.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Built {
    /// How many pages there are, those that lead on left out.
    pub pages: usize,
    /// How many of them are the same as before, and were not drawn again.
    pub unchanged: usize,
    /// Whether everything is as the last build left it, so that nothing was done.
    pub is_same: bool,
    /// How many files of former releases stay.
    pub kept: usize,
    /// How many files the folder holds.
    pub files: usize,
    /// What they come to.
    pub size: Size,
    /// Pages and files that pages name and that are not in the site.
    pub absent: Vec<Absent>,
    /// Whether the publication says where it lies; without that there are no feeds and no sitemaps.
    pub has_url: bool,
    /// The host of that address, where no reader can reach it.
    pub placeholder: Option<String>,
    /// Articles that were left out because of their errors, by their slugs; by their places where they have
    /// none of their own.
    pub left_out: Vec<String>,
    /// A folder beside the site that holds the former one, and could not be removed.
    pub left: Option<PathBuf>,
    /// What was found in the content: warnings, and with [`Build::keep_going`] errors too.
    pub findings: Findings,
}

/// What a page names and what is not in the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Its address, as pages name it.
    pub name: String,
    /// The folder of the first page that names it, in the order of folders; of the home page it is empty.
    pub page: String,
    /// Why it is not published; `None` where it is not there.
    pub why: Option<String>,
}
