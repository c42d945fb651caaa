//! A publication as a folder of files that works at any address on any static host.
//!
//! `content -> library -> for each route: view -> mark-up -> document`, then what binds the documents
//! together: the index by which the reader finds pages, feeds, sitemaps, and files for hosts. The same
//! components that the reader draws with are written out here ([`warta_app::pages::draw`]), so that the
//! reader can take a page over as it stands.
//!
//! This crate knows no terminal and no clock: what happens is told to a callback, and the same content
//! gives the same bytes.

mod before;
mod content;
mod document;
mod edition;
mod escape;
mod failure;
mod feeds;
mod hands;
mod head;
mod hosts;
mod moment;
mod output;
mod packed;
mod program;
mod releases;
mod render;
mod scripts;
mod single;
mod sitemap;

use std::path::PathBuf;

pub use failure::{Failure, Findings};
pub use packed::Compress;
pub use single::{SingleFile, single_file};
pub use warta_page::date::Date;

use before::Record;
use content::Content;
use output::Output;
use program::Program;

/// What to build.
#[derive(Debug, Clone, Default)]
pub struct Build {
    /// The bundles; the first describes the publication.
    pub content: Vec<PathBuf>,
    /// The folder to write. One that holds anything but a built site is refused.
    pub out: PathBuf,
    /// The viewer as `./dev dist` writes it.
    pub program: PathBuf,
    /// Where the site will lie, where the publication does not say so or says otherwise.
    pub url: Option<String>,
    /// The present, for the newsroom's rules about dates. It changes no page.
    pub now: Option<Date>,
    /// Whether to leave articles with errors out, in place of building nothing.
    pub keep_going: bool,
    /// How many things are done at a time; `None`: as many as the machine has processors.
    pub threads: Option<usize>,
    /// Of how many former releases the files stay that open pages may still ask for.
    pub keep_releases: u32,
    /// Which files get a packed one beside them.
    pub compress: Compress,
}

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
#[derive(Debug, Clone, Default)]
pub struct Built {
    /// How many pages there are, those that lead on left out.
    pub pages: usize,
    /// How many of them are the same as before, and were not drawn again.
    pub unchanged: usize,
    /// How many files of former releases stay.
    pub kept: usize,
    /// How many files the folder holds.
    pub files: usize,
    /// Files that pages name and that are not there, as pages name them.
    pub missing: Vec<String>,
    /// Whether the publication says where it lies; without that there are no feeds and no sitemaps.
    pub has_url: bool,
    /// Articles that were left out because of their errors, by their slugs.
    pub left_out: Vec<String>,
    /// What was found in the content: warnings, and with [`Build::keep_going`] errors too.
    pub findings: Findings,
}

/// Builds a site.
///
/// # Errors
/// [`Failure`]; the folder is then as it was.
pub fn build(build: &Build, progress: &(dyn Fn(Progress) + Sync)) -> Result<Built, Failure> {
    let threads = hands::threads(build.threads);
    let program = Program::read(&build.program)?;
    let content = Content::read(build, threads, progress)?;
    let output = Output::start(&build.out, threads, build.compress)?;
    let before = output.old(before::FILE).and_then(|bytes| Record::read(&bytes));
    let before = before.unwrap_or_default();
    let drawn = render::all(&content, &program, &output, &before, threads, progress)?;
    let shards = edition::write(&drawn.index, &output)?;
    program.write(&output)?;
    hosts::write(&content.site, &program, &output)?;
    sitemap::write(&content.site, &drawn.listed, &output)?;
    let missing = content.copy_files(&drawn.files, &output)?;
    let mut record = Record {
        stamp: drawn.stamp,
        pages: drawn.index,
        shards,
        program: program.lasting(),
        ..Record::default()
    };
    let used = record.files().collect();
    record.kept = releases::keep(&before, &used, build.keep_releases, &output)?;
    output.put(before::FILE, &record.bytes())?;
    let files = output.files();
    progress(Progress::Replacing { files });
    let has_url = content.site.url.is_some();
    output.finish()?;
    Ok(Built {
        pages: drawn.pages,
        unchanged: drawn.unchanged,
        kept: record.kept.len(),
        files,
        missing,
        has_url,
        left_out: content.left_out,
        findings: content.findings,
    })
}
