//! A publication as a folder of files that works at any address on any static host.
//!
//! `content -> library -> for each route: view -> mark-up -> document`, then what binds the documents
//! together: feeds, sitemaps, and files for hosts. The components of the viewer are written out here
//! ([`warta_app::pages::Page`]); its islands (crates/islands) act on what stands in the documents.
//!
//! This crate knows no terminal and no clock: what happens is told to a callback, and the same content
//! gives the same bytes.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

mod before;
mod bytes;
mod content;
mod document;
mod escape;
mod failure;
mod feeds;
mod head;
mod hosts;
mod limits;
mod links;
mod mark;
mod moment;
mod output;
mod packed;
mod program;
mod releases;
mod render;
mod scripts;
mod single;
mod sitemap;
mod survey;
mod threads;
mod unchanged;

use std::path::{Path, PathBuf};

use warta_publication::session::Session;

pub use failure::{Failure, Findings};
pub use limits::beyond;
pub use output::KeepPrevious;
pub use packed::Compress;
pub use single::{SingleFile, single_file};
pub use survey::Size;
pub use warta_page::date::Date;

use before::Record;
use content::Content;
use output::{Output, Place};
use program::Program;
use unchanged::Memory;

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

/// Builds a site.
///
/// # Errors
/// [`Failure`]; the folder is then as it was.
pub fn build(build: &Build, progress: &(dyn Fn(Progress) + Sync)) -> Result<Built, Failure> {
    let threads = threads::number(build.threads);
    let place = Place::find(&build.out)?;
    if place.holds(&build.program) {
        return Err(Failure::new(format!(
            "the viewer ({}) lies in {}, which would be replaced with it: name another folder for the site",
            build.program.display(),
            build.out.display()
        )));
    }
    let memory = Memory::of(build, &place);
    if let Some(same) = memory.as_ref().and_then(|memory| memory.recall(&place, threads)) {
        return Ok(same);
    }
    let program = Program::read(&build.program)?;
    let mut content = Content::read(build, threads, progress)?;
    content.lies_outside(&place)?;
    let known = |site: &Path, path: &str| content.has_copy(site, path);
    let (output, before) = Output::start(&place, &known, threads, build.compress, build.previous)?;
    let is_unknown = before.is_none();
    let before = before.unwrap_or_default();
    let drawn = render::all(&content, &program, &output, &before, threads, progress)?;
    output.put(mark::FILE, mark::TEXT.as_bytes())?;
    program.write(&output)?;
    hosts::write(&content.site, &program, build.compress, &output)?;
    sitemap::write(&content.site, &drawn.listed, build.now.as_ref(), &output)?;
    let named = content.named_files(&drawn.named.files);
    let watched = memory.as_ref().and_then(|memory| memory.watch(&place, &content.inputs, named));
    let absent = content.copy_files(&drawn.named.files, threads, &output)?;
    let mut record = Record {
        stamp: drawn.stamp,
        pages: drawn.index,
        program: program.lasting(),
        subjects: drawn.subjects,
        ..Record::default()
    };
    record.kept = releases::keep(&before, &record, build.keep_releases, &output)?;
    record.paths = output.written();
    output.put(before::FILE, &record.bytes())?;
    let files = output.files();
    progress(Progress::Replacing { files });
    let until = memory.as_ref().and_then(|it| it.turn(&content.site, &drawn.listed));
    let has_url = content.site.url.is_some();
    let placeholder = content.site.url.as_deref().and_then(warta_publication::placeholder_host);
    // What was taken back lies nowhere any more, and what a build without a record held is not known.
    let left = output.finish(is_unknown || releases::taken_back(&before, &record))?;
    let survey = survey::survey(place.path(), threads).unwrap_or_default();
    let built = Built {
        pages: drawn.pages,
        unchanged: drawn.unchanged,
        is_same: false,
        kept: record.kept.len(),
        files,
        size: survey.size,
        absent: [drawn.astray, absent].concat(),
        has_url,
        placeholder,
        left_out: content.left_out,
        left,
        findings: content.findings,
    };
    if let Some(memory) = memory {
        memory.keep(&place, &content.inputs, watched, until, &survey, &built);
    }
    Ok(built)
}
