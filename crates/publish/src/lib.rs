//! A publication as a folder of files that works at any address on any static host.
//!
//! `content -> library -> for each route: view -> mark-up -> document`, then what binds the documents
//! together: the index by which the reader finds pages, feeds, sitemaps, and files for hosts. The same
//! components that the reader draws with are written out here ([`warta_app::pages::draw`]), so that the
//! reader can take a page over as it stands.
//!
//! This crate knows no terminal and no clock: what happens is told to a callback, and the same content
//! gives the same bytes.

mod content;
mod document;
mod edition;
mod escape;
mod failure;
mod head;
mod output;
mod program;
mod render;

use std::path::PathBuf;

pub use failure::{Failure, Findings};

use content::Content;
use output::Output;
use program::Program;

/// What to build.
#[derive(Debug, Clone)]
pub struct Build {
    /// The bundles; the first describes the publication.
    pub content: Vec<PathBuf>,
    /// The folder to write. One that holds anything but a built site is refused.
    pub out: PathBuf,
    /// The viewer as `./dev dist` writes it.
    pub program: PathBuf,
    /// How many pages are drawn at a time; `None`: as many as the machine has processors.
    pub threads: Option<usize>,
}

/// What happens, for whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
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
}

/// What was built.
#[derive(Debug, Clone, Default)]
pub struct Built {
    /// How many pages there are, those that lead on left out.
    pub pages: usize,
    /// How many files the folder holds.
    pub files: usize,
    /// Files that pages name and that are not there, as pages name them.
    pub missing: Vec<String>,
    /// What was found in the content; warnings only.
    pub findings: Findings,
}

/// Builds a site.
///
/// # Errors
/// [`Failure`]; the folder is then as it was.
pub fn build(build: &Build, progress: &(dyn Fn(Progress) + Sync)) -> Result<Built, Failure> {
    let program = Program::read(&build.program)?;
    let content = Content::read(&build.content)?;
    let output = Output::start(&build.out)?;
    let drawn = render::all(&content, &program, &output, build.threads, progress)?;
    edition::write(&drawn.index, &output)?;
    program.write(&output)?;
    let missing = content.copy_files(&drawn.files, &output)?;
    let pages = drawn.pages;
    let files = output.finish()?;
    Ok(Built { pages, files, missing, findings: content.findings })
}
